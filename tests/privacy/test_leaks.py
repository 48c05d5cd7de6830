"""Finding what would leave the process."""

from __future__ import annotations

from assistant.privacy.leaks import leaks
from tests.privacy.ledger import known


def test_a_known_name_and_an_unknown_address_of_mail_are_leaks() -> None:
    found = leaks("Rappelez sylvie lenoir, ou zoe@inconnu.fr", known())
    assert [(leak.kind, leak.value) for leak in found] == [("person", "sylvie lenoir"), ("email", "zoe@inconnu.fr")]


def test_a_leak_tells_its_place() -> None:
    text = "le garage dit : Morel"
    leak = leaks(text, known())[0]
    assert text[leak.start : leak.end] == leak.value == "Morel"


def test_placeholders_and_the_common_part_of_payloads_are_no_leak() -> None:
    assert leaks("⟦PERSONNE_1⟧ et Petit rappel", known(), baseline="Écrivez un Petit rappel.") == []
    assert [leak.value for leak in leaks("Petit rappel de Lenoir", known(), "Petit rappel")] == ["Lenoir"]


def test_an_iban_whose_key_is_wrong_is_no_iban() -> None:
    assert leaks("FR76 3000 6000 0112 3456 7890 188", known()) == []
