"""Words that may quote what somebody wrote, where Streamlit would read markdown."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\\`*_\[\]$~]|(?<=:)/|(?<=www)\.")  # the last two: addresses become links by themselves


def plain(words: str) -> str:
    """The same words on screen, with no mark-up in them: neither emphasis, link, formula nor tag."""
    return _MARKS.sub(r"\\\g<0>", words).replace("<", "&lt;")
