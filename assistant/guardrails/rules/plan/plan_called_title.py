"""A signed plan is no enforceable title (GR-118)."""

from __future__ import annotations

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.phrases import forbid_phrases, phrases
from assistant.guardrails.rule import Rule

_TITLE = phrases(
    (
        "(accord|plan|échéancier|document|engagement|reconnaissance|protocole|signature) ~6 (vaut|vaudra"
        "|constitue|constituera|tient lieu de|équivaut à|a valeur de|aura valeur de|a force|aura force) ~3 "
        "(jugement|titre exécutoire|titre|décision de justice|acte authentique|exécutoire)"
    ),
    "(accord|plan|échéancier|document|engagement|reconnaissance|protocole|signature|courrier|lettre) ~4 "
    "(a|aura|ont|prend|prendra) ~2 (force|valeur|portée|effets?) ~2 "
    "(jugement|titre|exécutoire|décision de justice|acte notarié)",
    "(même|mêmes) (force|valeur|effets?|portée) ~1 (qu'une? |que |d'une? )?(jugement"
    "|titre|décision de justice|acte notarié)",
)

RULE = Rule(
    id="PLA118",
    name="plan-called-title",
    severity=Severity.BLOCKING,
    source="fr-cpce-l111-3",
    covers=("GR-118",),
    message="Un accord signé n’est pas un titre exécutoire.",
    hint="Écrivez « reconnaissance de dette ».",
    check=forbid_phrases(_TITLE),
    bad=(
        letter("Cet accord vaut jugement.", BUSINESS),
        letter("L’échéancier signé constitue un titre exécutoire.", CONSUMER),
        letter("Votre signature au bas du plan a force exécutoire.", CONSUMER),
        letter("Ce protocole a la valeur d’une décision de justice.", BUSINESS),
    ),
    good=(
        letter("Cet accord constitue une reconnaissance de dette.", BUSINESS),
        letter("Cet accord ne vaut pas jugement.", CONSUMER),
        letter("Ce protocole n’a pas la valeur d’une décision de justice.", BUSINESS),
        letter("L’échéancier signé engage les deux parties.", CONSUMER),
    ),
)
