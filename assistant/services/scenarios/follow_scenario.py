"""Follow the scenario: what a client's standing becomes once the segment's steps are asked. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.domain.dispatch.reach import reaches
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.mail.correspondence import Channel
from assistant.domain.money import ZERO
from assistant.domain.reminders.advice import advise
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.scenarios.scenario import Scenario
from assistant.domain.scenarios.scenario_plan import Client, PlannedStep, plan_next
from assistant.services.accounts.assemble_case import Standing


def follow(
    stands: Standing,
    scenario: Scenario,
    debtor: Debtor,
    reminders: Sequence[PastReminder],
    stage: Stage | None = None,
    channel: Channel | None = None,
) -> Standing:
    """The standing with the scenario's step and the letter that it wants; ``stage``, ``channel``: a person's choice."""
    planned, letter = plan_of(stands, scenario, debtor, reminders)
    chosen = stage is not None and channel is not None
    if letter is None or chosen or not stands.advice.intent.is_of_ladder:  # a plan, thanks: no step of a scenario
        return stands if planned is None else stands.advised(stands.advice.towards(planned))
    wanted = stage or letter.step.stage
    road = channel or (letter_channel(letter, debtor, stands) if stage in {None, letter.step.stage} else None)
    if (wanted, road) == (stands.advice.stage, stands.advice.channel):  # what was advised already
        return stands if planned is None else stands.advised(stands.advice.towards(planned))
    advice = advise(debtor, stands.net, reminders, stands.promises, stands.payer, stands.contact, wanted, road)
    return stands.advised(replace(advice, planned=planned, intent=stands.advice.intent))


def plan_of(
    stands: Standing, scenario: Scenario, debtor: Debtor, reminders: Sequence[PastReminder]
) -> tuple[PlannedStep | None, PlannedStep | None]:
    """The next step, and the next letter, which is another one where a call comes first.

    Without a telephone number calls are passed over. A missed instalment is asked for by itself: no step names it.
    """
    if stands.advice.intent is Intent.MISSED_INSTALMENT:
        return None, None
    client = Client(
        sum([item.undisputed for item in stands.net.remindable_items], ZERO),
        stands.payer.habit,
        stands.advice.broken_promise is not None,
    )
    if not reaches(Channel.PHONE, debtor, stands.contact):
        scenario = scenario.letters_only
    planned = plan_next(scenario, stands.net, reminders, client)
    if planned is None or not planned.step.is_call:
        return planned, planned
    return planned, plan_next(scenario.letters_only, stands.net, reminders, client)


def waiting_sentence(stands: Standing) -> str:
    """Which step is waited for, "" when one is due or nothing is late and none comes."""
    planned, as_of = stands.advice.planned, stands.net.as_of
    if planned is not None and not planned.is_due(as_of):
        step = planned.step
        return f"Prochaine étape\u202f: {step.title} ({step.label}) à partir du {planned.on:%d/%m/%Y}."
    if planned is None and stands.net.remindable_items:
        return "Le scénario de ce client est terminé\u202f: décidez de la suite avec un responsable."
    return ""


def letter_channel(letter: PlannedStep, debtor: Debtor, stands: Standing) -> Channel | None:
    """The step's channel where it leads to the client, else None: the advice's own."""
    wanted = letter.step.channel
    return wanted if reaches(wanted, debtor, stands.contact) else None
