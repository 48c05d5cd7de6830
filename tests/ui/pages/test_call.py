"""Appels: the next call on one screen, its outcome in two clicks, the queue and the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from assistant.domain.calls.call_log import CallOutcome
from assistant.domain.calls.call_sheet import Trigger
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.debtor import Insolvency, InsolvencyKind
from assistant.domain.people.user import Role, User
from assistant.services.agreements.propose_plan import PlanWanted
from assistant.services.all_services import Services
from assistant.ui.pages import call, case_file
from tests.services.calls.test_word_call import Rewriter, instead, prepared
from tests.services.house_of_tests import LEA, NORA, House
from tests.ui.one_page import button, labels, markup, open_page, plain_texts, services_of, settled

PAUL = User("paul", "Paul Dumas", Role.PHONE_AGENT)


def outcome(page: AppTest, chosen: CallOutcome) -> None:
    """Choose how the call ended."""
    next(group for group in page.button_group if group.proto.label == "Issue de l’appel").set_value(chosen)
    settled(page.run())


@pytest.fixture
def services(house: House) -> Services:
    return services_of(house)


def test_the_next_call_opens_with_its_sheet_on_one_screen(services: Services) -> None:
    page = open_page(call.render, services, PAUL)
    settled(button(page, "Appel suivant").click().run())
    told = plain_texts(page)
    assert any("trois cent dix euros" in text for text in told)
    assert any("Paul Dumas" in text for text in told)
    assert "tel:+33639980011" in markup(page)
    assert services.call.queue.open_calls(PAUL) == ("d2",)


def test_a_call_that_had_better_wait_says_why_above_what_to_say(services: Services) -> None:
    services.agree.propose_plan(PlanWanted("d2", ("F-200",), 2, date(2026, 12, 7)), NORA)
    page = open_page(call.render, services, PAUL, client="d2")
    assert any("Un échéancier est proposé" in warning.value for warning in page.warning)
    assert any("trois cent dix euros" in text for text in plain_texts(page))


def test_an_outcome_is_mandatory_and_a_promise_is_two_clicks(services: Services) -> None:
    page = open_page(call.render, services, PAUL, client="d2")
    assert button(page, "Terminer l’appel").disabled
    outcome(page, CallOutcome.PROMISE)
    settled(button(page, "Terminer l’appel").click().run())
    assert services.open_case("d2", PAUL).promises[0].amount == 310
    assert any("Promesse" in done.value for done in page.success)
    assert services.call.day.logs("d2", PAUL)[0].draft_id


def test_the_call_lasts_from_when_the_agent_says_that_it_begins(house: House, services: Services) -> None:
    page = open_page(call.render, services, PAUL, client="d2")
    house.wait_minutes(5)  # the sheet is read
    page = settled(button(page, "L’appel commence").click().run())
    assert "L’appel commence" not in labels(page)
    begun = house.clock.now()
    house.wait_minutes(2)
    outcome(page, CallOutcome.WRONG_NUMBER)
    settled(button(page, "Terminer l’appel").click().run())

    (log,) = services.call.day.logs("d2", PAUL)
    assert (log.started_at, log.ended_at) == (begun, house.clock.now())


def test_outside_the_hours_of_calling_a_call_is_noted_as_one_that_came_in(house: House, services: Services) -> None:
    asked = "noté comme reçu"
    page = open_page(call.render, services, PAUL, client="d2")
    assert not any(asked in caption.value for caption in page.caption)

    house.wait(6)  # a Sunday
    page = open_page(call.render, services, PAUL, client="d2")
    assert any(asked in caption.value for caption in page.caption)


def test_a_wrong_number_leads_to_a_refusal_with_the_reason(services: Services) -> None:
    page = open_page(call.render, services, PAUL, client="d2")
    outcome(page, CallOutcome.WRONG_NUMBER)
    settled(button(page, "Terminer l’appel").click().run())
    again = open_page(call.render, services, PAUL, client="d2")
    assert any("n’est pas celui de ce client" in error.value for error in again.error)
    assert "Terminer l’appel" not in labels(again)
    settled(button(again, "Revenir à la file").click().run())
    assert "Appel suivant" in labels(again)


def test_looking_at_a_client_whom_nobody_may_call_leaves_no_call_behind(house: House, services: Services) -> None:
    _bankrupt(house)

    page = open_page(call.render, services, PAUL, client="d2")

    assert page.error
    assert "tel:" not in markup(page)
    assert services.call.queue.open_calls(PAUL) == ()
    assert "Reprendre" not in labels(open_page(call.render, services, PAUL))


def test_the_dossier_says_why_nobody_may_call(house: House, services: Services) -> None:
    assert not button(open_page(case_file.render, services, PAUL, client="d2"), "Appeler").disabled

    _bankrupt(house)
    call_button = button(open_page(case_file.render, services, PAUL, client="d2"), "Appeler")

    assert call_button.disabled
    assert "liquidation" in call_button.proto.help.lower()


def _bankrupt(house: House) -> None:
    with house.unit_of_work() as uow:
        opened = Insolvency(InsolvencyKind.LIQUIDATION, date(2026, 11, 2))
        uow.debtors.add([replace(uow.debtors.get("d2"), insolvency=opened)])
        uow.commit()


def test_a_sum_that_cannot_be_read_is_told_and_nothing_is_kept(services: Services) -> None:
    page = open_page(call.render, services, PAUL, client="d2")
    outcome(page, CallOutcome.PROMISE)
    next(field for field in page.text_input if field.label == "Somme promise (€)").set_value("beaucoup")
    settled(page.run())
    assert page.error
    assert services.call.day.logs("d2", PAUL) == ()


def test_a_dispute_and_a_plan_ask_their_own_fields(services: Services) -> None:
    page = open_page(call.render, services, PAUL, client="d2")
    outcome(page, CallOutcome.DISPUTE)
    settled(button(page, "Terminer l’appel").click().run())
    assert any("indiquez encore une note" in error.value for error in page.error)
    outcome(page, CallOutcome.PLAN_ASKED)
    settled(button(page, "Terminer l’appel").click().run())
    assert services.open_case("d2", PAUL).plans


def test_what_was_typed_waits_for_whoever_comes_back(house: House, services: Services) -> None:
    notes = services.call.queue.take("d2", PAUL)
    services.call.queue.keep_notes(replace(notes, text="attend son patron"), PAUL)
    page = open_page(call.render, services, PAUL)
    settled(button(page, "Reprendre").click().run())
    outcome(page, CallOutcome.REFUSAL)
    settled(button(page, "Terminer l’appel").click().run())
    assert services.call.day.logs("d2", PAUL)[0].note == "attend son patron"
    lead = open_page(call.render, services_of(house), LEA)
    assert any("attend son patron" in text for text in plain_texts(lead))


def test_an_answer_is_looked_up_and_says_where_authority_ends(services: Services) -> None:
    page = open_page(call.render, services, PAUL, client="d2")
    settled(page.button_group(key="call-d2-answer").set_value(Trigger.CASH_DIFFICULTY).run())
    assert any(text.startswith("Limite") for text in plain_texts(page))


def test_preparing_outside_the_hours_stays_on_from_one_call_to_the_next(house: House, services: Services) -> None:
    house.wait(6)  # a Sunday
    page = open_page(call.render, services, PAUL)
    settled(button(page, "Appel suivant").click().run())
    assert any("hors des heures d’appel" in told.value for told in page.info)

    settled(page.toggle(key="prepare_calls").set_value(True).run())
    settled(button(page, "Appel suivant").click().run())
    settled(button(page, "Passer").click().run())

    assert page.toggle(key="prepare_calls").value


def test_a_call_passed_frees_the_client_and_the_gate_is_untouched(services: Services) -> None:
    page = open_page(call.render, services, PAUL, client="d2")
    settled(button(page, "Passer").click().run())
    assert services.call.queue.open_calls(PAUL) == ()
    assert ReasonCode.PAUSED not in {reason.code for reason in services.open_case("d2", PAUL).verdict.reasons}


def test_the_model_words_the_sheet_while_the_identity_is_checked(house: House, services: Services) -> None:
    model = Rewriter(instead(2, "Une date me suffit, et je vous laisse tranquille."))
    wording = replace(services, call=replace(services.call, prepare=prepared(house, model)))
    page = open_page(call.render, wording, PAUL, client="d2")
    run = page.session_state["call-words"]
    run.wait(120)
    settled(page.run())
    assert "Une date me suffit, et je vous laisse tranquille." in plain_texts(page)
    assert any("Écrit par le modèle fake" in caption.value for caption in page.caption)
    settled(page.toggle(key="call-composed").set_value(True).run())
    assert "Une date me suffit, et je vous laisse tranquille." not in plain_texts(page)
    assert len(model.briefs) == 1


def test_a_lead_reads_the_sheet_that_was_shown_beside_the_notes(house: House, services: Services) -> None:
    notes = services.call.queue.take("d2", PAUL)
    services.call.queue.keep_notes(replace(notes, text="attend son patron"), PAUL)
    page = open_page(call.render, services, PAUL, client="d2")
    outcome(page, CallOutcome.REFUSAL)
    settled(button(page, "Terminer l’appel").click().run())
    house.pay("110.00", "F-200", "d2")

    lead = open_page(call.render, services_of(house), LEA)
    lead.segmented_control(key="call-section").set_value(call.COACHING)
    settled(lead.run())
    settled(button(lead, "Lire").click().run())
    told = plain_texts(lead)
    assert any("trois cent dix euros" in text for text in told)  # as it was before the payment
    assert "attend son patron" in told
    assert any("Ne pas argumenter" in text for text in told)  # what the sheet had ready for a refusal
    assert any("jamais des personnes" in caption.value for caption in lead.caption)


def test_an_agent_sees_the_queue_alone_and_an_empty_coaching_says_so(services: Services) -> None:
    assert not open_page(call.render, services, PAUL).segmented_control
    lead = open_page(call.render, services, LEA)
    lead.segmented_control(key="call-section").set_value(call.COACHING)
    assert "Aucun appel" in settled(lead.run()).info[0].value


def test_a_sheet_that_changes_during_the_call_is_kept_twice(house: House, services: Services) -> None:
    page = open_page(call.render, services, PAUL, client="d2")
    house.pay("110.00", "F-200", "d2")
    outcome(page, CallOutcome.REFUSAL)
    services.call.queue.keep_notes(replace(services.call.queue.take("d2", PAUL), text="non"), PAUL)
    settled(page.run())
    settled(button(page, "Terminer l’appel").click().run())
    (seen,) = services.call.coach(LEA)
    amounts = [sheet.script.action for sheet in services.call.coach.open(seen.log.id, LEA).sheets]
    assert ["trois cent dix" in one for one in amounts] == [True, False]


def test_nothing_stands_twice_among_the_choices_of_a_call(services: Services) -> None:
    page = open_page(call.render, services, PAUL, client="d2")

    choices = [option.content for group in page.button_group for option in group.proto.options]

    assert len(choices) > len(CallOutcome)
    assert sorted(choices) == sorted(set(choices))
