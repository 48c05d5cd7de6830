"""A sender that is killed (kill -9) while it sends, again and again, against a real mail server on this machine."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Protocol

from assistant.bootstrap import BOOK_NOW, PARIS
from assistant.channels.smtp import SmtpPostman
from assistant.domain.approvals.review import DraftState
from assistant.domain.dispatch.sending import LEASE, SendingState
from assistant.domain.ledger.debtor import Contact, ContactRole, Debtor, DebtorKind
from assistant.services.gate.business_days import next_business_day
from assistant.services.writing.build_situation import DraftRequest
from tests.channels.smtp_server import HOST, MailServer
from tests.forked import Forked
from tests.services.house_of_tests import CREDITOR, LEA, NORA, House, bill

_DEADLINE = 120.0  # seconds of one run


class Sender(Protocol):
    """A process that sends."""

    pid: int

    def running(self) -> bool: ...
    def join(self) -> object: ...


Starter = Callable[[House, MailServer], Sender]


@dataclass(frozen=True)
class Aftermath:
    """What was found after the kills, and at the end of it all."""

    kills: int
    uncertain: int
    copies: Counter[str]  # by Message-ID: how often the server took it
    sent: int
    remembered: int


def book_of(home: Path, letters: int) -> House:
    """As many clients, each with an approved e-mail."""
    house = House(home, filled=False)
    working = next_business_day(datetime.now(tz=PARIS).date())  # on any other day nothing leaves
    house.clock.moment = datetime.combine(working, datetime.min.time(), PARIS) + timedelta(hours=10)
    due = house.clock.today() - timedelta(days=20)
    with house.unit_of_work() as uow:
        uow.house.set_creditor(CREDITOR)
        uow.house.add_users([NORA, LEA])
        uow.house.set_value(BOOK_NOW, house.clock.moment.isoformat())
        uow.debtors.add([_client(n) for n in range(letters)])
        bills = [bill(f"F-{n:04}", f"d{n}", "310.00") for n in range(letters)]
        uow.ledger.add_invoices([replace(one, issued_on=due - timedelta(days=30), due_on=due) for one in bills])
        uow.commit()
    for n in range(letters):
        house.approve(house.draft(DraftRequest(f"d{n}"), NORA).id, LEA)
    return house


def _client(n: int) -> Debtor:
    contact = Contact(f"c{n}", f"d{n}", ContactRole.AP_CONTACT, "Mme", "Claire", "Rey", email=f"c{n}@client{n}.example")
    return Debtor(
        f"d{n}", f"Menuiserie {n}", DebtorKind.BUSINESS, address="3 rue des Aulnes, 73000 X", contacts=(contact,)
    )


def kill_senders(house: House, server: MailServer, kills: int, letters: int, start: Starter) -> Aftermath:
    """Kill each run at another moment, let the last one end, settle what is uncertain as a person would."""
    for rank in range(kills):
        server.most = (rank + 2) * letters // (kills + 1) - 1  # a machine that is slow to kill finds it sending still
        process = start(house, server)
        _await(partial(_took, server, (rank + 1) * letters // (kills + 1)), process)
        time.sleep(0.013 * rank)
        assert process.running(), "the sender ended before it could be killed"
        os.kill(process.pid, signal.SIGKILL)
        process.join()
    server.most = letters
    start(house, server).join()
    house.clock.moment += LEASE + timedelta(minutes=1)
    uncertain = [row.sending for row in house.outbox(LEA) if row.sending.state is SendingState.UNCERTAIN]
    arrived = {str(message["Message-ID"]).strip("<>") for message in server.messages}
    for sending in uncertain:
        if sending.message_id in arrived:  # what a person sees in the mailbox of the house
            house.settle.it_left(sending.draft_id, NORA)
        else:
            house.settle.it_did_not(sending.draft_id, NORA)
            house.queue(sending.draft_id, NORA)
    house.deliver(postman_to(server))(NORA)
    with house.unit_of_work() as uow:
        sent = uow.drafts.in_state(DraftState.SENT)
        remembered = sum(len(uow.correspondence.reminders(draft.debtor_id)) for draft in sent)
    copies = Counter(str(message["Message-ID"]) for message in server.messages)
    return Aftermath(kills, len(uncertain), copies, len(sent), remembered)


@dataclass
class Command:
    """``courtois send --all-approved``, as a night run starts it: some seconds to begin."""

    house: House
    server: MailServer

    def __post_init__(self) -> None:
        home = self.house.home
        variables = {
            "COURTOIS_HOME": str(home),
            "COURTOIS_DATABASE_URL": f"sqlite:///{home / 'book.sqlite3'}",
            "COURTOIS_MODEL": "none",
            "COURTOIS_SMTP_HOST": HOST,
            "COURTOIS_SMTP_PORT": str(self.server.port),
            "COURTOIS_SMTP_SECURITY": "none",
        }
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(
            [sys.executable, "-m", "assistant", "send", "--all-approved"],
            env={**os.environ, **variables},
            stdout=quiet,
            stderr=quiet,
        )
        self.pid = self._process.pid

    def running(self) -> bool:
        return self._process.poll() is None

    def join(self) -> None:
        self._process.wait(timeout=_DEADLINE)


def fork(house: House, server: MailServer) -> Forked:
    """The same use cases in a process split off this one: begins at once."""
    house.database.dispose()  # no connection crosses the fork
    return Forked(partial(_send, house, server))


def _send(house: House, server: MailServer) -> None:
    for draft_id in house.queue.approved(LEA):
        house.queue(draft_id, NORA)
    house.deliver(postman_to(server))(NORA)


def postman_to(server: MailServer) -> SmtpPostman:
    """The way to a server of a test."""
    return SmtpPostman(HOST, server.port, "", str, CREDITOR.email, "none")


def _took(server: MailServer, letters: int) -> bool:
    return len(server.taken) >= letters


def _await(enough: Callable[[], bool], process: Sender) -> None:
    until = time.monotonic() + _DEADLINE
    while not enough() and process.running() and time.monotonic() < until:
        time.sleep(0.002)
