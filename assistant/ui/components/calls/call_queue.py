"""The queue on screen: the next call, what the last one led to, calls back, and figures by situation."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import Role, User
from assistant.services.all_services import Services
from assistant.services.calls.call_day import Appointment
from assistant.services.calls.log_call import LoggedCall
from assistant.services.scenarios.write_calendar import write_calendar
from assistant.ui.call_rhythm_words import rhythm_in_words
from assistant.ui.call_words import OUTCOMES, SITUATIONS, hindered, share
from assistant.ui.components.calls.call_screen import DONE, PASSED_OVER
from assistant.ui.components.line import amount_cell, head, line, told_head
from assistant.ui.session import go_to, remember_draft, show_client
from assistant.ui.wording import PARIS, day, euros, figures, moment

PREPARES = "prepares-calls"


def show_queue(services: Services, user: User) -> None:
    """One primary action: the next call."""
    _show_last(user)
    _show_open(services, user)
    if st.button("Appel suivant", type="primary", icon=":material/call:", shortcut="Alt+N"):
        _open_next(services, user)
    st.toggle(
        "Préparer hors des heures d’appel",
        value=bool(st.session_state.get(PREPARES)),  # kept apart: a widget's own value goes with its page
        key="prepare_calls",
        on_change=lambda: st.session_state.update({PREPARES: st.session_state["prepare_calls"]}),
    )
    with services.unit_of_work() as uow:
        st.caption(rhythm_in_words(uow.house.policy().calls))
    _show_appointments(services, user)
    if user.role is Role.TEAM_LEAD:
        _show_refusals(services, user)
    _show_figures(services, user)


def _open_next(services: Services, user: User) -> None:
    """The next call, with what keeps those above it in the list of the day from being dialled."""
    skipped, any_hour = st.session_state.get("skipped_calls", []), bool(st.session_state.get(PREPARES))
    found = services.call.queue.next(user, skipped, any_hour=any_hour)
    over = services.call.queue.passed_over(user, skipped, found, any_hour=any_hour)
    if found:
        st.session_state[PASSED_OVER] = {found: f"Avant dans la liste\u202f: {hindered(over)}."} if over else {}
        show_client(found)
        st.rerun()
    why = f"\u202f: {hindered(over)}" if over else ", la liste des appels est vide"
    st.info(f"Personne à appeler maintenant{why}.", icon=":material/task_alt:")


def _show_last(user: User) -> None:
    done = st.session_state.get(DONE)
    if not isinstance(done, LoggedCall):
        return
    st.success(f"Appel enregistré\u202f: {OUTCOMES[done.log.outcome]}.", icon=":material/task_alt:")
    if done.why_no_draft:
        st.warning(f"Pas de confirmation\u202f: {done.why_no_draft}", icon=":material/mark_email_unread:")
    if done.draft is not None:
        st.caption("La confirmation est rédigée et attend sa validation.")
        if user.role is not Role.PHONE_AGENT and st.button("Lire la confirmation", icon=":material/edit_note:"):
            remember_draft(done.draft.id)
            go_to("atelier", done.draft.debtor_id)


def _show_open(services: Services, user: User) -> None:
    """A call that a closed window left behind."""
    held = services.call.queue.open_calls(user)
    if not held:
        return
    names = {one.id: one.name for one in services.list_clients(user)}
    for key in held:
        with line(f"open-{key}"):
            with head(f"open-{key}"):
                st.text(names.get(key, key))
                st.caption("Appel en cours, non terminé\u202f: vos notes sont gardées.")
            if st.button("Reprendre", key=f"resume-{key}", icon=":material/call:"):
                show_client(key)
                st.rerun()


def _show_appointments(services: Services, user: User) -> None:
    found = services.call.day.appointments(user)
    st.subheader(f"Mes rappels du jour ({figures(len(found))})", anchor=False)
    if not found:
        st.caption("Ni rappel convenu ni promesse à vérifier aujourd’hui.")
        return
    for one in found:
        _show_appointment(one)
    st.download_button(
        "Exporter l’agenda (.ics)",
        write_calendar(found, services.clock.now()),
        "rappels.ics",
        "text/calendar",
        icon=":material/calendar_add_on:",
    )


def _show_appointment(one: Appointment) -> None:
    with line(f"appointment-{one.id}"):
        with head(f"appointment-{one.id}"):
            st.text(one.name)
            when = day(one.on) if one.at is None else f"{one.at.astimezone(PARIS):%H:%M}"
            st.caption(f"{one.what}, {when}")
        if one.amount is not None:
            amount_cell(one.amount)
        if st.button("Appeler", key=f"call-{one.id}", icon=":material/call:"):
            show_client(one.debtor_id)
            st.rerun()


def _show_refusals(services: Services, user: User) -> None:
    found = services.call.day.refusals(user)
    if not found:
        return
    st.subheader(f"Refus à décider ({figures(len(found))})", anchor=False)
    for name, log in found:
        with line(f"refusal-{log.id}"):
            told_head(f"refusal-{log.id}", name, f"{moment(log.started_at)}\u202f: {log.note}")
            if st.button("Dossier", key=f"refusal-open-{log.id}", icon=":material/folder_open:", type="tertiary"):
                go_to("dossier", log.debtor_id)


def _show_figures(services: Services, user: User) -> None:
    figures = services.call.day.figures(user)
    if not figures:
        return
    st.subheader("Par situation, 90 jours", anchor=False)
    rows = [
        {
            "Situation": SITUATIONS[one.situation],
            "Appels": str(one.calls),
            "Bon interlocuteur": share(one.right_party_rate),
            "Promesses": share(one.promise_rate),
            "Tenues": share(one.kept_rate),
            "Promis par heure": "–" if one.promised_an_hour is None else euros(one.promised_an_hour),
        }
        for one in figures
    ]
    with st.container(key="figures-calls"):
        st.table(rows, border="horizontal")
    st.caption("Ces taux comparent des situations, jamais des personnes.")
