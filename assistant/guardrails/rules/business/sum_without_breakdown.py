"""A sum that includes interest or indemnity is broken down (GR-028)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_professional
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.figures.accessories import accessories_asked
from assistant.guardrails.figures.computable import computable
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    if Surrounding.PENALTY_ANNEX in letter.facts.surroundings:
        return
    known = computable(letter)
    sums = {money.value for money in letter.amounts}
    plain = (
        set(known.principals) | {value for fields in known.fields.values() for value in fields} | set(known.interest)
    )
    for money in letter.amounts:
        if (
            money.value in known.totals
            and money.value not in plain
            and not (accessories_asked(letter) and _is_explained(money.value, sums, known.totals))
        ):
            yield replace(fault(letter, (money.start, money.end)))


def _is_explained(value: Decimal, sums: set[Decimal], totals: frozenset[Decimal]) -> bool:
    """Whether the principal stands beside, or two other sums of the letter explain the total."""
    parts = [part for part in sums if Decimal(0) < part < value]
    return any(part in totals for part in parts) and len(parts) > 1


RULE = Rule(
    id="BUS028",
    name="sum-without-breakdown",
    severity=Severity.BLOCKING,
    source="fr-civ-1344",
    covers=("GR-028",),
    message="Cette somme comprend des pénalités ou l’indemnité, sans leur détail.",
    hint="Détaillez\u202f: principal, pénalités (taux, jours), indemnité, total.",
    check=_check,
    when=to_professional,
    bad=(
        letter("Vous devez désormais 751,18 €.", BUSINESS),
        letter("Merci de régler 740,00 € pour F-118.", BUSINESS),
        letter("Le total à virer est de 711,18 €.", BUSINESS),
        letter("F-118 : reçu 500,00 €, reste dû 700,00 €. Merci de virer 740,00 €.", BUSINESS),
        letter("Votre dette atteint à ce jour sept cent cinquante et un euros dix-huit.", BUSINESS),
    ),
    good=(
        letter(
            "Principal, acompte déduit : 700,00 € ; pénalités à 12,15 % (48 jours) : 11,18 € ; indemnité : 40,00 € ; "
            "total : 751,18 €.",
            BUSINESS,
        ),
        letter("Il reste 700,00 € sur F-118, acompte déduit.", BUSINESS),
        letter("Il reste 700,00 € sur F-118, acompte déduit, outre l’indemnité forfaitaire de 40,00 €.", BUSINESS),
        letter("Votre virement de 500,00 € est bien arrivé ; il reste 700,00 €.", BUSINESS),
    ),
)
