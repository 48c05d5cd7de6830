"""Paragraphs that nobody has checked yet."""

from __future__ import annotations

import streamlit as st

from assistant.ui.components.writing.unverified import Unverified
from assistant.ui.look import STYLE
from tests.ui.one_page import markup, open_page, plain_texts


def _two_paragraphs() -> None:
    listener = Unverified(st.container())
    listener("Bonjour Madame,")
    listener("Il reste **12 €**.")


def test_paragraphs_appear_as_plain_text_under_one_mark() -> None:
    page = open_page(_two_paragraphs)

    assert plain_texts(page) == ["Bonjour Madame,", "Il reste **12 €**."]
    assert markup(page).count("Non vérifié") == 1


def test_the_style_sheet_forbids_selecting_them() -> None:
    rule = next(
        line for line in STYLE.read_text(encoding="utf-8").splitlines() if line.startswith(".st-key-unverified")
    )

    assert "user-select: none" in rule
