"""Tables of scenarios: published policies, runs, and actions whose key is what a run claims."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, Table

from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role
from assistant.domain.reminders.dunning import Stage
from assistant.domain.scenarios.scenario import Scenario
from assistant.domain.scenarios.scenario_action import ActionState
from assistant.storage.column_types import Choice, Document, Moment
from assistant.storage.tables.columns import of_debtor, text
from assistant.storage.tables.metadata import METADATA

SCENARIO_POLICIES = Table(
    "scenario_policies",
    METADATA,
    Column("number", Integer, primary_key=True, nullable=False, autoincrement=False),
    Column("effective_from", Date, nullable=False),
    Column("scenarios", Document(tuple[Scenario, ...]), nullable=False),
    text("published_by"),
    Column("published_at", Moment, nullable=False),
    text("note"),
)

SCENARIO_ACTIONS = Table(
    "scenario_actions",
    METADATA,
    of_debtor(primary_key=True),
    text("invoice_number", primary_key=True),
    text("step_key", primary_key=True),
    text("title"),
    Column("on", Date, nullable=False),
    Column("due_since", Date, nullable=False),
    Column("stage", Choice(Stage), nullable=False),
    Column("channel", Choice(Channel), nullable=False),
    Column("owner", Choice(Role), nullable=False),
    text("assignee"),
    Column("signed_by", Choice(Role), nullable=False),
    Column("not_before", Moment, nullable=False),
    Column("policy_number", Integer, nullable=False),
    Column("state", Choice(ActionState), nullable=False),
    Column("closed_on", Date),
    Index(None, "state", "on"),
)

SCENARIO_RUNS = Table(
    "scenario_runs",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("on", Date, nullable=False),
    Column("at", Moment, nullable=False),
    text("user_id"),
    Column("made", Integer, nullable=False),
    Column("done", Integer, nullable=False),
    Column("moot", Integer, nullable=False),
)
