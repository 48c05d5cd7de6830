"""The workshop says where a sending stands, also before the first try."""

from __future__ import annotations

from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.pages import workshop
from tests.services.dispatch.test_deliver_outbox import Wire
from tests.services.house_of_tests import NORA, House
from tests.ui.one_page import delivering, open_page, services_of


def test_a_letter_that_waits_in_the_outbox_says_so_where_no_server_was_reached(house: House) -> None:
    draft = house.approve(house.draft(DraftRequest("d1"), NORA).id, NORA)
    services = delivering(services_of(house), house.deliver(Wire(down=True)))
    before = open_page(workshop.render, services, NORA, client="d1")
    assert not any("boîte d’envoi" in one.value for one in before.info)

    house.queue(draft.id, NORA)
    page = open_page(workshop.render, services, NORA, client="d1")

    assert any("dans la boîte d’envoi" in one.value for one in page.info)
