"""Verify the audit trail: the first row that does not prove itself, and rows missing since a root was signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assistant.domain.approvals.audit import CLOCK_SET_BACK, AuditEvent, Break, first_break
from assistant.domain.approvals.audit_root import AuditRoot, contradiction
from assistant.services.ports.audit_signer import AuditSigner, RootShelf
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class AuditVerdict:
    """What was found: ``broken`` the first row at fault, ``forged`` the day of a root whose signature fails."""

    events: int
    roots: int
    last_root: date | None = None
    broken: Break | None = None
    against: date | None = None  # the day of the root that the trail contradicts, None for the trail's own fault
    forged: date | None = None
    clock_set_back: int = 0

    @property
    def holds(self) -> bool:
        """Whether nothing is at fault."""
        return self.broken is None and self.forged is None

    @property
    def sentence(self) -> str:
        """The verdict in French."""
        if self.forged is not None:
            return f"la racine du {self.forged:%d/%m/%Y} ne porte pas la signature de la maison."
        if self.broken is not None:
            signed = f" (racine du {self.against:%d/%m/%Y})" if self.against else ""
            return f"l’événement {self.broken.sequence} est en cause, {self.broken.why}{signed}."
        return (
            f"intact, {_counted(self.events, 'événement')}, {_counted(self.roots, 'racine signée', 'racines signées')}."
        )


@dataclass(frozen=True, slots=True)
class VerifyAudit:
    """Reads the whole trail; changes nothing."""

    unit_of_work: UnitOfWorkFactory
    signer: AuditSigner
    shelf: RootShelf

    def __call__(self, given: AuditRoot | None = None, public_key: bytes | None = None) -> AuditVerdict:
        """The verdict against every root kept, or against the one ``given``; raises UnreadableFileError.

        The signature is checked with the ``public_key`` given, else with the house's own, else with the folder's.
        """
        with self.unit_of_work() as uow:
            events = uow.audit.all()
        roots = self.shelf.all() if given is None else (given,)
        key = public_key or self._known_key()
        forged = next((root.on for root in roots if not self._is_signed(root, key)), None)
        broken, against = _fault(events, roots)
        return AuditVerdict(
            events=len(events),
            roots=len(roots),
            last_root=roots[-1].on if roots else None,
            broken=broken,
            against=against,
            forged=forged,
            clock_set_back=sum(CLOCK_SET_BACK in event.details for event in events),
        )

    def _known_key(self) -> bytes | None:
        return self.signer.public_key() if self.signer.has_key() else self.shelf.public_key()

    def _is_signed(self, root: AuditRoot, key: bytes | None) -> bool:
        return key is not None and self.signer.verifies(root.statement, root.signature, key)


def _fault(events: Sequence[AuditEvent], roots: Sequence[AuditRoot]) -> tuple[Break | None, date | None]:
    broken = first_break(events)
    if broken is not None:
        return broken, None
    for root in roots:
        found = contradiction(events, root)
        if found is not None:
            return found, root.on
    return None, None


def _counted(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number < 2 else several or one + 's'}"  # noqa: PLR2004 - French plurals start at two
