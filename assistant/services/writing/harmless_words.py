"""Words that look like a fact and are none: capitals that name nobody, numbers that count nothing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from assistant.french.text.twin import twin

_CAPITALS: Final = frozenset(
    twin(Path(__file__).with_name("harmless_capitals.txt").read_text(encoding="utf-8")).folded.split()
)
_IDIOMS: Final = re.compile(
    r"\b(?:neuf fois sur dix|mille (?:mercis?|excuses|pardons|choses|fois)|(?:tout|flambant) neuf"
    r"|(?:un ou|en) deux mots|(?:nous|vous|tous|toutes) (?:les )?deux(?= ?[,.;!]| y\b| gagn)"
    r"|(?:les|nos) deux (?:parties|cotes|maisons|equipes|entreprises)|de deux choses l'une|a deux pas)\b"
)


def is_harmless_capital(word: str) -> bool:
    """Whether a word with a capital inside a sentence names nobody."""
    return twin(word).folded in _CAPITALS


def without_idioms(folded: str) -> str:
    """A folded text, turns of phrase whose number counts nothing blanked out."""
    return _IDIOMS.sub(lambda match: " " * len(match.group()), folded)
