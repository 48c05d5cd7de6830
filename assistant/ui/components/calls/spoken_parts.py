"""What is said on a call, part by part, with how long each lasts and when one falls silent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import streamlit as st

from assistant.domain.calls.call_sheet import MOST_SECONDS, WORDS_A_MINUTE, CallScript, seconds_to_say

_LABELS = {
    "identity_check": "0 · Identité, rien de la dette avant",
    "recording": "Enregistrement",
    "attention": "A · Attention",
    "interest": "I · Intérêt",
    "desire": "D · Désir",
    "action": "A · Action, puis silence",
    "closing": "Pour finir",
}
_SHORT = {
    "identity_check": "Identité",
    "recording": "Enregistrement",
    "attention": "Attention",
    "interest": "Intérêt",
    "desire": "Désir",
    "action": "Action",
}
_NARROWEST = 0.03  # share of the minute under which a segment could not be seen


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """One part: ``seconds`` alone, ``until`` with all that is said before it."""

    key: str
    text: str
    seconds: int
    until: int

    @property
    def label(self) -> str:
        """As the script names it."""
        return _LABELS[self.key]


def parts_of(script: CallScript) -> tuple[SpokenPart, ...]:
    """The parts that are said, in order."""
    return tuple(_parts(script))


def _parts(script: CallScript) -> Iterator[SpokenPart]:
    said: list[str] = []
    for key in _LABELS:
        text = getattr(script, key)
        if text:
            said.append(text)
            yield SpokenPart(key, text, seconds_to_say(text), seconds_to_say(*said))


def show_minute(parts: Sequence[SpokenPart], key: str) -> None:
    """The minute before the request as a bar, one segment a part, and its verdict in words."""
    before = [part for part in parts if part.key in _SHORT]
    total = before[-1].until
    widths = [max(part.seconds / MOST_SECONDS, _NARROWEST) for part in before]
    left = max(0.0, 1 - sum(widths))
    with st.container(key=f"spoken-bar-{key}"):
        places = st.columns([*widths, left] if left > _NARROWEST else widths, gap=None, wrap=False)
    for rank, place in enumerate(places):
        kind = f"minute-{rank}" if rank < len(before) else "minute-left"
        with place, st.container(key=f"{kind}-{key}"):
            st.space(1)
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"minute-words-{key}"):
        if total <= MOST_SECONDS:
            st.badge(f"{total}\u202fs avant le silence", icon=":material/timer:", color="green")
        else:
            st.badge(
                f"{total}\u202fs\u202f: {total - MOST_SECONDS}\u202fs de trop", icon=":material/timer_off:", color="red"
            )
        told = ", ".join(f"{_SHORT[part.key]} {part.seconds}\u202fs" for part in before)
        st.caption(
            f"{told}. Au plus {MOST_SECONDS}\u202fs avant la demande achevée, à {WORDS_A_MINUTE} mots par minute."
        )


def show_parts(parts: Sequence[SpokenPart], key: str) -> None:
    """The sentences in large type, each under its name and its time."""
    for part in parts:
        with st.container(key=f"say-{_style(part.key)}-{key}", gap=None):
            st.caption(f"{part.label} · {part.seconds}\u202fs, jusqu’à {part.until // 60}:{part.until % 60:02}")
            st.text(part.text)


def _style(key: str) -> str:
    return {"identity_check": "identity"}.get(key, key)
