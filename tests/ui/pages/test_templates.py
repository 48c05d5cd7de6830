"""Modèles: a manager proposes, a lead sends back and approves; others read; nothing a template holds is markup."""

from __future__ import annotations

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from assistant.domain.user import Role, User
from assistant.ui.components.template_choice import CHOSEN, SECTION
from assistant.ui.navigation import is_open_to
from assistant.ui.pages import templates
from tests.services.house_of_tests import LEA, NORA, House
from tests.services.templates_of_tests import ASK, AUDITOR, marked
from tests.ui.one_page import button, labels, markup, open_page, plain_texts, services_of, settled

SCRIPT = "<script>alert(1)</script>"


def opened(house: House, user: User) -> AppTest:
    page = open_page(templates.render, services_of(house), user)
    page.selectbox(key=CHOSEN).set_value(ASK)
    return settled(page.run())


def part(page: AppTest, name: str, key: str = "template-part") -> AppTest:
    page.segmented_control(key=key).set_value(name)
    return settled(page.run())


def press(page: AppTest, label: str) -> AppTest:
    button(page, label).click()
    return settled(page.run())


def test_a_text_is_proposed_sent_back_edited_and_approved(house: House) -> None:
    page = opened(house, NORA)
    page.text_area[0].set_value(marked("sans faute")).run()
    press(page, "En faire une nouvelle version")
    press(page, "Soumettre à relecture")
    assert "Approuver cette version" not in labels(page)

    lead = opened(house, LEA)
    next(one for one in lead.text_area if one.label.startswith("Motif")).set_value("Adoucir la demande").run()
    press(lead, "Renvoyer à l’auteur")

    page = settled(page.run())
    assert "Adoucir la demande" in plain_texts(page)
    govern = services_of(house).templates.govern
    govern.submit(govern.propose(ASK, marked("si possible"), NORA).fingerprint, NORA)
    lead = press(settled(lead.run()), "Approuver cette version")
    assert any("v2, en vigueur" in str(box.options) for box in lead.selectbox)
    assert any("Renvoyée par Léa Roche" in text for text in plain_texts(part(lead, templates.HISTORY)))


def test_the_lint_follows_the_text(house: House) -> None:
    page = opened(house, NORA)
    assert "Aucun défaut" in page.success[0].value
    page.text_area[0].set_value(marked("sans faute") + "- z9 Réglez les 40 euros.\n").run()
    assert any("Un chiffre est écrit" in text for text in plain_texts(page))


def test_a_reader_reads_alone(house: House) -> None:
    page = opened(house, AUDITOR)
    assert page.text_area[0].disabled
    assert "En faire une nouvelle version" not in labels(page)
    page = part(page, templates.EXCHANGE, SECTION)
    assert "Importer" not in labels(page)
    assert is_open_to(Role.AUDITOR, "modeles")
    assert not is_open_to(Role.PHONE_AGENT, "modeles")


def test_trials_differences_effect_and_coverage_are_drawn(house: House) -> None:
    page = part(opened(house, LEA), templates.TRIALS)
    assert {"**Neuf factures**", "**Collectivité**"} <= {str(one.value) for one in page.markdown}
    assert "rien à comparer" in part(page, templates.CHANGES).caption[-1].value
    assert "Association, non cause" in part(page, templates.EFFECT).info[0].value
    assert "Chaque étape permise" in part(page, templates.COVERAGE, SECTION).success[0].value
    assert "Rien à relire" in part(page, templates.REVIEW, SECTION).success[0].value


def test_a_script_in_a_template_is_shown_as_text(house: House) -> None:
    services = services_of(house)
    evil = replace(NORA, id=SCRIPT)
    services.templates.govern.propose(ASK, marked(SCRIPT), evil)
    page = opened(house, LEA)
    for name in (templates.TEXT, templates.TRIALS, templates.CHANGES, templates.HISTORY):
        assert SCRIPT not in markup(part(page, name))
