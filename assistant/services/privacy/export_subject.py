"""Export all that is held about a client or a contact who asks for it (RGPD 15 and 20): JSON, and a text to read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.domain.errors import NotFoundError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.privacy.retention import RetentionRule
from assistant.domain.written import written
from assistant.services.authorise import authorise_for
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.privacy.explain_retention import kept_records
from assistant.services.privacy.readable_record import readable
from assistant.services.privacy.retention_rules import house_rules
from assistant.services.privacy.zipped import zipped


@dataclass(frozen=True, slots=True)
class ExportSubject:
    """Everything by kind; the trail notes that it was exported."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    shipped: tuple[RetentionRule, ...]

    def __call__(self, debtor_id: str, actor: User, contact_id: str = "") -> bytes:
        """A ZIP with ``donnees.json`` and ``donnees.txt``; raises NotFoundError, NotAllowedError."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.EXPORT, debtor_id, self.clock.today())
            told = self._contact(uow, debtor_id, contact_id) if contact_id else self._debtor(uow, debtor_id)
            uow.audit.append(
                at=self.clock.now(), user_id=actor.id, action="export_subject", subject_id=contact_id or debtor_id
            )
            uow.commit()
        plain = {kind: written(value) for kind, value in told.items()}
        whole = json.dumps(plain, ensure_ascii=False, indent=1)
        return zipped({"donnees.json": whole.encode(), "donnees.txt": readable(told).encode()})

    def _debtor(self, uow: UnitOfWork, debtor_id: str) -> Mapping[str, object]:
        debtor = uow.debtors.get(debtor_id)
        drafts = uow.drafts.of(debtor_id)
        addresses = [contact.email.casefold() for contact in debtor.contacts if contact.email]
        ids = {debtor_id, *(draft.id for draft in drafts)}
        rules = house_rules(uow, self.shipped)
        return {
            "debtor": debtor,
            "movements": uow.ledger.movements(debtor_id),
            "promises": uow.ledger.promises(debtor_id),
            "calls": uow.calls.of(debtor_id),
            "call_notes": uow.calls.all_notes(debtor_id),
            "call_sheets": uow.call_sheets.of_debtor(debtor_id),
            "messages": uow.correspondence.of(debtor_id),
            "reminders": uow.correspondence.reminders(debtor_id),
            "drafts": drafts,
            "reviews": tuple(event for draft in drafts for event in uow.drafts.reviews(draft.id)),
            "register_locks": uow.registers.locks(debtor_id),
            "waiting_mail": uow.mail.waiting(addresses),
            "mail_choices": tuple(choice for choice in uow.mail.choices() if choice.address in addresses),
            "audit": tuple(event for event in uow.audit.all() if event.subject_id in ids),
            "kept": tuple(kept_records(uow, debtor_id, rules, self.clock.today())),
        }

    def _contact(self, uow: UnitOfWork, debtor_id: str, contact_id: str) -> Mapping[str, object]:
        debtor = uow.debtors.get(debtor_id)
        person = next((contact for contact in debtor.contacts if contact.id == contact_id), None)
        if person is None:
            raise NotFoundError(f"Le contact {contact_id} n’existe pas chez ce client\u202f: vérifiez son identifiant.")
        address = [person.email.casefold()] if person.email else []
        return {
            "contact": person,
            "calls": tuple(log for log in uow.calls.of(debtor_id) if log.said_by and log.said_by == person.full_name),
            "messages": tuple(m for m in uow.correspondence.of(debtor_id) if m.contact_id == contact_id),
            "waiting_mail": uow.mail.waiting(address),
            "mail_choices": tuple(choice for choice in uow.mail.choices() if choice.address in address),
            "audit": tuple(event for event in uow.audit.all() if event.subject_id == contact_id),
        }
