"""Party names and labels of invoices: what is called so is no statement ("Huissier d'Or", "Campagne Google Ads")."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.facts import Facts
from assistant.french.plain_text import folded

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
    for name in _names(facts):
        if name in text:
            text = text.replace(name, _LETTER.sub(_NEUTRAL, name))
    return text


def _names(facts: Facts) -> list[str]:
    """The names, folded, each also without its legal form, the longest first."""
    payee = facts.payee.name if facts.payee is not None else ""
    full = [folded(name) for name in (facts.debtor.name, facts.creditor.name, payee) if name]
    short = [_FORM.sub("", name) for name in full]
    labels = (label for one in facts.invoices if not _OF_A_RULE.search(label := folded(one.label).strip()))
    return sorted({name for name in (*full, *short, *labels) if _has_several_words(name)}, key=len, reverse=True)


def _has_several_words(name: str) -> bool:
    return len([word for word in _BETWEEN_WORDS.split(name) if word]) >= _FEWEST_WORDS
