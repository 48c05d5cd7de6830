"""An agreed rate is used only with its proof on file (GR-023)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from assistant.domain.facts import PenaltyFacts
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_business
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.figures.late_rates import half_years
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.rules.business.wrong_late_rate import yearly


def _check(letter: Letter) -> Iterator[Fault]:
    penalty = letter.facts.penalty
    if penalty.contract_rate is None or penalty.proof or not letter.percentages:
        return
    if penalty.contract_rate in {half.statutory_business for half in half_years(letter)}:
        return
    for rate in letter.percentages:
        if rate.kind == "percent" and yearly(rate) == penalty.contract_rate:
            yield fault(letter, (rate.start, rate.end))


_START = "Reste dû sur F-118, acompte déduit : 700,00 €. "

RULE = Rule(
    id="BUS023",
    name="unproven-contract-rate",
    severity=Severity.WARNING,
    source="fr-com-l441-10",
    covers=("GR-023",),
    message="La preuve de ce taux convenu n’est pas au dossier.",
    hint="Ajoutez la preuve (conditions acceptées, contrat), ou revenez au taux légal.",
    check=_check,
    when=to_business,
    bad=(
        letter(_START + "Pénalités : 15 % l’an.", BUSINESS, penalty=PenaltyFacts(Decimal("15.00"))),
        letter(_START + "Le taux de retard est de 18 %.", BUSINESS, penalty=PenaltyFacts(Decimal("18.00"))),
        letter(_START + "Nos intérêts sont de 1,25 % par mois.", BUSINESS, penalty=PenaltyFacts(Decimal("15.00"))),
        letter(
            _START + "Le taux convenu de quinze pour cent s’applique au retard.",
            BUSINESS,
            penalty=PenaltyFacts(Decimal("15.00")),
        ),
    ),
    good=(
        letter(_START + "Pénalités : 15 % l’an.", BUSINESS, penalty=PenaltyFacts(Decimal("15.00"), "CGV art. 7")),
        letter(_START + "Pénalités : 12,15 % l’an.", BUSINESS),
        letter(_START + "Remise de fin d’année comprise : 15 % déjà déduits.", BUSINESS),
        letter(_START, BUSINESS, penalty=PenaltyFacts(Decimal("15.00"))),
    ),
)
