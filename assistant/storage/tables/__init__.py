"""The tables, one noun a file; a column bears the name of the field it keeps."""

from assistant.storage.tables.access import BROWSER_SESSIONS, CREDENTIALS, DELEGATIONS, SIGN_IN_TRIES
from assistant.storage.tables.agreements import DISCOUNT_OFFERS, PAYMENT_PLANS
from assistant.storage.tables.audit import AUDIT_EVENTS
from assistant.storage.tables.call_sheets import CALL_SHEETS
from assistant.storage.tables.calls import CALL_CLAIMS, CALL_LOGS, CALL_NOTES
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
from assistant.storage.tables.mail import CHOSEN_MAILS, MAIL_CHOICES, WAITING_MAILS
from assistant.storage.tables.metadata import METADATA
from assistant.storage.tables.model_payloads import MODEL_PAYLOADS
from assistant.storage.tables.openid import OPENID_IDENTITIES, OPENID_INVITATIONS
from assistant.storage.tables.outbox import INVOICE_FILES, SENDINGS
from assistant.storage.tables.proposals import PROPOSAL_DECISIONS
from assistant.storage.tables.rates import RECORDED_RATES
from assistant.storage.tables.registers import REGISTER_LOCKS
from assistant.storage.tables.replies import REPLIES
from assistant.storage.tables.rule_switches import RULE_SWITCHES
from assistant.storage.tables.scenarios import SCENARIO_ACTIONS, SCENARIO_POLICIES, SCENARIO_RUNS
from assistant.storage.tables.settled import SETTLED_INVOICES, SPENT_PAYMENTS
from assistant.storage.tables.stamps import DEBTOR_STAMPS
from assistant.storage.tables.templates import TEMPLATE_MOVES, TEMPLATE_VERSIONS

__all__ = [
    "ACCOUNT_FLAGS",
    "ALLOCATIONS",
    "APPROVALS",
    "AUDIT_EVENTS",
    "BROWSER_SESSIONS",
    "CALL_CLAIMS",
    "CALL_LOGS",
    "CALL_NOTES",
    "CALL_SHEETS",
    "CHOSEN_MAILS",
    "CONTACTS",
    "CREDENTIALS",
    "CREDIT_NOTES",
    "DEBTORS",
    "DEBTOR_STAMPS",
    "DELEGATIONS",
    "DISCOUNT_OFFERS",
    "DISPUTES",
    "DRAFTS",
    "DRAFT_VERSIONS",
    "GATE_OVERRIDES",
    "HOUSE_DOCUMENTS",
    "HOUSE_VALUES",
    "INVOICES",
    "INVOICE_FILES",
    "MAIL_CHOICES",
    "MESSAGES",
    "METADATA",
    "MODEL_PAYLOADS",
    "OPENID_IDENTITIES",
    "OPENID_INVITATIONS",
    "PAYMENTS",
    "PAYMENT_PLANS",
    "PROMISES",
    "PROMPT_APPROVALS",
    "PROPOSAL_DECISIONS",
    "RECORDED_RATES",
    "REGISTER_LOCKS",
    "REMINDERS",
    "REPLIES",
    "REVIEWS",
    "RULE_SWITCHES",
    "SCENARIO_ACTIONS",
    "SCENARIO_POLICIES",
    "SCENARIO_RUNS",
    "SENDINGS",
    "SETTLED_INVOICES",
    "SIGN_IN_TRIES",
    "SPENT_PAYMENTS",
    "TEMPLATE_MOVES",
    "TEMPLATE_VERSIONS",
    "USERS",
    "WAITING_MAILS",
    "WRITE_OFFS",
]
