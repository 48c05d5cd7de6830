"""The tables, one noun a file; a column bears the name of the field it keeps."""

from assistant.storage.tables.audit import AUDIT_EVENTS
from assistant.storage.tables.correspondence import MESSAGES, REMINDERS
from assistant.storage.tables.debtors import CONTACTS, DEBTORS
from assistant.storage.tables.drafts import APPROVALS, DRAFT_VERSIONS, DRAFTS, REVIEWS
from assistant.storage.tables.gate import ACCOUNT_FLAGS, GATE_OVERRIDES
from assistant.storage.tables.house import HOUSE_DOCUMENTS, HOUSE_VALUES, PROMPT_APPROVALS, USERS
from assistant.storage.tables.ledger import (
    ALLOCATIONS,
    CREDIT_NOTES,
    DISPUTES,
    INVOICES,
    PAYMENTS,
    PROMISES,
    WRITE_OFFS,
)
from assistant.storage.tables.mail import MAIL_CHOICES, WAITING_MAILS
from assistant.storage.tables.metadata import METADATA
from assistant.storage.tables.rates import RECORDED_RATES
from assistant.storage.tables.registers import REGISTER_LOCKS
from assistant.storage.tables.rule_switches import RULE_SWITCHES
from assistant.storage.tables.scenarios import SCENARIO_ACTIONS, SCENARIO_POLICIES, SCENARIO_RUNS
from assistant.storage.tables.stamps import DEBTOR_STAMPS

__all__ = [
    "ACCOUNT_FLAGS",
    "ALLOCATIONS",
    "APPROVALS",
    "AUDIT_EVENTS",
    "CONTACTS",
    "CREDIT_NOTES",
    "DEBTORS",
    "DEBTOR_STAMPS",
    "DISPUTES",
    "DRAFTS",
    "DRAFT_VERSIONS",
    "GATE_OVERRIDES",
    "HOUSE_DOCUMENTS",
    "HOUSE_VALUES",
    "INVOICES",
    "MAIL_CHOICES",
    "MESSAGES",
    "METADATA",
    "PAYMENTS",
    "PROMISES",
    "PROMPT_APPROVALS",
    "RECORDED_RATES",
    "REGISTER_LOCKS",
    "REMINDERS",
    "REVIEWS",
    "RULE_SWITCHES",
    "SCENARIO_ACTIONS",
    "SCENARIO_POLICIES",
    "SCENARIO_RUNS",
    "USERS",
    "WAITING_MAILS",
    "WRITE_OFFS",
]
