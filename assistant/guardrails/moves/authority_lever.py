"""Authority held over one: pay, and no inspector will hear of it."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases

_CONTROLLER: Final = (
    "({authority}|contrôleurs?|inspecteurs?|contrôles? (fiscal|fiscaux|urssaf|de l'urssaf)|répression des fraudes"
    "|inspection du travail|carsat)"
)
_LEVER: Final = phrases(
    f"(payez|réglez|paie|règle|virez|soldez|versez|payez-nous|réglez-nous)[^.;!?]{{0,30}} et ~4 {_CONTROLLER} ~4 (n'"
    f"|ne )"
    "?(entendr|saur|apprendr|viendr|recevr|ser|mettr|frapper|passer)[a-z]* ~4 (pas|rien|jamais)",
    "(préfér|préfer|aim|mieux vaut|vaut mieux|plutôt)[a-z]*[^.;!?]{0,60} (recevoir|accueillir|voir|expliquer|croiser"
    f"|répondre|ouvrir|visite)[^.;!?]{{0,30}} {_CONTROLLER}",
    f"{_CONTROLLER}[^.;!?]{{0,40}} (serai|sera|ser)[a-z]* ~2 (curieu|intéress|friand|ravie?s? d)[a-z]*",
    f"(plairait|aimeriez|aimerais|apprécieriez|imaginez|supporterait|résisterait|résisteraient"
    f"|passerait)[^.;!?]{{0,60}}"
    f" {_CONTROLLER}",
    f"{_CONTROLLER} ~3 (n'|ne )~1 (entendr|saur|apprendr)[a-z]* ~3 (rien|pas|jamais)[^.;!?]{{0,40}} (si|pourvu|dès"
    f"|une fois"
    "|à condition|tant que)",
)
_HELP: Final = re.compile(
    r"\b(?:vous (?:pouvez|avez)|declar\w+|attestation|vigilance|en regle|aide|mediat\w+|delais? de paiement)\b"
)

LEVER: Final = forbid_phrases(_LEVER, unless=excused_beside(_HELP), even_denied=True)
