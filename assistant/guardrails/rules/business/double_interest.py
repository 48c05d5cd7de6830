"""Legal interest is not added to late-payment penalties over the same days (GR-027)."""

from __future__ import annotations

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_professional
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import forbid_phrases, phrases

_ADDED = phrases(
    "(outre|en plus|en sus) ~2 (pénalités|moratoires)[^;\n]{0,60} intérêts? (au taux )?(d'intérêt )?(légal|légaux)",
    (
        "(pénalités|pénalité|moratoires)[^;\n]{0,60} (et|plus|outre|ainsi que|s'ajoutent|majorées|majorés|\\+) "
        "~4 intérêts? (au taux )?(d'intérêt )?(légal|légaux)"
    ),
    (
        "intérêts? (au taux )?(légal|légaux)[^;\n]{0,60} (s'ajoutent|en sus|en plus|outre|et|plus) ~4 (pénalités"
        "|moratoires)"
    ),
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
        letter("Outre les pénalités de retard, vous devez l’intérêt légal sur la même période.", BUSINESS),
        letter("Intérêts moratoires de 10,15 %, plus l’intérêt au taux légal.", PUBLIC),
    ),
    good=(
        letter(
            "Pénalités de 12,15 %, à l’exclusion de tout autre intérêt. Reste dû, acompte déduit : 700 €.", BUSINESS
        ),
        letter("Les intérêts moratoires sont dus de plein droit. Reste dû, acompte déduit : 700 €.", PUBLIC),
        letter("Aucun intérêt légal ne s’ajoute aux pénalités. Reste dû, acompte déduit : 700 €.", BUSINESS),
        letter("Les pénalités courent depuis le 1er avril 2026. Reste dû, acompte déduit : 700 €.", BUSINESS),
    ),
)
