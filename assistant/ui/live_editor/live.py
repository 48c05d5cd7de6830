"""Between the draft and the browser: check what was typed, draw what was found, keep what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, NamedTuple

import streamlit as st

from assistant.domain.finding import Finding
from assistant.domain.writing.draft import Draft
from assistant.services.writing.check_draft import TextCheck
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.finding_words import NO_FINDING, told_counts
from assistant.ui.live_editor.cards import account_words, chips, finding_cards
from assistant.ui.live_editor.component import mount
from assistant.ui.live_editor.typed_text import Typed, is_newer, keep_typed


class Edited(NamedTuple):
    """What the guardrails think of the text as typed; a rule and a reason when a warning is to be waived."""

    findings: tuple[Finding, ...]
    waiver: tuple[str, str] | None


def show_live_editor(draft: Draft, check: TextCheck, typed: Typed, *, locked: bool) -> Edited:
    """The editor with its findings, underlined where they stand."""
    findings: tuple[Finding, ...] = ()
    none = ""
    with trouble_shown():
        findings = check(typed.text)
        none = NO_FINDING
    data = _standing(draft, typed) | {
        "locked": locked,
        "findings": finding_cards(typed.text, findings, draft),
        "counts": told_counts(findings, typed.text.whole),
        "none": none,
        "chips": chips(typed.text),
        "marks": account_words(typed.text, check.marks(typed.text)),
    }
    key = f"editor-{draft.id}"
    sent = mount(key, data, partial(_keep, draft.id, key))
    if is_newer(sent.get("edit"), typed):
        keep_typed(draft.id, sent["edit"])
        st.rerun()
    waive = sent.get("waive")
    waiver = (str(waive["rule"]), str(waive["reason"])) if isinstance(waive, Mapping) else None
    return Edited(findings, waiver)


def _standing(draft: Draft, typed: Typed) -> dict[str, Any]:
    """The text, what is saved of it, and the number by which the browser knows its own last edit."""
    saved = draft.latest.text
    return {
        "serial": typed.serial,
        "base": typed.base,
        "has_subject": bool(draft.versions[0].text.subject),
        "saved": {"subject": saved.subject, "body": saved.body},
        "text": {"subject": typed.text.subject, "body": typed.text.body},
    }


def _keep(draft_id: str, key: str) -> None:
    keep_typed(draft_id, st.session_state[key]["edit"])
