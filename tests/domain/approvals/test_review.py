"""One transition table for the life of a draft."""

from __future__ import annotations

import itertools

import pytest

from assistant.domain.approvals.review import NEEDS_REASON, TRANSITIONS, DraftState, ReviewAction, next_state
from assistant.domain.errors import NotAllowedError
from assistant.domain.people.user import Role


@pytest.mark.parametrize(("state", "action"), sorted(itertools.product(DraftState, ReviewAction)))
def test_only_what_the_table_lists_is_possible(state: DraftState, action: ReviewAction) -> None:
    if (state, action) in TRANSITIONS:
        assert next_state(state, action, Role.TEAM_LEAD, "motif") is TRANSITIONS[state, action]
    else:
        with pytest.raises(NotAllowedError, match="rechargez"):
            next_state(state, action, Role.TEAM_LEAD, "motif")


@pytest.mark.parametrize("action", sorted(NEEDS_REASON))
def test_a_reason_is_asked_where_it_matters(action: ReviewAction) -> None:
    state = DraftState.SENT if action is ReviewAction.UNMARK else DraftState.SUBMITTED
    with pytest.raises(NotAllowedError, match="motif"):
        next_state(state, action, Role.TEAM_LEAD, "  ")


def test_only_a_lead_sends_back() -> None:
    with pytest.raises(NotAllowedError, match="responsable"):
        next_state(DraftState.SUBMITTED, ReviewAction.SEND_BACK, Role.ACCOUNT_MANAGER, "motif")


def test_a_phone_agent_reviews_nothing() -> None:
    with pytest.raises(NotAllowedError, match="Les appels"):
        next_state(DraftState.DRAFTED, ReviewAction.APPROVE, Role.PHONE_AGENT)
