"""ChromaIndex: past correspondence, found again by meaning and by exact words, one client at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from assistant.domain.mail.correspondence import Message, Passage
from assistant.retrieval.door import Door
from assistant.retrieval.drawers import ROOM, Drawers
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.excerpts import excerpts_of
from assistant.retrieval.folder_door import FolderDoor
from assistant.retrieval.opening import door_to, shelf_name
from assistant.retrieval.passage_search import PassageSearch
from assistant.retrieval.shelf import Shelf, drop_shelves, shelf_names
from assistant.retrieval.synchronisation import Piece, plan, write
from assistant.retrieval.vector_sources import Embedded, KeptOrEmbedded
from assistant.services.ports.passage_index import IndexReport, Progress

_PREFIX: Final = "messages-"
_FEW: Final = 30  # messages whose ids are looked for in the files, before any drawer is opened


class ChromaIndex:
    """Satisfies ``PassageIndex``; every method raises IndexUnavailableError."""

    def __init__(self, place: Path | str | Door, embedder: Embedder, room: int = ROOM) -> None:
        self._door = door_to(place) if isinstance(place, (Path, str)) else place
        self._drawers = Drawers(self._door, room)
        self._embedder = embedder
        self._search: PassageSearch | None = None

    def synchronise(
        self, messages: Sequence[Message], progress: Progress | None = None, state: str = ""
    ) -> IndexReport:
        """Bring the index to exactly these messages; unchanged ones are not embedded again; safe to interrupt."""
        self._head.forget_state()
        pieces = [Piece(message.debtor_id, excerpts_of(message)) for message in messages]
        before, count = self._drawers.count, self._drawers.wanted(sum(len(piece.excerpts) for piece in pieces))
        anew = Embedded(self._embedder)
        source = anew if count == before else KeptOrEmbedded(self._shelf_of, anew)
        gone, others, seen = set[str](), set[str](), 0
        for door, own in self._drawers.parted(pieces, count):
            shelf = Shelf(door, self._name)
            others.update(names := [name for name in shelf_names(door, _PREFIX) if name != shelf.name])
            todo = plan(own, shelf.fingerprints([excerpt.id for piece in own for excerpt in piece.excerpts]))
            for done in write(todo.to_write, shelf, source):
                if progress is not None:
                    progress(seen + todo.unchanged + done, len(messages))
            seen += len(own)
            gone |= _drop(door, shelf, todo.surplus, names)
        if count != before:
            gone |= self._held()
            self._drawers.turn_to(count)
        self._clear_former()
        self._drawers.purge()
        self._head.make()
        if self._drawers.count == count:  # else another process spread its rows further: the next run compares them
            self._head.remember_state(state)
        indexed = len({_message_of(row) for row in anew.made})
        gone -= {message.id for message in messages}
        return IndexReport(indexed, len(messages) - indexed, len(gone), self._rebuilt(sorted(others)))

    def is_at(self, state: str) -> bool:
        """Whether the last run ended at that state of the ledger, with this model, and nothing was changed since."""
        self._drawers.purge()  # of an erasure that was cut short
        return (
            bool(state and self._drawers.count)
            and shelf_names(self._door, _PREFIX) == [self._name]
            and self._head.state() == state
        )

    def search(self, query: str, candidates: Sequence[Message], limit: int = 6) -> tuple[Passage, ...]:
        """The best passages of ``candidates``, and of nothing else."""
        if not candidates or not query.strip() or limit < 1:
            return ()
        if self._search is None:
            self._search = PassageSearch(self._shelf_of, self._embedder)
        return self._search.passages(query, candidates, limit)

    def delete(self, message_ids: Sequence[str]) -> None:
        """Delete the vectors of these messages from every collection and from disk; no text was ever there."""
        wanted = set(message_ids)
        doomed = [(door, shelf, rows) for door, shelf, rows in self._rows_of(wanted) if rows]
        if doomed:
            self._head.forget_state()
        for door, shelf, rows in doomed:
            door.start_erasure()
            shelf.remove(rows)
        self._drawers.purge()

    def reset(self) -> None:
        """Throw the index away, damaged or not; ``synchronise`` then makes it anew."""
        self._drawers.reset()
        self._search = None

    @property
    def _name(self) -> str:
        return shelf_name(_PREFIX, self._embedder)

    @property
    def _head(self) -> Shelf:
        """The root's own shelf, which bears the state; empty where there are drawers."""
        return Shelf(self._door, self._name)

    def _shelf_of(self, owner: str) -> Shelf:
        """The shelf that is in use for an owner."""
        return Shelf(self._drawers.door(owner), self._name)

    def _rows_of(self, message_ids: set[str]) -> Iterator[tuple[Door, Shelf, list[str]]]:
        """The rows of these messages, drawer by drawer and model by model."""
        traces = [key.encode() for key in message_ids] if len(message_ids) <= _FEW else None
        for door in self._drawers.all():
            if traces is not None and isinstance(door, FolderDoor) and not door.may_hold(traces):
                continue
            for name in shelf_names(door, _PREFIX):
                shelf = Shelf(door, name)
                yield door, shelf, [row for row in shelf.ids() if _message_of(row) in message_ids]

    def _held(self) -> set[str]:
        """The messages of the drawers in use."""
        doors = (door for door, _ in self._drawers.parted((), self._drawers.count))
        return {_message_of(row) for door in doors for row in Shelf(door, self._name).ids()}

    def _clear_former(self) -> None:
        """Leave nothing in the drawers that more drawers took the place of, the root the first of them."""
        if self._drawers.count > 1:
            names = shelf_names(self._door, _PREFIX)
            if names != [self._name] or not self._head.is_empty():
                self._door.start_erasure()
                drop_shelves(self._door, names)
        self._drawers.clear_former()

    def _rebuilt(self, others: list[str]) -> str:
        """Why the index was made anew, "" when it was not."""
        if not others:
            return ""
        old = ", ".join(name.removeprefix(_PREFIX) for name in others)
        new = shelf_name("", self._embedder)
        return f"Le modèle d’embeddings a changé ({old} → {new})\u202f: tout l’index a été reconstruit."


def _drop(door: Door, shelf: Shelf, surplus: Sequence[str], others: Sequence[str]) -> set[str]:
    """Delete rows that nothing owns and shelves of other models; whose rows they were."""
    if surplus or others:
        door.start_erasure()
        shelf.remove(surplus)
        drop_shelves(door, others)
    return {_message_of(row) for row in surplus}


def _message_of(row: str) -> str:
    """The message that a row belongs to."""
    return row.rpartition("#")[0]
