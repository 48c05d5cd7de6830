"""Everything in a text that must not leave, in the order of how sure it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from assistant.french.text.twin import Twin
from assistant.privacy.company_spots import capital_spots, company_spots
from assistant.privacy.entities import KnownEntities
from assistant.privacy.kinds import Kind
from assistant.privacy.name_spots import person_spots
from assistant.privacy.number_spots import number_spots
from assistant.privacy.pattern_spots import address_spots, figure_spots, identifier_spots, reference_spots
from assistant.privacy.spot import Ground, Spot

WALL: Final = "¦"  # neither a letter, nor a digit, nor what may stand inside a name
_BRACKETED: Final = re.compile(r"⟦[^⟦⟧\n]{0,80}⟧|[⟦⟧]")


def spots_in(text: Twin, entities: KnownEntities) -> list[Spot]:
    """The spots of a text, in order, without overlap.

    Known data and identifiers come first, then figures, then names by rule, then capitals that nothing explains.
    What is taken may lay bare what it touched (a telephone number right after an account number): the sure readers
    look again until they see nothing.
    """
    layers: Iterator[Iterable[Spot]] = iter(
        (
            (Spot(*match.span(), Kind.TEXT) for match in _BRACKETED.finditer(text.text)),
            _sure_spots(text, entities),
            chain(address_spots(text.text), figure_spots(text.text), reference_spots(text.text)),
            chain(person_spots(text.text), company_spots(text.text)),
            capital_spots(text.text),
        )
    )
    ground = Ground(len(text.text))
    for layer in layers:
        ground.settle(layer)
    while ground.settle(_sure_spots(_walled(text.text, ground.spots), entities)):
        pass
    return sorted(ground.spots, key=lambda spot: spot.start)


def _sure_spots(text: Twin, entities: KnownEntities) -> Iterator[Spot]:
    """What the ledger knows, and what its form or its key tells."""
    yield from (Spot(match.start, match.end, match.entry.kind, match.entry.owner) for match in entities.find(text))
    yield from number_spots(text.text)
    yield from identifier_spots(text.text)


def _walled(text: str, taken: Iterable[Spot]) -> Twin:
    """The text with a wall in place of what is taken, same length."""
    characters = list(text)
    for spot in taken:
        characters[spot.start : spot.end] = WALL * (spot.end - spot.start)
    walled = "".join(characters)
    return Twin(walled, walled)
