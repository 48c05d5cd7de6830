"""Policies in their versions, and what makes a scenario unusable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.scenarios.scenario import Scenario, ScenarioPolicy, in_force
from assistant.domain.scenarios.scenario_check import faults
from assistant.domain.scenarios.segment import Segment
from assistant.domain.scenarios.send_window import SendWindow
from assistant.domain.scenarios.shipped_scenarios import SHIPPED

SMALL = SHIPPED.of(Segment.SMALL_BUSINESS)


def published(number: int, day: date) -> ScenarioPolicy:
    return replace(SHIPPED, number=number, effective_from=day)


def test_the_policy_of_a_day_is_the_last_whose_effective_date_has_come() -> None:
    policies = (published(1, date(2026, 11, 1)), published(2, date(2026, 12, 1)), published(3, date(2026, 11, 1)))

    days = (date(2026, 10, 31), date(2026, 11, 1), date(2026, 12, 1))
    assert [in_force(policies, day, SHIPPED).number for day in days] == [0, 3, 2]


def test_a_segment_without_a_scenario_has_no_step() -> None:
    assert replace(SHIPPED, scenarios=()).of(Segment.PUBLIC) == Scenario(Segment.PUBLIC, ())


@pytest.mark.parametrize("segment", list(Segment))
def test_every_shipped_scenario_is_sound(segment: Segment) -> None:
    assert SHIPPED.of(segment).steps
    assert faults(SHIPPED.of(segment)) == ()


@pytest.mark.parametrize("segment", [Segment.PUBLIC, Segment.FRAGILE])
def test_no_shipped_scenario_puts_a_public_body_or_a_fragile_client_on_notice(segment: Segment) -> None:
    assert all(step.stage is not Stage.FORMAL_NOTICE for step in SHIPPED.of(segment).steps)


def with_step(rank: int, **changes: object) -> Scenario:
    steps = list(SMALL.steps)
    steps[rank] = replace(steps[rank], **changes)  # type: ignore[arg-type]  # named fields
    return replace(SMALL, steps=tuple(steps))


@pytest.mark.parametrize(
    ("scenario", "words"),
    [
        (replace(SMALL, steps=SMALL.steps * 3), "au plus 20 étapes"),
        (with_step(1, id="r2"), "même identifiant"),
        (with_step(2, days=3), "un jour après la précédente"),
        (with_step(1, stage=Stage.REMINDER_3), "ne redescend pas"),
        (replace(SMALL, interval_days=0), "de 1 à 180 jours"),
        (replace(SMALL, repeat_days=3), "la répétition va"),
        (with_step(1, title=" "), "donnez un titre"),
        (with_step(6, days=999), "le délai va de"),
        (with_step(0, days=1), "seul un rappel avant échéance"),
        (with_step(1, stage=Stage.THANKS), "n’est pas celui d’une relance"),
        (with_step(1, at_least=Decimal(-1)), "ne peut pas être négatif"),
        (with_step(1, window=SendWindow(())), "au moins un jour"),
        (with_step(1, window=SendWindow(from_hour=18, until_hour=9)), "heure de fin"),
        (with_step(1, window=SendWindow((5, 6))), "jour de semaine"),
        (replace(SMALL, steps=(SMALL.steps[5],)), "une relance au moins précède"),
        (replace(SMALL, steps=(SMALL.steps[1], SMALL.steps[6])), "suppose une mise en demeure"),
        (replace(SMALL, segment=Segment.FRAGILE), "par la décision d’une personne"),
        (with_step(5, channel=Channel.EMAIL), "part en lettre"),
    ],
)
def test_what_is_unsound_is_said_in_one_sentence(scenario: Scenario, words: str) -> None:
    assert any(words in fault for fault in faults(scenario))
