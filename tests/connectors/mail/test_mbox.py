from __future__ import annotations

import io
from pathlib import Path

import pytest

from assistant.connectors.mail.mbox import split_mbox
from assistant.connectors.mail.piece import LONGEST_MESSAGE
from assistant.connectors.mail.read import read_mail_file, read_mail_path
from assistant.domain.errors import UnreadableFileError
from assistant.domain.mail.mail import Mail, SetAside
from tests.connectors.mail.letters import letter, mbox


def pieces(content: bytes) -> list[bytes]:
    return [piece.content for piece in split_mbox("b", io.BytesIO(content))]


def test_each_message_of_a_mailbox_is_a_piece_with_its_rank() -> None:
    found = list(split_mbox("b", io.BytesIO(mbox(letter("un"), letter("deux")))))
    assert [piece.place.line for piece in found] == [1, 2]
    assert [piece.content.strip().rpartition(b"\n")[2] for piece in found] == [b"un", b"deux"]


def test_a_sentence_that_begins_with_from_ends_no_message() -> None:
    assert len(pieces(mbox(letter("Vu.\n\nFrom here on we pay by transfer.")))) == 1
    assert b"\nFrom Paris" in pieces(mbox(letter("Vu.\n\n>From Paris")))[0]


def test_a_mailbox_cut_in_the_middle_keeps_what_is_whole_and_says_what_is_not() -> None:
    whole = mbox(letter("un"), letter("deux"))
    start = list(read_mail_file("b", io.BytesIO(whole[: whole.rfind(b"Subject")])))
    assert [type(one) for one in start] == [Mail, Mail]
    tail = b"From - Mon Nov 16 10:00:00 2026\nsuite sans en-t\xc3\xaate\n\n" + whole
    assert [type(one) for one in read_mail_file("b", io.BytesIO(tail))] == [SetAside, Mail, Mail]


def test_only_the_head_of_a_huge_message_is_held() -> None:
    huge = mbox(letter(b"mot " * (LONGEST_MESSAGE // 2)), letter("ensuite"))
    first, second = split_mbox("b", io.BytesIO(huge))
    assert len(first.content) < LONGEST_MESSAGE + 100_000
    assert first.size > LONGEST_MESSAGE
    assert second.content.endswith(b"ensuite\n\n")


def test_maildir_folders_and_single_messages_are_found(tmp_path: Path) -> None:
    for folder in ("cur", "new", "tmp", ".Sent/cur"):
        (tmp_path / "dir" / folder).mkdir(parents=True)
        (tmp_path / "dir" / folder / "1.host:2,S").write_bytes(letter(folder))
    (tmp_path / "dir" / "boite").write_bytes(mbox(letter("mbox")))
    (tmp_path / "dir" / "a.eml").write_bytes(letter("eml"))
    (tmp_path / "dir" / "notes.pdf").write_bytes(b"%PDF-1.4")
    bodies = sorted(one.body.strip() for one in read_mail_path(tmp_path / "dir") if isinstance(one, Mail))
    assert bodies == [".Sent/cur", "cur", "eml", "mbox", "new"]


def test_a_path_without_mail_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="aucun courrier"):
        list(read_mail_path(tmp_path))
    with pytest.raises(UnreadableFileError, match="n’existe pas"):
        list(read_mail_path(tmp_path / "absent"))
