"""Backups: the book, its signed roots and the PDFs of its invoices in one ZIP, while readers and writers go on."""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import IO, cast

from assistant.domain.errors import RefusedError, StorageError
from assistant.storage.backup_format import BOOK, FOLDERS, FORMAT, MANIFEST, NAME, digest_of
from assistant.storage.sealing import SealingWriter, refuse_short

_TRAIL = "SELECT sequence, hash FROM audit_events ORDER BY sequence DESC LIMIT 1"


def write_backup(home: Path, archive: Path, passphrase: str = "") -> int:
    """Copy the book of a folder, sealed where a passphrase is given; the number of files.

    Raises RefusedError where the file exists or the passphrase is too short, StorageError.
    """
    if passphrase:
        refuse_short(passphrase)
    if archive.exists():
        raise RefusedError(f"Le fichier {archive} existe déjà\u202f: choisissez un autre nom.")
    try:
        with tempfile.TemporaryDirectory() as folder:
            copies = dict(_copies(home, Path(folder)))
            _pack(archive, copies, _trail(copies[BOOK]), passphrase)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(
            f"La sauvegarde {archive} n’a pas pu être écrite ({error})\u202f: vérifiez le dossier et le disque."
        ) from None
    return len(copies)


def _copies(home: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """Each file by its name in the archive, and where a copy that does not move stands."""
    yield BOOK, _copied(home / BOOK, folder / BOOK)
    for name in FOLDERS:
        for path in sorted((home / name).rglob("*")):
            if path.is_symlink() or not path.is_file():
                continue
            told = path.relative_to(home).as_posix()
            if not NAME.fullmatch(told):  # a lock or a passing file
                continue
            yield told, path


def _copied(source: Path, target: Path) -> Path:
    """A database as of one moment, by SQLite's own backup."""
    target.parent.mkdir(parents=True, exist_ok=True)
    address = f"{source.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as read, closing(sqlite3.connect(target)) as written:
        read.backup(written)
    return target


def _trail(book: Path) -> tuple[int, str]:
    with closing(sqlite3.connect(book)) as connection:
        last = connection.execute(_TRAIL).fetchone()
    return (0, "") if last is None else (int(last[0]), str(last[1]))


def _pack(archive: Path, copies: Mapping[str, Path], trail: tuple[int, str], passphrase: str) -> None:
    """Write beside, then rename: what bears the name is whole."""
    partial = archive.with_name(archive.name + ".part")
    partial.unlink(missing_ok=True)  # of a run that was cut short, or put there by another for us to write into
    try:
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            if passphrase:
                with closing(SealingWriter(out, passphrase)) as sealing:
                    _zip(cast("IO[bytes]", sealing), copies, *trail)
            else:
                _zip(out, copies, *trail)
        partial.rename(archive)
    finally:
        partial.unlink(missing_ok=True)


def _zip(out: IO[bytes], copies: Mapping[str, Path], events: int, head: str) -> None:
    files = {}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, path in copies.items():
            pack.write(path, name)
            kept = digest_of(path)
            files[name] = {"sha256": kept.digest, "size": kept.size}
        told = {"format": FORMAT, "events": events, "head": head, "files": files}
        pack.writestr(MANIFEST, json.dumps(told, indent=1))
