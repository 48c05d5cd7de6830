"""One form of address, right names, French."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
