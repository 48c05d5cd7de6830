"""Record an act on a draft: the draft itself, the review event and the audit trail, in one transaction."""

from __future__ import annotations

from datetime import datetime

from assistant.domain.approvals.review import ReviewAction, ReviewEvent
from assistant.domain.fingerprint import fingerprint_of
from assistant.domain.writing.draft import Draft
from assistant.services.ports.unit_of_work import UnitOfWork


def record_review(
    uow: UnitOfWork,
    draft: Draft,
    action: ReviewAction,
    user_id: str,
    at: datetime,
    reason: str = "",
    rule: str = "",
    *,
    approved: str = "",
) -> Draft:
    """Save, trace and commit; ``approved`` is the fingerprint that an approval is bound to."""
    trace_review(uow, draft, action, user_id, at, reason, rule, approved=approved)
    uow.commit()
    return draft


def trace_review(
    uow: UnitOfWork,
    draft: Draft,
    action: ReviewAction,
    user_id: str,
    at: datetime,
    reason: str = "",
    rule: str = "",
    *,
    approved: str = "",
) -> None:
    """The same without the commit, for an act that another one completes."""
    uow.drafts.save(draft)
    uow.drafts.add_review(ReviewEvent(draft.id, draft.latest.number, action, user_id, at, reason, rule))
    latest = draft.latest
    told = {"rule": rule, "approved": approved, "findings": str(len(latest.findings))}
    details = {"version": str(latest.number), "text": fingerprint_of(latest.text.whole)}
    details |= {name: value for name, value in told.items() if value}
    uow.audit.append(at=at, user_id=user_id, action=action.value, subject_id=draft.id, details=details)
