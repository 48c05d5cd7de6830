"""Figures, dates, references and people of the letter are those of the file."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
