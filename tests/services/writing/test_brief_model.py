"""The model hears words and buckets: never a name, a figure, a date or a reference."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.writing.draft import LetterText
from assistant.domain.writing.situation import Situation
from assistant.services.writing.brief_model import brief_model, situation_in_words
from tests.services.situations import situation_of

REFERENCE = LetterText("Facture", "{{greeting_line}}\n\n{{total_due}} {{total_due}} {{greeting_line}}")


@pytest.fixture(scope="module")
def situation(tmp_path_factory: pytest.TempPathFactory) -> Situation:
    return situation_of(tmp_path_factory.mktemp("situation"))


@pytest.mark.parametrize("kind", DebtorKind)
def test_every_kind_of_client_has_its_words(situation: Situation, kind: DebtorKind) -> None:
    words = " ".join(situation_in_words(replace(situation, debtor=replace(situation.debtor, kind=kind))))

    assert "le client est " in words


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-3, "pas encore échue"),
        (5, "quelques jours"),
        (40, "un mois"),
        (100, "trois à quatre mois"),
        (400, "plus de quatre mois"),
    ],
)
def test_an_age_is_a_bucket(situation: Situation, days: int, said: str) -> None:
    as_of = situation.items[0].invoice.due_on + timedelta(days=days)

    assert said in " ".join(situation_in_words(replace(situation, as_of=as_of)))


@pytest.mark.parametrize(("count", "said"), [(1, "une facture,"), (3, "trois factures,"), (9, "plusieurs factures,")])
def test_a_count_of_invoices_is_a_word(situation: Situation, count: int, said: str) -> None:
    assert said in " ".join(situation_in_words(replace(situation, items=situation.items[:1] * count)))


@pytest.mark.parametrize(
    ("count", "said"), [(0, "aucune relance"), (1, "une relance"), (2, "deux relances"), (7, "deux relances")]
)
def test_past_reminders_are_counted_in_words(situation: Situation, count: int, said: str) -> None:
    reminder = PastReminder(date(2026, 11, 1), Stage.REMINDER_1, Channel.EMAIL)

    assert said in " ".join(situation_in_words(replace(situation, history=(reminder,) * count)))


def test_what_happened_is_told(situation: Situation) -> None:
    item = replace(situation.items[0], paid=Decimal("100.00"), credited=Decimal("50.00"))
    promise = PromiseToPay("p", "d1", date(2026, 11, 1), date(2026, 11, 5), Decimal("10.00"))
    words = " ".join(
        situation_in_words(replace(situation, items=(item,), broken_promise=promise, no_correspondence=True))
    )

    for said in ("une partie a déjà été payée", "un avoir est déduit", "avait promis", "n’a jamais écrit"):
        assert said in words


def test_no_fact_of_the_book_is_in_the_words(situation: Situation) -> None:
    words = " ".join(situation_in_words(situation))

    assert not re.search(r"\d", words)
    for fact in ("Morin", "Rey", "Bellecombe", "F-118", "Chambéry", "octobre"):
        assert fact not in words


def test_it_lists_each_slot_of_the_reference_once_and_those_of_the_body_are_mandatory(situation: Situation) -> None:
    brief = brief_model(situation, REFERENCE, ("un extrait",), ("une faute",), REFERENCE)

    assert [slot.name for slot in brief.slots] == ["greeting_line", "total_due"]
    assert brief.mandatory == {"greeting_line", "total_due"}
    assert (brief.excerpts, brief.complaints, brief.previous) == (("un extrait",), ("une faute",), REFERENCE)
