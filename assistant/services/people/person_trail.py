"""Person trail: what somebody does with their own account, as the audit trail keeps it."""

from __future__ import annotations

from datetime import datetime

from assistant.services.ports.unit_of_work import UnitOfWork


def trace_of_person(uow: UnitOfWork, at: datetime, user_id: str, action: str, **details: str) -> None:
    """They are both who acts and what it is about; ``user_id`` "" where nobody is known by what was typed."""
    uow.audit.append(at=at, user_id=user_id, action=action, subject_id=user_id, details=details)
