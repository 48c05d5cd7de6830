"""Which records no purpose needs any more on a day, and which ones are held though they are old enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.debtor import Debtor, DebtorKind
from assistant.domain.privacy.retention import DueRecords, Hold, Purpose, RetentionRule, holds, last_movement, rule_for
from assistant.services.ports.erasure import OldRecord
from assistant.services.ports.unit_of_work import UnitOfWork


def due_records(uow: UnitOfWork, rules: Sequence[RetentionRule], day: date) -> tuple[DueRecords, ...]:
    """One entry for each purpose that is purged, in the order of the table."""
    files, unsent = rule_for(rules, Purpose.CORRESPONDENCE), rule_for(rules, Purpose.DRAFTS)
    talks = rule_for(rules, Purpose.CALLS)
    old_messages = uow.erasure.messages_before(_shortest(files, day))
    old_sent = tuple(draft for draft in uow.erasure.drafts_before(_shortest(files, day)) if draft.sent)
    old_calls = uow.erasure.calls_before(_shortest(talks, day))
    book = _book_of(uow, {record.debtor_id for record in (*old_messages, *old_sent, *old_calls)}, files, day)
    messages, held = book.over(old_messages)
    sent, held_drafts = book.over(old_sent)
    never_sent = (draft.id for draft in uow.erasure.drafts_before(start_of(unsent.limit(day))) if not draft.sent)
    calls, held_calls = replace(book, rule=talks).over(old_calls)
    notes = uow.erasure.call_notes_before(start_of(rule_for(rules, Purpose.CALL_NOTES).limit(day)))
    waiting = uow.erasure.waiting_before(start_of(rule_for(rules, Purpose.WAITING_MAIL).limit(day)))
    before = start_of(rule_for(rules, Purpose.MODEL_PAYLOADS).limit(day))
    payloads = tuple(sent.fingerprint for sent in uow.model_payloads.all() if sent.at < before)
    sheets = uow.call_sheets.before(start_of(rule_for(rules, Purpose.CALL_SHEETS).limit(day)))
    return (
        DueRecords(Purpose.CORRESPONDENCE, messages, held),
        DueRecords(Purpose.CALLS, calls, held_calls),
        DueRecords(Purpose.CALL_NOTES, notes),
        DueRecords(Purpose.DRAFTS, (*sent, *never_sent), held_drafts),
        DueRecords(Purpose.WAITING_MAIL, waiting),
        DueRecords(Purpose.MODEL_PAYLOADS, payloads),
        DueRecords(Purpose.CALL_SHEETS, tuple(record.id for record in sheets)),
    )


def start_of(day: date) -> datetime:
    """The first moment of a day, in UTC."""
    return datetime.combine(day, time(), UTC)


def _shortest(rule: RetentionRule, day: date) -> datetime:
    """Before which moment any record may be old, the kind of client with the shortest months counting."""
    return start_of(max(rule.limit(day, kind) for kind in DebtorKind))


def _book_of(uow: UnitOfWork, among: Collection[str], rule: RetentionRule, day: date) -> _Book:
    """The accounts of those clients alone: most of a big book has nothing that old."""
    debtors = {debtor.id: debtor for debtor in uow.debtors.all(among)}
    return _Book(debtors, uow.ledger.all_movements(among), rule, day)


@dataclass(frozen=True, slots=True)
class _Book:
    debtors: Mapping[str, Debtor]
    movements: Mapping[str, Movements]
    rule: RetentionRule
    day: date

    def over(self, records: Iterable[OldRecord]) -> tuple[tuple[str, ...], Mapping[Hold, int]]:
        """The records due to go, and how many are held for which reason."""
        due, held = list[str](), Counter[Hold]()
        standing = dict[str, tuple[date, tuple[Hold, ...]]]()
        for record in records:
            if record.debtor_id not in standing:
                standing[record.debtor_id] = self._standing(record.debtor_id)
            limit, reasons = standing[record.debtor_id]
            if record.at >= start_of(limit):
                continue
            if reasons:
                held[reasons[0]] += 1
            else:
                due.append(record.id)
        return tuple(due), dict(held)

    def _standing(self, debtor_id: str) -> tuple[date, tuple[Hold, ...]]:
        """Before which day this client's records are old, none of them while the account still moves; what holds."""
        debtor, movements = self.debtors[debtor_id], self.movements.get(debtor_id, Movements())
        limit, latest = self.rule.limit(self.day, debtor.kind), last_movement(movements)
        reasons = holds(debtor, movements, self.day)
        if not reasons and latest is not None and latest >= limit:
            return date.min, ()
        return limit, reasons
