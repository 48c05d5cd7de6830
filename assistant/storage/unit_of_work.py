"""The unit of work: one transaction and the repositories inside it."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from assistant.services.ports.gate_repository import GateRepository
from assistant.services.ports.scenario_repository import ScenarioRepository
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
from assistant.storage.repositories.audit import SqlAudit
from assistant.storage.repositories.correspondence import SqlCorrespondence
from assistant.storage.repositories.debtors import SqlDebtors
from assistant.storage.repositories.drafts import SqlDrafts
from assistant.storage.repositories.gate import SqlGate
from assistant.storage.repositories.house import SqlHouse
from assistant.storage.repositories.ledger import SqlLedger
from assistant.storage.repositories.mail import SqlMail
from assistant.storage.repositories.prompt_approvals import SqlPromptApprovals
from assistant.storage.repositories.rates import SqlRates
from assistant.storage.repositories.registers import SqlRegisters
from assistant.storage.repositories.rule_switches import SqlRuleSwitches
from assistant.storage.repositories.scenarios import SqlScenarios
from assistant.storage.transaction import Transaction


class SqlUnitOfWork:
    """A transaction from entering to leaving; what ``commit`` did not keep is rolled back."""

    debtors: DebtorRepository
    ledger: LedgerRepository
    correspondence: CorrespondenceRepository
    mail: MailRepository
    drafts: DraftRepository
    registers: RegisterRepository
    house: HouseRepository
    prompt_approvals: PromptApprovalRepository
    rates: RateRepository
    rule_switches: RuleSwitchRepository
    scenarios: ScenarioRepository
    audit: AuditRepository
    gate: GateRepository

    def __init__(self, engine: Engine, place: str) -> None:
        self._engine = engine
        self._place = place

    def __enter__(self) -> Self:
        """Open the transaction; raises StorageError where the database cannot be opened."""
        self._transaction = Transaction(self._engine, self._place)
        self.debtors = SqlDebtors(self._transaction)
        self.ledger = SqlLedger(self._transaction)
        self.correspondence = SqlCorrespondence(self._transaction)
        self.mail = SqlMail(self._transaction)
        self.drafts = SqlDrafts(self._transaction)
        self.registers = SqlRegisters(self._transaction)
        self.house = SqlHouse(self._transaction)
        self.prompt_approvals = SqlPromptApprovals(self._transaction)
        self.rates = SqlRates(self._transaction)
        self.rule_switches = SqlRuleSwitches(self._transaction)
        self.scenarios = SqlScenarios(self._transaction)
        self.audit = SqlAudit(self._transaction)
        self.gate = SqlGate(self._transaction)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Roll back what was not committed."""
        self._transaction.close()

    def commit(self) -> None:
        """Make the changes last; raises StorageError (full disk, locked database) and then nothing is written."""
        self._transaction.commit()
