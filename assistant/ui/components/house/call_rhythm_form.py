"""The form of the hours, days and tries of calls: a policy of the house, within bounds that hold for every house."""

from __future__ import annotations

from datetime import time
from functools import partial

import streamlit as st

from assistant.domain.calls.call_rhythm import LEAST_RETRY, MOST, MOST_RETRY, CallLimits, CallRhythm, DiallingRule
from assistant.domain.dispatch.sending_window import SendingWindow
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User, told_name
from assistant.services.all_services import Services
from assistant.ui.call_rhythm_words import rhythm_in_words
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.wording import moment

PLACE = "call-rhythm"
_DAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.")  # no house dials on a Sunday
_PAUSE = (time(13), time(14))
_PEOPLE = {"consumers": "Particuliers", "others": "Professionnels et organismes publics"}


def show_call_rhythm(services: Services, user: User) -> None:
    """What holds, since when, and the form for who may change it."""
    st.subheader("Rythme des appels", anchor=False)
    show_trouble(PLACE)
    held = services.call.rhythm.in_force(user)
    st.caption(rhythm_in_words(held.rhythm))
    st.caption(
        "Aucun texte ne fixe les heures d’un créancier qui appelle. Ces bornes évitent l’insistance, que la loi punit "
        "(C. pén. 222-16, C. conso. L121-6). "
        "Elles limitent la numérotation\u202f; la fiche s’ouvre à toute heure."
    )
    if held.changed_at is not None:
        with services.unit_of_work() as uow:
            names = {known.id: known.name for known in uow.house.users()}
        st.caption(f"Changé par {told_name(held.changed_by, names)}, {moment(held.changed_at)}.")
    if not may(user.role, Act.SET_HOUSE):
        return
    asked = CallRhythm(
        consumers=_ask_rule("consumers", held.rhythm.consumers),
        others=_ask_rule("others", held.rhythm.others),
        retry_hours=_ask_retry(held.rhythm.retry_hours),
    )
    if st.button("Changer le rythme des appels", icon=":material/save:", disabled=asked == held.rhythm, key=PLACE):
        act(PLACE, partial(services.call.rhythm, asked, user))


def _ask_retry(hours: int) -> int:
    label = "Pause avant de rappeler le même client (heures)"
    return int(st.number_input(label, LEAST_RETRY, MOST_RETRY, hours, key="rhythm-retry"))


def _ask_rule(kind: str, rule: DiallingRule) -> DiallingRule:
    with st.container(border=True, gap="small", key=f"rhythm-{kind}"):
        st.markdown(f"**{_PEOPLE[kind]}**")
        windows = _ask_windows(kind, rule)
        most, left_right = MOST[kind], st.columns(2)
        tries = left_right[0].number_input(
            "Essais au plus en 7 jours", 1, most.tries, rule.limits.tries, key=f"rhythm-tries-{kind}"
        )
        answered = left_right[1].number_input(
            "Appels aboutis au plus", 1, most.answered, rule.limits.answered, key=f"rhythm-answered-{kind}"
        )
    return DiallingRule(windows, CallLimits(int(answered), int(tries)))


def _ask_windows(kind: str, rule: DiallingRule) -> tuple[SendingWindow, ...]:
    """One window, or two around a pause."""
    first, last = rule.windows[0], rule.windows[-1]
    days = st.pills(
        "Jours",
        range(len(_DAYS)),
        selection_mode="multi",
        default=[day for day in first.weekdays if day < len(_DAYS)],
        format_func=_DAYS.__getitem__,
        key=f"rhythm-days-{kind}",
    )
    weekdays = tuple(sorted(days))
    from_to = st.columns(2)
    opens = from_to[0].time_input("De", first.opens, key=f"rhythm-from-{kind}")
    closes = from_to[1].time_input("À", last.closes, key=f"rhythm-to-{kind}")
    if not st.toggle("Pause à midi", first is not last, key=f"rhythm-pause-{kind}"):
        return (SendingWindow(weekdays, opens, closes),)
    pause = (first.closes, last.opens) if first is not last else _PAUSE
    around = st.columns(2)
    stops = around[0].time_input("Pause de", pause[0], key=f"rhythm-stop-{kind}")
    again = around[1].time_input("Reprise à", pause[1], key=f"rhythm-again-{kind}")
    return SendingWindow(weekdays, opens, stops), SendingWindow(weekdays, again, closes)
