"""Anecdote: a sentence that tells of no debt, nothing to come and nobody's honour ("vos clients ont aimé le comptoir").

It may hold the words of an allusion; most often it alludes to nothing. A rule that goes by such words only warns there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.finding import Severity
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.tale import tells_no_more
from assistant.guardrails.rule import Check, Fault, around
from assistant.guardrails.wording.neighbourhood import passage_given


def doubting_anecdotes(check: Check) -> Check:
    """The same check, which only warns in an anecdote."""

    def doubted(letter: Letter) -> Iterator[Fault]:
        return (_weighed(letter, found) for found in check(letter))

    return around(check, doubted)


def _weighed(letter: Letter, found: Fault) -> Fault:
    if found.start is None or found.severity is not None:
        return found
    told = tells_no_more(passage_given(letter, found.start).text)
    return replace(found, severity=Severity.WARNING) if told else found
