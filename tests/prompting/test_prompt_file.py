"""A prompt file is refused, with its line, as soon as something in it would surprise an editor or a reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.errors import PromptError
from assistant.prompting.prompt_file import read_prompt

HEADER = """---
id: letters/paragraphs/ask.tu
version: 1
purpose: "Demander une chose : une date."
level: [reminder_1]
register: [tu]
channel: [email]
inputs: [payment_deadline]
changes: première version
---
"""
BODY = """- a [if friendly] [unless multi] [not with door.b] Pour {{payment_deadline}} ?
- b Au plus tard {{payment_deadline}}.
"""


def write(root: Path, text: str, name: str = "letters/paragraphs/ask.tu/v1.md") -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def refusal(root: Path, text: str) -> str:
    with pytest.raises(PromptError) as refused:
        read_prompt(write(root, text), root)
    return str(refused.value)


def test_a_paragraph_file_gives_its_variants_with_their_marks(tmp_path: Path) -> None:
    prompt = read_prompt(write(tmp_path, HEADER + BODY), tmp_path)
    first, second = prompt.variants
    assert (prompt.name, first.id, second.id) == ("ask", "a", "b")
    assert first.marks.needs == {"friendly"}
    assert first.marks.refuses == {"multi"}
    assert first.marks.not_with == {"door.b"}
    assert first.slots == {"payment_deadline"}
    assert len(prompt.fingerprint) == 64


def test_a_wrapped_line_continues_its_variant_and_a_comment_is_skipped(tmp_path: Path) -> None:
    body = "# Les demandes\n- a Au plus tard\n  {{payment_deadline}},⏎merci.\n"
    (variant,) = read_prompt(write(tmp_path, HEADER + body), tmp_path).variants
    assert variant.text == "Au plus tard {{payment_deadline}},\nmerci."
    assert variant.line == 12


def test_a_plan_gives_its_steps(tmp_path: Path) -> None:
    header = HEADER.replace("letters/paragraphs/ask.tu", "letters/plans/a.b").replace("[payment_deadline]", "[]")
    path = write(tmp_path, header + "- opening\n+ ask [if brief]\n", "letters/plans/a.b/v1.md")
    opening, ask = read_prompt(path, tmp_path).steps
    assert (opening.name, opening.joined) == ("opening", False)
    assert (ask.name, ask.joined) == ("ask", True)
    assert ask.marks.needs == {"brief"}


def test_a_mention_is_its_body(tmp_path: Path) -> None:
    header = HEADER.replace("letters/paragraphs/ask.tu", "mentions/x.y")
    path = write(tmp_path, header + "Avant {{payment_deadline}}.\n", "mentions/x.y/v1.md")
    assert read_prompt(path, tmp_path).body == "Avant {{payment_deadline}}."


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("purpose:", "color: red\npurpose:", "ligne 4\u202f: clé inconnue «\u202fcolor\u202f»"),
        ("changes: première version\n", "", "il manque changes"),
        ("version: 1", "version: 2", "la version 2 ne correspond pas"),
        ("level: [reminder_1]", "level: reminder_1", "«\u202flevel\u202f» doit être une liste"),
        ("purpose: ", "purpose: [", "en-tête illisible"),
        ("---\nid", "id", "l’en-tête doit tenir entre deux lignes"),
        ("id: letters/paragraphs/ask.tu\n", "- a\n", "en-tête illisible"),
        ("ask.tu", "ask.vous", "devrait être «\u202fletters/paragraphs/ask.tu\u202f»"),
        ("[payment_deadline]\n", "[payment_deadline, total_due]\n", "«\u202ftotal_due\u202f» est déclaré"),
        (
            "inputs: [payment_deadline]",
            "inputs: []",
            "ligne 11\u202f: «\u202fpayment_deadline\u202f» n’est pas déclaré",
        ),
        ("- b Au", "b Au", "ligne 12\u202f: une variante s’écrit"),
        ("[if friendly]", "[if happy]", "condition inconnue «\u202fhappy\u202f»"),
        ("[if friendly]", "[when friendly]", "marque inconnue [when friendly]"),
        ("- b ", "- a ", "deux variantes portent le même nom"),
    ],
)
def test_a_malformed_file_is_refused_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in HEADER + BODY
    assert said in refusal(tmp_path, (HEADER + BODY).replace(old, new, 1))


def test_an_unknown_slot_is_refused_even_when_declared(tmp_path: Path) -> None:
    text = (HEADER + BODY).replace("payment_deadline", "magic_number")
    assert "ligne 11\u202f: emplacement inconnu «\u202fmagic_number\u202f»" in refusal(tmp_path, text)


def test_a_header_that_is_no_list_of_keys_is_refused(tmp_path: Path) -> None:
    assert "«\u202fclé\u202f: valeur\u202f»" in refusal(tmp_path, "---\njuste une phrase\n---\n- a b\n")


def test_a_malformed_step_is_refused(tmp_path: Path) -> None:
    header = HEADER.replace("letters/paragraphs/ask.tu", "letters/plans/a.b").replace("[payment_deadline]", "[]")
    path = write(tmp_path, header + "- Opening!\n", "letters/plans/a.b/v1.md")
    with pytest.raises(PromptError, match="une étape s’écrit"):
        read_prompt(path, tmp_path)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "")
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PromptError, match="UTF-8"):
        read_prompt(path, tmp_path)
