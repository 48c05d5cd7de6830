from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.channels.mail_folder import DRAFTS, SENT, ImapFolder
from assistant.connectors.mail.folder_name import encode_folder
from assistant.connectors.mail.imap import ImapAccount
from assistant.connectors.mail.piece import LONGEST_MESSAGE
from assistant.domain.errors import MailboxError
from assistant.domain.mail.mail import Mail
from assistant.services.mail.fetch_mail import FetchMail
from assistant.services.mail.import_mail import ImportMail
from tests.connectors.mail.imap_server import Post, serving
from tests.connectors.mail.letters import letter
from tests.services.house_of_tests import NORA, House


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def port(post: Post) -> Iterator[int]:
    with serving(post) as port:
        yield port


def account(port: int, *folders: str, password: str = Post.password, since: date | None = None) -> ImapAccount:
    return ImapAccount("127.0.0.1", port, "nora", lambda: password, folders or ("INBOX",), since, "none")


def fetch(house: House, port: int) -> int:
    importing = ImportMail(house.unit_of_work, house.clock)
    return FetchMail(house.unit_of_work, account(port), importing)(NORA)["INBOX"].new


def test_a_folder_is_read_and_nothing_changes_on_the_server(post: Post, port: int) -> None:
    post.fill(45)
    found = list(account(port).fetch("INBOX", ""))
    assert [one.cursor for one in found][-1] == "7:45"
    assert all(isinstance(one.mail, Mail) for one in found)
    assert not [asked for asked in post.commands if asked.startswith(("SELECT", "STORE", "EXPUNGE", "UID STORE"))]


def test_a_later_run_goes_on_where_the_last_one_stopped(tmp_path: Path, post: Post, port: int) -> None:
    house = House(tmp_path)
    post.fill(30)
    assert fetch(house, port) == 30
    assert fetch(house, port) == 0
    post.folders["INBOX"].append(letter("Encore", {"Message-ID": "<encore@x>"}))
    post.commands.clear()
    assert fetch(house, port) == 1
    assert [asked for asked in post.commands if asked.startswith("UID FETCH")] == [
        f"UID FETCH 31 (UID INTERNALDATE RFC822.SIZE BODY.PEEK[]<0.{LONGEST_MESSAGE}>)"
    ]


@pytest.mark.parametrize(
    ("arrival", "told"),
    [
        (Post.arrival, ["2026-11-16T10:02:03+00:00"]),
        (b'INTERNALDATE " 6-Nov-2026 11:02:03 +0100" ', ["2026-11-06T10:02:03+00:00"]),
        (b'INTERNALDATE "hier" ', []),
        (b"", []),
    ],
    ids=["a day of two figures", "of one", "no day", "untold"],
)
def test_a_message_without_a_date_has_the_day_on_which_the_server_took_it_in(
    tmp_path: Path, post: Post, port: int, arrival: bytes, told: list[str]
) -> None:
    house = House(tmp_path)
    post.arrival = arrival
    post.folders["INBOX"] = [letter("Sans date", {"Message-ID": "<sans@x>"}, without="Date")]

    assert fetch(house, port) == len(told)
    with house.unit_of_work() as uow:
        found = [message for message in uow.correspondence.of("d1") if message.source_id == "sans@x"]
    assert [message.sent_at.isoformat() for message in found] == told


def test_the_author_s_own_date_comes_before_the_server_s(post: Post, port: int) -> None:
    post.fill(1)

    (found,) = account(port).fetch("INBOX", "")

    assert isinstance(found.mail, Mail)
    assert [at.isoformat() for at in found.mail.dates] == ["2026-11-16T09:00:00+00:00", "2026-11-16T10:02:03+00:00"]


def test_a_line_that_drops_keeps_what_came_before_and_the_next_run_goes_on(
    tmp_path: Path, post: Post, port: int
) -> None:
    house = House(tmp_path)
    post.fill(450)
    post.cut_after = 430
    with pytest.raises(MailboxError, match="reprendra"):
        fetch(house, port)
    with house.unit_of_work() as uow:
        assert uow.house.value("mail:nora@127.0.0.1/INBOX") == "7:400"
    post.cut_after = 1_000
    assert fetch(house, port) == 50


def test_a_server_that_numbered_its_folder_anew_is_read_from_the_start(tmp_path: Path, post: Post, port: int) -> None:
    house = House(tmp_path)
    post.fill(3)
    fetch(house, port)
    post.validity = 8
    assert [one.cursor for one in account(port).fetch("INBOX", "7:3")] == ["8:1", "8:2", "8:3"]
    assert fetch(house, port) == 0  # the same messages again


def test_only_mail_since_a_day_is_asked_for(post: Post, port: int) -> None:
    post.fill(1)
    list(account(port, since=date(2025, 1, 5)).fetch("INBOX", ""))
    assert "UID SEARCH UID 1:* SINCE 5-Jan-2025" in post.commands


def test_a_huge_message_is_fetched_in_part(post: Post, port: int) -> None:
    post.folders["INBOX"].append(letter("mot " * LONGEST_MESSAGE))
    (found,) = account(port).fetch("INBOX", "")
    assert isinstance(found.mail, Mail)


def test_what_goes_wrong_is_one_sentence(post: Post, port: int) -> None:
    with pytest.raises(MailboxError, match="mot de passe"):
        list(account(port, password="faux").fetch("INBOX", ""))
    with pytest.raises(MailboxError, match="« Absent » n’existe pas"):
        list(account(port).fetch("Absent", ""))
    with pytest.raises(MailboxError, match="COURTOIS_IMAP_HOST"):
        list(account(1).fetch("INBOX", ""))
    far = ImapAccount("mail.example", 143, "nora", lambda: "secret", tls="none")
    with pytest.raises(MailboxError, match="en clair"):
        list(far.fetch("INBOX", ""))
    assert post.folders["INBOX"] == []


def test_a_draft_is_filed_once_in_the_folder_that_the_server_marks(post: Post, port: int) -> None:
    drafts = ImapFolder(account(port).session)
    assert drafts.file(letter("À envoyer"))
    assert not drafts.file(letter("À envoyer"))
    assert post.folders["Brouillons"] == [letter("À envoyer").replace(b"\n", b"\r\n")]


def test_a_draft_that_the_server_refuses_is_one_sentence(post: Post, port: int) -> None:
    post.refuses_drafts = True
    with pytest.raises(MailboxError, match="brouillon"):
        ImapFolder(account(port).session).file(letter())
    with pytest.raises(MailboxError, match="n’existe pas"):
        ImapFolder(account(port).session, DRAFTS, '"Absent"').file(letter())


def test_a_copy_of_what_was_sent_goes_to_the_folder_that_the_server_marks_for_it(post: Post, port: int) -> None:
    sent = ImapFolder(account(port).session, SENT)
    with pytest.raises(MailboxError, match="COURTOIS_IMAP_SENT"):
        sent.file(letter("Parti"))
    post.folders["Sent"] = []
    assert sent.file(letter("Parti"))
    assert not sent.file(letter("Parti"))
    assert (len(post.folders["Sent"]), post.folders["Brouillons"]) == (1, [])


def test_a_folders_name_travels_with_its_accents_and_never_ends_the_command() -> None:
    assert encode_folder("Éléments envoyés") == '"&AMk-l&AOk-ments envoy&AOk-s"'
    assert encode_folder("A & B") == '"A &- B"'
    assert "\r" not in encode_folder('x"\r\nA1 DELETE INBOX')
