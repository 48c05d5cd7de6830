"""The script of a call in large type, the answers to what is said, and what anybody may hear."""

from __future__ import annotations

import streamlit as st

from assistant.domain.calls.call_sheet import CallSheet, Objection, Trigger
from assistant.ui.call_words import TRIGGERS
from assistant.ui.shown_sheets import remember_shown

_STEPS = ("Identité vérifiée", "Peut parler", "Demande, silence", "Récapitulé")
VARIANTS = {"third_party": "Standard ou tiers", "voicemail": "Message à laisser", "sms": "SMS après l’appel"}


def show_script(sheet: CallSheet, key: str) -> None:
    """Identity first; the four parts, the request last before one falls silent; the closing."""
    remember_shown(sheet)
    with st.container(gap="small"):
        _show_parts(sheet, key)


def _show_parts(sheet: CallSheet, key: str) -> None:
    script = sheet.script
    _show_steps(key)
    _say("0 · Identité, rien de la dette avant", script.identity_check, "identity")
    if script.recording:
        _say("Enregistrement", script.recording, "recording")
    _say("A · Attention", script.attention, "attention")
    _say("I · Intérêt", script.interest, "interest")
    _say("D · Désir", script.desire, "desire")
    _say("A · Action, puis silence", script.action, "action")
    _say("Pour finir", script.closing, "closing")
    st.caption(f"{script.seconds} secondes avant la demande, à 150 mots par minute.")


def show_answers(sheet: CallSheet, key: str) -> None:
    """One branch at a time, chosen by what the person says; and the variants that tell nothing of the debt."""
    branches = {branch.trigger: branch for branch in sheet.objections}
    chosen = st.pills(
        "Si la personne répond", list(branches), format_func=TRIGGERS.__getitem__, key=f"{key}-answer", wrap=True
    )
    if isinstance(chosen, Trigger):
        _show_branch(branches[chosen])
    told = st.pills(
        "Sans rien dire de la dette", list(VARIANTS), format_func=VARIANTS.__getitem__, key=f"{key}-told", wrap=True
    )
    if told is not None:
        _say(VARIANTS[told], getattr(sheet.discreet, told), f"discreet-{told}")


def _show_steps(key: str) -> None:
    with st.container(horizontal=True, gap="small"):
        for number, step in enumerate(_STEPS):
            st.checkbox(step, key=f"{key}-step-{number}")


def _show_branch(branch: Objection) -> None:
    _say("Dire", branch.say, "branch-say")
    _say("Demander", branch.ask, "branch-ask")
    with st.container(key="branch-notes", gap="xsmall"):
        st.text(f"Noter\u202f: {branch.record}")
        st.text(f"Limite\u202f: {branch.exit}")


def _say(part: str, words: str, key: str) -> None:
    with st.container(key=f"say-{key}", gap=None):
        st.caption(part)
        st.text(words)
