"""Erase a client or a contact who asks for it (RGPD 17), but for what the law or a claim keeps (RGPD 17-3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain.errors import NotFoundError
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.people.permission import Act
from assistant.domain.people.proof import Proof
from assistant.domain.people.user import User
from assistant.domain.privacy.personal_data import ErasureReport, KeptRecord
from assistant.domain.privacy.retention import Purpose, RetentionRule, holds, last_movement, rule_for
from assistant.services.authorise import authorise, authorise_for, require_proof
from assistant.services.ports.clock import Clock
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.privacy.explain_retention import kept_records
from assistant.services.privacy.retention_rules import house_rules

NAMELESS = "Client effacé"

_REFUSED = "Seul un responsable efface des données\u202f: demandez-lui."


@dataclass(frozen=True, slots=True)
class EraseSubject:
    """What goes, goes from the disk; the trail notes ids and counts, and stays valid."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    index: PassageIndex
    shipped: tuple[RetentionRule, ...]

    def debtor(
        self, debtor_id: str, actor: User, proof: Proof | None = None, *, dry_run: bool = False
    ) -> ErasureReport:
        """A whole client; raises NotFoundError, NotAllowedError, and UnprovenError unless it is a dry run."""
        authorise(actor, Act.ERASE, _REFUSED)
        with self.unit_of_work() as uow:
            self._authorise(uow, actor, debtor_id, proof, dry_run=dry_run)
            debtor = uow.debtors.get(debtor_id)
            held = bool(holds(debtor, uow.ledger.movements(debtor_id), self.clock.today()))
            messages = () if held else tuple(message.id for message in uow.correspondence.of(debtor_id))
            drafts = tuple(d.id for d in uow.drafts.of(debtor_id) if not held or d.sent_at is None)
            contacts = () if held else debtor.contacts
            calls = () if held else tuple(log.id for log in uow.calls.of(debtor_id))
            notes = tuple(f"{one.debtor_id}/{one.agent_id}" for one in uow.calls.all_notes(debtor_id))
            uow.erasure.delete_calls(calls)
            uow.erasure.delete_call_notes(notes)
            waiting = self._forget_mail(uow, debtor.contacts)
            uow.correspondence.delete(messages)
            uow.erasure.delete_drafts(drafts)
            uow.erasure.delete_contacts([contact.id for contact in contacts])
            if not held:
                uow.erasure.clear_free_text(debtor_id)
                self._forget_name(uow, debtor)
            erased = {"Échanges": len(messages), "Brouillons et lettres": len(drafts)}
            erased |= {"Appels": len(calls), "Notes d’appels": len(notes)}
            erased |= {"Contacts": len(contacts), "Courriers non attribués": waiting}
            return self._end(uow, debtor_id, "erase_debtor", erased, messages, actor, dry_run=dry_run)

    def contact(
        self, debtor_id: str, contact_id: str, actor: User, proof: Proof | None = None, *, dry_run: bool = False
    ) -> ErasureReport:
        """One person at a client's, and their messages unless the client's file is held; raises as ``debtor`` does."""
        authorise(actor, Act.ERASE, _REFUSED)
        with self.unit_of_work() as uow:
            self._authorise(uow, actor, debtor_id, proof, dry_run=dry_run)
            debtor = uow.debtors.get(debtor_id)
            person = next((contact for contact in debtor.contacts if contact.id == contact_id), None)
            if person is None:
                raise NotFoundError(
                    f"Le contact {contact_id} n’existe pas chez ce client\u202f: vérifiez son identifiant."
                )
            held = bool(holds(debtor, uow.ledger.movements(debtor_id), self.clock.today()))
            theirs = [message.id for message in uow.correspondence.of(debtor_id) if message.contact_id == contact_id]
            messages = () if held else tuple(theirs)
            waiting = self._forget_mail(uow, [person])
            uow.correspondence.delete(messages)
            uow.erasure.delete_contacts([contact_id])
            uow.erasure.forget_speaker(debtor_id, person.full_name)
            erased = {"Contacts": 1, "Échanges": len(messages), "Courriers non attribués": waiting}
            return self._end(uow, contact_id, "erase_contact", erased, messages, actor, debtor_id, dry_run=dry_run)

    def _authorise(self, uow: UnitOfWork, actor: User, debtor_id: str, proof: Proof | None, *, dry_run: bool) -> None:
        authorise_for(uow, actor, Act.ERASE, debtor_id, self.clock.today())
        if not dry_run:
            require_proof(uow, actor, proof, self.clock.now())

    def _end(
        self,
        uow: UnitOfWork,
        subject_id: str,
        action: str,
        erased: dict[str, int],
        messages: Sequence[str],
        actor: User,
        debtor_id: str = "",
        *,
        dry_run: bool,
    ) -> ErasureReport:
        uow.model_payloads.clear()  # what was said of this person under a pseudonym is still said of them
        kept = self._kept(uow, debtor_id or subject_id)
        counts = {label: str(count) for label, count in erased.items()}
        uow.audit.append(at=self.clock.now(), user_id=actor.id, action=action, subject_id=subject_id, details=counts)
        if not dry_run:
            uow.commit()
            self.index.delete(messages)
        return ErasureReport(not dry_run, erased, kept)

    def _kept(self, uow: UnitOfWork, debtor_id: str) -> tuple[KeptRecord, ...]:
        return tuple(kept_records(uow, debtor_id, house_rules(uow, self.shipped), self.clock.today()))

    def _forget_mail(self, uow: UnitOfWork, contacts: Sequence[Contact]) -> int:
        """Mail that waits under these people's addresses, and what was decided for them."""
        addresses = [contact.email.casefold() for contact in contacts if contact.email]
        waiting = uow.mail.waiting(addresses)
        uow.mail.drop([mail.id for mail in waiting])
        uow.erasure.delete_choices(addresses)
        return len(waiting)

    def _forget_name(self, uow: UnitOfWork, debtor: Debtor) -> None:
        """The name stays on accounting documents for as long as these are kept."""
        rules, latest = house_rules(uow, self.shipped), last_movement(uow.ledger.movements(debtor.id))
        if latest is None or rule_for(rules, Purpose.ACCOUNTING).until(latest) < self.clock.today():
            uow.erasure.clear_identity(debtor.id, NAMELESS)
