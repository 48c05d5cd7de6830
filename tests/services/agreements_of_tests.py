"""Words, disputes and plans of the small house, for tests."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.people.user import Role, User
from assistant.services.agreements.propose_plan import PlanWanted
from assistant.services.agreements.record_dispute import DisputeRaised
from assistant.services.agreements.record_promise import PromiseMade
from assistant.services.agreements.settle_plan import PlanAccepted

AGENT = User("ines", "Inès Colas", Role.PHONE_AGENT)
TODAY, SOON = date(2026, 11, 23), date(2026, 11, 30)
PROMISE = PromiseMade("d1", TODAY, SOON, Decimal("500.00"), ("F-118",), "Je vous règle lundi.")
DISPUTE = DisputeRaised("d1", "F-118", DisputeReason.QUALITY, Decimal("700.00"), "Trois chevrons fendus.")
PLAN = PlanWanted("d1", ("F-118",), 3, date(2026, 12, 7))
YES = PlanAccepted(TODAY, "Claire Rey")
