"""Restoring a backup into an empty folder: nothing that the manifest does not tell, nothing larger than it tells."""

from __future__ import annotations

import hashlib
import json
import lzma
import tempfile
import zipfile
import zlib
from pathlib import Path

from assistant.domain.errors import RefusedError, StorageError, UnreadableFileError
from assistant.storage.backup_format import BOOK, FORMAT, MANIFEST, NAME, PIECE, BackedUp, Manifest
from assistant.storage.sealing import BrokenSealError, WrongPassphraseError, is_sealed, opened_pieces

_MOST_FILES = 200_000  # one a PDF of an invoice
_MOST_MANIFEST = 64 << 20  # bytes
_MOST_SHRUNK = 200  # times: a book's own text shrinks some tenfold, a bomb a thousandfold
_ROOM = 64 << 10  # bytes below which no file is taken for a bomb, however well it shrinks


def read_backup(archive: Path, home: Path, passphrase: str = "") -> Manifest:
    """Unpack into an empty ``home``; raises RefusedError, UnreadableFileError, StorageError, and nothing is written."""
    _refuse_full(home)
    try:
        home.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home.parent) as folder:
            plain = _opened(archive, Path(folder) / "plain.zip", passphrase)
            with zipfile.ZipFile(plain) as pack:
                manifest = _manifest(pack, archive)
                for name, told in manifest.files.items():
                    _unpack(pack, name, told, Path(folder) / "book" / name, archive)
            (Path(folder) / "book").chmod(0o700)
            (Path(folder) / "book").replace(home)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError):
        raise _unreadable(archive, "elle est abîmée") from None
    except OSError as error:
        raise StorageError(
            f"La sauvegarde {archive} n’a pas pu être restaurée ({error.strerror})\u202f: "
            "vérifiez les chemins et le disque."
        ) from None
    return manifest


def _opened(archive: Path, place: Path, passphrase: str) -> Path:
    """The archive, or what a sealed one holds, written at ``place``; raises RefusedError, UnreadableFileError."""
    if not is_sealed(archive):
        if passphrase:  # what only its owner could seal is awaited: anybody may have put a plain one in its place
            raise RefusedError(
                f"La sauvegarde {archive} n’est pas chiffrée, ou elle est abîmée\u202f: si c’est bien la vôtre, "
                "restaurez-la sans phrase secrète\u202f; rien n’a été écrit."
            )
        return archive
    if not passphrase:
        raise RefusedError(f"La sauvegarde {archive} est chiffrée\u202f: donnez sa phrase par --passphrase-file.")
    try:
        with place.open("xb") as out:
            place.chmod(0o600)
            for piece in opened_pieces(archive, passphrase):
                out.write(piece)
    except WrongPassphraseError:
        raise RefusedError(
            f"La sauvegarde {archive} ne s’ouvre pas avec cette phrase\u202f: "
            "vérifiez-la, ou prenez une autre copie\u202f; rien n’a été écrit."
        ) from None
    except BrokenSealError:
        raise _unreadable(archive, "elle est abîmée") from None
    return place


def _refuse_full(home: Path) -> None:
    if home.exists() and (not home.is_dir() or any(home.iterdir())):
        raise RefusedError(f"Le dossier {home} n’est pas vide\u202f: restaurez dans un autre COURTOIS_HOME.")


def _manifest(pack: zipfile.ZipFile, archive: Path) -> Manifest:
    """What the archive says it holds, once that is what it holds; raises UnreadableFileError."""
    try:
        if pack.getinfo(MANIFEST).file_size > _MOST_MANIFEST:
            raise _unreadable(archive, "son manifeste est trop long")
        told = json.loads(pack.read(MANIFEST))
        if told["format"] != FORMAT:
            raise _unreadable(archive, "son format n’est pas connu")
        files = {str(name): BackedUp(str(one["sha256"]), int(one["size"])) for name, one in told["files"].items()}
        manifest = Manifest(files, int(told["events"]), str(told["head"]))
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise _unreadable(archive, "son manifeste est illisible") from None
    names = [name for name in pack.namelist() if name != MANIFEST]
    if sorted(names) != sorted(files) or BOOK not in files or len(files) > _MOST_FILES:
        raise _unreadable(archive, "ses fichiers ne sont pas ceux de son manifeste")
    return manifest


def _unpack(pack: zipfile.ZipFile, name: str, told: BackedUp, place: Path, archive: Path) -> None:
    """Write one file, reading no more than it should hold; raises UnreadableFileError."""
    info = pack.getinfo(name)
    if not NAME.fullmatch(name):
        raise _unreadable(archive, f"le nom «\u202f{name[:80]}\u202f» n’y a pas sa place")
    if info.file_size != told.size or told.size > max(_ROOM, info.compress_size * _MOST_SHRUNK):
        raise _unreadable(archive, f"la taille de {name} n’est pas vraisemblable")
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    digest, left = hashlib.sha256(), told.size
    with pack.open(info) as packed, place.open("xb") as out:
        place.chmod(0o600)
        while left and (piece := packed.read(min(PIECE, left))):
            out.write(piece)
            digest.update(piece)
            left -= len(piece)
    if left or digest.hexdigest() != told.digest:
        raise _unreadable(archive, f"l’empreinte de {name} n’est pas celle du manifeste")


def _unreadable(archive: Path, why: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"La sauvegarde {archive} n’est pas restaurée, {why}\u202f: rien n’a été écrit, prenez-en une autre copie."
    )
