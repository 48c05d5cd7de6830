"""Respective: sums and days that stand for several invoices, each for its own ("F-1 et F-2, dues le 3 et le 9").

Their order tells which is whose, or "la première ... la seconde", "l’une ... l’autre", "respectivement".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from assistant.domain.facts import InvoiceFacts
from assistant.guardrails.figures.date_roles import RoledDate, roled_dates, roled_in
from assistant.guardrails.figures.named import mentioned_in, mentions, named_before
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import passage_at
from assistant.guardrails.wording.passage import Passage, read
from assistant.guardrails.wording.standing import standing

_LINK: Final = re.compile(
    r"[\s,;]*(?:et|puis|pour l'un\w*|l'autre|la seconde|le second|la deuxieme)?[\s,]*(?:l'autre|la seconde|le second)?"
    r"[\s,]*(?:pour |a |celle |celui )?(?:le|les|la|du|des|de|au|depuis le)?\s*(?:\w+di|dimanche)?\s*"
)
_RESPECTIVELY: Final = re.compile(r"\brespectivement\b")
_IT_IS_SAID: Final = (  # what follows an invoice that is called "la première", where "la première relance" is none
    r"(?=\s*(?:[,:(.;]|\d|$|(?:pour|d[eu]|est|etait|reste|restait|depuis|echue?s?|dues?|emise|datee|s'eleve|le|au|porte|et"
    r"|puis|attend\w*|arriv\w+|tomb\w+|echoi\w+|mont\w+)\b))"
)
_FIRST: Final = re.compile(rf"\b(?:l'une?|l[ae] premi(?:ere|er)|celle-la){_IT_IS_SAID}")
_SECOND: Final = re.compile(rf"\b(?:l'autre|l[ae] (?:seconde?|deuxieme)|celle-ci){_IT_IS_SAID}")
_FOR: Final = re.compile(r"\s*(?:ttc,?\s*)?(?:pour|sur|a|au titre de|concernant)\s*")
_PAIR: Final = 2
_OTHERS: Final = frozenset({"autre", "seconde", "second", "deuxieme", "celle"})


class _Place(NamedTuple):
    """Where a sum or a day stands."""

    start: int
    end: int


def respective_invoice(letter: Letter, dated: RoledDate) -> InvoiceFacts | None:
    """The invoice whose turn it is: as many days in one breath as invoices are named before them in the sentence."""
    told = turns(letter).get(dated.mention.start)
    if told is not None:
        return told
    days = letter.notion(_breaths)[dated.mention.start]
    passage = passage_at(letter, dated.mention.start)
    if _FIRST.search(passage.text) is not None:  # of the two named, or of the two days: nobody can tell
        return None
    named = dict.fromkeys(mention.invoice for mention in mentioned_in(letter, passage.start, days[0].mention.start))
    return tuple(named)[days.index(dated)] if 1 < len(days) == len(named) else None


def turns(letter: Letter) -> dict[int, InvoiceFacts]:
    """Where a sum or a day starts whose invoice the letter tells by an order, and that invoice."""
    return letter.notion(_turns)


def _turns(letter: Letter) -> dict[int, InvoiceFacts]:
    found: dict[int, InvoiceFacts] = {}
    if len(letter.facts.invoices) < _PAIR or len({mention.invoice.number for mention in mentions(letter)}) < _PAIR:
        return found
    for passage in read(letter).passages:
        called = not _OTHERS.isdisjoint(passage.sentence.words) and _FIRST.search(passage.text) is not None
        found |= _first_and_second(letter, passage) if called else _in_order(letter, passage)
    return found


def _in_order(letter: Letter, passage: Passage) -> Iterator[tuple[int, InvoiceFacts]]:
    """In their order: "F-1 et F-2, de 700 € et 310 €", "310 € et 700 €, respectivement sur F-1 et F-2"."""
    end = passage.start + len(passage.text)
    here = mentioned_in(letter, passage.start, end)
    named = list(dict.fromkeys(mention.invoice for mention in here))
    if not 1 < len(named) == len(here):
        return
    respectively = _RESPECTIVELY.search(passage.text) is not None
    for group in (*_groups(letter, _sums(letter, passage)), *_groups(letter, _days(letter, passage))):
        follows = here[-1].end <= group[0].start
        if len(group) == len(named) and (follows or (respectively and group[-1].end <= here[0].start)):
            yield from ((place.start, invoice) for place, invoice in zip(group, named, strict=True))


def _first_and_second(letter: Letter, passage: Passage) -> Iterator[tuple[int, InvoiceFacts]]:
    """Called so: "F-1 et F-2, la première de 700 €, la seconde de 310 €", "700 € pour l’une, 310 € pour l’autre"."""
    first = _FIRST.search(passage.text)
    second = first and _SECOND.search(passage.text, first.end())
    if first is None or second is None:
        return
    named = _the_two(letter, passage.start + first.start())
    if named is None:
        return
    places = sorted((*_sums(letter, passage), *_days(letter, passage)))
    marks = [(passage.start + mark.start(), passage.start + mark.end()) for mark in (first, second)]
    before = [_put_before(letter, places, start) for start, _ in marks]
    if None not in before:
        yield from ((place.start, one) for place, one in zip(before, named, strict=True) if place is not None)
        return
    for place in places:
        if place.start >= marks[0][1]:
            yield place.start, named[place.start >= marks[1][1]]


def _the_two(letter: Letter, place: int) -> tuple[InvoiceFacts, InvoiceFacts] | None:
    """The two invoices that the letter names before a place, where it names them in the order of their days."""
    here = mentioned_in(letter, passage_at(letter, place).start, place)
    named = list(dict.fromkeys(mention.invoice for mention in here)) or named_before(letter, place)
    if len(named) != _PAIR:
        return None
    first, second = named
    issued = [invoice.issued_on or invoice.due_on for invoice in named]
    in_order = issued[0] is None or issued[1] is None or issued[0] <= issued[1]
    return (first, second) if in_order else None


def _put_before(letter: Letter, places: Sequence[_Place], mark: int) -> _Place | None:
    for place in places:
        if place.end <= mark and _FOR.fullmatch(letter.twin.folded, place.end, mark):
            return place
    return None


def _sums(letter: Letter, passage: Passage) -> list[_Place]:
    end = passage.start + len(passage.text)
    return [_Place(money.start, money.end) for money in standing(letter.amounts, passage.start, end)]


def _days(letter: Letter, passage: Passage) -> list[_Place]:
    end = passage.start + len(passage.text)
    return [_Place(*dated.span) for dated in roled_in(letter, passage.start, end)]


def _groups(letter: Letter, places: Sequence[_Place]) -> Iterator[list[_Place]]:
    """The places that a link alone parts."""
    group: list[_Place] = []
    for place in places:
        if group and not _LINK.fullmatch(letter.twin.folded, group[-1].end, place.start):
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _breaths(letter: Letter) -> dict[int, list[RoledDate]]:
    """By the place of a day, the days that a link alone parts from it and from each other."""
    found: dict[int, list[RoledDate]] = {}
    breath: list[RoledDate] = []
    for one in roled_dates(letter):
        if breath and not _LINK.fullmatch(letter.twin.folded, breath[-1].mention.end, one.mention.start):
            breath = []
        breath.append(one)
        found[one.mention.start] = breath
    return found
