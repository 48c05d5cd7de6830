"""Headers of a mail: decoded words, addresses and dates, each looked at no further than a bound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from assistant.connectors.mail.charset import clean, decode_text
from assistant.domain.mail.mail import Mailbox

_LONGEST = 4_000  # characters of one header
_LONGEST_LIST = 20_000  # characters of a list of recipients: some 500 of them
_MOST = 200  # recipients kept
_LINE_END = re.compile(r"[\r\n]+[ \t]*")
_ADDRESS = re.compile(r"[^\s<>()\[\]\\,;:\"@]{1,64}@[^\s<>()\[\]\\,;:\"@]{1,255}")
_MESSAGE_ID = re.compile(r"<([^<>\s]{1,250})>")


def header(message: Message, name: str, longest: int = _LONGEST) -> str:
    """The first header of that name, on one line and decoded; "" where there is none."""
    return next(headers(message, name, longest), "")


def headers(message: Message, name: str, longest: int = _LONGEST) -> Iterator[str]:
    """All headers of that name."""
    for key, value in message.raw_items():
        if key.lower() == name:
            yield _decoded(_raw(value)[:longest])


def mailboxes(message: Message, name: str) -> tuple[tuple[Mailbox, ...], int]:
    """The first addresses of a header, and how many there are in all."""
    found: dict[str, Mailbox] = {}
    count = 0
    for key, value in message.raw_items():
        if key.lower() != name:
            continue
        raw = _raw(value)
        count += raw.count("@")
        for box in _boxes(raw[:_LONGEST_LIST]):
            found.setdefault(box.address, box)
    return tuple(found.values())[:_MOST], max(count, len(found)) if len(found) >= _MOST else len(found)


def dates(message: Message) -> tuple[datetime, ...]:
    """The author's date, then those of the servers that passed the message on, the last server first."""
    stamps = [header(message, "date"), *(value.rpartition(";")[2] for value in headers(message, "received"))]
    return tuple(moment for moment in map(read_date, stamps[:10]) if moment is not None)


def read_date(stamp: str) -> datetime | None:
    """A date as mail writes it, in UTC; None when it is none."""
    try:
        read = parsedate_to_datetime(stamp.strip()[:200])
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def message_ids(message: Message, name: str) -> tuple[str, ...]:
    """The identifiers that a header names, without their brackets."""
    return tuple(_MESSAGE_ID.findall(" ".join(headers(message, name, _LONGEST_LIST))))


def _boxes(raw: str) -> Iterator[Mailbox]:
    try:
        pairs = getaddresses([_LINE_END.sub(" ", raw)])
    except (ValueError, IndexError, RecursionError):
        pairs = []
    named = [(name, address) for name, address in pairs if _ADDRESS.fullmatch(address.strip())]
    if not named:  # malformed: the addresses alone are still good
        named = [("", address) for address in _ADDRESS.findall(raw)]
    for name, address in named:
        yield Mailbox(address.strip().strip("'").lower(), _decoded(name).strip(" '\""))


def _raw(value: object) -> str:
    return str(value)


def _decoded(raw: str) -> str:
    """Encoded words decoded, bytes that should not be there read as text, line ends made spaces."""
    text = _LINE_END.sub(" ", raw)
    if "=?" not in text:
        return _one_line(_from_bytes(text))
    try:
        pieces = decode_header(_from_bytes(text))
    except (HeaderParseError, ValueError, IndexError):
        return _one_line(_from_bytes(text))
    return _one_line("".join(_piece(words, charset) for words, charset in pieces))


def _piece(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    if charset is None:  # what stands between encoded words, which the library gives as escaped ASCII
        return words.decode("raw-unicode-escape", errors="replace")
    return decode_text(words, charset)


def _from_bytes(text: str) -> str:
    """Bytes beyond ASCII, which the parser kept as surrogates, read as text."""
    if text.isascii():
        return text
    return decode_text(text.encode("utf-8", errors="surrogateescape"))


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())
