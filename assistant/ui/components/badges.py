"""Badges: a word and an icon, never a colour alone."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from assistant.domain.approvals.review import DraftState
from assistant.domain.finding import Severity
from assistant.domain.gate import ReasonCode, Verdict
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Draft, Writer
from assistant.ui.plain import plain
from assistant.ui.wording import CHANNELS, INTENTS, SEVERITIES, STAGES, STATES, WRITERS

Color = Literal["red", "orange", "yellow", "blue", "green", "violet", "gray", "primary"]

_STATES: dict[DraftState, tuple[str, Color]] = {
    DraftState.DRAFTED: ("edit_note", "gray"),
    DraftState.SUBMITTED: ("hourglass_top", "blue"),
    DraftState.CHANGES_REQUESTED: ("undo", "orange"),
    DraftState.REFUSED: ("block", "red"),
    DraftState.APPROVED: ("verified", "green"),
    DraftState.SENDING: ("outgoing_mail", "blue"),
    DraftState.SENT: ("send", "green"),
    DraftState.VOID: ("sync_problem", "orange"),
}
_SEVERITIES: dict[Severity, tuple[str, Color]] = {
    Severity.BLOCKING: ("block", "red"),
    Severity.WARNING: ("warning", "orange"),
    Severity.ADVICE: ("lightbulb", "gray"),
}
_CHANNEL_ICONS = {
    Channel.EMAIL: "mail",
    Channel.LETTER: "drafts",
    Channel.REGISTERED_LETTER: "markunread_mailbox",
    Channel.ELECTRONIC_REGISTERED_LETTER: "mark_email_read",
    Channel.SMS: "sms",
    Channel.PHONE: "call",
    Channel.VOICEMAIL: "voicemail",
}
_WRITERS = {Writer.COMPOSER: "edit_note", Writer.MODEL: "neurology", Writer.PERSON: "person"}
_LEVEL_ICONS = ("schedule", "counter_1", "counter_2", "counter_3", "gavel", "gavel")


def show_state(state: DraftState) -> None:
    """The state of a draft."""
    icon, color = _STATES[state]
    st.badge(STATES[state], icon=f":material/{icon}:", color=color)


def show_stage(stage: Stage) -> None:
    """The dunning stage."""
    st.badge(STAGES[stage], icon=_stage_icon(stage), color=_stage_color(stage))


def show_purpose(draft: Draft) -> None:
    """What a draft is: its stage, or what else it is for."""
    if draft.intent.is_of_ladder:
        show_stage(draft.stage)
    else:
        st.badge(INTENTS[draft.intent], icon=":material/mail:", color="gray")


def show_writer(writer: Writer) -> None:
    """Who wrote the text as it stands."""
    st.badge(WRITERS[writer], icon=f":material/{_WRITERS[writer]}:", color="gray")


def show_channel(channel: Channel) -> None:
    """How the letter travels."""
    st.badge(CHANNELS[channel], icon=f":material/{_CHANNEL_ICONS[channel]}:", color="gray")


def show_stage_and_channel(stage: Stage, channel: Channel, *, width: int, intent: Intent = Intent.REMINDER) -> None:
    """Both in one element, for long lists; another purpose than a reminder's stands in place of the stage."""
    words = STAGES[stage] if intent.is_of_ladder else INTENTS[intent]
    first = f":{_stage_color(stage)}-badge[{_stage_icon(stage)} {words}]"
    st.markdown(f"{first} :gray-badge[:material/{_CHANNEL_ICONS[channel]}: {CHANNELS[channel]}]", width=width)


def _stage_icon(stage: Stage) -> str:
    return f":material/{_LEVEL_ICONS[stage.level]}:"


def _stage_color(stage: Stage) -> Color:
    if stage.level >= Stage.FORMAL_NOTICE.level:
        return "red"
    return "gray" if stage.level <= Stage.REMINDER_1.level else "orange"


def show_severity(severity: Severity) -> None:
    """How much a finding weighs."""
    icon, color = _SEVERITIES[severity]
    st.badge(SEVERITIES[severity], icon=f":material/{icon}:", color=color)


def show_gate(verdict: Verdict) -> None:
    """The gate in one badge; where it is open and counsels to wait, it says so."""
    if verdict.green and not verdict.ready:
        st.badge("Mieux vaut attendre", icon=":material/hourglass_top:", color="orange")
    elif verdict.green:
        st.badge("Feu vert", icon=":material/check_circle:", color="green")
    elif _is_settled(verdict):
        st.badge("Soldé", icon=":material/task_alt:", color="green")
    else:
        st.badge("Bloqué", icon=":material/block:", color="red")


def _is_settled(verdict: Verdict) -> bool:
    """Whether nothing but a settled account stands in the way: good news."""
    return all(reason.code is ReasonCode.NOTHING_DUE for reason in verdict.blocking)


def show_reasons(verdict: Verdict) -> None:
    """Each reason of the gate in one line."""
    for reason in verdict.reasons:
        if reason.code is ReasonCode.NOTHING_DUE:
            st.success(plain(reason.sentence), icon=":material/task_alt:")
        elif reason.overridden_by:
            st.info(f"Levé\u202f: {plain(reason.sentence)}", icon=":material/lock_open:")
        elif reason.blocks:
            st.error(plain(reason.sentence), icon=":material/block:")
        elif not reason.waits:
            st.info(plain(reason.sentence), icon=":material/info:")
        else:
            st.warning(plain(reason.sentence), icon=":material/schedule:")
