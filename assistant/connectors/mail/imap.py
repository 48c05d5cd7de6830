"""A mail account read over IMAP: folders opened read-only, each message fetched without marking it, in bounded size."""

from __future__ import annotations

import imaplib
import re
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from assistant.connectors.mail.folder_name import encode_folder
from assistant.connectors.mail.header_text import read_date
from assistant.connectors.mail.message import read_message
from assistant.connectors.mail.piece import LONGEST_MESSAGE, Piece
from assistant.domain.errors import MailboxError
from assistant.domain.ledger.import_rows import Place
from assistant.services.ports.mail_account import Fetched

_AT_ONCE = 20  # messages a command
_SECONDS = 60.0  # without an answer
_THIS_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})
_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_INTERNALDATE = re.compile(rb'\bINTERNALDATE " ?([^"]{,40})"')  # "17-Jul-1996 02:44:25 -0700"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class ImapAccount:
    """Satisfies ``MailAccount``; ``tls`` is "tls", "starttls" or "none", the last for a server on this machine.

    Certificates are verified against the system's authorities, or those of the file that SSL_CERT_FILE names. A
    ``token`` (OAuth 2) stands in place of the password.
    """

    host: str
    port: int
    user: str
    password: Callable[[], str]
    folders: tuple[str, ...] = ("INBOX",)
    since: date | None = None
    tls: str = "tls"
    token: str = field(default="", repr=False)

    @property
    def name(self) -> str:
        """Whose account on which server."""
        return f"{self.user}@{self.host}"

    @contextmanager
    def session(self) -> Iterator[imaplib.IMAP4]:
        """A connection whose user is known; every error of network or server becomes a MailboxError."""
        try:
            server = self._connect()
        except ssl.SSLCertVerificationError as error:
            raise MailboxError(
                f"Le certificat de {self.host} n’est pas reconnu ({error.verify_message}) : vérifiez "
                "COURTOIS_IMAP_HOST, ou désignez votre autorité par SSL_CERT_FILE. Rien n’a été envoyé."
            ) from error
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
            self._begin_tls(server)
        return server

    def _begin_tls(self, server: imaplib.IMAP4) -> None:
        """Raise MailboxError where the server has no TLS: it is never gone without."""
        with ExitStack() as undo:
            undo.callback(_hang_up, server)
            if "STARTTLS" not in server.capabilities:
                raise MailboxError(
                    f"Le serveur {self.host}:{self.port} ne propose pas STARTTLS : essayez COURTOIS_IMAP_TLS=tls."
                )
            server.starttls(ssl.create_default_context())
            undo.pop_all()

    def _log_in(self, server: imaplib.IMAP4) -> None:
        secret = self.token or self.password()
        try:
            if self.token:
                server.authenticate("XOAUTH2", partial(_token_answer, self.user, secret))
            else:
                server.login(self.user, secret)
        except imaplib.IMAP4.error as error:
            remedy = (
                "demandez un nouveau jeton (COURTOIS_IMAP_TOKEN)"
                if self.token
                else "vérifiez le mot de passe (COURTOIS_IMAP_PASSWORD ou le trousseau du système)"
            )
            raise MailboxError(f"Le serveur {self.host} refuse {self.user} : {remedy}.") from error

    def _uids(self, server: imaplib.IMAP4, last: int) -> list[int]:
        criteria = ["UID", f"{last + 1}:*"]
        if self.since is not None:
            criteria += ["SINCE", f"{self.since.day}-{_MONTHS[self.since.month - 1]}-{self.since.year}"]
        _, found = server.uid("SEARCH", *criteria)
        numbers = found[0].split() if found and isinstance(found[0], bytes) else []
        return sorted(uid for uid in map(int, numbers) if uid > last)  # "n:*" gives the last one even below n

    def _pieces(self, server: imaplib.IMAP4, folder: str, uids: list[int]) -> Iterator[tuple[int, Piece]]:
        asked = f"(UID INTERNALDATE RFC822.SIZE BODY.PEEK[]<0.{LONGEST_MESSAGE}>)"
        _, answer = server.uid("FETCH", ",".join(map(str, uids)), asked)
        found: dict[int, Piece] = {}
        for item in answer:
            if isinstance(item, tuple) and (uid := _UID.search(item[0])):
                size = _SIZE.search(item[0])
                place = Place(f"{self.host}/{folder}", int(uid[1]))
                taken = _INTERNALDATE.search(item[0])
                received_at = read_date(taken[1].decode().replace("-", " ", 2)) if taken else None
                found[int(uid[1])] = Piece(place, item[1], int(size[1]) if size else len(item[1]), received_at)
        for uid_number in sorted(found):
            yield uid_number, found[uid_number]


def _token_answer(user: str, token: str, challenge: bytes) -> bytes:
    """What XOAUTH2 has a client say; to the server's reasons for a refusal, nothing."""
    return b"" if challenge else f"user={user}\1auth=Bearer {token}\1\1".encode()


def _hang_up(server: imaplib.IMAP4) -> None:
    with suppress(OSError):  # the handshake that failed closed the line already
        server.shutdown()
