"""Letters that confirm a call: what was said, in every register, to every kind of client, clean, and nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.bootstrap import new_id, read_rates
from assistant.domain.approvals.review import DraftState
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.errors import NotAllowedError, NotRemindableError, StaleApprovalError
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Draft
from assistant.domain.writing.register import AddressForm
from assistant.drafting.composer import Composer
from assistant.drafting.slot_values.call_words import call_values
from assistant.guardrails.engine import check
from assistant.guardrails.rules import RULES
from assistant.services.calls.log_call import LogCall
from assistant.services.writing.build_situation import DraftRequest
from assistant.services.writing.letter_facts import Surroundings, letter_facts
from assistant.services.writing.sample_dossiers import SampleCase, sample_dossiers
from tests.services.house_of_tests import LEA, LIBRARY, NORA, House

PAUL = User("paul", "Paul Dumas", Role.PHONE_AGENT)
LETTERS = {
    CallOutcome.PAYMENT_SENT: Intent.PAYMENT_NOTED,
    CallOutcome.WAITING_APPROVAL: Intent.APPROVAL_NOTED,
    CallOutcome.DIFFICULTY: Intent.DIFFICULTY_NOTED,
    CallOutcome.CALL_BACK: Intent.CALL_BACK_NOTED,
}
TODAY = date(2026, 11, 23)
CALLED = PastReminder(TODAY, Stage.REMINDER_1, Channel.PHONE)
FORMS = (AddressForm.TU, AddressForm.VOUS)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    with built.unit_of_work() as uow:
        uow.house.add_users([PAUL])
        uow.commit()
    yield built
    built.database.dispose()


def called(house: House, outcome: CallOutcome) -> Draft:
    """Log a call to d2 in which that was said; the confirmation is drafted and submitted."""
    began = house.clock.now() - timedelta(minutes=4)
    log = CallLog("", "d2", "", CallSituation.FIRST_CALL, outcome, began, began, note="Le gérant est malade.")
    sent = date(2026, 11, 20) if outcome is CallOutcome.PAYMENT_SENT else None
    told = replace(log, on=sent, next_at=None if sent else datetime(2026, 11, 26, 9, 30, tzinfo=UTC))
    done = LogCall(house.unit_of_work, house.clock, new_id, house.draft)(told, PAUL)
    assert done.draft is not None, done.why_no_draft
    assert done.draft.state is DraftState.SUBMITTED
    return done.draft


def is_kind(house: House, kind: DebtorKind) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(uow.debtors.get("d2"), kind=kind, siren="")])
        uow.commit()


@pytest.mark.parametrize("outcome", LETTERS)
def test_what_was_said_is_confirmed_to_every_kind_of_client(house: House, outcome: CallOutcome) -> None:
    first = called(house, outcome)
    assert (first.intent, first.latest.findings) == (LETTERS[outcome], ()), first.latest.text.whole
    for count, kind in enumerate(DebtorKind):
        is_kind(house, kind)
        form, channel = FORMS[count % 2], (Channel.EMAIL, Channel.LETTER)[count // 2 % 2]
        request = DraftRequest("d2", intent=LETTERS[outcome], address_form=form, channel=channel)
        draft = house.draft(request, NORA)
        assert draft.latest.findings == (), (draft.latest.text.whole, draft.latest.findings)
        assert "€" not in draft.latest.text.body.partition("capital")[0]
        assert "malade" not in draft.latest.text.whole


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (CallOutcome.PAYMENT_SENT, "le vendredi 20 novembre"),
        (CallOutcome.WAITING_APPROVAL, "le jeudi 26 novembre à 10 heures 30"),
        (CallOutcome.CALL_BACK, "le jeudi 26 novembre à 10 heures 30"),
    ],
)
def test_the_day_and_the_hour_are_those_of_the_log(house: House, outcome: CallOutcome, said: str) -> None:
    assert said in called(house, outcome).latest.text.body


def test_the_hour_of_the_next_call_is_read_on_the_clients_own_clock() -> None:
    case = SampleCase(Stage.OTHER, Channel.EMAIL, "vous-standard", intent=Intent.CALL_BACK_NOTED)
    situation = sample_dossiers(case, TODAY)[0].situation
    there = replace(situation, debtor=replace(situation.debtor, address="12 rue Pasteur, 97400 Saint-Denis"))
    assert call_values(situation)["call_again"] == "le jeudi 26 novembre à 10 heures"
    assert call_values(there)["call_again"] == "le jeudi 26 novembre à 13 heures, heure locale"


def test_a_call_back_says_nothing_of_an_invoice(house: House) -> None:
    whole = called(house, CallOutcome.CALL_BACK).latest.text.whole
    assert not any(word in whole.lower() for word in ("f-200", "factur", "règlement", "échéan", "relance"))


@pytest.mark.parametrize("outcome", LETTERS)
def test_it_is_approved_sent_and_counts_as_no_reminder(house: House, outcome: CallOutcome) -> None:
    draft = called(house, outcome)
    house.approve(draft.id, LEA)
    house.send.mark_sent(draft.id, LEA)
    with house.unit_of_work() as uow:
        assert {reminder.channel for reminder in uow.correspondence.reminders("d2")} == {Channel.PHONE}


@pytest.mark.parametrize("outcome", [CallOutcome.CALL_BACK, CallOutcome.WAITING_APPROVAL])
def test_a_call_announced_for_a_day_gone_by_is_not_announced_any_more(house: House, outcome: CallOutcome) -> None:
    draft = called(house, outcome)
    house.approve(draft.id, LEA)
    house.wait(4)
    with pytest.raises(StaleApprovalError, match="rappel annoncé est passé"):
        house.approve.still_holds(draft.id, LEA)


def test_neither_is_it_approved(house: House) -> None:
    draft = called(house, CallOutcome.CALL_BACK)
    house.wait(4)
    with pytest.raises(NotAllowedError, match="rappel annoncé est passé"):
        house.approve(draft.id, LEA)


@pytest.mark.parametrize("intent", LETTERS.values())
def test_without_such_a_call_nothing_is_confirmed(house: House, intent: Intent) -> None:
    with pytest.raises(NotRemindableError, match="dernier appel"):
        house.draft(DraftRequest("d2", intent=intent), NORA)


def test_a_confirmation_a_week_later_comes_too_late(house: House) -> None:
    called(house, CallOutcome.DIFFICULTY)
    house.wait(9)
    with pytest.raises(NotRemindableError, match="dernier appel"):
        house.draft(DraftRequest("d2", intent=Intent.DIFFICULTY_NOTED), NORA)


def test_each_paragraph_has_three_variants_in_each_voice() -> None:
    names = {name for intent in LETTERS.values() for name in (intent.value, f"{intent.value}_next")}
    files = [file for file in LIBRARY.approved if file.name in names and file.variants]
    assert len(files) == 4 * len(names)
    for file in files:
        for other in ("voice_je", "voice_nous"):
            said = [one for one in file.variants if other not in one.marks.needs]
            assert len(said) >= 3, (file.header.id, other)


@pytest.mark.parametrize("intent", LETTERS.values())
def test_every_variant_reads_clean(intent: Intent) -> None:
    # In the order of reading, as a file keeps it: a set's own order changes from one run to the next.
    composer, read = Composer(LIBRARY), list[str]()
    for register, voice in (
        *(("tu-warm", "je"), ("vous-standard", "je"), ("vous-standard", "nous")),
        *(("vous-ceremonious", "je"), ("vous-ceremonious", "nous")),
    ):
        case = SampleCase(Stage.OTHER, Channel.EMAIL, register, voice, intent)
        for count, sample in enumerate(sample_dossiers(case, TODAY) * 2):
            plain = sample.situation
            call = replace(plain, debtor=replace(plain.debtor, id=f"essai-{count}"), used_paragraphs=tuple(read))
            letter = composer.write(call)
            read.extend(letter.provenance.paragraph_ids)
            facts = letter_facts(replace(call, history=(CALLED,)), Surroundings(frozenset()))
            found = check(letter.text.whole, facts, read_rates(), RULES)
            assert [finding.rule for finding in found] == [], letter.text.whole
    own = [file for file in LIBRARY.approved if file.name in {intent.value, f"{intent.value}_next"}]
    ids = {f"{file.header.id.rpartition('/')[2]}/{one.id}" for file in own for one in file.variants}
    assert ids <= set(read)
