"""A mailbox of 300 messages with every trap, imported as the command and the page do, cards and gate included."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

from assistant.connectors.mail.read import read_mail_file
from assistant.domain.ledger.debtor import Contact, Debtor, DebtorKind
from assistant.domain.mail.mail import AsideReason, MailReport
from assistant.domain.writing.register import AddressForm
from assistant.services.accounts.open_case import OpenCase
from assistant.services.mail.import_mail import ImportMail
from tests.connectors.mail.trap_box import TrapBox
from tests.services.house_of_tests import LEA, MONDAY, NORA, House

TEN = [(f"k{rank}", f"sam@maison{rank}.example") for rank in range(10)]


def imported(house: House, box: bytes) -> MailReport:
    return ImportMail(house.unit_of_work, house.clock)(read_mail_file("boite.mbox", io.BytesIO(box)), NORA)


def house_of_ten(home: Path) -> House:
    house = House(home)
    with house.unit_of_work() as uow:
        uow.debtors.add(
            Debtor(who, f"Maison {who}", DebtorKind.BUSINESS, contacts=(Contact(f"c-{who}", who, email=address),))
            for who, address in TEN
        )
        uow.commit()
    return house


def test_three_hundred_messages_with_every_trap(tmp_path: Path) -> None:
    house = house_of_ten(tmp_path)
    traps = TrapBox("compta@bellecombe.example", TEN, MONDAY - timedelta(days=1))
    content = traps.build()
    assert len(traps.messages) == 300
    report = imported(house, content)
    told = dict(report.attributed) | {
        "waiting": sum(report.waiting.values()),
        "known": report.known,
        "aside": report.put_aside,
    }
    assert told == dict(traps.expected), report.set_aside
    assert set(report.aside_counts) == set(AsideReason) - {AsideReason.NO_CLIENT}
    assert report.bounced == (TEN[9][1],)
    opened = OpenCase(house.unit_of_work, house.clock)
    forms = [opened(who, LEA).register_card.address_form for who, _ in TEN]
    assert forms == [AddressForm.TU] * 5 + [AddressForm.VOUS] * 5
    again = imported(house, content)
    assert (again.new, again.waiting, again.put_aside) == (0, {}, report.put_aside)
