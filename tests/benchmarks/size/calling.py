"""Opening the next call with its sheet on 10,000 clients; alone: ``python -m tests.benchmarks.size.calling``.

The ledger alone is written, without correspondence nor promises of days to come.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.bootstrap import new_id, read_rates
from assistant.bootstrap.clocks import StandingClock
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.calls.spoken_slots import SPOKEN_SLOT_NAMES
from assistant.domain.people.user import Role, User
from assistant.drafting.calls.composer import CallComposer
from assistant.places import PROMPTS
from assistant.prompting.library import CALL_KINDS, PromptLibrary
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.calls.call_queue import CallQueue
from assistant.services.calls.prepare_call import PrepareCall
from assistant.services.ledger.write_book import write_book
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.storage.database import open_database
from tests.benchmarks.measure import Result, bounded
from tests.benchmarks.size.book import NOW, TODAY, Size, make_big_book

CALLS = 30


def calling(book: UnitOfWorkFactory) -> list[Result]:
    """Each agent asks, reads the sheet and logs an answering machine, so that the list changes every time."""
    clock = StandingClock(NOW)
    queue = CallQueue(book, clock, ListWorklist(book, clock))
    library = PromptLibrary.load(PROMPTS, kinds=CALL_KINDS, slots=SPOKEN_SLOT_NAMES)
    prepare = PrepareCall(book, clock, CallComposer(library), read_rates())
    taken = [_one(book, queue, prepare, User(f"a{rank}", "Paul Dumas", Role.PHONE_AGENT)) for rank in range(CALLS)]
    wall, busy = [one[0] for one in taken[1:]], statistics.median(one[1] for one in taken[1:])
    return [
        bounded("the first call of the day, with the whole list", taken[0][0], 2500),
        bounded(f"the next call with its sheet, median ({busy:.0f} ms of processor)", statistics.median(wall), 300),
        bounded("the next call with its sheet, slowest", max(wall), 600),
    ]


def _one(book: UnitOfWorkFactory, queue: CallQueue, prepare: PrepareCall, agent: User) -> tuple[float, float]:
    """Milliseconds from the click to the sheet, and those of the processor."""
    began, busy = time.perf_counter(), time.process_time()
    debtor_id = queue.next(agent, any_hour=True)
    queue.take(debtor_id, agent)
    sheet = prepare(debtor_id, agent)
    taken = (time.perf_counter() - began) * 1000, (time.process_time() - busy) * 1000
    if not sheet.script.action:
        raise AssertionError(debtor_id)
    with book() as uow:
        ended = NOW + timedelta(minutes=1)
        uow.calls.add(
            CallLog(new_id(), debtor_id, agent.id, CallSituation.FIRST_CALL, CallOutcome.VOICEMAIL, NOW, ended)
        )
        uow.calls.release(debtor_id, agent.id)
        uow.commit()
    return taken


def main() -> int:
    """Write the ledger, measure, print; 1 when a target is missed."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'book.sqlite3'}")
        database.upgrade()
        with database.unit_of_work() as uow:
            made = make_big_book(Size(messages=0))
            past = tuple(promise for promise in made.promises if promise.on <= TODAY)
            write_book(uow, replace(made, promises=past))
            uow.commit()
        rows = calling(database.unit_of_work)
        database.dispose()
    for row in rows:
        sys.stdout.write(f"{'ok ' if row.kept else 'NO '} {row.what:<60}  {row.measured:<24} {row.target}\n")
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
