"""What was agreed on with debtors beside the ledger: payment plans and discounts offered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from assistant.domain.commitments.payment_plan import PaymentPlan
from assistant.domain.ledger.discount_offer import DiscountOffer


class AgreementRepository(Protocol):
    """Plans and discounts, oldest first; ``add_*`` insert or replace by id. ``among``: ids, None for every debtor."""

    def add_plans(self, plans: Iterable[PaymentPlan]) -> None: ...
    def add_discounts(self, offers: Iterable[DiscountOffer]) -> None: ...
    def plans(self, debtor_id: str) -> tuple[PaymentPlan, ...]: ...
    def all_plans(self, among: Collection[str] | None = None) -> Mapping[str, tuple[PaymentPlan, ...]]: ...  # some
    def discounts(self, debtor_id: str) -> tuple[DiscountOffer, ...]: ...
