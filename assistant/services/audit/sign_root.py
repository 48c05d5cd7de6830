"""Sign the day's root of the trail and keep it; say when the last days went by without one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from assistant.domain.approvals.audit_root import AuditRoot
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.audit.seal_trail import SealTrail
from assistant.services.authorise import authorise
from assistant.services.ports.audit_signer import RootShelf

PARIS = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True)
class SignRoot:
    """One root a day, over an earlier one of the day: an act of the house, not of whoever reads it."""

    seal: SealTrail
    shelf: RootShelf

    def __call__(self, actor: User) -> tuple[AuditRoot, str]:
        """The root and where it is kept; raises NotAllowedError for a broken trail, SettingsError, StorageError."""
        authorise(actor, Act.SET_HOUSE, "La racine du jour se signe par un responsable ou par l’administrateur.")
        root = self.seal(actor)
        return root, self.shelf.keep(root, self.seal.signer.public_key())

    def unsigned_since(self, actor: User) -> date | None:
        """The first day before today whose events no root covers, None for none; raises UnreadableFileError."""
        authorise(actor, Act.AUDIT)
        signed = max((root.count for root in self.shelf.all()), default=0)
        with self.seal.unit_of_work() as uow:
            uncovered = next((event for event in uow.audit.all() if event.sequence > signed), None)
        if uncovered is None:
            return None
        day = uncovered.at.astimezone(PARIS).date()
        return day if day < self.seal.clock.today() else None
