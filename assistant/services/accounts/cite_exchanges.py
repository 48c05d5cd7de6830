"""Cite exchanges: the passages of this client's own messages that shed light on what is to be written or said."""

from __future__ import annotations

from assistant.domain.case import Case
from assistant.domain.errors import IndexUnavailableError
from assistant.domain.mail.correspondence import Nature, Passage
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.writing.situation_query import situation_query


def cite_exchanges(index: PassageIndex, case: Case) -> tuple[tuple[Passage, ...], str]:
    """The passages, and a French sentence where there could be none: a broken index never costs the text."""
    written = [message for message in case.messages if message.nature is Nature.WRITTEN]
    if not written:
        return (), ""
    try:
        return index.search(situation_query(case), written), ""
    except IndexUnavailableError as error:
        return (), f"Sans extraits d’échanges\u202f: {error}"
