"""``courtois register``: one reading a mail, in order."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands.conftest import Courtois

KEYS = {"id", "address_form", "greeting", "closing", "formality", "warmth", "language"}


def test_each_mail_gets_its_reading(courtois: Courtois, tmp_path: Path) -> None:
    batch = tmp_path / "courriels.jsonl"
    mails = [
        {"id": "a", "text": "Salut Paul,\n\nTu peux me renvoyer la facture ?\n\nBises,\nClaire"},
        {"id": "b", "text": "Monsieur,\n\nVeuillez trouver votre facture.\n\nCordialement,\nC. Rey"},
        {"id": "c", "text": ""},
    ]
    batch.write_text("\n".join(map(json.dumps, mails)) + "\n\n", encoding="utf-8")
    run = courtois("register", "--batch", batch)
    answers = [json.loads(line) for line in run.out.splitlines()]

    assert run.status == 0
    assert all(set(answer) == KEYS for answer in answers)
    assert [answer["address_form"] for answer in answers] == ["tu", "vous", "none"]


def test_a_line_that_cannot_be_read_is_told_in_its_place(courtois: Courtois, tmp_path: Path) -> None:
    batch = tmp_path / "courriels.jsonl"
    batch.write_text('oups\n{"id": 7}\n[1]\n{"id": 8, "text": "Bonjour"}\n', encoding="utf-8")
    run = courtois("register", "--batch", batch)
    answers = [json.loads(line) for line in run.out.splitlines()]

    assert run.status == 2
    assert [answer["id"] for answer in answers] == [None, 7, None, 8]
    assert ["error" in answer for answer in answers] == [True, True, True, False]


def test_a_file_that_is_not_there_is_one_sentence(courtois: Courtois, tmp_path: Path) -> None:
    run = courtois("register", "--batch", tmp_path / "absent.jsonl")

    assert run.status == 2
    assert "n’existe pas" in run.sentence
