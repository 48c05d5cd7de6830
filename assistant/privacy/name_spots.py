"""Names that rules give away: a civility, a greeting, an initial, a first name, a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.french.courtesy.first_names import FIRST_NAMES
from assistant.french.mail.plain_text import folded
from assistant.privacy.capitals import LINK, RUN, WORD, is_ordinary, opens_sentence
from assistant.privacy.kinds import Kind
from assistant.privacy.spot import Spot
from assistant.privacy.words import common_words

_CIVILITY: Final = (
    r"(?:(?i:m\.|mm\.|mr\.?|mrs\.?|ms\.?|mmes?\.?|mlles?\.?|ma[iî]tre|monsieur|madame|mademoiselle|docteur"
    r"|dr\.?)|Me|Pr)"
)
_SURNAME: Final = rf"(?:{LINK}[ ]?){{0,2}}{WORD}(?:[ ](?:(?:de la|de|du|le|la) )?{WORD}){{0,2}}"
_AFTER_CIVILITY: Final = re.compile(rf"(?<!\w){_CIVILITY}[ ]{{1,2}}((?:[A-Z]\.[ ]?-?){{0,3}}{_SURNAME})")
_LOWER: Final = re.compile(
    r"(?<!\w)(?i:m\.|mr|mme|mlle|monsieur|madame|ma[iî]tre)[ ]{1,2}([a-zà-ÿ][a-zà-ÿ'-]{2,})",
)
_GREETED: Final = re.compile(
    rf"(?<!\w)(?i:bonjour|bonsoir|salut|coucou|hello|hi|dear|ch[eè]re?s?|merci)[ ]{{1,2}}({WORD}(?:[ ]{WORD})?)"
)
_INITIAL: Final = re.compile(rf"(?<!\w)(?:[A-Z]\.[ ]?-?){{1,3}}{WORD}")
_ANY_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FOLLOWING: Final = re.compile(rf"[ ](?:(?:de la|de|du|le|la|d')[ ]?)?{WORD}(?:[ ]{WORD})?")
_SIGNED: Final = re.compile(rf"^[ \t>]*({RUN})[ \t,]*$", re.MULTILINE)
_OFFICES: Final = frozenset(
    ("madame", "monsieur", "mesdames", "messieurs", "maire", "directeur", "directrice", "president", "presidente")
)


def person_spots(text: str) -> Iterator[Spot]:
    """Everybody whom a rule names."""
    for match in _AFTER_CIVILITY.finditer(text):
        if folded(match.group(1)).split()[0] not in _OFFICES:
            yield Spot(*match.span(1), Kind.PERSON)
    for match in _LOWER.finditer(text):
        if folded(match.group(1)) not in common_words():
            yield Spot(*match.span(1), Kind.PERSON)
    for match in _GREETED.finditer(text):
        if not all(map(is_ordinary, match.group(1).split())):
            yield Spot(*match.span(1), Kind.PERSON)
    yield from (Spot(*match.span(), Kind.PERSON) for match in _INITIAL.finditer(text))
    yield from _first_names(text)
    yield from _signatures(text)


def _first_names(text: str) -> Iterator[Spot]:
    """First names, with the capitalised words that follow; in lower case when they are no other word."""
    for match in _ANY_WORD.finditer(text):
        word = folded(match.group())
        if word.split("-")[0] not in FIRST_NAMES:
            continue
        surname = _FOLLOWING.match(text, match.end()) if match.group()[0].isupper() else None
        if surname and all(map(is_ordinary, surname.group().split())):
            surname = None
        ambiguous = word in common_words() and (match.group()[0].islower() or opens_sentence(text, match.start()))
        if surname or not ambiguous:
            yield Spot(match.start(), surname.end() if surname else match.end(), Kind.PERSON)


def _signatures(text: str) -> Iterator[Spot]:
    """Lines that hold nothing but capitalised words of which one is no ordinary word."""
    for match in _SIGNED.finditer(text):
        words = match.group(1).split()
        unusual = [word for word in words if word[0].isupper() and not is_ordinary(word)]
        if (unusual and len(words) > 1) or (unusual and match.start() > 0):
            yield Spot(*match.span(1), Kind.NAME)
