"""Purge what no purpose needs any more: shown first, then deleted for good, with a trace of how much."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.domain.errors import NotAllowedError
from assistant.domain.fingerprint import fingerprint_of
from assistant.domain.people.permission import Act
from assistant.domain.people.proof import Proof
from assistant.domain.people.user import User
from assistant.domain.privacy.retention import DueRecords, Purpose, RetentionRule, rule_for
from assistant.services.authorise import authorise, require_proof
from assistant.services.ledger.due_records import due_records, start_of
from assistant.services.ports.clock import Clock
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.privacy.retention_rules import house_rules


@dataclass(frozen=True, slots=True)
class PurgeExpired:
    """Of a client who owes, contests or is insolvent, only drafts that never left are purged."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    index: PassageIndex
    shipped: tuple[RetentionRule, ...]

    def preview(self, actor: User, as_of: date | None = None) -> tuple[DueRecords, ...]:
        """What a purge would delete today, or would on another day; nothing is changed."""
        authorise(actor, Act.AUDIT)
        with self.unit_of_work() as uow:
            return due_records(uow, house_rules(uow, self.shipped), as_of or self.clock.today())

    def __call__(self, actor: User, proof: Proof | None = None, as_of: date | None = None) -> tuple[DueRecords, ...]:
        """Delete; raises NotAllowedError for who may not, UnprovenError without proof, and for a day to come."""
        authorise(actor, Act.ERASE, "Seul un responsable purge des données\u202f: demandez-lui.")
        day = as_of or self.clock.today()
        if day > self.clock.today():
            raise NotAllowedError("Une purge ne se fait pas à une date à venir\u202f: regardez-la par l’aperçu.")
        with self.unit_of_work() as uow:
            require_proof(uow, actor, proof, self.clock.now())
            rules = house_rules(uow, self.shipped)
            due = due_records(uow, rules, day)
            gone = {records.purpose: records.ids for records in due}
            uow.correspondence.delete(gone[Purpose.CORRESPONDENCE])
            uow.erasure.delete_calls(gone[Purpose.CALLS])
            uow.erasure.delete_call_notes(gone[Purpose.CALL_NOTES])
            uow.erasure.drop_claims(start_of(rule_for(rules, Purpose.CALL_NOTES).limit(day)))
            uow.erasure.delete_drafts(gone[Purpose.DRAFTS])
            uow.mail.drop(gone[Purpose.WAITING_MAIL])
            uow.model_payloads.delete_before(start_of(rule_for(rules, Purpose.MODEL_PAYLOADS).limit(day)))
            uow.call_sheets.erase(gone[Purpose.CALL_SHEETS])
            self._trace(uow, actor, due)
            uow.commit()
        self.index.delete(gone[Purpose.CORRESPONDENCE])
        return due

    def _trace(self, uow: UnitOfWork, actor: User, due: tuple[DueRecords, ...]) -> None:
        for records in due:
            if records.ids:
                uow.audit.append(
                    at=self.clock.now(),
                    user_id=actor.id,
                    action="purge",
                    subject_id=records.purpose.value,
                    details={"records": str(len(records.ids)), "ids": fingerprint_of("\n".join(records.ids))},
                )
