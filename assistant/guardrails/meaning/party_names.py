"""Party names and labels of invoices: what is called so is no statement ("Huissier d'Or", "Campagne Google Ads")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from assistant.domain.facts import Facts
from assistant.french.mail.plain_text import folded

_FORM: Final = re.compile(r"\s+(?:sarl|sasu?|sa|eurl|sci|snc|selarl|scop|ei|eirl|gie)$")
_NEUTRAL: Final = "q"  # a run of it is no word, no slot and no abbreviation
_LETTER: Final = re.compile(r"[a-z0-9œæ]")
_FEWEST_WORDS: Final = 2  # a name of one word may be a word of the letter
_OF_A_RULE: Final = re.compile(  # an invoice of collection costs is no cover for asking them
    r"\b(?:frais|penalit|indemn|interet|recouvr|relanc|demeure|huissier|commissaire|clause|dommage|major|contentieu"
    r"|juridi|honorair|dossier|retard|impay|caution|saisi)"
)
_BETWEEN_WORDS: Final = re.compile(r"[\s-]+")


def without_party_names(text: str, facts: Facts) -> str:
    """A folded text, same length: names of client, creditor and payee, and labels, become letters without sense."""
    payee = facts.payee.name if facts.payee is not None else ""
    names = (facts.debtor.name, facts.creditor.name, payee)
    for name in _names(names, tuple(invoice.label for invoice in facts.invoices)):
        if name in text:
            text = text.replace(name, _LETTER.sub(_NEUTRAL, name))
    return text


@lru_cache(maxsize=64)
def _names(parties: tuple[str, ...], labels: tuple[str, ...]) -> list[str]:
    """The names, folded, each also without its legal form, and the labels, the longest first."""
    full = [folded(name) for name in parties if name]
    short = [_FORM.sub("", name) for name in full]
    told = (label for one in labels if not _OF_A_RULE.search(label := folded(one).strip()))
    return sorted({name for name in (*full, *short, *told) if _has_several_words(name)}, key=len, reverse=True)


def _has_several_words(name: str) -> bool:
    return len([word for word in _BETWEEN_WORDS.split(name) if word]) >= _FEWEST_WORDS
