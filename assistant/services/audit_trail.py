"""What is done with the audit trail, as one part of the application."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.services.evidence.export_evidence import ExportEvidence
from assistant.services.report_model import ReportModel
from assistant.services.search_audit import SearchAudit
from assistant.services.sign_root import SignRoot
from assistant.services.verify_audit import VerifyAudit


@dataclass(frozen=True, slots=True)
class AuditTrail:
    """Verified, signed, searched, handed over, and what the model cost and was told."""

    verify: VerifyAudit
    sign_root: SignRoot
    export: ExportEvidence
    search: SearchAudit
    report: ReportModel
