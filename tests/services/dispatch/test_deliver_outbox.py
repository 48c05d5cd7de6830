"""Claimed before the wire, sent once, never twice; what the server said decides the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path
from threading import Barrier, Event

import pytest

from assistant.domain.approvals.review import DraftState
from assistant.domain.dispatch.sending import LEASE, MOST_ATTEMPTS, SendingState
from assistant.domain.errors import MailboxError, NotAllowedError, RefusedError, StaleApprovalError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role, User
from assistant.domain.writing.draft import Draft
from assistant.services.ports.outbox import Delivery, Outcome
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, NORA, House

AGENT = User("zoe", "Zoé", Role.PHONE_AGENT)


@dataclass
class Wire:
    """A mail server of one's own: each message is answered by the next of ``answers``, the last one again."""

    answers: list[Delivery] = field(default_factory=lambda: [Delivery(Outcome.TAKEN)])
    sender: str = "compta@bellecombe.example"
    down: bool = False
    on_wire: Callable[[], object] = lambda: None
    taken: list[bytes] = field(default_factory=list)

    @contextmanager
    def session(self) -> Iterator[Wire]:
        yield self

    def ready(self) -> None:
        if self.down:
            raise MailboxError("Le serveur ne répond pas.")

    def deliver(self, message: bytes, sender: str, recipients: tuple[str, ...]) -> Delivery:
        assert sender
        assert recipients
        self.on_wire()
        self.taken.append(message)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def draft(house: House) -> Draft:
    made = house.draft(DraftRequest("d1"), NORA)
    return house.approve(made.id, NORA)


def state(house: House, draft: Draft) -> tuple[DraftState, SendingState | None]:
    sending = house.outbox.of(draft.id, LEA)
    with house.unit_of_work() as uow:
        return uow.drafts.get(draft.id).state, sending.state if sending else None


def reminders(house: House) -> int:
    with house.unit_of_work() as uow:
        return len(uow.correspondence.reminders("d1"))


def test_what_was_approved_leaves_and_is_remembered(house: House, draft: Draft) -> None:
    wire = Wire()
    house.queue(draft.id, NORA)

    (sent,) = house.deliver(wire)(NORA)

    message = message_from_bytes(wire.taken[0], policy=policy.default)
    assert message["Message-ID"] == f"<{draft.id}@bellecombe.example>" == f"<{sent.message_id}>"
    assert message["X-Unsent"] is None
    assert state(house, draft) == (DraftState.SENT, SendingState.SENT)
    with house.unit_of_work() as uow:
        (kept,) = [one for one in uow.correspondence.of("d1") if one.stage]
        assert (kept.source_id, kept.body) == (sent.message_id, draft.latest.text.body)
        assert [event.action for event in uow.audit.all()][-3:] == ["queue", "claim", "mark_sent"]
    assert reminders(house) == 1
    assert house.deliver(wire)(NORA) == ()
    assert house.outbox(LEA) == ()


def test_the_claim_is_on_disk_before_the_wire(house: House, draft: Draft) -> None:
    seen: list[tuple[DraftState, SendingState | None]] = []
    wire = Wire(on_wire=lambda: seen.append(state(house, draft)))
    house.queue(draft.id, NORA)

    house.deliver(wire)(NORA)

    assert seen == [(DraftState.SENDING, SendingState.SENDING)]


def test_nothing_else_happens_to_a_letter_on_the_wire(house: House, draft: Draft) -> None:
    def meddle() -> None:
        for meddling in (house.send.mark_sent, house.queue):
            with pytest.raises(StaleApprovalError, match="en cours d’envoi"):
                meddling(draft.id, NORA)
        with pytest.raises(NotAllowedError):
            house.review.send_back(draft.id, LEA, "Trop sec")

    house.queue(draft.id, NORA)
    house.deliver(Wire(on_wire=meddle))(NORA)

    assert reminders(house) == 1


