"""Seal the trail: a signed statement of how many events it holds and of the last one's hash."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.domain.approvals.audit_root import AuditRoot, root_of
from assistant.domain.errors import NotAllowedError
from assistant.domain.people.user import User
from assistant.services.audit.verify_audit import VerifyAudit
from assistant.services.ports.audit_signer import AuditSigner
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class SealTrail:
    """Notes the signing in the trail, then signs a trail that proves itself; who may ask is for the callers to say."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    signer: AuditSigner
    verify: VerifyAudit

    def __call__(self, actor: User) -> AuditRoot:
        """The signed root, kept nowhere yet; raises NotAllowedError for a broken trail, SettingsError."""
        verdict = self.verify()
        if not verdict.holds:
            raise NotAllowedError(f"Le journal ne se signe pas\u202f: {verdict.sentence}")
        now = self.clock.now()
        with self.unit_of_work() as uow:
            last = uow.audit.append(at=now, user_id=actor.id, action="sign_root", subject_id="audit")
            uow.commit()
        bare = root_of(last, self.clock.today(), now)
        return replace(bare, signature=self.signer.sign(bare.statement))
