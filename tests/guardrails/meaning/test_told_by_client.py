"""What the letter hands on of the client’s words only warns; a yes to it, and what follows it, is the writer’s."""

from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS

_HOST = "Bonjour,\n\n{}\n\nCordialement,\nNora Vidal"


def _blocks(sentence: str) -> bool:
    found = check(_HOST.format(sentence), BUSINESS, read_rates())
    return any(one.severity is Severity.BLOCKING and one.start is not None for one in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vous m’écriviez mercredi que votre voisin sera prévenu par l’assurance, et cela m’ennuie pour vous.",
        "Vous me dites que vos clients sauront que le chantier est en retard, et je le regrette.",
        "Vous nous avez expliqué qu’une saisie de vos comptes était en cours chez un confrère.",
        "Votre courriel disait que la saisie de votre véhicule par un autre fournisseur vous mettait à pied.",
    ],
)
def test_what_the_client_told_stops_no_letter(sentence: str) -> None:
    assert not _blocks(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vous me demandez si nous saisirons vos comptes. Oui, la semaine prochaine.",
        "Vous vouliez savoir la suite : nous saisirons vos comptes.",
        "Vous m’écriviez que rien ne pressait, et nous saisirons vos comptes lundi.",
        "Vous craignez que vos voisins l’apprennent. Cela dépend de vous.",
        "Vous disiez que vos voisins seront prévenus. C’est ce qui arrivera.",
        "Vous nous disiez hier au téléphone être tranquille ; votre employeur sera prévenu demain.",
    ],
)
def test_what_the_writer_makes_of_it_is_his_own(sentence: str) -> None:
    assert _blocks(sentence)
