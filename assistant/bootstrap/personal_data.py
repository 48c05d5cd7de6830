"""The use cases of personal data: how long, why, exports, erasure and the notice."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.connectors.retention import shipped_retention
from assistant.services.ports.clock import Clock
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.privacy.erase_subject import EraseSubject
from assistant.services.privacy.explain_retention import ExplainRetention
from assistant.services.privacy.export_subject import ExportSubject
from assistant.services.privacy.privacy_notice import PrivacyNotice
from assistant.services.privacy.purge_expired import PurgeExpired
from assistant.services.privacy.retention_rules import SetRetention


@dataclass(frozen=True, slots=True)
class PersonalDataServices:
    """What is done with personal data."""

    set_retention: SetRetention
    purge: PurgeExpired
    explain: ExplainRetention
    export: ExportSubject
    erase: EraseSubject
    notice: PrivacyNotice


def personal_data_services(
    book: UnitOfWorkFactory, clock: Clock, index: PassageIndex, model: str
) -> PersonalDataServices:
    """Built on an open book."""
    shipped = shipped_retention()
    return PersonalDataServices(
        SetRetention(book, clock, shipped),
        PurgeExpired(book, clock, index, shipped),
        ExplainRetention(book, clock, shipped),
        ExportSubject(book, clock, shipped),
        EraseSubject(book, clock, index, shipped),
        PrivacyNotice(book, shipped, model),
    )
