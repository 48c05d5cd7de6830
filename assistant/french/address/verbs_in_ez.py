"""Verbs in -ez in folded text: « pouvez-vous », « réglez », told from names (Sanchez) and from « chez », « assez »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.domain.writing.register import AddressForm
from assistant.french.address.address_mark import AddressMark, MarkKind
from assistant.french.text.word_list import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words in -ez that are not verbs; other family names in -ez are told by their capital letter.
_NOT_VERBS: Final = word_set(
    """
    chez assez nez rez lez suez sanchez gomez martinez lopez perez fernandez rodriguez hernandez ramirez vasquez
    velez chavez nunez ortez benitez dominguez gonzalez alvarez jimenez gimenez cortez duez deprez desprez
    duprez douarnenez quez guez saez diez morez vazquez mendez mendes pez raz fez tropez merguez tremblez ibanez marquez
    juarez suarez menendez melendez giraudez bellez galvez valdez baldez estevez marez corez hez dez
    trugarez menez nevez levenez karantez gwirionez bloavez enez inez
    """
)
_EZ: Final = re.compile(r"ez(?!\w)")
# « a payez », « de réglez »: a past participle or an infinitive that was misspelt.
_HELPED: Final = re.compile(
    r"\b(?:ai|as|a|ont|avons|avait|avais|ete|suis|est|sont|de|pour|va|vais|vont|peut|peux|doit|dois) $"
)
_LONGEST_HELP: Final = 7
_SHORTEST: Final = 4
_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyzœ")


def find_verbs_in_ez(folded: str) -> Iterator[AddressMark]:
    """The verbs in -ez: an imperative where a hyphen follows (« réglez-la »)."""
    for found in _EZ.finditer(folded):
        start, end = _word_start(folded, found.start()), found.end()
        if end - start < _SHORTEST or folded[start:end] in _NOT_VERBS or folded[start - 1 : start].isalnum():
            continue
        if start and (folded[start - 1] == "_" or _HELPED.search(folded, max(0, start - _LONGEST_HELP), start)):
            continue
        kind = MarkKind.IMPERATIVE if folded.startswith("-", end) else MarkKind.VERB
        yield AddressMark(AddressForm.VOUS, start, end, kind)


def _word_start(folded: str, place: int) -> int:
    """Where the letters that end at a place begin."""
    while place and folded[place - 1] in _LETTERS:
        place -= 1
    return place
