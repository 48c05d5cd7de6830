"""House policy: what a team lead sets for the whole house."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from assistant.domain.escalation import Escalation


@dataclass(frozen=True, slots=True)
class HousePolicy:
    """Defaults of the house. Days are calendar days unless said; ``contract_rate`` is per cent a year.

    ``voice`` is "je" or "nous"; ``payment_means`` French words such as "virement" and "carte".
    """

    voice: str = "nous"
    contract_rate: Decimal | None = None
    contract_rate_proof: str = ""
    payment_means: tuple[str, ...] = ("virement",)
    deadline_days: int = 8
    formal_notice_days: int = 15
    min_contact_interval_days: int = 7
    tolerance: Decimal = Decimal("5.00")
    approval_lifetime_days: int = 3
    attach_invoices: bool = True
    escalation: Escalation = field(default_factory=Escalation)

    @property
    def proven_rate(self) -> Decimal | None:
        """The agreed rate where its proof is on file (legal.md GR-023); None: the law's rate."""
        return self.contract_rate if self.contract_rate_proof.strip() else None
