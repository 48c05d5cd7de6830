"""Phrases: templates over word classes, searched sentence by sentence in the folded twin.

In a template ``{name}`` is a word class of ``lexicons/``, `` ~3 `` up to three words between its neighbours, a space
any white space with an elided article, and the rest a pattern written as one writes French.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final

from assistant.french.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.letter import Letter
from assistant.guardrails.lexicon import STEM_LENGTH, stems, words
from assistant.guardrails.necessary import Needs, met, needs
from assistant.guardrails.passage import Passage, read
from assistant.guardrails.polarity import is_denied
from assistant.guardrails.rule import Check, Fault

_MOST_HITS: Final = 300  # in one letter: beyond, it is no letter, and the rest would tell nothing new
_ELIDED: Final = r"\s+(?:[a-z]{1,4}'\s?)?"
_GAP: Final = re.compile(r" ~(\d+) ")
_CLASS: Final = re.compile(r"\{([a-z_]+)\}")
Templates = Sequence[tuple[re.Pattern[str], Needs]]


@dataclass(frozen=True, slots=True)
class Hit:
    """What a phrase found: the passage and the place inside it."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The folded words that were found."""
        return self.passage.text[self.start : self.end]

    @property
    def span(self) -> tuple[int, int]:
        """The place in the twin."""
        return self.passage.start + self.start, self.passage.start + self.end


@dataclass(frozen=True)
class Phrases:
    """Compiled templates and the stems of which one stands in every sentence that they match."""

    templates: Templates
    stems: frozenset[str]

    def find(self, letter: Letter) -> Iterator[Hit]:
        """Every match, sentence by sentence."""
        reading = read(letter)
        if reading.stems.isdisjoint(self._rarest) or reading.stems.isdisjoint(self.stems):
            return
        live = _that_may_match(self.templates, reading.stems)
        if live:
            hits = (
                hit
                for passage in reading.passages
                if not passage.stems.isdisjoint(self.stems)
                for hit in self.find_in(passage, live)
            )
            yield from islice(hits, _MOST_HITS)

    @cached_property
    def _rarest(self) -> frozenset[str]:
        """The rarest stems of every template, of which a letter holds one; all where a template needs none."""
        if all(needed for _, needed in self.templates):
            return frozenset().union(*(needed[0] for _, needed in self.templates))
        return self.stems

    def find_in(self, passage: Passage, among: Templates | None = None) -> Iterator[Hit]:
        """Every match in one sentence, in order, none over another; ``among`` are the templates worth a try."""
        live = _that_may_match(self.templates if among is None else among, passage.stems)
        if not live:
            return
        last = -1
        for start, end in sorted(match.span() for pattern, _ in live for match in pattern.finditer(passage.text)):
            if start >= last:
                yield Hit(passage, start, end)
                last = end

    def occurs(self, letter: Letter) -> bool:
        """Whether any match stands in the letter."""
        return any(True for _ in self.find(letter))

    def asserted(self, letter: Letter) -> bool:
        """Whether any match stands there undenied."""
        return any(not denied(hit) for hit in self.find(letter))


def phrases(*templates: str, on: str) -> Phrases:
    """Compile templates; ``on`` names word classes ("{kin}") and stems ("sais vol") of which one must be present."""
    classes = _CLASS.findall(on)
    literal = frozenset(word[:STEM_LENGTH] for word in folded(_CLASS.sub(" ", on)).split())
    compiled = tuple((re.compile(_compiled(template)), needs(folded(template))) for template in templates)
    return Phrases(compiled, literal | stems(*classes))


def _compiled(template: str) -> str:
    # Gaps and spaces are set before word classes come in: those bring their own spaces.
    grouped = re.sub(r"\((?!\?)", "(?:", folded(template))
    marked = _GAP.sub(lambda gap: f"\0{gap.group(1)}\0", grouped)
    spaced = re.sub(" +", "\1", marked.replace(" ?", r"\s?"))
    spaced = re.sub("\0(\\d+)\0", lambda gap: rf"(?:\s+[^\s,;:()]+){{0,{gap.group(1)}}}?" + _ELIDED, spaced)
    spaced = spaced.replace("\1", _ELIDED)
    filled = _CLASS.sub(lambda name: words(name.group(1)), spaced)
    return rf"(?<![a-z0-9])(?:{filled})(?![a-z0-9])"


def _that_may_match(templates: Templates, present: frozenset[str]) -> Templates:
    """The templates whose needs are all met."""
    return [template for template in templates if met(template[1], present)]


Excuse = Callable[[Letter, Hit], bool]


def denied(hit: Hit) -> bool:
    """Whether the sentence denies what was found."""
    return is_denied(hit.passage.text, hit.start, hit.end)


def forbid_phrases(found: Phrases, *, unless: Excuse | None = None, even_denied: bool = False) -> Check:
    """Every undenied match is a fault; ``unless`` excuses one."""

    def check(letter: Letter) -> Iterator[Fault]:
        for hit in found.find(letter):
            if (even_denied or not denied(hit)) and not (unless is not None and unless(letter, hit)):
                yield fault(letter, hit.span)

    return check
