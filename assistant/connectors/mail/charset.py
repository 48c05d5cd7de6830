"""Bytes of a mail to text, whatever its label says: labels lie, and one body may mix two encodings."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

_STATEFUL = ("utf-16", "utf-32", "utf-7", "iso2022", "hz", "big5", "gb", "euc", "shift", "cp932", "koi8", "cp437")
_LATIN = frozenset({"ascii", "iso8859-1", "latin-1", "cp1252"})  # what browsers and mail programs read as cp1252
# With what turns the reading order: such a subject, or the name of a file, shows other words than it holds.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_TWICE = re.compile("[ÃÂâ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")  # UTF-8 that was read as cp1252 once
_GUESSED = ("mac_roman", "cp850", "latin_1")  # where cp1252 leaves a byte without a letter
_SAMPLE = 20_000  # bytes: enough to tell


def decode_text(raw: bytes, declared: str = "") -> str:
    """The text, never an error; no NUL, no control character but tab and line feed."""
    return clean(_decoded(raw, _codec(declared)))


def clean(text: str) -> str:
    """Line ends made one, what shows no letter left out (controls, reading order), UTF-8 read twice repaired."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if _TWICE.search(lines):
        lines = "\n".join(_once(line) for line in lines.split("\n"))
    return _CONTROL.sub("", lines)


def _decoded(raw: bytes, codec: str) -> str:
    if codec.startswith(_STATEFUL):
        return raw.decode(codec, errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if codec and codec not in _LATIN and codec != "utf-8":
        return raw.decode(codec, errors="replace")
    lines = raw.split(b"\n")
    return "\n".join(_line(line) for line in lines) if _some_utf8(lines) else _western(raw)


def _some_utf8(lines: list[bytes]) -> bool:
    """Whether one line is UTF-8 beyond ASCII: then the body mixes two encodings."""
    return any(not line.isascii() and _is_utf8(line) for line in lines)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _line(line: bytes) -> str:
    return line.decode("utf-8") if _is_utf8(line) else _western(line)


def _western(raw: bytes) -> str:
    """French mail that is not UTF-8 is cp1252; Mac and DOS leave bytes that cp1252 does not know."""
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(raw[:_SAMPLE], cp_isolation=list(_GUESSED)).best()
        return raw.decode(best.encoding if best else "cp1252", errors="replace")


def _once(line: str) -> str:
    try:
        return line.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return line


@lru_cache(maxsize=256)
def _codec(declared: str) -> str:
    """The codec that a label names, "" when there is none that decodes bytes to text."""
    try:
        found = codecs.lookup(declared.strip().strip("\"'")[:60] or "ascii")
    except (LookupError, ValueError):
        return ""
    return found.name if found._is_text_encoding else ""  # noqa: SLF001 - its only mark
