"""One e-mail address as headers and mail servers take it: no space, no line end, nothing that begins another one."""

from __future__ import annotations

import re
from typing import Final

MAIL_ADDRESS: Final = re.compile(
    r"(?P<user>[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)@(?P<domain>[\w.-]+)"
)
_DOMAIN: Final = re.compile(r"[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+")
_LONGEST: Final = 254  # characters (RFC 5321)


def is_mail_address(text: str) -> bool:
    """Whether a text is one address that mail can be sent to, with a domain of two parts at least."""
    found = MAIL_ADDRESS.fullmatch(text)
    return found is not None and len(text) <= _LONGEST and _DOMAIN.fullmatch(found["domain"]) is not None
