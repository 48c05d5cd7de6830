"""Who approves what: its author alone, a lead, or two people; two at once, one wins and the other is told."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from threading import Barrier

import pytest

from assistant.domain.approvals.approval_policy import ApprovalPolicy
from assistant.domain.approvals.review import DraftState
from assistant.domain.errors import NotAllowedError, StaleApprovalError
from assistant.domain.gate import ReasonCode
from assistant.domain.people.credential import Credential
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import Draft, LetterText
from assistant.services.review.second_reader import ALONE
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, NORA, House

MAX = User("max", "Max Aubry", Role.TEAM_LEAD)


@pytest.fixture
def house(tmp_path: Path) -> House:
    built = House(tmp_path)
    with built.unit_of_work() as uow:
        uow.house.add_users([MAX])
        uow.commit()
    return built


def draft(house: House, author: User = NORA, stage: Stage = Stage.REMINDER_1, debtor: str = "d1") -> Draft:
    return house.draft(DraftRequest(debtor, stage=stage), author)


def set_approvals(house: House, **changes: object) -> None:
    with house.unit_of_work() as uow:
        policy = uow.house.policy()
        uow.house.set_policy(replace(policy, approvals=replace(ApprovalPolicy(), **changes)))  # type: ignore[arg-type]  # a test's own wishes
        uow.commit()


def test_a_first_reminder_without_finding_goes_with_its_authors_own_approval(house: House) -> None:
    assert house.approve(draft(house).id, NORA).state is DraftState.APPROVED


@pytest.mark.parametrize("stage", [Stage.REMINDER_2, Stage.REMINDER_3])
def test_beyond_the_level_of_the_policy_a_manager_submits_and_a_lead_may_approve_their_own(
    house: House, stage: Stage
) -> None:
    with pytest.raises(NotAllowedError, match="étape que l’auteur n’approuve pas seul"):
        house.approve(draft(house, stage=stage).id, NORA)
    assert house.approve(draft(house, LEA, stage).id, LEA).state is DraftState.APPROVED


def test_the_policy_may_raise_the_level(house: House) -> None:
    set_approvals(house, own_level_max=2)
    assert house.approve(draft(house, stage=Stage.REMINDER_2).id, NORA).state is DraftState.APPROVED


def test_nobody_approves_their_own_formal_notice(house: House) -> None:
    notice = draft(house, LEA, Stage.FORMAL_NOTICE)
    with pytest.raises(NotAllowedError, match="demandez à Max Aubry de l’approuver"):
        house.approve(notice.id, LEA)
    assert house.approve(notice.id, MAX).state is DraftState.APPROVED


def test_who_edits_a_formal_notice_does_not_approve_it_either(house: House) -> None:
    notice = draft(house, NORA, Stage.FORMAL_NOTICE)
    text = notice.latest.text
    house.edit(notice.id, LetterText(text.subject, f"{text.body} "), LEA)
    with pytest.raises(NotAllowedError, match="mise en demeure"):
        house.approve(notice.id, LEA)
    assert house.approve(notice.id, MAX).state is DraftState.APPROVED


def test_above_the_threshold_two_people_are_needed_and_at_it_one_is_enough(house: House) -> None:
    set_approvals(house, own_amount_max=Decimal("1199.99"))
    large = draft(house)
    with pytest.raises(NotAllowedError, match="montant au-dessus du seuil"):
        house.approve(large.id, NORA)
    own = draft(house, LEA)
    with pytest.raises(NotAllowedError, match="seconde personne"):
        house.approve(own.id, LEA)
    set_approvals(house, own_amount_max=Decimal("1200.00"))
    assert house.approve(large.id, NORA).state is DraftState.APPROVED


def test_who_sets_a_block_aside_needs_a_second_person(house: House) -> None:
    made = draft(house)
    house.approve(made.id, NORA)
    again = draft(house, debtor="d1")
    house.override("d1", ReasonCode.ANOTHER_DRAFT, "Deux sujets distincts", house.clock.today(), LEA, again.id)
    with pytest.raises(NotAllowedError, match="blocage levé"):
        house.approve(again.id, NORA)
    assert house.approve(again.id, LEA).state is DraftState.APPROVED


def test_a_block_set_aside_after_the_authors_own_approval_voids_it(house: House) -> None:
    set_approvals(house, own_level_max=3)
    first = draft(house)
    house.approve(first.id, NORA)
    house.send.mark_sent(first.id, NORA)
    house.wait(2)
    second = draft(house, NORA, Stage.REMINDER_2)
    house.approve(second.id, NORA)
    house.override("d1", ReasonCode.TOO_RECENT, "Accord du client au téléphone", house.clock.today(), NORA, second.id)

    with pytest.raises(StaleApprovalError, match="une seconde personne"):
        house.send.mark_sent(second.id, NORA)


def test_in_a_house_of_one_person_the_trail_says_that_nobody_else_could_read(tmp_path: Path) -> None:
    house = House(tmp_path)
    with house.unit_of_work() as uow:
        uow.house.add_users([replace(NORA, active=False)])
        uow.commit()
    notice = draft(house, LEA, Stage.FORMAL_NOTICE)
    house.approve(notice.id, LEA)
    with house.unit_of_work() as uow:
        assert uow.drafts.reviews(notice.id)[-1].reason == ALONE


@pytest.mark.parametrize("typed", ["", "   ", "Atelier", "Ana Roux"])
def test_a_formal_notice_wants_the_clients_name_typed(house: House, typed: str) -> None:
    notice = house.review.submit(draft(house, NORA, Stage.FORMAL_NOTICE).id, NORA)
    with pytest.raises(NotAllowedError, match="écrivez le nom du client"):
        house.approve(notice.id, LEA, 1, typed)
    assert house.approve(notice.id, LEA, 1, "atelier  morin sarl").state is DraftState.APPROVED


def test_of_two_leads_at_once_one_wins_and_the_other_is_told(house: House) -> None:
    made = house.review.submit(draft(house).id, NORA)
    start = Barrier(2)

    def verdict(lead: User) -> str:
        start.wait()
        try:
            if lead is LEA:
                house.approve(made.id, lead, 1)
            else:
                house.review.send_back(made.id, lead, "Ton à adoucir", 1, DraftState.SUBMITTED)
        except NotAllowedError as error:
            return str(error)
        return ""

    with ThreadPoolExecutor(2) as pool:
        lea, max_ = pool.map(verdict, (LEA, MAX))

    told = {DraftState.APPROVED: "Léa Roche a déjà approuvé", DraftState.CHANGES_REQUESTED: "Max Aubry a déjà renvoyé"}
    with house.unit_of_work() as uow:
        kept, acts = uow.drafts.get(made.id).state, [event.action for event in uow.drafts.reviews(made.id)]
    assert [bool(lea), bool(max_)] == [kept is not DraftState.APPROVED, kept is DraftState.APPROVED]
    assert (lea or max_).startswith(told[kept])
    assert len(acts) == 2  # submitted, and one verdict


def test_a_page_drawn_before_anothers_verdict_tells_who_was_first(house: House) -> None:
    made = house.review.submit(draft(house).id, NORA)
    house.review.refuse(made.id, MAX, "Autre")
    with pytest.raises(NotAllowedError, match="Max Aubry a déjà refusé ce courrier"):
        house.approve(made.id, LEA, 1)


def test_an_edit_and_its_approval_are_one_act(house: House) -> None:
    made = house.review.submit(draft(house).id, NORA)
    text = made.latest.text
    better = LetterText(text.subject, text.body.replace("Cordialement", "Bien cordialement"))

    kept = house.reviewing.approve_edited(made.id, better, LEA, 1)

    assert (kept.state, kept.latest.user_id, kept.latest.text) == (DraftState.APPROVED, "lea", better)
    assert house.approve.still_holds(made.id, LEA, 2).latest.text == better


def test_an_edit_that_cannot_be_approved_leaves_the_draft_in_the_queue(house: House) -> None:
    made = house.review.submit(draft(house).id, NORA)
    text = made.latest.text
    wrong = LetterText(text.subject, text.body.replace("200,00", "300,00"))
    with pytest.raises(NotAllowedError, match="Approbation impossible"):
        house.reviewing.approve_edited(made.id, wrong, LEA, 1)
    with house.unit_of_work() as uow:
        left = uow.drafts.get(made.id)
    assert (left.state, len(left.versions)) == (DraftState.SUBMITTED, 1)


def test_where_the_house_wants_it_a_sentence_out_of_any_template_is_read_by_somebody_else(house: House) -> None:
    set_approvals(house, second_reader_of_own_words=True)
    edited = draft(house, LEA)
    text = edited.latest.text
    house.edit(edited.id, LetterText(text.subject, f"Je pense souvent à votre chantier du port.\n\n{text.body}"), LEA)
    with pytest.raises(NotAllowedError, match="phrases hors modèle"):
        house.approve(edited.id, LEA)
    house.edit(edited.id, text, LEA)
    assert house.approve(edited.id, LEA).state is DraftState.APPROVED


def test_a_comma_set_by_a_colleague_does_not_make_ones_words_the_colleagues(house: House) -> None:
    set_approvals(house, second_reader_of_own_words=True)
    made = draft(house, NORA)
    text, words = made.latest.text, "Je pense souvent à votre chantier du port."
    house.edit(made.id, LetterText(text.subject, f"{words}\n\n{text.body}"), LEA)
    house.edit(made.id, LetterText(text.subject, f"{words}\n\n{text.body} "), NORA)
    with pytest.raises(NotAllowedError, match="phrases hors modèle"):
        house.approve(made.id, LEA)
    assert house.approve(made.id, MAX).state is DraftState.APPROVED


def test_nor_does_it_in_a_formal_notice(house: House) -> None:
    notice = draft(house, NORA, Stage.FORMAL_NOTICE)
    text = notice.latest.text
    house.edit(notice.id, LetterText(text.subject, f"{text.body}\nNous restons à votre écoute."), LEA)
    house.edit(notice.id, LetterText(text.subject, f"{text.body}\nNous restons à votre écoute. "), NORA)
    with pytest.raises(NotAllowedError, match="mise en demeure"):
        house.approve(notice.id, LEA)
    assert house.approve(notice.id, MAX).state is DraftState.APPROVED


def both_worded(house: House, author: User, stage: Stage = Stage.REMINDER_1) -> tuple[Draft, LetterText]:
    """A letter with a sentence of each of the two leads, and what it was without Max's."""
    set_approvals(house, second_reader_of_own_words=True)
    made = draft(house, author, stage)
    text = made.latest.text
    lea_s = LetterText(text.subject, f"{text.body}\nNous restons à votre écoute pour le chantier du port.")
    house.edit(made.id, lea_s, LEA)
    house.edit(made.id, LetterText(text.subject, f"{lea_s.body}\nVotre toiture nous a beaucoup plu."), MAX)
    return made, lea_s


