"""``courtois triage``: replies from outside, with no database."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Courtois

MAIL = (
    b"From: Claire <claire@morin.example>\r\nTo: compta@nous.example\r\nSubject: Re: F-118\r\n"
    b"Date: Fri, 20 Nov 2026 09:00:00 +0100\r\nMessage-ID: <a@x>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    b"Bonjour, je paie mardi.\r\n"
)


def test_a_text_gives_its_proposals_with_quote_and_day(courtois: Courtois, tmp_path: Path) -> None:
    file = tmp_path / "reply.txt"
    file.write_text("Nous réglons 500 € le 30 novembre.\nLa facture F-12 est contestée.", "utf-8")
    run = courtois("triage", str(file), "--json", "--as-of", "2026-11-20")
    first, second = json.loads(run.out)
    assert (first["kind"], first["date"], first["amount"]) == ("promise", "2026-11-30", "500.00")
    assert first["quote"] == "Nous réglons 500 € le 30 novembre."
    assert (second["kind"], second["invoices"], second["reason"]) == ("dispute", ["F-12"], "other")


def test_a_mail_is_reckoned_from_its_own_day(courtois: Courtois, tmp_path: Path) -> None:
    file = tmp_path / "reply.eml"
    file.write_bytes(MAIL)
    (one,) = json.loads(courtois("triage", str(file), "--json").out)
    assert one["date"] == "2026-11-24"
    (asked,) = json.loads(courtois("triage", str(file), "--json", "--as-of", "2026-12-01").out)
    assert (asked["date"], asked["candidates"]) == (None, ["2026-12-01", "2026-12-08"])


def test_lines_are_read_each_with_its_day(courtois: Courtois, tmp_path: Path) -> None:
    file = tmp_path / "replies.jsonl"
    lines = [
        {"id": "a", "text": "Réglé hier.", "date": "20/11/2026"},
        {"id": "b", "text": "Merci.", "date": "2026-11-20"},
        {"body": "Je paie F-118 demain.", "invoices": ["F-118"]},
    ]
    file.write_text("\n".join(json.dumps(line) for line in lines) + "\n", "utf-8")
    run = courtois("triage", str(file), "--json", "--as-of", "2026-11-16")
    assert [(one["id"], one["kind"], one["date"]) for one in json.loads(run.out)] == [
        ("a", "paid", "2026-11-19"),
        ("3", "promise", "2026-11-17"),
    ]


def test_without_json_each_proposal_is_a_line(courtois: Courtois, tmp_path: Path) -> None:
    file = tmp_path / "reply.txt"
    file.write_text("Je paie 20 € la semaine prochaine.", "utf-8")
    out = courtois("triage", str(file), "--as-of", "2026-11-20").out
    assert "promesse de règlement, 23/11/2026 ou 27/11/2026, 20.00\u202f€, «\u202fJe paie" in out


@pytest.mark.parametrize(
    ("line", "told"),
    [("{", "n’est pas du JSON"), ('{"id": 1}', "«\u202ftext\u202f»"), ('{"text": "a", "date": "hier"}', "Ligne 1")],
)
def test_a_line_that_is_no_message_is_told_with_its_number(
    courtois: Courtois, tmp_path: Path, line: str, told: str
) -> None:
    file = tmp_path / "replies.jsonl"
    file.write_text(line, "utf-8")
    run = courtois("triage", str(file), "--json")
    assert run.status == 2
    assert told in run.sentence
    assert json.loads(run.out) == []


def test_a_file_that_is_not_there_is_one_sentence(courtois: Courtois, tmp_path: Path) -> None:
    for name in ("none.txt", "none.eml"):
        run = courtois("triage", str(tmp_path / name))
        assert run.status == 2
        assert name in run.sentence


def test_a_reply_that_says_nothing_known_is_told(courtois: Courtois, tmp_path: Path) -> None:
    place = tmp_path / "mail.txt"
    place.write_text("Bonjour, il fait beau.", encoding="utf-8")

    assert courtois("triage", place).out == "mail.txt\trien de reconnu\n"
    assert json.loads(courtois("triage", place, "--json").out) == []
