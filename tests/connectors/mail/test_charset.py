from __future__ import annotations

import pytest

from assistant.connectors.mail.charset import decode_text

SAID = "Réglé à l’échéance, d’où l’avoir — 1 200 €"


@pytest.mark.parametrize(
    ("written", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "us-ascii"),
        ("utf-8", "iso-8859-1"),
        ("utf-8", ""),
        ("utf-8", "x-unknown"),
        ("cp1252", "windows-1252"),
        ("cp1252", "iso-8859-1"),
        ("cp1252", "utf-8"),
        ("cp1252", ""),
        ("utf-16", "utf-16"),
        ("utf-7", "utf-7"),
    ],
)
def test_a_text_is_read_whatever_its_label_says(written: str, declared: str) -> None:
    assert decode_text(SAID.encode(written), declared) == SAID


def test_a_declared_charset_other_than_western_is_believed() -> None:
    assert decode_text("Zażółć".encode("iso-8859-2"), "iso-8859-2") == "Zażółć"


def test_a_body_that_mixes_two_encodings_is_read_line_by_line() -> None:
    assert decode_text("é en UTF-8\n".encode() + "é en cp1252".encode("cp1252")) == "é en UTF-8\né en cp1252"


def test_mac_text_without_label_is_told_from_windows_text() -> None:
    said = "Bonjour, nous avons déjà réglé votre facture par chèque à la fin du mois où elle est arrivée. Très bien."
    assert decode_text(said.encode("mac_roman")) == said


def test_what_was_decoded_twice_is_repaired() -> None:
    assert decode_text("Réglé à l’échéance".encode().decode("cp1252").encode()) == "Réglé à l’échéance"


def test_a_label_that_names_no_text_encoding_is_ignored() -> None:
    assert decode_text(b"abc", "base64") == "abc"
    assert decode_text(b"abc", "\x00") == "abc"


def test_control_characters_and_line_ends_of_every_kind_are_made_plain() -> None:
    assert decode_text(b"a\x00b\x1b\r\nc\rd\te") == "ab\nc\nd\te"


def test_what_turns_the_reading_order_is_left_out() -> None:
    assert decode_text("facture\u202efdp.exe \u2067x\u2069".encode()) == "facturefdp.exe x"
