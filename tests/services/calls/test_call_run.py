"""A sheet worded behind a page: it fits the facts of the moment, or the composer's stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.errors import StorageError
from assistant.domain.writing.draft import Writer
from assistant.services.calls.call_run import CallRun
from tests.services.calls.test_word_call import AGENT, Rewriter, instead, prepared
from tests.services.house_of_tests import House

WORDS = "Une date me suffit, et je vous laisse tranquille."


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_the_models_words_are_shown_once_they_are_there(house: House) -> None:
    prepare = prepared(house, Rewriter(instead(2, WORDS)))
    sheet = prepare("d2", AGENT)
    run = CallRun(prepare, sheet, AGENT)
    run.wait(10)
    assert run.said(sheet).script.desire == WORDS
    assert run.said(sheet).written_by is Writer.MODEL
    assert run.why == "Écrit par le modèle fake."


def test_a_payment_booked_meanwhile_makes_another_sheet(house: House) -> None:
    prepare = prepared(house, Rewriter(instead(2, WORDS)))
    before = prepare("d2", AGENT)
    run = CallRun(prepare, before, AGENT)
    run.wait(10)
    house.pay("110.00", "F-200", "d2")
    after = prepare("d2", AGENT)
    assert not run.concerns(after)
    assert run.said(after) == after


def test_words_about_other_facts_than_those_shown_are_not_shown(house: House) -> None:
    prepare = prepared(house, Rewriter(instead(2, WORDS)))
    before = prepare("d2", AGENT)
    house.pay("110.00", "F-200", "d2")
    run = CallRun(prepare, before, AGENT)  # it reads the book after the payment
    run.wait(10)
    assert run.said(before) == before


def test_whatever_fails_is_told_and_the_sheet_stands(house: House) -> None:
    prepare = prepared(house, Rewriter(lambda parts: parts))
    sheet = prepare("d2", AGENT)

    def broken() -> None:
        raise StorageError("La base est occupée : réessayez.")

    run = CallRun(type(prepare)(broken, house.clock, prepare.composer, prepare.rates, prepare.model), sheet, AGENT)  # type: ignore[arg-type]  # no book at all
    run.wait(10)
    assert run.said(sheet) == sheet
    assert run.why == "Texte du compositeur\u202f: La base est occupée : réessayez."
