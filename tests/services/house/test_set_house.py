"""What the house says of itself is refused when a letter could not print it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.channels.printer import Printer
from assistant.domain.approvals.approval_policy import ApprovalPolicy
from assistant.domain.errors import NotAllowedError, RefusedError, UnprovenError
from assistant.domain.fact_kinds import Actor
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.people.credential import Credential
from assistant.domain.people.proof import Proof
from assistant.domain.policy import HousePolicy
from assistant.services.house.set_house import LOGO_LIMIT, SetHouse
from tests.services.house_of_tests import CREDITOR, LEA, NORA, House

POLICY = HousePolicy()


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_creditor_and_policy_are_kept_and_the_act_is_recorded(house: House) -> None:
    creditor = replace(CREDITOR, name="Scierie neuve")
    policy = replace(POLICY, voice="je", deadline_days=10)
    SetHouse(house.unit_of_work, house.clock, Printer())(creditor, policy, LEA)
    with house.unit_of_work() as uow:
        assert uow.house.creditor() == creditor
        assert uow.house.policy() == policy
        assert uow.audit.all()[-1].action == "set_house"


def test_another_account_to_be_paid_at_asks_for_a_proof_and_nothing_else_does(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.access.set_credential(Credential("lea", "no password", house.clock.now()))
        uow.commit()
    save = SetHouse(house.unit_of_work, house.clock, Printer())
    save(replace(CREDITOR, name="Scierie neuve"), POLICY, LEA)
    for elsewhere in (
        replace(CREDITOR, iban="FR1420041010050500013M02606"),
        replace(CREDITOR, bic="AGRIFRPPXXX"),
        replace(CREDITOR, iban="", bic=""),
    ):
        with pytest.raises(UnprovenError):
            save(elsewhere, POLICY, LEA)
        save(elsewhere, POLICY, LEA, Proof("lea", house.clock.now()))


@pytest.mark.parametrize(
    ("creditor", "policy", "said"),
    [
        (replace(CREDITOR, name=" "), POLICY, "dénomination"),
        (replace(CREDITOR, iban="FR7630006000011234567890188"), POLICY, "IBAN"),
        (replace(CREDITOR, bic="AGRI FR"), POLICY, "BIC"),
        (replace(CREDITOR, siren="404833049"), POLICY, "SIREN"),
        (replace(CREDITOR, siren="40483304"), POLICY, "SIREN"),
        (replace(CREDITOR, phone="02 99 10 20"), POLICY, "téléphone"),
        (replace(CREDITOR, email="pas une adresse"), POLICY, "adresse électronique"),
        (replace(CREDITOR, logo=b"GIF89a"), POLICY, "PNG ou JPEG"),
        (replace(CREDITOR, logo=b"\x89PNG" + b"0" * LOGO_LIMIT), POLICY, "500"),
        (replace(CREDITOR, actor=Actor.THIRD_PARTY_COLLECTOR, mandator="Scierie"), POLICY, "convention écrite"),
        (CREDITOR, replace(POLICY, contract_rate=Decimal(12)), "preuve"),
        (CREDITOR, replace(POLICY, payment_means=()), "moyen de paiement"),
        (CREDITOR, replace(POLICY, deadline_days=0), "au moins un jour"),
        (CREDITOR, replace(POLICY, tolerance=Decimal(-1)), "négatif"),
        (CREDITOR, replace(POLICY, approvals=ApprovalPolicy(own_level_max=4)), "jamais approuvée par son auteur"),
        (CREDITOR, replace(POLICY, approvals=ApprovalPolicy(own_amount_max=Decimal(-1))), "négatif"),
        (CREDITOR, replace(POLICY, approvals=ApprovalPolicy(review_days=0)), "au moins un jour"),
    ],
)
def test_what_a_letter_could_not_print_is_refused(house: House, creditor: object, policy: object, said: str) -> None:
    with pytest.raises(NotAllowedError, match=said):
        SetHouse(house.unit_of_work, house.clock, Printer())(creditor, policy, LEA)  # type: ignore[arg-type]  # a table's columns
    with house.unit_of_work() as uow:
        assert uow.house.creditor() == CREDITOR


def test_only_a_lead_changes_the_account_that_money_goes_to(house: House) -> None:
    with pytest.raises(NotAllowedError, match="responsable"):
        SetHouse(house.unit_of_work, house.clock, Printer())(
            replace(CREDITOR, iban="FR1420041010050500013M02606"), POLICY, NORA
        )


@pytest.mark.parametrize(
    ("creditor", "said"),
    [
        (replace(CREDITOR, name="Scierie \U0001f332"), "ne peut pas être imprimé"),
        (replace(CREDITOR, signatory="\u4e2d\u6587"), "ne peut pas être imprimé"),
        (replace(CREDITOR, logo=b"\x89PNG\r\n\x1a\n coupe"), "logo"),
    ],
)
def test_what_no_letter_can_show_is_refused_when_it_is_set(house: House, creditor: Creditor, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        SetHouse(house.unit_of_work, house.clock, Printer())(creditor, POLICY, LEA)
    with house.unit_of_work() as uow:
        assert uow.house.creditor() == CREDITOR


def test_a_foreign_telephone_and_a_short_bank_code_are_accepted(house: House) -> None:
    creditor = replace(CREDITOR, phone="+32 2 555 12 12", bic="AGRI FRPP")
    SetHouse(house.unit_of_work, house.clock, Printer())(creditor, POLICY, LEA)
    with house.unit_of_work() as uow:
        assert uow.house.creditor().phone == "+32 2 555 12 12"
