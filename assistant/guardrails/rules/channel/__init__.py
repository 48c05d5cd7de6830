"""Subjects, SMS and voicemail."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.channel import (
    card_pressure,
    costly_sms,
    phone_debt_before_identity,
    revealing_sms,
    revealing_subject,
    revealing_voicemail,
    sales_offer,
    unnamed_caller,
)

RULES: tuple[Rule, ...] = (
    revealing_subject.RULE,
    revealing_voicemail.RULE,
    revealing_sms.RULE,
    phone_debt_before_identity.RULE,
    unnamed_caller.RULE,
    card_pressure.RULE,
    sales_offer.RULE,
    costly_sms.RULE,
)
