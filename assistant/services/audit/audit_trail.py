"""What is done with the audit trail, as one part of the application."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.services.audit.evidence.export_evidence import ExportEvidence
from assistant.services.audit.report_model import ReportModel
from assistant.services.audit.search_audit import SearchAudit
from assistant.services.audit.sign_root import SignRoot
from assistant.services.audit.verify_audit import VerifyAudit


@dataclass(frozen=True, slots=True)
class AuditTrail:
    """Verified, signed, searched, handed over, and what the model cost and was told."""

    verify: VerifyAudit
    sign_root: SignRoot
    export: ExportEvidence
    search: SearchAudit
    report: ReportModel
