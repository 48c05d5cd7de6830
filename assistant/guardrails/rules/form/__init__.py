"""Nothing left over, nothing invented about the sender."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
