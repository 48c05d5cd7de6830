"""What an agent noted of a call, and what the sheet had ready for what the person said."""

from __future__ import annotations

import streamlit as st

from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import Objection, Trigger
from assistant.domain.calls.shown_sheet import CoachedCall
from assistant.ui.call_words import OUTCOMES, TRIGGERS
from assistant.ui.components.line import head
from assistant.ui.wording import day, euros, moment

_BRANCHES = {  # what the person said, as the outcome tells it
    CallOutcome.PAYMENT_SENT: Trigger.ALREADY_PAID,
    CallOutcome.INVOICE_NOT_RECEIVED: Trigger.INVOICE_NOT_RECEIVED,
    CallOutcome.WAITING_APPROVAL: Trigger.WAITING_APPROVAL,
    CallOutcome.DIFFICULTY: Trigger.CASH_DIFFICULTY,
    CallOutcome.PLAN_ASKED: Trigger.CASH_DIFFICULTY,
    CallOutcome.DISPUTE: Trigger.DISPUTE,
    CallOutcome.REFUSAL: Trigger.REFUSES,
    CallOutcome.WRONG_NUMBER: Trigger.WRONG_PERSON,
    CallOutcome.INSOLVENCY: Trigger.INSOLVENCY,
}


def show_outcome(log: CallLog) -> None:
    """The outcome with its fields and the notes."""
    st.subheader("Ce qui a été noté", anchor=False)
    show_badge(log)
    for label, words in _fields(log):
        with st.container(key=f"noted-{label}", gap=None):
            st.caption(label)
            st.text(words)


def show_expected(call: CoachedCall) -> None:
    """What the sheet had ready for what the person said, beside what the agent made of it."""
    trigger = _BRANCHES.get(call.log.outcome)
    branches = call.sheets[-1].objections if call.sheets else ()
    for branch in branches:
        if branch.trigger is trigger:
            st.subheader("Ce que la fiche prévoyait", anchor=False)
            show_branch(branch, "expected")


def show_branch(branch: Objection, key: str) -> None:
    """One branch as it could be read; ``key`` tells two places of one page apart."""
    with st.container(key=f"coach-branch-{key}-{branch.trigger.value}", gap="xsmall"):
        with head(f"coach-{key}-{branch.trigger.value}"):
            st.text(f"«\u202f{TRIGGERS[branch.trigger]}\u202f»")
        said = {"Dire": branch.say, "Demander": branch.ask, "Noter": branch.record, "Sortie": branch.exit}
        for label, words in said.items():
            with st.container(key=f"coach-{key}-{branch.trigger.value}-{label}", gap=None):
                st.caption(label)
                st.text(words)


def show_badge(log: CallLog) -> None:
    """How the call ended; blue where the right person was spoken to."""
    st.badge(OUTCOMES[log.outcome], color="blue" if log.outcome.right_party else "gray")


def _fields(log: CallLog) -> tuple[tuple[str, str], ...]:
    told = (
        ("Sens", "Appel reçu du client" if log.received else ""),
        ("Somme", "" if log.amount is None else euros(log.amount)),
        ("Pour le", "" if log.on is None else day(log.on)),
        ("Dit par", log.said_by),
        ("Versements", "" if log.parts is None else str(log.parts)),
        ("Facture", log.invoice_number),
        ("Part reconnue", "" if log.undisputed is None else euros(log.undisputed)),
        ("À rappeler", "" if log.next_at is None else moment(log.next_at)),
        ("Notes", log.note or "Aucune note."),
    )
    return tuple((label, words) for label, words in told if words)
