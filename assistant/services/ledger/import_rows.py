"""Import rows into the ledger: all of them or none, or all that fit; the same file twice changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.domain.errors import RefusedError
from assistant.domain.ledger.import_rows import (
    FileKind,
    ImportReport,
    KindReport,
    MessageRow,
    PaymentRow,
    Place,
    ReadFile,
    RefusedRow,
    ReturnedPaymentRow,
    Row,
)
from assistant.domain.ledger.odd_row import oddity
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise, reach
from assistant.services.ledger.known_rows import Change
from assistant.services.ledger.row_objects import RowObjects
from assistant.services.ports.clock import Clock
from assistant.services.ports.passage_index import Progress
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.replies.receive_replies import receive_replies

_NOWHERE = Place("", 0)
_TOLD_EVERY = 1_000  # rows
# Clients first, since every other row names one; payments pay invoices less credit notes; losses are on what is left.
ORDER = (
    FileKind.CLIENTS,
    FileKind.CONTACTS,
    FileKind.INVOICES,
    FileKind.CREDIT_NOTES,
    FileKind.PAYMENTS,
    FileKind.WRITE_OFFS,
    FileKind.CORRESPONDENCE,
)


@dataclass(frozen=True, slots=True)
class ImportRows:
    """Compares rows with the ledger, then writes them in one transaction."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(
        self,
        files: Sequence[ReadFile],
        actor: User,
        *,
        dry_run: bool = False,
        skip_refused: bool = False,
        progress: Progress | None = None,
    ) -> ImportReport:
        """What was written, or would be; a refused row stops everything unless ``skip_refused``.

        ``progress`` hears of the rows that were compared; stopped at any moment, the book is as it was before.
        """
        authorise(actor, Act.IMPORT)
        with self.unit_of_work() as uow:
            today = self.clock.today()
            objects = RowObjects(uow, {file.kind for file in files}, reach(uow, actor, today), today)
            told = _Told(progress, sum(len(file.rows) for file in files))
            refused = [row for file in files for row in file.refused]
            odd: list[RefusedRow] = []
            kinds: dict[FileKind, KindReport] = {}
            for kind in ORDER:
                of_kind = [file for file in files if file.kind is kind and file.rows]
                if of_kind:
                    kinds[kind] = _take(objects, of_kind, refused, odd, told)
            refused += objects.disagreements()
            order = {file.name: index for index, file in enumerate(files)}
            refused.sort(key=lambda row: (order.get(row.place.file, 0), row.place.line))
            stops = dry_run or (bool(refused) and not skip_refused)
            if not stops:
                objects.write(uow)
                receive_replies(uow, objects.new_messages(), self.clock.now())
                self._trace(uow, actor, files, kinds)
                uow.commit()
            return ImportReport(not stops, kinds, tuple(refused), objects.untyped(), tuple(odd))

    def _trace(
        self, uow: UnitOfWork, actor: User, files: Sequence[ReadFile], kinds: dict[FileKind, KindReport]
    ) -> None:
        counts = {kind.value: f"{report.new}+{report.changed}" for kind, report in kinds.items()}
        if FileKind.PAYMENTS in kinds:
            uow.ledger.set_bank_data_until(self.clock.now())
        uow.audit.append(
            at=self.clock.now(),
            user_id=actor.id,
            action="import",
            subject_id=str(len(files)),
            details=counts,
        )


def _take(
    objects: RowObjects, files: Iterable[ReadFile], refused: list[RefusedRow], odd: list[RefusedRow], told: _Told
) -> KindReport:
    """Turn rows into ledger objects; a row that does not fit is refused with its sentence, an odd one is told."""
    changes: Counter[Change] = Counter()
    for file in files:
        seen: Counter[Row] = Counter()  # identical rows count within one file only
        for row in sorted(file.rows, key=_comes_after):
            told.one_more()
            occurrence = _occurrence(row, seen)
            try:
                change = objects.take(row, occurrence)
            except RefusedError as error:
                refused.append(RefusedRow(row.place, str(error)))
                continue
            changes[change] += 1
            sentence = "" if change == "unchanged" else oddity(row, file.kind)
            odd += [RefusedRow(row.place, sentence)] if sentence else []
    return KindReport(changes["new"], changes["changed"], changes["unchanged"])


def _comes_after(row: Row) -> bool:
    """Whether a row undoes another one of its file, whatever their order there."""
    return isinstance(row, ReturnedPaymentRow)


def _occurrence(row: Row, seen: Counter[Row]) -> int:
    """How often the same payment or message stood in the file so far; other rows have a number of their own."""
    if not isinstance(row, PaymentRow | MessageRow):
        return 1
    same = _same(row)
    seen[same] += 1
    return seen[same]


def _same(row: PaymentRow | MessageRow) -> Row:
    """What makes a row the same again: a payment stays itself once its invoice is told."""
    if isinstance(row, PaymentRow):
        return PaymentRow(_NOWHERE, row.client, row.received_on, row.amount, reference=row.reference)
    return replace(row, place=_NOWHERE)


class _Told:
    """Tells how far the comparing of rows has come, now and then."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def one_more(self) -> None:
        """Another row."""
        self._done += 1
        if self._progress is not None and (self._done % _TOLD_EVERY == 0 or self._done == self._total):
            self._progress(self._done, self._total)
