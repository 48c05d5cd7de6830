"""File an approved message among the drafts of a mail account, for a person to send from there."""

from __future__ import annotations

import imaplib
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from email.parser import BytesHeaderParser

from assistant.domain.errors import MailboxError

_LISTED = re.compile(rb'\((?P<flags>[^)]*)\) (?:"[^"]*"|NIL) (?P<name>.+)')
_USUAL = (b"Drafts", b"Brouillons", b"INBOX.Drafts", b"INBOX/Drafts", b"INBOX.Brouillons")
_UNSAFE = re.compile(r'["\\\r\n]')


@dataclass(frozen=True)
class ImapDrafts:
    """Satisfies ``DraftsFolder``; ``folder`` is a name as commands carry it, "" for the one the server marks."""

    session: Callable[[], AbstractContextManager[imaplib.IMAP4]]
    folder: str = ""

    def file(self, message: bytes) -> bool:
        """Append the message, marked as a draft; a message of its Message-ID is never filed twice."""
        with self.session() as server:
            folder = self.folder or _drafts(server)
            if _holds(server, folder, BytesHeaderParser().parsebytes(message)["Message-ID"] or ""):
                return False
            status, _ = server.append(folder, r"(\Draft)", "", message)
            if status != "OK":
                raise MailboxError(
                    "Le serveur n’a pas pris le brouillon : vérifiez COURTOIS_IMAP_DRAFTS et la place libre."
                )
            return True


def _drafts(server: imaplib.IMAP4) -> str:
    """The folder that the server marks for drafts (RFC 6154), else one of a usual name."""
    _, lines = server.list()
    rows = [found for line in lines if isinstance(line, bytes) and (found := _LISTED.match(line))]
    marked = [row["name"] for row in rows if rb"\drafts" in row["flags"].lower()]
    usual = [row["name"] for row in rows if row["name"].strip(b'"') in _USUAL]
    for name in (*marked, *usual):
        return str(name.decode("ascii", errors="replace"))
    raise MailboxError("Aucun dossier de brouillons sur le serveur : nommez-le par COURTOIS_IMAP_DRAFTS.")


def _holds(server: imaplib.IMAP4, folder: str, message_id: str) -> bool:
    status, _ = server.select(folder, readonly=True)
    if status != "OK":
        raise MailboxError(f"Le dossier {folder} n’existe pas sur le serveur : corrigez COURTOIS_IMAP_DRAFTS.")
    _, found = server.uid("SEARCH", "HEADER", "Message-ID", f'"{_UNSAFE.sub("", message_id)}"')
    server.unselect() if "UNSELECT" in server.capabilities else server.close()
    return bool(message_id and found and isinstance(found[0], bytes) and found[0].split())
