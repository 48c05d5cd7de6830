from __future__ import annotations

from time import process_time

import pytest

from assistant.connectors.mail.rtf import read_rtf

HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Calibri;}{\f1\fcharset204 Arial;}}"


def text(body: bytes, head: bytes = HEAD) -> str:
    said, is_html = read_rtf(head + body + b"}")
    assert not is_html
    return said


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (rb"\uc1\pard Bonjour,\par R\'e9gl\'e9.", "Bonjour,\nRéglé."),
        (rb"100 \u8364?, \u-10179?\u-8704?", "100 €, 😀"),
        (rb"\uc2\u233\'c3\'a9t\'e9", "été"),
        (rb"{\*\generator Riched20;}{\colortbl;\red0;}{\info{\author X}}Merci", "Merci"),
        (rb"{\f1 \'e4\'e0} et \'e0", "да et à"),
        (rb"{\pict\bin6 }}{{}}}Vu", "Vu"),
        (rb"\{a\~b\}\tab c\line d\\", "{a\u00a0b}\tc\nd\\"),
        (rb"{\field{\*\fldinst HYPERLINK \"http://x\"}{\fldrslt le site}}", "le site"),
        (rb"coup\'e9 {en deux", "coupé en deux"),
        (rb"}}}dehors", "dehors"),
    ],
)
def test_rich_text_is_read_as_it_is_seen(body: bytes, said: str) -> None:
    assert text(body) == said


def test_an_unknown_code_page_is_read_as_western() -> None:
    assert text(rb"\'e9", rb"{\rtf1\ansicpg99999 ") == "é"
    assert text(rb"\'c3\'a9", rb"{\rtf1\ansicpg65001 ") == "é"


def test_the_page_from_which_rich_text_was_made_comes_back_without_its_rendering() -> None:
    body = (
        rb"{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 R\'e9gl\'e9{\*\htmltag84 &nbsp;}hier{\*\htmltag72 </p>}"
        rb"\htmlrtf\par\'e9}\htmlrtf0 {\*\mhtmltag8 x}{\*\htmltag96 <blockquote>}Avant{\*\htmltag104 </blockquote>}}"
    )
    head = HEAD.replace(rb"\deff0", rb"\fromhtml1\deff0")
    assert read_rtf(head + body) == ("<p>Réglé&nbsp;hier</p><blockquote>Avant</blockquote>", True)


@pytest.mark.parametrize(
    "hostile", [b"{" * 4_000_000, b"{}" * 300_000, rb"\u1" * 300_000, rb"\bin999999999 " * 9, b"\\"]
)
def test_hostile_rich_text_is_read_in_bounded_time(hostile: bytes) -> None:
    start = process_time()
    read_rtf(HEAD + hostile)
    assert process_time() - start < 5
