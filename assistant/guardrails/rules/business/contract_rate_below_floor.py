"""An agreed rate below three times the legal rate is shown to a person, never raised (GR-024)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant.domain.facts import PenaltyFacts
from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_business
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.late_rates import half_years
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    agreed = letter.facts.penalty.contract_rate
    if agreed is None:
        return
    low = [half for half in half_years(letter) if agreed < half.contract_floor and agreed != half.statutory_business]
    if low:
        floor = f"{max(half.contract_floor for half in low)}".replace(".", ",")
        yield replace(Fault(), hint=f"Le plancher est de {floor}\u202f% : faites vérifier la clause.")


_START = "Reste dû sur F-118, acompte déduit : 700,00 €."

RULE = Rule(
    id="BUS024",
    name="contract-rate-below-floor",
    severity=Severity.WARNING,
    source="fr-com-l441-10",
    covers=("GR-024",),
    message="Le taux convenu est inférieur à trois fois le taux d’intérêt légal.",
    hint="Faites vérifier la clause.",
    check=_check,
    when=to_business,
    bad=(
        letter(_START, BUSINESS, penalty=PenaltyFacts(Decimal("5.00"), "CGV art. 7")),
        letter(_START + " Taux : 7 % l’an.", BUSINESS, penalty=PenaltyFacts(Decimal("7.00"), "CGV art. 7")),
        letter(
            "Merci de nous dire quand part le solde de F-118.",
            BUSINESS,
            penalty=PenaltyFacts(Decimal("2.62"), "contrat, art. 4"),
        ),
        letter(
            _START + " Le taux du contrat, 6 % l’an, s’applique.",
            BUSINESS,
            penalty=PenaltyFacts(Decimal("6.00"), "contrat, art. 4"),
        ),
    ),
    good=(
        letter(_START, BUSINESS, penalty=PenaltyFacts(Decimal("15.00"), "CGV art. 7")),
        letter(_START, BUSINESS),
        letter(_START + " Taux : 7,86 % l’an.", BUSINESS, penalty=PenaltyFacts(Decimal("7.86"), "CGV art. 7")),
        letter(_START, CONSUMER, penalty=PenaltyFacts(Decimal("5.00"), "CGV art. 7")),
    ),
)
