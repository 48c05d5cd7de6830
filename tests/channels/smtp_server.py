"""A real mail server on this machine, which remembers what it took and can be told to misbehave."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.free_port import free_port

HOST = "127.0.0.1"


@dataclass
class MailServer:
    """``recipients`` and ``data`` answer in place of "250 OK"; ``before`` and ``after`` are pauses around keeping;
    with ``most`` letters in hand, it leaves the sender of the next one waiting for good."""

    recipients: dict[str, str] = field(default_factory=dict)
    data: str = ""
    hangs_up: bool = False  # takes the message, then goes without a word
    before: float = 0.0
    after: float = 0.0
    most: int = 1_000_000
    port: int = 0
    taken: list[Envelope] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        answer = self.recipients.get(address, "")
        if not answer:
            envelope.rcpt_tos.append(address)
        return answer or "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.data:
            return self.data
        await asyncio.sleep(self.before)
        if len(self.taken) >= self.most:
            await asyncio.Event().wait()  # until the sender is gone
        self.taken.append(envelope)
        if self.hangs_up:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        await asyncio.sleep(self.after)
        return "250 OK"

    @property
    def messages(self) -> list[EmailMessage]:
        """What was taken, opened."""
        return [message_from_bytes(content_of(one), policy=policy.default) for one in self.taken]

    @contextmanager
    def serving(self) -> Iterator[MailServer]:
        """Listen on a free port of this machine."""
        self.port = free_port(HOST)
        controller = Controller(self, hostname=HOST, port=self.port)
        controller.start()
        try:
            yield self
        finally:
            controller.stop()


def content_of(taken: Envelope) -> bytes:
    """The bytes that were handed over."""
    assert isinstance(taken.content, bytes)
    return taken.content
