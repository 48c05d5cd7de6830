"""Gathering: weak cues that stand together in sentences foreign to the claim, and what they weigh together.

None of them means anything alone: a client's mother, "pas encore", a smile. A reminder has a reason for each; it has
none to bring several of them into one paragraph that speaks neither of the invoice nor of its payment. Which ones tell
is a table of rows, read as "one of each, each another"; no row is learnt, none weighs a little more than another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.cues.channel import CHANNEL
from assistant.guardrails.meaning.cues.cue import Cue
from assistant.guardrails.meaning.cues.dependence import DEPENDENCE
from assistant.guardrails.meaning.cues.hold import HOLD
from assistant.guardrails.meaning.cues.knowledge import KNOWLEDGE, THING
from assistant.guardrails.meaning.cues.people import ABOVE, AROUND, NEAR
from assistant.guardrails.meaning.cues.silence import SILENCE
from assistant.guardrails.meaning.cues.turns import FATE, FRAGILE, HABIT, OPENING, PAYERS, REGRET, WINK
from assistant.guardrails.wording.passage import Passage, read
from assistant.guardrails.wording.phrases import Hit

Row = tuple[frozenset[Cue], ...]

_REACH: Final = 2  # sentences from one cue to the next
_CLAIM: Final = re.compile(  # what the letter is about: a sentence that says it lends no cue
    r"\b(?:factur\w*|echean\w*|echue?s?|virements?|reglements?|cheques?|iban|rib|euros?|relanc\w*|soldes?)\b|€|\d{3}"
)
_NEW_PARAGRAPH: Final = re.compile(r"\n\s*\n\s*$")

_PEOPLE: Final = frozenset({NEAR, ABOVE, AROUND})
_TURNS: Final = frozenset({SILENCE, DEPENDENCE, WINK, REGRET, PAYERS, FATE, FRAGILE})
_REACHING: Final = frozenset({CHANNEL, KNOWLEDGE, HOLD})
_STRONG: Final = _PEOPLE | _TURNS | _REACHING
_SETTING: Final = frozenset({THING, HABIT, OPENING})
_CUES: Final = (
    *(NEAR, ABOVE, AROUND, CHANNEL, KNOWLEDGE, HOLD, SILENCE, DEPENDENCE, WINK, REGRET, PAYERS, FATE, FRAGILE),
    *(THING, HABIT, OPENING),
)

_BEYOND_DOUBT: Final[tuple[Row, ...]] = (
    (frozenset({PAYERS}), _STRONG),
    (frozenset({HOLD}), _TURNS),
    (_PEOPLE, _TURNS, _TURNS),
    (_PEOPLE, frozenset({SILENCE, DEPENDENCE, WINK}), _SETTING | {CHANNEL, KNOWLEDGE}),
    (_TURNS, _TURNS, _TURNS | {CHANNEL, KNOWLEDGE}),
    (_STRONG, _STRONG, _STRONG, _STRONG),
)
_TO_BE_READ: Final[tuple[Row, ...]] = (
    (_PEOPLE | {KNOWLEDGE, HOLD}, _TURNS),
    (frozenset({CHANNEL}), _TURNS - {FATE}),
    (_TURNS, _TURNS),
    (frozenset({WINK, DEPENDENCE}), _SETTING),
    (frozenset({HOLD}), frozenset({THING, HABIT})),
    (frozenset({KNOWLEDGE}), frozenset({THING})),
    (_PEOPLE, frozenset({CHANNEL}), _SETTING),
    (_STRONG, _STRONG, _STRONG),
)

# Each row holds one of these: a letter without any has no gathering.
ANNOUNCING: Final = tuple(_TURNS | _PEOPLE | {HOLD, KNOWLEDGE})


@dataclass(slots=True)
class Gathering:
    """The cues of neighbouring sentences, each with the words that first show it."""

    hits: dict[Cue, Hit] = field(default_factory=dict)

    @property
    def span(self) -> tuple[int, int]:
        """From the first of these words to the last, in the twin."""
        spans = [hit.span for hit in self.hits.values()]
        return min(start for start, _ in spans), max(end for _, end in spans)

    @property
    def weight(self) -> Severity | None:
        """What the cues weigh together; None where they mean nothing yet."""
        found = set(self.hits)
        if any(_holds(row, found) for row in _BEYOND_DOUBT):
            return Severity.BLOCKING
        return Severity.WARNING if any(_holds(row, found) for row in _TO_BE_READ) else None

    def told(self, letter: Letter) -> str:
        """What it gathers, as a lead reads it: "une habitude (« souvent ») et un sous-entendu (« pensez-y »)"."""
        text = letter.twin.text
        told = [f"{cue.label} («\u202f{text[slice(*self.hits[cue].span)]}\u202f»)" for cue in _CUES if cue in self.hits]
        return " et ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))


def gatherings(letter: Letter) -> Iterator[Gathering]:
    """The gatherings of a letter, in order."""
    found = _by_passage(letter)
    passages = read(letter).passages
    current, last = Gathering(), -_REACH
    for rank in sorted(found):
        if current.hits and (rank - last > _REACH or _parted(letter, passages[last : rank + 1])):
            yield current
            current = Gathering()
        for cue, hit in found[rank].items():
            current.hits.setdefault(cue, hit)
        last = rank
    if current.hits:
        yield current


def _by_passage(letter: Letter) -> dict[int, dict[Cue, Hit]]:
    found: dict[int, dict[Cue, list[Hit]]] = {}
    for cue in _CUES:
        for hit in cue.find(letter):
            if cue is not PAYERS and _is_of_claim(hit.passage):
                continue
            here = found.setdefault(hit.passage.rank, {})
            others = (other for known, hits in here.items() if _is_apart(cue, known) for other in hits)
            if not any(_share(hit, other) for other in others):
                here.setdefault(cue, []).append(hit)
    return {rank: {cue: hits[0] for cue, hits in here.items()} for rank, here in found.items() if here}


def _is_apart(cue: Cue, known: Cue) -> bool:
    """Whether a word is one of these cues only: it may tell both whom the writer reaches and how."""
    return cue is not known and (cue not in _REACHING or known in _REACHING)


def _share(one: Hit, other: Hit) -> bool:
    """Whether two hits of one sentence have words in common."""
    return one.start < other.end and other.start < one.end


def _is_of_claim(passage: Passage) -> bool:
    return _CLAIM.search(passage.text) is not None


def _parted(letter: Letter, passages: Sequence[Passage]) -> bool:
    """Whether a blank line stands between the first and the last of these sentences."""
    text = letter.twin.text
    return any(_NEW_PARAGRAPH.search(text[one.start : one.start + len(one.text)]) for one in passages[:-1])


def _holds(row: Row, found: set[Cue]) -> bool:
    """Whether the cues found hold one for each place of a row, each another."""
    if not row:
        return True
    return any(_holds(row[1:], found - {cue}) for cue in row[0] & found)
