"""Dignity, urgency and measure."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.tone import (
    false_urgency,
    first_reminder_threatens,
    formal_notice_chats,
    insult,
    moral_pressure,
    shouting,
)

RULES: tuple[Rule, ...] = (
    insult.RULE,
    moral_pressure.RULE,
    false_urgency.RULE,
    shouting.RULE,
    first_reminder_threatens.RULE,
    formal_notice_chats.RULE,
)
