"""The text of a draft, its findings, and what can be done with it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.approvals.review import DraftState
from assistant.domain.approvals.second_look import SecondLook
from assistant.domain.finding import Severity
from assistant.domain.gathered import leads
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.french.text.gsm7 import segments
from assistant.services.all_services import Services
from assistant.services.review.fault_in_the_way import fault_in_the_way
from assistant.services.writing.check_draft import TextCheck
from assistant.ui.components.badges import show_channel, show_purpose, show_state, show_writer
from assistant.ui.components.line import muted
from assistant.ui.components.trouble import act
from assistant.ui.components.writing.draft_actions import OPEN, show_actions
from assistant.ui.components.writing.findings import show_findings, show_rules_off
from assistant.ui.components.writing.own_words import show_own_words
from assistant.ui.components.writing.preview import show_preview
from assistant.ui.components.writing.sending_marks import show_sending
from assistant.ui.components.writing.versions import show_versions
from assistant.ui.components.writing.ways_out import show_ways_out
from assistant.ui.live_editor.live import show_live_editor
from assistant.ui.live_editor.typed_text import give_up, typed_text
from assistant.ui.origin_words import origin_of
from assistant.ui.wording import counted

EDITABLE = frozenset(DraftState) - {DraftState.SENDING, DraftState.SENT, DraftState.REFUSED}
SMS_LIMIT = 160


def show_editor(services: Services, user: User, draft: Draft) -> None:
    """The text with its findings, and the actions below; an approved text is shown to be taken out."""
    _show_marks(draft)
    if draft.state is DraftState.APPROVED and not st.toggle(
        "Modifier le texte (l’approbation tombera)", key=f"modify-{draft.id}"
    ):
        _show_approved(services, user, draft)
    else:
        if draft.state in {DraftState.SENDING, DraftState.SENT}:
            show_sending(services, user, draft)
        show_rules_off(services)
        check = services.recheck_draft.prepare(draft.id, user)
        looks = services.reviewing.open_draft.looks(draft.id, user) if draft.state in OPEN else ()
        _edit(services, user, draft, check, looks)
    show_versions(draft)


def _show_approved(services: Services, user: User, draft: Draft) -> None:
    text_column, findings_column = st.columns([1.75, 1], gap="medium")
    with text_column:
        show_ways_out(services, user, draft)
        show_preview(services, user, draft, draft.latest.text)
    with findings_column:
        show_findings(services, user, draft, draft.latest.text, draft.latest.findings, editable=False)


@st.fragment
def _edit(services: Services, user: User, draft: Draft, check: TextCheck, looks: tuple[SecondLook, ...]) -> None:
    """Runs alone after each pause in typing, so that the rest of the page stays and nothing is read again."""
    typed = typed_text(draft)
    edited = show_live_editor(draft, check, typed, locked=draft.state not in EDITABLE)
    if edited.waiver:
        rule, reason = edited.waiver
        save = partial(services.edit_draft, draft.id, typed.text, user, draft.latest.number)
        act(draft.id, save, partial(services.review_draft.waive, draft.id, rule, user, reason))
    if draft.channel is Channel.SMS:
        _show_sms_count(typed.text.body)
    blocking = sum(one.severity is Severity.BLOCKING for one in leads(edited.findings, typed.text.whole))
    fault = fault_in_the_way(edited.findings, draft.waived)
    show_actions(services, user, draft, typed.text, looks, fault, blocking)
    # what comes and goes with the text stands below the buttons: above, it would take them from under the pointer
    if typed.text != draft.latest.text:
        _show_unsaved(draft, typed.base)
    show_own_words(draft, typed.text)
    show_preview(services, user, draft, typed.text)


def _show_marks(draft: Draft) -> None:
    """State, stage, channel, writer and why."""
    with st.container(horizontal=True, gap="small"):
        show_state(draft.state)
        show_purpose(draft)
        show_channel(draft.channel)
        show_writer(draft.latest.written_by)
    if why := origin_of(draft):
        with muted(f"why-{draft.id}"):
            st.text(why)


def _show_unsaved(draft: Draft, base: int) -> None:
    """That the text is not kept yet, and the way back."""
    words = "Modifié\u202f: enregistrez pour garder cette version. Les contrôles portent sur elle."
    if base < draft.latest.number:
        words = f"Modifié à partir de la version {base}, alors que la version {draft.latest.number} existe."
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f":material/edit: {words}", width="content")
        # not by a callback: the text typed just before comes in the same run, and would be kept after it
        if st.button("Revenir au texte enregistré", type="tertiary", icon=":material/undo:", key=f"give-up-{draft.id}"):
            give_up(draft)
            st.rerun()


def _show_sms_count(body: str) -> None:
    parts = segments(body)
    words = f"{len(body)} caractères sur {SMS_LIMIT}, {counted(parts, 'SMS', 'SMS')}"
    fits = parts <= 1
    st.badge(words, icon=f":material/{'check' if fits else 'warning'}:", color="green" if fits else "orange")
