"""``courtois check``: any letter, no database, an exit status for scripts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.places import KNOWLEDGE
from tests.commands.conftest import Courtois

FACTS = KNOWLEDGE / "facts-example.json"
CLEAN = (
    "Bonjour Monsieur Morel,\n\nSur votre facture F-118, nous avons reçu 500,00 € et il reste 700,00 € à régler. "
    "Merci de nous dire quand partira ce règlement.\n\nCordialement,\nNora Vidal\n"
)
FAULTY = CLEAN.replace("700,00", "7 000,00")
HEAVY = {"sqlalchemy", "chromadb", "numpy", "streamlit", "langchain", "langchain_core", "openai", "typst", "alembic"}


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "lettre.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path


def test_a_clean_letter_ends_in_0(courtois: Courtois, letter: Path) -> None:
    run = courtois("check", letter, "--facts", FACTS)

    assert (run.status, run.err) == (0, "")
    assert run.out.splitlines()[-1].startswith(("Aucun constat", "Rien de bloquant"))


def test_the_letter_given_as_an_example_passes_and_is_told_so(courtois: Courtois) -> None:
    run = courtois("check", KNOWLEDGE / "letter-example.txt", "--facts", FACTS)

    assert (run.status, run.err) == (0, "")
    assert run.out == "Aucun constat\u202f: les faits, les mentions et le ton passent.\n"


def test_a_blocking_fault_ends_in_1_with_its_place_and_remedy(courtois: Courtois, letter: Path) -> None:
    letter.write_text(FAULTY, encoding="utf-8")
    run = courtois("check", letter, "--facts", FACTS)

    assert run.status == 1
    assert run.out.startswith("bloquant FAC")
    assert "] «\u202f7 000,00 €\u202f»\u202f: " in run.out
    assert "Rien de bloquant" not in run.out


def test_findings_come_as_json_with_places_in_the_text_as_given(courtois: Courtois, letter: Path) -> None:
    letter.write_bytes(b"\xef\xbb\xbf" + FAULTY.replace("\n", "\r\n").encode())
    run = courtois("check", letter, "--facts", FACTS, "--json")
    finding = json.loads(run.out)["findings"][0]

    assert set(finding) == {"rule", "name", "severity", "start", "end", "message", "hint", "source"}
    assert "7 000,00" in FAULTY.replace("\n", "\r\n")[finding["start"] : finding["end"]]


def test_what_several_rules_find_in_one_passage_is_told_together_the_gravest_first(
    courtois: Courtois, letter: Path
) -> None:
    letter.write_text(
        CLEAN.replace("Merci de", "Je vois votre bailleur jeudi. Je ne sais pas mentir. Merci de"), "utf-8"
    )
    run = courtois("check", letter, "--facts", FACTS)
    found = json.loads(courtois("check", letter, "--facts", FACTS, "--json").out)["findings"]
    lead, *others = run.out.splitlines()

    assert lead.startswith("bloquant")
    assert others
    assert all(line.startswith("  même passage\u202f: avertissement") for line in others)
    assert [one["start"] for one in found] == sorted(one["start"] for one in found)
    assert len(found) == 1 + len(others)


def test_a_batch_answers_each_line_in_order_and_ends_in_0(courtois: Courtois, tmp_path: Path) -> None:
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    lines = [json.dumps({"id": name, "facts": facts, "text": text}) for name, text in (("a", CLEAN), ("b", FAULTY))]
    batch = tmp_path / "lettres.jsonl"
    batch.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    run = courtois("check", "--batch", batch)
    answers = [json.loads(line) for line in run.out.splitlines()]

    assert run.status == 0
    assert [answer["id"] for answer in answers] == ["a", "b"]
    assert [bool(answer["findings"]) for answer in answers] == [False, True]


def test_an_unreadable_line_of_a_batch_is_told_and_the_others_are_answered(courtois: Courtois, tmp_path: Path) -> None:
    batch = tmp_path / "lettres.jsonl"
    lines = ["pas du JSON", "[]", '{"id": 1}', '{"id": 2, "text": "x", "facts": {"oops": 1}}', '{"id": 3, "text": "x"}']
    batch.write_text("\n".join(lines), encoding="utf-8")
    run = courtois("check", "--batch", batch)
    answers = [json.loads(line) for line in run.out.splitlines()]

    assert run.status == 2
    assert ["error" in answer for answer in answers] == [True, True, True, True, False]
    assert [answer["id"] for answer in answers] == [None, None, 1, 2, 3]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "n’est pas du JSON"),
        (b'{"oops": 1}', "oops"),
        (b'{"as_of": "hier"}', "as_of"),
        (b"[]", "objet"),
        (b"\xff\xfe\x00", "UTF-8"),
        (None, "n’existe pas"),
    ],
)
def test_facts_that_cannot_be_used_end_in_2_with_one_line(
    courtois: Courtois, letter: Path, tmp_path: Path, content: bytes | None, said: str
) -> None:
    facts = tmp_path / "faits.json"
    if content is not None:
        facts.write_bytes(content)
    run = courtois("check", letter, "--facts", facts)

    assert (run.status, run.out) == (2, "")
    assert said in run.sentence


def test_a_letter_that_cannot_be_read_ends_in_2_with_its_path(courtois: Courtois, tmp_path: Path) -> None:
    old = tmp_path / "ancienne.txt"
    old.write_bytes("Réglée".encode("cp1252"))

    for path, said in ((old, "UTF-8"), (tmp_path, "c’est un dossier"), (tmp_path / "absente.txt", "n’existe pas")):
        run = courtois("check", path, "--facts", FACTS)
        assert run.status == 2
        assert str(path) in run.sentence
        assert said in run.sentence


def test_a_letter_without_facts_is_a_fault_of_usage(courtois: Courtois, letter: Path) -> None:
    run = courtois("check", letter)

    assert run.status == 2
    assert "--facts" in run.sentence


def test_an_example_of_facts_is_written_and_works_as_it_stands(
    courtois: Courtois, letter: Path, tmp_path: Path
) -> None:
    example = courtois("check", "--example")
    assert (example.status, example.err) == (0, "")
    facts = tmp_path / "faits.json"
    facts.write_text(example.out, encoding="utf-8")

    assert courtois("check", letter, "--facts", facts).status == 0


@pytest.mark.parametrize("beside", [("lettre.txt",), ("--facts", "faits.json"), ("--batch", "lot.jsonl")])
def test_an_example_asked_for_beside_a_letter_is_a_fault_of_usage(courtois: Courtois, beside: tuple[str, ...]) -> None:
    run = courtois("check", "--example", *beside)

    assert (run.status, run.out) == (2, "")
    assert "--example s’emploie seul" in run.sentence


def test_it_needs_no_folder(courtois: Courtois, letter: Path, home: Path) -> None:
    courtois("check", letter, "--facts", FACTS)

    assert not home.exists()


def test_it_imports_nothing_that_a_letter_does_not_need(letter: Path) -> None:
    code = (
        "import sys; from assistant.__main__ import courtois\n"
        f"try: courtois(['check', {str(letter)!r}, '--facts', {str(FACTS)!r}])\n"
        "except SystemExit: print(' '.join({name.partition('.')[0] for name in sys.modules}))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout  # noqa: S603  (our own program)

    assert HEAVY & set(shown.split()) == set()
