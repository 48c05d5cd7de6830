"""The unit of work: one transaction and the repositories inside it."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from sqlalchemy import Engine

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
from assistant.services.ports.unit_of_work import (
    AuditRepository,
    CorrespondenceRepository,
    DebtorRepository,
    DraftRepository,
    HouseRepository,
    LedgerRepository,
    MailRepository,
    PromptApprovalRepository,
    RateRepository,
    RegisterRepository,
    RuleSwitchRepository,
)
from assistant.storage.kept_reads import KeptReads
from assistant.storage.repositories.access import SqlAccess
from assistant.storage.repositories.agreements import SqlAgreements
from assistant.storage.repositories.audit import SqlAudit
from assistant.storage.repositories.call_sheets import SqlCallSheets
from assistant.storage.repositories.calls import SqlCalls
from assistant.storage.repositories.correspondence import SqlCorrespondence
from assistant.storage.repositories.debtors import SqlDebtors
from assistant.storage.repositories.drafts import SqlDrafts
from assistant.storage.repositories.gate import SqlGate
from assistant.storage.repositories.house import SqlHouse
from assistant.storage.repositories.invoice_files import SqlInvoiceFiles
from assistant.storage.repositories.ledger import SqlLedger
from assistant.storage.repositories.mail import SqlMail
from assistant.storage.repositories.model_payloads import SqlModelPayloads
from assistant.storage.repositories.old_records import SqlErasure
from assistant.storage.repositories.openid import SqlOpenId
from assistant.storage.repositories.prompt_approvals import SqlPromptApprovals
from assistant.storage.repositories.proposals import SqlProposals
from assistant.storage.repositories.rates import SqlRates
from assistant.storage.repositories.registers import SqlRegisters
from assistant.storage.repositories.replies import SqlReplies
from assistant.storage.repositories.rule_switches import SqlRuleSwitches
from assistant.storage.repositories.scenarios import SqlScenarios
from assistant.storage.repositories.sendings import SqlSendings
from assistant.storage.repositories.templates import SqlTemplates
from assistant.storage.transaction import Transaction


class SqlUnitOfWork:
    """A transaction from entering to leaving; what ``commit`` did not keep is rolled back."""

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

    def __init__(self, engine: Engine, place: str, kept: KeptReads) -> None:
        self._engine = engine
        self._place = place
        self._kept = kept

    def __enter__(self) -> Self:
        """Open the transaction; raises StorageError where the database cannot be opened."""
        self._transaction = Transaction(self._engine, self._place)
        self.debtors = SqlDebtors(self._transaction, self._kept)
        self.ledger = SqlLedger(self._transaction)
        self.agreements = SqlAgreements(self._transaction)
        self.correspondence = SqlCorrespondence(self._transaction)
        self.mail = SqlMail(self._transaction)
        self.drafts = SqlDrafts(self._transaction)
        self.registers = SqlRegisters(self._transaction)
        self.house = SqlHouse(self._transaction)
        self.prompt_approvals = SqlPromptApprovals(self._transaction)
        self.rates = SqlRates(self._transaction)
        self.rule_switches = SqlRuleSwitches(self._transaction)
        self.replies = SqlReplies(self._transaction)
        self.sendings = SqlSendings(self._transaction)
        self.invoice_files = SqlInvoiceFiles(self._transaction)
        self.scenarios = SqlScenarios(self._transaction)
        self.audit = SqlAudit(self._transaction)
        self.gate = SqlGate(self._transaction)
        self.calls = SqlCalls(self._transaction)
        self.call_sheets = SqlCallSheets(self._transaction)
        self.access = SqlAccess(self._transaction)
        self.erasure = SqlErasure(self._transaction)
        self.proposals = SqlProposals(self._transaction)
        self.openid = SqlOpenId(self._transaction)
        self.model_payloads = SqlModelPayloads(self._transaction)
        self.templates = SqlTemplates(self._transaction)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Roll back what was not committed."""
        self._transaction.close()

    def commit(self) -> None:
        """Make the changes last; raises StorageError (full disk, locked database) and then nothing is written."""
        self._transaction.commit()
