"""Courts that no longer exist are not named (legal.md section 15)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import forbid
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.neighbourhood import lead

_ABOLISHED: Final = re.compile(
    r"\btribuna(?:l|ux)\s+d'\s?instance\b|\btribuna(?:l|ux)\s+de\s+grande\s+instance\b"
    r"|\bt\.?g\.?i\b\.?|\bjuges?\s+de\s+proximite\b"
    r"|\bjuridictions?\s+de\s+proximite\b|\b(?:juges?|greff(?:e|ier|iere|es)|magistrats?|palais)\s+(?:d'|de\s+l')\s?instance\b|\b(?:l'|d')\s?instance\s+de\s+(?=[a-z]+\s+(?:pourr|sera|sera))|\btribunal\s+des\s+affaires\s+de\s+securite\s+sociale\b"
)

_BYGONE: Final = re.compile(r"\b(?:ancien|ex|feu le)[ -]$")


def _is_quoted_or_bygone(letter: Letter, span: tuple[int, int]) -> bool:
    """Whether the law is quoted there, or a house named for what it was ("l'ancien tribunal d'instance")."""
    return is_quoted_statute(letter, span) or _BYGONE.search(lead(letter, span[0])) is not None


RULE = Rule(
    id="LEG115",
    name="abolished-court",
    severity=Severity.BLOCKING,
    source="fr-cpc-court-names",
    covers=("GR-033", "GR-121"),
    message="Cette juridiction n’existe plus depuis le 1er janvier 2020.",
    hint="Écrivez «\u202ftribunal judiciaire\u202f», ou «\u202fle tribunal compétent\u202f».",
    check=forbid(_ABOLISHED, unless=_is_quoted_or_bygone),
    bad=(
        letter("À défaut, nous pourrons saisir le tribunal d’instance.", CONSUMER),
        letter("Le TGI de Rennes pourrait être saisi.", CONSUMER),
        letter("Nous pourrions demander au juge de proximité une ordonnance.", CONSUMER),
        letter("Le Tribunal de Grande Instance serait saisi.", BUSINESS),
    ),
    good=(
        letter("À défaut, nous pourrons saisir le tribunal judiciaire.", CONSUMER),
        letter("Le tribunal de proximité pourrait être saisi.", CONSUMER),
        letter("Votre commerce de proximité nous tient à cœur.", CONSUMER),
        letter("La demande est en instance au tribunal compétent.", BUSINESS),
        letter("L’ancien tribunal d’instance, dont nous avons refait la toiture, est superbe.", BUSINESS),
    ),
)
