"""A number that looks like our invoice numbers is one of them (GR-001)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.french.references.references import find_references
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, TWO_INVOICES, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead

_TELLING: Final = 6  # digits: shorter numbers may be anything
_OF_OTHER_THINGS: Final = re.compile(
    r"\b(?:flux|depots?|engagements?|commandes?|marches?|dossiers?|devis|bons?|contrats?|sinistres?|suivi|colis"
    r"|clients?|article)"
    r"\b(?:(?!factur)[^.;:,\n\d]){0,14}$"
)
_ADDRESS: Final = re.compile(r"(?<!\S)[^\s@]{1,254}@\S+|\b(?:https?:|www\.)\S+")
_TELEPHONE: Final = re.compile(r"(?<!\d)0\d(?:[ .]\d\d){4}(?!\d)")
_OPENING: Final = re.compile(r"^[ \t*•–-]*(?P<number>\d{6,15})(?=\s*(?:[:,|(–-]|du\b|emise|echue))", re.MULTILINE)


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    numbers = [invoice.number for invoice in facts.invoices]
    if not numbers:
        return
    others = [facts.contract_reference, *(invoice.purchase_order for invoice in facts.invoices)]
    known = {folded(number) for number in [*numbers, *others] if number}
    yield from _unknown_at_line_start(letter, known)
    unknown = [
        found
        for found in find_references(letter.twin.text, numbers)
        if not found.known and folded(letter.twin.text[found.start : found.end]) not in known
    ]
    read_otherwise = _read_otherwise(letter) if unknown else frozenset()
    for found in unknown:
        if found.start not in read_otherwise and _OF_OTHER_THINGS.search(lead(letter, found.start, 30)) is None:
            yield fault(letter, (found.start, found.end))


def _read_otherwise(letter: Letter) -> frozenset[int]:
    """The places of articles, days, addresses and telephones: "R. 2192-31", beside 2026-184; ic71, beside IC-520."""
    spans = [(cited.start, cited.end) for cited in letter.articles] + [(day.start, day.end) for day in letter.dates]
    spans += [found.span() for written in (_ADDRESS, _TELEPHONE) for found in written.finditer(letter.twin.text)]
    return frozenset(place for start, end in spans for place in range(start, end))


def _unknown_at_line_start(letter: Letter, known: set[str]) -> Iterator[Fault]:
    """A line of a list that opens with as many digits as all our invoice numbers have."""
    sizes = {len(number) for number in known if number.isdigit()}
    if len(sizes) != 1 or min(sizes) < _TELLING:
        return
    for match in _OPENING.finditer(letter.twin.folded):
        if len(match["number"]) in sizes and match["number"] not in known:
            yield fault(letter, match.span("number"))


RULE = Rule(
    id="FAC105",
    name="unknown-invoice-number",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001",),
    message="Ce numéro a la forme de nos factures, mais le dossier ne le porte pas.",
    hint="Reprenez le numéro du dossier.",
    check=_check,
    bad=(
        letter("Pour tenir votre dossier, la facture F-181 (700,00 €) est-elle à ce nom\u202f?", BUSINESS),
        letter("La facture F-181 reste à régler.", BUSINESS),
        letter("F-118 et F-112 restent à payer, pour 1 010,00 €.", TWO_INVOICES),
        letter("Nous n’avons pas reçu le règlement de F-1181.", CONSUMER),
        letter("Facture n° F-119, solde à régler.", BUSINESS),
    ),
    good=(
        letter("Il reste 700,00 € sur la facture F-118, reçu 500 €.", BUSINESS),
        letter("Commande BC-2026-14 : il reste 700,00 € sur F-118, reçu 500 €.", BUSINESS),
        letter("Votre bon de livraison BL-118 accompagne la facture F-118.", CONSUMER),
        letter("F-118 et F-121 restent à régler, pour 1 010,00 €, acompte déduit.", TWO_INVOICES),
        letter(
            "F-118 : il reste 700 €, reçu 500 €. Écrivez-moi : nora@f119.example.",
            BUSINESS,
            creditor=replace(BUSINESS.creditor, email="nora@f119.example"),
        ),
    ),
)
