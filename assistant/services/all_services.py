"""All use cases of an open book, built once by the composition root."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.services.agree import Agree
from assistant.services.answer_reply import AnswerReply
from assistant.services.approve_draft import ApproveDraft
from assistant.services.ask_gate import AskGate
from assistant.services.call import Call
from assistant.services.check_bodacc import CheckBodacc
from assistant.services.choose_mail_owner import ChooseMailOwner
from assistant.services.decide_reply import DecideReply
from assistant.services.delete_message import DeleteMessage
from assistant.services.deliver_outbox import DeliverOutbox
from assistant.services.draft_letter import DraftLetter
from assistant.services.draft_many import DraftMany
from assistant.services.edit_draft import EditDraft
from assistant.services.erase_subject import EraseSubject
from assistant.services.evidence.export_evidence import ExportEvidence
from assistant.services.explain_interest import ExplainInterest
from assistant.services.explain_retention import ExplainRetention
from assistant.services.export_subject import ExportSubject
from assistant.services.fetch_mail import FetchMail
from assistant.services.file_draft import FileDraft
from assistant.services.find_best_moment import FindBestMoment
from assistant.services.flag_account import FlagAccount
from assistant.services.import_mail import ImportMail
from assistant.services.import_rows import ImportRows
from assistant.services.index_correspondence import IndexCorrespondence
from assistant.services.keep_invoice_files import KeepInvoiceFiles
from assistant.services.list_calendar import ListCalendar
from assistant.services.list_clients import ListClients
from assistant.services.list_outbox import ListOutbox
from assistant.services.list_rates import ListRates
from assistant.services.list_replies import ListReplies
from assistant.services.list_worklist import ListWorklist
from assistant.services.lock_register import LockRegister
from assistant.services.manage_people import ManagePeople
from assistant.services.note_absences import NoteAbsences
from assistant.services.open_case import OpenCase
from assistant.services.override_gate import OverrideGate
from assistant.services.ports.card_index import CardIndex
from assistant.services.ports.clock import Clock
from assistant.services.ports.ledger_files import LedgerFiles
from assistant.services.ports.mail_files import MailFiles
from assistant.services.ports.model_endpoint import ModelEndpoint
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.privacy_notice import PrivacyNotice
from assistant.services.publish_scenarios import PublishScenarios
from assistant.services.purge_expired import PurgeExpired
from assistant.services.queue_sending import QueueSending
from assistant.services.recheck_draft import RecheckDraft
from assistant.services.record_rates import RecordRates
from assistant.services.report_model import ReportModel
from assistant.services.retention_rules import SetRetention
from assistant.services.review_draft import ReviewDraft
from assistant.services.reviewing import Reviewing
from assistant.services.run_scenarios import RunScenarios
from assistant.services.search_audit import SearchAudit
from assistant.services.search_exchanges import SearchExchanges
from assistant.services.send_draft import SendDraft
from assistant.services.set_house import SetHouse
from assistant.services.settle_sending import SettleSending
from assistant.services.sign_in import SignIn
from assistant.services.sign_root import SignRoot
from assistant.services.simulate_scenarios import SimulateScenarios
from assistant.services.suggest_reply import SuggestReply
from assistant.services.switch_rule import SwitchRule
from assistant.services.templates import Templates
from assistant.services.undo_mail_choice import UndoMailChoice
from assistant.services.undo_sending import UndoSending
from assistant.services.verify_audit import VerifyAudit


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case, ready to be called."""

    is_demo: bool
    clock: Clock
    list_rates: ListRates
    record_rates: RecordRates
    explain_interest: ExplainInterest
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
    send_draft: SendDraft
    search_exchanges: SearchExchanges
    ledger_files: LedgerFiles
    import_rows: ImportRows
    mail_files: MailFiles
    import_mail: ImportMail
    choose_mail_owner: ChooseMailOwner
    undo_mail_choice: UndoMailChoice
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
    list_replies: ListReplies
    decide_reply: DecideReply
    answer_reply: AnswerReply
    queue_sending: QueueSending
    settle_sending: SettleSending
    undo_sending: UndoSending
    list_outbox: ListOutbox
    keep_invoice_files: KeepInvoiceFiles
    verify_audit: VerifyAudit
    sign_root: SignRoot
    export_evidence: ExportEvidence
    set_retention: SetRetention
    purge_expired: PurgeExpired
    explain_retention: ExplainRetention
    export_subject: ExportSubject
    erase_subject: EraseSubject
    privacy_notice: PrivacyNotice
    search_audit: SearchAudit
    report_model: ReportModel
    publish_scenarios: PublishScenarios
    run_scenarios: RunScenarios
    simulate_scenarios: SimulateScenarios
    list_calendar: ListCalendar
    find_best_moment: FindBestMoment
    ask_gate: AskGate
    check_bodacc: CheckBodacc
    override_gate: OverrideGate
    flag_account: FlagAccount
    templates: Templates
    model_name: str
    model_endpoint: ModelEndpoint | None = None
    fetch_mail: FetchMail | None = None  # where no mail account is set
    file_draft: FileDraft | None = None
    suggest_reply: SuggestReply | None = None  # where no model is set
    deliver_outbox: DeliverOutbox | None = None  # where no mail server is set
