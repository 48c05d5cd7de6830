"""Sentences that no template vouches for: typed by a person or worded by a model, and read by rules alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.draft import Draft, LetterText, Writer
from assistant.french.plain_text import folded
from assistant.french.sentences import split_sentences

_FIGURES: Final = re.compile(r"\d[\d\s.,/]*")
_WORD: Final = re.compile(r"[^\W_]+")
_FEWEST_WORDS: Final = 4  # a greeting or a closing is the register's business


def own_sentences(draft: Draft, text: LetterText) -> tuple[str, ...]:
    """The sentences of ``text`` that neither the composer nor a remedy of the guardrails put there, in order.

    Figures aside: whether a sum or a day is right is checked against the file, whoever wrote the sentence.
    """
    vouched = {_bare(sentence) for source in _vouched(draft) for sentence in _sentences(source)}
    return tuple(
        dict.fromkeys(
            sentence
            for part in (text.subject, text.body)
            for sentence in _sentences(part)
            if len(_WORD.findall(sentence)) >= _FEWEST_WORDS and _bare(sentence) not in vouched
        )
    )


def _vouched(draft: Draft) -> Iterator[str]:
    for version in draft.versions:
        if version.written_by is Writer.COMPOSER:
            yield version.text.subject
            yield version.text.body
        for finding in version.findings:
            yield finding.insertion


def _sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text)]


def _bare(sentence: str) -> str:
    """Its words alone, so that a comma, a space or another sum makes no new sentence."""
    return " ".join(_WORD.findall(_FIGURES.sub("0 ", folded(sentence))))
