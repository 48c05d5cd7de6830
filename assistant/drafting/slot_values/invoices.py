"""Slots of the invoices: phrases with determiner, number and date, and the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.settlement import SettlementKind
from assistant.domain.money import ZERO, total
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.register import AddressForm
from assistant.domain.writing.situation import Situation
from assistant.drafting.letter_conditions import is_listed
from assistant.drafting.register_choice import LetterRegister
from assistant.drafting.slot_values.calendar_words import day_words, of_days, the_days, weekday_words
from assistant.french.days.elapsed import join_phrase
from assistant.french.numbers.amounts import format_amount
from assistant.french.numbers.numbers import write_number_words

_POSSESSIVES: Final = {AddressForm.TU: ("ta", "tes"), AddressForm.VOUS: ("votre", "vos")}
_NAMED = 3  # up to so many invoices are named in a sentence
_NUMBERS: Final = {1: "une"}
_OF_WHOLE: Final = {
    Intent.DISPUTE_NOTED,
    Intent.INVOICE_COPY,
    Intent.PAYMENT_NOTED,
}  # they speak of what was said of it


def invoice_values(situation: Situation, register: LetterRegister) -> Mapping[str, str]:
    """The values of the invoice slots; an empty value means that no phrase may use the slot."""
    items = situation.items
    one = len(items) == 1
    named = _named(items, situation)
    own = _POSSESSIVES[register.form][not one]
    contested = situation.intent not in _OF_WHOLE and any(item.disputed > ZERO for item in items)
    count = _count(len(items))
    return {
        "invoices_phrase": _undisputed(f"{own} {named}", contested=contested),
        "invoices_plain": f"{own} {named}",
        "invoices_nominal": f"{'la' if one else 'les'} {named}",
        "of_the_invoices": f"{'de la' if one else 'des'} {named}",
        "on_the_invoices": "sur la facture" if one else "sur les factures",
        "invoices_ref": _references(items),
        "invoices_label": _named_short(items),
        "invoice_count_phrase": count,
        "invoices_short": f"{own} {_named_short(items)}",
        "invoice_table": _table(situation) if is_listed(situation) else "",
        "due_phrase": _due(situation),
        "due_dates_phrase": _due_days(situation),
        "order_phrase": _order(items, _POSSESSIVES[register.form][0]),
        "attachment_phrase": _attachment(situation),
        "payment_label_phrase": _label(items),
    }


def sum_due(situation: Situation) -> str:
    """What the letter asks for: what is left to pay on its invoices, contested parts aside."""
    return format_amount(total(item.undisputed for item in situation.items))


def _named(items: Sequence[OpenItem], situation: Situation) -> str:
    if len(items) == 1:
        issued = items[0].invoice.issued_on
        return f"facture {items[0].invoice.number} {of_days([issued], situation.as_of)}"
    if is_listed(situation) or len(items) > _NAMED:
        return f"{write_number_words(len(items))} factures"
    return f"factures {join_phrase([item.invoice.number for item in items])}"


def _named_short(items: Sequence[OpenItem]) -> str:
    """« facture F-118 », « factures F-118 et F-121 », « quatre factures »: neither determiner nor date."""
    if len(items) > _NAMED:
        return _count(len(items))
    return f"facture{'s' if len(items) > 1 else ''} {_references(items)}"


def _count(number: int) -> str:
    words = _NUMBERS.get(number) or write_number_words(number)
    return f"{words} facture{'s' if number > 1 else ''}"


def _references(items: Sequence[OpenItem]) -> str:
    numbers = [item.invoice.number for item in items]
    return join_phrase(numbers) if len(numbers) <= _NAMED else _count(len(numbers))


def _undisputed(phrase: str, *, contested: bool) -> str:
    return f"la part non contestée de {phrase}" if contested else phrase


def _due(situation: Situation) -> str:
    """« à échéance du 12 avril »; a list below the text has the days of several, which are said once."""
    if is_listed(situation) and len(situation.items) > 1:
        return "détaillées ci-dessous"
    days = sorted({item.invoice.due_on for item in situation.items})
    return f"à échéance {of_days(days, situation.as_of)}"


def _due_days(situation: Situation) -> str:
    days = sorted({item.invoice.due_on for item in situation.items})
    if len(days) == 1:
        return f"le {weekday_words(days[0], situation.as_of)}"
    return the_days(days, situation.as_of) if len(days) <= _NAMED else ""


def _order(items: Sequence[OpenItem], own: str) -> str:
    orders = {item.invoice.purchase_order for item in items}
    return f"{own} commande {orders.pop()}" if len(orders) == 1 and "" not in orders else ""


def _attachment(situation: Situation) -> str:
    """What is joined, in words that the attachments bear out: those of some invoices alone are named."""
    joined, invoices = situation.attachments, len(situation.items)
    count = len(joined)
    if not count:
        return ""
    if count != invoices and count > _NAMED:
        return f"une copie de {write_number_words(count)} de ces factures"
    if count != invoices:
        return f"une copie {'de la facture' if count == 1 else 'des factures'} {join_phrase(joined)}"
    return "une copie de la facture" if count == 1 else f"une copie des {write_number_words(count)} factures"


def _label(items: Sequence[OpenItem]) -> str:
    if len(items) == 1:
        return f"la référence {items[0].invoice.number}"
    return f"les références {_references(items)}" if len(items) <= _NAMED else "les numéros des factures réglées"


def _table(situation: Situation) -> str:
    """One row an invoice, then what is left, frozen at a printed day (architecture, principle 3); one has no total."""
    day = day_words(situation.as_of, situation.as_of, year=situation.stage.is_notice)
    left = "Reste dû" if len(situation.items) == 1 else "Total restant dû"
    total_row = "Total à prévoir" if situation.stage is Stage.PRE_DUE else f"{left} au {day}"
    return "\n".join([*(_row(item, situation) for item in situation.items), f"{total_row} : {sum_due(situation)}"])


def _row(item: OpenItem, situation: Situation) -> str:
    """« – Facture F-118 du 12 mars, échéance du 12 avril : 450,00 € TTC », with what was paid or credited."""
    invoice, as_of, year = item.invoice, situation.as_of, situation.stage.is_notice
    head = f"– Facture {invoice.number} {of_days([invoice.issued_on], as_of, year=year)}"
    head += f", échéance {of_days([invoice.due_on], as_of, year=year)}{_promised(item, situation)}"
    head += f" : {format_amount(invoice.amount)} TTC"
    less = []
    if item.paid > ZERO:
        on = day_words(item.last_paid_on, as_of, year=year) if item.last_paid_on else ""
        less.append(f"{format_amount(item.paid)} réglés{on and f' {_since(item)} {on}'}")
    if item.credited > ZERO:
        less.append(f"{format_amount(item.credited)} d’avoir")
    if item.disputed > ZERO:
        less.append(f"{format_amount(item.disputed)} en cours d’examen")
    left = "soit" if len(situation.items) == 1 else "reste"  # what is left of one stands below
    return f"{head}, moins {join_phrase(less)}, {left} {format_amount(item.undisputed)}" if less else head


def _promised(item: OpenItem, situation: Situation) -> str:
    """« , annoncée pour le 10 novembre » where a broken word was about some of the invoices alone."""
    promise = situation.broken_promise
    if promise is None or not promise.is_about(item) or all(map(promise.is_about, situation.items)):
        return ""
    return f", annoncée pour le {day_words(promise.due_on, situation.as_of, year=situation.stage.is_notice)}"


def _since(item: OpenItem) -> str:
    """« réglés le 20 mai » for one payment; « au 20 mai » for several, the last of them on that day."""
    payments = [one for one in item.settlements if one.kind is SettlementKind.PAYMENT]
    return "au" if len(payments) > 1 else "le"
