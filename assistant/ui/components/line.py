"""Lines of a list: cells of fixed width beside one that stretches, wrapping on a phone. Imported text is st.text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal

import streamlit as st

from assistant.ui.wording import euros

AMOUNT_WIDTH = 104


@contextmanager
def line(key: str, *, wrap: bool = True) -> Iterator[None]:
    """One line; ``key`` is unique on the page."""
    with st.container(key=f"line-{key}", horizontal=True, wrap=wrap, vertical_alignment="center", gap="small"):
        yield


@contextmanager
def head(key: str) -> Iterator[None]:
    """The stretching cell of a line: what it is about, in bold, and what is said of it below."""
    with st.container(key=f"head-{key}", width="stretch", gap=None):
        yield


def told_head(key: str, title: str, *said: str) -> None:
    """The same with plain lines in a quieter voice; without a container for these, which a long list would feel."""
    with head(f"told-{key}"):
        for text in (title, *said):
            st.text(text)


@contextmanager
def muted(key: str) -> Iterator[None]:
    """Plain text in a quieter voice."""
    with st.container(key=f"muted-{key}", gap=None):
        yield


def amount_cell(amount: Decimal) -> None:
    """Euros at the right of their cell."""
    st.text(euros(amount), width=AMOUNT_WIDTH, text_alignment="right")


def page_of(count: int, size: int, key: str) -> slice:
    """Which items to draw, with the control that turns pages; no control when one page holds them all."""
    pages = -(-count // size)
    if pages <= 1:
        return slice(0, count)
    number = st.pagination(pages, key=key)
    return slice((number - 1) * size, number * size)


def read_button(key: str, on_click: Callable[[str], None], *, is_open: bool) -> None:
    """Opens the row ``key`` beside its list; the one that is open says so."""
    st.button(
        "Ouvert" if is_open else "Lire",
        key=f"read-{key}",
        icon=":material/visibility:",
        type="tertiary",
        disabled=is_open,
        on_click=on_click,
        args=(key,),
    )
