"""What stands around the text of a letter comes from the ledger, agrees with the text, and is bound by a yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.dispatch.printed_letter import PrintedLetter
from assistant.domain.errors import NotRemindableError, StaleApprovalError
from assistant.domain.fact_kinds import Actor
from assistant.domain.finding import blocking
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.mail.correspondence import Channel
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import Draft, LetterText
from assistant.french.numbers.amounts import format_amount
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import CREDITOR, LEA, MORIN, NORA, House, bill

NOTICE = DraftRequest("d1", stage=Stage.FORMAL_NOTICE, channel=Channel.REGISTERED_LETTER)
COLLECTOR = replace(
    CREDITOR,
    name="Recouvrement Alpin SARL",
    legal_form="SARL au capital de 10\u202f000\u202f€",
    siren="552081317",
    address="4 place du Marché, 73000 Chambéry",
    iban="FR1420041010050500013M02606",
    bic="",
    signatory="Paul Genin",
    signatory_role="chargé de recouvrement",
    actor=Actor.THIRD_PARTY_COLLECTOR,
    mandator=CREDITOR.name,
    mandator_address=CREDITOR.address,
    mandate="Convention du 01/10/2026",
)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def printed(house: House, draft: Draft, body: str | None = None) -> PrintedLetter:
    """The letter as it would be printed, with another body where one is given."""
    text = draft.latest.text if body is None else LetterText(draft.latest.text.subject, body)
    version = replace(draft.latest, text=text)
    with house.unit_of_work() as uow:
        return house.send.lay_out(uow, replace(draft, versions=(version,)))


def set_creditor(house: House, creditor: Creditor) -> None:
    with house.unit_of_work() as uow:
        uow.house.set_creditor(creditor)
        uow.commit()


def test_the_code_pays_what_the_ledger_says_is_left(house: House) -> None:
    house.pay("500.00")
    draft = house.draft(DraftRequest("d1", channel=Channel.LETTER), LEA)
    transfer = printed(house, draft).transfer

    assert transfer is not None
    assert (transfer.beneficiary, transfer.iban, transfer.bic) == (CREDITOR.name, CREDITOR.iban, CREDITOR.bic)
    assert (transfer.amount, transfer.remittance) == (Decimal("700.00"), "F-118")


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("1\u202f200,00\u202f€", "1\u202f000,00\u202f€"),
        ("FR76 3000 6000", "FR76 3000 6001"),
        ("IBAN", "FR1420041010050500013M02606"),
    ],
)
def test_a_text_that_no_longer_says_sum_and_account_has_no_code(house: House, said: str, instead: str) -> None:
    draft = house.draft(DraftRequest("d1", channel=Channel.LETTER), LEA)

    assert printed(house, draft, draft.latest.text.body.replace(said, instead)).transfer is None


def test_a_house_that_is_not_paid_by_transfer_or_has_no_account_prints_no_code(house: House) -> None:
    draft = house.draft(DraftRequest("d1", channel=Channel.LETTER), LEA)
    set_creditor(house, replace(CREDITOR, iban=""))
    assert printed(house, draft).transfer is None
    set_creditor(house, CREDITOR)
    with house.unit_of_work() as uow:
        uow.house.set_policy(HousePolicy(payment_means=("chèque",)))
        uow.commit()
    assert printed(house, draft).transfer is None


def test_the_code_of_a_notice_with_interest_pays_the_total_that_it_asks(house: House) -> None:
    draft = house.draft(NOTICE, LEA)
    letter = printed(house, draft)

    assert letter.transfer is not None
    assert letter.penalties is not None
    assert letter.transfer.amount == letter.penalties.principal + letter.penalties.interest + letter.penalties.indemnity


def test_the_code_of_a_notice_rewritten_for_the_principal_alone_pays_that(house: House) -> None:
    draft = house.draft(NOTICE, LEA)
    penalties = printed(house, draft).penalties
    assert penalties is not None
    asked = format_amount(penalties.principal + penalties.interest + penalties.indemnity)
    assert asked in draft.latest.text.body
    transfer = printed(house, draft, draft.latest.text.body.replace(asked, format_amount(penalties.principal))).transfer

    assert transfer is not None
    assert transfer.amount == penalties.principal


def test_an_email_has_neither_code_nor_annex(house: House) -> None:
    draft = house.draft(DraftRequest("d1", stage=Stage.FORMAL_NOTICE, channel=Channel.EMAIL), LEA)

    assert printed(house, draft).transfer is None
    assert printed(house, draft).penalties is None
    assert "annexe" not in draft.latest.text.body


def test_numbers_too_many_for_a_bank_give_way_to_the_first_and_the_last(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([bill(f"FACTURE-{n:06}", "d1", "10.00") for n in range(12)])
        uow.commit()
    draft = house.draft(DraftRequest("d1", channel=Channel.LETTER), LEA)
    transfer = printed(house, draft).transfer

    assert transfer is not None
    assert transfer.remittance == "13 factures, de F-118 à FACTURE-000011"


def test_the_annex_of_a_notice_gives_the_sums_of_its_letter(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([bill("F-119", "d1", "333.33")])
        uow.commit()
    house.pay("500.00")
    draft = house.draft(NOTICE, LEA)
    penalties = printed(house, draft).penalties
    body = draft.latest.text.body

    assert penalties is not None
    assert penalties.principal == Decimal("1033.33")
    assert f"{penalties.interest}\u202f€".replace(".", ",") in body
    assert f"{penalties.indemnity}\u202f€".replace(".", ",") in body
    assert "annexe" in body
    assert penalties.as_of == draft.as_of


def test_a_third_reminder_that_announces_penalties_joins_them(house: House) -> None:
    with house.unit_of_work() as uow:  # a client that never wrote: not a brief one
        uow.debtors.add([replace(MORIN, id="d3", contacts=())])
        uow.ledger.add_invoices([bill("F-300", "d3", "1200.00")])
        uow.commit()
    draft = house.draft(DraftRequest("d3", stage=Stage.REMINDER_3, channel=Channel.LETTER, firmness=3), LEA)
    letter = printed(house, draft)

    assert "annexe" in draft.latest.text.body
    assert letter.penalties is not None
    assert letter.penalties.principal == Decimal("1200.00")


def test_without_its_announcement_a_letter_has_no_annex(house: House) -> None:
    draft = house.draft(NOTICE, LEA)

    assert printed(house, draft, draft.latest.text.body.replace("annexe", "compte")).penalties is None


def test_a_consumer_gets_no_annex_and_owes_no_indemnity(house: House) -> None:
    draft = house.draft(replace(NOTICE, debtor_id="d2"), LEA)

    assert printed(house, draft).penalties is None
    assert printed(house, draft, f"{draft.latest.text.body}\n\nVoir l’annexe.").penalties is None


def test_a_yes_binds_to_the_account_and_the_penalties_that_are_printed(house: House) -> None:
    draft = house.draft(NOTICE, NORA)
    with house.unit_of_work() as uow:
        bound = house.send.lay_out.bound(uow, draft)
    assert any("FR7630006000011234567890189" in line for line in bound)
    assert any("InterestStatement" in line for line in bound)

    house.approve(draft.id, LEA)
    assert house.send.docx(draft.id, LEA).startswith(b"PK")
    with house.unit_of_work() as uow:
        uow.house.set_policy(HousePolicy(contract_rate=Decimal(14), contract_rate_proof="CGV art. 7"))
        uow.commit()
    with pytest.raises(StaleApprovalError):
        house.send.docx(draft.id, LEA)


def test_what_can_no_longer_be_printed_changes_what_is_bound(house: House) -> None:
    draft = house.draft(DraftRequest("d1", channel=Channel.LETTER), LEA)
    house.pay("1200.00")
    with house.unit_of_work() as uow:
        assert house.send.lay_out.bound(uow, draft) == ("printed:nothing",)


@pytest.mark.parametrize("debtor", ["d1", "d2"])
@pytest.mark.parametrize("stage", [Stage.REMINDER_1, Stage.FORMAL_NOTICE])
def test_a_collectors_letter_is_written_approved_and_printed(house: House, stage: Stage, debtor: str) -> None:
    set_creditor(house, COLLECTOR)
    draft = house.draft(DraftRequest(debtor, stage=stage, channel=Channel.REGISTERED_LETTER), NORA)
    assert blocking(draft.latest.findings) == ()
    house.approve(draft.id, LEA)

    letter = printed(house, draft)
    assert letter.transfer is not None
    assert (letter.transfer.beneficiary, letter.transfer.iban) == (COLLECTOR.name, COLLECTOR.iban)
    assert house.send.pdf(draft.id, LEA).startswith(b"%PDF")
    house.send.mark_sent(draft.id, LEA)

    house.wait(30)
    later = house.draft(DraftRequest(debtor, stage=Stage.FORMAL_NOTICE, channel=Channel.REGISTERED_LETTER), LEA)
    assert later.as_of == date(2026, 12, 23)
    assert "notre première lettre, sous cette référence, est du 23 novembre" in later.latest.text.body
    assert blocking(later.latest.findings) == ()


def test_a_collector_writes_no_sms(house: House) -> None:
    set_creditor(house, COLLECTOR)
    with pytest.raises(NotRemindableError, match="recouvreur ne relance pas par SMS"):
        house.draft(DraftRequest("d2", channel=Channel.SMS), LEA)
