"""No sentence of a call gives several invoices the age of the oldest, nor tells of a silence that was none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from assistant.bootstrap.shipped_prompts import shipped_calls
from assistant.domain.calls.call_brief import CallBrief
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.writing.register import AddressForm
from assistant.drafting.calls.conditions import call_conditions
from assistant.drafting.calls.spoken_values import spoken_values
from assistant.drafting.letter_conditions import reminders_of
from tests.drafting.calls.briefs import call
from tests.drafting.calls.show import composer
from tests.drafting.cases import item

WRITER, LIBRARY = composer(), shipped_calls().on(date(2026, 11, 23))
AGE = re.compile(r"depuis (?:hier|une semaine|(?:près de |plus de |plus d’)?[\w-]+(?: [\w-]+)? (?:jours|mois|ans?))")
SILENCE = re.compile(r"ni réponse|nouvelle de ce|rien reçu")
SINCE = "Depuis notre dernière relance"
APART = (item(), item("F-121", "980.55", due=date(2026, 5, 4)))
TOGETHER = (item(), item("F-121", "980.55"))
LATE = (CallSituation.FIRST_CALL, CallSituation.AFTER_REMINDERS, CallSituation.BEFORE_NOTICE)

every_card = pytest.mark.parametrize("card", ["vous-standard", "tu-warm"])
every_call = pytest.mark.parametrize("why", LATE)


def sayable(brief: CallBrief) -> Iterator[str]:
    """Every variant of the fact that this call allows, filled: the choice among them is left aside."""
    form: AddressForm = brief.situation.address_form
    conditions, values = call_conditions(brief), spoken_values(brief)
    for variant in LIBRARY.latest(f"calls/script/interest.{form.value}").variants:
        if variant.marks.hold(conditions) and all(values[slot] for slot in variant.slots):
            yield WRITER.fill(variant.text, brief)


@every_card
@every_call
def test_of_several_due_days_the_age_is_said_of_the_oldest_alone(why: CallSituation, card: str) -> None:
    heard = date(2026, 4, 1)
    for brief in (call(why, card=card, items=APART), replace(call(why, card=card, items=APART), heard_on=heard)):
        said = list(sayable(brief))
        assert len(said) >= 3
        assert any(AGE.search(text) for text in said)
        assert [text for text in said if AGE.search(text) and "la plus ancienne" not in text.lower()] == []


@every_card
@every_call
def test_of_one_due_day_no_oldest_is_spoken_of(why: CallSituation, card: str) -> None:
    for items in (TOGETHER, TOGETHER[:1]):
        assert not any("ancienne" in text for text in sayable(call(why, card=card, items=items)))


def test_an_age_never_stands_for_all_of_several_invoices_whatever_a_house_writes_around_it() -> None:
    told = spoken_values(call(CallSituation.FIRST_CALL, items=APART))
    assert told["overdue"] == "depuis trente-six jours pour la plus ancienne"
    assert spoken_values(call(CallSituation.FIRST_CALL))["overdue"] == "depuis trente-six jours"
    assert spoken_values(call(CallSituation.COURTESY))["lateness"] == ""


@every_card
@every_call
def test_who_never_answered_may_be_told_so(why: CallSituation, card: str) -> None:
    said = [text for text in sayable(call(why, card=card)) if SILENCE.search(text)]
    assert bool(said) == (why is not CallSituation.FIRST_CALL)
    assert not any(SINCE in text for text in said)


@every_card
@every_call
def test_who_answered_an_earlier_letter_is_told_of_the_silence_since_the_last_one_alone(
    why: CallSituation, card: str
) -> None:
    brief = call(why, card=card)
    last = max((past.on for past in reminders_of(brief.situation)), default=date(2026, 5, 1))
    before = list(sayable(replace(brief, heard_on=last - timedelta(days=1))))
    assert len(before) >= 3
    assert all(SINCE in text for text in before if SILENCE.search(text))
    assert any(SINCE in text for text in before) == (why is CallSituation.BEFORE_NOTICE)
    after = list(sayable(replace(brief, heard_on=last)))
    assert len(after) >= 3
    assert not any(SILENCE.search(text) for text in after)
