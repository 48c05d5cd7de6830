"""Everything that an agent does on the telephone, as one part of the application."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.calls.call_day import CallDay
from assistant.services.calls.call_queue import CallQueue
from assistant.services.calls.coach_calls import CoachCalls
from assistant.services.calls.log_call import LogCall
from assistant.services.calls.prepare_call import PrepareCall
from assistant.services.calls.set_call_rhythm import SetCallRhythm
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.writing.draft_letter import DraftLetter


@dataclass(frozen=True, slots=True)
class Call:
    """The sheet, the log, the queue, the day, the house's rhythm and the coaching."""

    prepare: PrepareCall
    log: LogCall
    queue: CallQueue
    day: CallDay
    rhythm: SetCallRhythm
    coach: CoachCalls

    @classmethod
    def on(
        cls,
        book: UnitOfWorkFactory,
        clock: Clock,
        new_id: Callable[[], str],
        prepare: PrepareCall,
        draft: DraftLetter,
        worklist: ListWorklist,
    ) -> Self:
        """All of them on one book."""
        return cls(
            prepare=prepare,
            log=LogCall(book, clock, new_id, draft),
            queue=CallQueue(book, clock, worklist),
            day=CallDay(book, clock),
            rhythm=SetCallRhythm(book, clock),
            coach=CoachCalls(book, clock),
        )
