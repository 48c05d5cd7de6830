"""Numbers that name one person or account by their shape alone, whether their key is right or mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.privacy.kinds import Kind
from assistant.privacy.spot import Spot

_ACCOUNT: Final = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4}){0,2}(?![A-Za-z0-9])"
)
_CARD: Final = re.compile(
    r"(?<![\w-])[2-6]\d{3}(?:[ -]?\d{4}){3}(?![\w-])|(?<![\w-])3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?!\w)"
)
# Sex, year, month (above 12 where it is not known), department, commune, rank, and the key where it is written.
_SOCIAL_SECURITY: Final = re.compile(
    r"(?<!\d)(?<!\d[ .-])[1-4][ .-]?\d{2}[ .-]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .-]?(?:\d{2}|2[ABab])[ .-]?\d{3}[ .-]?\d{3}"
    r"(?:[ ./-]?\d{2})?(?!\w)(?![ .-]?\d)"
)


def number_spots(text: str) -> Iterator[Spot]:
    """Account numbers of any country, payment cards, social security numbers."""
    for match in _ACCOUNT.finditer(text):
        yield Spot(*match.span(), Kind.IBAN)
    for pattern in (_CARD, _SOCIAL_SECURITY):
        yield from (Spot(*match.span(), Kind.IDENTIFIER) for match in pattern.finditer(text))
