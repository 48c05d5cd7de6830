"""Differences in words, each with what it is about. The words are somebody's text: never read as markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from assistant.domain.people.user import told_name
from assistant.domain.writing.draft_edit import DraftEdit, EditChange, EditKind
from assistant.services.review.open_review import ReviewFile
from assistant.ui.review_words import KINDS
from assistant.ui.wording import counted, moment, one_line

_NOTHING = "∅"


def show_differences(file: ReviewFile, people: dict[str, str]) -> None:
    """What differs from the built-in composer's text, then what each edit changed."""
    st.caption("Écarts avec le texte du rédacteur intégré")
    if file.from_composer is None:
        st.text("Le rédacteur intégré n’a plus de lettre pour cette situation.")
    elif not file.from_composer:
        st.text("Aucun écart\u202f: c’est son texte.")
    else:
        show_changes(file.from_composer)
    for edit in reversed(file.edits):
        _show_edit(edit, told_name(edit.user_id, people))


def _show_edit(edit: DraftEdit, who: str) -> None:
    st.caption(f"Version {edit.version}, {moment(edit.at)}")
    st.text(f"{who}\u202f: {kinds_words(edit.changes)}")
    show_changes(edit.changes)


def kinds_words(changes: Sequence[EditChange]) -> str:
    """How many changes of each kind."""
    number = Counter(change.kind for change in changes)
    told = (f"{KINDS[kind][0].lower()} ({number[kind]})" for kind in EditKind if number[kind])
    return ", ".join(told) or counted(0, "changement", "changements")


def show_changes(changes: Sequence[EditChange]) -> None:
    """One line a change: its kind, the words taken away, the words put in."""
    for change in changes:
        words, icon, color = KINDS[change.kind]
        with st.container(gap="xsmall"):
            st.badge(words, icon=f":material/{icon}:", color=color)
            st.code(
                f"- {one_line(change.before) or _NOTHING}\n+ {one_line(change.after) or _NOTHING}",
                language="diff",
                wrap_lines=True,
            )
