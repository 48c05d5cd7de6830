"""Formal words: whether "mise en demeure" is performed, announced or denied (rules-readings R10)."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.passage import read

_STEM: Final = "deme"  # of "demeure", which every form holds
_PERFORMED: Final = re.compile(
    r"\b(?:vous|te|t'|la societe|le debiteur)\b(?:[^.;!?\n]{0,40}) mett(?:ons|ent)\b[^.;!?\n]{0,60} en demeure"
    r"|\b(?:vous|te|je) mets?\b[^.;!?\n]{0,60} en demeure|\bmettons(?: par la presente)? [^.;!?\n]{0,60} en demeure"
    r"|\b(?:vaut|valant|tient lieu de|constitue|vaudra|equivaut a une|est une)\b[^.;!?\n]{0,25} mise en demeure"
    r"|\b(?:par la presente|la presente),? [^.;!?\n]{0,40}mise en demeure|\b(?:vous etes|etes|est) (?:par la "
    r"presente |formellement |ici )*mise?s? en demeure(?: de\b| d'|\s*[.!,:]|$)|\b(?:consider|regard|tenez|tenir"
    r"|interpret)\w*\b[^.;!?\n]{0,40} (?:comme|pour) (?:une |valant )?mise en demeure|\b(?:contraint\w*"
    r"|obligee?s?|amenee?s?|tenus?) (?:de|a) (?:vous |te |la |le )?mettre\b[^.;!?\n]{0,40} en demeure"
    r"|^\W*(?:ceci est |c'est |voici |il s'agit d'|objet ?: ?)?(?:notre |ma |la |l'|une |d'une )?(?:ultime"
    r"|derniere|seconde|deuxieme|presente|2e) (?:et (?:ultime|derniere) )?mise en demeure\b(?! (?:du|de \d|suiv"
    r"|ser|pour|rest|vous sera|partira))|\b(?:vous|te) voi(?:ci|la) (?:\w+ )?mise?s? en demeure\b|\bmise en "
    r"demeure (?:vous est|t'est) (?:faite|adressee|notifiee)"
)
_HEADING: Final = re.compile(
    (
        r"^[ \t*#«\"-]*(?:objet ?: ?|re ?: ?|sujet ?: ?)?(?:derniere |ultime |lettre de |courrier de |avis de "
        r")*mise en demeure\b(?! (?:du|restee|suivra|sera|pourr))[^\n.]{0,90}$"
    ),
    re.MULTILINE,
)
_ANY: Final = re.compile(r"\bm(?:ise?s?|ettre|ettrons|ettons|ets|ettrai) (?:[^.;!?\n]{0,30} )?en demeure\b")
_NOT_PERFORMED: Final = re.compile(r"\b(?:ne|n'|pas|sans|avant|pourr\w+|serai\w*|devr\w+|si)\b")


def performed(letter: Letter) -> list[tuple[int, int]]:
    """Places where the letter puts on notice, now: in a sentence or as a heading."""
    if _STEM not in read(letter).stems:
        return []
    found = [m.span() for m in _HEADING.finditer(letter.twin.folded)]
    for passage in read(letter).passages:
        if _STEM not in passage.stems:
            continue
        text = passage.text.replace("\n", " ")
        found += [
            (passage.start + match.start(), passage.start + match.end())
            for match in _PERFORMED.finditer(text)
            if not _NOT_PERFORMED.search(_around(text, match))
        ]
    return found


def named(letter: Letter) -> list[tuple[int, int]]:
    """Every naming of a formal notice."""
    if _STEM not in read(letter).stems:
        return []
    return [match.span() for match in _ANY.finditer(letter.twin.folded.replace("\n", " "))]


def _around(text: str, match: re.Match[str]) -> str:
    """The words before the match in its clause, and the match itself."""
    start = max(text.rfind(mark, 0, match.start()) for mark in (".", ";", "!", "?"))
    before = text[max(start + 1, match.start() - 40) : match.start()]
    return before.rsplit(",", 1)[-1] + match.group()
