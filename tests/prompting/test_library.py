"""Only what was released or approved writes letters; an edited file un-approves itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.domain.errors import PromptError
from assistant.domain.writing.slot_catalogue import SLOTS
from assistant.domain.writing.slots import slots_in
from assistant.places import PROMPTS
from assistant.prompting.library import PromptLibrary
from assistant.prompting.release import write_release
from tests.prompting.test_prompt_file import BODY, HEADER, write

ASK = "letters/paragraphs/ask.tu"


@pytest.fixture(scope="module")
def shipped() -> PromptLibrary:
    return PromptLibrary.load(PROMPTS)


def library(root: Path, approvals: frozenset[str] = frozenset()) -> PromptLibrary:
    return PromptLibrary.load(root, approvals)


def test_a_released_file_is_approved_and_an_edit_un_approves_it(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + BODY)
    write_release(tmp_path)
    assert library(tmp_path).latest(ASK).header.version == 1
    path.write_text(HEADER + BODY.replace("Pour", "Avant"), encoding="utf-8")
    edited = library(tmp_path)
    assert not edited.is_approved(edited.versions(ASK)[0])
    with pytest.raises(PromptError, match="modifié sans approbation"):
        edited.latest(ASK)


def test_an_approved_edit_may_be_used(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + BODY)
    write_release(tmp_path)
    path.write_text(HEADER + BODY.replace("Pour", "Avant"), encoding="utf-8")
    edited = library(tmp_path)
    approved = frozenset({edited.versions(ASK)[0].fingerprint})
    assert edited.with_approvals(approved).latest(ASK).fingerprint in approved
    assert library(tmp_path, approved).latest(ASK).fingerprint in approved


def test_the_latest_approved_version_wins_over_a_newer_draft(tmp_path: Path) -> None:
    write(tmp_path, HEADER + BODY)
    write_release(tmp_path)
    write(tmp_path, (HEADER + BODY).replace("version: 1", "version: 2"), f"{ASK}/v2.md")
    both = library(tmp_path)
    assert [file.header.version for file in both.versions(ASK)] == [1, 2]
    assert both.latest(ASK).header.version == 1
    assert both.find("letters/") == (both.latest(ASK),)


def test_an_empty_folder_and_a_missing_release_list_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PromptError, match="réinstallez"):
        library(tmp_path)
    write(tmp_path, HEADER + BODY)
    with pytest.raises(PromptError, match=r"release\.txt"):
        library(tmp_path)


def test_every_shipped_prompt_is_approved(shipped: PromptLibrary) -> None:
    assert {file.header.id for file in shipped.approved} == set(shipped.ids)


def test_no_figure_stands_in_a_letter_outside_a_slot(shipped: PromptLibrary) -> None:
    for file in shipped.find("letters/paragraphs/") + shipped.find("sms/"):
        for variant in file.variants:
            assert not re.search(r"\d", re.sub(r"\{\{\w+\}\}", "", variant.text)), (file.header.id, variant.id)


def test_no_slot_is_glued_to_an_article_or_an_apostrophe(shipped: PromptLibrary) -> None:
    for file in shipped.find("letters/paragraphs/") + shipped.find("sms/"):
        for variant in file.variants:
            text = re.sub(
                r"\b(?:les|des) \{\{(?:total_due|amount_paid|credit_amount)\}\}|au \{\{(?:seller_phone|sms_deadline)",
                "",
                variant.text,
            )
            assert not re.search(r"(?:’|\b(?:du|des|au|aux|la|les|un|une) )\{\{", text), (file.header.id, variant.id)


def test_an_sms_uses_only_letters_of_the_sms_alphabet(shipped: PromptLibrary) -> None:
    for file in shipped.find("sms/"):
        for variant in file.variants:
            assert not set(variant.text) & set("çêîôûâœÀÊ\u202f«»"), (file.header.id, variant.id)


def test_every_slot_of_a_shipped_prompt_is_documented(shipped: PromptLibrary) -> None:
    names = {slot.name for slot in SLOTS}
    assert len(names) == len(SLOTS)
    used = {name for file in shipped.approved for name in slots_in(file.body)}
    assert used <= names
    assert all(slot.meaning and slot.example for slot in SLOTS)
