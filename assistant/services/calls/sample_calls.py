"""Sample calls on which call templates are tried and read aloud: invented clients, the awkward ones among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from assistant.domain.calls.call_brief import CallBrief, Due
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.account import Account, OpenItem
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.mail.correspondence import Channel
from assistant.domain.money import CENT, ZERO, total
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import AddressForm
from assistant.domain.writing.situation import Situation
from assistant.services.writing.sample_dossiers import SampleCase, sample_dossiers

_STAGES: Final = {
    CallSituation.FIRST_CALL: Stage.REMINDER_1,
    CallSituation.BROKEN_PROMISE: Stage.REMINDER_2,
    CallSituation.MISSED_INSTALMENT: Stage.REMINDER_1,
    CallSituation.COURTESY: Stage.PRE_DUE,
    CallSituation.THANKS: Stage.THANKS,
}
_FAMILIES: Final = {AddressForm.TU: "tu-warm", AddressForm.VOUS: "vous-standard"}
_AGENT: Final = User("essai", "Paul Dumas", Role.PHONE_AGENT)
_PARTS: Final = 3
_PART: Final = Decimal("400.00")
_OFFERED: Final = "Échéancier proposé"
_DISPUTE: Final = Dispute("essai", "essai", "E-151", date(2026, 1, 5), amount=_PART)


@dataclass(frozen=True, slots=True)
class SampleCall:
    """A named call."""

    name: str
    brief: CallBrief


def sample_calls(
    call: CallSituation, form: AddressForm, today: date, *, recorded: bool = False
) -> tuple[SampleCall, ...]:
    """The calls of one situation in one form of address, as of ``today``, the plain one first."""
    case = SampleCase(_STAGES.get(call, Stage.REMINDER_3), Channel.PHONE, _FAMILIES[form])
    dossiers = {one.name: replace(one.situation, author=_AGENT) for one in sample_dossiers(case, today)}
    named = _business(dossiers["Une facture"], call)
    if form is AddressForm.VOUS:
        named |= {"Organisme public": dossiers["Collectivité"]}
    named["Particulier"] = dossiers["Particulier"]
    return tuple(
        SampleCall(name, _brief(call, _known_as(name, situation), recorded=recorded, offered=name == _OFFERED))
        for name, situation in named.items()
    )


def _known_as(name: str, situation: Situation) -> Situation:
    """Each its own client, so that sheets choose other sentences."""
    return replace(situation, debtor=replace(situation.debtor, id=f"essai, {name}"))


def _business(plain: Situation, call: CallSituation) -> dict[str, Situation]:
    """One firm whose invoices are of every awkward kind, and whose line nobody's name stands on."""
    due = plain.items[0].invoice.due_on
    several = tuple(_item(f"E-{200 + n}", f"{310 + 45 * n}.50", due - timedelta(days=n)) for n in range(9))
    about = {
        "Une facture": plain,
        "Neuf factures": replace(plain, items=several),
        "Grosse somme": replace(plain, items=(_item("E-131", "1284967.83", due),)),
        "Sans nom, ligne partagée": _unnamed(plain),
    }
    if call not in {CallSituation.COURTESY, CallSituation.THANKS}:
        about["Règlement partiel"] = replace(plain, items=(_item("E-140", "1800.00", due, paid="600.00"),))
        if call is not CallSituation.MISSED_INSTALMENT:  # a plan is about what nobody contests
            contested = replace(_item("E-151", "2400.00", due), disputed=_PART, dispute=_DISPUTE)
            about["Part contestée"] = replace(plain, items=(contested,))
            about[_OFFERED] = plain
    return about


def _brief(call: CallSituation, situation: Situation, *, recorded: bool, offered: bool) -> CallBrief:
    today, owed = situation.as_of, situation.items
    came_on = today - timedelta(days=2)
    settled = tuple(replace(item, paid=item.residual, residual=ZERO, last_paid_on=came_on) for item in owed)
    items = () if call is CallSituation.THANKS else owed
    spoken = replace(
        situation,
        items=items,
        account=Account(situation.debtor.id, today, items or settled),
        debtor=replace(situation.debtor, address="3 rue des Fabriques, 73000 Chambéry"),
        payment_deadline=items[0].invoice.due_on if call is CallSituation.COURTESY else situation.payment_deadline,
    )
    if call is CallSituation.BROKEN_PROMISE:
        promise = PromiseToPay("essai", "essai", today - timedelta(days=14), today - timedelta(days=4))
        spoken = replace(spoken, broken_promise=promise, promises=(promise,))
    missed = call is CallSituation.MISSED_INSTALMENT
    first = today + timedelta(days=-10 if missed else 20)
    parts = tuple(_instalments(first, total(item.undisputed for item in owed)))
    came = Due(total(item.residual for item in owed), came_on)
    return CallBrief(
        call,
        spoken,
        instalment=parts[0] if missed else None,
        plan=parts if missed or offered else (),
        offered=offered,
        settled=came if call is CallSituation.THANKS else None,
        recorded=recorded,
    )


def _unnamed(situation: Situation) -> Situation:
    debtor = replace(situation.debtor, kind=DebtorKind.BUSINESS, contacts=())
    return replace(situation, debtor=debtor, contact=None)


def _instalments(first: date, whole: Decimal) -> Iterator[Due]:
    """Three parts a month apart."""
    part = (whole / _PARTS).quantize(CENT)
    for number in range(_PARTS):
        last = number == _PARTS - 1
        yield Due(whole - (_PARTS - 1) * part if last else part, first + timedelta(days=30 * number))


def _item(number: str, amount: str, due: date, *, paid: str = "0.00") -> OpenItem:
    gross, less = Decimal(amount), Decimal(paid)
    invoice = Invoice(f"essai-{number}", "essai", number, due - timedelta(days=30), due, gross)
    on = due + timedelta(days=12) if less else None
    return OpenItem(invoice, less, Decimal("0.00"), gross - less, last_paid_on=on)
