"""Mask passages before they reach a model."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.domain.correspondence import Passage
from assistant.privacy.pseudonyms import Pseudonymiser
from assistant.services.known_entities import known_entities
from assistant.services.ports.unit_of_work import UnitOfWork


def mask_passages(uow: UnitOfWork, passages: Sequence[Passage]) -> tuple[str, ...]:
    """The quoted sentences, every known person, firm and identifier replaced by a placeholder."""
    if not passages:
        return ()
    session = Pseudonymiser(known_entities(uow)).session()  # one session: the same person, the same placeholder
    return tuple(session.mask(passage.quote) for passage in passages)
