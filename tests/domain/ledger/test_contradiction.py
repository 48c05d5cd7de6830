from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.errors import ContradictoryMovementError
from assistant.domain.ledger.contradiction import Movement, refuse_contradiction
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Allocation, Payment

DAY, BEFORE = date(2026, 2, 5), date(2026, 1, 5)
HUNDRED = Decimal("100.00")
INVOICE = Invoice("i1", "D1", "F-1", DAY, DAY, HUNDRED)
NOTE = CreditNote("n1", "D1", "A-1", DAY, HUNDRED)
PAYMENT = Payment("p1", "D1", DAY, HUNDRED, allocations=(Allocation("F-1", HUNDRED, DAY),))
DISPUTE = Dispute("d1", "D1", "F-1", DAY, amount=HUNDRED, closed_on=DAY)
PROMISE = PromiseToPay("t1", "D1", DAY, DAY, HUNDRED)


@pytest.mark.parametrize(
    "movement",
    [
        INVOICE,
        replace(INVOICE, amount=Decimal(0), supplied_from=BEFORE, supplied_to=DAY),
        NOTE,
        PAYMENT,
        replace(PAYMENT, allocations=()),
        DISPUTE,
        replace(DISPUTE, amount=None, closed_on=None),
        PROMISE,
        replace(PROMISE, amount=None),
    ],
)
def test_an_ordinary_movement_is_accepted(movement: Movement) -> None:
    faults = []
    try:
        refuse_contradiction(movement)
    except ContradictoryMovementError as error:
        faults.append(str(error))

    assert faults == []


@pytest.mark.parametrize(
    ("movement", "words"),
    [
        (replace(INVOICE, due_on=BEFORE), "La facture F-1 est échue avant d’être émise"),
        (replace(INVOICE, supplied_from=DAY, supplied_to=BEFORE), "La facture F-1 facture une prestation finie avant"),
        (replace(INVOICE, amount=-HUNDRED), "La facture F-1 porte un montant négatif"),
        (replace(INVOICE, amount=Decimal("NaN")), "La facture F-1 porte un montant impossible"),
        (replace(INVOICE, amount=Decimal("1e13")), "La facture F-1 porte un montant impossible"),
        (replace(INVOICE, amount=Decimal("0.005")), "La facture F-1 porte un montant plus fin que le centime"),
        (replace(NOTE, amount=-HUNDRED), "L’avoir A-1 porte un montant négatif"),
        (replace(PAYMENT, amount=Decimal("99.99")), "Le paiement p1 est affecté à des factures pour plus"),
        (replace(PAYMENT, amount=-HUNDRED, reference="VIR 7"), "Le paiement VIR 7 porte un montant négatif"),
        (replace(PAYMENT, allocations=(Allocation("F-1", -HUNDRED, DAY),)), "Le paiement p1 porte un montant négatif"),
        (replace(DISPUTE, closed_on=BEFORE), "Le litige sur la facture F-1 est clos avant d’être ouvert"),
        (replace(DISPUTE, amount=-HUNDRED), "Le litige sur la facture F-1 porte un montant négatif"),
        (replace(PROMISE, due_on=BEFORE), "La promesse de paiement t1 vient à échéance avant"),
        (replace(PROMISE, amount=-HUNDRED), "La promesse de paiement t1 porte un montant négatif"),
    ],
)
def test_a_contradictory_movement_is_refused_with_the_name_of_its_document(movement: Movement, words: str) -> None:
    with pytest.raises(ContradictoryMovementError) as caught:
        refuse_contradiction(movement)
    assert str(caught.value).startswith(words)
    assert str(caught.value).endswith(".")
