"""Conformité: for team leads, one section at a time."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from assistant.domain.mail.correspondence import Direction, Message
from assistant.domain.people.credential import Credential
from assistant.domain.people.user import Role, User
from assistant.domain.writing.model_payload import payload
from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.navigation import is_open_to
from assistant.ui.pages import compliance
from tests.services.house_of_tests import LEA, MONDAY, MORIN, NORA, House
from tests.ui.one_page import QUICK, button, markup, open_page, plain_texts, services_of, settled

SCRIPT = "<script>alert(1)</script>"


def section(page: AppTest, name: str) -> AppTest:
    page.segmented_control(key="section").set_value(name)
    return settled(page.run())


def opened(house: House, name: str = compliance.TRAIL) -> AppTest:
    page = open_page(compliance.render, services_of(house), LEA)
    return page if name == compliance.TRAIL else section(page, name)


@pytest.fixture(autouse=True)
def no_key_left(house: House) -> None:
    shutil.rmtree(house.home.parent / "keys", ignore_errors=True)


def test_the_trail_is_verified_and_signed_on_demand(house: House) -> None:
    house.draft(DraftRequest("d1"), NORA)
    page = opened(house)
    assert "1. Nora Vidal a fait rédiger un courrier" in plain_texts(page)

    button(page, "Signer la racine du jour").click().run()
    assert "2 événements" in page.success[0].value
    button(page, "Vérifier l’intégrité").click().run()
    assert "intact, 2 événements, 1 racine signée." in page.success[0].value


def test_a_day_that_ended_without_a_root_is_warned_of_until_one_covers_it(house: House) -> None:
    house.draft(DraftRequest("d1"), NORA)
    assert not opened(house).warning
    house.wait(1)
    page = opened(house)
    assert "depuis le 23/11/2026" in page.warning[0].value
    button(page, "Signer la racine du jour").click().run()
    assert not opened(house).warning


def test_an_auditor_reads_and_does_not_sign(house: House) -> None:
    page = open_page(compliance.render, services_of(house), User("ann", "Ann Petit", Role.AUDITOR))
    assert "Vérifier l’intégrité" in [one.label for one in page.button]
    assert "Signer la racine du jour" not in [one.label for one in page.button]


def test_events_are_found_by_words(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, LEA)
    page = opened(house)
    page.text_input(key="audit-words").set_value("lea approve").run()
    assert any(text.endswith("Léa Roche a approuvé le courrier") for text in plain_texts(page))
    assert not any("rédiger" in text for text in plain_texts(page))
    assert any(
        f"Atelier Morin SARL · version\u202f: 1, constats\u202f: 0 · réf. {draft.id}" in text
        for text in plain_texts(page)
    )  # approving names no client
    page.text_input(key="audit-words").set_value("fait rédiger").run()
    assert any(text.endswith("Nora Vidal a fait rédiger un courrier") for text in plain_texts(page))
    assert any("· Atelier Morin SARL ·" in text for text in plain_texts(page))
    page.text_input(key="audit-words").set_value("introuvable").run()
    assert "Aucun événement" in page.info[0].value


def test_rules_are_found_by_article(house: House) -> None:
    page = opened(house, compliance.RULES)
    page.text_input(key="rule-words").set_value("fac002").run()
    assert any(text.startswith("FAC002") for text in plain_texts(page))
    assert any("1 règle sur" in caption.value for caption in page.caption)


def test_what_is_due_to_go_is_shown_then_purged(house: House) -> None:
    house.draft(DraftRequest("d1"), NORA)
    house.wait(400)
    page = opened(house, compliance.KEEPING)
    assert "1 à supprimer" in plain_texts(page)
    button(page, "Supprimer pour de bon").click().run()
    with house.unit_of_work() as uow:
        assert uow.drafts.of("d1") == ()


def test_payloads_are_shown_as_sent_and_a_leak_is_told(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.model_payloads.add(payload(f"{SCRIPT} deux factures", at=MONDAY, user_id="nora", model="m"), 50)
        uow.commit()
    page = opened(house, compliance.MODEL)
    assert "Aucune donnée" in page.success[0].value
    assert any(SCRIPT in code.value for code in page.code)
    with house.unit_of_work() as uow:
        uow.model_payloads.add(payload("Relance d’Atelier Morin", at=MONDAY, user_id="nora", model="m"), 50)
        uow.commit()
    page = opened(house, compliance.MODEL)
    assert "1 envoi montre" in page.error[0].value


def test_script_in_any_field_stays_text_on_the_page(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, name=SCRIPT, notes=(SCRIPT,))])
        uow.correspondence.add([Message("x", "d1", Direction.IN, MONDAY, SCRIPT, subject=SCRIPT)])
        uow.house.add_users([User("lea", SCRIPT, Role.TEAM_LEAD)])
        uow.house.set_creditor(replace(uow.house.creditor(), name=SCRIPT, signatory=SCRIPT))
        uow.audit.append(at=MONDAY, user_id="lea", action=SCRIPT, subject_id=SCRIPT)
        uow.commit()
    for name in (compliance.TRAIL, compliance.KEEPING, compliance.MODEL):
        page = opened(house, name)
        assert SCRIPT not in markup(page)
    assert any(SCRIPT in shown for shown in plain_texts(opened(house, compliance.TRAIL)))


def asked_to_erase(house: House, actor: User = LEA, client: str = "d2") -> AppTest:
    page = section(open_page(compliance.render, services_of(house), actor), compliance.KEEPING)
    return page.selectbox(key="erase-client").set_value(client).run()


def test_a_client_is_erased_once_their_name_is_typed_and_what_the_law_keeps_was_told(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.correspondence.add([Message("m1", "d2", Direction.IN, MONDAY, "Je règle demain.", contact_id="c2")])
        uow.commit()
    page = asked_to_erase(house)
    assert any(text.startswith("Serait gardé. ") for text in plain_texts(page))
    assert button(page, "Effacer pour de bon").disabled
    page.text_input(key="erase-typed-d2").set_value("Ana").run()
    assert button(page, "Effacer pour de bon").disabled
    page.text_input(key="erase-typed-d2").set_value("ana roux").run()
    settled(button(page, "Effacer pour de bon").click().run())
    with house.unit_of_work() as uow:
        assert uow.audit.all()[-1].action == "erase_debtor"


def test_two_people_of_one_name_are_told_apart_before_one_is_erased(house: House) -> None:
    with house.unit_of_work() as uow:
        first = uow.debtors.get("d1").contacts[0]
        uow.debtors.add_contacts([replace(first, id="c9", email="autre@morin.example")])
        uow.commit()
    page = asked_to_erase(house, client="d1")

    told = page.selectbox(key="erase-who-d1").options

    assert len(set(told)) == len(told) == 3
    assert f"{first.full_name} (autre@morin.example)" in told


def test_one_person_of_a_client_is_erased_alone(house: House) -> None:
    page = asked_to_erase(house, client="d1")
    page.selectbox(key="erase-who-d1").set_value("c1").run()
    assert any("Contacts\u202f: 1" in text for text in plain_texts(page))
    page.text_input(key="erase-typed-c1").set_value("Claire Rey").run()
    page = settled(button(page, "Effacer pour de bon").click().run())
    with house.unit_of_work() as uow:
        assert uow.debtors.get("d1").contacts == ()
        assert uow.debtors.get("d1").name == MORIN.name


def test_nothing_is_erased_without_the_password_in_a_house_with_accounts(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.access.set_credential(Credential("lea", QUICK.hash("un cheval bleu traverse"), MONDAY))
        uow.commit()
    page = asked_to_erase(house, client="d1")
    page.selectbox(key="erase-who-d1").set_value("c1").run()
    page.text_input(key="erase-typed-c1").set_value("Claire Rey")
    page.text_input(key="proof-erase-c1").set_value("au hasard").run()
    page = settled(button(page, "Effacer pour de bon").click().run())
    assert "pas votre mot de passe" in page.error[0].value
    with house.unit_of_work() as uow:
        assert [one.id for one in uow.debtors.get("d1").contacts] == ["c1"]
    page.text_input(key="proof-erase-c1").set_value("un cheval bleu traverse").run()
    settled(button(page, "Effacer pour de bon").click().run())
    with house.unit_of_work() as uow:
        assert uow.debtors.get("d1").contacts == ()


def test_an_auditor_is_offered_no_erasure(house: House) -> None:
    page = section(
        open_page(compliance.render, services_of(house), User("ann", "Ann Petit", Role.AUDITOR)), compliance.KEEPING
    )
    assert "erase-client" not in {box.key for box in page.selectbox}


def test_the_page_is_for_those_who_read_the_trail(house: House) -> None:
    readers = {role for role in Role if is_open_to(role, "conformite")}
    assert readers == {Role.TEAM_LEAD, Role.ADMINISTRATOR, Role.AUDITOR}
    page = open_page(compliance.render, services_of(house), NORA)
    assert "se lit avec le rôle responsable" in page.error[0].value


def test_the_letter_of_an_evidence_file_is_chosen_by_client_and_day(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    page = opened(house)
    (choice,) = (box for box in page.selectbox if box.label == "Lettre")
    assert choice.options == [f"{MORIN.name}, rédigée le 23/11/2026 à 10:00, non envoyée (réf. {draft.id})"]
    choice.select_index(0).run()
    offered = len(page.get("download_button"))
    button(page, "Préparer le dossier").click().run()
    assert len(page.get("download_button")) == offered + 1
