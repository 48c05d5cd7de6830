"""Drawers: the folders over which the rows of a large book are spread, by whom they belong to.

Chroma reads the whole of a collection into memory at the first question, and erasing writes the whole of its folder
anew. One client's rows stand in one drawer, so a question reads one drawer and an erasure rewrites one. A small book is
a single drawer, the root; a Chroma server, which keeps its own memory, is one too.
"""

from __future__ import annotations

import shutil
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Final

from assistant.domain.errors import IndexUnavailableError
from assistant.retrieval.door import Door
from assistant.retrieval.folder_door import FolderDoor
from assistant.retrieval.synchronisation import Piece

ROOM: Final = 4_096  # rows of a drawer, on the average at most: 8 MB of vectors, rewritten in two or three seconds
OPEN: Final = 8  # drawers whose vectors stand in memory at a time, some 12 MB each
_PREFIX: Final = "drawers-"
_MOST: Final = 1 << 16  # drawers: far more rows than anybody has


class Drawers:
    """Doors to the drawers of a place; how many are in use is told by a file of the root, turned in one step."""

    def __init__(self, root: Door, room: int = ROOM) -> None:
        self._root = root
        self._room = room
        self._path = root.path if isinstance(root, FolderDoor) else None
        self._lock = Lock()
        self._doors: dict[tuple[int, int], FolderDoor] = {}
        self._recent: OrderedDict[tuple[int, int], FolderDoor] = OrderedDict()

    @property
    def count(self) -> int:
        """How many drawers are in use, a power of two; 1 is the root alone. Raises IndexUnavailableError."""
        mark = self._mark
        if mark is None or not mark.exists():
            return 1
        told = mark.read_bytes()[:20].decode("ascii", "replace")  # a power cut may leave it empty
        if not _is_count(told):
            raise IndexUnavailableError(
                f"L’index de recherche {self._path} est endommagé ou illisible\u202f: "
                "supprimez ce dossier et lancez «\u202fcourtois index\u202f» pour le refaire."
            )
        return int(told)

    def wanted(self, rows: int) -> int:
        """How many drawers so many rows want; never fewer than there are."""
        count = self.count
        while self._path is not None and rows > count * self._room:
            count *= 2
        return count

    def door(self, owner: str) -> Door:
        """To the drawer in use that holds what is this owner's."""
        count = self.count
        return self._at(count, rank_of(owner, count))

    def parted(self, pieces: Sequence[Piece], count: int) -> Iterator[tuple[Door, list[Piece]]]:
        """Each of ``count`` drawers with the pieces that belong in it, those without any too."""
        parts: list[list[Piece]] = [[] for _ in range(count)]
        for piece in pieces:
            parts[rank_of(piece.owner, count)].append(piece)
        for rank, part in enumerate(parts):
            yield self._at(count, rank), part

    def all(self) -> Iterator[Door]:
        """Every drawer that there is: those in use, those of a change that was cut short, and the root."""
        yield self._root
        for count in self._counts():
            for rank in range(count):
                if self._folder(count, rank).exists():
                    yield self._at(count, rank)

    def turn_to(self, count: int) -> None:
        """Have ``count`` drawers in use, or the more that another process turned to meanwhile."""
        assert self._mark is not None
        if count <= self.count:
            return
        draft = self._mark.with_suffix(".new")
        draft.write_text(str(count), encoding="ascii")
        draft.replace(self._mark)

    def clear_former(self) -> None:
        """Remove the folders of drawers that more drawers took the place of."""
        for count in self._counts():
            if count < self.count:
                self._remove(count)

    def purge(self) -> None:
        """Leave nothing on disk of what was deleted, drawer by drawer where anything was."""
        self._root.purge()
        for door in self.all():
            if isinstance(door, FolderDoor) and door.erasure_pending:
                door.purge()

    def reset(self) -> None:
        """Throw everything away, damaged or not."""
        self._root.reset()
        if self._mark is not None:
            self._mark.unlink(missing_ok=True)
        for count in self._counts():
            self._remove(count)

    @property
    def _mark(self) -> Path | None:
        return self._path / "drawers" if self._path is not None else None

    def _counts(self) -> list[int]:
        """Of how many drawers there are folders."""
        if self._path is None:
            return []
        names = (folder.name.removeprefix(_PREFIX) for folder in self._path.glob(f"{_PREFIX}*"))
        return sorted(int(name) for name in names if _is_count(name))

    def _folder(self, count: int, rank: int) -> Path:
        assert self._path is not None
        return self._path / f"{_PREFIX}{count}" / f"{rank:04}"

    def _at(self, count: int, rank: int) -> Door:
        """The door; those asked for longest ago let go of their vectors."""
        if count == 1:
            return self._root
        assert isinstance(self._root, FolderDoor)
        key, idle = (count, rank), list[FolderDoor]()
        with self._lock:
            if key not in self._doors:
                self._doors[key] = FolderDoor(self._folder(count, rank), self._root.patience)
            door = self._recent[key] = self._doors[key]
            self._recent.move_to_end(key)
            while len(self._recent) > OPEN:
                idle.append(self._recent.popitem(last=False)[1])
        for other in idle:
            other.close()
        return door

    def _remove(self, count: int) -> None:
        assert self._path is not None
        with self._lock:
            former = [self._doors.pop(key) for key in list(self._doors) if key[0] == count]
            for key in [key for key in self._recent if key[0] == count]:
                del self._recent[key]
        for door in former:
            door.close()
        shutil.rmtree(self._path / f"{_PREFIX}{count}", ignore_errors=True)


def _is_count(told: str) -> bool:
    """Whether drawers may be so many."""
    return told.isascii() and told.isdecimal() and 1 < int(told) <= _MOST and int(told).bit_count() == 1


def rank_of(owner: str, count: int) -> int:
    """In which of ``count`` drawers an owner's rows are; alike in every process and on every machine."""
    return int.from_bytes(sha256(owner.encode("utf-8", "surrogatepass")).digest()[:4], "big") % count
