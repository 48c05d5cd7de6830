"""Party names: what the two parties are called is no statement (a client may be named "Huissier d'Or Traiteur")."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.facts import Facts
from assistant.french.plain_text import folded

_FORM: Final = re.compile(r"\s+(?:sarl|sasu?|sa|eurl|sci|snc|selarl|scop|ei|eirl|gie)$")
_NEUTRAL: Final = "q"  # a run of it is no word, no slot and no abbreviation
_LETTER: Final = re.compile(r"[a-z0-9œæ]")
_FEWEST_WORDS: Final = 2  # a name of one word may be a word of the letter


def without_party_names(text: str, facts: Facts) -> str:
    """A folded text, same length, with the names of client, creditor and payee replaced by letters without sense."""
    for name in _names(facts):
        if name in text:
            text = text.replace(name, _LETTER.sub(_NEUTRAL, name))
    return text


def _names(facts: Facts) -> list[str]:
    """The names, folded, each also without its legal form, the longest first."""
    payee = facts.payee.name if facts.payee is not None else ""
    full = [folded(name) for name in (facts.debtor.name, facts.creditor.name, payee) if name]
    short = [_FORM.sub("", name) for name in full]
    return sorted({name for name in (*full, *short) if len(name.split()) >= _FEWEST_WORDS}, key=len, reverse=True)
