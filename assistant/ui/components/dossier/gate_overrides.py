"""Setting a reason of the gate aside, where the user may: the reason in writing, for some days."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.gate import Reason, ReasonCode
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User, told_name
from assistant.services.all_services import Services
from assistant.services.gate.override_gate import LONGEST_DAYS
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.wording import day

PLACE = "gate-override"


def show_overrides(services: Services, user: User, case: Case) -> None:
    """A form for each reason that this user may set aside, then what was set aside and still holds."""
    show_trouble(PLACE)
    for reason in case.verdict.reasons:
        if reason.override.allows(user.role) and not reason.overridden_by:
            _ask(services, user, case, reason)
    if any(reason.code is ReasonCode.INSOLVENCY_UNCHECKED for reason in case.verdict.reasons):
        _ask_bodacc(services, user, case)
    standing = [override for override in case.overrides if override.until >= case.as_of]
    if not standing:
        return
    with services.unit_of_work() as uow:
        names = {known.id: known.name for known in uow.house.users()}
    for override in standing:
        name = told_name(override.user_id, names)
        words = f"Blocage levé jusqu’au {day(override.until)} par {name}\u202f: {override.reason}"
        st.text(words)


def _ask_bodacc(services: Services, user: User, case: Case) -> None:
    if not may(user.role, Act.WRITE):
        return
    if st.button("BODACC vérifié ce jour, rien trouvé", icon=":material/fact_check:", key=f"bodacc-{case.debtor.id}"):
        act(PLACE, partial(services.gate.check_bodacc, case.debtor.id, user))


def _ask(services: Services, user: User, case: Case, reason: Reason) -> None:
    key = f"{case.debtor.id}-{reason.code.value}"
    with st.popover("Passer outre", icon=":material/lock_open:", key=f"override-{key}"):
        st.text(reason.sentence)
        why = st.text_input("Motif, conservé au journal", key=f"override-why-{key}")
        until = st.date_input(
            "Jusqu’au",
            case.as_of + timedelta(days=1),
            min_value=case.as_of,
            max_value=case.as_of + timedelta(days=LONGEST_DAYS),
            format="DD/MM/YYYY",
            key=f"override-until-{key}",
        )
        if st.button("Lever ce blocage", key=f"override-go-{key}"):
            act(PLACE, partial(services.gate.override, case.debtor.id, reason.code, why, until, user))
