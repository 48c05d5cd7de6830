"""The legal rules: what each refuses, its article, and when its source was read."""

from __future__ import annotations

import streamlit as st

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules import RULES
from assistant.guardrails.source_card import source_card
from assistant.services.all_services import Services
from assistant.services.house.rules_off_now import rules_off_now
from assistant.ui.components.badges import show_severity
from assistant.ui.components.line import head, line, muted, page_of
from assistant.ui.wording import counted

SHOWN = 12


def show_rule_list(services: Services) -> None:
    """A filter and a page of rules; those switched off say so."""
    st.subheader("Règles de contrôle", anchor=False)
    words = st.text_input(
        "Chercher une règle", key="rule-words", placeholder="FAC002, L441-10, consommateur…", icon=":material/search:"
    )
    found = [rule for rule in RULES if all(word in _told(rule) for word in words.casefold().split())]
    st.caption(f"{counted(len(found), 'règle', 'règles')} sur {len(RULES)}.")
    with services.unit_of_work() as uow:
        off = rules_off_now(uow).ids
    place = st.container(gap=None)
    shown = found[page_of(len(found), SHOWN, "rule-page")]
    with place:
        for rule in shown:
            _show_rule(rule, is_off=rule.id in off)


def _told(rule: Rule) -> str:
    return f"{rule.id} {rule.name} {rule.message} {source_card(rule.source).article}".casefold()


def _show_rule(rule: Rule, *, is_off: bool) -> None:
    card = source_card(rule.source)
    with line(f"rule-{rule.id}"):
        with head(f"rule-{rule.id}"):
            st.text(f"{rule.id}\u202f: {rule.message}")
            with muted(f"rule-{rule.id}"):
                st.text(f"{card.article}. {card.words[0].upper()}{card.words[1:]}.")
        if is_off:
            st.badge("Hors service", icon=":material/toggle_off:", color="orange")
        show_severity(rule.severity)
