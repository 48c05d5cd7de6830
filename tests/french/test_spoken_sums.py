"""A sum in words after "de"."""

from __future__ import annotations

from assistant.french.spoken import elide_before_one


def test_de_elides_before_a_sum_that_begins_with_one() -> None:
    assert elide_before_one("un virement de un million d’euros") == "un virement d’un million d’euros"
    assert elide_before_one("une part de une somme, de onze euros") == "une part d’une somme, de onze euros"
    assert elide_before_one("onde un peu longue") == "onde un peu longue"
