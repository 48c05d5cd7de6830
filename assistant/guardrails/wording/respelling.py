"""Respelling: words of constraint misspelt by one letter, or cut by a hyphen at the end of a line, read as meant.

"Huisier", "tribunnal" and "sai-<line break>sie" frighten as much as the right spelling, so that rules must see
them. Only long words far from any other French word are in ``constraint.txt``: plainte and plante, prison and poison
are a letter apart.
"""

from __future__ import annotations

import re
from functools import cache
from string import ascii_lowercase
from typing import Final

from assistant.domain.facts import Facts
from assistant.french.mail.plain_text import folded, words_of
from assistant.french.text.twin import Twin, respelt
from assistant.guardrails.wording.lexicon import entries

_LEXICONS: Final = ("seize", "penal", "court", "violence", "insult")
_CUT: Final = re.compile(r"([a-z]{2,})-[ \t]*\n[ \t]*([a-z]{2,})")
_AT_THE_END: Final = re.compile(r"-[ \t]*\n")  # begins with a mark, so that a search skips to it
_LONG: Final = 4  # letters: shorter words mean nothing alone
_LETTERS: Final = re.compile(r"[a-z]+")


def respelling(read: Twin, facts: Facts) -> Twin:
    """The twin with such words as they were meant; the same twin, nearly always. Names of the parties stay."""
    wrong = read.words & _misspelt().keys()
    cut = _AT_THE_END.search(read.folded) is not None
    if not wrong and not cut:
        return read
    names = words_of(folded(" ".join(_names(facts))))
    found = [
        (match.start(), match.end(), _misspelt()[match.group()])
        for match in _LETTERS.finditer(read.folded)
        if match.group() in wrong and match.group() not in names
    ]
    found += [
        (match.start(), match.end(), match[1] + match[2])
        for match in _CUT.finditer(read.folded)
        if match[1] + match[2] in _constraining()
    ]
    return respelt(read, sorted(found)) if found else read


def _names(facts: Facts) -> list[str]:
    people = [contact.last_name for contact in facts.debtor.contacts]
    return [facts.debtor.name, facts.creditor.name, facts.creditor.signatory, *people]


@cache
def _misspelt() -> dict[str, str]:
    """Each spelling at one letter from a constraint (one more, less, other, or two in the other order)."""
    known = _constraining() | set(entries("constraint_neighbour"))
    return {near: word for word in entries("constraint") for near in _near(word) if near not in known}


def _near(word: str) -> set[str]:
    cuts = [(word[:place], word[place:]) for place in range(1, len(word) + 1)]  # a first letter is seldom wrong
    less = {left + right[1:] for left, right in cuts if right}
    other = {left + letter + right[1:] for left, right in cuts if right for letter in ascii_lowercase}
    more = {left + letter + right for left, right in cuts for letter in ascii_lowercase}
    turned = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    return less | other | more | turned


@cache
def _constraining() -> frozenset[str]:
    """The words of the lexicons of constraint, one by one, where they have no ending left open."""
    spelt = (entry for name in _LEXICONS for entry in entries(name) if "*" not in entry and "(" not in entry)
    return frozenset(entries("constraint")) | {
        word for entry in spelt for word in _LETTERS.findall(entry) if len(word) >= _LONG
    }
