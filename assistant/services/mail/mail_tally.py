"""The count of an import of mail, kept while it runs; memory stays bounded however much is set aside."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from assistant.domain.mail.mail import AsideReason, MailReport, SetAside

_MOST_TOLD = 500  # pieces set aside that are told one by one


@dataclass(slots=True)
class MailTally:
    """What happened so far."""

    attributed: Counter[str] = field(default_factory=Counter)
    waiting: Counter[str] = field(default_factory=Counter)
    known: int = 0
    automatic: int = 0
    bounced: dict[str, None] = field(default_factory=dict)
    aside: list[SetAside] = field(default_factory=list)
    aside_counts: Counter[AsideReason] = field(default_factory=Counter)

    def put_aside(self, piece: SetAside) -> None:
        """Count it, and keep its sentence while there is room."""
        self.aside_counts[piece.reason] += 1
        if len(self.aside) < _MOST_TOLD:
            self.aside.append(piece)

    def report(self, *, written: bool) -> MailReport:
        """The figures as they stand."""
        return MailReport(
            written,
            dict(self.attributed),
            dict(self.waiting),
            self.known,
            self.automatic,
            tuple(self.bounced),
            tuple(self.aside),
            dict(self.aside_counts),
        )
