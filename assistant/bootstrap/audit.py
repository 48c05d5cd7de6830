"""The use cases of the audit trail, with the house's key and the folder of roots."""

from __future__ import annotations

from assistant.domain.interest.rate_table import RateTable
from assistant.drafting.chain_prompts import CALLS, load_chain_prompts
from assistant.identity.audit_key import AuditKey
from assistant.places import PROMPTS
from assistant.prompting.library import PromptLibrary
from assistant.services.audit.audit_trail import AuditTrail
from assistant.services.audit.evidence.export_evidence import ExportEvidence
from assistant.services.audit.report_model import ReportModel
from assistant.services.audit.seal_trail import SealTrail
from assistant.services.audit.search_audit import SearchAudit
from assistant.services.audit.sign_root import SignRoot
from assistant.services.audit.verify_audit import VerifyAudit
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.settings import Settings
from assistant.storage.root_files import RootFiles


def key_of(settings: Settings) -> AuditKey:
    """The key that the settings name."""
    return AuditKey(settings.audit_key, settings.home)


def audit_services(
    settings: Settings, book: UnitOfWorkFactory, clock: Clock, rates: RateTable, library: PromptLibrary | None = None
) -> AuditTrail:
    """Built on an open book."""
    key, shelf = key_of(settings), RootFiles(settings.audit_path)
    verify = VerifyAudit(book, key, shelf)
    seal = SealTrail(book, clock, key, verify)
    chains = (load_chain_prompts(PROMPTS), load_chain_prompts(PROMPTS, CALLS))
    told = tuple(file for chain in chains for file in (chain.instructions, chain.request, chain.correction))
    report = ReportModel(book, (*told, *(library.approved if library else ())), "\n".join(file.body for file in told))
    return AuditTrail(
        verify, SignRoot(seal, shelf), ExportEvidence(book, clock, rates, key, seal), SearchAudit(book), report
    )
