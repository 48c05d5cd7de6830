"""Legal interest is not added to late-payment penalties over the same days (GR-027)."""

from __future__ import annotations

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_professional
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.phrases import forbid_phrases, phrases
from assistant.guardrails.rule import Rule

_ADDED = phrases(
    (
        "(pénalités|pénalité|moratoires)[^;\n]{0,60} (et|plus|outre|ainsi que|s'ajoutent|majorées|majorés|\\+) "
        "~4 intérêts? (au taux )?(d'intérêt )?(légal|légaux)"
    ),
    (
        "intérêts? (au taux )?(légal|légaux)[^;\n]{0,60} (s'ajoutent|en sus|en plus|outre|et|plus) ~4 (pénalités"
        "|moratoires)"
    ),
    on="péna mora inté",
)

RULE = Rule(
    id="BUS027",
    name="double-interest",
    severity=Severity.BLOCKING,
    source="fr-com-l441-10",
    covers=("GR-027",),
    message="L’intérêt légal ne s’ajoute pas aux pénalités sur les mêmes jours.",
    hint="Gardez les seules pénalités de retard.",
    check=forbid_phrases(_ADDED),
    when=to_professional,
    bad=(
        letter("Pénalités de 12,15 % et intérêts légaux de 2,62 %.", BUSINESS),
        letter("Vous devez les pénalités, auxquelles s’ajoutent les intérêts au taux légal.", BUSINESS),
    ),
    good=(
        letter(
            "Pénalités de 12,15 %, à l’exclusion de tout autre intérêt. Reste dû, acompte déduit : 700 €.", BUSINESS
        ),
        letter("Les intérêts moratoires sont dus de plein droit. Reste dû, acompte déduit : 700 €.", PUBLIC),
    ),
)
