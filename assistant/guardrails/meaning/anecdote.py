"""Anecdote: a sentence that tells of no debt, nothing to come and nobody's honour ("vos clients ont aimé le comptoir").

It may hold the words of an allusion; most often it alludes to nothing. A rule that goes by such words only warns there.
"""

from __future__ import annotations

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import doubting, sentence_of
from assistant.guardrails.meaning.tale import tells_no_more
from assistant.guardrails.rule import Check, Fault


def doubting_anecdotes(check: Check) -> Check:
    """The same check, which only warns in an anecdote."""
    return doubting(check, _is_told)


def _is_told(letter: Letter, found: Fault) -> bool:
    return tells_no_more(sentence_of(letter, found))
