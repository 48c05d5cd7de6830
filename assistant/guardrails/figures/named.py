"""Named: where the letter names an invoice, and which invoice a sum or a date beside it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.domain.facts import InvoiceFacts
from assistant.guardrails.figures.known_numbers import places_of_numbers, runs_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import lead, passage_at
from assistant.guardrails.wording.standing import standing

_ASIDE = re.compile(r"\([^()\n]{0,60}\)")
# "1 278,60 € sur S-4467", "2 150 € (S-4410)": the invoice named behind a sum, and what parts it from one
_FOR_IT = re.compile(
    r"(?:(?!€|euro)[^.;:()\n]){1,80}(?:€|euros?|eur)\s*(?:(?:ttc|ht)\s*)?,?\s*(?:(?:(?:a|ont) ete |est |sont "
    r")?(?:bien )?(?:impute|porte|affecte|deduit|recu|verse|regle|en acompte)e?s?\s*)?(?:\(|(?:sur|pour|au titre de"
    r"|concernant|de)\s+(?:l[ae] (?:premiere?|seconde?|deuxieme|derniere?), )?(?:la |votre |notre |cette )?"
    r"(?:factures? )?(?:n[°o]|numero)?\s*)"
)
_ITEM = re.compile(r"[;:)\n]")
_REACH = 130  # characters
_MOST_GROUPED = 100  # invoices that are named in one breath, sentences before the place
_ADDED = re.compile(r"\b(?:ainsi que|ajout\w+|outre|en plus|de meme que|et la|et votre|plus la)\b")
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
    return letter.notion(_named)


def named_before(letter: Letter, place: int) -> list[InvoiceFacts]:
    """The known invoices that the letter names before a place, in the order in which it first does."""
    return [mention.invoice for mention in letter.notion(_first_namings) if mention.start < place]


def mentioned_in(letter: Letter, start: int, end: int) -> Sequence[Mention]:
    """The namings within a stretch of the twin."""
    return standing(mentions(letter), start, end)


def spoken_of(letter: Letter, place: int) -> tuple[InvoiceFacts, ...]:
    """The invoices that a sum or date at ``place`` speaks of: the nearest named before it, else the selected ones.

    Invoices named in one breath ("F-1 et F-2") count together.
    """
    passage = passage_at(letter, place)
    here = mentioned_in(letter, passage.start, passage.start + len(passage.text))
    behind = named_behind(letter, place)
    if behind is not None:
        return (behind,)
    before = mentioned_in(letter, passage.start, place)
    if before:
        return _breath(letter, before, place)
    if len({mention.invoice.number for mention in here}) == 1 and not _is_added(letter, place, here[0]):
        return (here[0].invoice,)
    earlier = mentioned_in(letter, 0, place)[-_MOST_GROUPED:]
    if earlier:
        return tuple(dict.fromkeys((*_breath(letter, earlier, place), *_if_several(letter))))
    return letter.facts.selected


def named_behind(letter: Letter, place: int) -> InvoiceFacts | None:
    """The invoice named at once behind the sum at ``place``, as the one that it is for: "1 278,60 € sur S-4467"."""
    if place not in letter.notion(_sums_start):
        return None
    near = mentioned_in(letter, place, place + _REACH)
    return near[0].invoice if near and _is_for(letter, place, near[0]) else None


def _sums_start(letter: Letter) -> frozenset[int]:
    return frozenset(money.start for money in letter.amounts)


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


def _is_for(letter: Letter, place: int, mention: Mention) -> bool:
    """Whether the invoice is named at once behind a sum, as the one that it is for."""
    between = letter.twin.folded[place : mention.start]
    if _FOR_IT.fullmatch(between) is None:
        return False
    if not between.rstrip().endswith("(") or letter.twin.folded.startswith(")", mention.end):
        return True
    own = _ITEM.split(lead(letter, place))[-1]  # "BL-1733 : 3 264 € (BL-1701 à part)": that sum has its invoice before
    return not mentioned_in(letter, place - len(own), place)


def _is_added(letter: Letter, place: int, mention: Mention) -> bool:
    """Whether the invoice named after a place comes on top of what stands there."""
    return _ADDED.search(letter.twin.folded, place, max(place, mention.start)) is not None


def _breath(letter: Letter, before: Sequence[Mention], place: int) -> tuple[InvoiceFacts, ...]:
    found = [before[-1]]
    text = letter.twin.folded
    over = _ASIDE.match(text[before[-1].end : place].lstrip()) is not None  # "A (12 €) et B (8 €), échues le ..."
    for earlier in reversed(before[:-1]):
        between = text[earlier.end : found[-1].start]
        between = _ASIDE.sub("", between) if over else between
        if _GROUPED.fullmatch(between) is None:
            break
        found.append(earlier)
    return tuple(dict.fromkeys(mention.invoice for mention in reversed(found)))


def _named(letter: Letter) -> set[str]:
    return {mention.invoice.number for mention in mentions(letter)}


def _first_namings(letter: Letter) -> list[Mention]:
    first: dict[str, Mention] = {}
    for mention in mentions(letter):
        first.setdefault(mention.invoice.number, mention)
    return list(first.values())


def _mentions(letter: Letter) -> list[Mention]:
    by_runs = {_runs(invoice.number): invoice for invoice in reversed(letter.facts.invoices)}
    return [Mention(by_runs[runs], *span) for *span, runs in places_of_numbers(by_runs, letter.twin.folded)]


_runs = lru_cache(maxsize=1024)(runs_of)
