"""Who writes call sheets: the composer."""

from __future__ import annotations

from typing import Protocol

from assistant.domain.call_brief import CallBrief
from assistant.domain.call_sheet import CallSheet


class CallWriter(Protocol):
    """Turns a brief into a sheet."""

    def write(self, brief: CallBrief) -> CallSheet:
        """One sheet; raises PromptError."""
        ...
