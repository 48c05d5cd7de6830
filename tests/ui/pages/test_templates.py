"""Modèles: a manager proposes, a lead sends back and approves; others read; nothing a template holds is markup."""

from __future__ import annotations

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from assistant.domain.calls.call_sheet import CallSituation, Trigger
from assistant.domain.people.user import Role, User
from assistant.ui.components.templates.template_choice import CHOSEN, LIBRARY, SECTION
from assistant.ui.navigation import is_open_to
from assistant.ui.pages import templates
from tests.services.house_of_tests import LEA, NORA, House
from tests.services.templates_of_tests import ASK, AUDITOR, NEXT, SHIPPED_ONCE, marked
from tests.ui.one_page import button, labels, markup, open_page, plain_texts, services_of, settled

SCRIPT = "<script>alert(1)</script>"


def opened(house: House, user: User, prompt_id: str = ASK) -> AppTest:
    page = open_page(templates.render, services_of(house), user)
    page.selectbox(key=CHOSEN).set_value(prompt_id)
    return settled(page.run())


def part(page: AppTest, name: str, key: str = "template-part") -> AppTest:
    page.segmented_control(key=key).set_value(name)
    return settled(page.run())


def press(page: AppTest, label: str) -> AppTest:
    button(page, label).click()
    return settled(page.run())


def test_a_text_is_proposed_sent_back_edited_and_approved(house: House) -> None:
    page = part(opened(house, NORA), templates.TEXT)
    press(page, "En faire une nouvelle version")
    assert "Rien n’a changé" in page.error[0].value
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
    assert any(f"v{NEXT}, en vigueur" in str(box.options) for box in lead.selectbox)
    assert any("Renvoyée par Léa Roche" in text for text in plain_texts(part(lead, templates.HISTORY)))


def test_a_choice_whose_state_is_set_elsewhere_has_no_default_of_its_own(house: House) -> None:
    page = open_page(templates.render, services_of(house), NORA)
    section = page.segmented_control(key=SECTION)
    assert (list(section.proto.default), section.value) == ([], LIBRARY)
    page = part(page, templates.COVERAGE, SECTION)
    assert page.segmented_control(key=SECTION).value == templates.COVERAGE


def test_a_template_is_read_with_its_title_its_conditions_and_a_chip_a_slot(house: House) -> None:
    page = opened(house, NORA)
    assert page.subheader[0].value == "Demande de règlement · vous courant «\u202fnous\u202f»"
    told = markup(page)
    assert "Pourriez-vous procéder au règlement d’ici :blue-background[au lundi 11 mai]" in told
    assert "Ton ferme" in told
    assert "{{" not in told
    assert not page.text_area
    assert "payment_deadline" not in told + "".join(plain_texts(page))


def test_a_plan_is_read_as_a_letter_and_its_paragraphs_in_order(house: House) -> None:
    page = open_page(templates.render, services_of(house), NORA)
    page.selectbox(key=CHOSEN).set_value("letters/plans/reminder_2.any")
    page = settled(page.run())
    assert any("Salut :blue-background[Hélène]" in str(one.value) for one in page.markdown)
    assert any(text.startswith("1. Salutation") for text in plain_texts(page))


def test_the_library_opens_on_the_first_reminder(house: House) -> None:
    page = open_page(templates.render, services_of(house), NORA)
    assert page.selectbox(key=CHOSEN).value == "letters/plans/reminder_1.any"


def test_texts_of_one_condition_stand_in_one_card(house: House) -> None:
    page = open_page(templates.render, services_of(house), NORA)
    page.selectbox(key=CHOSEN).set_value("letters/paragraphs/door.vous-standard-nous")
    cards = [caption.value for caption in settled(page.run()).caption if ":material/filter_alt:" in caption.value]
    assert len(cards) == len(set(cards)) > 1


def test_a_mention_and_a_broken_text_are_read_too(house: House) -> None:
    services = services_of(house)
    page = open_page(templates.render, services, NORA)
    page.selectbox(key=CHOSEN).set_value("mentions/recovery_fee.vous_one")
    assert ":blue-background[40" in markup(settled(page.run()))
    services.templates.govern.propose(ASK, marked("{{inconnu}}"), NORA)
    assert "La vue «\u202fSource\u202f»" in opened(house, NORA).error[0].value


def test_the_lint_follows_the_text(house: House) -> None:
    page = part(opened(house, NORA), templates.TEXT)
    assert "Aucun défaut" in page.success[0].value
    page.text_area[0].set_value(marked("sans faute") + "- z9 Réglez les 40 euros.\n").run()
    assert any("Un chiffre est écrit" in text for text in plain_texts(page))


