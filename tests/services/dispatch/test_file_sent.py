"""What the program sent is filed among the sent mail; a folder that refuses it is a notice, never a second mail."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from assistant.bootstrap.mail import sent_of
from assistant.domain.dispatch.sending import SendingState
from assistant.domain.errors import MailboxError
from assistant.services.ports.outbox import Delivery, Outcome
from assistant.services.writing.build_situation import DraftRequest
from assistant.settings import Settings
from tests.services.dispatch.test_deliver_outbox import Wire
from tests.services.house_of_tests import LEA, NORA, House


@dataclass
class Folder:
    """Keeps what is filed, or refuses it; counts the attempts."""

    down: bool = False
    filed: list[bytes] = field(default_factory=list)
    attempts: int = 0

    def file(self, message: bytes) -> bool:
        self.attempts += 1
        if self.down:
            raise MailboxError("Le serveur de courrier ne répond pas.")
        self.filed.append(message)
        return True


@pytest.fixture
def house(tmp_path: Path) -> House:
    built = House(tmp_path)
    for client in ("d1", "d2"):
        draft = built.draft(DraftRequest(client), NORA)
        built.review.submit(draft.id, NORA)
        built.approve(draft.id, LEA)
        built.queue(draft.id, LEA)
    return built


def test_what_left_is_filed_as_it_left(house: House) -> None:
    wire, folder = Wire(), Folder()

    sent = house.deliver(wire, folder)(LEA)

    assert folder.filed == wire.taken
    assert [one.why for one in sent] == ["", ""]


def test_a_folder_that_refuses_is_a_notice_tried_once_a_run_and_nothing_is_sent_again(house: House) -> None:
    wire, folder = Wire(), Folder(down=True)

    sent = house.deliver(wire, folder)(LEA)

    assert [one.state for one in sent] == [SendingState.SENT] * 2
    assert all("Parti, mais sans copie" in one.why and "ne répond pas" in one.why for one in sent)
    assert folder.attempts == 1
    assert house.deliver(wire, folder)(LEA) == ()
    assert len(wire.taken) == 2
    assert house.outbox(LEA) == ()


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.DELAYED, Outcome.UNKNOWN])
def test_what_did_not_leave_for_certain_is_not_filed(house: House, outcome: Outcome) -> None:
    folder = Folder()
    house.deliver(Wire([Delivery(outcome, "non")]), folder)(LEA)
    assert folder.attempts == 0


def test_copies_follow_the_account_that_is_read_unless_the_settings_want_none() -> None:
    assert sent_of(Settings(imap_host="")) is None
    assert sent_of(Settings(imap_host="127.0.0.1")) is not None
    assert sent_of(Settings(imap_host="127.0.0.1", imap_sent="none")) is None
