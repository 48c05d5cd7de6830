"""Everything in a text that must not leave, in the order of how sure it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from assistant.french.twin import Twin
from assistant.privacy.company_spots import capital_spots, company_spots
from assistant.privacy.entities import KnownEntities
from assistant.privacy.kinds import Kind
from assistant.privacy.name_spots import person_spots
from assistant.privacy.pattern_spots import address_spots, figure_spots, identifier_spots, reference_spots
from assistant.privacy.spot import Spot, longest_first

_BRACKETED: Final = re.compile(r"⟦[^⟦⟧\n]{0,80}⟧|[⟦⟧]")


def spots_in(text: Twin, entities: KnownEntities) -> list[Spot]:
    """The spots of a text, in order, without overlap.

    Known data and identifiers come first, then figures, then names by rule, then capitals that nothing explains.
    """
    known = (Spot(match.start, match.end, match.entry.kind, match.entry.owner) for match in entities.find(text))
    layers: Iterator[Iterable[Spot]] = iter(
        (
            (Spot(*match.span(), Kind.TEXT) for match in _BRACKETED.finditer(text.text)),
            chain(known, identifier_spots(text.text)),
            chain(address_spots(text.text), figure_spots(text.text), reference_spots(text.text)),
            chain(person_spots(text.text), company_spots(text.text)),
            capital_spots(text.text),
        )
    )
    taken: list[Spot] = []
    for layer in layers:
        free = (spot for spot in layer if not any(spot.overlaps(other) for other in taken))
        taken += longest_first(free)
    return sorted(taken, key=lambda spot: spot.start)
