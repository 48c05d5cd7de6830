"""Words that may quote what somebody wrote, where Streamlit would read markdown."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\\`*_\[\]$~]")
_BLOCK = re.compile(r"^([ ]*)(?=[#>+=|-])|^([ ]*\d+)(?=[.)])", re.MULTILINE)  # begins a heading, a list, a quotation
_LINKS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)  # where an address would become a link by itself
_JOINER = "\u2060"  # shows nothing; a backslash there is read too late to hold the link back


def plain(words: str) -> str:
    """The same words on screen, with no mark-up in them: neither emphasis, formula, tag nor link to a site."""
    return _LINKS.sub(_JOINER, _MARKS.sub(r"\\\g<0>", words)).replace("<", "&lt;")


def plain_block(words: str) -> str:
    """The same for words of several lines, none of which begins a heading, a list or a quotation."""
    return _BLOCK.sub(r"\g<0>\\", plain(words))


def line_breaks(markdown: str) -> str:
    """Each line on its own, which markdown would join."""
    return re.sub(r"(?<!\n)\n(?!\n)", "  \n", markdown)
