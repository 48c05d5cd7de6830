"""All use cases of an open book, built once by the composition root."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.services.accounts.list_clients import ListClients
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.accounts.open_case import OpenCase
from assistant.services.agreements.agree import Agree
from assistant.services.audit.audit_trail import AuditTrail
from assistant.services.calls.call import Call
from assistant.services.dispatch.dispatch import Dispatch
from assistant.services.gate.gate import Gate
from assistant.services.house.house_settings import HouseSettings
from assistant.services.ledger.import_rows import ImportRows
from assistant.services.mail.exchanges import Exchanges
from assistant.services.mail.incoming_mail import IncomingMail
from assistant.services.people.manage_people import ManagePeople
from assistant.services.people.note_absences import NoteAbsences
from assistant.services.people.sign_in import SignIn
from assistant.services.ports.card_index import CardIndex
from assistant.services.ports.clock import Clock
from assistant.services.ports.ledger_files import LedgerFiles
from assistant.services.ports.model_endpoint import ModelEndpoint
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.privacy.personal_data import PersonalData
from assistant.services.register.lock_register import LockRegister
from assistant.services.replies.replies import Replies
from assistant.services.review.approve_draft import ApproveDraft
from assistant.services.review.review_draft import ReviewDraft
from assistant.services.review.reviewing import Reviewing
from assistant.services.scenarios.scenarios import Scenarios
from assistant.services.templates.templates import Templates
from assistant.services.writing.draft_letter import DraftLetter
from assistant.services.writing.draft_many import DraftMany
from assistant.services.writing.edit_draft import EditDraft
from assistant.services.writing.recheck_draft import RecheckDraft


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case, ready to be called."""

    is_demo: bool
    clock: Clock
    unit_of_work: UnitOfWorkFactory
    open_case: OpenCase
    list_worklist: ListWorklist
    list_clients: ListClients
    draft_letter: DraftLetter
    draft_many: DraftMany
    recheck_draft: RecheckDraft
    edit_draft: EditDraft
    review_draft: ReviewDraft
    approve_draft: ApproveDraft
    reviewing: Reviewing
    exchanges: Exchanges
    ledger_files: LedgerFiles
    import_rows: ImportRows
    cards: CardIndex
    lock_register: LockRegister
    house: HouseSettings
    call: Call
    agree: Agree
    sign_in: SignIn
    manage_people: ManagePeople
    note_absences: NoteAbsences
    gate: Gate
    templates: Templates
    audit: AuditTrail
    privacy: PersonalData
    scenarios: Scenarios
    replies: Replies
    dispatch: Dispatch
    mail: IncomingMail
    model_name: str
    model_endpoint: ModelEndpoint | None = None
