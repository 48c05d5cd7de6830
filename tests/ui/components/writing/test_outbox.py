"""The outbox shows what is doubtful first, and gives a person the acts that settle it."""

from __future__ import annotations

import pytest

from assistant.domain.approvals.review import DraftState
from assistant.domain.errors import MailboxError
from assistant.domain.people.user import Role, User
from assistant.domain.writing.draft import Draft
from assistant.services.ports.outbox import Delivery, Outcome
from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.components.writing.outbox import show_outbox
from tests.services.dispatch.test_deliver_outbox import Wire
from tests.services.house_of_tests import LEA, NORA, House
from tests.ui.one_page import button, delivering, labels, open_page, plain_texts, services_of


@pytest.fixture
def draft(house: House) -> Draft:
    made = house.draft(DraftRequest("d1"), NORA)
    return house.approve(made.id, NORA)


def state(house: House, draft: Draft) -> DraftState:
    with house.unit_of_work() as uow:
        return uow.drafts.get(draft.id).state


def test_a_doubt_is_explained_and_settled_here(house: House, draft: Draft) -> None:
    house.queue(draft.id, NORA)
    house.deliver(Wire([Delivery(Outcome.UNKNOWN, "Coupé *ici*.")]))(NORA)
    page = open_page(show_outbox, services_of(house), NORA)
    assert "Courtois ne le renverra pas de lui-même" in page.warning[0].value
    assert {"Atelier Morin SARL", "Coupé *ici*."} <= set(plain_texts(page))  # the server's words are never markup

    button(page, "Il n’est pas parti").click().run()

    assert state(house, draft) is DraftState.APPROVED
    assert "Il est parti" not in labels(page)
    assert not page.exception


def test_all_that_is_approved_is_sent_by_one_button(house: House, draft: Draft) -> None:
    services = delivering(services_of(house), house.deliver(Wire()))
    page = open_page(show_outbox, services, NORA)

    button(page, "Envoyer 1 courriel approuvé").click().run()

    assert page.success[0].value == "1 courriel envoyé."
    assert state(house, draft) is DraftState.SENT


def test_a_server_that_is_down_is_told_and_the_letter_waits(house: House, draft: Draft) -> None:
    services = delivering(services_of(house), house.deliver(Wire(down=True)))
    page = open_page(show_outbox, services, NORA)

    button(page, "Envoyer 1 courriel approuvé").click().run()

    assert page.warning[0].value == "Le serveur ne répond pas."
    button(page, "Retirer").click().run()
    assert house.outbox(LEA) == ()
    assert state(house, draft) is DraftState.APPROVED
    with pytest.raises(MailboxError):
        house.deliver(Wire(down=True))(NORA, [draft.id])


def test_nothing_is_shown_where_nothing_waits_nor_to_a_phone_agent(house: House) -> None:
    assert labels(open_page(show_outbox, services_of(house), NORA)) == []
    agent = User("zoe", "Zoé", Role.PHONE_AGENT)
    assert labels(open_page(show_outbox, services_of(house), agent)) == []
