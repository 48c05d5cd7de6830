"""One folder a family, one rule a file; registration is this explicit tuple."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules import (
    business,
    channel,
    collector,
    concession,
    conduct,
    consumer,
    facts,
    form,
    insolvency,
    legal,
    litigation,
    notice,
    plan,
    privacy,
    public,
    register,
    tone,
)

RULES: tuple[Rule, ...] = (
    *facts.RULES,
    *business.RULES,
    *legal.RULES,
    *consumer.RULES,
    *notice.RULES,
    *conduct.RULES,
    *litigation.RULES,
    *insolvency.RULES,
    *public.RULES,
    *concession.RULES,
    *plan.RULES,
    *collector.RULES,
    *tone.RULES,
    *register.RULES,
    *privacy.RULES,
    *form.RULES,
    *channel.RULES,
)
RETIRED: frozenset[str] = frozenset()
