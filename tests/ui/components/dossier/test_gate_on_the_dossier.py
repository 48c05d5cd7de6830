"""The gate on the dossier: pressure, instructions, and reasons set aside."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.ui.pages import case_file
from tests.journeys.asks.ledgers import add, due, flag, reminded, set_policy
from tests.services.house_of_tests import LEA, NORA, House
from tests.ui.one_page import button, labels, open_page, plain_texts, services_of

KEY = "d1-contact_budget"
AGENT = User("t", "Tom", Role.PHONE_AGENT)


def test_the_pressure_gauge_counts_the_contacts_of_thirty_days(house: House) -> None:
    reminded(house, house.clock.today() - timedelta(days=3), "F-118")
    reminded(house, house.clock.today() - timedelta(days=20), "F-118")

    page = open_page(case_file.render, services_of(house), NORA, client="d1")

    assert "2 contacts ces 30 derniers jours, 6 au plus" in page.get("progress")[0].proto.text
    assert any("message laissé au répondeur" in told.value and "(5 en 7 jours)" in told.value for told in page.caption)


def test_an_instruction_is_given_shown_and_lifted(house: House) -> None:
    page = open_page(case_file.render, services_of(house), NORA, client="d1")
    page.selectbox(key="flag-kind-d1").set_value(FlagKind.PAUSED)
    page.selectbox(key="flag-about-d1").set_value("F-118")
    page.text_input(key="flag-reason-d1").set_value("Chantier en cours")
    page.button(key="flag-go-d1").click().run()
    assert any("mise de côté" in error.value for error in page.error)
    assert any("Facture F-118, du 23/11/2026. Chantier en cours" in text for text in plain_texts(page))

    button(page, "Lever").click().run()

    assert not page.error
    with house.unit_of_work() as uow:
        (lifted,) = uow.gate.flags("d1")
    assert (lifted.lifted_by, lifted.lifted_on) == ("nora", date(2026, 11, 23))


def test_an_instruction_without_a_reason_is_one_sentence(house: House) -> None:
    page = open_page(case_file.render, services_of(house), NORA, client="d1")

    page.button(key="flag-go-d1").click().run()

    assert "Indiquez le motif" in page.error[0].value


def test_a_phone_agent_may_only_note_a_payment_that_was_announced(house: House) -> None:
    flag(house, FlagKind.PAUSED, "F-118")

    page = open_page(case_file.render, services_of(house), AGENT, client="d1")

    assert len(page.selectbox(key="flag-kind-d1").options) == 1
    assert "Lever" not in labels(page)


def test_a_lead_sets_a_reason_aside_and_the_page_says_who_did(house: House) -> None:
    set_policy(house, contacts_a_week=1)
    reminded(house, house.clock.today(), "F-118")
    assert KEY not in str(open_page(case_file.render, services_of(house), NORA, client="d1").button)
    page = open_page(case_file.render, services_of(house), LEA, client="d1")

    page.text_input(key=f"override-why-{KEY}").set_value("Rendez-vous pris avec le client")
    page.button(key=f"override-go-{KEY}").click().run()

    assert not page.error
    assert any("par Léa Roche\u202f: Rendez-vous pris" in text for text in plain_texts(page))
    with house.unit_of_work() as uow:
        assert [given.code for given in uow.gate.overrides("d1")] == [ReasonCode.CONTACT_BUDGET]


def test_what_is_not_ours_to_ask_for_is_shown_as_such(house: House) -> None:
    add(house, due("F-119", "300.00", date(2026, 10, 30), factor="Affacturage Alpin"))

    page = open_page(case_file.render, services_of(house), NORA, client="d1")

    assert any("cédée à Affacturage Alpin" in caption.value for caption in page.caption)


def test_a_look_at_the_bodacc_is_recorded_and_no_more_asked_for(house: House) -> None:
    with house.unit_of_work() as uow:
        reminders = [PastReminder(date(2026, 11, 3), Stage.REMINDER_3, Channel.EMAIL, ("F-118",))]
        uow.correspondence.add_reminders("d1", reminders)
        uow.commit()
    page = open_page(case_file.render, services_of(house), NORA, client="d1")
    assert any("BODACC" in info.value for info in page.info)
    assert "BODACC vérifié ce jour, rien trouvé" not in labels(
        open_page(case_file.render, services_of(house), AGENT, client="d1")
    )

    page.button(key="bodacc-d1").click().run()

    assert not any("BODACC" in info.value for info in page.info)
    with house.unit_of_work() as uow:
        client = uow.debtors.get("d1")
    assert (client.bodacc_checked_on, len(client.contacts)) == (date(2026, 11, 23), 1)
