"""courtois import-mail, as a shell runs it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.conftest import Courtois
from tests.connectors.mail.imap_server import Post, serving
from tests.connectors.mail.letters import letter, mbox

CLIENTS = "Code client;Raison sociale;Email\nC1;Atelier Morin;claire@morin.example\n"


@pytest.fixture
def book(courtois: Courtois, tmp_path: Path) -> Courtois:
    (tmp_path / "clients.csv").write_text(CLIENTS, encoding="utf-8")
    assert courtois("init").status == 0
    assert courtois("import", tmp_path / "clients.csv").status == 0
    return courtois


@pytest.fixture
def server() -> Iterator[tuple[Post, int]]:
    post = Post()
    post.fill(3)
    with serving(post) as port:
        yield post, port


def test_a_mailbox_is_imported_indexed_and_told(book: Courtois, tmp_path: Path) -> None:
    stranger = letter(more={"From": "x@inconnu.example", "Message-ID": "<s@x>"})
    (tmp_path / "boite").write_bytes(mbox(letter(), stranger, letter(without="From")))
    run = book("import-mail", tmp_path / "boite")
    assert run.status == 0
    assert "1 message nouveau pour 1 client, 0 déjà connu" in run.out
    assert "Atelier Morin\u202f: 1" in run.out
    assert "x@inconnu.example (1)" in run.out
    assert "boite, message 3\u202f: Aucun expéditeur" in run.err
    assert "0 de plus, 1 sans changement" in book("index").out


def test_a_dry_run_writes_nothing(book: Courtois, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(letter())
    assert "(essai à blanc)" in book("import-mail", tmp_path / "a.eml", "--dry-run").out
    assert "1 message nouveau" in book("import-mail", tmp_path / "a.eml").out
    assert "0 message nouveau pour 0 client, 1 déjà connu" in book("import-mail", tmp_path / "a.eml").out


def test_what_cannot_be_used_is_one_sentence(book: Courtois, tmp_path: Path) -> None:
    for arguments in ((), (tmp_path / "absent",), ("--imap",), (tmp_path, "--imap")):
        run = book("import-mail", *arguments)
        assert run.status == 2
        assert run.sentence


def test_the_account_of_the_settings_is_read(
    book: Courtois, server: tuple[Post, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    post, port = server
    monkeypatch.setenv("COURTOIS_IMAP_HOST", "127.0.0.1")
    monkeypatch.setenv("COURTOIS_IMAP_PORT", str(port))
    monkeypatch.setenv("COURTOIS_IMAP_TLS", "none")
    monkeypatch.setenv("COURTOIS_IMAP_USER", "nora")
    monkeypatch.setenv("COURTOIS_IMAP_PASSWORD", post.password)
    assert "INBOX\u202f: 3 messages nouveaux" in book("import-mail", "--imap").out
    monkeypatch.setenv("COURTOIS_IMAP_PASSWORD", "faux")
    run = book("import-mail", "--imap")
    assert (run.status, "mot de passe" in run.sentence, "faux" in run.err) == (2, True, False)
    monkeypatch.setenv("COURTOIS_IMAP_PORT", "beaucoup")
    assert "COURTOIS_IMAP_PORT" in book("import-mail", "--imap").sentence
