"""File a message in a folder of a mail account: an approved one among the drafts, a sent one among the sent."""

from __future__ import annotations

import imaplib
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from typing import Final

from assistant.domain.errors import MailboxError

_LISTED = re.compile(rb'\((?P<flags>[^)]*)\) (?:"[^"]*"|NIL) (?P<name>.+)')
_UNSAFE = re.compile(r'["\\\r\n]')


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a folder is for: its mark (RFC 6154), its usual names, the flag of what is filed and its French words."""

    mark: bytes
    usual: tuple[bytes, ...]
    flag: str
    words: str
    setting: str


DRAFTS: Final = Purpose(
    rb"\drafts",
    (b"Drafts", b"Brouillons", b"INBOX.Drafts", b"INBOX/Drafts", b"INBOX.Brouillons"),
    r"(\Draft)",
    "des brouillons",
    "COURTOIS_IMAP_DRAFTS",
)
SENT: Final = Purpose(
    rb"\sent",
    (b"Sent", b"Sent Items", b"Sent Messages", b"INBOX.Sent", b"INBOX/Sent", b"Envoy&AOk-s", b"INBOX.Envoy&AOk-s"),
    r"(\Seen)",
    "des messages envoyés",
    "COURTOIS_IMAP_SENT",
)


@dataclass(frozen=True)
class ImapFolder:
    """Satisfies ``MailFolder``; ``name`` is as commands carry it, "" for the folder that the server marks."""

    session: Callable[[], AbstractContextManager[imaplib.IMAP4]]
    purpose: Purpose = DRAFTS
    name: str = ""

    def file(self, message: bytes) -> bool:
        """Append the message with its flag; a message of its Message-ID is never filed twice."""
        with self.session() as server:
            folder = self.name or _marked(server, self.purpose)
            if _holds(server, folder, BytesHeaderParser().parsebytes(message)["Message-ID"] or "", self.purpose):
                return False
            status, _ = server.append(folder, self.purpose.flag, "", message)
            if status != "OK":
                raise MailboxError(
                    f"Le serveur n’a rien rangé dans le dossier {self.purpose.words}\u202f: "
                    f"vérifiez {self.purpose.setting} et la place libre."
                )
            return True


def _marked(server: imaplib.IMAP4, purpose: Purpose) -> str:
    """The folder that the server marks for it, else one of a usual name."""
    _, lines = server.list()
    rows = [found for line in lines if isinstance(line, bytes) and (found := _LISTED.match(line))]
    marked = [row["name"] for row in rows if purpose.mark in row["flags"].lower().split()]
    usual = [row["name"] for row in rows if row["name"].strip(b'"') in purpose.usual]
    for name in (*marked, *usual):
        return str(name.decode("ascii", errors="replace"))
    raise MailboxError(f"Aucun dossier {purpose.words} sur le serveur\u202f: nommez-le par {purpose.setting}.")


def _holds(server: imaplib.IMAP4, folder: str, message_id: str, purpose: Purpose) -> bool:
    status, _ = server.select(folder, readonly=True)
    if status != "OK":
        raise MailboxError(f"Le dossier {folder} n’existe pas sur le serveur : corrigez {purpose.setting}.")
    _, found = server.uid("SEARCH", "HEADER", "Message-ID", f'"{_UNSAFE.sub("", message_id)}"')
    server.unselect() if "UNSELECT" in server.capabilities else server.close()
    return bool(message_id and found and isinstance(found[0], bytes) and found[0].split())
