"""Coaching: the sheet as it was shown beside what the agent noted; calls are found by situation, never by person."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.domain.call_log import CallLog, CallOutcome
from assistant.domain.call_sheet import Objection, Trigger
from assistant.domain.shown_sheet import CoachedCall, ShownSheet
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.services.coach_calls import situations_of
from assistant.ui.call_words import OUTCOMES, SITUATIONS, TRIGGERS
from assistant.ui.components.line import head, line, muted, page_of, read_button
from assistant.ui.components.spoken_parts import parts_of, show_minute, show_parts
from assistant.ui.wording import PARIS, counted, day, euros, moment

_OPEN = "coached-call"
_PAGE = 12
_EVERY = "Toutes"
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


def show_coaching(services: Services, user: User) -> None:
    """The list, then the call that was chosen."""
    st.caption(
        "Les appels des 90 derniers jours, pour relire ensemble ce qui a été dit. "
        "On compare des situations, jamais des personnes\u202f: aucun tri ni chiffre par agent."
    )
    calls = services.call.coach(user)
    if not calls:
        st.info("Aucun appel n’a encore été enregistré sur vos portefeuilles.", icon=":material/call:")
        return
    counts = situations_of(calls)
    labels = {_EVERY: f"{_EVERY} ({len(calls)})"}
    labels |= {situation.value: f"{SITUATIONS[situation]} ({count})" for situation, count in counts.items()}
    chosen = st.pills(
        "Situation",
        list(labels),
        default=_EVERY,
        required=True,
        format_func=labels.__getitem__,
        key="coach-situation",
        wrap=True,
    )
    kept = [call for call in calls if chosen in {_EVERY, call.log.situation.value}]
    _show_list(kept)
    opened = st.session_state.get(_OPEN)
    if opened in {call.log.id for call in kept}:
        _show_call(services.call.coach.open(str(opened), user))


def _show_list(calls: Sequence[CoachedCall]) -> None:
    for call in calls[page_of(len(calls), _PAGE, "coach-page")]:
        log = call.log
        with line(f"coach-{log.id}"):
            with head(f"coach-{log.id}"):
                st.text(call.client)
                with muted(f"coach-{log.id}"):
                    st.text(", ".join([moment(log.started_at), SITUATIONS[log.situation].lower(), *_lasted(log)]))
            _show_badge(log)
            read_button(log.id, _choose, is_open=st.session_state.get(_OPEN) == log.id)


def _choose(log_id: str) -> None:
    st.session_state[_OPEN] = log_id


def _show_call(call: CoachedCall) -> None:
    log = call.log
    with st.container(border=True, key="coached"):
        with head("coached"):
            st.text(f"{call.client}, {SITUATIONS[log.situation].lower()}")
            with muted("coached"):
                st.text(", ".join([moment(log.started_at), *_lasted(log), f"par {call.agent}"]))
        left, right = st.columns([1.7, 1], gap="large")
        with left:
            _show_sheets(call.sheets)
        with right:
            _show_outcome(log)
            _show_expected(call)


def _show_sheets(sheets: Sequence[ShownSheet]) -> None:
    if not sheets:
        st.info("La fiche montrée n’est pas, ou plus, conservée pour cet appel.", icon=":material/history_toggle_off:")
        return
    sheet = sheets[-1]
    if len(sheets) > 1:
        labels = [f"Fiche de {one.shown_at.astimezone(PARIS):%H:%M:%S}" for one in sheets]
        st.caption("La fiche a changé pendant l’appel\u202f: un mouvement du compte est arrivé.")
        rank = st.segmented_control(
            "Fiche",
            range(len(sheets)),
            default=len(sheets) - 1,
            required=True,
            format_func=labels.__getitem__,
            key=f"coach-sheet-{sheet.fingerprint[:12]}",
        )
        sheet = sheets[rank]
    parts = parts_of(sheet.script)
    show_minute(parts, "coach")
    show_parts(parts, "coach")
    with st.expander("Réponses qui étaient prévues", icon=":material/forum:"):
        for branch in sheet.objections:
            _show_branch(branch, "all")
    with muted("coach-made-of"):
        st.text(
            f"Montrée à {sheet.shown_at.astimezone(PARIS):%H:%M:%S}, empreinte {sheet.fingerprint[:16]} au journal."
        )


def _show_outcome(log: CallLog) -> None:
    st.subheader("Ce qui a été noté", anchor=False)
    _show_badge(log)
    for label, words in _fields(log):
        with st.container(key=f"noted-{label}", gap=None):
            st.caption(label)
            st.text(words)


def _show_expected(call: CoachedCall) -> None:
    """What the sheet had ready for what the person said, beside what the agent made of it."""
    trigger = _BRANCHES.get(call.log.outcome)
    branches = call.sheets[-1].objections if call.sheets else ()
    for branch in branches:
        if branch.trigger is trigger:
            st.subheader("Ce que la fiche prévoyait", anchor=False)
            _show_branch(branch, "expected")


def _show_branch(branch: Objection, key: str) -> None:
    with st.container(key=f"coach-branch-{key}-{branch.trigger.value}", gap="xsmall"):
        with head(f"coach-{key}-{branch.trigger.value}"):
            st.text(f"«\u202f{TRIGGERS[branch.trigger]}\u202f»")
        said = {"Dire": branch.say, "Demander": branch.ask, "Noter": branch.record, "Sortie": branch.exit}
        st.text("\n".join(f"{label}\u202f: {words}" for label, words in said.items()))


def _show_badge(log: CallLog) -> None:
    st.badge(OUTCOMES[log.outcome], color="blue" if log.outcome.right_party else "gray")


def _fields(log: CallLog) -> tuple[tuple[str, str], ...]:
    told = (
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


def _lasted(log: CallLog) -> tuple[str, ...]:
    """How long, in one word of the line; none for a call noted after it ended."""
    minutes, seconds = divmod(int((log.ended_at - log.started_at).total_seconds()), 60)
    if minutes:
        return (f"{minutes}\u202fmin\u202f{seconds:02}\u202fs",)
    return (counted(seconds, "seconde", "secondes"),) if seconds else ()
