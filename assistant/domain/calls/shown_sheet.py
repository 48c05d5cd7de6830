"""Shown sheet: what an agent had before their eyes during a call, kept as it was, whatever the file says later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from assistant.domain.calls.call_log import CallLog
from assistant.domain.calls.call_sheet import CallScript, CallSheet, CallSituation, Discreet, Objection
from assistant.domain.fingerprint import fingerprint_of


@dataclass(frozen=True, slots=True)
class ShownSheet:
    """One sheet as read on the screen, from ``shown_at`` (UTC) on; ``fingerprints`` are those of its templates' files.

    A payment booked during a call makes another one: a call has as many as were shown.
    """

    situation: CallSituation
    script: CallScript
    objections: tuple[Objection, ...]
    discreet: Discreet
    made_of: tuple[str, ...]
    fingerprints: tuple[str, ...]
    shown_at: datetime

    @property
    def fingerprint(self) -> str:
        """Of all that could be read and of the model that wrote it, if any: what the trail of the call notes."""
        worded = (self.script.worded_by,) if self.script.worded_by else ()
        return fingerprint_of(repr((self.situation.value, self.script, self.objections, self.discreet, *worded)))


@dataclass(frozen=True, slots=True)
class CoachedCall:
    """A logged call beside what was shown; ``sheets`` is empty once they are no longer kept."""

    log: CallLog
    client: str
    agent: str
    sheets: tuple[ShownSheet, ...] = ()


def shown(sheet: CallSheet, at: datetime) -> ShownSheet:
    """The readable part of a sheet."""
    return ShownSheet(
        sheet.situation, sheet.script, sheet.objections, sheet.discreet, sheet.made_of, sheet.fingerprints, at
    )
