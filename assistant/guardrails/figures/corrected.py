"""Corrected: a wrong sum or day that the letter names only to put it right ("lisez 700 € au lieu de 7 000 €").

It stands where a mistake stands ("et non", "nous avions écrit", "annoncés par erreur"), and the right one of the file
stands near it; what is said to be due stands elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Final

from assistant.guardrails.figures.computable import computable
from assistant.guardrails.figures.unexplained_days import known_days
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import around_given, passage_given
from assistant.guardrails.wording.passage import Passage, read

_CONTRASTED: Final = re.compile(
    r"\b(?:au lieu d(?:e|u|es)|plutot que|et non(?: pas)?|non pas)(?: (?:le|la|les|l'|au|du|de|des|d'"
    r"|a))* ?(?:\w+di )?$"
)
_OPENED_AMISS: Final = re.compile(  # who wrote it, or that it was written
    r"\b(?:(?:j'ai|j'avais|nous avions|nous avons|on avait) (?:bien |donc |d'abord )?(?:ecrit|indique|annonce"
    r"|note|mis|saisi"
    r"|compte|reclame|demande|factur|parle|tape)[a-z]*|(?:vous|tu) (?:avez|aviez|as|avais) (?:bien "
    r"|donc )?(?:lu|recu|vu)"
    r"|(?:indiqu|mentionn|annonc|annonce|port|parl|dis|donn|affich|reclam|demand|dat|ecriv|not)(?:ait|aient|ais|ions)"
    r"|(?:a|avait|ont|avaient) (?:[a-z]+ )?ete (?:[a-z]+ )?(?:enregistr|saisi|note|inscrit|imprim|indiqu|tap|annonc"
    r"|report)[a-z]*)\b(?P<told>[^.;:,]{0,50})$"
)
_CLOSED_AMISS: Final = re.compile(
    r"^,? ?(?:[a-z]+ ){0,3}?(?:annonc|indiqu|ecrit|saisi|tap|reclam|demand|imprim|lus?\b|port)[a-z]* [^.;:,]{0,40}?"
    r"(?:par erreur|a tort)\b"
)
_OWNED: Final = re.compile(  # a mistake, and the writer's own
    r"\b(?:(?<!votre )(?<!vos )(?<!ton )(?<!tes )erreurs?(?! (?:est |vient )?(?:de|du) (?:votre|vos|ta|n'avoir))"
    r"|a tort|(?:me|nous) (?:suis|sommes) (?:[a-z]+ )?tromp[a-z]+|faute de frappe|coquille|etourderie"
    r"|corrig(?:e|ee|ees|eons|erons)|rectifi(?:e|ee|ees|ons|erons|catif)|errone[a-z]*|mea culpa"
    r"|n'avait pas lieu|c'etait (?:faux|inexact|trop))\b"
)
_IT_WAS: Final = re.compile(r"^[^.;!?]{0,25}[:;,] ?(?:mais )?(?:c'etait|c'est|il fallait lire|lisez|il s'agi[a-z]+)\b")
_AND_NOT: Final = re.compile(r"\b(?:et non|non pas)\b[^.;!?]{0,20}$")
_NEAR: Final = 200  # characters: farther words contrast and open nothing
_PAID_LATER: Final = re.compile(  # "payez 700 € maintenant au lieu de 1 900 € plus tard" swells a sum
    r"\b(?:pay\w+|regl(?:er|ez|ant|ons|e)|vers(?:er|ez|e)|plus tard|prochain\w*|demain|avec les frais|mieux vaut"
    r"|econom\w+|maintenant)\b"
)
_BETWEEN: Final = re.compile(r"[\s:«]{0,4}(?:plutôt |bien |le |la |de )?")  # "c'était 700 €"
_ASKED_FOR: Final = re.compile(r"^ (?:ttc )?(?:a (?:regler|payer|verser|virer)|(?:restant |reste )?du(?:e?s)?|avant)\b")
_SAID_DUE: Final = re.compile(
    r"\b(?:reste[a-z]*|devez|dois|doit|dues?|redevable|s'eleve|a (?:payer|regler|verser)|pay[a-z]+|regl[a-z]+"
    r"|vers[a-z]+)\b"
)


def sparing_corrections(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules, silent on what the letter names as a mistake and puts right."""
    return tuple(replace(rule, check=silenced(rule.check, _is_corrected)) for rule in rules)


def _is_corrected(letter: Letter, found: Fault) -> bool:
    """Whether a place of the text as given is a mistake that the letter names and puts right."""
    start, end = found.start or 0, found.end or 0
    before, behind = around_given(letter, start, end)
    return _is_amiss(letter, (start, end), before, behind) and _is_put_right(letter, start)


def _is_amiss(letter: Letter, span: tuple[int, int], before: str, behind: str) -> bool:
    place, end = span
    near = max(0, len(before) - _NEAR)
    if _CONTRASTED.search(before, near) is not None:
        later = _PAID_LATER.search(passage_given(letter, place).text) is not None
        return not later or _AND_NOT.search(before, near) is not None
    closed = _CLOSED_AMISS.match(behind) is not None
    opened = _OPENED_AMISS.search(before, near)
    claimed = opened is None or _SAID_DUE.search(opened["told"]) is not None or _ASKED_FOR.match(behind) is not None
    if claimed and not closed:
        return False
    if closed:
        return True
    turned = _IT_WAS.match(behind)
    if turned is not None and _begins_right(letter, end + turned.end()):
        return True
    return any(_OWNED.search(one.text) is not None for one in _around(letter, place))


def _begins_right(letter: Letter, place: int) -> bool:
    """Whether a sum or a day of the file stands right behind a place of the text as given."""
    right = letter.notion(_right_figures)
    rank = bisect_left(right, place)
    return rank < len(right) and _BETWEEN.fullmatch(letter.text[place : right[rank]]) is not None


def _is_put_right(letter: Letter, place: int) -> bool:
    """Whether a sum or a day of the file stands in the sentence or in one beside it."""
    around = _around(letter, place)
    start = letter.span(around[0].start, around[0].start + 1)[0]
    last = around[-1].start + len(around[-1].text)
    end = letter.span(last - 1, last)[1]
    right = letter.notion(_right_figures)
    return any(one != place for one in right[bisect_left(right, start) : bisect_left(right, end)][:2])


def _right_figures(letter: Letter) -> list[int]:
    """Where sums and days of the file begin in the text as given, in order."""
    known, days = computable(letter).all, known_days(letter.facts)
    right = [money.start for money in letter.amounts if money.value in known]
    right += [mention.start for mention in letter.dates if mention.value in days]
    return sorted(letter.span(one, one + 1)[0] for one in right)


def _around(letter: Letter, place: int) -> tuple[Passage, ...]:
    rank = passage_given(letter, place).rank
    return read(letter).passages[max(0, rank - 1) : rank + 2]
