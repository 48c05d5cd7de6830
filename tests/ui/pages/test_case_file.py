"""Dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.debtor import Debtor, DebtorKind
from assistant.domain.ledger.dispute import Dispute, DisputeReason
from assistant.domain.ledger.invoice import CreditNote
from assistant.domain.mail.correspondence import Attachment, Channel, Direction, Message
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.writing.register import RegisterTrait
from assistant.ui.components.dossier.timeline import SHOWN
from assistant.ui.pages import case_file
from tests.services.house_of_tests import LEA, MONDAY, NORA, House, bill
from tests.ui.one_page import labels, markup, open_page, plain_texts, services_of, settled

HOSTILE = "<script>alert(1)</script> **gras** [x](http://e.example) :material/home: $a$"


def test_open_items_aging_and_balance_add_up(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_credit_notes([CreditNote("a1", "d1", "A-1", date(2026, 11, 2), Decimal("200.00"))])
        uow.commit()

    shown = plain_texts(open_page(case_file.render, services_of(house), NORA, client="d1"))

    assert "Avoir non imputé" in shown
    assert shown.count("-200,00\u202f€") + shown.count("−200,00\u202f€") == 2
    assert "1\u202f000,00\u202f€" in shown


def test_imported_words_are_never_markup(house: House) -> None:
    hostile = Message("h1", "d1", Direction.IN, MONDAY, f"Bonjour,\n{HOSTILE}", HOSTILE, author=HOSTILE)
    promise = PromiseToPay("p1", "d1", date(2026, 11, 1), date(2026, 11, 10), Decimal(100), quote=HOSTILE)
    dispute = Dispute("l1", "d1", "F-300", date(2026, 11, 1), DisputeReason.PRICE, note=HOSTILE)
    with house.unit_of_work() as uow:
        uow.correspondence.add([hostile])
        uow.ledger.add_invoices([replace(bill("F-300", "d1", "60.00"), label=HOSTILE)])
        uow.ledger.add_promises([promise])
        uow.ledger.add_disputes([dispute])
        uow.commit()

    page = open_page(case_file.render, services_of(house), NORA, client="d1")

    assert any(HOSTILE in text for text in plain_texts(page))
    assert "alert(1)" not in markup(page)


def test_a_message_without_subject_is_told_by_its_files_alone(house: House) -> None:
    bare = Message("h2", "d1", Direction.IN, MONDAY, "", "", attachments=(Attachment("bon.pdf", "application/pdf", 9),))
    with house.unit_of_work() as uow:
        uow.correspondence.add([bare])
        uow.commit()

    shown = plain_texts(open_page(case_file.render, services_of(house), NORA, client="d1"))

    assert "pièces jointes\u202f: bon.pdf" in shown


def test_three_hundred_messages_are_not_drawn_at_once_and_cost_little_time(house: House) -> None:
    mails = [
        Message(f"n{i}", "d1", Direction.IN, MONDAY - timedelta(hours=i), f"Bonjour,\nMessage {i}.", f"Objet {i}")
        for i in range(300)
    ]
    bills = [bill(f"G-{i}", "d1", "50.00") for i in range(60)]
    with house.unit_of_work() as uow:
        uow.correspondence.add(mails)
        uow.ledger.add_invoices(bills)
        uow.commit()
    page = open_page(case_file.render, services_of(house), NORA, client="d1")

    page.run()

    assert sum(text.startswith("Objet ") for text in plain_texts(page)) == SHOWN


def test_searching_shows_dated_excerpts_in_place_of_the_timeline(house: House) -> None:
    page = open_page(case_file.render, services_of(house), NORA, client="d1")

    page.text_input(key="search-d1").set_value("facture").run()

    assert any("passages trouvés" in caption.value for caption in page.caption)
    assert any("renvoyer la facture" in text for text in plain_texts(page))


def test_a_broken_index_is_one_sentence(house: House) -> None:
    house.index.broken = True
    page = open_page(case_file.render, services_of(house), NORA, client="d1")

    page.text_input(key="search-d1").set_value("facture").run()

    assert [error.value for error in page.error] == ["L’index est abîmé : lancez « courtois index »."]


def test_a_line_of_the_register_card_can_be_locked_and_unlocked(house: House) -> None:
    services = services_of(house)
    page = open_page(case_file.render, services, NORA, client="d1")

    page.selectbox(key="lock-d1-address_form").select("tu").run()
    assert services.open_case("d1", LEA).locks == {RegisterTrait.ADDRESS_FORM: "tu"}
    assert any("verrouillé" in caption.value for caption in page.caption)

    page.button(key="unlock-d1-address_form").click().run()
    assert services.open_case("d1", LEA).locks == {}


def test_without_mail_the_card_says_that_clues_are_missing(house: House) -> None:
    page = open_page(case_file.render, services_of(house), NORA, client="d2")

    assert any("Pas assez d’indices" in caption.value for caption in page.caption)
    assert any("Aucun échange connu" in info.value for info in page.info)


def test_a_blocked_client_cannot_be_written_to_and_says_why(house: House) -> None:
    house.pay("1200.00")

    page = open_page(case_file.render, services_of(house), NORA, client="d1")

    assert [done.value for done in page.success] == ["Rien n’est dû\u202f: le compte est soldé."]
    assert next(found for found in page.button if found.label == "Préparer").disabled


def test_a_phone_agent_reads_the_dossier_without_writing(house: House) -> None:
    agent = User("t", "Tom", Role.PHONE_AGENT)

    assert "Préparer" not in labels(open_page(case_file.render, services_of(house), agent, client="d1"))


def test_an_unknown_client_in_the_address_is_told(house: House) -> None:
    page = open_page(case_file.render, services_of(house), NORA, client="nobody")

    assert "Aucun client de ce dossier n’a le code «\u202fnobody\u202f»" in page.warning[0].value


@pytest.mark.parametrize("said", ["c-007", "C 007", "Ana Roux"])
def test_an_address_tells_the_client_by_code_or_by_name(house: House, said: str) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(uow.debtors.get("d2"), code="C-007")])
        uow.commit()

    page = open_page(case_file.render, services_of(house), NORA, client=said)

    assert not page.warning or "Aucun client" not in page.warning[0].value
    assert page.query_params["client"] == "d2"


def test_clients_of_the_same_name_are_told_apart(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([Debtor("d3", "Ana Roux", DebtorKind.CONSUMER)])
        uow.commit()

    page = open_page(case_file.render, services_of(house), LEA, client="d3")

    assert page.selectbox[0].options == ["Ana Roux (d2)", "Ana Roux (d3)", "Atelier Morin SARL"]
    assert page.selectbox[0].value == "d3"


def test_interest_of_a_late_invoice_is_explained_when_its_door_is_opened(house: House) -> None:
    services = services_of(house)
    page = open_page(case_file.render, services, NORA, client="d1")
    assert not page.table
    page.session_state["interest-F-118"] = True
    settled(page.run())
    assert page.table[0].value["Taux"].tolist() == ["12,40\u202f%"]
    assert "Indemnité forfaitaire" in plain_texts(page)
    assert any("article L441-10" in text for text in plain_texts(page))


def test_a_consumer_is_asked_for_the_day_of_the_notice_before_any_interest(house: House) -> None:
    page = open_page(case_file.render, services_of(house), NORA, client="d2")
    page.session_state["interest-F-200"] = True
    settled(page.run())
    assert any("aucune mise en demeure" in info.value for info in page.info)
    page.text_input(key="notice-interest-F-200").set_value("hier").run()
    assert "«\u202fhier\u202f»" in page.error[0].value
    page.text_input(key="notice-interest-F-200").set_value("10/11/2026").run()
    assert page.table[0].value["Taux"].tolist() == ["2,75\u202f%"]
    assert "Indemnité forfaitaire" not in plain_texts(page)


def test_the_address_names_the_client_again_after_the_menu_of_the_pages_dropped_it(house: House) -> None:
    page = open_page(case_file.render, services_of(house), NORA, client="d1")
    del page.query_params["client"]

    assert settled(page.run()).query_params["client"] == "d1"


def test_a_client_reminded_today_shows_that_one_had_better_wait(house: House) -> None:
    assert "Feu vert" in markup(open_page(case_file.render, services_of(house), NORA, client="d1"))
    with house.unit_of_work() as uow:
        uow.correspondence.add_reminders("d1", [PastReminder(MONDAY.date(), Stage.REMINDER_1, Channel.EMAIL)])
        uow.commit()

    shown = markup(open_page(case_file.render, services_of(house), NORA, client="d1"))

    assert "Mieux vaut attendre" in shown
    assert "Feu vert" not in shown
