"""Late interest and the fixed indemnity between businesses."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
