"""A short answer in the client's register, drafted, checked, approved and sent as any letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.approvals.review import DraftState
from assistant.domain.errors import NotAllowedError, NotFoundError, NotRemindableError, StaleApprovalError
from assistant.domain.ledger.debtor import Contact, ContactRole
from assistant.domain.mail.correspondence import Direction, Message
from assistant.domain.mail.reply import Reply, ReplyKind, ReplyState
from assistant.domain.mail.reply_outcome import ReplyOutcome
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Draft
from assistant.domain.writing.register import AddressForm, RegisterTrait
from assistant.services.replies.answer_reply import UNANSWERED, AnswerReply
from assistant.services.replies.decide_reply import DecideReply
from assistant.services.replies.receive_replies import receive_replies
from assistant.services.writing.build_situation import DraftRequest
from tests.services.dispatch.test_deliver_outbox import Wire
from tests.services.house_of_tests import CLAIRE, NORA, House

ANSWERED = sorted(set(ReplyKind) - UNANSWERED)
PROMISED = ReplyOutcome(ReplyKind.PROMISE, date(2026, 11, 30), quote="le 30 novembre")


@pytest.fixture
def house(tmp_path: Path) -> House:
    built = House(tmp_path)
    arrive(built)
    return built


def arrive(house: House, key: str = "r1", body: str = "Bonjour,\nNous réglons le 30 novembre.\nClaire") -> None:
    message = Message(
        key, "d1", Direction.IN, house.clock.now(), body, "Re: facture", contact_id=CLAIRE.id, source_id=f"{key}@x"
    )
    with house.unit_of_work() as uow:
        uow.correspondence.add([message])
        receive_replies(uow, [message], house.clock.now())
        uow.commit()


def decide(house: House, *outcomes: ReplyOutcome, key: str = "r1") -> None:
    DecideReply(house.unit_of_work, house.clock, new_id)(key, outcomes, NORA)


def answer(house: House, said: ReplyKind, key: str = "r1") -> Draft:
    return AnswerReply(house.unit_of_work, house.clock, house.draft)(key, said, NORA)


def test_a_promise_is_confirmed_with_the_day_on_record(house: House) -> None:
    decide(house, PROMISED)
    draft = answer(house, ReplyKind.PROMISE)
    body = draft.latest.text.body
    assert body.startswith("Bonjour")
    assert "noté pour le lundi 30 novembre" in body
    assert "Nora Vidal" in body
    assert (draft.intent, draft.state, draft.latest.findings) == (Intent.ANSWER, DraftState.DRAFTED, ())


def test_while_nobody_decided_the_day_is_asked(house: House) -> None:
    assert "préciser le jour" in answer(house, ReplyKind.PROMISE).latest.text.body


@pytest.mark.parametrize("form", list(AddressForm))
def test_each_answer_keeps_the_form_of_address_has_no_slot_and_no_finding(house: House, form: AddressForm) -> None:
    with house.unit_of_work() as uow:
        uow.registers.lock("d1", RegisterTrait.ADDRESS_FORM, form.value, NORA.id, house.clock.now())
        uow.commit()
    others = {"tu", "ta", "ton", "te", "toi"} if form is AddressForm.VOUS else {"vous", "votre", "vos"}
    for kind in ANSWERED:
        draft = answer(house, kind)
        text = draft.latest.text.whole
        assert "{{" not in text
        assert not set(text.lower().replace("’", " ").replace(",", " ").split()) & others
        enclosed = ["FAC121"] if kind is ReplyKind.COPY_REQUESTED else []  # no file is kept to enclose
        assert [finding.rule for finding in draft.latest.findings] == enclosed


def test_it_is_approved_and_leaves_by_the_outbox_in_the_clients_thread_without_counting_as_a_reminder(
    house: House,
) -> None:
    decide(house, PROMISED)
    draft = answer(house, ReplyKind.PROMISE)
    house.approve(draft.id, NORA)
    house.queue(draft.id, NORA)
    wire = Wire()

    (sent,) = house.deliver(wire)(NORA)

    message = message_from_bytes(wire.taken[0], policy=policy.default)
    assert (sent.recipient, message["In-Reply-To"]) == (CLAIRE.email, "<r1@x>")
    with house.unit_of_work() as uow:
        assert uow.correspondence.reminders("d1") == ()


def test_a_fault_written_into_it_is_stopped_by_the_guardrails(house: House) -> None:
    draft = answer(house, ReplyKind.CASH_DIFFICULTY)
    text = draft.latest.text
    threat = type(text)(text.subject, text.body + "\n\nSinon, l’huissier viendra saisir vos biens demain.")
    house.edit(draft.id, threat, NORA)
    with pytest.raises(NotAllowedError, match="Approbation impossible"):
        house.approve(draft.id, NORA)


@pytest.mark.parametrize("said", [ReplyKind.PROMISE, ReplyKind.CASH_DIFFICULTY])
def test_a_new_message_of_the_client_voids_the_approval(house: House, said: ReplyKind) -> None:
    decide(house, PROMISED)
    draft = answer(house, said)
    house.approve(draft.id, NORA)
    house.clock.moment += timedelta(minutes=5)
    arrive(house, "r2", "Finalement non, oubliez la date.")

    with pytest.raises(StaleApprovalError, match="ne vaut plus"):
        house.queue(draft.id, NORA)
    with house.unit_of_work() as uow:
        assert uow.drafts.get(draft.id).state is DraftState.VOID


def test_a_new_message_stops_an_approved_reminder_between_the_queue_and_the_wire(house: House) -> None:
    decide(house)
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    house.queue(draft.id, NORA)
    house.clock.moment += timedelta(minutes=5)
    arrive(house, "r2", "Je viens de vous répondre par téléphone.")
    wire = Wire()

    (refused,) = house.deliver(wire)(NORA)

    assert wire.taken == []
    assert "attend (" in refused.why


def test_a_mail_sent_before_the_draft_and_fetched_after_the_approval_voids_it_and_is_named(house: House) -> None:
    decide(house, PROMISED)
    house.clock.moment += timedelta(minutes=10)
    draft = answer(house, ReplyKind.PROMISE)
    house.approve(draft.id, NORA)
    house.clock.moment -= timedelta(minutes=5)
    arrive(house, "r2", "Nous réglons plutôt le 2 décembre.")
    house.clock.moment += timedelta(minutes=10)
    with pytest.raises(StaleApprovalError, match="un message du client est arrivé"):
        house.queue(draft.id, NORA)


def test_an_absence_that_was_dismissed_or_a_bounce_voids_nothing(house: House) -> None:
    decide(house)
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    house.clock.moment += timedelta(minutes=5)
    now = house.clock.now()
    with house.unit_of_work() as uow:
        for key, kind in (("m1", ReplyKind.OUT_OF_OFFICE), ("m2", ReplyKind.BOUNCE)):
            uow.correspondence.add([Message(key, "d1", Direction.IN, now, "Absent.", contact_id=CLAIRE.id)])
            uow.replies.add([Reply(key, "d1", now, ReplyState.AWAITING, freezes=False, kinds=(kind,))])
        uow.commit()

    assert house.approve.still_holds(draft.id, NORA).state is DraftState.APPROVED


def test_somebody_elses_question_is_not_answered_to_the_contact_for_reminders(house: House) -> None:
    other = Contact("c9", "d1", ContactRole.OTHER, email="chantier@morin.example")
    asked = Message("r9", "d1", Direction.IN, house.clock.now(), "Une copie de la facture, svp.", contact_id="c9")
    with house.unit_of_work() as uow:
        debtor = uow.debtors.get("d1")
        uow.debtors.add([replace(debtor, contacts=(*debtor.contacts, other))])
        uow.correspondence.add([asked, replace(asked, id="r10", contact_id="", author="inconnu@morin.example")])
        uow.replies.add([Reply(key, "d1", asked.sent_at) for key in ("r9", "r10")])
        uow.commit()
    for key in ("r9", "r10"):
        with pytest.raises(NotAllowedError, match="ne vient pas du contact des relances"):
            answer(house, ReplyKind.COPY_REQUESTED, key)


def test_the_piece_that_an_answer_announces_is_enclosed(house: House) -> None:
    house.keep_files({"F-118.pdf": b"%PDF-1.7 facture"}, NORA)
    draft = answer(house, ReplyKind.COPY_REQUESTED)
    decide(house)
    house.approve(draft.id, NORA)
    house.queue(draft.id, NORA)
    (sent,) = house.deliver(Wire())(NORA)

    assert (draft.latest.findings, len(sent.attachments)) == ((), 1)


def test_a_machine_and_a_refusal_get_no_ready_answer(house: House) -> None:
    for said in UNANSWERED:
        with pytest.raises(NotAllowedError, match="n’appelle pas"):
            answer(house, said)


def test_what_is_not_there_is_told(house: House) -> None:
    with pytest.raises(NotFoundError):
        answer(house, ReplyKind.PAID, "absent")
    decide(house, ReplyOutcome(ReplyKind.REFUSAL))
    with pytest.raises(NotAllowedError, match="plus en attente"):
        answer(house, ReplyKind.PROMISE)
    with pytest.raises(NotRemindableError, match="part d’un message"):
        house.draft(DraftRequest("d1", intent=Intent.ANSWER), NORA)
    house.pay("1200.00")
    with pytest.raises(NotRemindableError, match="ne doit plus rien"):
        answer(house, ReplyKind.PAID)
