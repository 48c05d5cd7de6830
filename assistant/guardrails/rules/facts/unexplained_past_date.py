"""A day gone by that the letter recalls is a day of the file (GR-001)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.unexplained_days import days_said_of_invoices, unexplained_days
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    said = days_said_of_invoices(letter)  # another rule stops these
    for dated in unexplained_days(letter):
        if dated not in said:
            yield fault(letter, dated.span)


RULE = Rule(
    id="FAC110",
    name="unexplained-past-date",
    severity=Severity.WARNING,
    source="facts-only",
    covers=("GR-001",),
    message="Aucun fait du dossier n’explique cette date passée.",
    hint="Vérifiez la date, ou consignez le fait au dossier.",
    check=_check,
    bad=(
        letter("Depuis le 12 janvier 2026, rien ne bouge.", BUSINESS),
        letter("Le 4 mai, nous avons vu votre chantier. Il reste 700,00 € sur F-118.", BUSINESS),
        letter("Vous savez tout depuis le 22 février 2026.", CONSUMER),
        letter("Au 7 avril, le compte était le même.", BUSINESS),
    ),
    good=(
        letter("La facture F-118 du 1er mars 2026 est échue depuis le 31 mars 2026 ; il reste 700,00 €.", BUSINESS),
        letter("Au 18 mai 2026, il reste 700,00 € sur F-118.", BUSINESS),
        letter("Vous pouvez nous écrire jusqu’au 29 mai 2026.", CONSUMER),
        letter("Échéance du 31/03/2026 ; il reste 700,00 € sur F-118, acompte déduit.", CONSUMER),
    ),
)
