"""Named: where the letter names an invoice, and which invoice a sum or a date beside it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from assistant.domain.facts import InvoiceFacts
from assistant.french.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.neighbourhood import lead, passage_at

_MARKS = re.compile(r"[^a-z0-9]")
_START = attrgetter("start")
_GROUPED = re.compile(r"[\s,;]*(?:et|puis|ainsi que|,|;|/|&|\+|-)?\s*(?:(?:les|la|n[°o]|numero|factures?)\s*)*")


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a known invoice, placed in the twin."""

    invoice: InvoiceFacts
    start: int
    end: int


def mentions(letter: Letter) -> list[Mention]:
    """Every naming of a known invoice, in order."""
    return letter.notion(_mentions)


def named(letter: Letter) -> set[str]:
    """The numbers of the known invoices that the letter names."""
    return {mention.invoice.number for mention in mentions(letter)}


def mentioned_in(letter: Letter, start: int, end: int) -> list[Mention]:
    """The namings within a stretch of the twin."""
    found = mentions(letter)
    first = bisect_left(found, start, key=_START)
    return found[first : bisect_left(found, end, first, key=_START)]


def spoken_of(letter: Letter, place: int) -> tuple[InvoiceFacts, ...]:
    """The invoices that a sum or date at ``place`` speaks of: the nearest named before it, else the selected ones.

    Invoices named in one breath ("F-1 et F-2") count together.
    """
    passage = passage_at(letter, place)
    here = mentioned_in(letter, passage.start, passage.start + len(passage.text))
    before = [mention for mention in here if mention.start < place]
    if before:
        return _breath(letter, before)
    if len({mention.invoice.number for mention in here}) == 1:
        return (here[0].invoice,)
    earlier = [mention for mention in mentions(letter) if mention.start < place]
    if earlier and not here:
        return tuple(dict.fromkeys((*_breath(letter, earlier), *_if_several(letter))))
    return letter.facts.selected


def invoice_words(letter: Letter, place: int) -> tuple[InvoiceFacts, ...]:
    """The invoices named in the line or sentence of a place, none where it names none."""
    passage = passage_at(letter, place)
    found = mentioned_in(letter, passage.start, passage.start + len(passage.text))
    return tuple(dict.fromkeys(mention.invoice for mention in found))


def unnamed_lead(letter: Letter, place: int) -> str:
    """The folded words before a place, within its sentence, with "#" for each invoice named."""
    before = lead(letter, place)
    start = place - len(before)
    for mention in reversed(mentioned_in(letter, start, place)):
        before = f"{before[: mention.start - start]}#{before[mention.end - start :]}"
    return before


def _if_several(letter: Letter) -> tuple[InvoiceFacts, ...]:
    """A later sentence may speak of all of them again."""
    return letter.facts.selected if len(named(letter)) > 1 else ()


def _breath(letter: Letter, before: list[Mention]) -> tuple[InvoiceFacts, ...]:
    found = [before[-1]]
    for earlier in reversed(before[:-1]):
        between = letter.twin.folded[earlier.end : found[-1].start]
        if _GROUPED.fullmatch(between) is None:
            break
        found.append(earlier)
    return tuple(dict.fromkeys(mention.invoice for mention in reversed(found)))


def _mentions(letter: Letter) -> list[Mention]:
    by_key = {_key(invoice.number): invoice for invoice in reversed(letter.facts.invoices)}
    pattern = _pattern(tuple(invoice.number for invoice in letter.facts.invoices))
    if pattern is None:
        return []
    return [Mention(by_key[_key(m.group())], *m.span()) for m in pattern.finditer(letter.twin.folded)]


@lru_cache(maxsize=1024)
def _key(number: str) -> str:
    return _MARKS.sub("", folded(number))


@lru_cache(maxsize=64)
def _pattern(numbers: tuple[str, ...]) -> re.Pattern[str] | None:
    """Known numbers, however their parts are joined, and not inside a longer reference, a sum or a date."""
    spelled = sorted({_spelled(number) for number in numbers if _key(number)}, key=len, reverse=True)
    if not spelled:
        return None
    before, after = r"(?<![a-z0-9])(?<![a-z0-9][-/_.,])", r"(?![a-z0-9]|[-/_.,][a-z0-9]|\s?(?:€|euro|eur\b|%))"
    return re.compile(f"{before}(?:{'|'.join(spelled)}){after}")


def _spelled(number: str) -> str:
    """Letters and digits may close up ("F118"), two runs of digits keep something between them."""
    runs = re.findall(r"[a-z]+|\d+", folded(number))
    pattern: str = runs[0]
    for previous, run in pairwise(runs):
        both_digits = previous.isdigit() and run.isdigit()
        pattern += (r"[\s./_#&+°:-]{1,3}" if both_digits else r"[\s./_#&+°:-]{0,3}") + run
    return pattern
