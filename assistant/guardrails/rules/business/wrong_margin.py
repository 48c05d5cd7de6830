"""Between businesses the margin is ten points above the ECB rate; neither eight, nor above the legal rate (GR-025)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_business
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_MARGIN: Final = Decimal(10)


def _check(letter: Letter) -> Iterator[Fault]:
    for rate in letter.percentages:
        if rate.kind == "legal_plus" or (rate.kind == "ecb_plus" and rate.value != _MARGIN):
            yield fault(letter, (rate.start, rate.end))


_START = "Reste dû sur F-118, acompte déduit : 700,00 €. "

RULE = Rule(
    id="BUS025",
    name="wrong-margin",
    severity=Severity.BLOCKING,
    source="fr-com-l441-10",
    covers=("GR-025",),
    message="Le taux supplétif entre professionnels est celui de la BCE majoré de 10 points.",
    hint="Écrivez «\u202ftaux de la BCE majoré de 10 points\u202f».",
    check=_check,
    when=to_business,
    bad=(
        letter(_START + "Pénalités au taux d’intérêt légal majoré de 8 points.", BUSINESS),
        letter(_START + "Pénalités : taux de la BCE majoré de huit points.", BUSINESS),
        letter(_START + "Le taux de refinancement de la BCE, augmenté de sept points, s’applique.", BUSINESS),
        letter(_START + "Intérêts : taux légal majoré d’au moins huit points (directive 2011/7/UE).", BUSINESS),
    ),
    good=(
        letter(_START + "Pénalités : taux de la BCE majoré de dix points.", BUSINESS),
        letter(_START + "Il manque huit points de soudure sur le plan.", BUSINESS),
        letter(_START + "Intérêts : taux de refinancement de la BCE plus 10 points.", BUSINESS),
        letter(_START + "Votre carte de fidélité compte 8 points.", BUSINESS),
    ),
)
