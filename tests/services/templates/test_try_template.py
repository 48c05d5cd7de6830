"""A template is tried before it serves: lint, six sample letters, coverage, what a change of law ages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from assistant.services.templates.cover_templates import Cover
from assistant.services.templates.templates import Templates
from assistant.services.templates.try_template import cases_of
from tests.services.house_of_tests import LIBRARY, House
from tests.services.templates_of_tests import ASK, marked, shipped_text, templates_of

PLAN = "letters/plans/formal_notice.any"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    built = House(tmp_path_factory.mktemp("templates"))
    yield built
    built.database.dispose()


@pytest.fixture(scope="module")
def templates(house: House) -> Templates:
    return templates_of(house)


def faults(templates: Templates, text: str, prompt_id: str = ASK) -> str:
    found = templates.lint(prompt_id, 9, re.sub(r"^version: \d+$", "version: 9", text, count=1, flags=re.MULTILINE))
    return " | ".join(f"{fault.line} {fault.sentence}" for fault in found)


def test_a_shipped_template_has_no_fault(templates: Templates) -> None:
    assert faults(templates, shipped_text()) == ""
    assert faults(templates, shipped_text(PLAN), PLAN) == ""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("- z9 Réglez {{sum_of_all}}.", "inconnu « sum_of_all »"),
        ("- z9 [if happy] Réglez.", "condition inconnue « happy »"),
        ("- z9 [quand friendly] Réglez.", "marque inconnue"),
        ("- z9 Réglez les 40 euros.", "chiffre"),
        ("- z9 Réglez du {{payment_deadline}}.", "article"),
        ("- z9", "une variante s’écrit"),
        ("- z9 Merci de régler {{total_due}}.", "déclaré"),
    ],
)
def test_each_fault_is_told_with_its_line(templates: Templates, line: str, told: str) -> None:
    text = shipped_text() + line + "\n"
    found = faults(templates, text).replace("\u202f", " ")
    assert told.casefold() in found.casefold()
    assert found.startswith(f"{len(text.splitlines())} ")


def test_all_faults_are_told_at_once(templates: Templates) -> None:
    found = faults(templates, shipped_text() + "- z8 [if happy] Réglez.\n- z9 Réglez {{nothing}}.\n")
    assert "happy" in found
    assert "nothing" in found


def test_a_notice_without_its_mentions_is_refused_by_its_sample_letters(templates: Templates) -> None:
    kept = [line for line in shipped_text(PLAN).splitlines() if "notice_demand" not in line]
    assert "Essai" in faults(templates, "\n".join(kept) + "\n", PLAN)


def test_law_that_is_no_longer_is_told(templates: Templates) -> None:
    text = shipped_text() + "- z9 Vous disposez du délai légal de quinze jours.\n"
    assert "Droit périmé" in faults(templates, text)


def test_six_sample_letters_use_the_text_tried(templates: Templates) -> None:
    case = cases_of(LIBRARY.latest(ASK))[-1]
    text = re.sub(r"^version: \d+$", "version: 9", marked("sans faute"), count=1, flags=re.MULTILINE)
    tried = templates.try_on(ASK, 9, text, case)
    names = [rendering.name for rendering in tried]
    assert names == ["Une facture", "Neuf factures", "Avoir déduit", "Règlement partiel", "Particulier", "Collectivité"]
    assert all(rendering.uses and not rendering.trouble for rendering in tried)
    assert "E-208" in tried[1].text.body


def test_the_shipped_library_leaves_no_hole_for_a_business(templates: Templates) -> None:
    cells = templates.cover()
    assert {cell.cover for cell in cells} == {Cover.WRITTEN, Cover.NOT_MEANT}
    assert len({(cell.stage, cell.channel, cell.register) for cell in cells}) == len(cells)
