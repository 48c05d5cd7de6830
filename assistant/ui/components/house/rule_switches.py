"""The rules that are off: who decided it, when and why; a team lead switches one off or on again."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from assistant.domain.approvals.rule_switch import RulesOff, RuleSwitch
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User, told_name
from assistant.guardrails.in_force import CORE
from assistant.guardrails.rules import RULES
from assistant.services.all_services import Services
from assistant.services.house.rules_off_now import rules_off_now
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.wording import SEVERITIES, counted, moment

PLACE = "rules"


def show_rule_switches(services: Services, user: User) -> None:
    """Each decision in force, then the form for another."""
    st.subheader("Règles de contrôle", anchor=False)
    with services.unit_of_work() as uow:
        off = rules_off_now(uow)
        names = {known.id: known.name for known in uow.house.users()}
    show_trouble(PLACE)
    if not off.intact:
        st.error("Le journal des règles a été altéré\u202f: toutes les règles sont en service, faites-le examiner.")
        return
    count = counted(len(off.ids), "règle hors service", "règles hors service") if off.ids else "toutes en service"
    st.caption(f"{len(RULES)} règles relisent chaque lettre\u202f: {count}.")
    for switch in off.by_rule.values():
        _show_switch(services, user, switch, names)
    if may(user.role, Act.SET_HOUSE):
        _ask_switch(services, user, off)


def _show_switch(services: Services, user: User, switch: RuleSwitch, names: Mapping[str, str]) -> None:
    with st.container(border=True, gap="xsmall"):
        st.badge("Hors service", icon=":material/toggle_off:", color="orange")
        st.text(rule_words(switch.rule))
        st.text(f"{told_name(switch.user_id, names)}, {moment(switch.at)}\u202f: {switch.reason}")
        if not may(user.role, Act.SET_HOUSE):
            return
        with st.popover("Remettre en service", icon=":material/toggle_on:"):
            reason = st.text_input("Motif, conservé au journal", key=f"rule-on-reason-{switch.rule}")
            if st.button("Remettre cette règle en service", key=f"rule-on-{switch.rule}"):
                act(PLACE, partial(services.house.switch_rule.on, switch.rule, reason, user))


def _ask_switch(services: Services, user: User, off: RulesOff) -> None:
    with st.popover("Mettre une règle hors service", icon=":material/toggle_off:"):
        st.caption(
            "Les approbations déjà données ne vaudront plus. Les règles qui protègent l’argent, la loi pénale "
            "ou les personnes ne sont pas proposées."
        )
        choices = [rule.id for rule in RULES if rule.id not in CORE | off.ids]
        rule = st.selectbox("Règle", choices, index=None, format_func=rule_words, key="rule-off-choice")
        reason = st.text_input("Motif, conservé au journal", key="rule-off-reason")
        if st.button("Mettre hors service", key="rule-off", disabled=rule is None) and rule is not None:
            act(PLACE, partial(services.house.switch_rule.off, rule, reason, user))


def rule_words(rule_id: str) -> str:
    """A rule in one line: its id, what it says, how much it weighs; an id without a rule reads as it is."""
    rule = next((rule for rule in RULES if rule.id == rule_id), None)
    return f"{rule.id}\u202f: {rule.message} ({SEVERITIES[rule.severity].lower()})" if rule else rule_id
