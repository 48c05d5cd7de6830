"""Advice: at which stage, by which channel and how firmly to write, and why, in one French line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assistant.domain.choice_names import STAGES
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.ledger.account import Account
from assistant.domain.ledger.debtor import Contact, Debtor, DebtorKind
from assistant.domain.ledger.payer import PayerCard
from assistant.domain.mail.correspondence import Channel
from assistant.domain.money import ZERO
from assistant.domain.quickly_made import quickly_made
from assistant.domain.reminders.dunning import PastReminder, Stage, next_stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.scenarios.scenario import ScenarioStep
from assistant.domain.scenarios.scenario_plan import PlannedStep

_BASE_FIRMNESS = {
    Stage.PRE_DUE: 0,
    Stage.REMINDER_1: 1,
    Stage.REMINDER_2: 2,
    Stage.REMINDER_3: 3,
    Stage.FORMAL_NOTICE: 4,
    Stage.POST_FORMAL_NOTICE: 4,
}
_FIRMNESS_RANGE = {
    Stage.PRE_DUE: (0, 1),
    Stage.REMINDER_1: (0, 2),
    Stage.REMINDER_2: (1, 3),
    Stage.REMINDER_3: (2, 4),
    Stage.FORMAL_NOTICE: (3, 4),
    Stage.POST_FORMAL_NOTICE: (3, 4),
}


_FALLEN_DUE = frozenset({PromiseStatus.BROKEN, PromiseStatus.PARTIAL, PromiseStatus.KEPT})


@quickly_made
@dataclass(frozen=True, slots=True)
class Advice:
    """What the product suggests; a person may choose otherwise.

    ``stage`` and ``channel`` are those of the letter to write; ``planned`` the scenario's next step, maybe a call.
    ``step_stage`` and ``step_channel`` are what every page and list tells: the call where one comes first.
    """

    stage: Stage
    channel: Channel
    firmness: int
    why: str
    broken_promise: PromiseToPay | None = None
    intent: Intent = Intent.REMINDER
    planned: PlannedStep | None = None

    @property
    def call(self) -> ScenarioStep | None:
        """The call that the scenario wants now, None when a letter comes next."""
        return self.planned.step if self.planned is not None and self.planned.step.is_call else None

    @property
    def step_stage(self) -> Stage:
        """How far the step to do goes: as far as the letter would, but no notice is spoken."""
        return self.stage.spoken if self.call else self.stage

    @property
    def step_channel(self) -> Channel:
        """By which channel the step is done."""
        return self.call.channel if self.call else self.channel

    def towards(self, planned: PlannedStep) -> Advice:
        """The same with the scenario's next step; field by field, since ``replace`` costs as much as the advice."""
        return Advice(self.stage, self.channel, self.firmness, self.why, self.broken_promise, self.intent, planned)


def advise(
    debtor: Debtor,
    net: Account,
    reminders: Sequence[PastReminder],
    promises: Sequence[PromiseToPay],
    payer: PayerCard,
    contact: Contact | None,
    stage: Stage | None = None,
    channel: Channel | None = None,
) -> Advice:
    """Advise for this account; ``stage`` and ``channel`` are a person's choice, None for ours.

    Reminders count when they were about an item that is still due.
    """
    due = {item.invoice.number for item in net.remindable_items}
    about = tuple([r for r in reminders if not r.invoice_numbers or due & set(r.invoice_numbers)]) if reminders else ()
    chosen = stage or next_stage(about if due else (), past_due=bool(due))
    road = channel or _channel(chosen, debtor, contact)
    broken = _latest_broken(promises, net)
    intent = Intent.REMINDER if broken is None else Intent.BROKEN_PROMISE
    firmness, why = _firmness(chosen, payer, broken, debtor), _why(net, payer, broken, about)
    return Advice(chosen, road, firmness, why, broken, intent)


def _channel(stage: Stage, debtor: Debtor, contact: Contact | None) -> Channel:
    if stage is Stage.FORMAL_NOTICE and debtor.address:
        return Channel.REGISTERED_LETTER
    return Channel.EMAIL if contact is not None and contact.takes_email else Channel.LETTER


def _latest_broken(promises: Sequence[PromiseToPay], net: Account) -> PromiseToPay | None:
    """The last word given, when it was broken and about something that is still due: the rest is forgotten."""
    if not promises:  # nearly every client
        return None
    given = [promise for promise in promises if promise.status in _FALLEN_DUE]
    last = max(given, key=lambda promise: (promise.due_on, promise.on), default=None)
    if last is None or last.status is PromiseStatus.KEPT:
        return None
    return last if any(last.is_about(item) for item in net.remindable_items) else None


def _firmness(stage: Stage, payer: PayerCard, broken: PromiseToPay | None, debtor: Debtor) -> int:
    """Up one step after a broken promise or for a late payer, down one for a good one or a consumer (guide 2.2)."""
    step = bool(_firmer(payer, broken)) - bool(_milder(payer, debtor))
    low, high = _FIRMNESS_RANGE.get(stage, (0, 4))
    return max(low, min(high, _BASE_FIRMNESS.get(stage, 0) + step))


def firmness_reason(stage: Stage, payer: PayerCard, broken: PromiseToPay | None, debtor: Debtor) -> str:
    """Why the tone advised is as firm as it is: that of the step, and what moves it by one."""
    moved = _firmness(stage, payer, broken, debtor) - _BASE_FIRMNESS.get(stage, 0)
    told = f"celui de l’étape «\u202f{STAGES[stage].lower()}\u202f»"
    if not moved:
        return told
    way, cause = ("ferme", _firmer(payer, broken)) if moved > 0 else ("doux", _milder(payer, debtor))
    return f"{told}, plus {way} d’un cran ({cause})"


def _firmer(payer: PayerCard, broken: PromiseToPay | None) -> str:
    if broken is not None:
        return "promesse non tenue"
    return "payeur tardif" if payer.habit == "payeur tardif" else ""


def _milder(payer: PayerCard, debtor: Debtor) -> str:
    if debtor.kind.is_consumer:
        return "particulier" if debtor.kind is DebtorKind.CONSUMER else "qualité inconnue"
    return "payeur régulier" if payer.habit == "payeur régulier" else ""


def _why(net: Account, payer: PayerCard, broken: PromiseToPay | None, reminders: Sequence[PastReminder]) -> str:
    if broken is not None:
        return f"promesse non tenue au {broken.due_on:%d/%m}"
    if not net.remindable_items:
        return _why_nothing(net)
    if any([item.paid > ZERO for item in net.remindable_items]):  # noqa: C419  (quicker than a generator)
        return "paiement partiel, reste un solde"
    if len(reminders) >= Stage.REMINDER_3.level:
        return f"{len(reminders)} relances sans règlement"
    if reminders:
        return f"relancé le {_last(reminders):%d/%m}, sans règlement"
    if payer.habit == "payeur régulier":
        return "payeur régulier, oubli probable"
    return f"{payer.habit}, première relance" if payer.habit else "première relance"


def _why_nothing(net: Account) -> str:
    if not net.open_items:
        return "rien à relancer"
    if not net.past_due_items:
        return "échéance à venir"
    contested = any(item.disputed > ZERO and not item.deferred for item in net.past_due_items)
    return "tout ce qui est échu est contesté" if contested else "échéancier en cours"


def _last(reminders: Sequence[PastReminder]) -> date:
    return max(reminder.on for reminder in reminders)
