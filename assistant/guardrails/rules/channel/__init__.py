"""Subjects, SMS and voicemail."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
