"""Données: mail dropped or named by its path, its report, and the queue of addresses that wait for a choice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from streamlit.testing.v1 import AppTest

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.people.credential import Credential
from assistant.services.mail.fetch_mail import FetchMail
from assistant.services.mail.import_mail import ImportMail
from assistant.ui.pages import data
from tests.connectors.mail.imap_server import Post, serving
from tests.connectors.mail.letters import letter, mbox
from tests.connectors.mail.test_imap import account
from tests.services.house_of_tests import MONDAY, NORA, House
from tests.ui.one_page import button, labels, markup, open_page, plain_texts, services_of

STRANGER = {"From": "<b>Xavier</b> <x@inconnu.example>", "Message-ID": "<s@x>", "Subject": "<script>alert(1)</script>"}
BOX = mbox(letter(), letter("Bonjour **gras**", STRANGER), letter(without="From"))


def drop(house: House, content: bytes = BOX) -> AppTest:
    page = open_page(data.render, services_of(house), NORA)
    zone = next(one for one in page.file_uploader if one.label.startswith("Déposez des messages"))
    zone.set_value([("boite.mbox", content, "application/mbox")]).run()
    return page


def test_a_dropped_mailbox_is_tried_then_imported_and_the_index_follows(house: House) -> None:
    page = drop(house)
    button(page, "Voir ce qui changerait").click().run()
    assert "rien n’est écrit" in page.info[0].value
    button(page, "Importer le courrier").click().run()
    told = [message.value for message in page.success]
    assert any("1 message nouveau, 0 déjà connus, 1 attend un choix, 1 laissé de côté" in words for words in told)
    assert any("5 messages indexés" in words for words in told)
    assert {"Atelier Morin SARL", "boite.mbox, message 3"} <= set(plain_texts(page))


def test_a_path_of_this_machine_is_read(house: House, tmp_path: Path) -> None:
    (tmp_path / "boite").write_bytes(BOX)
    page = open_page(data.render, services_of(house), NORA)
    page.text_input[0].set_value(str(tmp_path / "boite")).run()
    button(page, "Importer le courrier").click().run()
    assert any("1 message nouveau" in message.value for message in page.success)


def test_a_house_with_accounts_never_reads_the_disk_of_its_server(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.access.set_credential(Credential("nora", "no password", MONDAY))
        uow.commit()
    page = open_page(data.render, services_of(house), NORA)
    assert not [field for field in page.text_input if "chemin" in field.label]


def test_a_path_without_mail_is_one_sentence(house: House) -> None:
    page = open_page(data.render, services_of(house), NORA)
    for label in ("Importer le courrier", "Voir ce qui changerait"):
        button(page, label).click().run()
        assert "il n’y a rien à lire" in page.error[0].value
    page.text_input[0].set_value("/absent").run()
    button(page, "Importer le courrier").click().run()
    assert "n’existe pas" in page.error[0].value


def test_a_choice_sends_what_waits_to_its_client(house: House) -> None:
    page = drop(house)
    button(page, "Importer le courrier").click().run()
    assert button(page, "Attribuer").disabled
    next(box for box in page.selectbox if box.label == "Client").select("d2").run()
    button(page, "Attribuer").click().run()
    assert "Attribuer" not in labels(page)
    with house.unit_of_work() as uow:
        assert [message.subject for message in uow.correspondence.of("d2")] == ["<script>alert(1)</script>"]
        assert uow.mail.choices()[0].user_id == NORA.id


def test_imported_mail_is_never_markup(house: House) -> None:
    page = drop(house)
    button(page, "Importer le courrier").click().run()
    assert any("**gras**" in text for text in plain_texts(page))
    drawn = markup(page)
    assert "alert(1)" not in drawn
    assert "**gras**" not in drawn
    assert "<b>Xavier" not in drawn


def test_the_account_of_the_settings_is_read_on_demand(house: House) -> None:
    post = Post()
    post.fill(2)
    with serving(post) as port:
        fetching = FetchMail(house.unit_of_work, account(port), ImportMail(house.unit_of_work, house.clock))
        services = services_of(house)
        services = replace(services, mail=replace(services.mail, fetch=fetching))
        page = open_page(data.render, services, NORA)
        button(page, "Relever le compte").click().run()
    assert any("2 messages nouveaux" in message.value for message in page.success)


def test_a_remembered_choice_is_undone_and_its_messages_wait_again(house: House) -> None:
    page = drop(house)
    button(page, "Importer le courrier").click().run()
    next(box for box in page.selectbox if box.label == "Client").select("d2").run()
    button(page, "Attribuer").click().run()
    assert "Choix retenus\u202f: 1 adresse" in [shown.label for shown in page.expander]
    button(page, "Revenir sur ce choix").click().run()
    assert any("1 message a quitté le dossier" in message.value for message in page.success)
    assert {"Attribuer"} <= set(labels(page))
    assert "Revenir sur ce choix" not in labels(page)
    with house.unit_of_work() as uow:
        assert uow.correspondence.of("d2") == ()


def test_a_choice_that_cannot_be_undone_says_why(house: House) -> None:
    page = drop(house)
    button(page, "Importer le courrier").click().run()
    next(box for box in page.selectbox if box.label == "Client").select("d2").run()
    button(page, "Attribuer").click().run()
    with house.unit_of_work() as uow:
        (message,) = uow.correspondence.of("d2")
        said = message.sent_at.date()
        uow.ledger.add_promises([PromiseToPay("p", "d2", said, said, message_id=message.id)])
        uow.commit()
    button(page, "Revenir sur ce choix").click().run()
    assert any("La promesse du" in error.value for error in page.error)
