"""The lint of call templates: what is said can be said, nothing of the debt too early, one closed question."""

from __future__ import annotations

import pytest

from assistant.domain.calls.spoken_slots import SPOKEN_SLOT_NAMES
from assistant.places import PROMPTS
from assistant.prompting.lint_template import lint_template, path_of


def text_of(prompt_id: str, *added: str) -> str:
    """The shipped text with variants of our own, declared as they should be."""
    return (PROMPTS / path_of(prompt_id, 1)).read_text(encoding="utf-8") + "".join(f"- {line}\n" for line in added)


def faults(prompt_id: str, *added: str) -> list[str]:
    found = lint_template(text_of(prompt_id, *added), path_of(prompt_id, 1), SPOKEN_SLOT_NAMES, ())
    return [fault.sentence for fault in found]


def test_every_version_of_every_shipped_call_template_is_without_fault() -> None:
    paths = sorted((PROMPTS / "calls").rglob("v*.md"))
    assert {path.name for path in paths} >= {"v1.md", "v2.md", "v3.md"}
    for path in paths:
        told, place = path.read_text(encoding="utf-8"), path.relative_to(PROMPTS)
        assert [fault.sentence for fault in lint_template(told, place, SPOKEN_SLOT_NAMES, ())] == [], place


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("z1 Il reste 1250 à régler.", "Un chiffre ne se dit pas"),
        ("z1 Il reste {{total}} (hors frais).", "«\u202f(\u202f»"),
        ("z1 Il reste {{total}} €.", "«\u202f€\u202f»"),
        ("z1 Je parle bien à Mme Rey, pour {{total}}.", "«\u202fMme\u202f»"),
        ("z1 " + "et puis encore " * 12 + "{{total}}.", "se perd à l’oreille"),
    ],
)
def test_what_one_reads_and_does_not_say_is_a_fault(line: str, told: str) -> None:
    assert any(told in sentence for sentence in faults("calls/script/interest.vous", line))


@pytest.mark.parametrize("part", ["identity.vous", "voicemail.vous", "third_party.all", "sms.vous"])
def test_nothing_of_the_debt_is_said_too_early_nor_to_anybody_else(part: str) -> None:
    line = "z1 Bonjour, {{agent_name}}, de chez {{seller_name}}, pour votre facture impayée."
    assert any("dit la dette avant" in sentence for sentence in faults(f"calls/script/{part}", line))


def test_a_slot_of_the_debt_is_one_too() -> None:
    text = text_of("calls/script/voicemail.vous", "z1 Bonjour, il reste {{total}}.").replace(
        "inputs: [", "inputs: [total, "
    )
    found = lint_template(text, path_of("calls/script/voicemail.vous", 1), SPOKEN_SLOT_NAMES, ())
    assert any("«\u202ftotal\u202f» dit la dette" in fault.sentence for fault in found)


def test_two_things_are_asked_by_somebody_named() -> None:
    found = faults("calls/script/identity.vous", "z1 Bonjour, c’est bien vous ?")
    assert len([sentence for sentence in found if sentence.startswith("Il manque")]) == 3


@pytest.mark.parametrize(
    "line",
    [
        "z1 Réglez {{total}} pour {{deadline_day}}.",
        "z1 Quand pouvez-vous régler {{total}}, et pas après {{deadline_day}} ?",
        "z1 Est-ce possible ? Puis-je noter {{total}} pour {{deadline_day}} ?",
    ],
)
def test_the_request_is_one_closed_question(line: str) -> None:
    assert any("une seule question" in sentence for sentence in faults("calls/script/action.vous", line))


def test_the_request_names_a_sum_and_a_day_unless_it_thanks() -> None:
    assert any("une somme et un jour" in one for one in faults("calls/script/action.vous", "z1 On fait comme ça ?"))
    assert faults("calls/script/action.vous", "z1 [if call_thanks] Est-ce que tout va bien ?") == []


def test_a_branch_has_its_lines_and_no_other() -> None:
    noted = text_of("calls/objections/refuses.all")
    without = noted[: noted.index("- exit")]
    path = path_of("calls/objections/refuses.all", 1)
    assert [fault.sentence for fault in lint_template(without, path, SPOKEN_SLOT_NAMES, ())] == [
        "Il manque où l’on s’arrête\u202f: écrivez une ligne «\u202f- exit …\u202f»."
    ]
    assert any("«\u202fexit\u202f» n’est pas" in one for one in faults("calls/objections/refuses.vous", "exit Finir."))
    assert faults("calls/objections/refuses.all", "record-2 Refus (motif), 2 fois.") == []
