"""Explain why each record of a client is kept, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.domain.calls.shown_sheet import ShownSheet
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.privacy.personal_data import KeptRecord
from assistant.domain.privacy.retention import Hold, Purpose, RetentionRule, holds, last_movement, rule_for
from assistant.domain.writing.draft import Draft
from assistant.services.authorise import authorise_for
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.privacy.retention_rules import house_rules

HOLDS = {
    Hold.OPEN_DEBT: "créance ouverte (RGPD 6-1-b et 17-3-e)",
    Hold.OPEN_DISPUTE: "contestation en cours (RGPD 17-3-e)",
    Hold.INSOLVENCY: "procédure collective en cours (RGPD 17-3-e)",
}


@dataclass(frozen=True, slots=True)
class ExplainRetention:
    """Reads only."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    shipped: tuple[RetentionRule, ...]

    def __call__(self, debtor_id: str, actor: User) -> tuple[KeptRecord, ...]:
        """Every record of a client; raises NotFoundError."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.READ, debtor_id, self.clock.today())
            return tuple(kept_records(uow, debtor_id, house_rules(uow, self.shipped), self.clock.today()))


def kept_records(
    uow: UnitOfWork, debtor_id: str, rules: tuple[RetentionRule, ...], as_of: date
) -> Iterator[KeptRecord]:
    """The client's identity and contacts, movements, exchanges, calls and drafts, with why and until when."""
    debtor, movements = uow.debtors.get(debtor_id), uow.ledger.movements(debtor_id)
    why, until = _file(debtor, movements, rule_for(rules, Purpose.CORRESPONDENCE), as_of)
    books, books_until = _accounting(movements, rule_for(rules, Purpose.ACCOUNTING))
    yield KeptRecord("Identité", debtor.id, None, books if books_until else why, books_until or until)
    yield from (KeptRecord("Contact", contact.id, None, why, until) for contact in debtor.contacts)
    for what, of_kind in _documents(movements).items():
        yield from (KeptRecord(what, number, on, books, books_until) for number, on in of_kind)
    yield from (KeptRecord("Promesse", p.id, p.on, why, until) for p in uow.ledger.promises(debtor_id))
    yield from (KeptRecord("Échange", m.id, m.sent_at.date(), why, until) for m in uow.correspondence.of(debtor_id))
    yield from _calls(uow, debtor, movements, rules, as_of)
    for draft in uow.drafts.of(debtor_id):
        yield _draft(draft, why, until, rule_for(rules, Purpose.DRAFTS))
    yield from (_sheet(sheet, rule_for(rules, Purpose.CALL_SHEETS)) for sheet in uow.call_sheets.of_debtor(debtor_id))


def _calls(
    uow: UnitOfWork, debtor: Debtor, movements: Movements, rules: tuple[RetentionRule, ...], as_of: date
) -> Iterator[KeptRecord]:
    """Calls as long as the file is, notes of a call never ended for a short while whatever is due."""
    why, until = _file(debtor, movements, rule_for(rules, Purpose.CALLS), as_of)
    yield from (KeptRecord("Appel", log.id, log.started_at.date(), why, until) for log in uow.calls.of(debtor.id))
    rule = rule_for(rules, Purpose.CALL_NOTES)
    reason = f"{rule.source}, {rule.months()} mois à compter {rule.counted_from}"
    for notes in uow.calls.all_notes(debtor.id):
        began = notes.started_at.date()
        yield KeptRecord("Note d’appel", f"{notes.debtor_id}/{notes.agent_id}", began, reason, rule.until(began))


def _documents(movements: Movements) -> dict[str, list[tuple[str, date]]]:
    return {
        "Facture": [(invoice.id, invoice.issued_on) for invoice in movements.invoices],
        "Avoir": [(note.id, note.issued_on) for note in movements.credit_notes],
        "Règlement": [(payment.id, payment.received_on) for payment in movements.payments],
        "Contestation": [(dispute.id, dispute.opened_on) for dispute in movements.disputes],
    }


def _file(debtor: Debtor, movements: Movements, rule: RetentionRule, as_of: date) -> tuple[str, date | None]:
    """Why the client's file is kept: a hold without an end, else the months after its last movement."""
    reasons = holds(debtor, movements, as_of)
    if reasons:
        return "\u202f; ".join(HOLDS[reason] for reason in reasons), None
    latest = last_movement(movements)
    counted = as_of if latest is None else latest
    return f"{rule.source}, {rule.months(debtor.kind)} mois à compter {rule.counted_from}", rule.until(
        counted, debtor.kind
    )


def _accounting(movements: Movements, rule: RetentionRule) -> tuple[str, date | None]:
    latest = last_movement(movements)
    why = f"pièces comptables, {rule.source} (RGPD 17-3-b)"
    return why, None if latest is None else rule.until(latest)


def _sheet(sheet: ShownSheet, rule: RetentionRule) -> KeptRecord:
    shown_on = sheet.shown_at.date()
    why = f"{rule.source}, {rule.months()} mois à compter {rule.counted_from}"
    return KeptRecord("Fiche d’appel montrée", sheet.fingerprint[:16], shown_on, why, rule.until(shown_on))


def _draft(draft: Draft, why: str, until: date | None, unsent: RetentionRule) -> KeptRecord:
    made = draft.created_at.date()
    if draft.sent_at is not None:
        return KeptRecord("Lettre envoyée", draft.id, made, why, until)
    reason = f"{unsent.source}, {unsent.months()} mois à compter {unsent.counted_from}"
    return KeptRecord("Brouillon", draft.id, made, reason, unsent.until(made))
