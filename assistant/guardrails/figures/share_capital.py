"""Share capital: whose capital a sum is said to be, the creditor's, which the file knows, or another company's."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.conditions import by_collector
from assistant.guardrails.letter import Letter

_CAPITAL: Final = re.compile(r"\bcapital\b[^.;\n]{0,20}$")
_FORMS: Final = frozenset({"sarl", "sasu", "sas", "sa", "eurl", "selarl", "scea", "gaec", "sci", "snc", "scop", "ei"})
_NAMED: Final = re.compile(  # "Couverture Alpine, SARL au", "Charpentes Morel, société par actions simplifiée au"
    r"(?P<name>(?:(?:[A-ZÀ-Ý][\w'&.-]*|de|du|des|la|le|les|et|d'[A-ZÀ-Ý]\w+)\s+){0,6}[A-ZÀ-Ý][\w'&.-]*)"
    r"[\s,(–-]*(?:(?:SARL|SASU?|SA|EURL|SELARL|SCEA|SCI|SNC|SCOP)\s+)?"
    r"(?:(?:une |la )?(?:[sS]ociété|[eE]ntreprise)\b[^.;\d]{0,40}?|(?:désormais|maintenant) )?(?:au\s)?$"
)
_PLACED: Final = re.compile(r"^(?:rcs|siren|siret)\b")  # "RCS Annecy, au capital de"
_YOURS: Final = re.compile(r"\b(?:votre|ta)\b[^.;\n]{0,40}$")
_PRINCIPAL: Final = re.compile(r"\b(?:mandant\w*|client\w*|creanci\w+)\b[^.;\n]{0,20}$")
_WORD: Final = re.compile(r"[a-z0-9œ]{2,}")
_WE: Final = frozenset({"nous", "notre", "je", "le", "la", "les", "de", "du", "des", "et"})
_BEFORE: Final = 140  # characters


def is_own_capital(letter: Letter, place: int) -> bool:
    """Whether the sum at a place is said to be the creditor's capital; what no name goes with is the writer's."""
    start = max(letter.twin.folded.rfind("\n\n", max(0, place - _BEFORE), place) + 1, place - _BEFORE)
    told = _CAPITAL.search(letter.twin.folded, start, place)
    if told is None:
        return False
    before = letter.twin.text[start : told.start()].replace("\n", " ")
    if not folded(before).endswith("au "):  # "capital restant dû", "dette en capital"
        return True
    if _YOURS.search(folded(before)) is not None:
        return False
    named = _NAMED.search(before)
    words = _words(named["name"]) if named is not None else frozenset()
    if not words:
        return not by_collector(letter) or _PRINCIPAL.search(folded(before)) is not None
    creditor = letter.facts.creditor
    return not words.isdisjoint(_words(f"{creditor.name} {creditor.signatory}"))


def _words(name: str) -> frozenset[str]:
    told = folded(name)
    return frozenset() if _PLACED.match(told) else frozenset(_WORD.findall(told)) - _FORMS - _WE