@pytest.mark.parametrize("stage", [Stage.REMINDER_1, Stage.FORMAL_NOTICE])
def test_of_two_leads_who_both_worded_a_letter_one_takes_the_others_words_out_and_the_other_approves(
    house: House, stage: Stage
) -> None:
    made, lea_s = both_worded(house, NORA, stage)
    with pytest.raises(NotAllowedError, match="retirez du texte les mots de Max Aubry, qui pourra alors l’approuver"):
        house.approve(made.id, LEA)
    with pytest.raises(NotAllowedError, match="personne d’autre ne peut l’approuver en l’état"):
        house.approve(made.id, MAX)
    house.edit(made.id, lea_s, LEA)
    with pytest.raises(NotAllowedError, match="demandez à Max Aubry"):
        house.approve(made.id, LEA)
    assert house.approve(made.id, MAX).state is DraftState.APPROVED


def test_or_takes_their_own_words_out_and_approves(house: House) -> None:
    made, lea_s = both_worded(house, NORA)
    with pytest.raises(NotAllowedError, match="ou retirez les vôtres pour l’approuver vous-même"):
        house.approve(made.id, MAX)
    house.edit(made.id, lea_s, MAX)
    assert house.approve(made.id, MAX).state is DraftState.APPROVED


def test_who_asked_for_a_letter_of_the_templates_may_read_anothers_words(house: House) -> None:
    made, lea_s = both_worded(house, MAX)
    house.edit(made.id, lea_s, LEA)
    assert house.approve(made.id, MAX).state is DraftState.APPROVED


