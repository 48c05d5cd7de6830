"""How long each purpose keeps, what a purge would delete, and the notice to clients."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.privacy.retention import PURGED, DueRecords, RetentionRule
from assistant.services.all_services import Services
from assistant.services.privacy.privacy_notice import span_words
from assistant.ui.components.data.erasure import show_erasure
from assistant.ui.components.line import head, line, muted
from assistant.ui.components.people.proof import ask_proof
from assistant.ui.components.trouble import act, show_trouble, trouble_shown
from assistant.ui.wording import counted

PLACE = "retention"


def show_retention(services: Services, user: User) -> None:
    """Rules on the left; the purge, the erasure of a person and the notice on the right."""
    show_trouble(PLACE)
    left, right = st.columns(2, gap="large")
    rules = services.privacy.set_retention.rules()
    with left:
        st.subheader("Durées de conservation", anchor=False)
        for rule in rules:
            _show_rule(services, user, rule)
    with right, trouble_shown():
        _show_purge(services, user, rules)
        st.divider()
        if may(user.role, Act.ERASE):
            show_erasure(services, user)
            st.divider()
        _show_notice(services)


def _show_rule(services: Services, user: User, rule: RetentionRule) -> None:
    with line(f"retention-{rule.purpose}"):
        with head(f"retention-{rule.purpose}"):
            st.text(rule.label)
            with muted(f"retention-{rule.purpose}"):
                st.text(f"{_months(rule)} à compter {rule.counted_from}")
                st.text(rule.source)
        if rule.purpose not in PURGED or not may(user.role, Act.SET_HOUSE):
            return
        with st.popover("Réduire", type="tertiary", icon=":material/schedule:"):
            months = st.number_input("Mois, au plus", 1, rule.business, rule.business, key=f"months-{rule.purpose}")
            if st.button("Enregistrer cette durée", key=f"keep-{rule.purpose}"):
                act(PLACE, partial(services.privacy.set_retention, rule.purpose, int(months), user))


def _months(rule: RetentionRule) -> str:
    if rule.business == rule.consumer:
        return span_words(rule.business)
    return f"{span_words(rule.business)}, {span_words(rule.consumer)} pour un particulier,"


def _show_purge(services: Services, user: User, rules: tuple[RetentionRule, ...]) -> None:
    st.subheader("Aperçu de la purge", anchor=False)
    due = services.privacy.purge.preview(user)
    labels = {rule.purpose: rule.label for rule in rules}
    for records in due:
        with line(f"due-{records.purpose}"), head(f"due-{records.purpose}"):
            st.text(labels[records.purpose])
            with muted(f"due-{records.purpose}"):
                st.text(_due_words(records))
    count = sum(len(records.ids) for records in due)
    if not count:
        st.caption("Rien n’a dépassé sa durée.")
        return
    if not may(user.role, Act.ERASE):
        return
    with st.popover("Purger", icon=":material/delete_forever:"):
        st.text(f"{counted(count, 'donnée sera supprimée', 'données seront supprimées')} pour de bon.")
        proven = ask_proof(services, user, "purge")
        if st.button("Supprimer pour de bon", type="primary"):
            act(PLACE, partial(proven, partial(services.privacy.purge, user)))


def _due_words(records: DueRecords) -> str:
    held = sum((records.held or {}).values())
    words = counted(len(records.ids), "à supprimer", "à supprimer")
    return f"{words}, {held} de plus gardés pour une créance, une contestation ou une procédure" if held else words


def _show_notice(services: Services) -> None:
    st.subheader("Notice d’information", anchor=False)
    st.caption("À remettre aux clients (articles 13 et 14 du RGPD), remplie d’après les réglages.")
    notice = services.privacy.notice()
    with st.expander("Lire", icon=":material/policy:"):
        st.text(notice)
    st.download_button(
        "Enregistrer la notice", notice, "notice.txt", "text/plain", icon=":material/download:", on_click="ignore"
    )
