"""The unit of work: one transaction, and the repositories inside it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

from assistant.domain.approvals.approval import Approval
from assistant.domain.approvals.audit import AuditEvent
from assistant.domain.approvals.review import DraftState, ReviewEvent
from assistant.domain.approvals.rule_switch import RuleSwitch
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.interest.recorded_rates import RecordedRates
from assistant.domain.ledger.account import LedgerCounts, Movements
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact, Debtor, DebtorName
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Payment
from assistant.domain.ledger.write_off import WriteOff
from assistant.domain.mail.correspondence import Message
from assistant.domain.mail.mail import ChosenMail, MailChoice, WaitingMail
from assistant.domain.people.user import User
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import PastReminder
from assistant.domain.writing.draft import Draft
from assistant.domain.writing.register import RegisterTrait
from assistant.services.ports.access_repository import AccessRepository
from assistant.services.ports.agreements import AgreementRepository
from assistant.services.ports.call_repository import CallRepository
from assistant.services.ports.call_sheets import CallSheetRepository
from assistant.services.ports.erasure import ErasureRepository
from assistant.services.ports.gate_repository import GateRepository
from assistant.services.ports.model_payloads import ModelPayloadRepository
from assistant.services.ports.openid import OpenIdRepository
from assistant.services.ports.outbox import InvoiceFileRepository, SendingRepository
from assistant.services.ports.proposals import ProposalRepository
from assistant.services.ports.replies import ReplyRepository
from assistant.services.ports.scenario_repository import ScenarioRepository
from assistant.services.ports.template_repository import TemplateRepository


class DebtorRepository(Protocol):
    """Debtors with their contacts; ``add`` inserts or replaces by id. ``among``: ids, None for every debtor."""

    def add(self, debtors: Iterable[Debtor]) -> None: ...
    def add_contacts(self, contacts: Iterable[Contact]) -> None: ...
    def get(self, debtor_id: str) -> Debtor: ...  # raises NotFoundError
    def all(self, among: Collection[str] | None = None) -> tuple[Debtor, ...]: ...
    def names(self) -> tuple[DebtorName, ...]: ...  # by name
    def lock(self, debtor_id: str) -> None: ...  # who changes this account waits until the transaction ends
    def stamps(self) -> Mapping[str, str]: ...  # by id: changes with the debtor, their movements and reminders


class LedgerRepository(Protocol):
    """Movements; ``add_*`` insert or replace by id."""

    def add_invoices(self, invoices: Iterable[Invoice]) -> None: ...
    def add_credit_notes(self, notes: Iterable[CreditNote]) -> None: ...
    def add_payments(self, payments: Iterable[Payment]) -> None: ...
    def add_disputes(self, disputes: Iterable[Dispute]) -> None: ...
    def add_promises(self, promises: Iterable[PromiseToPay]) -> None: ...
    def add_write_offs(self, write_offs: Iterable[WriteOff]) -> None: ...
    def movements(self, debtor_id: str) -> Movements: ...
    def all_movements(self, among: Collection[str] | None = None) -> Mapping[str, Movements]: ...
    def open_movements(self, among: Collection[str], as_of: date) -> Mapping[str, Movements]: ...  # unsettled ones
    def promises(self, debtor_id: str) -> tuple[PromiseToPay, ...]: ...
    def all_promises(self, among: Collection[str] | None = None) -> Mapping[str, tuple[PromiseToPay, ...]]: ...
    def counts(self) -> LedgerCounts: ...
    def bank_data_until(self) -> datetime | None: ...
    def set_bank_data_until(self, at: datetime) -> None: ...


class CorrespondenceRepository(Protocol):
    """Messages and the reminders among them, oldest first."""

    def add(self, messages: Iterable[Message]) -> None: ...
    def of(self, debtor_id: str) -> tuple[Message, ...]: ...
    def all(self) -> tuple[Message, ...]: ...
    def client_of(self, message_id: str) -> str: ...  # "" where there is none
    def count(self) -> int: ...
    def state(self) -> str: ...  # changes with every change of messages, "" before the first
    def delete(self, message_ids: Sequence[str]) -> None: ...
    def clients_of(self, source_ids: Sequence[str]) -> frozenset[str]: ...  # whose messages bear these
    def add_reminders(self, debtor_id: str, reminders: Iterable[PastReminder]) -> None: ...
    def drop_reminders(self, debtor_id: str, draft_id: str) -> None: ...  # those of a draft that did not leave
    def reminders(self, debtor_id: str) -> tuple[PastReminder, ...]: ...
    def all_reminders(self, among: Collection[str] | None = None) -> Mapping[str, tuple[PastReminder, ...]]: ...


class MailRepository(Protocol):
    """Mail that waits to be given to a client, oldest first, and what people decided for an address."""

    def wait(self, mails: Iterable[WaitingMail]) -> None: ...
    def addresses(self) -> Mapping[str, int]: ...  # how many mails wait for each, most first
    def waiting_ids(self) -> frozenset[str]: ...
    def waiting(self, addresses: Iterable[str]) -> tuple[WaitingMail, ...]: ...
    def drop(self, mail_ids: Sequence[str]) -> None: ...
    def choose(self, choice: MailChoice) -> None: ...  # replaces what was decided for that address
    def choices(self) -> tuple[MailChoice, ...]: ...
    def note_chosen(self, mails: Iterable[ChosenMail]) -> None: ...
    def chosen(self, address: str) -> tuple[ChosenMail, ...]: ...  # what came by the decision for it
    def chosen_counts(self) -> Mapping[str, int]: ...


class DraftRepository(Protocol):
    """Drafts with every version, their reviews and approvals. ``save`` refuses a lost update (LostUpdateError)."""

    def save(self, draft: Draft) -> None: ...
    def get(self, draft_id: str) -> Draft: ...  # raises NotFoundError
    def of(self, debtor_id: str) -> tuple[Draft, ...]: ...  # latest first
    def ids_held(self, debtor_id: str) -> tuple[str, ...]: ...  # until the commit nobody else adds a draft
    def in_state(self, *states: DraftState) -> tuple[Draft, ...]: ...  # oldest first
    def edited_since(self, at: datetime) -> tuple[Draft, ...]: ...  # with a version by a person since, oldest first
    def pending(self, *states: DraftState) -> Mapping[str, str]: ...  # the latest one of each debtor, by id
    def add_review(self, event: ReviewEvent) -> None: ...
    def reviews(self, draft_id: str) -> tuple[ReviewEvent, ...]: ...
    def add_approval(self, approval: Approval) -> None: ...
    def approval(self, draft_id: str) -> Approval | None: ...  # the latest


class RegisterRepository(Protocol):
    """Lines of register cards that people locked."""

    def lock(self, debtor_id: str, trait: RegisterTrait, value: str, user_id: str, at: datetime) -> None: ...
    def unlock(self, debtor_id: str, trait: RegisterTrait) -> None: ...
    def locks(self, debtor_id: str) -> Mapping[RegisterTrait, str]: ...


class HouseRepository(Protocol):
    """The house itself: creditor, policy, people, and small values by key (the book's own today, for one)."""

    def creditor(self) -> Creditor: ...  # raises NotFoundError until one is set
    def set_creditor(self, creditor: Creditor) -> None: ...
    def policy(self) -> HousePolicy: ...
    def set_policy(self, policy: HousePolicy) -> None: ...
    def users(self) -> tuple[User, ...]: ...
    def add_users(self, users: Iterable[User]) -> None: ...
    def value(self, key: str) -> str: ...  # "" when unset
    def set_value(self, key: str, value: str) -> None: ...


class PromptApprovalRepository(Protocol):
    """Append-only approvals of prompt and template fingerprints."""

    def add(self, fingerprint: str, name: str, user_id: str, at: datetime, *, approved: bool, reason: str) -> None: ...
    def approved(self) -> frozenset[str]: ...


class RateRepository(Protocol):
    """Append-only half-years added to the shipped rates, oldest first."""

    def add(self, recorded: RecordedRates) -> None: ...
    def recorded(self) -> tuple[RecordedRates, ...]: ...


class RuleSwitchRepository(Protocol):
    """Append-only decisions that switch a rule off or on, oldest first; ``lock`` makes other writers wait."""

    def lock(self) -> None: ...
    def add(self, switch: RuleSwitch) -> None: ...
    def all(self) -> tuple[RuleSwitch, ...]: ...


class AuditRepository(Protocol):
    """Append-only, hash-chained events, in order; ``latest`` and ``of`` the actions named, None for no such event."""

    def append(
        self, *, at: datetime, user_id: str, action: str, subject_id: str, details: Mapping[str, str] | None = None
    ) -> AuditEvent: ...
    def all(self) -> tuple[AuditEvent, ...]: ...
    def of(self, *actions: str) -> tuple[AuditEvent, ...]: ...
    def latest(self, *actions: str) -> AuditEvent | None: ...


class UnitOfWork(AbstractContextManager["UnitOfWork"], Protocol):
    """One transaction: committed by ``commit``, rolled back otherwise."""

    debtors: DebtorRepository
    ledger: LedgerRepository
    agreements: AgreementRepository
    correspondence: CorrespondenceRepository
    mail: MailRepository
    drafts: DraftRepository
    registers: RegisterRepository
    house: HouseRepository
    prompt_approvals: PromptApprovalRepository
    rates: RateRepository
    replies: ReplyRepository
    rule_switches: RuleSwitchRepository
    sendings: SendingRepository
    invoice_files: InvoiceFileRepository
    scenarios: ScenarioRepository
    audit: AuditRepository
    gate: GateRepository
    calls: CallRepository
    call_sheets: CallSheetRepository
    access: AccessRepository
    model_payloads: ModelPayloadRepository
    erasure: ErasureRepository
    templates: TemplateRepository
    proposals: ProposalRepository
    openid: OpenIdRepository

    def commit(self) -> None:
        """Make the changes last; raises StorageError (full disk, locked database) and then nothing is written."""
        ...


class UnitOfWorkFactory(Protocol):
    """Opens a unit of work."""

    def __call__(self) -> UnitOfWork: ...
