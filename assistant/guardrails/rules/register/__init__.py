"""One form of address, right names, French."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.register import foreign_sentence, mixed_address, wrong_salutation

RULES: tuple[Rule, ...] = (wrong_salutation.RULE, mixed_address.RULE, foreign_sentence.RULE)
