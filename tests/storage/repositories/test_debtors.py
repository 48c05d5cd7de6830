from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from assistant.domain.errors import NotFoundError
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.storage.database import Database
from tests.storage.examples import DEBTOR_ID, any_of


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=40)
@given(debtor=any_of(Debtor, id="any", contacts=()), contact=any_of(Contact, id="c-any", debtor_id="any"))
def test_any_debtor_comes_back_as_it_was_added(database: Database, debtor: Debtor, contact: Contact) -> None:
    whole = replace(debtor, contacts=(contact,))
    with database.unit_of_work() as work:
        work.debtors.add([whole])
        work.commit()
    with database.unit_of_work() as work:
        assert work.debtors.get("any") == whole


def test_contacts_keep_the_order_they_were_given_in(database: Database) -> None:
    contacts = tuple(Contact(key, "D9") for key in ("z", "a", "m"))
    with database.unit_of_work() as work:
        work.debtors.add([Debtor("D9", "Verrerie Ségal", contacts=contacts)])
        assert work.debtors.get("D9").contacts == contacts


def test_a_debtor_added_again_without_contacts_keeps_those_it_has(database: Database) -> None:
    contact = Contact("c1", DEBTOR_ID, last_name="Rey")
    with database.unit_of_work() as work:
        work.debtors.add_contacts([contact])
        work.debtors.add([Debtor(DEBTOR_ID, "Atelier Verdier et Fils")])
        assert work.debtors.get(DEBTOR_ID) == Debtor(DEBTOR_ID, "Atelier Verdier et Fils", contacts=(contact,))


def test_all_debtors_come_by_name(database: Database) -> None:
    with database.unit_of_work() as work:
        work.debtors.add([Debtor("D0", "Boulangerie Anselme")])
        assert [debtor.name for debtor in work.debtors.all()] == [
            "Atelier Verdier",
            "Boulangerie Anselme",
            "Zinguerie Blois",
        ]


def test_an_unknown_debtor_is_not_found(database: Database) -> None:
    with database.unit_of_work() as work, pytest.raises(NotFoundError, match="Le client D404 n’existe pas"):
        work.debtors.get("D404")
