"""Hostile and broken mail is read in bounded time, or set aside with a sentence."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from assistant.connectors.mail.mbox import split_mbox
from assistant.connectors.mail.message import read_message
from assistant.connectors.mail.piece import LONGEST_MESSAGE, Piece
from assistant.domain.ledger.import_rows import Place
from assistant.domain.mail.mail import AsideReason, Mail, SetAside
from assistant.french.mail.replies import latest_reply
from assistant.services.mail.thread_mail import base_subject
from tests.connectors.mail.letters import HEADERS, letter, part, several

SECONDS = 5  # generous: two cores may be shared; without bounds each of these takes minutes or the stack


@contextmanager
def bounded() -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < SECONDS


def read(content: bytes) -> Mail | SetAside:
    with bounded():
        return read_message(Piece(Place("b", 1), content, len(content)))


_LINES = (b"QUJDREVG" * 9 + b"\n") * 20_000


class EndlessMessage(io.RawIOBase):
    """A mailbox of one message of 200 MB that is never held whole."""

    def __init__(self, size: int) -> None:
        self._head = b"From - Mon Nov 16 10:00:00 2026\n" + letter("")
        self._left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        if self._head:
            chunk, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            chunk = _LINES[: min(len(buffer), self._left)]
            self._left -= len(chunk)
        buffer[: len(chunk)] = chunk
        return len(chunk)


def _buffered(raw: io.RawIOBase) -> io.BufferedReader:
    return io.BufferedReader(raw, 1_000_000)


def test_a_message_of_200_megabytes_is_read_without_being_held() -> None:
    (piece,) = split_mbox("b", _buffered(EndlessMessage(200_000_000)))
    mail = read(piece.content)
    assert piece.size > 199_000_000
    assert len(piece.content) < LONGEST_MESSAGE + 100_000
    assert isinstance(mail, Mail)
    assert len(mail.body) <= 100_000


def test_attachments_inside_attachments_without_end_are_set_aside() -> None:
    inner = letter("fond")
    for rank in range(1_500):
        inner = letter(inner, {"Content-Type": "message/rfc822", "Message-ID": f"<{rank}@x>"})
    found = read(inner)
    assert isinstance(found, SetAside)
    assert "emboîtées" in found.sentence


def test_parts_inside_parts_without_end_are_set_aside() -> None:
    head = "".join(f'Content-Type: multipart/mixed; boundary="b{rank}"\n\n--b{rank}\n' for rank in range(2_000))
    assert isinstance(read(letter(head)), SetAside)


def test_ten_thousand_parts_in_a_row_are_read() -> None:
    found = read(several(part("Vu."), *[part("x", "image/png")] * 10_000))
    assert isinstance(found, Mail)
    assert found.body == "Vu."
    assert len(found.attachments) == 50


def test_headers_without_end_are_cut() -> None:
    for head in (b"X-A: " + b"a " * 2_000_000, b"X-A: a\n" * 400_000, b"X-A: a\n " + b"b\n " * 900_000):
        found = read(b"From: claire@morin.example\nDate: Mon, 16 Nov 2026 10:00:00 +0100\n" + head)
        assert isinstance(found, Mail)
        assert found.sender.address == "claire@morin.example"


def test_ten_thousand_recipients_are_counted_and_the_first_kept() -> None:
    many = ", ".join(f"client{rank}@maison{rank}.example" for rank in range(10_000))
    found = read(letter(more={"To": many}))
    assert isinstance(found, Mail)
    assert len(found.to) == 200
    assert found.recipients > 1_000
    assert found.dates


@pytest.mark.parametrize("hostile", ["(" * 100_000, '"' * 99_999, "<" * 50_000 + "@", ":;" * 50_000, "a@" * 50_000])
def test_hostile_addresses_take_no_time(hostile: str) -> None:
    assert isinstance(read(letter(more={"From": hostile, "Cc": hostile})), (Mail, SetAside))


@pytest.mark.parametrize("hostile", ["=?" * 60_000, "=?utf-8?q?" * 20_000, "=?x?b?" + "A" * 100_000 + "?="])
def test_hostile_subjects_take_no_time(hostile: str) -> None:
    found = read(letter(more={"Subject": hostile}))
    assert isinstance(found, Mail)
    with bounded():
        base_subject(found.subject)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "x-nothing", "base64", "iso-2022-jp", "\x00", "unicode_escape"])
def test_a_lying_charset_still_gives_a_text(charset: str) -> None:
    found = read(letter(b"R\xe9gl\xe9 \x00\xff\xfe", {"Content-Type": f"text/plain; charset={charset}"}))
    assert isinstance(found, Mail)
    assert "\x00" not in found.body


@pytest.mark.parametrize(
    "body",
    [
        "Le " + "1" * 100_000 + " a écrit",
        "Le 3 nov. 2026 à 10:00, x\n" * 20_000,
        "> " * 100_000,
        ">" * 100_000 + "\n" + "\n" * 50_000,
        "De : " * 50_000,
        "-" * 100_000,
        "Envoyé depuis " * 20_000,
        "Ce message " * 20_000,
        "a@" * 50_000,
        "Bonjour " + " " * 100_000 + "\n",
        "Cordialement,\n" * 20_000,
        "1 " * 100_000,
        "é" * 100_000,
    ],
)
def test_a_body_made_to_stall_patterns_is_read_and_taken_apart(body: str) -> None:
    found = read(letter(body))
    assert isinstance(found, Mail)
    with bounded():
        latest_reply(found.body)


@pytest.mark.parametrize("body", ["<table><tr><td>" * 60_000, "<a " * 300_000, "<!--" * 200_000, "<p>x" * 200_000])
def test_a_page_made_to_stall_is_read(body: str) -> None:
    assert isinstance(read(letter(body, kind="text/html")), Mail)


@pytest.mark.parametrize("date", ["", "hier", "Mon, 99 Nov 9999 99:99:99 +9999", "Thu, 1 Jan 1970 00:00:00 +99999999"])
def test_an_impossible_date_is_no_date(date: str) -> None:
    found = read(letter(more={"Date": date}))
    assert isinstance(found, Mail)
    assert all(at.year < 3000 for at in found.dates)


def test_a_sender_is_missing() -> None:
    found = read(letter(without="From"))
    assert isinstance(found, SetAside)
    assert found.reason is AsideReason.NO_SENDER


def test_every_cut_of_a_message_is_read_or_set_aside() -> None:
    whole = several(part("Vu."), part("<p>Vu</p>", "text/html"), part("QUJD", "image/png"), more=HEADERS)
    for length in range(0, len(whole), 7):
        assert isinstance(read(whole[:length]), (Mail, SetAside))
