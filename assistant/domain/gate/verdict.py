"""Verdict: the gate's answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from assistant.domain.gate.reason import Overrider, Reason
from assistant.domain.quickly_made import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Verdict:
    """Green when no reason blocks; ``not_before`` is the first moment at which anything may leave or be dialled.

    ``not_before`` (aware) comes from hours and holidays: it binds sending alone, None where nothing holds it back.
    """

    reasons: tuple[Reason, ...] = ()
    not_before: datetime | None = None

    @property
    def green(self) -> bool:
        """Whether a reminder may go on."""
        return not self.blocking

    @property
    def ready(self) -> bool:
        """Whether the day's list proposes it: green, and nothing counsels to wait."""
        return self.green and not self.waiting

    @property
    def blocking(self) -> tuple[Reason, ...]:
        """The reasons that stop it."""
        return tuple(reason for reason in self.reasons if reason.blocks and not reason.overridden_by)

    @property
    def waiting(self) -> tuple[Reason, ...]:
        """The reasons that counsel to wait, and that a person may go past."""
        return tuple(r for r in self.reasons if r.waits and not r.blocks and not r.overridden_by)

    @property
    def counsels(self) -> tuple[Reason, ...]:
        """What is good to know while one goes on: an account not matched, a plan on other invoices."""
        return tuple(reason for reason in self.reasons if not reason.blocks and not reason.waits)

    @property
    def opens_at(self) -> datetime | None:
        """``not_before``, None also where what blocks is nobody's to set aside: an act frees it, no day does."""
        shut = any(reason.override is Overrider.NOBODY for reason in self.blocking)
        return None if shut else self.not_before
