from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.domain.approvals.review import DraftState
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.mail.correspondence import Direction
from assistant.domain.mail.mail import Mail, Mailbox
from assistant.domain.mail.reply import ReplyState
from assistant.domain.people.user import Role, User
from assistant.domain.writing.register import AddressForm
from assistant.services.accounts.open_case import OpenCase
from assistant.services.mail.attribute_mail import NOBODY
from assistant.services.mail.undo_mail_choice import UndoMailChoice
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, MONDAY, NORA, House
from tests.services.mail.test_import_mail import MAIL, OURS, STRANGER, choose, take

ADDRESS = STRANGER.sender.address
SAID_TU = "Salut Nora,\n\nTu peux me renvoyer ta facture ? Je te règle ça, promis.\n\nÀ très vite,\nXavier"


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def undo(house: House, owner: str | None = None, actor: User = LEA) -> int:
    return UndoMailChoice(house.unit_of_work, house.index, house.clock)(ADDRESS, actor, owner)


def given(house: House, *mails: Mail, owner: str = "d2") -> list[str]:
    """Their ids, once a person gave them to the wrong client."""
    take(house, *mails)
    choose(house, ADDRESS, owner)
    return ids(house, owner)


def ids(house: House, debtor: str) -> list[str]:
    with house.unit_of_work() as uow:
        return [message.id for message in uow.correspondence.of(debtor)]


def change(house: House, write: Callable[[UnitOfWork], object]) -> None:
    with house.unit_of_work() as uow:
        write(uow)
        uow.commit()


def test_messages_given_by_a_wrong_choice_wait_again_as_they_did(house: House) -> None:
    take(house, STRANGER)
    with house.unit_of_work() as uow:
        before = uow.mail.waiting([ADDRESS])
    choose(house, ADDRESS, "d2")
    gone = ids(house, "d2")
    assert undo(house) == 1
    assert (ids(house, "d2"), house.index.deleted) == ([], gone)
    with house.unit_of_work() as uow:
        assert uow.mail.waiting([ADDRESS]) == before
        assert uow.mail.choices() == ()
        event = uow.audit.all()[-1]
    assert (event.action, event.subject_id) == ("undo_mail_choice", "d2")
    assert event.details == {"messages": "1", "to": "waiting"}


def test_they_go_to_the_client_chosen_instead_and_so_does_what_comes(house: House) -> None:
    later = replace(STRANGER, message_id="t@x", dates=(STRANGER.dates[0] + timedelta(days=1),))
    ours = replace(STRANGER, sender=OURS, to=(STRANGER.sender,), message_id="o@x", body="Merci de votre message.")
    given(house, STRANGER, ours)
    assert take(house, later).attributed == {"d2": 1}  # a later import, by the choice
    before = set(ids(house, "d1"))
    assert undo(house, "d1") == 3
    with house.unit_of_work() as uow:
        moved = [message for message in uow.correspondence.of("d1") if message.id not in before]
        assert uow.mail.addresses() == {}
        assert uow.mail.chosen_counts() == {ADDRESS: 3}
    assert [message.direction for message in moved].count(Direction.OUT) == 1
    assert take(house, STRANGER, ours, later).known == 3
    assert undo(house, "d2") == 3  # and back, since the choice is as fresh as the first


def test_the_register_card_and_the_triage_follow(house: House) -> None:
    opened = OpenCase(house.unit_of_work, house.clock)
    saying = [replace(STRANGER, message_id=f"{n}@x", body=f"{SAID_TU} {n}") for n in range(6)]
    default = opened("d2", NORA).register_card.address_form
    moved = given(house, *saying)
    assert opened("d2", NORA).register_card.address_form is AddressForm.TU is not default
    with house.unit_of_work() as uow:
        assert {reply.message_id for reply in uow.replies.of("d2")} <= set(moved)
        stamp = uow.debtors.stamps()["d2"]
    undo(house)
    assert opened("d2", NORA).register_card.address_form is default
    with house.unit_of_work() as uow:
        assert uow.replies.of("d2") == ()
        assert uow.debtors.stamps()["d2"] != stamp  # its reminders wait for a reply no more


