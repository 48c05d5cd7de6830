"""``courtois attach``, ``send`` and ``outbox``: as a night run calls them, against a real server on this machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path

import pytest

from assistant.bootstrap import BOOK_NOW, PARIS, SystemClock, build_services
from assistant.commands.services import known_client
from assistant.domain.people.user import Role, User
from assistant.services.gate.business_days import next_business_day
from assistant.settings import read_settings
from assistant.storage.database import open_database
from tests.channels.smtp_server import HOST, MailServer
from tests.commands.conftest import Courtois
from tests.commands.test_book_commands import book, exports

__all__ = ["book", "exports"]  # fixtures

LEA = User("lea", "Léa Roche", Role.TEAM_LEAD)
TO = "compta@morin.example"


@pytest.fixture(autouse=True)
def working_day(book: Courtois) -> None:
    """The book stands at ten on the next business day: outside the house's hours nothing leaves."""
    moment = datetime.combine(next_business_day(SystemClock().today()), time(10), PARIS)
    assert callable(book)
    with open_database(read_settings().database).unit_of_work() as uow:
        uow.house.set_value(BOOK_NOW, moment.isoformat())
        uow.commit()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    with MailServer().serving() as serving:
        monkeypatch.setenv("COURTOIS_SMTP_HOST", HOST)
        monkeypatch.setenv("COURTOIS_SMTP_PORT", str(serving.port))
        monkeypatch.setenv("COURTOIS_SMTP_SECURITY", "none")
        yield serving


@pytest.fixture
def approved(book: Courtois) -> str:
    """The id of an approved e-mail to the first client."""
    assert book("draft-many", "c1").status == 0
    services = build_services(read_settings())
    (draft,) = services.open_case(known_client(services, "C1"), LEA).drafts
    services.approve_draft(draft.id, LEA)
    return draft.id


def test_all_that_is_approved_leaves_once(book: Courtois, approved: str, server: MailServer) -> None:
    run = book("send", "--all-approved", "--json")

    assert run.status == 0
    (told,) = json.loads(run.out)
    assert (told["draft_id"], told["outcome"], told["recipient"]) == (approved, "sent", TO)
    assert server.messages[0]["Message-ID"] == f"<{told['message_id']}>"
    assert json.loads(book("send", "--all-approved", "--json").out) == []
    assert len(server.taken) == 1
    assert book("outbox").out == "La boîte d’envoi est vide.\n"


def test_a_dry_run_sends_nothing(book: Courtois, approved: str, server: MailServer) -> None:
    run = book("send", approved, "nobody", "--dry-run")

    assert (run.status, run.out) == (1, "1 prêt à partir, 1 écarté\n")
    assert run.sentence.startswith("nobody")
    assert server.taken == []


def test_a_refusal_is_told_and_listed(book: Courtois, approved: str, server: MailServer) -> None:
    server.recipients[TO] = "550 5.7.1 not today"

    run = book("send", approved)

    assert (run.status, run.out) == (1, "1 refusé par le serveur\n")
    assert "pour de bon" in run.sentence
    (row,) = json.loads(book("outbox", "--json").out)
    assert (row["state"], row["client"], row["attempts"]) == ("failed", "Atelier Morin SARL", 1)
    assert "refusé" in book("outbox").out


def test_without_a_server_one_sentence_says_what_to_set(book: Courtois, approved: str) -> None:
    run = book("send", approved)

    assert run.status == 2
    assert "COURTOIS_SMTP_HOST" in run.sentence


def test_a_server_that_is_down_leaves_all_in_the_queue(
    book: Courtois, approved: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURTOIS_SMTP_HOST", HOST)
    monkeypatch.setenv("COURTOIS_SMTP_PORT", "9")
    monkeypatch.setenv("COURTOIS_SMTP_SECURITY", "none")

    run = book("send", approved, "--json")

    assert run.status == 1
    assert [told["outcome"] for told in json.loads(run.out)] == ["left"]
    assert [row["state"] for row in json.loads(book("outbox", "--json").out)] == ["queued"]


@pytest.mark.parametrize("arguments", [(), ("x", "--all-approved")])
def test_what_to_send_must_be_said_one_way(book: Courtois, arguments: tuple[str, ...]) -> None:
    assert book("send", *arguments).status == 2


def test_a_folder_of_invoices_is_kept_and_joined(book: Courtois, tmp_path: Path, server: MailServer) -> None:
    folder = tmp_path / "pdf"
    folder.mkdir()
    (folder / "F-1.pdf").write_bytes(b"%PDF-1.7 one")
    (folder / "F-9.pdf").write_bytes(b"%PDF-1.7 unknown")

    run = book("attach", folder)

    assert (run.status, run.out) == (1, "1 facture gardée, 1 écartée.\n")
    assert run.sentence.startswith("F-9.pdf")
    assert book("attach", tmp_path / "nowhere").status == 2
    book("draft-many", "c1")
    services = build_services(read_settings())
    services.approve_draft(services.open_case(known_client(services, "C1"), LEA).drafts[0].id, LEA)
    assert json.loads(book("send", "--all-approved", "--json").out)[0]["attachments"] == ["F-1.pdf"]
    assert [part.get_filename() for part in server.messages[0].iter_attachments()] == ["F-1.pdf"]


def test_with_nothing_approved_the_command_says_so(book: Courtois) -> None:
    assert book("send", "--all-approved", "--dry-run").out.startswith("Rien à envoyer")
