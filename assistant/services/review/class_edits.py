"""Class the edits of drafts: each change of words is about a fact, the law, the structure or the tone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Final

from assistant.domain.writing.draft import Draft, Writer
from assistant.domain.writing.draft_edit import DraftEdit, EditChange, EditKind
from assistant.domain.writing.word_difference import WordDifference, word_differences
from assistant.french.days.calendar_words import MONTHS, WEEKDAYS
from assistant.french.mail.plain_text import folded
from assistant.french.numbers.numbers import find_number_words

_LEGAL_WORDS: Final = (
    *("articles?", "codes?", r"[ldr]\. ?\d", "loi", "decret", "rgpd", "cnil", "donnees personnelles"),
    *("mise en demeure", "penalites?", "interets? (?:de retard|moratoires?)", "taux", "indemnites?", "forfaitaire"),
    *("clause penale", "tribuna(?:l|ux)", "juridiction", "judiciaire", "justice", "huissier", "injonction"),
    *("mediat(?:eur|rice|ion)", "prescri(?:ption|te?)", "contentieux", "exigible"),
)
_LEGAL: Final = re.compile(rf"\b(?:{'|'.join(_LEGAL_WORDS)})\b")
_SENTENCE_END: Final = re.compile(r"[.!?…]\s*$|\n")
_WORDS_OF_A_SENTENCE: Final = 4
_FACT_SIGNS: Final = re.compile(r"[\d€%@]")


def edits_of(draft: Draft, names: Collection[str] = ()) -> tuple[DraftEdit, ...]:
    """What each version by a person changed of the one before; ``names``: people and companies of the file."""
    return tuple(
        DraftEdit(
            draft.id,
            draft.debtor_id,
            after.number,
            after.user_id,
            after.at,
            changes_between(before.text.whole, after.text.whole, names),
        )
        for before, after in pairwise(draft.versions)
        if after.written_by is Writer.PERSON
    )


def changes_between(before: str, after: str, names: Collection[str] = ()) -> tuple[EditChange, ...]:
    """The words that changed, each with what it is about."""
    differences = word_differences(before, after)
    moved = {_plain(one.before) for one in differences if one.before} & {
        _plain(one.after) for one in differences if one.after
    }
    known = frozenset(word for name in names for word in folded(name).split() if word)
    return tuple(EditChange(one.before, one.after, _kind(one, known, moved)) for one in differences)


def _kind(one: WordDifference, names: frozenset[str], moved: Collection[str]) -> EditKind:
    """Law before facts, since an article has figures; what only moved is structure, whatever it says."""
    if _only_moved(one, moved):
        return EditKind.STRUCTURE
    plain = folded(f"{one.before} {one.after}")
    if _LEGAL.search(plain):
        return EditKind.LEGAL
    if _tells_a_fact(plain, names):
        return EditKind.FACT
    return EditKind.STRUCTURE if _is_structure(one) else EditKind.TONE


def _only_moved(one: WordDifference, moved: Collection[str]) -> bool:
    if _plain(one.before) == _plain(one.after):
        return True  # breaks, punctuation, capitals
    alone = one.before or one.after
    return not (one.before and one.after) and len(alone.split()) >= _WORDS_OF_A_SENTENCE and _plain(alone) in moved


def _tells_a_fact(plain: str, names: frozenset[str]) -> bool:
    if _FACT_SIGNS.search(plain) or find_number_words(plain):
        return True
    words = set(_words(plain))
    return bool(words & (MONTHS.keys() | WEEKDAYS.keys() | names))


def _is_structure(one: WordDifference) -> bool:
    """A whole sentence more or less."""
    alone = one.before or one.after
    is_alone = not (one.before and one.after)
    return is_alone and bool(_SENTENCE_END.search(alone)) and len(alone.split()) >= _WORDS_OF_A_SENTENCE


def _plain(text: str) -> str:
    return " ".join(_words(folded(text)))


def _words(plain: str) -> Iterator[str]:
    yield from re.findall(r"\w+", plain)
