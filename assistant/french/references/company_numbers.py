"""Company numbers: SIREN, SIRET and VAT numbers. The only file that knows python-stdnum, and loads it when asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.french.references.identifier import Identifier
from assistant.french.text.outline import has_shape

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIRET: Final = re.compile(
    r"[0-9](?<![\w,.+/-]\d)(?<!\d \d)\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{2,3}[ ]?\d{2,3}(?![\w]|[ ]\d|,\d)"
)
_SIREN: Final = re.compile(
    r"[0-9](?<![\w,.+/-]\d)(?<!\d \d)\d{2}(?P<mark>[ .]?)\d{3}(?P=mark)\d{3}(?!\w|[ ]?\d|[,.-]\d| ?[€$%]| ?euros?)"
)
_VAT: Final = re.compile(
    r"(?:FR|BE|DE|ES|IT|LU|NL|PT|AT|IE|PL|SE|DK|FI|CZ|RO|HU|GR|EL|BG|HR|SI|SK|EE|LV|LT|CY|MT)(?<!\w[A-Z]{2})"
    r"[ .]?[0-9A-Z]{2}(?:[ .-]?[0-9A-Z]){5,10}(?![\w])"
)
_FRENCH_VAT: Final = re.compile(r"FR ?[0-9A-HJ-NP-Z]{2} ?\d{3} ?\d{3} ?\d{3}")
_CUE: Final = re.compile(
    r"(?:siren|siret|rcs|r\.c\.s|rm\b|immatricul|num[eé]ro d.identification|tva|vat)[^\n]{0,40}$", re.IGNORECASE
)
_VAT_CUE: Final = re.compile(r"(?:tva|vat|intracom)[^\n]{0,40}$", re.IGNORECASE)
_SIRET_LENGTH: Final = 14
_LOOK_BACK: Final = 60


def is_valid_siren(text: str) -> bool:
    """Whether a SIREN has nine digits and the right key."""
    from stdnum.fr import siren

    return bool(siren.is_valid("".join(text.split())))


def company_numbers(plain: str) -> Iterator[Identifier]:
    """Find SIRET, SIREN and VAT numbers; without a cue before it, a number must carry a right key."""
    yield from _vat_numbers(plain)
    if not has_shape(plain, "000000", "000 000", "000.000"):
        return
    from stdnum.fr import siren, siret

    for match in _SIRET.finditer(plain):
        value = _digits(match.group())
        valid = siret.is_valid(value)
        if len(value) == _SIRET_LENGTH and (valid or _has_cue(_CUE, plain, match.start())):
            yield Identifier("siret", value, *match.span(), valid)
    for match in _SIREN.finditer(plain):
        value = _digits(match.group())
        valid = siren.is_valid(value)
        if valid or _has_cue(_CUE, plain, match.start()):
            yield Identifier("siren", value, *match.span(), valid)


def _vat_numbers(plain: str) -> Iterator[Identifier]:
    """Find VAT numbers: French ones by their shape, others by their key or after "TVA"."""
    for match in _VAT.finditer(plain):
        french = _FRENCH_VAT.match(match.group())
        text = french.group() if french else match.group()
        value = re.sub(r"[ .-]", "", text)
        valid = _is_vat_number(value)
        if french or (any(c.isdigit() for c in value[4:]) and (valid or _has_cue(_VAT_CUE, plain, match.start()))):
            yield Identifier("vat", value, match.start(), match.start() + len(text), valid)


def _is_vat_number(value: str) -> bool:
    from stdnum.eu import vat

    return bool(vat.is_valid(value))


def _digits(text: str) -> str:
    """The digits of a number."""
    return "".join(character for character in text if character.isdigit())


def _has_cue(cue: re.Pattern[str], plain: str, start: int) -> bool:
    """Whether a word before a number says what it is."""
    return cue.search(plain[max(0, start - _LOOK_BACK) : start]) is not None
