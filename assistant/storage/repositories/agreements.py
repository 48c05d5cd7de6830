"""Payment plans and discounts of every debtor; each write stamps the debtor, whose day it changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select

from assistant.domain.commitments.payment_plan import PaymentPlan
from assistant.domain.ledger.discount_offer import DiscountOffer
from assistant.storage.client_rows import CLIENT, client
from assistant.storage.one_of import one_of
from assistant.storage.repositories.stamps import stamp
from assistant.storage.rows import grouped, row_of
from assistant.storage.tables import DISCOUNT_OFFERS, PAYMENT_PLANS
from assistant.storage.transaction import Transaction

_PLANS = select(PAYMENT_PLANS).order_by(PAYMENT_PLANS.c.proposed_on, PAYMENT_PLANS.c.id)
_OFFERS = select(DISCOUNT_OFFERS).order_by(DISCOUNT_OFFERS.c.offered_on, DISCOUNT_OFFERS.c.id)
_PLANS_OF_CLIENT = _PLANS.where(PAYMENT_PLANS.c.debtor_id == CLIENT)
_OFFERS_OF_CLIENT = _OFFERS.where(DISCOUNT_OFFERS.c.debtor_id == CLIENT)


class SqlAgreements:
    """Plans and discounts by id."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add_plans(self, plans: Iterable[PaymentPlan]) -> None:
        """Insert or replace."""
        kept = tuple(plans)
        self._transaction.upsert(PAYMENT_PLANS, [row_of(plan) for plan in kept])
        stamp(self._transaction, (plan.debtor_id for plan in kept))

    def add_discounts(self, offers: Iterable[DiscountOffer]) -> None:
        """Insert or replace."""
        kept = tuple(offers)
        self._transaction.upsert(DISCOUNT_OFFERS, [row_of(offer) for offer in kept])
        stamp(self._transaction, (offer.debtor_id for offer in kept))

    def plans(self, debtor_id: str) -> tuple[PaymentPlan, ...]:
        """One debtor's plans, oldest first."""
        return self._transaction.built(PaymentPlan, _PLANS_OF_CLIENT, client(debtor_id))

    def all_plans(self, among: Collection[str] | None = None) -> Mapping[str, tuple[PaymentPlan, ...]]:
        """The plans of those who have some, among all debtors or among those named."""
        query = _PLANS if among is None else _PLANS.where(one_of(PAYMENT_PLANS.c.debtor_id, among))
        return grouped((plan.debtor_id, plan) for plan in self._transaction.built(PaymentPlan, query))

    def discounts(self, debtor_id: str) -> tuple[DiscountOffer, ...]:
        """One debtor's discounts, oldest first."""
        return self._transaction.built(DiscountOffer, _OFFERS_OF_CLIENT, client(debtor_id))
