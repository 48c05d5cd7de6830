"""Kindness: words that often reproach ("grâce à vous", "à nos frais", "sans gêne") where they are meant well."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import has_company, is_own_shame
from assistant.guardrails.wording.phrases import Hit

# "Nous reprenons les deux portes à nos frais": who makes good pays, and reproaches nothing.
_MADE_GOOD: Final = re.compile(
    r"\b(?:nous|je) (?:\w+ ){0,2}(?:repr|rempla|repar|corrig|livr|pren|chang|pos|envo|renvo|refai|interv|retourn)"
    r"|\bser(?:a|ont) (?:re(?:pris|mplac|par|fait|pos|nvo)|corrig|chang|livr)\w*"
)


_KINDLY: Final = re.compile(
    r"\b(?:aucune|pas de|nulle) honte a\b|\ben (?:votre|ton) honneur\b|\b(?:c'etait vrai|avait(?:ent)? "
    r"raison)\b|\bcomme quelqu'un de bien eleve\b|\bn'est (?:pas|nullement"
    r"|aucunement) (?:de |par )?(?:votre|ta) "
    r"faute\b|\b(?:l'expression"
    r"|temoignage) de (?:notre|nos|ma|mes|leur|toute|l'|la)[^.;!?]{0,20}gratitude\b|\bgratitude pour (?:la|votre|vos"
    r"|ta|tes) [a-z]{4,}\b|\b(?:aurions|aurais|aurait|ai|avons|j'ai eu|ayons) (?:[a-z]+ )?scrupules? a\b"
    r"|\b(?:je|j'|mes|avec)\b[^.;!?]{0,60}\b(?:beaucoup de|mes|quelques|tous les) scrupules\b"
    r"|\bpar (?:simple )?(?:loyaute|honnetete|correction|politesse)\b[^.;!?]{0,12}$|\bsans (?:[a-z]+ et sans "
    r"|aucun )?reproche\b|\bn'av\w+ (?:pas|nullement) a rougir\b|\bconscience (?:ecologique|environnementale"
    r"|professionnelle|du detail)\b|\bparole (?:me|nous) suffit\b|\b(?:dites|dis|parle\w*|demande\w*|appele\w*"
    r"|n'hesit)[^.;!?]{0,20} sans gene\b|\b(?:votre|ta) deception\b.*\b(?:excuses?|legitime|comprenons|comprends)\b"
)
_SOUR: Final = re.compile(
    r"\b(?:n'|ne )|\b(?:decouvert|salari\w*|pa(?:ie|y)\w*|dettes?|impay\w*|perd\w*|ferm\w*|faillite|nuits?|bilan"
    r"|sans)\b"
)


def absolves(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether words that often reproach are said kindly here, or of the writer himself."""
    if hit.text in {"a nos frais", "a mes frais"} and _MADE_GOOD.search(hit.clause) is not None:
        return True
    if hit.text == "nuits blanches" and not has_company(hit.passage.text):
        return True
    if hit.text in {"grace a vous", "grace a toi"}:
        return _SOUR.search(hit.passage.text) is None
    return is_own_shame(hit) or _KINDLY.search(hit.clause) is not None
