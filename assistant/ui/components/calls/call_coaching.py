"""Coaching: the sheet as it was shown beside what the agent noted; calls are found by situation, never by person."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.domain.calls.call_log import CallLog
from assistant.domain.calls.shown_sheet import CoachedCall, ShownSheet
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.calls.coach_calls import situations_of
from assistant.ui.call_words import SITUATIONS
from assistant.ui.components.calls.call_noted import show_badge, show_branch, show_expected, show_outcome
from assistant.ui.components.calls.spoken_parts import parts_of, show_minute, show_parts
from assistant.ui.components.line import head, line, muted, page_of, read_button, told_head
from assistant.ui.into_view.component import ask_for, mark
from assistant.ui.wording import PARIS, counted, moment

_OPEN = "coached-call"
_PAGE = 12
_EVERY = "Toutes"
_WORDED = "Modèle"


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
    place = st.container(gap=None)
    shown = page_of(len(calls), _PAGE, "coach-page")
    with place:
        for call in calls[shown]:
            log = call.log
            said = ", ".join([moment(log.started_at), SITUATIONS[log.situation].lower(), *_lasted(log)])
            with line(f"coach-{log.id}"):
                told_head(f"coach-{log.id}", call.client, said)
                show_badge(log)
                read_button(log.id, _choose, is_open=st.session_state.get(_OPEN) == log.id)


def _choose(log_id: str) -> None:
    st.session_state[_OPEN] = log_id
    ask_for(_OPEN)


def _show_call(call: CoachedCall) -> None:
    log = call.log
    mark(_OPEN)
    with st.container(border=True, key="coached"):
        with head("coached"):
            st.text(f"{call.client}, {SITUATIONS[log.situation].lower()}")
            with muted("coached"):
                st.text(", ".join([moment(log.started_at), *_lasted(log), f"par {call.agent}"]))
        left, right = st.columns([1.7, 1], gap="large")
        with left:
            _show_sheets(call.sheets)
        with right:
            show_outcome(log)
            show_expected(call)


def _show_sheets(sheets: Sequence[ShownSheet]) -> None:
    if not sheets:
        st.info("La fiche montrée n’est pas, ou plus, conservée pour cet appel.", icon=":material/history_toggle_off:")
        return
    sheet = sheets[-1]
    if len(sheets) > 1:
        labels = [
            f"{_WORDED if one.script.worded_by else 'Fiche'} de {one.shown_at.astimezone(PARIS):%H:%M:%S}"
            for one in sheets
        ]
        st.caption(f"La fiche a changé pendant l’appel\u202f: {why_changed(sheets)}.")
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
            show_branch(branch, "all")
    with muted("coach-made-of"):
        st.text(
            f"Montrée à {sheet.shown_at.astimezone(PARIS):%H:%M:%S}, {_writer(sheet)}, "
            f"empreinte {sheet.fingerprint[:16]} au journal."
        )


def why_changed(sheets: Sequence[ShownSheet]) -> str:
    """Why there are several: the file moved, the model answered, or both."""
    worded = {sheet.script.worded_by for sheet in sheets}
    if len(worded) == 1:
        return "un mouvement du compte est arrivé"
    one_file = len({(sheet.situation, sheet.objections, sheet.discreet) for sheet in sheets}) == 1
    return "le modèle a reformulé la suite" if one_file else "le modèle a reformulé la suite, et le compte a bougé"


def _writer(sheet: ShownSheet) -> str:
    name = sheet.script.worded_by
    return f"suite écrite par le modèle {name}" if name else "phrases approuvées"


def _lasted(log: CallLog) -> tuple[str, ...]:
    """How long, in one word of the line; none for a call noted after it ended."""
    minutes, seconds = divmod(int((log.ended_at - log.started_at).total_seconds()), 60)
    if minutes:
        return (f"{minutes}\u202fmin\u202f{seconds:02}\u202fs",)
    return (counted(seconds, "seconde", "secondes"),) if seconds else ()
