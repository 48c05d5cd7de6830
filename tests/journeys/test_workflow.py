"""One client's reminder on the demonstration book: dossier, draft, edit, approval, sending."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.bootstrap import build_services
from assistant.domain.approvals.review import DraftState
from assistant.domain.people.user import Role
from assistant.services.all_services import Services
from assistant.settings import Settings
from assistant.ui.pages import case_file, my_day, review_queue, workshop
from tests.connectors.demo.clients_of import clients_of
from tests.services.house_of_tests import LEA
from tests.ui.one_page import button, editor, open_page, plain_texts, type_into

CLIENT = clients_of("broken_promise")[0]


@pytest.fixture
def services(home: Path) -> Services:
    return build_services(Settings(home=home, model="none"))


def test_from_the_dossier_to_a_sent_reminder(services: Services) -> None:
    with services.unit_of_work() as uow:
        people = uow.house.users()
    manager = next(user for user in people if user.role is Role.ACCOUNT_MANAGER)
    lead = next(user for user in people if user.role is Role.TEAM_LEAD)

    assert open_page(my_day.render, services, lead).button
    assert "Échu" in [metric.label for metric in open_page(case_file.render, services, manager, client=CLIENT).metric]
    page = open_page(workshop.render, services, manager, client=CLIENT)
    button(page, "Rédiger").click().run()
    type_into(page, f"{editor(page)['text']['body']}\n")
    button(page, "Soumettre").click().run()
    queue = open_page(review_queue.render, services, lead)
    button(queue, "Approuver").click().run()
    assert not queue.error, [error.value for error in queue.error]
    approved = open_page(workshop.render, services, manager, client=CLIENT)
    button(approved, "Oui, il est parti").click().run()

    case = services.open_case(CLIENT, LEA)
    assert case.drafts[0].state is DraftState.SENT
    assert case.reminders[-1].draft_id == case.drafts[0].id
    assert any(
        case.drafts[0].latest.text.subject == text
        for text in plain_texts(open_page(case_file.render, services, manager, client=CLIENT))
    )
