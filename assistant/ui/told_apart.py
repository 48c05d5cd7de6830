"""Choices whose words differ: Streamlit knows what was chosen by its words alone, and of two alike takes the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping


def told_apart(words: Mapping[str, str], *marks: Mapping[str, str]) -> dict[str, str]:
    """The words of each id, in their order; those shared get the first of the ``marks`` that differ, the id at last."""
    told = dict(words)
    for mark in (*marks, {key: key for key in words}):
        shared = Counter(told.values())
        alike = {key for key, word in told.items() if shared[word] > 1}
        if not alike:
            break
        told |= {key: f"{words[key]} ({mark[key]})" for key in alike if mark.get(key)}
    return told
