from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.ledger.import_rows import Place
from assistant.domain.mail.correspondence import Direction, Nature
from assistant.domain.mail.mail import AsideReason, Mail, Mailbox, MailChoice, SetAside
from assistant.services.mail.attribute_mail import NOBODY, AddressBook, Attribution, attribute
from tests.services.house_of_tests import MONDAY, MORIN, ROUX

OURS = Mailbox("compta@bellecombe.example")
CLAIRE = Mailbox("claire@morin.example")
LEROY = Debtor("d3", "Leroy", contacts=(Contact("c3", "d3", email="Leroy.Menuiserie@orange.fr"),))
MAIL = Mail(Place("b", 1), CLAIRE, (OURS,), (MONDAY,), "Bonjour", recipients=1)


def book(*choices: MailChoice) -> AddressBook:
    return AddressBook([MORIN, ROUX, LEROY], choices, [OURS.address, "nora@gmail.com"])


def found(mail: Mail, *choices: MailChoice) -> tuple[str | None, Direction, str]:
    made = attribute(mail, book(*choices))
    assert isinstance(made, Attribution), made
    return made.debtor_id, made.direction, made.other.address


def aside(mail: Mail, *choices: MailChoice) -> AsideReason:
    made = attribute(mail, book(*choices))
    assert isinstance(made, SetAside), made
    return made.reason


def test_an_address_of_a_contact_tells_the_client() -> None:
    assert found(MAIL) == ("d1", Direction.IN, "claire@morin.example")
    assert found(replace(MAIL, sender=Mailbox("leroy.menuiserie@orange.fr")))[0] == "d3"


def test_the_domain_of_one_client_alone_tells_the_client() -> None:
    assert found(replace(MAIL, sender=Mailbox("direction@morin.example")))[0] == "d1"


def test_a_free_mail_domain_tells_nothing() -> None:
    assert found(replace(MAIL, sender=Mailbox("autre@orange.fr"))) == (None, Direction.IN, "autre@orange.fr")


def test_a_domain_or_an_address_that_two_clients_have_tells_nothing() -> None:
    twins = [replace(MORIN, id=f"t{rank}") for rank in (1, 2)]
    shared = AddressBook(twins, (), [OURS.address])
    assert shared.owner(CLAIRE) is None
    assert shared.owner(Mailbox("x@morin.example")) is None


def test_a_choice_is_remembered_and_wins() -> None:
    unknown = replace(MAIL, sender=Mailbox("autre@orange.fr"))
    choice = MailChoice("autre@orange.fr", "d2", "lea", MONDAY)
    assert found(unknown, choice)[0] == "d2"
    assert aside(unknown, replace(choice, owner=NOBODY)) is AsideReason.NO_CLIENT


def test_what_we_write_goes_out_from_our_addresses_or_our_domain() -> None:
    for sender in ("compta@bellecombe.example", "lea@bellecombe.example", "nora@gmail.com"):
        sent = replace(MAIL, sender=Mailbox(sender), to=(CLAIRE,))
        assert found(sent) == ("d1", Direction.OUT, "claire@morin.example")
    assert found(replace(MAIL, sender=Mailbox("pierre@gmail.com")))[1] is Direction.IN


def test_mail_among_ourselves_is_set_aside() -> None:
    assert aside(replace(MAIL, sender=OURS)) is AsideReason.INTERNAL


def test_a_mail_to_two_clients_enters_no_dossier() -> None:
    both = replace(MAIL, sender=OURS, to=(CLAIRE, Mailbox("ana.roux@mail.example")))
    assert aside(both) is AsideReason.SEVERAL_CLIENTS


def test_a_mailing_is_no_exchange() -> None:
    assert aside(replace(MAIL, sender=OURS, to=(CLAIRE,), recipients=10_000)) is AsideReason.MASS_MAILING


def test_an_unknown_address_in_copy_of_a_client_changes_nothing() -> None:
    sent = replace(MAIL, sender=OURS, to=(Mailbox("avocat@cabinet.example"), CLAIRE))
    assert found(sent) == ("d1", Direction.OUT, "claire@morin.example")


def test_a_bounce_belongs_to_the_client_whose_address_is_dead() -> None:
    bounce = replace(MAIL, sender=Mailbox("mailer-daemon@mx.example"), nature=Nature.BOUNCE, failed=(CLAIRE.address,))
    assert found(bounce) == ("d1", Direction.IN, CLAIRE.address)
    assert aside(replace(bounce, failed=())) is AsideReason.NO_CLIENT


@pytest.mark.parametrize("said", ["Je suis Claire de l’Atelier Morin", "De la part de claire@morin.example"])
def test_what_a_mail_says_of_itself_attributes_nothing(said: str) -> None:
    assert found(replace(MAIL, sender=Mailbox("x@inconnu.example", said), body=said))[0] is None
