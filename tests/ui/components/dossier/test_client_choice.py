"""A page on one client opens nobody unasked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.pages import case_file, plans, workshop
from tests.services.house_of_tests import NORA, House
from tests.ui.one_page import open_page, services_of

PAGES = [case_file.render, workshop.render, plans.render]


@pytest.mark.parametrize("render", PAGES)
def test_without_a_client_the_page_invites_to_choose(house: House, render: Callable[..., None]) -> None:
    page = open_page(render, services_of(house), NORA)

    assert page.selectbox[0].value is None
    assert "Ma journée" in page.info[0].value
    assert not page.warning
    assert [button.label for button in page.button] == ["Ouvrir «\u202fMa journée\u202f»"]


def test_a_chosen_client_is_opened(house: House) -> None:
    page = open_page(case_file.render, services_of(house), NORA)
    page.selectbox[0].set_value("d1").run()

    assert not page.info
    assert page.query_params["client"] == "d1"


def test_an_unknown_client_of_an_address_opens_no_other(house: House) -> None:
    page = open_page(case_file.render, services_of(house), NORA, client="gone")

    assert "choisissez-en un autre" in page.warning[0].value
    assert page.selectbox[0].value is None


def _opened(services: Services, user: User) -> None:
    from assistant.ui.pages import case_file
    from assistant.ui.session import remember_codes

    remember_codes(lambda debtor_id: services.list_clients.code_of(debtor_id, user))
    case_file.render(services, user)


def test_the_address_bears_the_number_that_people_know(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(uow.debtors.get("d1"), code="C-007")])
        uow.commit()

    by_id = open_page(_opened, services_of(house), NORA, client="d1")
    chosen = open_page(_opened, services_of(house), NORA)
    chosen.selectbox[0].set_value("d1").run()

    assert by_id.query_params["client"] == chosen.query_params["client"] == "C-007"
