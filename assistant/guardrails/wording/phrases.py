"""Phrases: templates that tell one thing, searched sentence by sentence in the folded twin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count, islice
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.rule import Announced, Fault, Sign
from assistant.guardrails.wording.clauses import bound
from assistant.guardrails.wording.lexicon import entries, spelt
from assistant.guardrails.wording.passage import Passage, read
from assistant.guardrails.wording.sentence import Sentence, forget_sentences
from assistant.guardrails.wording.template import CLASS, Template
from assistant.guardrails.wording.template_index import TemplateIndex

_MOST_HITS: Final = 300  # in one letter: beyond, it is no letter, and the rest would tell nothing new
_KEYS: Final = count()
_INDEX: Final = TemplateIndex()  # filled as the rules are imported, never after
_Span = tuple[int, int]


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
    def clause(self) -> str:
        """The words of the sentence that are bound to them: what excuses them stands there."""
        return bound(self.passage.sentence, self.start, self.end)

    @property
    def span(self) -> tuple[int, int]:
        """The place in the twin."""
        return self.passage.start + self.start, self.passage.start + self.end


@dataclass(frozen=True, slots=True)
class Phrases:
    """Templates that tell one thing, and the key under which the index knows them."""

    key: int
    templates: tuple[Template, ...]

    @property
    def signs(self) -> frozenset[Sign]:
        """What announces them: their key."""
        return frozenset({self.key})

    def find(self, letter: Letter) -> Iterable[Hit]:
        """Every match, sentence by sentence."""
        live = letter.notion(_live).get(self.key)
        if live is None:  # nearly always: a letter holds few of the words that rules look for
            return ()
        hits = (Hit(passage, *span) for passage, found in live for span in found.spans(self.key, passage.sentence))
        return islice(hits, _MOST_HITS)

    def occurs(self, letter: Letter) -> bool:
        """Whether any match stands in the letter."""
        return any(True for _ in self.find(letter))

    def asserted(self, letter: Letter) -> bool:
        """Whether any match stands there undenied."""
        return any(not denied(hit) for hit in self.find(letter))


class _Found:
    """What phrases find in one sentence: which templates are worth a search there, and what the searches gave.

    The sentence keeps it, and it does not keep the sentence: a sentence that is forgotten is freed at once.
    """

    __slots__ = ("_spans", "worth")

    def __init__(self, searched: Sentence) -> None:
        self.worth = _INDEX.live(searched)
        self._spans: dict[int, tuple[_Span, ...]] = {}

    def spans(self, key: int, searched: Sentence) -> tuple[_Span, ...]:
        """Every match in that sentence of the templates under this key, in order, none over another."""
        known = self._spans.get(key)
        if known is None:
            known = self._spans[key] = tuple(_spans_of(self.worth[key], searched))
        return known


def _spans_of(among: Iterable[Template], searched: Sentence) -> Iterator[_Span]:
    last = -1
    found = [span for template in among for span in template.spans(searched)]
    for start, end in sorted(found, key=_longest_first) if found else ():
        if start >= last:
            yield start, end
            last = end


def _longest_first(span: _Span) -> _Span:
    return span[0], -span[1]


def phrases(*templates: str) -> Phrases:
    """Read templates; one in which no word is certain raises ValueError, for it would be tried on every sentence."""
    each = [entry for template in templates for entry in _spelt_out(template)]
    read_so = tuple(Template(folded(text)) for text in each)
    found = Phrases(next(_KEYS), read_so)
    _INDEX.add(found.key, found.templates)
    forget_sentences()  # what they were found to hold knew nothing of these templates
    return found


def _spelt_out(template: str) -> Iterable[str]:
    """A template that is one word class is as many templates, so that each is searched only where its words stand."""
    alone = CLASS.fullmatch(template)
    return [spelt(entry) for entry in entries(alone[1])] if alone else [template]


def live_keys(letter: Letter) -> Iterable[int]:
    """The keys of the phrases that may match in a letter."""
    return letter.notion(_live)


def _live(letter: Letter) -> dict[int, list[tuple[Passage, _Found]]]:
    """By key, the sentences that may hold a match, in the order of the text."""
    live: dict[int, list[tuple[Passage, _Found]]] = defaultdict(list)
    for passage in read(letter).passages:
        found = passage.sentence.notion(_Found)
        here = passage, found
        for key in found.worth:
            live[key].append(here)
    return live


Excuse = Callable[[Letter, Hit], bool]


def denied(hit: Hit) -> bool:
    """Whether the sentence denies what was found."""
    return hit.passage.sentence.denies(hit.start, hit.end)


_CUT: Final = re.compile(r"[,;:]|\b(?:tant que|si|qui|que|puisque|car|parce)\b|qu'")
_WITHIN: Final = re.compile(r"\b(?:ne\s|n')[^.;!?]{0,60}\b(?:pas|rien|aucune?s?|jamais|nullement)\b")
_NE: Final = re.compile(r"\b(?:ne |n')(?:(?:vous|te|nous|le|la|les|lui|leur|en|y) |l')*$")
_ITS_NOT: Final = re.compile(r"[a-z]+ (?:pas|jamais|nullement|aucunement|en rien|d'aucune?|aucune?)\b")  # of that verb
_BEHIND: Final = 20  # characters: "ne vous engage à rien"


def begins_denied(_letter: Letter, hit: Hit) -> bool:
    """An excuse: the clause denies what was found; that it is done "sans jugement" or "sans accord" denies nothing."""
    text = hit.passage.text
    if hit.passage.sentence.denies(hit.start, hit.start):
        return True
    if _NE.search(text, 0, hit.start) is not None and _ITS_NOT.match(text, hit.start) is not None:
        return True
    return _WITHIN.search(_CUT.split(text[hit.start : hit.end + _BEHIND], maxsplit=1)[0]) is not None


def excused_beside(words: re.Pattern[str]) -> Excuse:
    """An excuse: the clause holds one of these words too."""
    return lambda _, hit: words.search(hit.clause) is not None


def excused_anywhere(words: re.Pattern[str]) -> Excuse:
    """An excuse: the sentence holds one of these words, in whatever clause."""
    return lambda _, hit: words.search(hit.passage.text) is not None


def forbid_phrases(found: Phrases, *, unless: Excuse | None = None, even_denied: bool = False) -> Announced:
    """Every undenied match outside quoted statute is a fault; ``unless`` excuses one."""

    def check(letter: Letter) -> Iterable[Fault]:
        return [fault(letter, hit.span) for hit in found.find(letter) if not excused(letter, hit)]

    def excused(letter: Letter, hit: Hit) -> bool:
        if (denied(hit) and not even_denied) or is_quoted_statute(letter, hit.span):
            return True
        return unless is not None and unless(letter, hit)

    return Announced(check, found.signs)
