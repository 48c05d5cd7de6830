"""Bank numbers: IBAN, BIC and payment cards. No library: the keys are two lines of arithmetic each."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from assistant.french.references.identifier import Identifier
from assistant.french.text.outline import has_shape

if TYPE_CHECKING:
    from collections.abc import Iterator

# Length of an account number by country (SWIFT registry), for those that a French firm meets.
_COUNTRIES: Final = {
    15: "NO",
    16: "BE",
    18: "NL FI DK",
    19: "SI",
    20: "LU AT EE LT",
    21: "CH LI HR LV",
    22: "DE GB IE BG GE",
    23: "AE IL",
    24: "ES CZ SE SK RO AD TN",
    25: "PT",
    26: "IS TR",
    27: "FR MC IT SM GR",
    28: "PL HU CY LB MA",
    31: "MT",
}
_LENGTHS: Final = {country: length for length, countries in _COUNTRIES.items() for country in countries.split()}
_SHORTEST: Final = 15
_KEYED: Final = 4  # letters of a country and its key, and of a bank's own code
_IBAN: Final = re.compile(r"[0-9](?<=[A-Za-z]{2}\d)(?<![^\W_][A-Za-z]{2}\d)\d(?:[ -]?[A-Za-z0-9]){6,32}", re.ASCII)
_KEYS: Final = ("AA00", "Aa00", "aA00", "aa00")  # how an account number begins: its country and its key
_WHOLE_BIC: Final = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?", re.ASCII)
_BIC: Final = re.compile(r"[A-Z]{4}(?<!\w[A-Z]{4})(?P<country>[A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?!\w)")
_BIC_CUE: Final = re.compile(r"(?:bic|swift|[a-z]{2}\d{2}[a-z0-9 -]{10,40})[^.\n]{0,24}\n?[^.\n]{0,12}$", re.IGNORECASE)
_CARD: Final = re.compile(r"[2-6](?<![\w-][2-6])\d{3}(?:[ -]?\d{4}){2}[ -]?\d{3,4}(?:[ -]?\d{1,3})?(?![\w-])")
_LOOK_BACK: Final = 70


@lru_cache(maxsize=256)
def is_valid_iban(text: str) -> bool:
    """Whether an account number has the length of its country and the right key (ISO 7064, mod 97)."""
    value = re.sub(r"[\s-]", "", text).upper()
    if not value.isascii() or not value.isalnum() or len(value) < _SHORTEST or not value[2:4].isdigit():
        return False
    if len(value) != _LENGTHS.get(value[:2], len(value)):
        return False
    digits = "".join(str(int(character, 36)) for character in value[4:] + value[:4])
    return int(digits) % 97 == 1


def is_valid_bic(text: str) -> bool:
    """Whether a bank code has its shape (ISO 9362): four letters, a country, two or five more characters."""
    return _WHOLE_BIC.fullmatch("".join(text.split()).upper()) is not None


def ibans(plain: str) -> Iterator[Identifier]:
    """Find account numbers, cut short or mistyped ones too (``valid`` is then False)."""
    for match in _IBAN.finditer(plain) if has_shape(plain, *_KEYS) else ():
        start = match.start() - 2  # the search starts at the key, which is rarer than letters
        country = plain[start : match.start()].upper()
        length = _LENGTHS.get(country)
        if length is None:
            if is_valid_iban(plain[start : match.end()]):
                yield Identifier("iban", re.sub(r"[ -]", "", plain[start : match.end()]).upper(), start, match.end())
            continue
        end = _end_of_account(plain, start, match.end(), length)
        value = re.sub(r"[ -]", "", plain[start:end]).upper()
        if len(value) >= _SHORTEST - 1:
            yield Identifier("iban", value, start, end, is_valid_iban(value))


def _end_of_account(plain: str, start: int, end: int, length: int) -> int:
    """Where an account number of known length ends; words behind a shorter one are not swallowed."""
    count, position, last = 0, start, start
    for group in re.finditer(r"[A-Za-z0-9]+", plain[start:end]):
        is_bank = count == _KEYED and len(group.group()) == _KEYED and group.group().isupper()  # "GB29 NWBK 6016 …"
        is_word = group.group().isalpha() and len(group.group()) > 1 and count > 0 and not is_bank
        if is_word or count >= length:
            break
        taken = min(len(group.group()), length - count)
        count += taken
        position = start + group.start() + taken
        last = position
    following = re.match(r"[A-Za-z0-9]{1,40}", plain[last : last + 40])
    return last + len(following.group()) if following else last


def bics(plain: str) -> Iterator[Identifier]:
    """Find bank codes: after "BIC" or "SWIFT", or close behind an account number, never any word in capitals."""
    for match in _BIC.finditer(plain) if has_shape(plain, "AAAAAA") else ():
        before = plain[max(0, match.start() - _LOOK_BACK) : match.start()]
        if match["country"] not in _LENGTHS:
            continue
        if _BIC_CUE.search(before) or any(character.isdigit() for character in match.group()):
            yield Identifier("bic", match.group(), *match.span())


def cards(plain: str) -> Iterator[Identifier]:
    """Find payment card numbers whose key (Luhn) is right."""
    for match in _CARD.finditer(plain) if has_shape(plain, "00000000", "0000 0000", "0000-0000") else ():
        value = re.sub(r"[ -]", "", match.group())
        if has_luhn_key(value) and len(set(value)) > 1:
            yield Identifier("card", value, *match.span())


def has_luhn_key(digits: str) -> bool:
    """Whether the last digit is the key of the others (Luhn)."""
    total = sum(int(digit) for digit in digits[-1::-2])
    total += sum(sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return total % 10 == 0
