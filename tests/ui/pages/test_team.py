"""Équipe: people, roles, first passwords, absences; Réglages says how the first account is made."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from assistant.domain.people.credential import Credential
from assistant.domain.people.openid import OpenIdIdentity
from assistant.domain.people.permission import Act, may
from assistant.domain.people.portfolio import Delegation
from assistant.domain.people.proof import Proof
from assistant.domain.people.user import Role, User
from assistant.ui.components.people.first_accounts import show_first_accounts
from assistant.ui.components.people.proof import PROVED
from assistant.ui.navigation import OPENED_BY, PAGES, is_open_to
from assistant.ui.pages import case_file, my_day, team
from tests.services.house_of_tests import LEA, MONDAY, NORA, House
from tests.ui.one_page import QUICK, button, labels, open_page, plain_texts, services_of, settled

ADA = User("ada", "Ada Brun", Role.ADMINISTRATOR)
ANN = User("ann", "Ann Petit", Role.AUDITOR)


@pytest.fixture
def staffed(house: House) -> House:
    with house.unit_of_work() as uow:
        uow.house.add_users([ADA, ANN])
        uow.access.set_credential(Credential("ada", "no password", MONDAY))
        uow.commit()
    return house


def proven(page: AppTest) -> AppTest:
    """The page of an administrator who has just proved who they are."""
    page.session_state[PROVED] = Proof("ada", MONDAY)
    return settled(page.run())


def test_a_person_is_added_and_the_first_password_stays_until_it_is_noted(staffed: House) -> None:
    page = proven(open_page(team.render, services_of(staffed), ADA))
    page.text_input[0].set_value("Zoé Blanc")
    page.text_input[1].set_value("zoe")
    next(box for box in page.multiselect if box.label == "Langues parlées au téléphone").set_value(["en", "de"])
    button(page, "Créer le compte").click().run()

    assert "Zoé Blanc" in plain_texts(page)
    assert len(page.code) == 1
    button(page, "C’est noté").click().run()
    assert not page.code
    with staffed.unit_of_work() as uow:
        given = uow.access.credential("zoe")
        zoe = next(person for person in uow.house.users() if person.id == "zoe")
    assert given is not None
    assert given.must_change
    assert zoe.languages == ("en", "de")


def test_a_closed_account_stays_readable_and_its_end_is_confirmed(staffed: House) -> None:
    page = proven(open_page(team.render, services_of(staffed), ADA))
    close = next(one for one in page.button if one.key == "disable-nora")
    assert close.disabled
    next(one for one in page.checkbox if one.key == "sure-nora").check().run()
    next(one for one in page.button if one.key == "disable-nora").click().run()

    assert NORA.name in plain_texts(page)
    assert "disable-nora" not in {one.key for one in page.button}


def test_the_last_administrator_cannot_close_the_door_behind_them(staffed: House) -> None:
    page = proven(open_page(team.render, services_of(staffed), ADA))
    next(one for one in page.checkbox if one.key == "sure-ada").check().run()
    next(one for one in page.button if one.key == "disable-ada").click().run()
    assert "seul compte d’administration" in page.error[0].value


def test_an_absence_is_told_with_who_stands_in(staffed: House) -> None:
    services, today = services_of(staffed), staffed.clock.today()
    services.note_absences("nora", [Delegation("nora", "lea", today, today + timedelta(days=7))], ADA)
    page = open_page(team.render, services, ADA)
    assert "absence du 23/11/2026 au 30/11/2026, remplacé par Léa Roche" in plain_texts(page)
    button(page, "Effacer ses absences").click().run()
    assert not [text for text in plain_texts(page) if text.startswith("absence")]


def test_a_lead_notes_the_absences_of_the_team_and_changes_no_account(staffed: House) -> None:
    assert [role for role in Role if is_open_to(role, "equipe")] == [Role.TEAM_LEAD, Role.ADMINISTRATOR]
    page = open_page(team.render, services_of(staffed), LEA)
    assert NORA.name in plain_texts(page)
    assert ADA.name not in plain_texts(page)
    assert not [one for one in labels(page) if "mot de passe" in one or "compte" in one.casefold()]
    button(page, "Enregistrer l’absence").click().run()
    assert any(text.startswith("absence du 23/11/2026") for text in plain_texts(page))


def test_nobody_else_sees_the_page_nor_what_it_holds(staffed: House) -> None:
    page = open_page(team.render, services_of(staffed), NORA)
    assert "responsable" in page.error[0].value
    assert not [text for text in plain_texts(page) if text in {ADA.name, LEA.name}]


def test_a_house_without_accounts_is_told_how_to_make_the_first(house: House) -> None:
    assert "--role admin" in open_page(show_first_accounts, services_of(house)).code[0].value
    assert not open_page(show_first_accounts, services_of(house, is_demo=True)).code


def test_a_house_with_accounts_is_told_nothing(staffed: House) -> None:
    assert not open_page(show_first_accounts, services_of(staffed)).code


def test_an_auditor_meets_no_button_that_changes_anything(staffed: House) -> None:
    shown = labels(open_page(my_day.render, services_of(staffed), ANN))
    shown += labels(open_page(case_file.render, services_of(staffed), ANN, client="d1"))
    assert set(shown) <= {"Dossier", "Compter les intérêts", "Calculer"}


def test_every_page_says_which_acts_open_it() -> None:
    assert {path for *_, path, _ in PAGES} | {"journee"} == set(OPENED_BY)
    assert all(any(may(role, act) for role in Role) for acts in OPENED_BY.values() for act in acts & set(Act))


def test_the_languages_of_a_caller_are_chosen_and_shown(staffed: House) -> None:
    with staffed.unit_of_work() as uow:
        uow.house.add_users([User("paul", "Paul Dumas", Role.PHONE_AGENT)])
        uow.commit()
    page = open_page(team.render, services_of(staffed), ADA)
    assert "languages-ann" not in {one.key for one in page.multiselect}  # an auditor calls nobody
    page.multiselect(key="languages-paul").set_value(["fr", "en"]).run()
    next(one for one in page.button if one.key == "keep-languages-paul").click().run()
    assert any("parle français, anglais" in text for text in plain_texts(page))
    with staffed.unit_of_work() as uow:
        assert next(one for one in uow.house.users() if one.id == "paul").languages == ("fr", "en")
        assert uow.audit.all()[-1].action == "languages_changed"


def in_form(elements: Any, form: str) -> Any:  # noqa: ANN401 - a widget of the test runner
    return next(one for one in elements if one.proto.form_id == form)


def press_role(page: AppTest) -> None:
    settled(in_form(page.button, "role-ann").click().run())


def test_another_role_asks_for_the_password_again_and_then_not_for_ten_minutes(staffed: House) -> None:
    with staffed.unit_of_work() as uow:
        uow.access.set_credential(Credential("ada", QUICK.hash("un cheval bleu traverse"), MONDAY))
        uow.commit()
    page = open_page(team.render, services_of(staffed), ADA)
    field = "proof-role-ann"
    in_form(page.selectbox, "role-ann").set_value(Role.TEAM_LEAD)
    press_role(page)
    assert "Donnez d’abord votre mot de passe" in page.error[0].value
    with staffed.unit_of_work() as uow:
        assert not uow.access.tries("user:ada").failures
    page.text_input(key=field).set_value("un cheval bleu traverse")
    press_role(page)
    with staffed.unit_of_work() as uow:
        ann = next(person for person in uow.house.users() if person.id == "ann")
    assert ann.role is Role.TEAM_LEAD
    assert not any(str(box.key).startswith("proof-") for box in page.text_input)


def test_who_comes_in_by_a_provider_signs_in_again_before_another_role(staffed: House) -> None:
    with staffed.unit_of_work() as uow:
        uow.access.drop_credential("ada")
        uow.openid.link(OpenIdIdentity("https://id.example", "s-ada", "ada", MONDAY))
        uow.commit()
    page = open_page(team.render, services_of(staffed), ADA)
    assert any("reconnectez-vous" in caption.value for caption in page.caption)
    press_role(page)
    assert "prouvez de nouveau qui vous êtes" in page.error[0].value


@pytest.mark.parametrize("key", ["reset-nora", "disable-nora", "FormSubmitter:new-account-Créer le compte"])
def test_no_other_way_into_an_account_is_made_nor_closed_without_the_password(staffed: House, key: str) -> None:
    with staffed.unit_of_work() as uow:
        before = uow.access.credential("nora"), uow.house.users()
    page = open_page(team.render, services_of(staffed), ADA)
    next(one for one in page.checkbox if one.key == "sure-nora").check().run()
    for box in page.text_input:
        if str(box.key).startswith("proof-"):
            box.set_value("au hasard")
    page.text_input[0].set_value("Ève Roux")
    page.text_input[1].set_value("eve")
    next(one for one in page.button if one.key == key).click().run()
    assert "pas votre mot de passe" in page.error[0].value
    with staffed.unit_of_work() as uow:
        assert (uow.access.credential("nora"), uow.house.users()) == before


def test_a_proof_of_a_clock_that_was_ahead_is_asked_for_again(staffed: House) -> None:
    page = open_page(team.render, services_of(staffed), ADA)
    page.session_state[PROVED] = Proof("ada", MONDAY + timedelta(days=30))
    page.run()
    assert any(str(box.key).startswith("proof-") for box in page.text_input)
