"""What is done with personal data, as one part of the application."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.services.privacy.erase_subject import EraseSubject
from assistant.services.privacy.explain_retention import ExplainRetention
from assistant.services.privacy.export_subject import ExportSubject
from assistant.services.privacy.privacy_notice import PrivacyNotice
from assistant.services.privacy.purge_expired import PurgeExpired
from assistant.services.privacy.retention_rules import SetRetention


@dataclass(frozen=True, slots=True)
class PersonalData:
    """How long and why it is kept, its exports, its erasure and the notice."""

    set_retention: SetRetention
    purge: PurgeExpired
    explain: ExplainRetention
    export: ExportSubject
    erase: EraseSubject
    notice: PrivacyNotice
