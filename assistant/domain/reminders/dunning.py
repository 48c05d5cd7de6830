"""Dunning: the stage of a reminder, and how firm it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assistant.domain.mail.correspondence import SPOKEN, Channel


class Stage(StrEnum):
    """The stage of a letter (facts-format.md)."""

    PRE_DUE = "pre_due"
    REMINDER_1 = "reminder_1"
    REMINDER_2 = "reminder_2"
    REMINDER_3 = "reminder_3"
    FORMAL_NOTICE = "formal_notice"
    POST_FORMAL_NOTICE = "post_formal_notice"
    PLAN = "plan"
    THANKS = "thanks"
    OTHER = "other"

    @property
    def is_dunning(self) -> bool:
        """Whether a letter of this stage demands money that is past due."""
        return self in LADDER[1:]

    @property
    def is_notice(self) -> bool:
        """Whether it is a formal notice, or a letter after one."""
        return self in _NOTICES

    @property
    def level(self) -> int:
        """Dunning level 0 to 4, and 5 after a formal notice; 0 for what is not a reminder."""
        return _LEVELS.get(self, 0)

    @property
    def spoken(self) -> Stage:
        """The same on the telephone: a notice is written, never spoken."""
        return Stage.REMINDER_3 if self.level >= Stage.FORMAL_NOTICE.level else self


LADDER = (
    Stage.PRE_DUE,
    Stage.REMINDER_1,
    Stage.REMINDER_2,
    Stage.REMINDER_3,
    Stage.FORMAL_NOTICE,
    Stage.POST_FORMAL_NOTICE,
)
_NOTICES = frozenset({Stage.FORMAL_NOTICE, Stage.POST_FORMAL_NOTICE})
_LEVELS = {stage: level for level, stage in enumerate(LADDER)}


@dataclass(frozen=True, slots=True)
class PastReminder:
    """A reminder that was sent: when, at which stage, how, about which invoices."""

    on: date
    stage: Stage
    channel: Channel
    invoice_numbers: tuple[str, ...] = ()
    draft_id: str = ""


def level_of(invoice_number: str, sent: Iterable[PastReminder]) -> int:
    """The level that one invoice has reached, 0 before any reminder; a phone call raises none."""
    about = (
        reminder.stage.level
        for reminder in sent
        if reminder.channel not in SPOKEN and invoice_number in reminder.invoice_numbers
    )
    return max(about, default=0)


def next_stage(sent: tuple[PastReminder, ...], *, past_due: bool) -> Stage:
    """The stage after those already sent for these items: a phone call does not raise it."""
    if not past_due:
        return Stage.PRE_DUE
    level = max((r.stage.level for r in sent if r.channel not in SPOKEN), default=0) if sent else 0
    return LADDER[min(level + 1, Stage.FORMAL_NOTICE.level)]
