"""ChromaIndex: past correspondence, found again by meaning and by exact words, one client at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from assistant.domain.correspondence import Message, Passage
from assistant.retrieval.door import Door
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.excerpts import excerpts_of
from assistant.retrieval.opening import door_to, shelf_name
from assistant.retrieval.passage_search import PassageSearch
from assistant.retrieval.shelf import Shelf, drop_shelves, shelf_names
from assistant.retrieval.synchronisation import Piece, plan, write
from assistant.services.ports.passage_index import IndexReport, Progress

_PREFIX: Final = "messages-"


class ChromaIndex:
    """Satisfies ``PassageIndex``; every method raises IndexUnavailableError."""

    def __init__(self, place: Path | str | Door, embedder: Embedder) -> None:
        self._door = door_to(place) if isinstance(place, (Path, str)) else place
        self._embedder = embedder
        self._search: PassageSearch | None = None

    def synchronise(
        self, messages: Sequence[Message], progress: Progress | None = None, state: str = ""
    ) -> IndexReport:
        """Bring the index to exactly these messages; unchanged ones are not embedded again; safe to interrupt."""
        shelf = self._shelf()
        others = [name for name in shelf_names(self._door, _PREFIX) if name != shelf.name]
        shelf.forget_state()
        pieces = [Piece(message.debtor_id, excerpts_of(message)) for message in messages]
        todo = plan(pieces, shelf.fingerprints([excerpt.id for piece in pieces for excerpt in piece.excerpts]))
        for done in write(todo.to_write, shelf, self._embedder):
            if progress is not None:
                progress(todo.unchanged + done, len(messages))
        if todo.surplus or others:
            self._door.start_erasure()
            shelf.remove(todo.surplus)
            drop_shelves(self._door, others)
        self._door.purge()
        shelf.remember_state(state)
        gone = {_message_of(row) for row in todo.surplus} - {message.id for message in messages}
        return IndexReport(len(todo.to_write), todo.unchanged, len(gone), self._rebuilt(others))

    def is_at(self, state: str) -> bool:
        """Whether the last run ended at that state of the ledger, with this model, and nothing was changed since."""
        self._door.purge()  # of an erasure that was cut short
        shelf = self._shelf()
        return bool(state) and shelf_names(self._door, _PREFIX) == [shelf.name] and shelf.state() == state

    def search(self, query: str, candidates: Sequence[Message], limit: int = 6) -> tuple[Passage, ...]:
        """The best passages of ``candidates``, and of nothing else."""
        if not candidates or not query.strip() or limit < 1:
            return ()
        if self._search is None:
            self._search = PassageSearch(self._shelf(), self._embedder)
        return self._search.passages(query, candidates, limit)

    def delete(self, message_ids: Sequence[str]) -> None:
        """Delete the vectors of these messages from every collection and from disk; no text was ever there."""
        wanted = set(message_ids)
        doomed = dict(self._rows_of(wanted))
        if any(doomed.values()):
            self._door.start_erasure()
            for shelf, rows in doomed.items():
                shelf.forget_state()
                shelf.remove(rows)
        self._door.purge()

    def reset(self) -> None:
        """Throw the index away, damaged or not; ``synchronise`` then makes it anew."""
        self._door.reset()
        self._search = None

    def _shelf(self) -> Shelf:
        return Shelf(self._door, shelf_name(_PREFIX, self._embedder))

    def _rows_of(self, message_ids: set[str]) -> Iterator[tuple[Shelf, list[str]]]:
        """The rows of these messages, model by model."""
        for name in shelf_names(self._door, _PREFIX):
            shelf = Shelf(self._door, name)
            yield shelf, [row for row in shelf.ids() if _message_of(row) in message_ids]

    def _rebuilt(self, others: list[str]) -> str:
        """Why the index was made anew, "" when it was not."""
        if not others:
            return ""
        old = ", ".join(name.removeprefix(_PREFIX) for name in others)
        new = shelf_name("", self._embedder)
        return f"Le modèle d’embeddings a changé ({old} → {new})\u202f: tout l’index a été reconstruit."


def _message_of(row: str) -> str:
    """The message that a row belongs to."""
    return row.rpartition("#")[0]