def test_two_senders_at_once_send_once(house: House, draft: Draft) -> None:
    house.queue(draft.id, NORA)
    wire, together = Wire(), Barrier(2)

    def send() -> int:
        together.wait()
        return len(house.deliver(wire)(NORA, [draft.id]))

    with ThreadPoolExecutor(2) as pool:
        counts = [future.result() for future in [pool.submit(send), pool.submit(send)]]

    assert sorted(counts) == [0, 1]
    assert len(wire.taken) == reminders(house) == 1


def test_a_payment_between_queue_and_wire_stops_the_letter(house: House, draft: Draft) -> None:
    wire = Wire()
    house.queue(draft.id, NORA)
    house.pay("100.00")

    (failed,) = house.deliver(wire)(NORA)

    assert wire.taken == []
    assert "ne vaut plus" in failed.why
    assert state(house, draft) == (DraftState.VOID, SendingState.FAILED)


def test_an_edit_takes_a_letter_out_of_the_queue(house: House, draft: Draft) -> None:
    wire = Wire()
    house.queue(draft.id, NORA)
    house.review.send_back(draft.id, LEA, "Revoir")

    (failed,) = house.deliver(wire)(NORA)

    assert (wire.taken, failed.state) == ([], SendingState.FAILED)


def test_a_refusal_for_good_gives_the_letter_back_and_flags_the_address(house: House, draft: Draft) -> None:
    house.queue(draft.id, NORA)

    (failed,) = house.deliver(Wire([Delivery(Outcome.REFUSED, "Refusé.", dead_address=True)]))(NORA)

    assert (failed.why, state(house, draft)) == ("Refusé.", (DraftState.APPROVED, SendingState.FAILED))
    assert reminders(house) == 0
    with house.unit_of_work() as uow:
        assert uow.debtors.get("d1").contacts[0].bounced_on == house.clock.today()
    with pytest.raises(StaleApprovalError, match="refuse nos messages"):
        house.queue(draft.id, NORA)


def test_a_passing_refusal_waits_for_the_next_run_but_not_for_ever(house: House, draft: Draft) -> None:
    wire = Wire([Delivery(Outcome.DELAYED, "Plus tard.")])
    house.queue(draft.id, NORA)

    states = [house.deliver(wire)(NORA)[0].state for _ in range(MOST_ATTEMPTS)]

    assert states == [SendingState.QUEUED] * (MOST_ATTEMPTS - 1) + [SendingState.FAILED]
    assert len({message_from_bytes(one)["Message-ID"] for one in wire.taken}) == 1


def test_a_doubt_is_settled_by_a_person_who_says_that_it_left(house: House, draft: Draft) -> None:
    house.queue(draft.id, NORA)
    house.deliver(Wire([Delivery(Outcome.UNKNOWN, "Coupé.")]))(NORA)
    assert state(house, draft) == (DraftState.SENDING, SendingState.UNCERTAIN)
    assert house.deliver(Wire())(NORA) == ()  # the program never tries again by itself
    with pytest.raises(NotAllowedError):
        house.settle.it_left(draft.id, AGENT)

    house.settle.it_left(draft.id, NORA)

    assert state(house, draft) == (DraftState.SENT, SendingState.SENT)
    assert reminders(house) == 1
    with house.unit_of_work() as uow:
        assert "Nora Vidal" in uow.drafts.reviews(draft.id)[-1].reason
    with pytest.raises(NotAllowedError, match="incertain"):
        house.settle.it_did_not(draft.id, NORA)


def test_a_doubt_is_settled_by_a_person_who_says_that_it_did_not(house: House, draft: Draft) -> None:
    wire = Wire([Delivery(Outcome.UNKNOWN, "Coupé."), Delivery(Outcome.TAKEN)])
    house.queue(draft.id, NORA)
    house.deliver(wire)(NORA)

    house.settle.it_did_not(draft.id, NORA)
    assert state(house, draft) == (DraftState.APPROVED, SendingState.FAILED)
    house.queue(draft.id, NORA)
    house.deliver(wire)(NORA)

    assert state(house, draft) == (DraftState.SENT, SendingState.SENT)


