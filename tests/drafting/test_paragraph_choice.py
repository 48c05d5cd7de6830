"""Every paragraph has at least three texts for every register and situation, and they take turns."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.situation import Situation
from assistant.drafting.composer import Composer
from assistant.drafting.echo import drone, sentence_starts
from tests.drafting.cases import CARDS, broken, item, past, situation

COMPOSER = Composer(shipped_letters())
UNDATED = replace(item(paid="500.00"), last_paid_on=None)
SITUATIONS: dict[str, dict[str, Any]] = {
    "first": {"history": ()},
    "repeat": {"history": (past(date(2026, 4, 20)), past(date(2026, 5, 4)))},
    "broken": {"broken_promise": broken()},
    "broken and partial": {"broken_promise": broken(), "items": (item(paid="500.00"),)},
    "partial": {"items": (item(paid="500.00"),)},
    "partial, no day": {"items": (UNDATED,)},
    "credited": {"items": (item(credited="320.00"),)},
    "contested": {"items": (item(disputed="250.00"),)},
    "nothing attached": {"attachments": ()},
    "no account": {"means": ("chèque",)},
}
TURNING = {"opening", "ask", "payment", "door", "consequence", "notice_facts", "notice_demand", "notice_open", "predue"}


def texts_by_paragraph(case: Situation, letters: int = 3) -> dict[str, set[str]]:
    used: tuple[str, ...] = ()
    texts: dict[str, set[str]] = defaultdict(set)
    for _ in range(letters):
        made_of = COMPOSER.write(replace(case, used_paragraphs=used)).provenance.paragraph_ids
        used = made_of + used
        for paragraph in made_of:
            texts[paragraph.partition(".")[0]].add(paragraph)
    return texts


@pytest.mark.parametrize("name", sorted(SITUATIONS))
@pytest.mark.parametrize("card", sorted(CARDS))
def test_three_letters_running_share_no_opening_ask_or_door(card: str, name: str) -> None:
    for firmness in (1, 2, 4):
        for stage in (Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3):
            case = situation(card, stage, firmness=firmness, **SITUATIONS[name])
            for paragraph, texts in texts_by_paragraph(case).items():
                if paragraph in {"opening", "ask", "payment", "consequence"}:
                    assert len(texts) == 3, (card, name, firmness, stage, texts)


@pytest.mark.parametrize("kind", list(DebtorKind))
def test_three_texts_exist_for_every_kind_of_client(kind: DebtorKind) -> None:
    for card in CARDS:
        for stage in (Stage.REMINDER_2, Stage.REMINDER_3, Stage.FORMAL_NOTICE):
            for paragraph, texts in texts_by_paragraph(situation(card, stage, kind=kind)).items():
                if paragraph in TURNING:
                    assert len(texts) == 3, (card, stage, texts)


def test_messages_before_the_due_date_take_turns_too() -> None:
    for card in CARDS:
        case = situation(card, Stage.PRE_DUE, items=(item(due=date(2026, 5, 27)),))
        assert len(texts_by_paragraph(case)["predue"]) == 3
        alone = replace(case, account=replace(case.account, items=case.items))
        assert len(texts_by_paragraph(alone)["predue"]) == 3


def test_a_first_invoice_is_treated_as_one() -> None:
    case = situation("vous-standard")
    alone = replace(case, account=replace(case.account, items=case.items))
    assert len(texts_by_paragraph(alone)["opening"]) == 3


def test_the_first_words_of_sentences_are_read() -> None:
    assert sentence_starts("Merci. S’il manque un mot, dites-le.\nÀ bientôt !") == ["merci", "s'il", "a"]


def test_one_person_at_the_head_of_each_sentence_is_heard() -> None:
    assert drone("Nous joignons la facture.", ("Nous vous écrivons.", "Merci. Nous attendons.")) == 4
    assert drone("J’attends.", ("Je vous écris.",)) == 2
    assert drone("Merci de payer.", ("Merci.",)) == 0
