"""All use cases of an open book, built once by the composition root."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.services.agree import Agree
from assistant.services.approve_draft import ApproveDraft
from assistant.services.ask_gate import AskGate
from assistant.services.audit_trail import AuditTrail
from assistant.services.call import Call
from assistant.services.check_bodacc import CheckBodacc
from assistant.services.delete_message import DeleteMessage
from assistant.services.dispatch import Dispatch
from assistant.services.draft_letter import DraftLetter
from assistant.services.draft_many import DraftMany
from assistant.services.edit_draft import EditDraft
from assistant.services.flag_account import FlagAccount
from assistant.services.import_rows import ImportRows
from assistant.services.incoming_mail import IncomingMail
from assistant.services.index_correspondence import IndexCorrespondence
from assistant.services.list_clients import ListClients
from assistant.services.list_worklist import ListWorklist
from assistant.services.lock_register import LockRegister
from assistant.services.manage_people import ManagePeople
from assistant.services.note_absences import NoteAbsences
from assistant.services.open_case import OpenCase
from assistant.services.override_gate import OverrideGate
from assistant.services.personal_data import PersonalData
from assistant.services.ports.card_index import CardIndex
from assistant.services.ports.clock import Clock
from assistant.services.ports.ledger_files import LedgerFiles
from assistant.services.ports.model_endpoint import ModelEndpoint
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.rates_of_law import RatesOfLaw
from assistant.services.recheck_draft import RecheckDraft
from assistant.services.replies import Replies
from assistant.services.review_draft import ReviewDraft
from assistant.services.reviewing import Reviewing
from assistant.services.scenarios import Scenarios
from assistant.services.search_exchanges import SearchExchanges
from assistant.services.set_house import SetHouse
from assistant.services.sign_in import SignIn
from assistant.services.switch_rule import SwitchRule
from assistant.services.templates import Templates


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
    search_exchanges: SearchExchanges
    ledger_files: LedgerFiles
    import_rows: ImportRows
    index_correspondence: IndexCorrespondence
    cards: CardIndex
    delete_message: DeleteMessage
    lock_register: LockRegister
    set_house: SetHouse
    switch_rule: SwitchRule
    call: Call
    agree: Agree
    sign_in: SignIn
    manage_people: ManagePeople
    note_absences: NoteAbsences
    ask_gate: AskGate
    check_bodacc: CheckBodacc
    override_gate: OverrideGate
    flag_account: FlagAccount
    templates: Templates
    audit: AuditTrail
    privacy: PersonalData
    scenarios: Scenarios
    replies: Replies
    dispatch: Dispatch
    mail: IncomingMail
    rates: RatesOfLaw
    model_name: str
    model_endpoint: ModelEndpoint | None = None
