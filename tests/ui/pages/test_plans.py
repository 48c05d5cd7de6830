"""Échéanciers."""

from __future__ import annotations

from datetime import date

from assistant.domain.commitments.plan_standing import PlanStatus
from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.reminders.intent import Intent
from assistant.services.accounts.flag_account import FlagRequest
from assistant.services.agreements.propose_plan import PlanWanted
from assistant.services.agreements.record_dispute import DisputeRaised
from assistant.services.agreements.settle_plan import PlanAccepted
from assistant.ui.pages import case_file, plans, workshop
from tests.services.house_of_tests import LEA, NORA, House
from tests.ui.one_page import button, labels, markup, open_page, plain_texts, services_of, settled

WANTED = PlanWanted("d1", ("F-118",), 3, date(2026, 12, 7))
YES = PlanAccepted(date(2026, 11, 23), "Claire Rey")


def test_a_plan_is_previewed_then_proposed(house: House) -> None:
    services = services_of(house)
    page = open_page(plans.render, services, NORA, client="d1")
    settled(button(page, "Proposer cet échéancier").click().run())

    standing = services.open_case("d1", LEA).plans[0]
    assert standing.status is PlanStatus.PROPOSED
    assert len(standing.plan.instalments) == 3
    assert "Préparer\u202f: proposition d’échéancier" in labels(page)
    assert "Proposer cet échéancier" not in labels(page)
    assert any("déjà proposé pour F-118" in caption.value for caption in page.caption)


def test_the_first_instalment_is_offered_on_a_day_on_which_banks_work(house: House) -> None:
    house.wait(6)  # a Sunday, and so is the day two weeks later
    page = open_page(plans.render, services_of(house), NORA, client="d1")
    assert page.date_input(key="plan-first-d1").value == date(2026, 12, 14)


def test_a_plan_beyond_the_limits_is_refused_in_a_sentence(house: House) -> None:
    page = open_page(plans.render, services_of(house), NORA, client="d1")
    page.number_input[0].set_value(6)
    settled(page.run())
    settled(button(page, "Proposer cet échéancier").click().run())

    assert any("un responsable propose l’échéancier" in error.value for error in page.error)


def test_a_running_plan_shows_who_accepted_and_leaves_nothing_to_spread(house: House) -> None:
    services = services_of(house)
    plan = services.agree.propose_plan(WANTED, NORA)
    services.agree.settle_plan.accept("d1", plan.id, YES, NORA)
    page = open_page(plans.render, services, LEA, client="d1")

    assert "Accepté le 23/11/2026 par Claire Rey" in plain_texts(page)
    assert "Proposer cet échéancier" not in labels(page)
    settled(button(page, "Annuler l’échéancier").click().run())
    assert services.open_case("d1", LEA).plans[0].status is PlanStatus.CANCELLED


def test_a_missed_instalment_is_told_and_written_to(house: House) -> None:
    services = services_of(house)
    plan = services.agree.propose_plan(WANTED, NORA)
    services.agree.settle_plan.accept("d1", plan.id, YES, NORA)
    house.wait(17)

    assert "Préparer\u202f: versement manqué" in labels(open_page(plans.render, services, LEA, client="d1"))
    dossier = open_page(case_file.render, services, NORA, client="d1")
    assert "Échéancier en 3 versements" in plain_texts(dossier)
    atelier = open_page(workshop.render, services, NORA, client="d1")
    assert [box.value for box in atelier.selectbox if box.label == "Objet de la lettre"] == [Intent.MISSED_INSTALMENT]


def test_a_plan_whose_invoices_are_set_aside_or_contested_says_so_and_asks_for_nothing(house: House) -> None:
    services = services_of(house)
    plan = services.agree.propose_plan(WANTED, NORA)
    services.agree.settle_plan.accept("d1", plan.id, YES, NORA)
    house.wait(17)
    pause = house.flag(FlagRequest("d1", FlagKind.PAUSED, "Travaux", "F-118"), NORA)
    page = open_page(plans.render, services, LEA, client="d1")
    assert "En pause" in markup(page)
    assert "Préparer\u202f: versement manqué" not in labels(page)

    house.flag.lift("d1", pause.id, NORA)
    services.agree.open_dispute(DisputeRaised("d1", "F-118", DisputeReason.QUALITY), NORA)
    page = open_page(plans.render, services, LEA, client="d1")
    assert "Contesté" in markup(page)
    assert "Respecté" not in markup(page)


def test_the_dossier_records_a_promise_and_a_dispute(house: House) -> None:
    services = services_of(house)
    page = open_page(case_file.render, services, NORA, client="d1")
    settled(button(page, "Enregistrer la promesse").click().run())
    assert services.open_case("d1", LEA).promises[0].due_on == date(2026, 11, 30)
    settled(button(page, "Annuler la promesse").click().run())
    settled(button(page, "Ouvrir le litige").click().run())

    disputes = services.open_case("d1", LEA).movements.disputes
    assert [dispute.invoice_number for dispute in disputes] == ["F-118"]
    assert "F-118 contestée en entier" in plain_texts(page)


def test_before_a_client_is_chosen_the_plans_of_all_are_listed_and_lead_to_theirs(house: House) -> None:
    services = services_of(house)
    assert "En cours et proposés (0)" in markup(open_page(plans.render, services, NORA))
    running = services.agree.propose_plan(WANTED, NORA)
    services.agree.settle_plan.accept("d1", running.id, YES, NORA)
    services.agree.propose_plan(PlanWanted("d2", ("F-200",), 2, date(2026, 12, 7)), NORA)

    page = open_page(plans.render, services, NORA)

    assert "En cours et proposés (2)" in markup(page)
    assert {"Atelier Morin SARL", "Ana Roux"} <= set(plain_texts(page))
    page.button(key=f"open-plan-{running.id}").click().run()
    assert "Accepté le 23/11/2026 par Claire Rey" in plain_texts(page)


def test_a_missed_instalment_stands_first_and_what_is_over_not_at_all(house: House) -> None:
    services = services_of(house)
    cancelled = services.agree.propose_plan(WANTED, NORA)
    services.agree.settle_plan.cancel("d1", cancelled.id, NORA)
    running = services.agree.propose_plan(WANTED, NORA)
    services.agree.settle_plan.accept("d1", running.id, YES, NORA)
    services.agree.propose_plan(PlanWanted("d2", ("F-200",), 2, date(2026, 12, 7)), NORA)
    statuses = [row.standing.status for row in services.agree.list_plans(LEA)]
    assert statuses == [PlanStatus.PROPOSED, PlanStatus.IN_ORDER]

    house.wait(20)

    statuses = [row.standing.status for row in services.agree.list_plans(LEA)]
    assert statuses == [PlanStatus.MISSED, PlanStatus.PROPOSED]
