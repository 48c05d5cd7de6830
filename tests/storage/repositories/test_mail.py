from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.domain.mail.correspondence import Attachment, Direction, Nature
from assistant.domain.mail.mail import MailChoice, WaitingMail
from assistant.storage.database import Database
from tests.storage.examples import NOW

SECRET = "une phrase qui doit disparaître"
MAIL = WaitingMail(
    "w1",
    "ana@inconnu.example",
    "Ana",
    Direction.IN,
    NOW,
    "Facture",
    SECRET,
    "Ana",
    "id@x",
    "",
    Nature.WRITTEN,
    (Attachment("a.pdf", "application/pdf", 12),),
    "D1",
)


def test_mail_waits_as_it_was_given_and_waiting_twice_is_once(database: Database) -> None:
    for _ in range(2):
        with database.unit_of_work() as work:
            work.mail.wait([MAIL])
            work.commit()
    with database.unit_of_work() as work:
        assert work.mail.waiting(work.mail.addresses()) == (MAIL,)
        assert work.mail.waiting_ids() == {"w1"}


def test_addresses_come_with_their_count_most_first(database: Database) -> None:
    with database.unit_of_work() as work:
        work.mail.wait([MAIL, *(replace(MAIL, id=f"b{n}", address="b@x") for n in range(2))])
        work.commit()
        assert list(work.mail.addresses().items()) == [("b@x", 2), ("ana@inconnu.example", 1)]


def test_dropped_mail_leaves_no_text_on_the_disk(file_database: Database) -> None:
    with file_database.unit_of_work() as work:
        work.mail.wait([MAIL])
        work.commit()
    with file_database.unit_of_work() as work:
        work.mail.drop(["w1"])
        work.commit()
        assert work.mail.waiting(work.mail.addresses()) == ()
    files = Path(file_database.place).parent.iterdir()
    assert not any(SECRET.encode() in file.read_bytes() for file in files)


def test_the_last_decision_for_an_address_counts(database: Database) -> None:
    first = MailChoice("ana@inconnu.example", "D1", "lea", NOW)
    with database.unit_of_work() as work:
        work.mail.choose(first)
        work.mail.choose(replace(first, owner=""))
        work.commit()
    with database.unit_of_work() as work:
        assert work.mail.choices() == (replace(first, owner=""),)
