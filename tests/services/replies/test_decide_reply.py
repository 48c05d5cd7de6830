"""A reply freezes its debtor until somebody decides; what is decided changes the book and leaves a trace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.errors import NotAllowedError, NotFoundError, StaleApprovalError
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.ledger.debtor import InsolvencyKind
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.ledger.import_rows import FileKind, MessageRow, Place, ReadFile
from assistant.domain.mail.correspondence import Direction, Message, Nature
from assistant.domain.mail.reply import ProposedBy, Reply, ReplyKind, ReplyState, Suggestion
from assistant.domain.mail.reply_outcome import ReplyOutcome
from assistant.domain.people.user import Role, User
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.accounts.open_case import OpenCase
from assistant.services.ledger.import_rows import ImportRows
from assistant.services.mail.delete_message import DeleteMessage
from assistant.services.replies.decide_reply import DecideReply
from assistant.services.replies.list_replies import ListReplies, ReplyRow
from assistant.services.replies.receive_replies import FRESH_DAYS, receive_replies, relieve_answered
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, MONDAY, NORA, House

PROMISE = "Bonjour,\nNous vous réglons le 30 novembre.\nCordialement"
WEEK = timedelta(days=7)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def arrive(house: House, body: str = PROMISE, key: str = "r1", at: datetime = MONDAY, debtor: str = "d1") -> None:
    message = Message(key, debtor, Direction.IN, at, body, "Re: facture")
    with house.unit_of_work() as uow:
        uow.correspondence.add([message])
        receive_replies(uow, [message], house.clock.now())
        uow.commit()


def rows(house: House) -> tuple[ReplyRow, ...]:
    return ListReplies(house.unit_of_work, house.clock)(LEA)


def decide(
    house: House, *outcomes: ReplyOutcome, key: str = "r1", actor: User = NORA, follow_up: date | None = None
) -> Reply:
    return DecideReply(house.unit_of_work, house.clock, new_id)(key, outcomes, actor, follow_up)


def codes(house: House, debtor: str = "d1") -> Sequence[ReasonCode]:
    verdict = OpenCase(house.unit_of_work, house.clock)(debtor, LEA).verdict
    return [reason.code for reason in verdict.blocking]


def test_a_reply_stops_reminders_at_once_and_waits_with_its_proposal(house: House) -> None:
    worklist = ListWorklist(house.unit_of_work, house.clock)
    assert "d1" in [row.debtor_id for row in worklist(LEA) if row.ready]
    arrive(house)
    assert codes(house) == [ReasonCode.REPLY]
    assert "d1" not in [row.debtor_id for row in worklist(LEA) if row.ready]
    (row,) = rows(house)
    assert [(one.kind, one.day) for one in row.proposals] == [(ReplyKind.PROMISE, date(2026, 11, 30))]
    assert row.message.body[: row.own_end].endswith("30 novembre.\nCordialement")


def test_a_reply_between_approval_and_sending_stops_the_sending(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(house.review.submit(draft.id, NORA).id, LEA)
    arrive(house)
    with pytest.raises(StaleApprovalError, match="Une réponse du 23/11/2026 attend"):
        house.send.approve.still_holds(draft.id, LEA)


def test_a_promise_is_created_with_its_quote_and_the_gate_waits_for_its_day(house: House) -> None:
    arrive(house)
    reply = decide(house, ReplyOutcome(ReplyKind.PROMISE, date(2026, 11, 30), quote="Nous vous réglons le 30."))
    assert codes(house) == [ReasonCode.PROMISE_PENDING]
    with house.unit_of_work() as uow:
        (promise,) = uow.ledger.promises("d1")
        event = uow.audit.all()[-1]
    assert (promise.due_on, promise.message_id, promise.status) == (date(2026, 11, 30), "r1", PromiseStatus.PENDING)
    assert reply.made == (promise.id,)
    assert (event.action, event.user_id, event.subject_id) == ("decide_reply", NORA.id, "r1")
    assert "réglons" not in str(event.details)


def test_a_dispute_is_opened_on_the_invoices_chosen(house: House) -> None:
    arrive(house, "Je conteste la facture F-118.")
    decide(house, ReplyOutcome(ReplyKind.DISPUTE, invoice_numbers=("F-118",), reason=DisputeReason.PRICE))
    assert codes(house) == [ReasonCode.DISPUTED]


def test_an_announced_payment_waits_as_after_a_call_however_it_was_announced(house: House) -> None:
    arrive(house, "Virement fait hier.")
    (made,) = decide(house, ReplyOutcome(ReplyKind.PAID, date(2026, 11, 22))).made
    with house.unit_of_work() as uow:
        (flag,) = uow.gate.flags("d1")
    assert (flag.id, flag.kind) == (made, FlagKind.PAYMENT_ANNOUNCED)
    assert "parti le 22/11/2026" in flag.reason
    assert codes(house) == [ReasonCode.PAYMENT_ANNOUNCED]
    house.wait(7)  # the house waits for five business days
    assert codes(house) == [ReasonCode.PAYMENT_ANNOUNCED]
    house.wait(1)
    assert codes(house) == []


def test_what_is_contested_already_is_no_second_dispute(house: House) -> None:
    outcome = ReplyOutcome(ReplyKind.DISPUTE, invoice_numbers=("F-118",))
    arrive(house, "Je conteste la facture F-118.")
    first = decide(house, outcome)
    arrive(house, "Je conteste toujours la facture F-118.", "r2")
    assert decide(house, outcome, key="r2").made == first.made


def test_a_part_contested_leaves_the_rest_to_be_asked(house: House) -> None:
    arrive(house, "Je conteste 200 euros.")
    outcome = ReplyOutcome(ReplyKind.DISPUTE, amount=Decimal(200), invoice_numbers=("F-118",), quote="Je conteste")
    decide(house, outcome)
    with house.unit_of_work() as uow:
        (dispute,) = uow.ledger.movements("d1").disputes
    assert (dispute.amount, dispute.opened_on, dispute.note) == (Decimal(200), date(2026, 11, 23), "Je conteste")
    case = OpenCase(house.unit_of_work, house.clock)("d1", NORA)
    assert case.net.remindable_items[0].undisputed == Decimal(1000)


def test_a_day_of_follow_up_wins_and_a_dismissal_frees(house: House) -> None:
    arrive(house, "C'est compliqué en ce moment.")
    assert decide(house, ReplyOutcome(ReplyKind.CASH_DIFFICULTY), follow_up=date(2026, 12, 8)).hold_until == date(
        2026, 12, 8
    )
    arrive(house, "Je conteste.", "r2", debtor="d2")
    assert decide(house, key="r2").state is ReplyState.DISMISSED
    assert codes(house, "d2") == []
    decided = ListReplies(house.unit_of_work, house.clock).decided(LEA)
    assert {row.message.id for row in decided} == {"r1", "r2"}


def test_reminders_go_to_the_right_contact_once_known(house: House) -> None:
    arrive(house, "Ce n'est pas moi qui gère les factures.")
    decide(house, ReplyOutcome(ReplyKind.WRONG_CONTACT, address="Compta@morin.example"))
    case = OpenCase(house.unit_of_work, house.clock)("d1", LEA)
    assert case.contact is not None
    assert (case.contact.email, codes(house)) == ("compta@morin.example", [])


def test_a_wrong_contact_without_address_leaves_time_to_find_one(house: House) -> None:
    arrive(house, "Mauvais destinataire.")
    assert decide(house, ReplyOutcome(ReplyKind.WRONG_CONTACT)).hold_until == date(2026, 11, 30)


def test_an_absence_holds_until_the_return(house: House) -> None:
    arrive(house, "Absent, de retour le 2 décembre.")
    assert decide(house, ReplyOutcome(ReplyKind.OUT_OF_OFFICE, date(2026, 12, 2))).hold_until == date(2026, 12, 2)


def test_a_bounce_flags_the_address_that_it_names(house: House) -> None:
    message = Message("b1", "d1", Direction.IN, MONDAY, "claire@morin.example refusé", nature=Nature.BOUNCE)
    with house.unit_of_work() as uow:
        uow.correspondence.add([message])
        assert receive_replies(uow, [message], MONDAY) == 0
        uow.commit()
    decide(house, ReplyOutcome(ReplyKind.BOUNCE), key="b1")
    with house.unit_of_work() as uow:
        assert uow.debtors.get("d1").contacts[0].bounced_on == MONDAY.date()


def test_opened_proceedings_stop_everything_and_announced_ones_are_verified(house: House) -> None:
    arrive(house, "Nous sommes en redressement judiciaire.")
    assert decide(house, ReplyOutcome(ReplyKind.INSOLVENCY)).hold_until == date(2026, 12, 7)
    arrive(house, "Nous sommes en redressement judiciaire.", "r2")
    judged = ReplyOutcome(ReplyKind.INSOLVENCY, date(2026, 11, 3), proceeding=InsolvencyKind.RECEIVERSHIP)
    assert decide(house, judged, key="r2").hold_until is None
    assert ReasonCode.INSOLVENCY in codes(house)


def test_a_promise_read_after_its_day_is_kept_as_broken(house: House) -> None:
    arrive(house, "Nous vous réglons jeudi.", at=MONDAY - 2 * WEEK)
    promised = (MONDAY - 2 * WEEK).date() + timedelta(days=3)

    decide(house, ReplyOutcome(ReplyKind.PROMISE, promised))

    (promise,) = OpenCase(house.unit_of_work, house.clock)("d1", LEA).promises
    assert (promise.due_on, promise.status) == (promised, PromiseStatus.BROKEN)


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        (ReplyOutcome(ReplyKind.PROMISE), "pas de date"),
        (ReplyOutcome(ReplyKind.PROMISE, date(2026, 1, 1)), "doit être à venir"),
        (ReplyOutcome(ReplyKind.PROMISE, date(2028, 1, 1)), "plus d’un an"),
        (ReplyOutcome(ReplyKind.PROMISE, date(2026, 12, 1), Decimal(0)), "positive"),
        (ReplyOutcome(ReplyKind.PROMISE, date(2026, 12, 1), invoice_numbers=("F-200",)), "F-200 n’a rien d’ouvert"),
        (ReplyOutcome(ReplyKind.DISPUTE), "de quelle facture"),
        (ReplyOutcome(ReplyKind.DISPUTE, amount=Decimal(-1), invoice_numbers=("F-118",)), "positive"),
        (ReplyOutcome(ReplyKind.DISPUTE, amount=Decimal(1201), invoice_numbers=("F-118",)), "dépasse"),
        (ReplyOutcome(ReplyKind.WRONG_CONTACT, address="nulle part"), "n’est pas utilisable"),
        (ReplyOutcome(ReplyKind.WRONG_CONTACT, address="a@morin.example\r\nBcc: x@y.example"), "n’est pas utilisable"),
        (ReplyOutcome(ReplyKind.WRONG_CONTACT, address="a@morin.example,b@morin.example"), "n’est pas utilisable"),
        (ReplyOutcome(ReplyKind.WRONG_CONTACT, address="Claire <a@morin.example>"), "n’est pas utilisable"),
        (ReplyOutcome(ReplyKind.WRONG_CONTACT, address="a\u200b@morin.example"), "n’est pas utilisable"),
        (ReplyOutcome(ReplyKind.WRONG_CONTACT, address="a@morin..example"), "n’est pas utilisable"),
        (ReplyOutcome(ReplyKind.WRONG_CONTACT, address=f"{'a' * 250}@morin.example"), "n’est pas utilisable"),
        (ReplyOutcome(ReplyKind.INSOLVENCY, proceeding=InsolvencyKind.SAFEGUARD), "date du jugement"),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence_and_nothing_is_written(
    house: House, outcome: ReplyOutcome, sentence: str
) -> None:
    arrive(house)
    with pytest.raises((NotAllowedError, NotFoundError), match=sentence):
        decide(house, ReplyOutcome(ReplyKind.PROMISE, date(2026, 12, 1)), outcome)
    with house.unit_of_work() as uow:
        assert uow.ledger.promises("d1") == ()
    assert codes(house) == [ReasonCode.REPLY]


def test_who_may_not_decide_and_what_is_decided_already_are_refused(house: House) -> None:
    arrive(house)
    with pytest.raises(NotAllowedError, match="revient au suivi client"):
        decide(house, actor=User("p", "Paul", Role.PHONE_AGENT))
    with pytest.raises(NotAllowedError, match="passée"):
        decide(house, follow_up=date(2026, 11, 1))
    with pytest.raises(NotFoundError):
        decide(house, key="unknown")
    decide(house)
    with pytest.raises(NotAllowedError, match="déjà traitée"):
        decide(house)


def test_of_two_people_at_once_the_second_changes_nothing(house: House) -> None:
    arrive(house)
    with house.unit_of_work() as uow:
        reply = uow.replies.get("r1")
        assert reply is not None
        decide(house)
        assert not uow.replies.settle(replace(reply, state=ReplyState.DECIDED))


def test_history_freezes_nobody(house: House) -> None:
    arrive(house, at=MONDAY - timedelta(days=FRESH_DAYS + 1))
    assert rows(house) == ()


def test_what_we_answered_by_hand_since_is_read_and_freezes_nobody(house: House) -> None:
    ours = Message("o1", "d1", Direction.OUT, MONDAY - timedelta(days=1), "Merci, bien noté.")
    with house.unit_of_work() as uow:
        uow.correspondence.add([ours])
        uow.commit()
    arrive(house, at=MONDAY - timedelta(days=2))
    assert [row.reply.freezes for row in rows(house)] == [False]
    assert codes(house) == []


def test_an_answer_that_the_same_import_brings_later_frees_too(house: House) -> None:
    arrive(house, at=MONDAY - timedelta(days=2))
    with house.unit_of_work() as uow:
        uow.correspondence.add([Message("o1", "d1", Direction.OUT, MONDAY, "Merci, bien noté.")])
        relieve_answered(uow, "d1")
        uow.commit()
    assert codes(house) == []


def test_a_message_that_a_promise_cites_was_decided_elsewhere(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_promises([PromiseToPay("p1", "d1", MONDAY.date(), date(2026, 12, 1), message_id="r1")])
        uow.commit()
    arrive(house)
    assert rows(house) == ()


def test_the_same_message_again_stays_decided(house: House) -> None:
    arrive(house)
    decide(house)
    arrive(house)
    assert rows(house) == ()


def test_a_message_without_proposal_freezes_until_it_is_read(house: House) -> None:
    arrive(house, "Bonjour, merci pour les affiches !")
    assert [(row.proposals, row.reply.freezes) for row in rows(house)] == [((), True)]
    assert ListReplies(house.unit_of_work, house.clock).count(LEA) == 1


def test_rows_of_an_import_enter_the_triage(house: House) -> None:
    row = MessageRow(Place("c.csv", 2), "Atelier Morin SARL", MONDAY, PROMISE, Direction.IN)
    ImportRows(house.unit_of_work, house.clock)([ReadFile("c.csv", FileKind.CORRESPONDENCE, (row,), (), {})], NORA)
    assert codes(house) == [ReasonCode.REPLY]


def test_a_deleted_message_leaves_the_triage(house: House) -> None:
    arrive(house)
    DeleteMessage(house.unit_of_work, house.index, house.clock)("r1", LEA)
    assert rows(house) == ()
    assert codes(house) == []


def test_a_model_s_suggestion_is_shown_where_the_rules_saw_nothing(house: House) -> None:
    arrive(house, "On verra bien.")
    with house.unit_of_work() as uow:
        reply = uow.replies.get("r1")
        assert reply is not None
        seen = (Suggestion(ReplyKind.REFUSAL, 0, 14),)
        uow.replies.add([replace(reply, suggestions=seen)])
        uow.commit()
    (row,) = rows(house)
    assert [(one.kind, one.by, one.quote(row.message.body)) for one in row.proposals] == [
        (ReplyKind.REFUSAL, ProposedBy.MODEL, "On verra bien.")
    ]
