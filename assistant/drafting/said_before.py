"""What the last letter to a client said: so that the next one does not say it in other paragraphs' same words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.prompting.library import PromptLibrary

_RUN: Final = 5  # words in a row by which a reader knows a sentence again
_TEXTS: Final = 4096
_WORDS: Final = re.compile(r"\{\{\w+\}\}|[a-zœ0-9]+")
_FOLDERS: Final = ("letters/paragraphs/", "sms/")
_STARTS: Final = ("subject.", "subject_agreement.", "message.", "short.", "shortest.")  # of an e-mail, of an SMS


def last_texts(library: PromptLibrary, used: Sequence[str]) -> tuple[str, ...]:
    """The texts of the latest letter, from ``used`` (paragraph ids, latest letter first); what is gone is left out."""
    return tuple(text for paragraph in _latest(used) for text in _text_of(library, paragraph))


def common_runs(text: str, said: Sequence[str]) -> int:
    """How many runs of words ``text`` has in common with what was said."""
    runs = _runs(text)
    return sum(len(runs & _runs(before)) for before in said) if runs else 0


def _latest(used: Sequence[str]) -> Iterator[str]:
    """Up to where the letter before begins."""
    for place, paragraph in enumerate(used):
        if place and paragraph.startswith(_STARTS):
            return
        yield paragraph


def _text_of(library: PromptLibrary, paragraph: str) -> Iterator[str]:
    file_id, _, variant_id = paragraph.rpartition("/")
    for folder in _FOLDERS:
        for file in library.versions(f"{folder}{file_id}")[-1:]:
            yield from (variant.text for variant in file.variants if variant.id == variant_id)


@lru_cache(_TEXTS)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORDS.findall(folded(text))
    return frozenset(tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1))
