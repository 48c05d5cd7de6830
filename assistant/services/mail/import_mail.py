"""Import mail into the book: what is known stays, what nobody can place waits, the rest is set aside with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from assistant.domain.mail.mail import Mail, MailReport, SetAside
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise
from assistant.services.mail.take_mail import MailIntake
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

AT_ONCE = 200  # mails a transaction: an interrupted import keeps what it wrote, and is simply run again
Watch = Callable[[int], None]  # told how many mails were read so far
Keep = Callable[[UnitOfWork], None]  # writes, with each batch, what a later run must know of it


@dataclass(frozen=True, slots=True)
class ImportMail:
    """Takes a stream of mails, a few at a time."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(
        self,
        mails: Iterable[Mail | SetAside],
        actor: User,
        *,
        dry_run: bool = False,
        watch: Watch | None = None,
        keep: Keep | None = None,
    ) -> MailReport:
        """What was written, or would be; the same mail again changes nothing."""
        authorise(actor, Act.IMPORT)
        stream, read = iter(mails), 0
        with self.unit_of_work() as uow:
            intake = MailIntake(uow, self.clock.now())
        while batch := list(islice(stream, AT_ONCE)):
            with self.unit_of_work() as uow:
                intake.take(uow, batch)
                if keep is not None:
                    keep(uow)
                if not dry_run:
                    uow.commit()
            read += len(batch)
            if watch is not None:
                watch(read)
        if not dry_run:
            self._finish(intake, actor)
        return intake.tally.report(written=not dry_run)

    def _finish(self, intake: MailIntake, actor: User) -> None:
        with self.unit_of_work() as uow:
            intake.settle(uow)
            intake.thread(uow)
            self._trace(uow, actor, intake.tally.report(written=True))
            uow.commit()

    def _trace(self, uow: UnitOfWork, actor: User, report: MailReport) -> None:
        counts = {
            "new": str(report.new),
            "known": str(report.known),
            "waiting": str(sum(report.waiting.values())),
            "set_aside": str(report.put_aside),
        }
        uow.audit.append(at=self.clock.now(), user_id=actor.id, action="import_mail", subject_id="mail", details=counts)
