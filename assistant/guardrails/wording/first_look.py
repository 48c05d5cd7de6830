"""First look: words that a template cannot do without, told without reading all of it.

Thousands of templates are filed as the rules are imported, and a letter concerns few of them: this look takes a tenth
of the time of a reading, which waits until a rule searches a sentence that holds what the look told.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.alternatives import SHIELDED
from assistant.guardrails.wording.lexicon import STEM_LENGTH, stems
from assistant.guardrails.wording.necessary import Needs, by_rarity, needs

_GROUP: Final = re.compile(r"\([^()]*\)")
# "(vous )?expos": what stands before a whole word or is not there, and parts nothing
_SPARED: Final = re.compile(r"(?<![^ '])\((?:[^()|]*[ '](?:\||(?=\))))+\)\?")
_PARTED: Final = re.compile(r"\((?:[^()]|\([^()]*\))*\)|\{([a-z_]+)\}")  # a group with those within it, or a class
_END: Final = r" (?!\?)|'|-(?![?*+{])"  # an optional space or hyphen ends no word
_ENDS: Final = re.compile(rf"{_END}|$")
_LETTER: Final = "[a-z0-9œæ]"
# Letters that no count touches: the first ones of a word, or all of a shorter one.
_STEM: Final = rf"(?<![^ '-])(?:({_LETTER}{{{STEM_LENGTH}}})(?![?*+{{])|({_LETTER}{{1,{STEM_LENGTH - 1}}})"
_CERTAIN: Final = re.compile(rf"{_STEM}(?={_END}|$))")
_CERTAIN_WITHIN: Final = re.compile(rf"{_STEM}(?={_END}))")  # the last word may go on


def first_look(template: str) -> Needs:
    """Stem sets of a folded template, each of which a matching sentence meets; its needs where a look tells none."""
    bare = _SPARED.sub("", SHIELDED.sub("\1", template))
    flat = _GROUP.sub("\0", _GROUP.sub("\0", bare))
    if "(" in flat or ")" in flat or "|" in flat:
        return needs(template)
    told = {frozenset({long or short}) for long, short in _CERTAIN.findall(flat)}
    for group in _PARTED.finditer(bare):
        start, end = group.span()
        ends = _ENDS.match(bare, end) is not None
        if (start and bare[start - 1] not in " '") or (not ends and bare[end] in "?*+{"):
            continue
        if group[1] is None:
            told.add(_rarest_of_each(_GROUP.sub("\0", bare[start + 1 : end - 1]).split("|"), ends=ends))
        elif ends:
            told.add(stems(group[1]))
    told.discard(frozenset())
    return by_rarity(told) or needs(template)


def _rarest_of_each(choices: list[str], *, ends: bool) -> frozenset[str]:
    """A stem of each of these, none where one of them has none that is certain."""
    told: set[str] = set()
    for choice in choices:
        certain = [
            frozenset({long or short}) for long, short in (_CERTAIN if ends else _CERTAIN_WITHIN).findall(choice)
        ]
        if not certain:
            return frozenset()
        told |= certain[0] if len(certain) == 1 else by_rarity(certain)[0]
    return frozenset(told)
