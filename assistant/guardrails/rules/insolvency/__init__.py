"""Safeguard, receivership, liquidation."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.insolvency import (
    accessories_after_judgment,
    confidential_procedure,
    guarantor_dunned,
    liquidator_bypassed,
    mixed_claims,
    prior_claim_demanded,
)

RULES: tuple[Rule, ...] = (
    prior_claim_demanded.RULE,
    accessories_after_judgment.RULE,
    mixed_claims.RULE,
    confidential_procedure.RULE,
    guarantor_dunned.RULE,
    liquidator_bypassed.RULE,
)
