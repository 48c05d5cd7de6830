"""Names of IMAP folders: accents travel in a variant of UTF-7 (RFC 3501, 5.1.3)."""

from __future__ import annotations

import base64
import re

_BEYOND = re.compile(r"[^\x20-\x7e]+")


def encode_folder(name: str) -> str:
    """A folder's name as commands carry it, quoted; line ends and control characters never pass."""
    shifted = _BEYOND.sub(_shifted, name.replace("&", "&-"))
    escaped = shifted.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _shifted(found: re.Match[str]) -> str:
    coded = base64.b64encode(found[0].encode("utf-16-be")).rstrip(b"=").replace(b"/", b",")
    return f"&{coded.decode('ascii')}-"
