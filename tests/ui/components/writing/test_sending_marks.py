"""The workshop says where a sending stands, also before the first try."""

from __future__ import annotations

from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.pages import workshop
from tests.services.dispatch.test_deliver_outbox import Wire
from tests.services.house_of_tests import NORA, House
from tests.ui.one_page import button, delivering, labels, open_page, services_of


def test_a_letter_that_waits_in_the_outbox_says_so_where_no_server_was_reached(house: House) -> None:
    draft = house.approve(house.draft(DraftRequest("d1"), NORA).id, NORA)
    services = delivering(services_of(house), house.deliver(Wire(down=True)))
    before = open_page(workshop.render, services, NORA, client="d1")
    assert not any("boîte d’envoi" in one.value for one in before.info)

    house.queue(draft.id, NORA)
    page = open_page(workshop.render, services, NORA, client="d1")

    assert any("dans la boîte d’envoi" in one.value for one in page.info)


def test_a_sending_is_undone_with_a_reason_alone(house: House) -> None:
    draft = house.approve(house.draft(DraftRequest("d1"), NORA).id, NORA)
    services = services_of(house)
    services.dispatch.by_hand.mark_sent(draft.id, NORA, draft.latest.number, "")
    page = open_page(workshop.render, services, NORA, client="d1")
    button(page, "Annuler l’envoi").click().run()
    assert "Indiquez un motif" in page.error[0].value

    page.text_input(key=f"undo-reason-{draft.id}").set_value("Adresse fausse").run()
    button(page, "Annuler l’envoi").click().run()

    assert not page.error
    assert "Annuler l’envoi" not in labels(page)
