"""Draft, edit, submit, approve, send: and everything that voids a yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.approvals.review import DraftState
from assistant.domain.errors import NotAllowedError, NotFoundError, NotRemindableError, StaleApprovalError
from assistant.domain.finding import blocking
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.debtor import Insolvency, InsolvencyKind
from assistant.domain.ledger.payment import Payment
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import LetterText, Writer
from assistant.domain.writing.register import AddressForm
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import CLAIRE, CREDITOR, LEA, NORA, House, bill


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_a_draft_holds_the_ledgers_figures_and_no_finding(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    assert "1 200,00 €".replace(" ", "\u202f") in draft.latest.text.whole
    assert "F-118" in draft.latest.text.whole
    assert blocking(draft.latest.findings) == ()
    assert (draft.stage, draft.channel, draft.latest.written_by) == (
        Stage.REMINDER_1,
        Channel.EMAIL,
        Writer.COMPOSER,
    )
    assert {passage.message_id for passage in draft.evidence} == {"m1", "m2", "m3", "m4"}


def test_a_partial_payment_is_deducted(house: House) -> None:
    house.pay("500.00")
    assert "700,00\u202f€" in house.draft(DraftRequest("d1"), NORA).latest.text.whole


def test_a_payment_put_on_no_invoice_is_deducted_and_the_letter_stands(house: House) -> None:
    paid = Payment("p", "d1", date(2026, 11, 20), Decimal("500.00"))
    with house.unit_of_work() as uow:
        uow.ledger.add_payments([paid])
        uow.commit()
    draft = house.draft(DraftRequest("d1"), NORA)

    assert "Une partie de la somme est réglée, soit 500,00\u202f€" in draft.latest.text.body
    assert house.approve(draft.id, NORA).state is DraftState.APPROVED


def test_nothing_is_drafted_for_a_paid_account(house: House) -> None:
    house.pay("1200.00")
    with pytest.raises(NotRemindableError, match="soldé"):
        house.draft(DraftRequest("d1"), NORA)
    with house.unit_of_work() as uow:
        assert uow.drafts.of("d1") == ()


def test_an_unknown_client_is_said(house: House) -> None:
    with pytest.raises(NotFoundError):
        house.draft(DraftRequest("nobody"), NORA)


def test_a_stage_without_invoice_is_refused(house: House) -> None:
    with pytest.raises(NotRemindableError, match="à échoir"):
        house.draft(DraftRequest("d1", stage=Stage.PRE_DUE), NORA)


def test_a_broken_index_costs_the_evidence_never_the_letter(house: House) -> None:
    house.index.broken = True
    draft = house.draft(DraftRequest("d1"), NORA)
    assert draft.evidence == ()
    assert "L’index est abîmé" in draft.provenance.why


def test_a_consumers_sms_names_no_amount(house: House) -> None:
    draft = house.draft(DraftRequest("d2", channel=Channel.SMS), NORA)
    assert "310" not in draft.latest.text.body
    assert draft.latest.text.subject == ""
    assert len(draft.latest.text.body) <= 160


def test_a_formal_notice_is_in_vous_and_asks_interest_of_a_business_only(house: House) -> None:
    request = DraftRequest("d1", stage=Stage.FORMAL_NOTICE, address_form=AddressForm.TU)
    notice = house.draft(request, NORA)
    assert notice.register_card.address_form is AddressForm.VOUS
    assert "mise en demeure" in notice.latest.text.subject.lower()
    assert "40,00\u202f€" in notice.latest.text.body
    assert blocking(notice.latest.findings) == ()
    consumer = house.draft(DraftRequest("d2", stage=Stage.FORMAL_NOTICE), NORA)
    assert "40,00" not in consumer.latest.text.body
    assert blocking(consumer.latest.findings) == ()


def test_approve_then_print_then_mark_as_sent(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    assert house.approve(draft.id, NORA).state is DraftState.APPROVED
    assert b"F-118" in house.send.eml(draft.id, LEA)
    sent = house.send.mark_sent(draft.id, NORA)
    assert sent.state is DraftState.SENT
    with house.unit_of_work() as uow:
        assert [reminder.draft_id for reminder in uow.correspondence.reminders("d1")] == [draft.id]
        assert uow.correspondence.of("d1")[-1].body == draft.latest.text.body
        assert [event.action for event in uow.audit.all()] == ["draft", "approve", "mark_sent"]
    with pytest.raises(StaleApprovalError):
        house.send.mark_sent(draft.id, NORA)


def test_two_successive_reminders_do_not_open_alike(house: House) -> None:
    first = house.draft(DraftRequest("d1", stage=Stage.REMINDER_1), NORA)
    second = house.draft(DraftRequest("d1", stage=Stage.REMINDER_1), NORA)
    openings = [draft.latest.text.body.split("\n\n")[1] for draft in (first, second)]
    assert openings[0] != openings[1]


def test_a_payment_between_approval_and_sending_stops_the_sending(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    house.pay("100.00")
    with pytest.raises(
        StaleApprovalError, match="ne vaut plus\u202f: un règlement est arrivé ou a changé\u202f; relisez"
    ):
        house.send.mark_sent(draft.id, NORA)
    with house.unit_of_work() as uow:
        assert uow.drafts.get(draft.id).state is DraftState.VOID
        assert uow.correspondence.reminders("d1") == ()


def test_an_approval_lapses_after_three_days(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    house.wait(4)
    with pytest.raises(StaleApprovalError):
        house.send.eml(draft.id, LEA)


def test_an_edit_voids_the_approval_and_keeps_every_version(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    text = draft.latest.text
    edited = house.edit(
        draft.id, LetterText(text.subject, text.body.replace("Cordialement", "Bien à vous") + " "), NORA
    )
    assert (edited.state, len(edited.versions)) == (DraftState.DRAFTED, 2)
    with pytest.raises(StaleApprovalError, match="pas approuvé"):
        house.send.eml(draft.id, LEA)


def test_the_same_text_again_is_no_edit(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    assert house.edit(draft.id, draft.latest.text, NORA) == draft


def test_a_wrong_amount_cannot_be_approved(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    wrong = LetterText(draft.latest.text.subject, draft.latest.text.body.replace("200,00", "300,00"))
    edited = house.edit(draft.id, wrong, NORA)
    assert blocking(edited.latest.findings)
    with pytest.raises(NotAllowedError, match="impossible"):
        house.approve(draft.id, NORA)


def test_what_moved_since_it_was_written_cannot_be_approved(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.wait(1)
    house.pay("100.00")
    with pytest.raises(NotAllowedError, match="bougé"):
        house.approve(draft.id, NORA)


def test_a_deadline_that_is_over_cannot_be_approved(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.wait(30)
    with pytest.raises(NotAllowedError, match="date demandée"):
        house.approve(draft.id, NORA)


def test_a_lead_sends_back_with_a_reason_and_the_author_takes_it_up(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.review.submit(draft.id, NORA)
    with pytest.raises(NotAllowedError, match="responsable"):
        house.approve(draft.id, NORA)
    back = house.review.send_back(draft.id, LEA, "Ton à adoucir")
    assert back.state is DraftState.CHANGES_REQUESTED
    house.review.submit(draft.id, NORA)
    assert house.approve(draft.id, LEA).state is DraftState.APPROVED
    with house.unit_of_work() as uow:
        assert [event.reason for event in uow.drafts.reviews(draft.id)] == ["", "Ton à adoucir", "", ""]


def test_a_refused_draft_is_over(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.review.submit(draft.id, NORA)
    assert house.review.refuse(draft.id, LEA, "Autre").state is DraftState.REFUSED
    with pytest.raises(NotAllowedError):
        house.edit(draft.id, LetterText("a", "b"), NORA)


def test_a_formal_notice_needs_a_lead(house: House) -> None:
    draft = house.draft(DraftRequest("d1", stage=Stage.FORMAL_NOTICE), NORA)
    with pytest.raises(NotAllowedError, match="responsable"):
        house.approve(draft.id, NORA)
    assert house.approve(draft.id, LEA).state is DraftState.APPROVED
    assert house.send.pdf(draft.id, LEA).startswith(b"%PDF")


def test_insolvency_stops_the_approval(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    with house.unit_of_work() as uow:
        opened = Insolvency(InsolvencyKind.RECEIVERSHIP, date(2026, 11, 20))
        uow.debtors.add([replace(uow.debtors.get("d1"), insolvency=opened)])
        uow.commit()
    with pytest.raises(NotAllowedError, match="redressement"):
        house.approve(draft.id, NORA)


def test_a_text_that_is_blocked_goes_to_a_lead_with_a_reason_alone(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    text = draft.latest.text
    house.edit(draft.id, replace(text, body=f"{text.body}\n\nL’huissier viendra."), NORA)
    for empty in ("", " \u200b", "...", "\u3164\u115f"):
        with pytest.raises(NotAllowedError, match="Un constat bloque ce texte"):
            house.review.submit(draft.id, NORA, reason=empty)

    house.review.submit(draft.id, NORA, reason="\u202eFausse alerte.")

    with house.unit_of_work() as uow:
        assert [event.reason for event in uow.drafts.reviews(draft.id)][-1] == "Fausse alerte."


def test_what_blocked_a_text_when_it_was_kept_asks_for_no_reason_once_it_is_true(house: House) -> None:
    house.pay("500.00")
    draft = house.draft(DraftRequest("d1"), NORA)
    early = draft.latest.text.body.replace("700,00", "600,00").replace("500,00", "600,00")
    kept = house.edit(draft.id, replace(draft.latest.text, body=early), NORA)
    house.pay("100.00")

    assert blocking(kept.latest.findings)
    assert house.review.submit(draft.id, NORA).state is DraftState.SUBMITTED


def test_what_blocks_a_text_today_asks_for_a_reason_though_it_was_clean_when_kept(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.pay("100.00")

    assert not blocking(draft.latest.findings)
    with pytest.raises(NotAllowedError, match="Un constat bloque ce texte"):
        house.review.submit(draft.id, NORA)
    assert house.review.submit(draft.id, NORA, reason="Payé hier.").state is DraftState.SUBMITTED


def test_only_a_warning_is_waived(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    with pytest.raises(NotAllowedError, match="avertissement"):
        house.review.waive(draft.id, "FAC201", NORA, "vu avec le client")


def approved(house: House) -> str:
    return house.approve(house.draft(DraftRequest("d1"), NORA).id, NORA).id


def test_another_address_voids_the_approval(house: House) -> None:
    draft_id = approved(house)
    with house.unit_of_work() as uow:
        uow.debtors.add_contacts([replace(CLAIRE, email="autre@morin.example")])
        uow.commit()
    with pytest.raises(StaleApprovalError, match="ne vaut plus\u202f: le destinataire a changé\u202f;"):
        house.send.eml(draft_id, LEA)


def test_other_bank_details_void_the_approval_and_another_logo_does_not(house: House) -> None:
    draft_id = approved(house)
    with house.unit_of_work() as uow:
        uow.house.set_creditor(replace(CREDITOR, logo=b"\x89PNG"))
        uow.commit()
    assert house.approve.still_holds(draft_id, LEA)
    with house.unit_of_work() as uow:
        uow.house.set_creditor(replace(CREDITOR, iban="FR1420041010050500013M02606"))
        uow.commit()
    with pytest.raises(StaleApprovalError, match="compte bancaire de la maison a changé"):
        house.send.eml(draft_id, LEA)


def test_of_two_letters_approved_for_one_client_only_one_goes_out(house: House) -> None:
    first = approved(house)
    second = house.draft(DraftRequest("d1"), NORA).id
    with pytest.raises(NotAllowedError, match="Un autre courrier approuvé"):
        house.approve(second, NORA)
    house.override("d1", ReasonCode.ANOTHER_DRAFT, "Deux sujets distincts", house.clock.today(), LEA, second)
    house.approve(second, LEA)
    house.send.mark_sent(first, NORA)
    with pytest.raises(StaleApprovalError, match="ne vaut plus"):
        house.send.mark_sent(second, LEA)


def test_a_letter_is_not_approved_once_another_one_went_out(house: House) -> None:
    waiting = house.draft(DraftRequest("d1"), NORA)
    house.wait_minutes(5)
    house.send.mark_sent(approved(house), NORA)
    with pytest.raises(NotAllowedError, match="autre relance"):
        house.approve(waiting.id, NORA)


def test_a_payment_entered_late_with_an_earlier_date_stops_the_approval(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([bill("F-119", "d1", "80.00")])
        uow.commit()
    draft = house.draft(DraftRequest("d1"), NORA)
    house.wait(-2)
    house.pay("80.00", "F-119")
    house.wait(3)
    with pytest.raises(NotAllowedError, match="bougé"):
        house.approve(draft.id, NORA)


def test_a_part_payment_entered_late_with_an_earlier_date_stops_the_approval(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.wait(-2)
    house.pay("80.00")
    house.wait(3)
    with pytest.raises(NotAllowedError):
        house.approve(draft.id, NORA)


def test_an_old_draft_is_written_anew(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.wait(4)
    with pytest.raises(NotAllowedError, match="date du 23/11/2026"):
        house.approve(draft.id, NORA)


def test_what_a_lead_sent_back_is_not_approved_by_its_author(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.review.submit(draft.id, NORA)
    house.review.send_back(draft.id, LEA, "Ton à adoucir")
    text = draft.latest.text
    house.edit(draft.id, LetterText(text.subject, f"{text.body} "), NORA)
    with pytest.raises(NotAllowedError, match="responsable"):
        house.approve(draft.id, NORA)


def test_a_letter_that_is_gone_says_so(house: House) -> None:
    draft_id = approved(house)
    house.send.mark_sent(draft_id, NORA)
    with pytest.raises(StaleApprovalError, match="déjà parti"):
        house.send.eml(draft_id, LEA)