def test_a_reader_reads_alone(house: House) -> None:
    page = part(opened(house, AUDITOR), templates.TEXT)
    assert page.text_area[0].disabled
    assert "En faire une nouvelle version" not in labels(page)
    page = part(page, templates.EXCHANGE, SECTION)
    assert "Importer" not in labels(page)
    assert is_open_to(Role.AUDITOR, "modeles")
    assert not is_open_to(Role.PHONE_AGENT, "modeles")


def test_trials_differences_effect_and_coverage_are_drawn(house: House) -> None:
    page = part(opened(house, LEA), templates.TRIALS)
    assert {"**Neuf factures**", "**Collectivité**"} <= {str(one.value) for one in page.markdown}
    once = part(opened(house, LEA, SHIPPED_ONCE), templates.CHANGES)
    assert "rien à comparer" in once.caption[-1].value
    assert "Association, non cause" in part(page, templates.EFFECT).info[0].value
    assert "Chaque étape permise" in part(page, templates.COVERAGE, SECTION).success[0].value
    assert "Rien à relire" in part(page, templates.REVIEW, SECTION).success[0].value


def test_a_script_in_a_template_is_shown_as_text(house: House) -> None:
    services = services_of(house)
    evil = replace(NORA, id=SCRIPT)
    services.templates.govern.propose(ASK, marked(SCRIPT), evil)
    page = opened(house, LEA)
    for name in (templates.READING, templates.TEXT, templates.TRIALS, templates.CHANGES, templates.HISTORY):
        assert SCRIPT not in markup(part(page, name))


def test_a_sheet_is_read_aloud_with_its_minute(house: House) -> None:
    page = part(open_page(templates.render, services_of(house), LEA), templates.CALLS, SECTION)
    page.selectbox(key="spoken-name").set_value("Grosse somme").run()
    page.selectbox(key="spoken-call").set_value(CallSituation.BEFORE_NOTICE)
    settled(page.run())
    told = plain_texts(page)
    assert any("un million deux cent quatre-vingt-quatre mille" in text for text in told)
    assert "s avant le silence" in markup(page)
    assert any("Au plus 60" in caption.value for caption in page.caption)
    assert any(caption.value.startswith("A · Action, puis silence · ") for caption in page.caption)


def test_a_call_template_is_tried_in_the_sheets_of_its_register(house: House) -> None:
    page = open_page(templates.render, services_of(house), NORA)
    page.selectbox(key=CHOSEN).set_value("calls/script/desire.tu")
    page = part(settled(page.run()), templates.TRIALS)
    assert list(page.segmented_control(key="spoken-form").options) == ["Tu"]
    assert any("mille deux cent cinquante euros" in text for text in plain_texts(page))


def test_objections_are_edited_as_data_and_become_drafts(house: House) -> None:
    services = services_of(house)
    page = part(open_page(templates.render, services, NORA), templates.CALLS, SECTION)
    page = part(page, templates.OBJECTIONS, "template-calls")
    assert len(page.text_area) == 4 * len(Trigger)
    asked = page.text_area(key="objection-vous-any-invoice_not_received-ask-approved").value or ""
    assert "{{deadline_day}} pour le règlement\u202f?" in asked
    assert any("`{{deadline_day}}` le jour demandé" in caption.value for caption in page.caption)
    button(page, "Enregistrer").click().run()
    assert "Rien n’a changé" in page.error[0].value
    cell = "objection-vous-any-refuses-say-approved"
    page.text_area(key=cell).set_value("Sinon, l’huissier saisira vos meubles.")
    page = settled(page.run())
    assert "à corriger" in markup(page)
    page.text_area(key=cell).set_value("Je vous entends.")
    page = press(settled(page.run()), "Enregistrer 1 ligne changée")
    assert [draft.prompt_id for draft in services.templates.objections.drafts()] == ["calls/objections/refuses.vous"]
    page = press(page, "Soumettre à relecture")
    assert page.text_area(key="objection-vous-any-refuses-say-in_review").disabled

    reader = part(open_page(templates.render, services, AUDITOR), templates.CALLS, SECTION)
    reader = part(reader, templates.OBJECTIONS, "template-calls")
    assert reader.text_area
    assert all(area.disabled for area in reader.text_area)
    assert "Enregistrer" not in labels(reader)


def test_lengths_and_effect_of_calls_are_drawn(house: House) -> None:
    page = part(open_page(templates.render, services_of(house), LEA), templates.CALLS, SECTION)
    page = part(page, templates.LENGTHS, "template-calls")
    assert "Chaque situation a sa fiche" in page.success[0].value
    page = part(page, LIBRARY, SECTION)
    page.selectbox(key=CHOSEN).set_value("calls/script/desire.tu")
    page = part(settled(page.run()), templates.EFFECT)
    assert any("Aucun appel n’a encore montré" in caption.value for caption in page.caption)
