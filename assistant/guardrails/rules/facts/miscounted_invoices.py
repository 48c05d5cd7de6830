"""Invoices that the letter counts are as many as the file knows (GR-001)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, TWO_INVOICES, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import trail
from assistant.guardrails.wording.sought import sought

_COUNTS: Final = {
    word: count
    for count, word in enumerate(
        ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"), start=2
    )
}
_OPEN: Final = (
    r"(?:impayees?|ouvertes?|echues?|en retard|en souffrance|non reglees?|a regler|a payer|restent|sont|demeurent"
    r"|n'ont)"
)
_COUNTED: Final = sought(
    rf"\b(?:(?P<ours>(?<!entre )les|ces|nos|vos|mes|tes|des|sur) )?(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}}) (?:\w+"
    rf" )?(?P<noun>factures)\b"
)
_LATER: Final = re.compile(rf"^ (?:\w+ )?(?:{_OPEN}|suivantes|ci-dessous|ci-apres|pour un total|dues?)\b")
_OVERDUE: Final = re.compile(r"^ (?:sont |restent |actuellement |deja )*(?:en retard|echues?|en souffrance)\b")
# "Depuis 2019, plus de trente factures réglées à temps": those of the past.
_PAST: Final = re.compile(r"^ (?:\w+ )?(?:precedentes|anterieures|passees|reglees|payees|soldees|par (?:mois|an))\b")
_OF_BEFORE: Final = re.compile(r"\b(?:dernieres|premieres|prochaines|autres|futures)\b")


def _check(letter: Letter) -> Iterator[Fault]:
    known = len(letter.facts.invoices)
    if known == 0 or "factures" not in letter.prose:
        return
    for match in _COUNTED.finditer(letter):
        said = _COUNTS.get(match["count"]) or int(match["count"])
        after = trail(letter, match.end(), 40)
        late = _late(letter)
        if late is not None and late < said <= known and _OVERDUE.match(after) is not None:
            yield replace(fault(letter, match.span()), hint=f"Factures échues et non soldées au dossier\u202f: {late}.")
            continue
        told = match["ours"] is not None or _LATER.match(after) is not None
        if said > known and told and not _PAST.match(after) and not _OF_BEFORE.search(match.group()):
            yield replace(
                fault(letter, match.span()), hint=f"Le dossier porte {known} facture{'s' if known > 1 else ''}."
            )


def _late(letter: Letter) -> int | None:
    """How many invoices of the file are past due with something left to pay; None where a due day is not known."""
    facts = letter.facts
    if not facts.as_of_known or any(invoice.due_on is None for invoice in facts.invoices):
        return None
    return sum(1 for i in facts.invoices if i.residual > 0 and i.due_on is not None and i.due_on < facts.as_of)


_ONE_LATE = (TWO_INVOICES.invoices[0], replace(TWO_INVOICES.invoices[1], due_on=date(2026, 6, 15)))

RULE = Rule(
    id="FAC123",
    name="miscounted-invoices",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001",),
    message="Le dossier ne porte pas autant de factures.",
    hint="Reprenez le nombre du dossier.",
    check=_check,
    bad=(
        letter("Vos trois factures restent impayées.", BUSINESS),
        letter("Trois factures sont en retard.", TWO_INVOICES),
        letter("J’ai deux factures en retard chez vous.", TWO_INVOICES, invoices=_ONE_LATE),
        letter("L’indemnité est due sur les quatre factures.", TWO_INVOICES),
        letter("Nous attendons le règlement de ces 3 factures.", TWO_INVOICES),
    ),
    good=(
        letter("Vos deux factures restent ouvertes, acompte déduit, pour 1 010,00 €.", TWO_INVOICES),
        letter("Vos douze factures précédentes sont archivées chez nous.", BUSINESS),
        letter("Nous vous adressons en moyenne trois factures par mois.", BUSINESS),
        letter("Un duplicata des factures est joint.", TWO_INVOICES),
    ),
)
