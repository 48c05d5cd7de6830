"""Sentences that no template vouches for: typed by a person or worded by a model, and read by rules alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.writing.draft import Draft, LetterText, Writer
from assistant.french.mail.plain_text import folded
from assistant.french.text.sentences import split_sentences

_FIGURES: Final = re.compile(r"\d[\d\s.,/]*")
_WORD: Final = re.compile(r"[^\W_]+")
_FEWEST_WORDS: Final = 4  # below, a greeting or a closing is the register's business
_ADDRESSES: Final = "bonjour bonsoir madame mesdames monsieur messieurs cher chere chers cheres"
_THANKS: Final = "merci beaucoup d avance bien a vous cordialement respectueusement sincerement avec mes nos nous"
_WISHES: Final = "remercions cordiales sinceres meilleures respectueuses salutations bonne belle excellente journee"
_ADDRESS: Final = frozenset(_ADDRESSES.split())
_COURTESY: Final = frozenset(f"{_ADDRESSES} {_THANKS} {_WISHES} soiree semaine".split())


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
            if _bare(sentence) not in vouched and not _is_courtesy(sentence)
        )
    )


def writers_of(draft: Draft) -> frozenset[str]:
    """Who put the own sentences of the latest text there, in whatever version, even where another touched it since."""
    return frozenset[str]().union(*wording_of(draft).values())


def wording_of(draft: Draft) -> dict[str, frozenset[str]]:
    """Each own sentence of the latest text, in order, with the ids of who put it there."""
    writers, before = dict[str, set[str]](), set[str]()
    for version in draft.versions:
        said = {_bare(sentence) for part in (version.text.subject, version.text.body) for sentence in _sentences(part)}
        for sentence in said - before:
            writers.setdefault(sentence, set()).add(version.user_id)
        before = said
    own = own_sentences(draft, draft.latest.text)
    return {sentence: frozenset(writers.get(_bare(sentence), ())) for sentence in own}


def _is_courtesy(sentence: str) -> bool:
    """Whether it says nothing, or a few words of politeness, "Bonjour Madame Rey," among them."""
    words = _WORD.findall(_FIGURES.sub("", folded(sentence)))
    if len(_WORD.findall(sentence)) >= _FEWEST_WORDS:
        return False
    before, _, after = sentence.partition(",")
    addresses_somebody = bool(words) and words[0] in _ADDRESS and before != sentence and not after.strip()
    return addresses_somebody or _COURTESY.issuperset(words)


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
