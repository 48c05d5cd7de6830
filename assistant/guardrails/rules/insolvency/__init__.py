"""Safeguard, receivership, liquidation."""

from assistant.guardrails.registration import registered
from assistant.guardrails.rule import Concern

RULES = registered(
    __name__,
    "prior_claim_demanded",
    "accessories_after_judgment",
    "mixed_claims",
    "confidential_procedure",
    "guarantor_dunned",
    "liquidator_bypassed",
    "procedure_brushed_aside",
    concerns=Concern.DEEDS,
)
