"""Réponses: the message with its quote, the fields, and one click."""

from __future__ import annotations

from datetime import timedelta

from assistant.domain.approvals.review import DraftState
from assistant.domain.mail.correspondence import Direction, Message
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.intent import Intent
from assistant.services.replies.receive_replies import receive_replies
from assistant.ui.pages import my_day, replies
from tests.services.house_of_tests import LEA, MONDAY, NORA, House
from tests.ui.one_page import markup, open_page, plain_texts, services_of

HOSTILE = "<script>alert(1)</script> Nous réglons la semaine prochaine. **gras**"


def arrive(house: House, body: str) -> None:
    message = Message("r1", "d1", Direction.IN, MONDAY - timedelta(hours=2), body, "Re: facture", author="Claire")
    with house.unit_of_work() as uow:
        uow.correspondence.add([message])
        receive_replies(uow, [message], MONDAY)
        uow.commit()


def test_stored_script_is_plain_text_and_an_ambiguous_day_is_asked(house: House) -> None:
    arrive(house, HOSTILE)
    page = open_page(replies.render, services_of(house), NORA)
    assert "alert(1)" in " ".join(plain_texts(page))
    assert "alert(1)" not in markup(page)
    page.button(key="decide-r1").click().run()
    assert "pas de date" in page.error[0].value
    asked = [str(option) for option in page.button_group(key="r1-0-reading").options]
    assert [
        day for option in asked for day in ("lundi 23 ", "mardi 24 ", "lundi 30 ", "vendredi 4 ") if day in option
    ] == [
        "lundi 30 ",
        "vendredi 4 ",
    ]


def test_one_click_creates_the_promise(house: House) -> None:
    arrive(house, "Bonjour,\nNous réglons le 30 novembre.\nCordialement\nClaire")
    page = open_page(replies.render, services_of(house), NORA)
    page.button(key="decide-r1").click().run()
    with house.unit_of_work() as uow:
        (promise,) = uow.ledger.promises("d1")
    assert promise.quote == "Nous réglons le 30 novembre."
    assert not page.error


def test_a_promise_of_a_day_long_passed_says_that_nothing_is_waited_for(house: House) -> None:
    arrive(house, "Bonjour,\nNous réglons le 30 novembre.\nCordialement\nClaire")
    house.wait(20)
    page = open_page(replies.render, services_of(house), NORA)

    assert any("Cette date est passée" in caption.value for caption in page.caption)
    assert not any("Pas de relance avant" in caption.value for caption in page.caption)


def test_the_answer_is_a_draft_and_a_day_in_doubt_is_asked_of_the_client(house: House) -> None:
    arrive(house, "Bonjour,\nNous réglons vendredi ou lundi.\nClaire")
    page = open_page(replies.render, services_of(house), NORA)
    assert any("laisse le choix entre plusieurs dates" in caption.value for caption in page.caption)
    assert page.button(key="answer-r1").label == "Demander la date au client"

    page.button(key="answer-r1").click().run()

    with house.unit_of_work() as uow:
        (draft,) = uow.drafts.of("d1")
    assert (draft.intent, draft.state) == (Intent.ANSWER, DraftState.DRAFTED)
    assert "préciser le jour" in draft.latest.text.body
    assert not page.error


def test_a_promise_is_confirmed_from_the_messages_that_were_decided(house: House) -> None:
    arrive(house, "Bonjour,\nNous réglons le 30 novembre.\nClaire")
    page = open_page(replies.render, services_of(house), NORA)
    assert "answer-r1" not in {button.key for button in page.button}  # first it is recorded
    page.button(key="decide-r1").click().run()

    open_page(replies.render, services_of(house), NORA).button(key="answer-r1").click().run()

    with house.unit_of_work() as uow:
        (draft,) = uow.drafts.of("d1")
    assert "lundi 30 novembre" in draft.latest.text.body


def test_a_message_that_says_nothing_may_be_told_by_a_person(house: House) -> None:
    arrive(house, "Bonjour, merci pour les affiches.")
    page = open_page(replies.render, services_of(house), NORA)
    assert page.button(key="decide-r1").disabled
    page.multiselect(key="added-r1").set_value(["refusal"]).run()
    assert not page.button(key="decide-r1").disabled
    page.button(key="dismiss-r1").click().run()
    assert not services_of(house).replies.queue(LEA)


def test_ma_journee_counts_the_replies_for_who_decides(house: House) -> None:
    arrive(house, "Nous réglons le 30 novembre.")
    assert "1 réponse attend" in markup(open_page(my_day.render, services_of(house), NORA))
    agent = User("p", "Paul", Role.PHONE_AGENT)
    assert "réponse attend" not in markup(open_page(my_day.render, services_of(house), agent))