def test_where_two_leads_made_a_formal_notice_somebody_else_writes_it_anew(house: House) -> None:
    notice = draft(house, LEA, Stage.FORMAL_NOTICE)
    text = notice.latest.text
    house.edit(notice.id, LetterText(text.subject, f"{text.body} "), MAX)
    with pytest.raises(NotAllowedError, match="retirez du texte les mots de Max Aubry"):
        house.approve(notice.id, LEA)
    with pytest.raises(NotAllowedError, match="faites rédiger ce courrier par"):
        house.approve(notice.id, MAX)


def test_a_house_of_one_lead_is_told_who_may_write_what_the_lead_then_approves(tmp_path: Path) -> None:
    house = House(tmp_path)
    notice = draft(house, LEA, Stage.FORMAL_NOTICE)
    with pytest.raises(NotAllowedError, match="faites rédiger ce courrier par Nora Vidal, et vous l’approuverez"):
        house.approve(notice.id, LEA)
    assert house.approve(draft(house, NORA, Stage.FORMAL_NOTICE, "d2").id, LEA).state is DraftState.APPROVED


def test_a_colleague_of_another_team_is_no_way_out(tmp_path: Path) -> None:
    house = House(tmp_path)
    with house.unit_of_work() as uow:
        uow.house.add_users([replace(LEA, team="nord"), replace(NORA, team="sud"), replace(MAX, team="sud")])
        uow.debtors.add([replace(uow.debtors.get("d1"), account_manager="lea")])
        uow.access.set_credential(Credential("lea", "no password", house.clock.now()))
        uow.commit()
    lea = replace(LEA, team="nord")
    notice = draft(house, lea, Stage.FORMAL_NOTICE)
    with pytest.raises(NotAllowedError, match="aucun autre responsable ne suit ce client"):
        house.approve(notice.id, lea)


def test_a_house_that_does_not_ask_for_it_lets_its_authors_word_their_letters(house: House) -> None:
    edited = draft(house)
    text = edited.latest.text
    house.edit(edited.id, LetterText(text.subject, f"Je pense souvent à votre chantier du port.\n\n{text.body}"), NORA)
    assert house.approve(edited.id, NORA).state is DraftState.APPROVED
