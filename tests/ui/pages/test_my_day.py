"""Ma journée."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.ledger.debtor import Debtor, Insolvency, InsolvencyKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import User
from assistant.domain.scenarios.scenario_plan import PlannedStep
from assistant.domain.scenarios.shipped_scenarios import SHIPPED
from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.components.day.day_sections import Section
from assistant.ui.components.day.worklist import show_ready
from assistant.ui.pages import my_day
from tests.services.agreements_of_tests import AGENT
from tests.services.house_of_tests import LEA, MONDAY, MORIN, NORA, House, bill
from tests.ui.one_page import button, labels, markup, open_page, plain_texts, services_of

HOSTILE = "<script>alert(1)</script> **gras** [x](http://e.example) :material/home: $a$"


def test_each_client_to_remind_has_a_line_with_its_amount_and_two_ways_on(house: House) -> None:
    page = open_page(my_day.render, services_of(house), LEA)

    assert {"Atelier Morin SARL", "Ana Roux", "1\u202f200,00\u202f€"} <= set(plain_texts(page))
    assert labels(page).count("Préparer") == 2
    assert labels(page).count("Dossier") == 2


def test_only_the_first_line_carries_the_primary_button(house: House) -> None:
    page = open_page(my_day.render, services_of(house), LEA)

    kinds = [found.proto.type for found in page.button if found.label == "Préparer"]
    assert kinds == ["primary", "secondary"]


def test_the_rank_is_explained_in_one_sentence(house: House) -> None:
    page = open_page(my_day.render, services_of(house), LEA)

    assert button(page, "Préparer").proto.help == "Rang 1\u202f: 1\u202f200,00\u202f€ en retard de 24 jours (× 1,8)."


def test_preparer_keeps_the_client_for_the_workshop(house: House) -> None:
    page = open_page(my_day.render, services_of(house), LEA)

    button(page, "Préparer").click().run()

    assert page.session_state["client"] == "d1"


def test_a_line_whose_step_is_a_call_opens_the_call(house: House) -> None:
    call = next(step for scenario in SHIPPED.scenarios for step in scenario.steps if step.is_call)
    due, other = services_of(house).list_worklist(LEA)
    to_call = replace(due, advice=due.advice.towards(PlannedStep(call, MONDAY.date(), "F-100")))
    page = open_page(show_ready, LEA, (to_call, other))

    assert [label for label in labels(page) if label in {"Appeler", "Préparer"}] == ["Appeler", "Préparer"]
    button(page, "Appeler").click().run()
    assert page.session_state["client"] == "d1"


def test_the_workshop_opens_at_the_stage_and_by_the_channel_of_the_line(house: House) -> None:
    services = services_of(house)
    rows = [row for row in services.list_worklist(LEA) if row.ready and row.call is None]
    assert rows
    for row in rows:
        advice = services.open_case(row.debtor_id, LEA).advice
        assert (advice.stage, advice.channel) == (row.stage, row.channel)


def test_a_blocked_client_stays_visible_with_the_reason(house: House) -> None:
    bankrupt = Insolvency(InsolvencyKind.LIQUIDATION, date(2026, 11, 2))
    _add(house, replace(MORIN, id="d3", name="Arrêt SARL", insolvency=bankrupt, contacts=()))

    page = open_page(my_day.render, services_of(house), LEA)

    assert "Arrêt SARL" in plain_texts(page)
    assert any("liquidation judiciaire" in text for text in plain_texts(page))


def test_a_name_that_looks_like_markup_stays_plain_text(house: House) -> None:
    _add(house, Debtor("d3", HOSTILE, address="1 rue X, 75001 Paris"))

    page = open_page(my_day.render, services_of(house), LEA)

    assert HOSTILE in plain_texts(page)
    assert "alert(1)" not in markup(page)


def test_an_account_manager_without_a_portfolio_sees_the_whole_house(house: House) -> None:
    assert "Ana Roux" in plain_texts(open_page(my_day.render, services_of(house), NORA))


def test_an_account_manager_sees_their_own_clients_first(house: House) -> None:
    _add(house, replace(MORIN, id="d3", name="Le client de Nora", account_manager=NORA.id, contacts=()))

    shown = plain_texts(open_page(my_day.render, services_of(house), NORA))

    assert "Le client de Nora" in shown
    assert "Ana Roux" not in shown


def test_searching_a_client_ignores_case_and_accents(house: House) -> None:
    page = open_page(my_day.render, services_of(house), LEA)

    page.text_input(key="worklist-search").set_value("MÔRIN").run()

    assert "Atelier Morin SARL" in plain_texts(page)
    assert "Ana Roux" not in plain_texts(page)


def test_a_day_without_anybody_to_remind_says_so(house: House) -> None:
    house.pay("1200.00")
    house.pay("310.00", "F-200", "d2")

    page = open_page(my_day.render, services_of(house), User("x", "X", LEA.role))

    assert "rien n’est échu" in page.info[0].value


def _add(house: House, debtor: Debtor) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([debtor])
        uow.ledger.add_invoices([replace(bill(f"F-{debtor.id}", debtor.id, "90.00"), amount=Decimal(90))])
        uow.commit()


def test_the_coming_half_year_without_rates_is_said_quietly_a_month_before(house: House) -> None:
    house.wait(7)
    assert not any("semestre" in c.value for c in open_page(my_day.render, services_of(house), NORA).caption)
    house.wait(1)
    assert any("01/01/2027" in c.value for c in open_page(my_day.render, services_of(house), NORA).caption)


def test_a_running_half_year_without_rates_is_a_warning(house: House) -> None:
    house.wait(50)
    assert "01/01/2027" in open_page(my_day.render, services_of(house), NORA).warning[0].value


def test_a_broken_promise_leads_to_its_letter(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_promises([PromiseToPay("p1", "d1", date(2026, 11, 9), date(2026, 11, 12), None)])
        uow.commit()
    page = open_page(my_day.render, services_of(house), LEA)
    page.button_group(key="day-section").set_value(Section.PROMISES).run()

    button(page, "Préparer").click().run()

    assert page.session_state["client"] == "d1"


def test_an_agent_reads_apart_whom_the_scenario_wants_called_and_whose_letter_comes_next(house: House) -> None:
    page = open_page(my_day.render, services_of(house), AGENT)

    headings = [subheader.value for subheader in page.subheader]
    assert headings[:2] == ["À appeler (0)", "Peuvent aussi être appelés (1)"]
    assert any("prochaine étape est un courrier" in caption.value for caption in page.caption)


def test_an_agent_is_not_told_to_call_who_has_a_letter_on_its_way(house: House) -> None:
    house.approve(house.draft(DraftRequest("d2"), NORA).id, NORA)
    page = open_page(my_day.render, services_of(house), AGENT)

    assert [subheader.value for subheader in page.subheader] == ["À appeler (0)", "À ne pas appeler aujourd’hui (1)"]
    assert any("attend de partir" in text for text in plain_texts(page))
    assert services_of(house).call.queue.next(AGENT) == ""


def test_a_promise_to_verify_is_said_kept_or_broken_on_its_line(house: House) -> None:
    with house.unit_of_work() as uow:
        promised = [PromiseToPay(f"p-{one}", one, date(2026, 11, 9), date(2026, 11, 12)) for one in ("d1", "d2")]
        uow.ledger.add_promises(promised)
        uow.commit()
    services = services_of(house)
    page = open_page(my_day.render, services, LEA)
    page = page.button_group(key="day-section").set_value(Section.PROMISES).run()
    page = page.button(key="promise-kept-d1").click().run()
    page = page.button(key="promise-broken-d2").click().run()

    assert [info.value for info in page.info] == ["Aucune promesse à vérifier."]
    assert [services.open_case(one, LEA).promises[0].status for one in ("d1", "d2")] == [
        PromiseStatus.KEPT,
        PromiseStatus.BROKEN,
    ]


def test_what_each_count_of_drafts_counts_is_told(house: House) -> None:
    services = services_of(house)
    draft = house.draft(DraftRequest("d1"), LEA)
    page = open_page(my_day.render, services, LEA)
    assert any("1 lettre à rédiger, 1 brouillon à reprendre." in caption.value for caption in page.caption)
    assert "À relancer (2)" in [subheader.value for subheader in page.subheader]

    services.review_draft.submit(draft.id, LEA)
    page = open_page(my_day.render, services, LEA)
    assert "À relancer (1)" in [subheader.value for subheader in page.subheader]  # a lead's turn now
    assert any("attend sa validation" in text for text in plain_texts(page))
    page.button_group(key="day-section").set_value(Section.APPROVAL).run()

    assert any("à relancer aujourd’hui ou non" in caption.value for caption in page.caption)


def test_an_approved_text_waits_under_a_count_of_its_own_whatever_was_drafted_since(house: House) -> None:
    services = services_of(house)
    draft = house.draft(DraftRequest("d1"), LEA)
    services.approve_draft(draft.id, LEA, draft.latest.number)
    newer = house.draft(DraftRequest("d1", channel=Channel.LETTER), LEA)
    page = open_page(my_day.render, services, LEA)
    sections = page.button_group(key="day-section")
    assert "À envoyer 1" in [option.content for option in sections.proto.options]
    sections.set_value(Section.TO_SEND).run()

    page.button(key="to_send-d1").click().run()

    assert page.session_state["draft"] == draft.id != newer.id


def test_who_writes_no_letter_is_led_from_a_waiting_text_to_the_dossier(house: House) -> None:
    services = services_of(house)
    services.approve_draft(house.draft(DraftRequest("d1"), LEA).id, LEA, 1)
    page = open_page(my_day.render, services, AGENT)
    page.button_group(key="day-section").set_value(Section.TO_SEND).run()

    page.button(key="to_send-d1").click().run()

    assert "Voir le brouillon" not in labels(page)
    assert page.session_state["client"] == "d1"
