"""Rules that are off, on the page Réglages."""

from __future__ import annotations

from assistant.domain.approvals.rule_switch import rules_off, sealed
from assistant.guardrails.in_force import CORE
from assistant.ui.components.house.rule_switches import rule_words, show_rule_switches
from tests.services.house_of_tests import LEA, MONDAY, NORA, House
from tests.ui.one_page import button, labels, open_page, plain_texts, services_of

REASON = "Nos clients préfèrent ce ton."


def test_a_lead_switches_a_rule_off_and_on_again(house: House) -> None:
    page = open_page(show_rule_switches, services_of(house), LEA)
    page.selectbox(key="rule-off-choice").select("TON301").run()
    page.text_input(key="rule-off-reason").set_value(REASON)
    button(page, "Mettre hors service").click().run()

    assert any(f"Léa Roche, 23/11/2026 à 10:00\u202f: {REASON}" in text for text in plain_texts(page))
    assert any("1 règle hors service" in caption.value for caption in page.caption)

    page.text_input(key="rule-on-reason-TON301").set_value("Essai terminé.")
    button(page, "Remettre cette règle en service").click().run()

    with house.unit_of_work() as uow:
        assert rules_off(uow.rule_switches.all()).ids == frozenset()
        assert len(uow.rule_switches.all()) == 2


def test_a_decision_without_a_reason_is_one_sentence(house: House) -> None:
    page = open_page(show_rule_switches, services_of(house), LEA)
    page.selectbox(key="rule-off-choice").select("TON301").run()
    button(page, "Mettre hors service").click().run()

    assert "motif" in page.error[0].value


def test_rules_of_the_core_are_not_offered(house: House) -> None:
    page = open_page(show_rule_switches, services_of(house), LEA)

    offered = " ".join(page.selectbox(key="rule-off-choice").options)
    assert not [rule for rule in CORE if rule in offered]


def test_others_see_the_decisions_and_change_nothing(house: House) -> None:
    services = services_of(house)
    services.house.switch_rule.off("TON301", REASON, LEA)
    page = open_page(show_rule_switches, services, NORA)

    assert any(REASON in text for text in plain_texts(page))
    assert labels(page) == []


def test_a_trail_that_was_tampered_with_is_told(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.rule_switches.add(sealed("x", rule="TON301", off=True, user_id="lea", at=MONDAY, reason=REASON))
        uow.commit()
    page = open_page(show_rule_switches, services_of(house), LEA)

    assert "altéré" in page.error[0].value


def test_a_rule_that_a_later_version_dropped_reads_as_its_id() -> None:
    assert rule_words("OLD001") == "OLD001"
