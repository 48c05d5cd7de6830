"""Signing out in one tab leaves no client on the others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.bootstrap import build_services, prepare_home
from assistant.domain.people.user import Role, User
from assistant.settings import Settings
from tests.journeys.real_browser import launched, needs_browser, profile, serving, watching
from tests.services.house_of_tests import MORIN

pytestmark = [pytest.mark.browser, needs_browser]
SHELL = User("os:root", "root", Role.ACCOUNT_MANAGER)
OWN = "un cheval bleu traverse"


def test_signing_out_in_one_tab_closes_the_others(tmp_path: Path) -> None:
    home = tmp_path / "home"
    settings = Settings(home=home, model="none")
    prepare_home(settings)
    services = build_services(settings)
    with services.unit_of_work() as uow:
        uow.debtors.add([MORIN])
        uow.commit()
    first = services.manage_people.add(User("ada", "Ada Brun", Role.TEAM_LEAD), SHELL)

    with (
        serving(home) as address,
        launched() as browser,
        profile(browser) as context,
        watching(context, address) as one,
        watching(context, address) as other,
    ):
        one.page.goto(f"{address}/connexion")
        one.page.get_by_label("Identifiant").fill("ada")
        one.page.get_by_label("Mot de passe").fill(first)
        one.page.get_by_role("button", name="Se connecter").click()
        one.page.get_by_label("Mot de passe actuel").fill(first)
        one.page.get_by_label("Nouveau mot de passe").fill(OWN)
        one.page.get_by_label("Le même").fill(OWN)
        one.page.get_by_role("button", name="Changer").click()
        one.page.get_by_label("Identifiant").fill("ada")
        one.page.get_by_label("Mot de passe").fill(OWN)
        one.page.get_by_role("button", name="Se connecter").click()
        other.open("dossier?client=d1").get_by_text(MORIN.name).first.wait_for()

        one.page.get_by_role("link", name="Se déconnecter").click()
        one.page.get_by_role("button", name="Se déconnecter").click()

        other.page.wait_for_url(re.compile("/connexion"))
        assert MORIN.name not in other.page.content()
