"""Who writes call sheets: the composer."""

from __future__ import annotations

from typing import Protocol

from assistant.domain.calls.call_brief import CallBrief
from assistant.domain.calls.call_sheet import CallSheet


class CallWriter(Protocol):
    """Turns a brief into a sheet, and a text with slots into what is said."""

    def write(self, brief: CallBrief) -> CallSheet:
        """One sheet; raises PromptError."""
        ...

    def fill(self, text: str, brief: CallBrief) -> str:
        """The text with the facts of this call, in words; raises KeyError naming a slot that does not exist."""
        ...
