"""``courtois check`` on facts that contradict themselves, on texts that are no letters: a sentence, never a crash."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.guardrails.letter import MOST_READ
from assistant.places import KNOWLEDGE
from tests.commands.conftest import Courtois, Run

FACTS = json.loads((KNOWLEDGE / "facts-example.json").read_text(encoding="utf-8"))
PLAIN = "Bonjour Monsieur Morel,\n\nOù en est la facture F-118 ?\n\nCordialement,\nNora Vidal\n"


def changed(**changes: object) -> dict[str, Any]:
    """The example with other fields of its first invoice, or of the whole."""
    invoice = dict(FACTS["invoices"][0])
    whole = dict(FACTS)
    for key, value in changes.items():
        (whole if key in whole else invoice)[key] = value
    return {**whole, "invoices": [invoice]}


def checked(courtois: Courtois, folder: Path, facts: object, text: str | bytes = PLAIN) -> Run:
    (folder / "faits.json").write_text(json.dumps(facts), encoding="utf-8")
    (folder / "lettre.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    return courtois("check", folder / "lettre.txt", "--facts", folder / "faits.json")


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (changed(residual="750.00"), "n’est pas le montant moins les paiements"),
        (changed(paid="1300.00", residual="700.00"), "n’est pas le montant moins les paiements"),
        (changed(due_on="2026-02-01"), "précède son émission"),
        (changed(issued_on="2026-06-01", due_on="2026-06-30"), "émise après la date de la lettre"),
        (changed(discount={"rate": "100"}), "effacerait la dette"),
        (changed(history=[{"on": "2099-01-01"}]), "postérieur à la lettre"),
        (FACTS | {"invoices": [FACTS["invoices"][0]] * 2}, "figure 2 fois au dossier"),
        (changed(amount="-5.00", paid="0.00", credited="0.00", residual="-5.00"), "montant négatif"),
        (changed(creditor={**FACTS["creditor"], "iban": "FR7630006000011234567890188"}), "clé de contrôle de l’IBAN"),
        (changed(undisputed="5000.00", disputed=True), "part non contestée"),
    ],
)
def test_facts_that_contradict_themselves_are_findings_in_a_sentence(
    courtois: Courtois, tmp_path: Path, facts: object, said: str
) -> None:
    run = checked(courtois, tmp_path, facts)

    assert run.status in {0, 1}
    assert run.err == ""
    assert "FAC190" in run.out
    assert said in run.out


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (changed(debtor={**FACTS["debtor"], "kind": "martian"}), "debtor.kind"),
        (changed(stage="reminder_9"), "stage"),
        (changed(channel="pigeon"), "channel"),
        (changed(amount="douze cents"), "amount"),
        (changed(amount="NaN"), "amount"),
        (changed(amount="1e400"), "amount"),
        (changed(due_on="2026-02-30"), "due_on"),
        (changed(creditor="Scierie"), "creditor"),
        ({**FACTS, "invoices": {"number": "F-118"}}, "invoices"),
        ({**FACTS, "penalty": {"contract_rate": "-5", "proof": ""}}, "contract_rate"),
        (None, "objet"),
        ("texte", "objet"),
    ],
)
def test_facts_that_cannot_be_read_end_in_2_with_the_key_at_fault(
    courtois: Courtois, tmp_path: Path, facts: object, said: str
) -> None:
    run = checked(courtois, tmp_path, facts)

    assert (run.status, run.out) == (2, "")
    assert said in run.sentence


def test_a_text_of_a_megabyte_is_blocked_and_answered_soon(courtois: Courtois, tmp_path: Path) -> None:
    run = checked(courtois, tmp_path, FACTS, "Il reste 700,00 € sur F-118. " * 34_000)

    assert run.status == 1
    assert "FAC192" in run.out
    assert len("Il reste 700,00 € sur F-118. ") * 34_000 > MOST_READ


@pytest.mark.parametrize("content", [b"\x00\x01\x02\xff\xfe", b"\x89PNG\r\n\x1a\n\xff", b"PK\x03\x04\xe9\xe8"])
def test_a_binary_file_is_one_sentence(courtois: Courtois, tmp_path: Path, content: bytes) -> None:
    run = checked(courtois, tmp_path, FACTS, content)

    assert (run.status, run.out) == (2, "")
    assert "UTF-8" in run.sentence


@pytest.mark.parametrize("text", ["", "   \n\t \n", "\ufeff", "\x00", "\r\n"])
def test_an_empty_text_is_no_crash(courtois: Courtois, tmp_path: Path, text: str) -> None:
    run = checked(courtois, tmp_path, FACTS, text)

    assert run.status in {0, 1, 2}
    assert "Traceback" not in run.err


@pytest.mark.parametrize(
    "text",
    [
        "مرحبا، يرجى دفع الفاتورة F-118 قبل نهاية الشهر.",
        "שלום, נא לשלם את החשבונית F-118.",
        "Bonjour \u202eeéssap\u202c Monsieur Morel",
        "你好，请支付发票 F-118。",
    ],
)
def test_a_text_from_right_to_left_or_in_another_script_is_judged(
    courtois: Courtois, tmp_path: Path, text: str
) -> None:
    run = checked(courtois, tmp_path, FACTS, text)

    assert run.status == 1
    assert run.err == ""


@pytest.mark.parametrize(
    "text", ["Bonjour 😀👍🏽 Monsieur Morel, merci 🙏", "👨‍👩‍👧‍👦" * 50, "e\u0301" * 100, "𝕭𝖔𝖓𝖏𝖔𝖚𝖗"]
)
def test_emoji_and_combining_marks_are_no_crash(courtois: Courtois, tmp_path: Path, text: str) -> None:
    run = checked(courtois, tmp_path, FACTS, text)

    assert run.status in {0, 1}
    assert run.err == ""


def test_a_surrogate_from_a_batch_is_answered(courtois: Courtois, tmp_path: Path) -> None:
    batch = tmp_path / "lettres.jsonl"
    batch.write_text('{"id": 1, "text": "Bonjour \\ud83d", "facts": {}}\n{"id": 2, "text": "Bonjour", "facts": {}}\n')
    run = courtois("check", "--batch", batch)

    assert [json.loads(line)["id"] for line in run.out.splitlines()] == [1, 2]


def test_an_unverified_source_is_marked_in_what_is_printed(courtois: Courtois, tmp_path: Path) -> None:
    run = checked(courtois, tmp_path, FACTS, PLAIN + "Notre huissier vous écrira.\n")

    marked = next(line for line in run.out.splitlines() if "LEG063" in line)
    assert "source non vérifiée\u202f: source secondaire, à confirmer, le 21/11/2026" in marked


@pytest.mark.parametrize(
    "facts",
    [
        '{"as_of": "9999-12-31"}',
        '{"invoices": [{"number": "F-1", "amount": ' + "9" * 40 + "}]}",
        '{"invoices": [{"number": "F-1", "due_on": "0001-01-01"}]}',
        "[" * 100_000,
        '{"as_of": ' + "9" * 5000 + "}",
    ],
)
def test_facts_out_of_all_measure_end_in_2_with_one_line(courtois: Courtois, tmp_path: Path, facts: str) -> None:
    letter, file = tmp_path / "lettre.txt", tmp_path / "facts.json"
    letter.write_text("Merci de régler F-1.", encoding="utf-8")
    file.write_text(facts, encoding="utf-8")
    run = courtois("check", letter, "--facts", file)

    assert run.status == 2
    assert run.sentence


def test_a_key_given_twice_is_refused(courtois: Courtois, tmp_path: Path) -> None:
    (tmp_path / "faits.json").write_text('{"stage": "reminder_1", "stage": "formal_notice"}', encoding="utf-8")
    (tmp_path / "lettre.txt").write_text(PLAIN, encoding="utf-8")
    run = courtois("check", tmp_path / "lettre.txt", "--facts", tmp_path / "faits.json")

    assert run.status == 2
    assert "« stage » est donnée deux fois" in run.err.replace("\u202f", " ")


@pytest.mark.parametrize("command", ["check", "register"])
@pytest.mark.parametrize("odd", ["NaN", "1e999", "[1]", "1.5"])
def test_an_identifier_that_is_no_identifier_is_refused_in_its_line(
    courtois: Courtois, tmp_path: Path, command: str, odd: str
) -> None:
    (tmp_path / "lot.jsonl").write_text(f'{{"id": {odd}, "text": "Bonjour", "facts": {{}}}}\n', encoding="utf-8")
    run = courtois(command, "--batch", tmp_path / "lot.jsonl")

    assert run.status == 2
    assert json.loads(run.out)["id"] is None
    assert "Une ligne n’a pas pu être lue" in run.err


@pytest.mark.parametrize("command", ["check", "register"])
def test_a_batch_with_unreadable_lines_says_how_many(courtois: Courtois, tmp_path: Path, command: str) -> None:
    (tmp_path / "lot.jsonl").write_text("oups\n[]\n", encoding="utf-8")
    run = courtois(command, "--batch", tmp_path / "lot.jsonl")

    assert (run.status, len(run.out.splitlines())) == (2, 2)
    assert "2 lignes n’ont pas pu être lues" in run.err
