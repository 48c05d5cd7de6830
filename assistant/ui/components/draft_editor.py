"""The text of a draft, its findings, and what can be done with it."""

from __future__ import annotations

import streamlit as st

from assistant.domain.correspondence import Channel
from assistant.domain.draft import Draft, LetterText, Writer
from assistant.domain.review import DraftState
from assistant.domain.user import User
from assistant.french.gsm7 import segments
from assistant.services.all_services import Services
from assistant.ui.components.badges import show_channel, show_stage, show_state
from assistant.ui.components.draft_actions import show_actions
from assistant.ui.components.findings import show_findings
from assistant.ui.components.line import muted
from assistant.ui.components.preview import show_preview
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.components.versions import show_versions
from assistant.ui.components.ways_out import show_ways_out
from assistant.ui.wording import WRITERS, counted

EDITABLE = frozenset(DraftState) - {DraftState.SENT, DraftState.REFUSED}
SMS_LIMIT = 160
LINE_CHARACTERS = 74
_WRITER_ICONS = {
    Writer.COMPOSER: ":material/edit_note:",
    Writer.MODEL: ":material/neurology:",
    Writer.PERSON: ":material/person:",
}


def show_editor(services: Services, user: User, draft: Draft) -> None:
    """Text in the middle, findings at the right, actions below the text; an approved text is shown to be taken out."""
    text_column, findings_column = st.columns([1.75, 1], gap="medium")
    with text_column:
        _show_marks(draft)
        if draft.state is DraftState.APPROVED and not st.toggle(
            "Modifier le texte (l’approbation tombera)", key=f"modify-{draft.id}"
        ):
            text = draft.latest.text
            show_ways_out(services, user, draft)
        else:
            text = _show_fields(draft)
            show_actions(services, user, draft, text)
        show_preview(services, draft, text)
        show_versions(draft)
    with findings_column, trouble_shown():
        findings = draft.latest.findings if text == draft.latest.text else services.recheck_draft(draft.id, text)
        editable = draft.state in EDITABLE - {DraftState.APPROVED}
        show_findings(services, user, draft, text, findings, editable=editable)


def _show_marks(draft: Draft) -> None:
    """State, stage, channel, writer and why."""
    writer = draft.latest.written_by
    with st.container(horizontal=True, gap="small"):
        show_state(draft.state)
        show_stage(draft.stage)
        show_channel(draft.channel)
        st.badge(WRITERS[writer], icon=_WRITER_ICONS[writer], color="gray")
    if draft.provenance.why:
        with muted(f"why-{draft.id}"):
            st.text(draft.provenance.why)


def _show_fields(draft: Draft) -> LetterText:
    """What stands in the fields; their keys hold draft and version, so that no other draft's text can stay there."""
    key, locked = f"{draft.id}-{draft.latest.number}", draft.state not in EDITABLE
    known = draft.latest.text
    subject = known.subject
    if subject:
        subject = st.text_input("Objet", subject, key=f"subject-{key}", disabled=locked, persist_state="session")
    with st.container(key=f"editor-{key}"):
        body = st.text_area(
            "Texte", known.body, key=f"body-{key}", height=_height(known.body), disabled=locked, persist_state="session"
        )
    text = LetterText(subject or "", body or "")
    if draft.channel is Channel.SMS:
        _show_sms_count(text.body)
    if text != known:
        st.caption(":material/edit: Modifié : enregistrez pour garder cette version. Les contrôles portent sur elle.")
    return text


def _show_sms_count(body: str) -> None:
    parts = segments(body)
    words = f"{len(body)} caractères sur {SMS_LIMIT}, {counted(parts, 'SMS', 'SMS')}"
    fits = parts <= 1
    st.badge(words, icon=f":material/{'check' if fits else 'warning'}:", color="green" if fits else "orange")


def _height(body: str) -> int:
    """Pixels that show the whole text at the usual width, within reason."""
    lines = sum(1 + len(line) // LINE_CHARACTERS for line in body.splitlines())
    return max(120, min(1000, 30 + lines * 22))
