"""A mail account read over IMAP: folders opened read-only, each message fetched without marking it, in bounded size."""

from __future__ import annotations

import imaplib
import re
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from assistant.connectors.mail.folder_name import encode_folder
from assistant.connectors.mail.message import read_message
from assistant.connectors.mail.piece import LONGEST_MESSAGE, Piece
from assistant.domain.errors import MailboxError
from assistant.domain.import_rows import Place
from assistant.services.ports.mail_account import Fetched

_AT_ONCE = 20  # messages a command
_SECONDS = 60.0  # without an answer
_THIS_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})
_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class ImapAccount:
    """Satisfies ``MailAccount``; ``tls`` is "tls", "starttls" or "none", the last for a server on this machine."""

    host: str
    port: int
    user: str
    password: Callable[[], str]
    folders: tuple[str, ...] = ("INBOX",)
    since: date | None = None
    tls: str = "tls"

    @property
    def name(self) -> str:
        """Whose account on which server."""
        return f"{self.user}@{self.host}"

    @contextmanager
    def session(self) -> Iterator[imaplib.IMAP4]:
        """A connection whose user is known; every error of network or server becomes a MailboxError."""
        try:
            server = self._connect()
        except (OSError, imaplib.IMAP4.error) as error:
            raise MailboxError(
                f"Le serveur de courrier {self.host}:{self.port} ne répond pas ({error}) : "
                "vérifiez COURTOIS_IMAP_HOST, COURTOIS_IMAP_PORT et le réseau."
            ) from error
        try:
            self._log_in(server)
            yield server
        except (imaplib.IMAP4.abort, OSError) as error:
            raise MailboxError(
                f"La connexion à {self.host} s’est interrompue ({error}) : relancez, elle reprendra."
            ) from error
        except imaplib.IMAP4.error as error:
            raise MailboxError(
                f"Le serveur de courrier {self.host} a refusé ({error}) : réessayez plus tard."
            ) from error
        finally:
            server.shutdown()

    def fetch(self, folder: str, cursor: str) -> Iterator[Fetched]:
        """The messages after ``cursor`` ("validity:uid"); all of them when the server renumbered its folder."""
        with self.session() as server:
            status, _ = server.select(encode_folder(folder), readonly=True)
            if status != "OK":
                raise MailboxError(
                    f"Le dossier « {folder} » n’existe pas sur {self.host} : corrigez COURTOIS_IMAP_FOLDERS."
                )
            _, told = server.response("UIDVALIDITY")
            validity = told[0].decode() if told and isinstance(told[0], bytes) else "0"
            known, _, last = cursor.partition(":")
            uids = self._uids(server, int(last) if known == validity and last.isdigit() else 0)
            for start in range(0, len(uids), _AT_ONCE):
                for uid, piece in self._pieces(server, folder, uids[start : start + _AT_ONCE]):
                    yield Fetched(read_message(piece), f"{validity}:{uid}")

    def _connect(self) -> imaplib.IMAP4:
        if self.tls == "tls":
            return imaplib.IMAP4_SSL(self.host, self.port, ssl_context=ssl.create_default_context(), timeout=_SECONDS)
        if self.tls == "none" and self.host not in _THIS_MACHINE:
            raise MailboxError(
                f"Le mot de passe passerait en clair vers {self.host} : "
                "COURTOIS_IMAP_TLS=none ne vaut que pour cette machine."
            )
        server = imaplib.IMAP4(self.host, self.port, timeout=_SECONDS)
        if self.tls == "starttls":
            server.starttls(ssl.create_default_context())
        return server

    def _log_in(self, server: imaplib.IMAP4) -> None:
        password = self.password()
        try:
            server.login(self.user, password)
        except imaplib.IMAP4.error as error:
            raise MailboxError(
                f"Le serveur {self.host} refuse {self.user} : vérifiez le mot de passe (COURTOIS_IMAP_PASSWORD ou le "
                "trousseau du système)."
            ) from error

    def _uids(self, server: imaplib.IMAP4, last: int) -> list[int]:
        criteria = ["UID", f"{last + 1}:*"]
        if self.since is not None:
            criteria += ["SINCE", f"{self.since.day}-{_MONTHS[self.since.month - 1]}-{self.since.year}"]
        _, found = server.uid("SEARCH", *criteria)
        numbers = found[0].split() if found and isinstance(found[0], bytes) else []
        return sorted(uid for uid in map(int, numbers) if uid > last)  # "n:*" gives the last one even below n

    def _pieces(self, server: imaplib.IMAP4, folder: str, uids: list[int]) -> Iterator[tuple[int, Piece]]:
        asked = f"(UID RFC822.SIZE BODY.PEEK[]<0.{LONGEST_MESSAGE}>)"
        _, answer = server.uid("FETCH", ",".join(map(str, uids)), asked)
        found: dict[int, Piece] = {}
        for item in answer:
            if isinstance(item, tuple) and (uid := _UID.search(item[0])):
                size = _SIZE.search(item[0])
                place = Place(f"{self.host}/{folder}", int(uid[1]))
                found[int(uid[1])] = Piece(place, item[1], int(size[1]) if size else len(item[1]))
        for uid_number in sorted(found):
            yield uid_number, found[uid_number]
