"""Telephone numbers. The only file that knows phonenumbers, which it loads to judge one: letters name few."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.french.references.identifier import Identifier

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRENCH: Final = re.compile(
    r"[+0](?:(?:(?<=\+) ?33|(?<=0)033)[ .-]?(?:\(0\))?[ .-]?0?(?P<abroad>[1-9](?:[ .-]?\d{2}){4})(?!\d| \d{2}(?!\d))"
    r"|(?<=0)(?<![\w+/.,-]0)(?<!\d 0)(?P<home>[1-9](?P<mark>[ ./-]| - |)(?:\d{2}(?P=mark)){3}\d{2}"
    r"|[1-9]\d{2} ?\d{3} ?\d{3}|[1-9]\d \d{3} \d{3}| ?8\d{2} ?\d{3} ?\d{3})(?!\w|[./-]?\d| \d{2}(?!\d)))"
)
_FOREIGN: Final = re.compile(r"(?:\+|00)(?<![\w]\+)(?<!\w00)(?!33|0)[1-9]\d{0,2}(?:[ .-]?\(?\d{1,4}\)?){2,6}(?!\d)")
_SHORT: Final = re.compile(
    r"(?:3(?<![\w,./-]3)\d{3}|3(?<![\w,./-]3)\d \d{2}|1(?<![\w,./-]1)18 ?\d{3}|1(?<![\w,./-]1)0\d{2})"
    r"(?!\w| ?\d|[,./-]\d| ?(?:€|euros?|%))"
)
_SHORT_CUE: Final = re.compile(
    r"\b(?:appel\w{0,4}|composez|compose|telephon\w{1,4}|t[eé]l\b|t[eé]l[eé]phone|num[eé]ro|join(?:dre|ts)|joignable"
    r"|rappel\w{0,4}|sms)\b[^.\n\d]{0,30}$",
    re.IGNORECASE,
)
_SHORT_DIGITS: Final = 4
_LOOK_BACK: Final = 48
_FRANCE: Final = 33


def is_valid_phone(text: str) -> bool:
    """Whether a telephone number exists as it is written: a French one, or a foreign one with its prefix."""
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(text, "FR")) or _is_short(text)
    except phonenumbers.NumberParseException:
        return False


def _is_short(text: str) -> bool:
    """Numbers of four digits such as 3900, which no plan of numbers lists."""
    digits = "".join(text.split())
    return digits.isdigit() and len(digits) == _SHORT_DIGITS and digits.startswith("3")


def phone_numbers(plain: str) -> Iterator[Identifier]:
    """Find French numbers in all their groupings, foreign ones with their prefix, and short ones after a cue."""
    for match in _FRENCH.finditer(plain):
        digits = "".join(character for character in match["abroad"] or match["home"] if character.isdigit())
        yield Identifier("phone", f"+33{digits}", *match.span())
    for match in _FOREIGN.finditer(plain) if "+" in plain or "00" in plain else ():
        found = _foreign(match.group(), match.start(), match.end())
        if found.valid or match.group().startswith("+"):
            yield found
    for match in _SHORT.finditer(plain):
        if _SHORT_CUE.search(plain[max(0, match.start() - _LOOK_BACK) : match.start()]):
            yield Identifier("phone", match.group().replace(" ", ""), *match.span())


def _foreign(text: str, start: int, end: int) -> Identifier:
    """A foreign number in E.164; as many digits as were read when no country knows it."""
    import phonenumbers

    try:
        number = phonenumbers.parse(f"+{text[2:]}" if text.startswith("00") else text)
    except phonenumbers.NumberParseException:
        return Identifier("phone", re.sub(r"[^\d+]", "", text), start, end, valid=False)
    value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Identifier("phone", value, start, end, phonenumbers.is_possible_number(number))


def dialled(text: str) -> str:
    """A number as a telephone dials it, in E.164; "" for one that no telephone could dial."""
    import phonenumbers

    try:
        number = phonenumbers.parse(text, "FR")
    except phonenumbers.NumberParseException:
        return ""
    possible = phonenumbers.is_possible_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if possible else ""


def written(text: str) -> str:
    """A number as one writes it in France, with its prefix for a foreign one; as given where it cannot be dialled."""
    if not dialled(text):
        return text
    import phonenumbers

    number = phonenumbers.parse(text, "FR")
    home = number.country_code == _FRANCE
    form = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, form)
