"""A due, issue or payment date is the one of the invoice that the letter speaks of (GR-001)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from assistant.domain.facts import InvoiceFacts
from assistant.domain.finding import Severity
from assistant.french.days.dates import format_date_short
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, TWO_INVOICES, letter
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import dates_of, is_that_day
from assistant.guardrails.figures.named import mentioned_in, spoken_of
from assistant.guardrails.figures.other_days import is_of_something_else, logged_days
from assistant.guardrails.figures.respective import respective_invoice
from assistant.guardrails.figures.unexplained_days import days_said_of_invoices, known_days
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, line_at

_TABLE = re.compile(r"[|\t].*[|\t]|\S {2,}\S.* {2,}\S|^(?:[^;\n]{1,40};){2,}[^;\n]{1,40}$", re.MULTILINE)
_UNKNOWN = "Aucun fait du dossier n’est de ce jour\u202f: reprenez l’échéance ou l’émission de la facture."
_SUPPLIED = "Le dossier donne un autre jour de livraison ou de prestation."
_TO_BE_PAID: Final = re.compile(
    r"\b(?:regl(?:er|ez)|pay(?:er|ez)|sold(?:er|ez)|acquitt(?:er|ez)|honorer|reste due?s?)\b(?:\s*:)?[^.;:\n]{0,60}?"
    r"\b(?!relanc|rappel|lettr|courri|mail|messag|devis|command|contrat|vire|cheq|acompt|verse|promess|echeanc|appel"
    r"|reunion|visite|avoir|releve|accord|plan|jugem|proces|bon |solde |reste |montant|somme|date|jour|delai|terme"
    r"|facture)[a-z'-]+ (?:du|des) (?:\w+di |dimanche )?$"
)
_NAMES = {
    DateRole.DUE: "date d’échéance",
    DateRole.DUE_SINCE: "date d’échéance",
    DateRole.ISSUED: "date d’émission",
    DateRole.BORN: "date d’émission",
    DateRole.PAID: "date du paiement reçu",
}


def _check(letter: Letter) -> Iterator[Fault]:
    for dated in dates_of(letter, *_NAMES):
        days = _days(spoken_of(letter, dated.mention.start), dated.role)
        if not days or None in days or dated.mention.value is None or is_of_something_else(letter, dated):
            continue
        if dated.role is DateRole.PAID and dated.mention.value > letter.facts.as_of:
            continue  # "votre virement de 3 428,60 € pour le 30 novembre"
        own = respective_invoice(letter, dated)
        days = days if own is None else _days((own,), dated.role)
        if not any(is_that_day(dated.mention, day) for day in days):
            known = ", ".join(sorted({format_date_short(day) for day in days if day}))
            hint = f"Dans le dossier, la {_NAMES[dated.role]} est le {known}."
            yield replace(fault(letter, dated.span), hint=hint)
    for dated in days_said_of_invoices(letter):
        yield replace(fault(letter, dated.span), hint=_UNKNOWN)
    yield from _sent_too_early(letter)
    yield from _supplied_another_day(letter)
    yield from _wrong_cells(letter)


def _sent_too_early(letter: Letter) -> Iterator[Fault]:
    """An invoice is not sent before it is issued."""
    for dated in dates_of(letter, DateRole.SENT):
        issued = [invoice.issued_on for invoice in spoken_of(letter, dated.mention.start)]
        day = dated.mention.value
        if day is not None and issued and all(first is not None and day < first for first in issued):
            yield replace(fault(letter, dated.span), hint="Une facture ne part pas avant d’être émise.")


def _supplied_another_day(letter: Letter) -> Iterator[Fault]:
    """What is to be paid was supplied on a day of the file: "merci de solder les chevrons du 14 mars"."""
    if all(invoice.supplied_from is None for invoice in letter.facts.invoices):
        return
    known = known_days(letter.facts)
    for dated in dates_of(letter, DateRole.SUPPLY, DateRole.NONE):
        invoices, day = spoken_of(letter, dated.mention.start), dated.mention.value
        if not invoices or day is None or any(invoice.supplied_from is None for invoice in invoices):
            continue
        if _TO_BE_PAID.search(lead(letter, dated.mention.start, 90)) is None:
            continue
        if not any(_is_within(day, invoice) for invoice in invoices) and not any(
            is_that_day(dated.mention, one) for one in known
        ):
            yield replace(fault(letter, dated.span), hint=_SUPPLIED)


def _is_within(day: date, invoice: InvoiceFacts) -> bool:
    first = invoice.supplied_from
    return first is not None and first <= day <= (invoice.supplied_to or first)


def _wrong_cells(letter: Letter) -> Iterator[Fault]:
    """Dates of a table line that names one invoice: each is a date of that invoice."""
    found = dates_of(letter, DateRole.NONE, DateRole.ISSUED, DateRole.DUE)
    lines = {line_at(letter, dated.mention.start) for dated in found}
    rows = {line for line in lines if _TABLE.search(letter.twin.folded, *line)}
    for dated in found:
        line = line_at(letter, dated.mention.start)
        named = {mention.invoice for mention in mentioned_in(letter, *line)} if line in rows else set()
        if len(named) != 1:
            continue
        invoice = next(iter(named))
        days = [invoice.issued_on, invoice.due_on, invoice.paid_on, letter.facts.as_of, *logged_days(letter)]
        if None not in days[:2] and not any(is_that_day(dated.mention, day) for day in days):
            yield fault(letter, dated.span)


def _days(invoices: tuple[InvoiceFacts, ...], role: DateRole) -> list[date | None]:
    if role is DateRole.ISSUED:
        return [invoice.issued_on for invoice in invoices]
    if role is DateRole.BORN:
        return [day for invoice in invoices for day in _own_days(invoice)]
    if role is DateRole.PAID:
        paid = [invoice.paid_on for invoice in invoices if invoice.paid > 0]
        return paid or [invoice.paid_on for invoice in invoices]
    due = [invoice.due_on for invoice in invoices]
    if role is DateRole.DUE:
        return due
    return [*due, *(day + timedelta(days=1) for day in due if day)]


def _own_days(invoice: InvoiceFacts) -> list[date]:
    """The days to which an invoice may be said to go back: of its supply, its issue and its due date."""
    days = (invoice.issued_on, invoice.due_on, invoice.supplied_from, invoice.supplied_to)
    return [day for day in days if day is not None]


RULE = Rule(
    id="FAC106",
    name="wrong-date-of-invoice",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001",),
    message="Cette date n’est pas celle de la facture.",
    hint="Reprenez la date du dossier.",
    check=_check,
    bad=(
        letter("La facture F-118, échue le 1er mars 2026, reste ouverte pour 700,00 €.", BUSINESS),
        letter("Facture F-118 du 31 mars 2026 : reste dû 700,00 €.", BUSINESS),
        letter("F-118, échéance 30/04/2026, et F-121, échéance 31/03/2026.", TWO_INVOICES),
        letter("F-118 est impayée depuis le 3 avril.", BUSINESS),
        letter("La seule échéance de cette facture était celle du 1er mars 2026.", BUSINESS),
        letter("Ni F-118, les chevrons, ni F-121, le bardage, dues le 30 avril et le 31 mars.", TWO_INVOICES),
        letter("Votre chèque couvrait la facture F-118 datée du 12 mars 2026.", BUSINESS),
        letter("Votre facture datée du 15 mars reste due.", BUSINESS),
    ),
    good=(
        letter("La facture F-118 du 1er mars 2026, échue le 31 mars, reste ouverte pour 700,00 €.", BUSINESS),
        letter(
            (
                "F-118, échéance 31/03/2026, et F-121, échéance 30/04/2026, restent à régler, acompte déduit : 1 "
                "010,00 €."
            ),
            TWO_INVOICES,
        ),
        letter("F-118 est impayée depuis le 1er avril.", BUSINESS),
        letter("La seule échéance de cette facture était celle du 31 mars 2026.", BUSINESS),
        letter(
            (
                "Ni F-118, les chevrons, ni F-121, le bardage, qui étaient à régler le 31 mars et le 30 avril : 1 "
                "010,00 €, acompte déduit."
            ),
            TWO_INVOICES,
        ),
        letter("F-118, émise le 1er mars, est arrivée à échéance le 31 mars ; il reste 700,00 €.", CONSUMER),
        letter("Votre chèque de 500,00 €, daté du 12 mars, est passé ; il reste 700,00 € sur F-118.", BUSINESS),
        letter("Le bon de livraison daté du 3 mars est joint ; il reste 700,00 € sur F-118, acompte déduit.", BUSINESS),
    ),
)
