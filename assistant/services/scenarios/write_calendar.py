"""An agent's appointments as a calendar file (RFC 5545): the client's name and what to do, never a sum nor a debt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from assistant.services.calls.call_day import Appointment

_LINE: Final = 75  # octets a line, RFC 5545 3.1
_LASTS: Final = timedelta(minutes=15)


def write_calendar(appointments: Iterable[Appointment], now: datetime) -> bytes:
    """The file; ``now`` is when it is made, aware."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Courtois//Rappels//FR", "CALSCALE:GREGORIAN"]
    for one in appointments:
        lines += _event(one, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _event(one: Appointment, now: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(one.id)}@courtois"
    yield f"DTSTAMP:{_utc(now)}"
    if one.at is None:
        yield f"DTSTART;VALUE=DATE:{one.on:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{one.on + timedelta(days=1):%Y%m%d}"
    else:
        yield f"DTSTART:{_utc(one.at)}"
        yield f"DTEND:{_utc(one.at + _LASTS)}"
    yield f"SUMMARY:{_escaped(f'{one.what}, {one.name}')}"
    yield "CLASS:PRIVATE"
    yield "END:VEVENT"


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    r"""Backslash, comma and semicolon escaped, a line end as "\n" (RFC 5545 3.3.11)."""
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Pieces of at most 75 octets that cut no character; those after the first begin with a space."""
    piece = ""
    for sign in line:
        if len(f"{piece}{sign}".encode()) > _LINE:
            yield piece
            piece = " "
        piece += sign
    yield piece
