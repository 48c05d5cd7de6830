"""Word lists that stand beside the code: what a capital letter does not make a name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from assistant.french.mail.plain_text import folded


@cache
def common_words() -> frozenset[str]:
    """Frequent French words, folded: sentence openers, trades, days, months, words of invoicing."""
    return _read("common_words.txt")


@cache
def legal_forms() -> frozenset[str]:
    """SARL, SAS and their like, folded."""
    return _read("legal_forms.txt")


@cache
def shared_mailboxes() -> frozenset[str]:
    """Local parts and domains that name nobody: compta, contact, gmail."""
    return _read("shared_mailboxes.txt")


def _read(name: str) -> frozenset[str]:
    """The words of a file, lines that begin with # left out."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return frozenset(folded(word) for line in lines if not line.startswith("#") for word in line.split())
