"""Escalation: from which level on somebody else signs and sends, and who gets a copy."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.domain.ledger.creditor import Creditor
from assistant.domain.reminders.dunning import Stage

NEVER = 0


@dataclass(frozen=True, slots=True)
class Escalation:
    """Levels run from 1 (first reminder) to 4 (formal notice); 0 is never.

    From ``sender_level`` on, ``signatory`` signs in their ``role`` and answers come to their ``email``.
    """

    sender_level: int = NEVER
    signatory: str = ""
    role: str = ""
    email: str = ""
    copy_manager_level: int = NEVER
    copy_buyer_level: int = NEVER

    def raises_sender(self, stage: Stage) -> bool:
        """Whether a letter of this stage is signed and sent by the escalated person."""
        return bool(self.signatory) and _reaches(stage, self.sender_level)

    def copies_manager(self, stage: Stage) -> bool:
        """Whether the account manager gets a copy."""
        return _reaches(stage, self.copy_manager_level)

    def copies_buyer(self, stage: Stage) -> bool:
        """Whether the client's buyer gets a copy."""
        return _reaches(stage, self.copy_buyer_level)

    def signing(self, creditor: Creditor, stage: Stage) -> Creditor:
        """The creditor as it signs a letter of this stage."""
        if not self.raises_sender(stage):
            return creditor
        return replace(creditor, signatory=self.signatory, signatory_role=self.role)


def _reaches(stage: Stage, level: int) -> bool:
    return level != NEVER and stage.level >= level
