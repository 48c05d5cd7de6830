"""Payment plans."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.plan import (
    acceleration_by_law,
    costly_plan,
    incomplete_plan,
    plan_beyond_limits,
    plan_called_title,
    respected_plan_called_in,
    unbalanced_instalments,
    wrong_instalment_date,
)

RULES: tuple[Rule, ...] = (
    costly_plan.RULE,
    incomplete_plan.RULE,
    unbalanced_instalments.RULE,
    acceleration_by_law.RULE,
    plan_called_title.RULE,
    plan_beyond_limits.RULE,
    wrong_instalment_date.RULE,
    respected_plan_called_in.RULE,
)
