"""Formal notices: what they contain, and what is no formal notice."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.notice import (
    incomplete_invoice_list,
    incomplete_notice,
    notice_by_email,
    premature_notice,
    short_notice_period,
    unannounced_termination,
)

RULES: tuple[Rule, ...] = (
    incomplete_invoice_list.RULE,
    incomplete_notice.RULE,
    premature_notice.RULE,
    notice_by_email.RULE,
    short_notice_period.RULE,
    unannounced_termination.RULE,
)
