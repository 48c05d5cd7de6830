"""Identifiers are found with their canonical value, and sums, dates and words are not taken for them."""

from __future__ import annotations

import pytest

from assistant.french.references.identifiers import find_identifiers, is_valid_iban
from assistant.french.text.twin import twin

IBAN = "FR76 3000 6000 0112 3456 7890 189"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Écrivez à Jean.Dupont+x@exemple.fr, merci", [("email", "jean.dupont+x@exemple.fr")]),
        ("contact@a-b.co.uk.", [("email", "contact@a-b.co.uk")]),
        ("https://www.exemple.fr/payer?x=1.", [("url", "https://www.exemple.fr/payer?x=1")]),
        ("voir www.exemple.biz/x) ou bit.ly/abc", [("url", "www.exemple.biz/x"), ("url", "bit.ly/abc")]),
        ("sur Exemple.com, merci", [("url", "exemple.com")]),
        (IBAN, [("iban", "FR7630006000011234567890189")]),
        ("l’IBAN fr7630006000011234567890189", [("iban", "FR7630006000011234567890189")]),
        ("BE68 5390 0754 7034", [("iban", "BE68539007547034")]),
        (f"IBAN : {IBAN} BIC : AGRIFRPP", [("iban", "FR7630006000011234567890189"), ("bic", "AGRIFRPP")]),
        ("SA03 8000 0000 6080 1016 7519", [("iban", "SA0380000000608010167519")]),
        ("AB12 3456 7890 1234 5678", []),
        ("BIC AGRIFRPPXXX", [("bic", "AGRIFRPPXXX")]),
        ("06 12 34 56 78", [("phone", "+33612345678")]),
        ("+33 (0)6 12 34 56 78", [("phone", "+33612345678")]),
        ("0033 6 12 34 56 78", [("phone", "+33612345678")]),
        ("06.12.34.56.78 ou 07-12-34-56-78", [("phone", "+33612345678"), ("phone", "+33712345678")]),
        ("0892 700 000", [("phone", "+33892700000")]),
        ("0 892 700 000", [("phone", "+33892700000")]),
        ("+41 22 555 01 23", [("phone", "+41225550123")]),
        ("00 41 22 555 01 23", []),
        ("0041 22 555 01 23", [("phone", "+41225550123")]),
        ("composez le 3949", [("phone", "3949")]),
        ("appelez le 118 218", [("phone", "118218")]),
        ("SIREN 732 829 320", [("siren", "732829320")]),
        ("732829320", [("siren", "732829320")]),
        ("SIRET 732 829 320 00074", [("siret", "73282932000074")]),
        ("TVA FR 40 303 265 045", [("vat", "FR40303265045")]),
        ("BE 0123.456.749", [("vat", "BE0123456749")]),
        ("4111 1111 1111 1111", [("card", "4111111111111111")]),
        ("12 rue X, 75008 PARIS CEDEX 08", [("postcode", "75008 PARIS CEDEX 08")]),
        ("F-67000 Strasbourg", [("postcode", "67000 Strasbourg")]),
        ("13100 Aix-en-Provence", [("postcode", "13100 Aix-en-Provence")]),
        ("59491 Villeneuve d’Ascq", [("postcode", "59491 Villeneuve d'Ascq")]),
        ("LES CHIFFRES SONT À ACCEPTER", []),
        ("COMMANDE PAIEMENT AGRIFRPP", []),
        ("12000 Euros, 732 829 320 €, 1 234 567 890 €", []),
        ("le 01/02/2026, 3949 €, facture 2026-118, n° 123456789", []),
        ("réf. 0612345678901 et F-0612345678", []),
        ("Bonjour.Merci, fini.Com", []),
        ("jean@localhost", []),
    ],
)
def test_identifiers_are_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [(identifier.kind, identifier.value) for identifier in find_identifiers(twin(text).text)] == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("FR76 3000 6000 0112 3456 7890 188", "iban"),
        ("FR76 3000 6000 0112", "iban"),
        ("FR76 3000 6000 0112 3456 7890 1890", "iban"),
        ("RCS Lyon 123 456 789", "siren"),
        ("SIRET 123 456 789 00012", "siret"),
        ("TVA FR 12 345 678 901", "vat"),
        ("+999 123 456 789", "phone"),
    ],
)
def test_a_wrong_key_is_reported(text: str, kind: str) -> None:
    (identifier,) = find_identifiers(text)
    assert (identifier.kind, identifier.valid) == (kind, False)


def test_an_account_number_holds_no_telephone_number() -> None:
    text = "Tél. 01 23 45 67 89, IBAN FR76 0612 3456 7801 2345 6789 012"
    assert [identifier.kind for identifier in find_identifiers(text)] == ["phone", "iban"]


def test_an_identifier_tells_its_place() -> None:
    text = f"Compte : {IBAN} (Lyon)"
    (identifier,) = find_identifiers(text)
    assert text[identifier.start : identifier.end] == IBAN


def test_the_key_of_an_account_number_is_checked() -> None:
    assert is_valid_iban(IBAN)
    assert is_valid_iban("GB82 WEST 1234 5698 7654 32")
    assert not is_valid_iban(IBAN[:-1])
    assert not is_valid_iban("")
    assert not is_valid_iban("FRXX é")