def test_a_claim_without_an_answer_becomes_uncertain_with_time(house: House, draft: Draft) -> None:
    def crash() -> None:
        raise KeyboardInterrupt

    house.queue(draft.id, NORA)
    with pytest.raises(KeyboardInterrupt):
        house.deliver(Wire(on_wire=crash))(NORA)
    assert state(house, draft) == (DraftState.SENDING, SendingState.SENDING)
    with pytest.raises(NotAllowedError):
        house.settle.it_left(draft.id, NORA)

    house.clock.moment += LEASE + timedelta(seconds=1)

    assert [row.sending.state for row in house.outbox(LEA)] == [SendingState.UNCERTAIN]
    house.settle.it_left(draft.id, NORA)
    assert reminders(house) == 1


def test_an_answer_that_comes_after_a_person_settled_changes_nothing(house: House, draft: Draft) -> None:
    def settled_meanwhile() -> None:
        house.clock.moment += LEASE + timedelta(seconds=1)
        house.settle.it_left(draft.id, NORA)

    house.queue(draft.id, NORA)
    (after,) = house.deliver(Wire(on_wire=settled_meanwhile))(NORA)

    assert "d’après Nora Vidal" in after.why
    assert reminders(house) == 1


def test_a_server_that_is_down_claims_nothing(house: House, draft: Draft) -> None:
    house.queue(draft.id, NORA)
    with pytest.raises(MailboxError):
        house.deliver(Wire(down=True))(NORA)

    assert state(house, draft) == (DraftState.APPROVED, SendingState.QUEUED)


def test_a_stop_leaves_the_rest_in_the_queue(house: House, draft: Draft) -> None:
    stop = Event()
    stop.set()
    house.queue(draft.id, NORA)

    assert house.deliver(Wire())(NORA, stop=stop) == ()
    assert [row.sending.state for row in house.outbox(LEA)] == [SendingState.QUEUED]
    house.queue.withdraw(draft.id, NORA)
    assert house.outbox(LEA) == ()
    with pytest.raises(NotAllowedError, match="n’attend plus"):
        house.queue.withdraw(draft.id, NORA)


def test_only_an_approved_email_with_an_address_is_queued(house: House) -> None:
    letter = house.draft(DraftRequest("d1", channel=Channel.LETTER), NORA)
    with pytest.raises(StaleApprovalError, match="pas approuvé"):
        house.queue(letter.id, NORA)
    house.approve(letter.id, NORA)
    with pytest.raises(RefusedError, match="Seul un courriel"):
        house.queue(letter.id, NORA)
    with pytest.raises(NotAllowedError):
        house.queue(letter.id, AGENT)


def test_a_look_voids_nothing(house: House, draft: Draft) -> None:
    with house.unit_of_work() as uow:
        house.queue.check(uow, draft.id, NORA)
    house.pay("100.00")
    with house.unit_of_work() as uow, pytest.raises(StaleApprovalError):
        house.queue.check(uow, draft.id, NORA)

    assert state(house, draft) == (DraftState.APPROVED, None)


def test_outside_the_houses_hours_an_email_waits_and_its_approval_stays(house: House, draft: Draft) -> None:
    wire = Wire()
    house.queue(draft.id, NORA)
    house.clock.moment += timedelta(hours=12)  # Monday at ten in the evening

    (waiting,) = house.deliver(wire)(NORA)

    assert wire.taken == []
    assert waiting.state is SendingState.QUEUED
    assert "24/11/2026 à 08:00" in waiting.why
    assert state(house, draft)[0] is DraftState.APPROVED
    house.clock.moment += timedelta(hours=12)
    (gone,) = house.deliver(wire)(NORA)
    assert gone.state is SendingState.SENT
    assert gone.why == ""


def test_on_a_public_holiday_of_the_debtor_nothing_leaves(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(uow.debtors.get("d1"), address="3 rue des Aulnes, 67000 Strasbourg")])
        uow.commit()
    house.clock.moment = house.clock.moment.replace(month=12, day=24, hour=17)  # Thursday; Friday and Saturday are off
    made = house.draft(DraftRequest("d1"), NORA)
    house.approve(made.id, NORA)
    house.queue(made.id, NORA)
    house.clock.moment += timedelta(hours=16)

    (waiting,) = house.deliver(Wire())(NORA)

    assert "28/12/2026" in waiting.why
