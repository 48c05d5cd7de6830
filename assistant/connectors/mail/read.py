"""Read mail of any form: a mailbox, a maildir, a folder of messages, one message; the one entry for all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from assistant.connectors.mail.mbox import is_mbox, split_mbox
from assistant.connectors.mail.message import read_message
from assistant.connectors.mail.outlook import LARGEST, MAGIC, read_outlook
from assistant.connectors.mail.piece import LONGEST_MESSAGE, Piece
from assistant.domain.errors import UnreadableFileError
from assistant.domain.ledger.import_rows import Place
from assistant.domain.mail.mail import AsideReason, Mail, SetAside

_HEAD = 4_096  # bytes that tell what a file is
_MAILDIR = frozenset({"cur", "new"})
_MESSAGES = (".eml", ".msg", ".mbox", ".mbx")


class MailReader:
    """Implements the MailFiles port."""

    def read_path(self, path: str) -> Iterator[Mail | SetAside]:
        """Everything at a path, file by file; raises UnreadableFileError where nothing there is mail."""
        return read_mail_path(Path(path).expanduser())

    def read_file(self, name: str, file: BinaryIO) -> Iterator[Mail | SetAside]:
        """What one file holds."""
        return read_mail_file(name, file)


def read_mail_path(path: Path) -> Iterator[Mail | SetAside]:
    """Mail at a path; a file that cannot be opened is set aside, the others are read."""
    files = list(_files(path))
    if not files:
        raise UnreadableFileError(
            f"{path} ne contient aucun courrier : donnez une boîte mbox, un dossier maildir ou des fichiers .eml."
        )
    return _read_all(path, files)


def read_mail_file(name: str, file: BinaryIO) -> Iterator[Mail | SetAside]:
    """A mailbox or one message, told by its first bytes."""
    head = file.read(_HEAD)
    file.seek(0)
    if head.startswith(MAGIC):
        content = file.read(LARGEST + 1)
        yield read_outlook(name, content) if len(content) <= LARGEST else _too_large(name)
    elif is_mbox(head):
        for piece in split_mbox(name, file):
            yield read_message(piece)
    else:
        content = file.read(LONGEST_MESSAGE)
        yield read_message(Piece(Place(name, 1), content, file.seek(0, os.SEEK_END)))


def _files(path: Path) -> Iterator[Path]:
    """The files at a path that may hold mail, in a stable order; links are not followed out of it."""
    if not path.is_dir():
        if not path.is_file():
            raise UnreadableFileError(f"{path} n’existe pas : vérifiez le chemin.")
        yield path
        return
    for folder, names, files in os.walk(path):
        names.sort()
        here = Path(folder)
        for name in sorted(files):
            if here.name in _MAILDIR or name.lower().endswith(_MESSAGES) or _begins_as_mailbox(here / name):
                yield here / name


def _begins_as_mailbox(path: Path) -> bool:
    """Whether a file without a telling name is a mailbox, as Thunderbird keeps them."""
    try:
        with path.open("rb") as file:
            return is_mbox(file.read(_HEAD))
    except OSError:
        return False


def _read_all(root: Path, files: list[Path]) -> Iterator[Mail | SetAside]:
    for path in files:
        name = path.name if path == root else str(path.relative_to(root))
        try:
            with path.open("rb") as file:
                yield from read_mail_file(name, file)
        except OSError as error:
            sentence = f"Ce fichier ne peut pas être lu ({error.strerror}) : vérifiez vos droits."
            yield SetAside(Place(name, 1), AsideReason.UNREADABLE, sentence)


def _too_large(name: str) -> SetAside:
    return SetAside(
        Place(name, 1),
        AsideReason.UNREADABLE,
        "Fichier Outlook de plus de 100 Mo : enregistrez-le sans ses pièces jointes.",
    )
