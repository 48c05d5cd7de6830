"""A mail server of the tests, on this machine: just enough IMAP to be read, cut off and given drafts."""

from __future__ import annotations

import base64
import re
import socket
import socketserver
import ssl
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.connectors.mail.letters import letter

_LITERAL = re.compile(rb"\{(\d+)\}\r\n$")
_PARTIAL = re.compile(rb"BODY\.PEEK\[\]<(\d+)\.(\d+)>")


@dataclass
class Post:
    """What the server holds and what it was asked; ``cut_after`` drops the line after so many messages sent."""

    folders: dict[str, list[bytes]] = field(default_factory=lambda: {"INBOX": [], "Brouillons": []})
    validity: int = 7
    password: str = "secret"
    cut_after: int = 1_000_000
    refuses_drafts: bool = False
    token: str = ""  # where one is wanted in place of the password
    offers: str = "IMAP4REV1 UNSELECT"
    context: ssl.SSLContext | None = None  # for STARTTLS
    arrival: bytes = b'INTERNALDATE "16-Nov-2026 11:02:03 +0100" '  # of every message
    commands: list[str] = field(default_factory=list)
    selected: str = ""

    def fill(self, count: int) -> None:
        for rank in range(count):
            self.folders["INBOX"].append(letter(f"Mail {rank}", {"Message-ID": f"<{rank}@x>"}))


class _Session(socketserver.StreamRequestHandler):
    starting_tls = False

    def handle(self) -> None:
        self.post: Post = self.server.post  # type: ignore[attr-defined]
        self.say(b"* OK ready")
        while line := self.rfile.readline():
            literal = b""
            if found := _LITERAL.search(line):
                self.say(b"+ go on")
                literal = self.rfile.read(int(found[1]))
                self.rfile.readline()
            tag, _, rest = line.rstrip(b"\r\n").partition(b" ")
            self.post.commands.append(rest.decode("latin-1"))
            words = rest.split(b" ")
            name = (words[1] if words[0] == b"UID" else words[0]).decode().lower()
            answer = getattr(self, f"do_{name}")(rest, literal)
            if answer is None:
                return
            self.say(tag + b" " + answer + b" done")
            if self.starting_tls and not self.wrap():
                return

    def wrap(self) -> bool:
        """Go on in TLS; False when the client does not trust the certificate."""
        assert self.post.context is not None
        self.starting_tls = False
        try:
            self.connection = self.post.context.wrap_socket(self.connection, server_side=True)
        except OSError:
            return False
        self.rfile.close()
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)
        return True

    def finish(self) -> None:
        super().finish()
        self.connection.close()

    def say(self, line: bytes) -> None:
        self.wfile.write(line + b"\r\n")

    def do_capability(self, _rest: bytes, _literal: bytes) -> bytes:
        self.say(b"* CAPABILITY " + self.post.offers.encode())
        return b"OK"

    def do_starttls(self, _rest: bytes, _literal: bytes) -> bytes:
        """The answer goes in clear; the loop goes on upon the wrapped socket."""
        self.starting_tls = True
        return b"OK"

    def do_authenticate(self, _rest: bytes, _literal: bytes) -> bytes:
        self.say(b"+ ")
        said = base64.b64decode(self.rfile.readline())
        if self.post.token and said == f"user=nora\1auth=Bearer {self.post.token}\1\1".encode():
            return b"OK"
        self.say(b"+ " + base64.b64encode(b'{"status":"401"}'))
        assert self.rfile.readline().strip() == b""
        return b"NO refused"

    def do_login(self, rest: bytes, _literal: bytes) -> bytes:
        return b"OK" if rest.endswith(f'"{self.post.password}"'.encode()) else b"NO wrong password"

    def do_list(self, _rest: bytes, _literal: bytes) -> bytes:
        self.say(b'* LIST (\\HasNoChildren) "/" INBOX')
        self.say(b'* LIST (\\HasNoChildren \\Drafts) "/" "Brouillons"')
        if "Sent" in self.post.folders:
            self.say(b'* LIST (\\HasNoChildren \\Sent) "/" "Sent"')
        return b"OK"

    def do_examine(self, rest: bytes, _literal: bytes) -> bytes:
        name = rest.split(b" ", 1)[1].strip(b'"').decode()
        if name not in self.post.folders:
            return b"NO no such folder"
        self.post.selected = name
        self.say(b"* %d EXISTS" % len(self.post.folders[name]))
        self.say(b"* OK [UIDVALIDITY %d] ok" % self.post.validity)
        return b"OK [READ-ONLY] done"

    def do_unselect(self, _rest: bytes, _literal: bytes) -> bytes:
        return b"OK"

    def do_search(self, rest: bytes, _literal: bytes) -> bytes:
        mails = self.post.folders[self.post.selected]
        if b"HEADER" in rest:
            wanted = rest.rsplit(b'"', 2)[1]
            uids = [rank for rank, mail in enumerate(mails, 1) if wanted in mail]
        else:
            first = int(rest.split(b"UID ")[2].split(b":")[0])
            uids = [rank for rank in range(1, len(mails) + 1) if rank >= first] or [len(mails)][: len(mails)]
        self.say(b"* SEARCH " + b" ".join(b"%d" % uid for uid in uids))
        return b"OK"

    def do_fetch(self, rest: bytes, _literal: bytes) -> bytes | None:
        found = _PARTIAL.search(rest)
        assert found, "a message must be fetched in part and without marking it"
        for uid in map(int, rest.split(b" ")[2].split(b",")):
            if uid > self.post.cut_after:
                return None
            mail = self.post.folders[self.post.selected][uid - 1]
            part = mail[: int(found[2])]
            self.wfile.write(
                b"* %d FETCH (UID %d %sRFC822.SIZE %d BODY[]<0> {%d}\r\n"
                % (uid, uid, self.post.arrival, len(mail), len(part))
                + part
            )
            self.say(b")")
        return b"OK"

    def do_append(self, rest: bytes, literal: bytes) -> bytes:
        if self.post.refuses_drafts:
            return b"NO over quota"
        self.post.folders[rest.split(b" ")[1].strip(b'"').decode()].append(literal)
        return b"OK"

    def do_logout(self, _rest: bytes, _literal: bytes) -> bytes:
        self.say(b"* BYE")
        return b"OK"


class _Server(socketserver.ThreadingTCPServer):
    """Answers in clear, or in TLS from the first byte; a client that hangs up is no error."""

    daemon_threads = True
    post: Post
    tls: ssl.SSLContext | None = None

    def get_request(self) -> tuple[socket.socket, object]:
        connection, address = super().get_request()
        if self.tls is None:
            return connection, address
        return self.tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), address

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(post: Post, tls: ssl.SSLContext | None = None) -> Iterator[int]:
    """The port on which the server answers; in TLS from the first byte where ``tls`` is given."""
    with _Server(("127.0.0.1", 0), _Session) as server:
        server.post, server.tls = post, tls
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server.server_address[1]
        server.shutdown()
