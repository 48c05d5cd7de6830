"""Scenario check: what makes a scenario unusable, said in one French sentence for each thing to mend."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from assistant.domain.money import ZERO
from assistant.domain.reminders.dunning import Stage
from assistant.domain.scenarios.scenario import Scenario, ScenarioStep
from assistant.domain.scenarios.segment import SEGMENT_NAMES, Segment

EARLIEST, LATEST = -60, 720  # days around the due date
LONGEST_PAUSE = 180  # days between two contacts
NOTICE_NEEDS = 1  # a letter at least before a formal notice
MOST_STEPS = 20
_MIDNIGHT = 24


def faults(scenario: Scenario) -> tuple[str, ...]:
    """What to mend before this scenario may be published; nothing for a sound one."""
    name = SEGMENT_NAMES[scenario.segment]
    found = [*_of_whole(scenario), *(fault for step in scenario.steps for fault in _of_step(step, scenario))]
    return tuple(f"{name}\u202f: {fault}" for fault in found)


def _of_whole(scenario: Scenario) -> Iterator[str]:
    steps = scenario.steps
    if len(steps) > MOST_STEPS:
        yield f"un scénario compte au plus {MOST_STEPS} étapes, retirez-en."
    if len({step.id for step in steps}) < len(steps):
        yield "deux étapes portent le même identifiant, recréez l’une d’elles."
    if any(before.days >= after.days for before, after in pairwise(steps)):
        yield "chaque étape vient au moins un jour après la précédente, corrigez les délais."
    letters = [step for step in steps if not step.is_call]
    if any(before.stage.level > after.stage.level for before, after in pairwise(letters)):
        yield "le niveau d’une lettre ne redescend pas, remettez les lettres en ordre."
    if not 1 <= scenario.interval_days <= LONGEST_PAUSE:
        yield f"l’intervalle entre deux contacts va de 1 à {LONGEST_PAUSE} jours."
    if scenario.repeat_days and not scenario.interval_days <= scenario.repeat_days <= LONGEST_PAUSE:
        shortest = scenario.interval_days
        yield f"la répétition va de l’intervalle ({shortest} jours) à {LONGEST_PAUSE} jours, ou 0 pour aucune."


def _of_step(step: ScenarioStep, scenario: Scenario) -> Iterator[str]:
    place = f"étape «\u202f{step.title or step.label}\u202f»"
    if not step.title.strip():
        yield f"donnez un titre à l’étape {step.label}."
    if not EARLIEST <= step.days <= LATEST:
        yield f"{place}, le délai va de J{EARLIEST} à J+{LATEST}."
    if (step.stage is Stage.PRE_DUE) is (step.days > 0):
        yield f"{place}, seul un rappel avant échéance se place au plus tard le jour de l’échéance (J)."
    if not (step.stage.is_dunning or step.stage is Stage.PRE_DUE):
        yield f"{place}, ce niveau n’est pas celui d’une relance."
    if step.at_least < ZERO:
        yield f"{place}, le montant minimal ne peut pas être négatif."
    window = step.window
    if not window.weekdays or not 0 <= window.from_hour < window.until_hour <= _MIDNIGHT:
        yield f"{place}, choisissez au moins un jour et une heure de fin après l’heure de début."
    elif not set(window.weekdays) & {0, 1, 2, 3, 4}:
        yield f"{place}, choisissez au moins un jour de semaine\u202f: rien ne part le week-end."
    yield from _of_notice(step, scenario, place)


def _of_notice(step: ScenarioStep, scenario: Scenario, place: str) -> Iterator[str]:
    if step.stage.level < Stage.FORMAL_NOTICE.level or step.is_call:
        return
    before = [s for s in scenario.steps if s.days < step.days and not s.is_call and s.stage.is_dunning]
    if len(before) < NOTICE_NEEDS:
        yield f"{place}, une relance au moins précède la mise en demeure."
    if step.stage is Stage.POST_FORMAL_NOTICE and all(s.stage is not Stage.FORMAL_NOTICE for s in before):
        yield f"{place}, elle suppose une mise en demeure avant elle."
    if step.stage is Stage.FORMAL_NOTICE and scenario.segment is Segment.FRAGILE:
        yield f"{place}, un client fragile n’est mis en demeure que par la décision d’une personne."
    if step.stage is Stage.FORMAL_NOTICE and not step.channel.is_paper:
        yield f"{place}, une mise en demeure part en lettre, recommandée de préférence."
