"""Scénarios, Calendrier, and the place of a client in their scenario."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from streamlit.testing.v1 import AppTest

from assistant.domain.commitments.promise import PromiseToPay
from assistant.ui.pages import calendar, case_file, my_day, scenarios
from tests.services.house_of_tests import CLAIRE, LEA, MORIN, NORA, House
from tests.services.scenario_cases import run
from tests.ui.one_page import button, labels, markup, open_page, plain_texts, services_of, settled

HOSTILE = "<b>Zut</b> **gras**"


def field(page: AppTest, kind: str, label: str, rank: int = 0) -> Any:  # noqa: ANN401 - a widget of the test runner
    return [found for found in getattr(page, kind) if found.label == label][rank]


def test_the_steps_of_the_segment_stand_in_their_order(house: House) -> None:
    page = open_page(scenarios.render, services_of(house), NORA)

    steps = [text for text in plain_texts(page) if text.startswith("J")]
    assert steps == ["J-5", "J+3", "J+10", "J+17", "J+25", "J+45", "J+65"]
    assert "Scénarios livrés avec le programme." in plain_texts(page)
    assert "Publier" not in labels(page)
    assert any("Seul un responsable" in caption.value for caption in page.caption)


def test_a_lead_changes_a_step_and_publishes_it(house: House) -> None:
    page = open_page(scenarios.render, services_of(house), LEA)

    field(page, "number_input", "Jours après l’échéance", 1).set_value(4)
    [found for found in page.button if found.label == "Appliquer"][1].click()
    settled(page.run())
    assert "J+4" in plain_texts(page)
    field(page, "text_input", "Ce qui change").set_value("Un jour de plus")
    button(page, "Publier").click()
    settled(page.run())

    with house.unit_of_work() as uow:
        (policy,) = uow.scenarios.policies()
    assert policy.note == "Un jour de plus"
    assert policy.scenarios[1].steps[1].days == 4
    assert any(text.startswith("Version 1, en vigueur") for text in plain_texts(page))


def test_what_is_unsound_is_said_and_cannot_be_published(house: House) -> None:
    page = open_page(scenarios.render, services_of(house), LEA)

    [found for found in page.button if found.label == "Retirer l’étape"][5].click()
    settled(page.run())

    assert "suppose une mise en demeure" in page.warning[0].value
    assert button(page, "Publier").disabled
    button(page, "Abandonner les changements").click()
    settled(page.run())
    assert "J+45" in plain_texts(page)


def test_a_step_is_added_after_the_last(house: House) -> None:
    page = open_page(scenarios.render, services_of(house), LEA)

    button(page, "Ajouter").click()
    settled(page.run())

    assert "J+75" in plain_texts(page)


def test_the_simulation_tells_counts_the_blocked_and_what_is_supposed(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_promises([PromiseToPay("p", "d1", date(2026, 11, 20), date(2026, 11, 27))])
        uow.commit()
    page = open_page(scenarios.render, services_of(house), NORA)

    button(page, "Simuler").click()
    settled(page.run())

    assert any("1 client bloqué" in text for text in plain_texts(page))
    assert any("Aucun règlement n’arrive" in caption.value for caption in page.caption)
    with house.unit_of_work() as uow:
        assert uow.scenarios.last_run() is None


def test_the_button_runs_the_scenarios_and_tells_what_is_open(house: House) -> None:
    page = open_page(scenarios.render, services_of(house), LEA)

    button(page, "Faire passer les scénarios d’aujourd’hui").click()
    settled(page.run())

    assert "Dernier passage pour le 23/11/2026\u202f: 2 actions nouvelles, 2 actions ouvertes en tout." in plain_texts(
        page
    )


def test_the_calendar_shows_a_day_and_leads_to_the_dossier_with_names_as_plain_text(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, name=HOSTILE)])
        uow.commit()
    page = open_page(calendar.render, services_of(house), LEA)

    assert HOSTILE in plain_texts(page)
    assert "<b>Zut" not in markup(page)
    assert "1\u202f510,00\u202f€" in plain_texts(page)
    assert "2 étapes" in markup(page)
    page.button(key="see-2026-11-30").click()
    settled(page.run())
    assert "Ana Roux" not in plain_texts(page)
    button(page, "Dossier").click()
    settled(page.run())
    assert page.session_state["client"] == "d1"


def test_the_dossier_tells_the_step_and_the_best_moment_with_its_evidence(house: House) -> None:
    page = open_page(case_file.render, services_of(house), NORA, client="d1")

    assert "Première relance (J+3), depuis le 02/11/2026" in plain_texts(page)
    assert any("trop peu de traces" in caption.value for caption in page.caption)


def test_the_days_list_has_its_sections_and_filters(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, contacts=(replace(CLAIRE, phone="06 39 98 00 12"),), segment="grand compte")])
        uow.ledger.add_promises([PromiseToPay("p", "d2", date(2026, 11, 16), date(2026, 11, 20))])
        uow.commit()
    page = open_page(my_day.render, services_of(house), LEA)

    page.segmented_control(key="day-section").set_value("promises")
    settled(page.run())
    assert "Ana Roux" in plain_texts(page)
    assert "Atelier Morin SARL" not in plain_texts(page)
    page.segmented_control(key="day-section").set_value("to_do")
    settled(page.run())
    page.pills(key="filter-Segment").set_value(["Particulier"])
    settled(page.run())
    assert "Atelier Morin SARL" not in plain_texts(page)
    page.segmented_control(key="worklist-sort").set_value("Client")
    settled(page.run())


def test_a_draft_that_waits_for_approval_has_its_section(house: House) -> None:
    run(house)
    page = open_page(my_day.render, services_of(house), LEA)

    page.segmented_control(key="day-section").set_value("approval")
    settled(page.run())

    assert "Aucun brouillon n’attend" in page.info[0].value
