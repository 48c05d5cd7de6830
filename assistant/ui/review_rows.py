"""The queue of drafts: age, stage, amount and findings of each, grouped as a team lead works through them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from assistant.domain.draft import Draft
from assistant.domain.finding import Severity
from assistant.domain.review import DraftState
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.services.build_situation import OFFICIAL_STAGES

OLD_AFTER_HOURS = 48
_HOUR = 3600


class Tray(StrEnum):
    """A tray of the queue; formal notices have their own."""

    WAITING = "À valider"
    NOTICES = "Mises en demeure"
    APPROVED = "Approuvés"
    BACK = "À reprendre"


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A draft in the queue; ``amount`` is what it asks for in euros, ``age`` in hours since it was written."""

    draft: Draft
    client: str
    author: str
    amount: Decimal
    age: int

    @property
    def is_old(self) -> bool:
        """Whether it has waited too long."""
        return self.age >= OLD_AFTER_HOURS

    @property
    def faults(self) -> int:
        """Findings that stand in the way of an approval or want a reason."""
        return sum(finding.severity is not Severity.ADVICE for finding in self.draft.latest.findings)


def tray_of(draft: Draft) -> Tray:
    """Where a draft lies."""
    if draft.state is DraftState.APPROVED:
        return Tray.APPROVED
    if draft.state is not DraftState.SUBMITTED:
        return Tray.BACK
    return Tray.NOTICES if draft.stage in OFFICIAL_STAGES else Tray.WAITING


def review_rows(services: Services, user: User) -> Mapping[Tray, tuple[ReviewRow, ...]]:
    """Every draft within reach that waits for somebody, oldest first, by tray."""
    now = services.clock.now()
    rows = [
        ReviewRow(
            one.draft,
            one.client,
            one.author,
            one.amount,
            int((now - one.draft.created_at).total_seconds() // _HOUR),
        )
        for one in services.list_reviews(user)
    ]
    return {tray: tuple(row for row in rows if tray_of(row.draft) is tray) for tray in Tray}
