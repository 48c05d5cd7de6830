from __future__ import annotations

from dataclasses import fields

import pytest
from sqlalchemy import Table

from assistant.domain.approvals.approval import Approval
from assistant.domain.approvals.audit import AuditEvent
from assistant.domain.approvals.review import ReviewEvent
from assistant.domain.approvals.rule_switch import RuleSwitch
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.dispatch.envelope import InvoiceFile
from assistant.domain.dispatch.sending import Sending
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Allocation, Payment
from assistant.domain.mail.correspondence import Message
from assistant.domain.mail.mail import ChosenMail, MailChoice, WaitingMail
from assistant.domain.people.user import User
from assistant.domain.reminders.dunning import PastReminder
from assistant.domain.scenarios.scenario import ScenarioPolicy
from assistant.domain.scenarios.scenario_action import ScenarioAction, ScenarioRun
from assistant.domain.writing.draft import Draft, DraftVersion
from assistant.domain.writing.edit_proposal import ProposalDecision
from assistant.storage import tables

PLACES: tuple[tuple[Table, type, set[str]], ...] = (
    (tables.DEBTORS, Debtor, {"contacts"}),
    (tables.CONTACTS, Contact, set()),
    (tables.INVOICES, Invoice, set()),
    (tables.CREDIT_NOTES, CreditNote, set()),
    (tables.PAYMENTS, Payment, {"allocations"}),
    (tables.ALLOCATIONS, Allocation, set()),
    (tables.DISPUTES, Dispute, set()),
    (tables.PROMISES, PromiseToPay, set()),
    (tables.MESSAGES, Message, set()),
    (tables.REMINDERS, PastReminder, set()),
    (tables.DRAFTS, Draft, {"versions"}),
    (tables.DRAFT_VERSIONS, DraftVersion, {"text"}),
    (tables.REVIEWS, ReviewEvent, set()),
    (tables.APPROVALS, Approval, set()),
    (tables.USERS, User, set()),
    (tables.AUDIT_EVENTS, AuditEvent, set()),
    (tables.RULE_SWITCHES, RuleSwitch, set()),
    (tables.WAITING_MAILS, WaitingMail, set()),
    (tables.MAIL_CHOICES, MailChoice, set()),
    (tables.CHOSEN_MAILS, ChosenMail, set()),
    (tables.SENDINGS, Sending, set()),
    (tables.INVOICE_FILES, InvoiceFile, set()),
    (tables.SCENARIO_POLICIES, ScenarioPolicy, set()),
    (tables.SCENARIO_ACTIONS, ScenarioAction, set()),
    (tables.SCENARIO_RUNS, ScenarioRun, set()),
    (tables.PROPOSAL_DECISIONS, ProposalDecision, set()),
)


@pytest.mark.parametrize(("table", "kind", "elsewhere"), PLACES, ids=lambda place: getattr(place, "name", None))
def test_every_field_of_the_domain_has_its_column(table: Table, kind: type, elsewhere: set[str]) -> None:
    kept = {field.name for field in fields(kind)} - elsewhere
    assert kept - set(table.columns.keys()) == set()


@pytest.mark.parametrize("table", tables.METADATA.sorted_tables, ids=lambda table: table.name)
def test_what_is_read_by_debtor_is_indexed_by_debtor(table: Table) -> None:
    if "debtor_id" not in table.columns:
        return
    leading = [next(iter(index.columns)).name for index in table.indexes]
    leading += [next(iter(table.primary_key.columns)).name]
    assert "debtor_id" in leading
