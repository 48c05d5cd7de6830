"""Anybody may look at the pages; only what is approved goes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.errors import StaleApprovalError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.writing.draft import Draft, LetterText
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, NORA, House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def draft(house: House) -> Draft:
    return house.draft(DraftRequest("d1", channel=Channel.LETTER), NORA)


def test_the_pages_of_an_unsaved_text_can_be_looked_at(house: House, draft: Draft) -> None:
    short = house.send.preview(draft.id, draft.latest.text, LEA)
    long = house.send.preview(draft.id, LetterText("Objet", "Une phrase de plus.\n\n" * 80), LEA)

    assert len(short) == 1
    assert len(long) > 1
    assert all(page.startswith(b"\x89PNG") for page in (*short, *long))


def test_nothing_goes_out_before_a_yes(house: House, draft: Draft) -> None:
    for way_out in (house.send.pdf, house.send.docx, house.send.eml):
        with pytest.raises(StaleApprovalError, match="approuvé"):
            way_out(draft.id, LEA)
    with pytest.raises(StaleApprovalError):
        house.send.mark_sent(draft.id, NORA)


def test_what_is_approved_goes_out_until_the_ledger_moves(house: House, draft: Draft) -> None:
    house.approve(draft.id, NORA)

    assert house.send.pdf(draft.id, LEA).startswith(b"%PDF")
    assert house.send.docx(draft.id, LEA).startswith(b"PK")
    assert b"X-Unsent: 1" in house.send.eml(draft.id, LEA)
    house.pay("10.00")
    with pytest.raises(StaleApprovalError):
        house.send.pdf(draft.id, LEA)
