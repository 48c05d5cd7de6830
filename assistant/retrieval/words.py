"""The words of a text as the words lane compares them: folded, without the ones that say nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from assistant.french.mail.plain_text import folded

_WORD: Final = re.compile(r"[a-z0-9]+")
_EMPTY: Final = frozenset(
    word
    for line in (
        "a ai ait alors as au aucun aussi autre aux avais avait avec avez avoir avons bien bonjour c ca car ce",
        "cela ces cet cette comme cordialement d dans de des donc dont du elle elles en encore est et etaient",
        "etait ete etes etre eu fait faire il ils j jai je l la le les leur leurs lui m ma mais me merci mes moi",
        "mon n ne nos notre nous on ont ou par pas peu peut plus pour pouvez qu quand que quel quelle qui quoi s",
        "sa sans se sera ses si son sont sous sur t ta te tes toi ton tous tout tres tu un une vos votre vous y",
        "the and of to for we you is",
    )
    for word in line.split()
)
_STEM: Final = 6  # letters kept of a longer word, so that paiement and paiements meet


@lru_cache(maxsize=16384)
def folded_words(text: str) -> tuple[str, ...]:
    """Every word, in lower case and without accents."""
    return tuple(_WORD.findall(folded(text)))


@lru_cache(maxsize=16384)
def stems(text: str) -> frozenset[str]:
    """The telling words of a text, cut to their first letters."""
    return frozenset(stem(word) for word in folded_words(text) if word not in _EMPTY and len(word) > 1)


def stem(word: str) -> str:
    """The first letters of a folded word."""
    return word[:_STEM]
