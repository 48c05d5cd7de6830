"""Sign the day's root: how many events the trail holds, and the last one's hash."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.domain.audit_root import AuditRoot, root_of
from assistant.domain.errors import NotAllowedError
from assistant.domain.permission import Act
from assistant.domain.user import User
from assistant.services.authorise import authorise
from assistant.services.ports.audit_signer import AuditSigner, RootShelf
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.verify_audit import VerifyAudit


@dataclass(frozen=True, slots=True)
class SignRoot:
    """Notes the signing in the trail, then signs a trail that proves itself."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    signer: AuditSigner
    shelf: RootShelf
    verify: VerifyAudit

    def __call__(self, actor: User) -> tuple[AuditRoot, str]:
        """The root and where it is kept; raises NotAllowedError for a broken trail, SettingsError, StorageError."""
        authorise(actor, Act.EXPORT)
        verdict = self.verify()
        if not verdict.holds:
            raise NotAllowedError(f"Le journal ne se signe pas\u202f: {verdict.sentence}")
        now = self.clock.now()
        with self.unit_of_work() as uow:
            last = uow.audit.append(at=now, user_id=actor.id, action="sign_root", subject_id="audit")
            uow.commit()
        bare = root_of(last, self.clock.today(), now)
        root = replace(bare, signature=self.signer.sign(bare.statement))
        return root, self.shelf.keep(root, self.signer.public_key())
