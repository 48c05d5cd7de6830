from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant.channels.mail_folder import ImapFolder
from assistant.connectors.mail.imap import ImapAccount
from assistant.domain.errors import MailboxError
from tests.connectors.mail.certificate import make_certificate, server_side
from tests.connectors.mail.imap_server import Post, serving
from tests.connectors.mail.letters import letter

ROADS = ("tls", "starttls")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_certificate(tmp_path_factory.mktemp("tls"))


@contextmanager
def server(post: Post, road: str, certificate: Path) -> Iterator[int]:
    context = server_side(certificate)
    post.offers = "IMAP4REV1 UNSELECT AUTH=XOAUTH2"
    if road == "starttls":
        post.offers += " STARTTLS"
        post.context = context
    with serving(post, context if road == "tls" else None) as port:
        yield port


def account(port: int, road: str, token: str = "") -> ImapAccount:
    return ImapAccount("127.0.0.1", port, "nora", lambda: Post.password, tls=road, token=token)


@pytest.mark.parametrize("road", ROADS)
def test_a_folder_is_read_and_a_draft_filed_in_tls(
    road: str, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    post = Post()
    post.fill(3)
    with server(post, road, certificate) as port:
        assert len(list(account(port, road).fetch("INBOX", ""))) == 3
        assert ImapFolder(account(port, road).session).file(letter("À envoyer"))
    assert len(post.folders["Brouillons"]) == 1


@pytest.mark.parametrize("road", ROADS)
def test_a_certificate_that_nobody_vouches_for_ends_it_before_the_password(road: str, certificate: Path) -> None:
    post = Post()
    with server(post, road, certificate) as port, pytest.raises(MailboxError, match="SSL_CERT_FILE"):
        list(account(port, road).fetch("INBOX", ""))
    assert not [asked for asked in post.commands if asked.startswith(("LOGIN", "AUTHENTICATE"))]


@pytest.mark.parametrize(("address", "days"), [("127.0.0.2", 1), ("127.0.0.1", -1)])
def test_a_certificate_of_another_server_or_of_the_past_is_refused(
    address: str, days: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = make_certificate(tmp_path, address=address, days=days)
    monkeypatch.setenv("SSL_CERT_FILE", str(wrong))
    post = Post()
    with server(post, "tls", wrong) as port, pytest.raises(MailboxError, match="n’est pas reconnu"):
        list(account(port, "tls").fetch("INBOX", ""))
    assert post.commands == []


def test_a_server_without_starttls_is_never_told_the_password() -> None:
    post = Post()
    with serving(post) as port, pytest.raises(MailboxError, match="ne propose pas STARTTLS"):
        list(account(port, "starttls").fetch("INBOX", ""))
    assert not [asked for asked in post.commands if asked.startswith("LOGIN")]


def test_a_server_that_speaks_no_tls_is_one_sentence() -> None:
    with serving(Post()) as port, pytest.raises(MailboxError, match="COURTOIS_IMAP_PORT"):
        list(account(port, "tls").fetch("INBOX", ""))


def test_a_token_stands_in_place_of_the_password(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    post = Post(token="jeton")
    post.fill(1)
    with server(post, "tls", certificate) as port:
        assert len(list(account(port, "tls", "jeton").fetch("INBOX", ""))) == 1
        with pytest.raises(MailboxError, match="COURTOIS_IMAP_TOKEN") as refused:
            list(account(port, "tls", "perime").fetch("INBOX", ""))
    assert "perime" not in str(refused.value)
    assert "perime" not in repr(account(1, "tls", "perime"))
    assert not [asked for asked in post.commands if asked.startswith("LOGIN")]
