"""Subjects, SMS and voicemail."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.channel import (
    call_held_on,
    card_pressure,
    costly_sms,
    electronic_registered_without_consent,
    phone_debt_before_identity,
    recording_imposed,
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
    call_held_on.RULE,
    recording_imposed.RULE,
    sales_offer.RULE,
    costly_sms.RULE,
    electronic_registered_without_consent.RULE,
)
