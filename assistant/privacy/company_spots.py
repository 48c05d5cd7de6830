"""Companies that a legal form, a trade or the word chez gives away, and capitalised words that nothing explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.privacy.capitals import RUN, is_ordinary, unusual_parts
from assistant.privacy.kinds import Kind
from assistant.privacy.spot import Spot
from assistant.privacy.words import legal_forms

_FORM: Final = (
    r"(?:SARL|S\.A\.R\.L\.?|SASU?|S\.A\.S\.?|EURL|SA|SCI|SNC|SCOP|SELARL|EARL|GAEC|EIRL|[Ss]t[ée]|[Ss]ociété|[Ee]ts|ETS"
    r"|[ÉE]tablissements|[Gg]roupe)"
)
_TRADE: Final = (
    r"(?:[Cc]abinet|[Gg]arage|[Bb]oulangerie|[ÉEée]tude|[Mm]enuiserie|[Cc]harpentes?|[Pp]lomberie|[Mm]açonnerie"
    r"|[Tt]ransports?|[Ii]mprimerie|[Pp]harmacie|[Rr]estaurant|[Hh]ôtel|[Aa]telier|[Cc]linique|[Aa]gence|[Ll]ibrairie"
    r"|[Mm]airie de|[Cc]ommune de|[Ll]ycée|[Cc]ollège|[Aa]ssociation|[Cc]omité)"
)
_LED: Final = re.compile(rf"(?<!\w)(?:{_FORM}|{_TRADE})[ ]{{1,2}}({RUN})")
_TRAILED: Final = re.compile(rf"({RUN})[ ,]{{1,2}}(?:{_FORM})(?!\w)")
_AT: Final = re.compile(r"(?<!\w)[Cc]hez[ ]{1,2}([a-zà-ÿ][\w'-]{2,}(?:[ ](?:elec|bat|bois|auto|btp|metal|services))?)")
_RUN: Final = re.compile(rf"(?<![\w@.])({RUN})")


def company_spots(text: str) -> Iterator[Spot]:
    """Names beside a legal form, after a trade, after chez."""
    for pattern in (_LED, _TRAILED):
        for match in pattern.finditer(text):
            if not all(is_ordinary(word) or word.lower() in legal_forms() for word in match.group(1).split()):
                yield Spot(*match.span(1), Kind.COMPANY)
    for match in _AT.finditer(text):
        if not is_ordinary(match.group(1)):
            yield Spot(*match.span(1), Kind.COMPANY)


def capital_spots(text: str) -> Iterator[Spot]:
    """Capitalised words that neither open a sentence nor are ordinary French."""
    for match in _RUN.finditer(text):
        for start, end in unusual_parts(text, *match.span(1)):
            if end - start == 1:  # « le lot B »
                continue
            yield Spot(start, end, Kind.NAME)
