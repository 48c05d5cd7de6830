"""The value of every slot of a call sheet: facts of the ledger, in the words that one says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.calls.call_brief import CallBrief, Due
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.money import ZERO, total
from assistant.domain.writing.register import AddressForm
from assistant.domain.writing.situation import Situation
from assistant.drafting.calls.due_words import due_values
from assistant.drafting.calls.identity_words import identity_items
from assistant.drafting.calls.offer_words import offer_values
from assistant.drafting.greeting_choice import call_of
from assistant.drafting.letter_conditions import reminders_of
from assistant.drafting.slot_values.lateness_words import lateness_words, overdue_words
from assistant.french.numbers.amounts import format_amount_words
from assistant.french.numbers.numbers import write_number_words
from assistant.french.spoken import spoken_day, spoken_phone

_POSSESSIVES: Final = {AddressForm.TU: ("ta", "tes"), AddressForm.VOUS: ("votre", "vos")}


def spoken_values(brief: CallBrief) -> dict[str, str]:
    """Values by slot; "" marks one that no sentence of this call may use."""
    situation, creditor = brief.situation, brief.situation.creditor
    due = sum_asked(situation)
    return {
        "agent_name": situation.author.name,
        "seller_name": creditor.owed_to,
        "person": _person(situation),
        "identity_items": identity_items(situation),
        "of_invoices": _of_invoices(situation),
        "overdue": overdue_words(situation),
        "lateness": lateness_words(situation),
        "contacts": _contacts(situation),
        "total": format_amount_words(due) if situation.items else "",
        "deadline_day": _day(situation, situation.payment_deadline),
        **due_values(situation),
        "promise_day": _promise(situation, situation.broken_promise),
        **_sum("instalment", brief.instalment, situation),
        **_sum("received", brief.settled, situation),
        **offer_values(brief),
        "callback": spoken_phone(creditor.phone),
        "callback_digits": creditor.phone,
        "plan_limit": f"{write_number_words(situation.policy.plan_instalments_max)} fois",
        "plan_days": f"{write_number_words(situation.policy.plan_days_max)} jours",
    }


def sum_asked(situation: Situation) -> Decimal:
    """Euros: what is left to pay on the items of the call, contested parts aside."""
    return total(item.undisputed for item in situation.items)


def _person(situation: Situation) -> str:
    """« Claire » in tu, else civility and name, else first and last name; "" for a shared line."""
    contact = situation.contact
    if contact is None or not contact.full_name:
        return ""
    if situation.address_form is AddressForm.TU:
        return contact.full_name
    call = call_of(contact)
    return f"{call} {contact.last_name}" if contact.last_name and "," not in call else contact.full_name


def _of_invoices(situation: Situation) -> str:
    """« de votre facture F-118 du douze mars », « de vos trois factures »."""
    items = situation.items
    if not items:
        return ""
    one, many = _POSSESSIVES[situation.address_form]
    part = "de la part non contestée " if any(item.disputed > ZERO for item in items) else ""
    if len(items) > 1:
        return f"{part}de {many} {write_number_words(len(items))} factures"
    invoice = items[0].invoice
    issued = spoken_day(invoice.issued_on, situation.as_of, weekday=False).removeprefix("le ")
    return f"{part}de {one} facture {invoice.number} du {issued}"


def _contacts(situation: Situation) -> str:
    """« notre relance », « nos deux relances »: the house's, whoever wrote them; the ear needs no list of days."""
    count = len(reminders_of(situation))
    if not count:
        return ""
    return "notre relance" if count == 1 else f"nos {write_number_words(count)} relances"


def _promise(situation: Situation, promise: PromiseToPay | None) -> str:
    return "" if promise is None else spoken_day(promise.due_on, situation.as_of)


def _sum(name: str, due: Due | None, situation: Situation) -> Mapping[str, str]:
    words = "" if due is None else format_amount_words(due.amount)
    return {name: words, f"{name}_day": "" if due is None else spoken_day(due.on, situation.as_of)}


def _day(situation: Situation, day: date | None) -> str:
    return "" if day is None else spoken_day(day, situation.as_of)
