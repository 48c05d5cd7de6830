"""What people keep correcting is proposed with its evidence, and waits for a person."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.draft import Draft, LetterText
from assistant.domain.draft_edit import EditKind
from assistant.domain.edit_proposal import EditProposal, ProposalTarget
from assistant.domain.errors import NotAllowedError
from assistant.domain.register import ClosingForm, RegisterTrait
from assistant.services.build_situation import DraftRequest
from tests.services.house_of_tests import CLAIRE, LEA, MAILS, MORIN, NORA, House, bill


@pytest.fixture
def house(tmp_path: Path) -> House:
    built = House(tmp_path)
    with built.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, id="d3", name="Menuiserie Faure SARL")])
        uow.debtors.add_contacts([replace(CLAIRE, id="c3", debtor_id="d3")])
        uow.correspondence.add([replace(mail, id=f"{mail.id}-d3", debtor_id="d3") for mail in MAILS])
        uow.ledger.add_invoices([bill("F-300", "d3", "900.00")])
        uow.commit()
    return built


def corrected(house: House, debtor: str, old: str, new: str) -> Draft:
    draft = house.draft(DraftRequest(debtor), NORA)
    text = draft.latest.text
    assert old in text.body
    return house.edit(draft.id, LetterText(text.subject, text.body.replace(old, new, 1)), NORA)


def cards(house: House) -> list[EditProposal]:
    return [one for one in house.reviewing.propose(LEA) if one.target is ProposalTarget.REGISTER]


def test_one_correction_is_no_habit(house: House) -> None:
    corrected(house, "d1", "Cordialement", "Bien à vous")
    assert house.reviewing.propose(LEA) == ()


def test_the_same_closing_given_twice_is_proposed_for_the_clients_card(house: House) -> None:
    drafts = [corrected(house, "d1", "Cordialement", "Bien à vous") for _ in range(2)]

    (proposal,) = cards(house)

    assert (proposal.subject, proposal.trait, proposal.after) == ("d1", RegisterTrait.CLOSING, ClosingForm.BIEN_A_VOUS)
    assert {one.draft_id for one in proposal.evidence} == {draft.id for draft in drafts}
    assert {(one.change.before, one.change.after, one.change.kind) for one in proposal.evidence} == {
        ("Cordialement,", "Bien à vous,", EditKind.TONE)
    }
    with house.unit_of_work() as uow:
        assert uow.registers.locks("d1") == {}  # nothing is applied by itself


def test_accepting_locks_the_line_and_the_trail_says_so(house: House) -> None:
    for _ in range(2):
        corrected(house, "d1", "Cordialement", "Bien à vous")
    (proposal,) = cards(house)

    house.reviewing.decide.accept(proposal.key, NORA)

    with house.unit_of_work() as uow:
        assert uow.registers.locks("d1") == {RegisterTrait.CLOSING: "bien_a_vous"}
        event = uow.audit.all()[-1]
    assert (event.action, event.subject_id) == ("accept_proposal", "d1")
    assert cards(house) == []
    with pytest.raises(NotAllowedError, match="déjà tranchée"):
        house.reviewing.decide.accept(proposal.key, LEA)


def test_a_refusal_wants_a_reason_and_comes_back_only_with_new_letters(house: House) -> None:
    for _ in range(2):
        corrected(house, "d1", "Cordialement", "Bien à vous")
    (proposal,) = cards(house)
    with pytest.raises(NotAllowedError, match="motif"):
        house.reviewing.decide.decline(proposal.key, " ", LEA)
    house.reviewing.decide.decline(proposal.key, "Pas une habitude", LEA)
    assert cards(house) == []

    house.wait_minutes(5)
    corrected(house, "d1", "Cordialement", "Bien à vous")
    assert cards(house) == []
    corrected(house, "d1", "Cordialement", "Bien à vous")
    assert [len(one.evidence) for one in cards(house)] == [2]


def test_a_template_is_proposed_by_three_letters_to_two_clients_and_a_lead_decides(house: House) -> None:
    for debtor in ("d1", "d1", "d3"):
        corrected(house, debtor, "Cordialement", "Bien à vous")
    (proposal,) = [one for one in house.reviewing.propose(LEA) if one.target is ProposalTarget.TEMPLATE]
    assert (proposal.before, proposal.after, len(proposal.evidence)) == ("Cordialement,", "Bien à vous,", 3)

    with pytest.raises(NotAllowedError, match="réglages"):
        house.reviewing.decide.accept(proposal.key, NORA)
    house.reviewing.decide.accept(proposal.key, LEA)

    assert [one.subject for one in house.reviewing.propose.accepted(LEA)] == [proposal.subject]


def test_facts_are_never_proposed(house: House) -> None:
    for debtor in ("d1", "d1", "d3"):
        corrected(house, debtor, "F-118" if debtor == "d1" else "F-300", "F-999")
    assert house.reviewing.propose(LEA) == ()
