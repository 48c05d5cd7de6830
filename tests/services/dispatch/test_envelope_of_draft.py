"""Who sends, who signs, who gets a copy, what travels along: by policy, and bound by the approval."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.domain.dispatch.envelope import LARGEST_FILE, LARGEST_TOGETHER, Envelope, InvoiceFile, Party
from assistant.domain.errors import NotAllowedError, StaleApprovalError
from assistant.domain.ledger.debtor import Contact, ContactRole
from assistant.domain.mail.correspondence import Channel, Direction, Message
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.escalation import Escalation
from assistant.domain.writing.draft import Draft, LetterText
from assistant.guardrails.rules import RULES
from assistant.services.dispatch.envelope_of_draft import envelope_of
from assistant.services.dispatch.joined_files import joined_files
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import CLAIRE, LEA, MONDAY, MORIN, NORA, House, bill

PDF = b"%PDF-1.7 facture"
HENRI = Contact("c9", "d1", ContactRole.BUYER, "M.", "Henri", "Blanc", email="henri@morin.example")
RAISED = Escalation(3, "Léa Roche", "directrice financière", "lea@bellecombe.example", 2, 3)


@pytest.fixture
def house(tmp_path: Path) -> House:
    built = House(tmp_path)
    with built.unit_of_work() as uow:
        uow.house.add_users([replace(NORA, email="nora@bellecombe.example")])
        uow.debtors.add([replace(MORIN, contacts=(CLAIRE, HENRI), account_manager="nora")])
        uow.commit()
    return built


def set_policy(house: House, escalation: Escalation) -> None:
    with house.unit_of_work() as uow:
        uow.house.set_policy(replace(uow.house.policy(), escalation=escalation))
        uow.commit()


def envelope(house: House, draft: Draft, sender: str = "") -> Envelope:
    with house.unit_of_work() as uow:
        return envelope_of(uow, draft, house.clock.now(), sender)


def test_a_first_reminder_leaves_from_the_house_to_one_contact(house: House) -> None:
    set_policy(house, RAISED)
    found = envelope(house, house.draft(DraftRequest("d1", stage=Stage.REMINDER_1), NORA))

    assert found.sender == Party("Scierie Bellecombe SAS", "compta@bellecombe.example")
    assert found.to == Party("Claire Rey", "claire@morin.example")
    assert (found.copies, found.reply_to) == ((), None)


def test_from_the_level_of_the_policy_a_lead_signs_and_sends_with_copies(house: House) -> None:
    set_policy(house, RAISED)
    draft = house.draft(DraftRequest("d1", stage=Stage.REMINDER_3), NORA)
    found = envelope(house, draft)

    assert "Léa Roche\nDirectrice financière" in draft.latest.text.body
    assert "Nora Vidal" not in draft.latest.text.body
    assert found.sender == Party("Léa Roche, Scierie Bellecombe SAS", "compta@bellecombe.example")
    assert found.reply_to == Party("Léa Roche", "lea@bellecombe.example")
    assert found.copies == (
        Party("Nora Vidal", "nora@bellecombe.example"),
        Party("Henri Blanc", "henri@morin.example"),
    )
    assert house.approve(draft.id, LEA)


def test_answers_come_to_the_house_when_the_server_writes_from_another_address(house: House) -> None:
    found = envelope(house, house.draft(DraftRequest("d1"), NORA), "relances@prestataire.example")

    assert found.sender == Party("Scierie Bellecombe SAS", "relances@prestataire.example")
    assert found.reply_to == Party("Scierie Bellecombe SAS", "compta@bellecombe.example")


@pytest.mark.parametrize("change", ["policy", "file", "contact"])
def test_another_envelope_than_the_approved_one_voids_the_approval(house: House, change: str) -> None:
    draft = house.draft(DraftRequest("d1", stage=Stage.REMINDER_3), NORA)
    house.approve(draft.id, LEA)
    if change == "policy":
        set_policy(house, Escalation(copy_buyer_level=1))
    elif change == "file":
        house.keep_files({"F-118.pdf": PDF}, NORA)
    else:
        with house.unit_of_work() as uow:
            uow.debtors.add([replace(MORIN, contacts=(replace(CLAIRE, email="autre@morin.example"), HENRI))])
            uow.commit()
    with pytest.raises(StaleApprovalError):
        house.send.eml(draft.id, LEA)


def test_a_letter_answers_the_thread_of_the_last_exchange(house: House) -> None:
    first = Message("a", "d1", Direction.OUT, MONDAY - timedelta(days=9), "…", source_id="a@b", stage="reminder_1")
    answer = Message("b", "d1", Direction.IN, MONDAY - timedelta(days=3), "…", source_id="b@m", in_reply_to="a@b")
    old = Message("c", "d1", Direction.IN, MONDAY - timedelta(days=90), "…", source_id="c@m")
    draft = house.draft(DraftRequest("d1"), NORA)
    assert envelope(house, draft).references == ()
    with house.unit_of_work() as uow:
        uow.correspondence.add([old])
        uow.commit()
    assert envelope(house, draft).references == ()
    with house.unit_of_work() as uow:
        uow.correspondence.add([first, answer, replace(first, id="loop", in_reply_to="b@m")])
        uow.commit()
    assert envelope(house, draft).references == ("a@b", "b@m")


def test_files_are_kept_by_the_number_that_names_them_and_no_other(house: House) -> None:
    named = {"F-118.pdf": PDF, "facture f_118.PDF": PDF + b" 2", "F-999.pdf": PDF, "F-200.pdf": b"GIF89a"}

    kept = {one.name: (one.invoice_number, one.why) for one in house.keep_files(named, NORA)}

    assert kept["F-118.pdf"] == kept["facture f_118.PDF"] == ("F-118", "")
    assert "ne porte ce numéro" in kept["F-999.pdf"][1]
    assert "n’est pas un PDF" in kept["F-200.pdf"][1]
    assert "plus de 5" in house.keep_files({"F-118.pdf": PDF + bytes(LARGEST_FILE)}, NORA)[0].why
    with house.unit_of_work() as uow:
        assert uow.invoice_files.count() == 1
        (file,) = joined_files(uow, ["F-118"])
    assert house.files.read(file.digest) == PDF + b" 2"
    with pytest.raises(NotAllowedError):
        house.keep_files(named, User("zoe", "Zoé", Role.PHONE_AGENT))


def test_a_number_that_two_clients_share_is_never_guessed(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([replace(bill("F118", "d2", "10.00"), id="other")])
        uow.commit()

    (kept,) = house.keep_files({"F-118.pdf": PDF}, NORA)

    assert kept.why


@pytest.mark.parametrize("number", ["../../etc/F-9", "C:\\F-9", "F-9\r\nBcc: a@x.example", "/F-9", "F-9\x00"])
def test_a_number_that_is_a_path_or_a_header_names_a_plain_file(house: House, number: str) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([bill(number, "d1", "10.00")])
        uow.commit()
    (kept,) = house.keep_files({f"../../{number}.pdf": PDF}, NORA)
    with house.unit_of_work() as uow:
        found = uow.invoice_files.of([number])
    assert kept.invoice_number in {number, ""}
    names = [file.name for file in found.values()]
    assert not [name for name in names if set(name) & set("/\\:\r\n\x00") or name.startswith(".")]
    assert {path.parent.parent for path in house.files.folder.rglob("*") if path.is_file()} == {house.files.folder}


def test_what_weighs_too_much_together_is_left(house: House) -> None:
    with house.unit_of_work() as uow:
        for n in range(4):
            uow.invoice_files.add(InvoiceFile(f"F-{n}", f"F-{n}.pdf", "x", LARGEST_TOGETHER // 3))
        found = joined_files(uow, [f"F-{n}" for n in range(4)])

    assert [file.invoice_number for file in found] == ["F-0", "F-1", "F-2"]


def test_a_letter_speaks_of_a_file_only_where_one_is_joined(house: House) -> None:
    announced = LetterText("Facture F-118", "Bonjour,\n\nVous trouverez la facture F-118 en pièce jointe.\n")
    draft = house.draft(DraftRequest("d1", channel=Channel.EMAIL), NORA)
    recheck = house.edit.recheck

    assert "absent-attachment" in {_name(one.rule) for one in recheck(draft.id, announced, LEA)}
    house.keep_files({"F-118.pdf": PDF}, NORA)
    assert "absent-attachment" not in {_name(one.rule) for one in recheck(draft.id, announced, LEA)}


def _name(rule_id: str) -> str:
    return next(rule.name for rule in RULES if rule.id == rule_id)
