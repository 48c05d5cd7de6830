"""What a backup holds, and in which form: a ZIP whose manifest tells the SHA-256 and size of each file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FORMAT = "courtois-backup-1"
MANIFEST = "manifest.json"
BOOK = "courtois.sqlite3"
# Taken whole. courtois.env may hold secrets, and keys lie elsewhere; the index holds pickles, which run what a forged
# one says: it is made anew from the messages when a backup is restored.
FOLDERS = ("audit", "files")
NAME = re.compile(rf"(?:{re.escape(BOOK)}|(?:{'|'.join(FOLDERS)})(?:/(?!\.)[A-Za-z0-9._-]+)+)")  # no way out of it
PIECE = 1 << 20  # bytes read at a time


@dataclass(frozen=True, slots=True)
class BackedUp:
    """One file: its SHA-256 and its size in bytes."""

    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files by name, and where the trail stood: how many events, the last one's hash."""

    files: Mapping[str, BackedUp]
    events: int
    head: str


def digest_of(path: Path) -> BackedUp:
    """A file as the manifest tells it."""
    with path.open("rb") as file:
        return BackedUp(hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size)
