"""All use cases of an open book, built once by the composition root."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.services.accounts.flag_account import FlagAccount
from assistant.services.accounts.list_clients import ListClients
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.accounts.open_case import OpenCase
from assistant.services.accounts.search_exchanges import SearchExchanges
from assistant.services.agreements.agree import Agree
from assistant.services.audit.evidence.export_evidence import ExportEvidence
from assistant.services.audit.report_model import ReportModel
from assistant.services.audit.search_audit import SearchAudit
from assistant.services.audit.sign_root import SignRoot
from assistant.services.audit.verify_audit import VerifyAudit
from assistant.services.calls.call import Call
from assistant.services.dispatch.deliver_outbox import DeliverOutbox
from assistant.services.dispatch.file_draft import FileDraft
from assistant.services.dispatch.keep_invoice_files import KeepInvoiceFiles
from assistant.services.dispatch.list_outbox import ListOutbox
from assistant.services.dispatch.queue_sending import QueueSending
from assistant.services.dispatch.send_draft import SendDraft
from assistant.services.dispatch.settle_sending import SettleSending
from assistant.services.dispatch.undo_sending import UndoSending
from assistant.services.gate.ask_gate import AskGate
from assistant.services.gate.check_bodacc import CheckBodacc
from assistant.services.gate.override_gate import OverrideGate
from assistant.services.house.explain_interest import ExplainInterest
from assistant.services.house.list_rates import ListRates
from assistant.services.house.record_rates import RecordRates
from assistant.services.house.set_house import SetHouse
from assistant.services.house.switch_rule import SwitchRule
from assistant.services.ledger.import_rows import ImportRows
from assistant.services.mail.choose_mail_owner import ChooseMailOwner
from assistant.services.mail.delete_message import DeleteMessage
from assistant.services.mail.fetch_mail import FetchMail
from assistant.services.mail.import_mail import ImportMail
from assistant.services.mail.index_correspondence import IndexCorrespondence
from assistant.services.mail.undo_mail_choice import UndoMailChoice
from assistant.services.people.manage_people import ManagePeople
from assistant.services.people.note_absences import NoteAbsences
from assistant.services.people.sign_in import SignIn
from assistant.services.ports.card_index import CardIndex
from assistant.services.ports.clock import Clock
from assistant.services.ports.ledger_files import LedgerFiles
from assistant.services.ports.mail_files import MailFiles
from assistant.services.ports.model_endpoint import ModelEndpoint
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.privacy.erase_subject import EraseSubject
from assistant.services.privacy.explain_retention import ExplainRetention
from assistant.services.privacy.export_subject import ExportSubject
from assistant.services.privacy.privacy_notice import PrivacyNotice
from assistant.services.privacy.purge_expired import PurgeExpired
from assistant.services.privacy.retention_rules import SetRetention
from assistant.services.register.lock_register import LockRegister
from assistant.services.replies.answer_reply import AnswerReply
from assistant.services.replies.decide_reply import DecideReply
from assistant.services.replies.list_replies import ListReplies
from assistant.services.replies.suggest_reply import SuggestReply
from assistant.services.review.approve_draft import ApproveDraft
from assistant.services.review.review_draft import ReviewDraft
from assistant.services.review.reviewing import Reviewing
from assistant.services.scenarios.find_best_moment import FindBestMoment
from assistant.services.scenarios.list_calendar import ListCalendar
from assistant.services.scenarios.publish_scenarios import PublishScenarios
from assistant.services.scenarios.run_scenarios import RunScenarios
from assistant.services.scenarios.simulate_scenarios import SimulateScenarios
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
