"""A month alone, said to be that of the due date, of the issue or of the sending, is the invoice's (GR-001)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from assistant.domain.facts import InvoiceFacts
from assistant.domain.finding import Severity
from assistant.french.days.calendar_words import MONTH_NAMES
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, TWO_INVOICES, letter
from assistant.guardrails.figures.named import spoken_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead
from assistant.guardrails.wording.sought import sought

_MONTHS: Final = {folded(name): number for number, name in enumerate(MONTH_NAMES, start=1)}
_SEASONS: Final = {
    "le printemps": {3, 4, 5, 6},
    "l'ete": {6, 7, 8, 9},
    "l'automne": {9, 10, 11, 12},
    "l'hiver": {12, 1, 2, 3},
}
_ISSUED: Final = (
    r"datee?s? d[eu]|emise?s? (?:en|courant|debut|fin|mi)|editee?s? (?:en|courant|debut|fin|mi)|etablie?s? (?:en"
    r"|courant)|facturee?s? en"
)
_SINCE: Final = (
    r"(?<!terme )echue?s?|impayee?s?|en retard|exigibles?|en attente|en souffrance|ouvertes?|attend\w+|patient\w+"
)
_OF_MONTH: Final = sought(
    rf"\b(?:(?P<issued>{_ISSUED})|(?P<either>remonte(?:nt)? (?:a|en|d[eu])|datent? (?:un peu )?d[eu])"
    rf"|(?P<due>echeances?)(?: \w+){{0,3}} (?:en|de|d'|courant)|(?:{_SINCE})(?: \w+){{0,3}} depuis)"
    rf"\s?(?:(?:le |du )?mois (?:de |d')|(?:fin|debut|mi)[ -])?(?:(?P<month>{'|'.join(_MONTHS)})"
    rf"|(?P<season>{'|'.join(_SEASONS)}))\b"
)
_SENT: Final = sought(
    r"\bfactures?\b[^.;\n]{0,80}\b(?:envoyee?s?|adressee?s?|transmises?|deposee?s?|remises?)\b[^.;\n\d]{0,24}"
    rf"\b(?:en|des|courant|debut|fin|mi) (?P<month>{'|'.join(_MONTHS)})\b"
)
_THEIRS: Final = re.compile(r"\b(?:votre|vos|ta|tes|prochaines?)\s*$")
_AHEAD: Final = 3  # months to come of which an "échéance" may be spoken


def _check(letter: Letter) -> Iterator[Fault]:
    yield from _wrong_months(letter)
    for match in _SENT.finditer(letter):
        issued = [invoice.issued_on for invoice in spoken_of(letter, match.start("month"))]
        month, today = _MONTHS[match["month"]], letter.facts.as_of
        told = (today.year if month <= today.month else today.year - 1, month)
        if issued and all(first is not None and told < (first.year, first.month) for first in issued):
            yield replace(fault(letter, match.span("month")), message="Une facture ne part pas avant d’être émise.")


def _wrong_months(letter: Letter) -> Iterator[Fault]:
    for match in _OF_MONTH.finditer(letter):
        place = match.start("month") if match["month"] else match.start("season")
        told = {_MONTHS[match["month"]]} if match["month"] else _SEASONS[match["season"]]
        if match["due"] and (_is_ahead(letter, told) or _THEIRS.search(lead(letter, match.start()))):
            continue
        known = {day.month for invoice in spoken_of(letter, place) for day in _days(invoice, match)}
        if known and known.isdisjoint(told):
            yield fault(letter, (place, match.end()))


def _is_ahead(letter: Letter, months: set[int]) -> bool:
    return any(0 <= (month - letter.facts.as_of.month) % 12 <= _AHEAD for month in months)


def _days(invoice: InvoiceFacts, match: re.Match[str]) -> list[date]:
    """The days whose month may be told: of the supply and issue, of the due date and the next day, or any of them."""
    born = [invoice.issued_on, invoice.supplied_from, invoice.supplied_to]
    due = [invoice.due_on, invoice.due_on and invoice.due_on + timedelta(days=1)]
    days = born + due if match["either"] else born if match["issued"] else due
    return [day for day in days if day is not None]


RULE = Rule(
    id="FAC126",
    name="wrong-month-of-invoice",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001",),
    message="Ce mois n’est pas celui de la facture.",
    hint="Donnez la date du dossier.",
    check=_check,
    bad=(
        letter("F-118 est échue depuis février.", BUSINESS),
        letter("La facture F-118, émise en janvier, reste impayée.", BUSINESS),
        letter("La facture F-118 vous a été adressée par courriel courant février.", BUSINESS),
        letter("F-118 et F-121 sont en attente depuis l’automne.", TWO_INVOICES),
    ),
    good=(
        letter("F-118 est échue depuis mars ; il reste 700,00 €, reçu 500,00 €.", BUSINESS),
        letter("La facture F-118, émise en mars, n’est pas soldée : reste 700,00 €, reçu 500,00 €.", BUSINESS),
        letter("Vous pourrez la payer avec votre échéance de juin : reste 700,00 €, reçu 500,00 €.", BUSINESS),
        letter("La facture F-118 vous a été adressée le 2 mars 2026 ; reste 700,00 €, reçu 500,00 €.", BUSINESS),
    ),
)