def test_a_choice_of_nobody_is_forgotten_and_its_mail_is_taken_again(house: House) -> None:
    given(house, STRANGER, owner=NOBODY)
    assert undo(house) == 0
    assert take(house, STRANGER).waiting == {ADDRESS: 1}


def test_messages_can_be_given_up_to_nobody(house: House) -> None:
    given(house, STRANGER)
    assert undo(house, NOBODY) == 1
    with house.unit_of_work() as uow:
        assert (uow.mail.addresses(), uow.mail.choices()[0].owner) == ({}, NOBODY)


def test_mail_that_the_address_itself_attributes_stays(house: House) -> None:
    take(house, MAIL)
    before = ids(house, "d1")
    given(house, STRANGER, owner="d1")
    undo(house)
    assert ids(house, "d1") == before


def test_what_answered_by_its_subject_answers_nothing_elsewhere(house: House) -> None:
    first = replace(MAIL, subject="Facture F-9", message_id="f@x")
    given(house, first, replace(STRANGER, subject="Re: Facture F-9", dates=(MAIL.dates[0] + timedelta(1),)), owner="d1")
    with house.unit_of_work() as uow:
        assert "f@x" in {message.in_reply_to for message in uow.correspondence.of("d1")}
    undo(house)
    with house.unit_of_work() as uow:
        assert [mail.in_reply_to for mail in uow.mail.waiting([ADDRESS])] == [""]


def test_a_choice_on_which_a_promise_was_founded_stays(house: House) -> None:
    (message,) = given(house, STRANGER)
    promise = PromiseToPay("p", "d2", MONDAY.date(), date(2026, 12, 1), message_id=message)
    change(house, lambda uow: uow.ledger.add_promises([promise]))
    with pytest.raises(NotAllowedError, match=rf"La promesse du 23/11/2026 .*courtois forget {message}"):
        undo(house)
    assert ids(house, "d2") == [message]


def test_a_choice_on_which_a_decision_was_founded_stays(house: House) -> None:
    given(house, STRANGER)
    with house.unit_of_work() as uow:
        (reply,) = uow.replies.of("d2")
    change(house, lambda uow: uow.replies.settle(replace(reply, state=ReplyState.DECIDED)))
    with pytest.raises(NotAllowedError, match="La décision prise sur la réponse"):
        undo(house)


def test_a_choice_that_a_letter_cites_stays_until_that_letter_is_refused(house: House) -> None:
    given(house, replace(STRANGER, dates=(MONDAY - timedelta(days=30),)), owner="d1")
    draft = house.draft(DraftRequest("d1"), NORA)
    with house.unit_of_work() as uow:
        cited = {passage.message_id for passage in uow.drafts.get(draft.id).evidence}
        assert cited & {mail.message_id for mail in uow.mail.chosen(ADDRESS)}
    with pytest.raises(NotAllowedError, match="Le courrier préparé le 23/11/2026"):
        undo(house)
    change(house, lambda uow: uow.drafts.save(replace(uow.drafts.get(draft.id), state=DraftState.REFUSED)))
    assert undo(house) == 1


def test_only_who_imports_undoes_and_only_a_choice_that_stands(house: House) -> None:
    given(house, STRANGER)
    with pytest.raises(NotAllowedError, match="n’importe pas"):
        undo(house, actor=User("tom", "Tom", Role.PHONE_AGENT))
    with pytest.raises(NotAllowedError, match="déjà attribuée"):
        undo(house, "d2")
    with pytest.raises(NotFoundError):
        undo(house, "absent")
    assert len(ids(house, "d2")) == 1
    undo(house)
    with pytest.raises(NotAllowedError, match="n’est plus retenu"):
        undo(house)


def test_an_erased_message_is_not_remembered_as_chosen(house: House) -> None:
    (message,) = given(house, STRANGER)
    change(house, lambda uow: uow.correspondence.delete([message]))
    with house.unit_of_work() as uow:
        assert uow.mail.chosen(ADDRESS) == ()
    assert undo(house) == 0


def test_who_is_erased_leaves_no_address_behind(house: House) -> None:
    given(house, replace(STRANGER, sender=Mailbox(ADDRESS, "Xavier")))
    change(house, lambda uow: uow.erasure.delete_choices([ADDRESS]))
    with house.unit_of_work() as uow:
        assert (uow.mail.choices(), uow.mail.chosen_counts()) == ((), {})
