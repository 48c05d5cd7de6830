"""What people keep correcting is proposed with its evidence, and waits for a person."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.domain.errors import NotAllowedError, RefusedError
from assistant.domain.writing.draft import Draft, LetterText
from assistant.domain.writing.draft_edit import EditKind
from assistant.domain.writing.edit_proposal import EditProposal, ProposalTarget
from assistant.domain.writing.register import ClosingForm, RegisterTrait
from assistant.services.review.decide_proposal import DecideProposal
from assistant.services.review.draft_from_proposal import DraftFromProposal
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import CLAIRE, LEA, MAILS, MORIN, NORA, House, bill
from tests.services.templates_of_tests import MARC, shipped_text, templates_of

CLOSING = "letters/paragraphs/closing.all"
NEXT = shipped_letters().latest(CLOSING).header.version + 1


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


def deciding(house: House) -> DecideProposal:
    decide = house.reviewing.decide
    return replace(decide, drafting=DraftFromProposal(templates_of(house).govern))


def of_template(house: House) -> EditProposal:
    (found,) = [one for one in house.reviewing.propose(LEA) if one.target is ProposalTarget.TEMPLATE]
    return found


def test_an_accepted_change_is_a_draft_of_the_template_that_somebody_else_approves(house: House) -> None:
    for debtor in ("d1", "d1", "d3"):
        corrected(house, debtor, "Cordialement", "Bien sincèrement")
    (made,) = deciding(house).accept(of_template(house).key, LEA)

    assert (made.prompt_id, made.number, made.author_id) == (CLOSING, NEXT, "lea")
    assert "- cordialement [if closes_cordialement] [unless warm] Bien sincèrement," in made.text
    assert "- cordialement_warm [if closes_cordialement, warm] Bien cordialement," in made.text
    assert "D’après 3 lettres corrigées." in made.text
    templates = templates_of(house)
    templates.govern.submit(made.fingerprint, LEA)
    with pytest.raises(NotAllowedError, match="une autre personne"):
        templates.govern.approve(made.fingerprint, LEA)
    templates.govern.approve(made.fingerprint, MARC)
    (kept,) = house.reviewing.propose.accepted(LEA)
    assert kept.drafted == "letters/paragraphs/closing.all"


def test_a_second_change_goes_on_with_the_draft_that_stands(house: House) -> None:
    for debtor in ("d1", "d1", "d3"):
        corrected(house, debtor, "Cordialement", "Bien sincèrement")
    govern = templates_of(house).govern
    govern.propose(CLOSING, shipped_text(CLOSING).replace("Bises,", "Grosses bises,"), MARC)
    (made,) = deciding(house).accept(of_template(house).key, LEA)
    assert made.number == NEXT
    assert "Grosses bises," in made.text
    assert "Bien sincèrement," in made.text


def test_while_the_template_is_in_review_nothing_is_decided(house: House) -> None:
    for debtor in ("d1", "d1", "d3"):
        corrected(house, debtor, "Cordialement", "Bien sincèrement")
    govern = templates_of(house).govern
    made = govern.propose(CLOSING, shipped_text(CLOSING).replace("Bises,", "Grosses bises,"), MARC)
    govern.submit(made.fingerprint, MARC)
    with pytest.raises(RefusedError, match="en relecture"):
        deciding(house).accept(of_template(house).key, LEA)
    assert house.reviewing.propose.accepted(LEA) == ()


def test_words_around_a_slot_are_left_to_a_person(house: House) -> None:
    for debtor, name in (("d1", "Rey"), ("d1", "Rey"), ("d3", "Rey")):
        corrected(house, debtor, f"Bonjour Madame {name}", f"Bonjour chère {name}")
    proposal = of_template(house)
    assert deciding(house).accept(proposal.key, LEA) == ()
    (kept,) = house.reviewing.propose.accepted(LEA)
    assert kept.drafted == ""
