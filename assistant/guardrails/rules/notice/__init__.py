"""What a formal notice must hold, and what is not one."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
