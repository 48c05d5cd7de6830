"""The days to come in weeks of five, and one day in detail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from assistant.domain.money import total
from assistant.domain.reminders.agenda import Appointment, AppointmentKind
from assistant.french.days.calendar_words import WEEKDAY_NAMES
from assistant.ui.components.badges import show_stage_and_channel
from assistant.ui.components.line import amount_cell, head, line, page_of
from assistant.ui.into_view.component import ask_for, mark
from assistant.ui.session import go_to
from assistant.ui.wording import counted, day, euros

SHOWN = 12
WEEK, WORKING_DAYS = 7, 5
_CHOSEN = "calendar-day"
_BADGES_WIDTH = 290
_KINDS = {
    AppointmentKind.STEP: ("étape", "étapes"),
    AppointmentKind.PROMISE: ("promesse", "promesses"),
    AppointmentKind.INSTALMENT: ("versement", "versements"),
}
_ICONS = {
    AppointmentKind.STEP: ":material/route:",
    AppointmentKind.PROMISE: ":material/handshake:",
    AppointmentKind.INSTALMENT: ":material/event_repeat:",
}


def whole_weeks(today: date, days: int) -> int:
    """How many days from today on, ``days`` at least, end a week: no week of the calendar is cut."""
    return days + (WORKING_DAYS - 1 - (today + timedelta(days=days - 1)).weekday()) % WEEK


def show_weeks(found: Sequence[Appointment], today: date, days: int) -> None:
    """Monday to Friday side by side; what falls on a weekend is dealt with, and stands, on the Monday after."""
    monday = _working(today) - timedelta(days=_working(today).weekday())
    end, chosen = today + timedelta(days=days), choose_day(today)
    with st.container(key="weeks", gap="small"):
        while monday < end:
            for offset, column in enumerate(st.columns(WORKING_DAYS, gap="small")):
                on = monday + timedelta(days=offset)
                if today <= on < end:
                    with column:
                        _show_cell(on, [a for a in found if _working(a.on) == on], is_open=on == chosen)
            monday += timedelta(days=WEEK)


def _working(on: date) -> date:
    """The day itself, the Monday after for a weekend."""
    return on + timedelta(days=WEEK - on.weekday()) if on.weekday() >= WORKING_DAYS else on


def choose_day(today: date) -> date:
    """The day shown in detail: the one last clicked, else today, or the Monday that comes."""
    chosen: date = st.session_state.get(_CHOSEN, _working(today))
    return chosen


def show_day(found: Sequence[Appointment], on: date) -> None:
    """Every appointment of a day, with the way to each dossier."""
    mark(_CHOSEN)
    st.subheader(f"{WEEKDAY_NAMES[on.weekday()].capitalize()} {day(on)}", anchor=False)
    mine = [a for a in found if _working(a.on) == on]
    if not mine:
        st.caption("Rien ce jour-là.")
        return
    place = st.container(gap=None)
    shown = page_of(len(mine), SHOWN, "calendar-page")
    with place:
        for rank, appointment in enumerate(mine[shown], start=shown.start):
            _show_appointment(appointment, rank)


def _show_cell(on: date, mine: Sequence[Appointment], *, is_open: bool) -> None:
    """One day; where it holds something, the whole cell is its button."""
    state = "open" if is_open else "full" if mine else "empty"
    with st.container(border=True, height="stretch", key=f"cell-{state}-{on.isoformat()}", gap="xsmall"):
        st.caption(f"{WEEKDAY_NAMES[on.weekday()][:3]}. {on:%d/%m}")
        for kind, words in _KINDS.items():
            of_kind = [a for a in mine if a.kind is kind]
            if of_kind:
                st.markdown(f"{_ICONS[kind]} {counted(len(of_kind), *words)}")
                st.text(euros(total(a.amount for a in of_kind)))
        if mine:
            st.button(f"Voir le {day(on)}", key=f"see-{on.isoformat()}", on_click=_open, args=(on,))


def _open(on: date) -> None:
    st.session_state[_CHOSEN] = on
    ask_for(_CHOSEN)


def _show_appointment(appointment: Appointment, rank: int) -> None:
    key = f"appointment-{rank}"
    with line(key):
        with head(key):
            st.text(appointment.name)
            st.caption(appointment.title or _KINDS[appointment.kind][0].capitalize())
        amount_cell(appointment.amount)
        if appointment.stage is not None and appointment.channel is not None:
            show_stage_and_channel(appointment.stage, appointment.channel, width=_BADGES_WIDTH)
        if st.button("Dossier", key=f"calendar-open-{rank}", icon=":material/folder_open:", type="tertiary"):
            go_to("dossier", appointment.debtor_id)
