"""The sections of the day's list, each with its count: to do, promises to verify, drafts to approve, drafts to send."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

import streamlit as st

from assistant.domain.approvals.review import DraftState
from assistant.domain.gate import ReasonCode
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.reminders.worklist import WorklistRow, to_call
from assistant.services.all_services import Services
from assistant.ui.wording import figures


class Section(StrEnum):
    """One way to look at the day."""

    TO_DO = "to_do"
    PROMISES = "promises"
    APPROVAL = "approval"
    TO_SEND = "to_send"


_NAMES = {
    Section.TO_DO: "À faire",
    Section.PROMISES: "Promesses à vérifier",
    Section.APPROVAL: "En attente de validation",
    Section.TO_SEND: "À envoyer",
}


def split(services: Services, user: User, rows: Sequence[WorklistRow]) -> dict[Section, list[WorklistRow]]:
    """The rows of each section.

    Who writes no letter has only calls to do, in the order in which "Appel suivant" gives them.
    """
    with services.unit_of_work() as uow:
        submitted, approved = (uow.drafts.pending(state) for state in (DraftState.SUBMITTED, DraftState.APPROVED))
    return {
        Section.TO_DO: list(rows) if may(user.role, Act.WRITE) else _calls(rows),
        Section.PROMISES: [row for row in rows if row.promise_on is not None],
        Section.APPROVAL: _with_draft(rows, submitted),
        Section.TO_SEND: _with_draft(rows, approved),
    }


def _with_draft(rows: Sequence[WorklistRow], drafts: Mapping[str, str]) -> list[WorklistRow]:
    """The clients who have one of these drafts, which their line opens whatever was drafted since."""
    return [replace(row, pending_draft=drafts[row.debtor_id]) for row in rows if row.debtor_id in drafts]


def _calls(rows: Sequence[WorklistRow]) -> list[WorklistRow]:
    """Those to call, then the calls that must wait, be it for a letter that is on its way."""
    waits = (row for row in rows if not row.ready and (row.call is not None or _waits_for_a_letter(row)))
    return [*to_call(rows), *waits]


def _waits_for_a_letter(row: WorklistRow) -> bool:
    return row.has_number and any(reason.code is ReasonCode.ANOTHER_DRAFT for reason in row.verdict.waiting)


def choose_section(sections: dict[Section, list[WorklistRow]]) -> Section:
    """The section that the person looks at."""
    counts = {
        section: sum(1 for row in rows if row.ready or section is not Section.TO_DO)
        for section, rows in sections.items()
    }
    return st.segmented_control(
        "Liste",
        list(Section),
        default=Section.TO_DO,
        format_func=lambda section: f"{_NAMES[section]} {figures(counts[section])}",
        required=True,
        key="day-section",
        label_visibility="collapsed",
        wrap=True,
    )
