"""Drafting the picked clients of the day's list."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from assistant.domain.writing.draft_outcome import OutcomeKind
from assistant.ui.pages import my_day
from tests.services.house_of_tests import LEA, House
from tests.services.writing.test_draft_many import Echo
from tests.ui.one_page import button, labels, open_page, services_of


def box(page: AppTest, label: str) -> object:
    return next(found for found in page.checkbox if found.label == label)


def stored(house: House) -> int:
    with house.unit_of_work() as uow:
        return len(uow.drafts.of("d1")) + len(uow.drafts.of("d2"))


def test_nothing_is_picked_at_first(house: House) -> None:
    page = open_page(my_day.render, services_of(house), LEA)

    assert button(page, "Rédiger la sélection (0)").disabled


def test_one_client_is_picked_by_the_box_of_the_line(house: House) -> None:
    page = open_page(my_day.render, services_of(house), LEA)
    box(page, "Choisir le rang 2").check().run()  # type: ignore[attr-defined]  # a checkbox

    assert not button(page, "Rédiger la sélection (1)").disabled


def test_all_are_picked_drafted_and_told_and_the_list_shows_their_drafts(house: House) -> None:
    page = open_page(my_day.render, services_of(house), LEA)
    box(page, "Choisir les lettres à rédiger (2)").check().run()  # type: ignore[attr-defined]  # a checkbox
    button(page, "Rédiger la sélection (2)").click().run()
    run = page.session_state["draft-run"]
    run.wait(120)
    page.run()

    assert stored(house) == 2
    assert "2 brouillons rédigés." in [str(told.value) for told in page.success]
    assert labels(page).count("Reprendre") == 2  # at once, while what became of the run is still told
    button(page, "Revenir à la liste").click().run()
    assert labels(page).count("Reprendre") == 2
    assert button(page, "Rédiger la sélection (0)").disabled


def test_a_run_that_is_stopped_tells_of_everybody_and_loses_nothing(tmp_path: Path) -> None:
    house = House(tmp_path, Echo(seconds=2.0))
    page = open_page(my_day.render, services_of(house), LEA)
    box(page, "Choisir les lettres à rédiger (2)").check().run()  # type: ignore[attr-defined]  # a checkbox
    button(page, "Rédiger la sélection (2)").click().run()
    assert any(found.label == "Arrêter" for found in page.button)
    button(page, "Arrêter").click().run()
    run = page.session_state["draft-run"]

    assert run.stopping
    run.wait(120)
    assert len(run.outcomes) == 2
    assert stored(house) == sum(outcome.kind is OutcomeKind.DRAFTED for outcome in run.outcomes)
