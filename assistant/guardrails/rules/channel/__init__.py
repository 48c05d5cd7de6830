"""Subjects, SMS and voicemail."""

from assistant.guardrails.registration import registered
from assistant.guardrails.rule import Concern

RULES = registered(
    __name__,
    "revealing_subject",
    "revealing_voicemail",
    "revealing_sms",
    "phone_debt_before_identity",
    "told_to_bystander",
    "unnamed_caller",
    "card_pressure",
    "call_held_on",
    "recording_imposed",
    "sales_offer",
    "costly_sms",
    "electronic_registered_without_consent",
    concerns=Concern.DEEDS,
)
