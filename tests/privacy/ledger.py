"""A small ledger for the tests of privacy."""

from __future__ import annotations

from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact, ContactRole, Debtor, DebtorKind
from assistant.domain.people.user import Role, User
from assistant.privacy.entities import KnownEntities

DEBTORS = (
    Debtor(
        "d1",
        "Charpentes Morel SARL",
        DebtorKind.BUSINESS,
        siren="732829320",
        address="12 rue des Lilas, 35000 Rennes",
        contacts=(
            Contact(
                "c1",
                "d1",
                ContactRole.AP_CONTACT,
                "Mme",
                "Sylvie",
                "Lenoir",
                email="sylvie.lenoir@charpentes-morel.fr",
                phone="02 99 12 34 56",
            ),
            Contact("c2", "d1", ContactRole.MANAGER, "M.", "Jean-Pierre", "Le Goff", email="jp.legoff@gmail.com"),
        ),
    ),
    Debtor("d2", "Mme Claire Petit", DebtorKind.CONSUMER, address="3 impasse du Moulin, 56000 Vannes"),
    Debtor(
        "d3",
        "Commune de Plouzévédé",
        DebtorKind.PUBLIC,
        siren="212902258",
        address="1 place de la Mairie, 29440 Plouzévédé",
    ),
)
CREDITOR = Creditor(
    "Ateliers Kerguelen",
    legal_form="SAS",
    siren="552100554",
    address="1 quai de la Fosse, 44000 Nantes",
    email="compta@kerguelen.fr",
    phone="02 40 11 22 33",
    signatory="Paul Hervé",
)
USERS = (User("u1", "Nadia Benali", Role.ACCOUNT_MANAGER, "n.benali@kerguelen.fr"),)
REFERENCES = ("F-118", "2026-0042", "BC-7781", "9")


def known() -> KnownEntities:
    """Everybody above."""
    return KnownEntities.of(DEBTORS, CREDITOR, USERS, REFERENCES)
