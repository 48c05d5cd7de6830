from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.tale import is_tale, is_tale_of_yours, sparing_tales
from assistant.guardrails.rules.conduct.penal_vocabulary import RULE
from assistant.guardrails.wording.sentence import Sentence


@pytest.mark.parametrize(
    "told",
    [
        "les menottes du spectacle sont en mousse.",
        "le beton arme seche, et les macons rangent leurs outils.",
        "les cameras de la boutique ont ete remplacees.",
    ],
)
def test_a_sentence_about_a_trade_is_a_tale(told: str) -> None:
    assert is_tale(Sentence(told))


@pytest.mark.parametrize(
    "told",
    [
        "les menottes sont pretes.",
        "les menottes du spectacle vous iraient bien.",
        "les menottes du spectacle serviront.",
        "les menottes du spectacle, ou le paiement.",
        "la boutique du dernier qui a refuse a brule.",
        "une toiture, ca brule vite.",
    ],
)
def test_what_speaks_to_the_reader_of_money_or_of_what_may_come_is_no_tale(told: str) -> None:
    assert not is_tale(Sentence(told))


def test_a_trade_may_tell_of_what_it_does_for_the_reader() -> None:
    told = Sentence("le traitement contre les punaises de vos chambres est termine, comme vous l'avez demande.")

    assert is_tale_of_yours(told)
    assert not is_tale(told)


def test_a_rule_that_spares_tales_still_speaks_elsewhere_in_the_letter() -> None:
    letter = Letter("Les menottes du spectacle sont en mousse.\n\nVous risquez les menottes.", BUSINESS, read_rates())

    assert [found.start for found in sparing_tales(RULE, is_tale).run(letter)] == [letter.text.rindex("menottes")]
    assert all(found.severity is Severity.BLOCKING for found in RULE.run(letter))


@pytest.mark.parametrize(
    "told",
    [
        "Luc Morel est un minable, un incapable et un charpentier de pacotille.",
        "Le gérant de la menuiserie est un escroc.",
        "Le commissaire de justice saisit le mobilier de l’atelier.",
        "La scierie publie la liste noire de ses charpentiers, Luc Morel en tête.",
    ],
)
def test_a_tale_of_the_client_or_of_an_officer_is_none(told: str) -> None:
    found = check(f"Bonjour,\n\n{told}\n\nMerci.", BUSINESS, read_rates())

    assert any(one.severity is Severity.BLOCKING and one.start is not None for one in found)
