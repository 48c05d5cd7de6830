"""Formal notices: what they contain, and what is no formal notice."""

from assistant.guardrails.registration import registered

RULES = registered(
    __name__,
    "incomplete_invoice_list",
    "incomplete_notice",
    "premature_notice",
    "notice_by_email",
    "short_notice_period",
    "unannounced_termination",
)
