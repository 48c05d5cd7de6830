"""Absences: who stands in for a person, and when."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from assistant.domain.people.portfolio import Delegation
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.people.manage_people import Member
from assistant.ui.components.trouble import act
from assistant.ui.told_apart import told_apart
from assistant.ui.wording import day

_PLACE = "people"


def absence_words(absence: Delegation, members: Sequence[Member]) -> str:
    """One absence in a sentence."""
    names = {member.person.id: member.person.name for member in members}
    stand_in = names.get(absence.stand_in_id, absence.stand_in_id)
    return f"absence du {day(absence.first)} au {day(absence.last)}, remplacé par {stand_in}"


def ask_absence(services: Services, user: User, member: Member, members: Sequence[Member]) -> None:
    """A form for an absence, and the button that clears those noted."""
    person = member.person
    others = told_apart(
        {one.person.id: one.person.name for one in members if one.person.active and one.person.id != person.id}
    )
    if not others:
        return
    set_absences = services.note_absences
    with st.popover("Absence", type="tertiary", icon=":material/event_busy:", key=f"absent-{person.id}"):
        with st.form(f"absence-{person.id}", border=False):
            stand_in = st.selectbox("Remplacé par", list(others), format_func=others.__getitem__)
            first = st.date_input("Du", services.clock.today(), format="DD/MM/YYYY")
            last = st.date_input("Au (inclus)", services.clock.today(), format="DD/MM/YYYY")
            if st.form_submit_button("Enregistrer l’absence"):
                noted = (*member.absences, Delegation(person.id, stand_in, first, last))
                act(_PLACE, partial(set_absences, person.id, noted, user))
        if member.absences and st.button("Effacer ses absences", key=f"clear-{person.id}"):
            act(_PLACE, partial(set_absences, person.id, (), user))
