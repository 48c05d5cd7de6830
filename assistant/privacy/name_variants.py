"""The ways in which a person, a company, an address or a reference is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.privacy.dictionary import Entry
from assistant.privacy.kinds import Kind
from assistant.privacy.tokens import keys_of
from assistant.privacy.words import common_words, legal_forms, shared_mailboxes

_SHORTEST: Final = 3  # letters of a name that is looked for by itself
_LONG_NUMBER: Final = 4  # digits of a reference that is looked for without its letters
_POSTCODE: Final = re.compile(r"(?<![\d-])\b(?:[A-Z]{1,2}-)?\d{4,5}\b(?=\s+[^\W\d])")
_CEDEX: Final = re.compile(r"\bcedex\b.*", re.IGNORECASE)
_CIVILITY: Final = re.compile(r"\b(?:m\.|mr|mme|mlle|monsieur|madame|me|ma[iî]tre|dr|et)(?=\s)", re.IGNORECASE)
_WORD: Final = re.compile(r"[a-z]+|\d+")


def person(first: str, last: str, owner: str) -> Iterator[Entry]:
    """First and last name in both orders, initials, and each alone."""
    given, family = keys_of(folded(first)), keys_of(folded(last))
    if given and family:
        initials = tuple(name[0] for name in given)
        for keys in (given + family, family + given, initials + family, family + initials):
            yield Entry(keys, Kind.PERSON, owner)
        if len(initials) > 1:
            yield Entry(("".join(initials), *family), Kind.PERSON, owner)
    for keys, words in ((family, last), (given, first)):
        if keys and sum(map(len, keys)) >= _SHORTEST:
            yield Entry(keys, Kind.PERSON, owner, needs_capital=_is_ordinary(words))
        elif keys:
            yield Entry(keys, Kind.PERSON, owner, needs_capital=True)


def whole_name(name: str, owner: str) -> Iterator[Entry]:
    """A person known by one line: "Claire Martin"."""
    first, _, last = _CIVILITY.sub("", name).strip().partition(" ")
    yield from person(first, last, owner) if last else person("", first, owner)


def company(name: str, owner: str) -> Iterator[Entry]:
    """The whole name, the name without its legal form, and each word of it that only a name can be."""
    plain = folded(name)
    words = [word for word in _WORD.findall(plain) if word not in legal_forms()]
    for keys in (keys_of(plain), keys_of(" ".join(words))):
        if keys:
            yield Entry(keys, Kind.COMPANY, owner, needs_capital=len(keys) == 1 and _is_ordinary(" ".join(words)))
    telling = [word for word in words if not word.isdigit() and len(word) > _SHORTEST and word not in common_words()]
    for word in telling:
        yield Entry(keys_of(word), Kind.COMPANY, owner, needs_capital=True)


def mailbox(address: str, owner: str) -> Iterator[Entry]:
    """The address, its local part and its domain, unless these name a desk or a provider."""
    local, _, domain = folded(address).partition("@")
    if domain:
        yield Entry(keys_of(f"{local}@{domain}"), Kind.EMAIL, owner)
    for part, kind in ((local, Kind.PERSON), (domain.rpartition(".")[0], Kind.COMPANY)):
        words = [word for word in _WORD.findall(part) if word not in shared_mailboxes()]
        if words and sum(map(len, words)) > _SHORTEST:
            ordinary = all(word in common_words() or word.isdigit() for word in words)
            yield Entry(keys_of(part), kind, owner, needs_capital=ordinary)


def address(line: str, owner: str) -> Iterator[Entry]:
    """The whole line, the street, the postcode with its town, and the town."""
    for part in (line, *line.split(",")):
        keys = keys_of(folded(part))
        if len(keys) > 1:
            yield Entry(keys, Kind.ADDRESS, owner)
    if postcode := _POSTCODE.search(line):
        yield Entry(keys_of(postcode.group()), Kind.ADDRESS, owner)
        town = re.split(r"[,(]| cedex", folded(line[postcode.end() :]))[0]
        if keys := keys_of(town):
            yield Entry(keys, Kind.ADDRESS, owner, needs_capital=True)
    else:  # no postcode: a part without a number is a place name
        for part in re.split(r"[,\n]", line)[1:]:
            keys = keys_of(folded(_CEDEX.sub("", part)))
            if keys and not any(key.isdigit() for key in keys) and sum(map(len, keys)) >= _SHORTEST:
                yield Entry(keys, Kind.ADDRESS, owner, needs_capital=True)


def reference(number: str, owner: str) -> Iterator[Entry]:
    """A number with letters and digits, however they are joined; digits alone when they are long enough."""
    keys = keys_of(folded(number))
    digits = [key for key in keys if key.isdigit()]
    if len(keys) > 1 or (digits and len(digits[0]) >= _LONG_NUMBER):
        yield Entry(keys, Kind.REFERENCE, owner)


def _is_ordinary(words: str) -> bool:
    """Whether every word is an ordinary French one too."""
    return all(word in common_words() for word in _WORD.findall(folded(words)))
