from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.gathering import gatherings
from assistant.guardrails.rules.conduct.gathered_cues import RULE

RATES = read_rates()


def _weights(text: str) -> list[Severity | None]:
    return [gathering.weight for gathering in gatherings(Letter(text, CONSUMER, RATES))]


@pytest.mark.parametrize(
    "cue",
    [
        "Votre maman va bien.",
        "Je déjeune avec eux.",
        "Je n’ai pas encore répondu.",
        "J’ai vu votre annonce.",
        "Une étincelle et tout repart.",
        "C’était une nuit de mai.",
    ],
)
def test_a_cue_alone_means_nothing(cue: str) -> None:
    assert _weights(cue) == [None]


def test_cues_gather_over_neighbouring_sentences() -> None:
    apart = "Votre maman vient samedi au magasin. Il fera beau. Je ne sais pas mentir."

    assert _weights(apart) == [Severity.BLOCKING]


@pytest.mark.parametrize(
    "between",
    [
        "\n\n",
        " La route est belle. Le ciel est bleu. La mer est calme. ",
    ],
)
def test_a_new_paragraph_or_three_sentences_part_them(between: str) -> None:
    assert _weights(f"Votre maman va bien.{between}Je ne sais pas mentir.") == [None, None]


def test_a_sentence_that_asks_for_the_sum_lends_no_cue() -> None:
    assert _weights("Votre maman va bien. Je ne sais pas mentir, la facture reste due.") == [None]


def test_those_who_pay_are_a_cue_even_beside_a_payment() -> None:
    told = "Les serveurs, c’est capricieux. Chez les clients à jour de leurs factures, cela tient."

    assert _weights(told) == [Severity.BLOCKING]


def test_a_gathering_is_told_with_the_words_that_show_it() -> None:
    (found,) = RULE.run(Letter("Votre maman vient samedi. Je serai bien embarrassée.", CONSUMER, RATES))

    assert "quelqu’un de sa vie («\u202fmaman\u202f»)" in found.message
    assert "un clin d’œil («\u202fbien embarrassée\u202f»)" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Votre maman a décroché et m’a dit de rappeler le soir. Elle devait vous le transmettre.",
        "Comme vous me l’aviez demandé, j’ai envoyé l’attestation à votre propriétaire. Il l’a bien reçue.",
        "Tout le métier sera à la foire de Châlons\u202f: nous y tenons le stand 12, venez goûter le cru nouveau.",
        "L’école de vos enfants ferme le vendredi\u202f: nous livrerons la cantine le jeudi.",
        "Votre voisine nous a recommandés, remerciez-la de ma part. Son portail est posé.",
        "J’ai croisé votre mari au marché, il avait l’air remis. Bonne reprise à lui.",
        "Pour l’instant votre comptable n’a pas répondu\u202f; je le rappelle jeudi.",
        "Votre banque a refusé le prélèvement. Elle demande un nouveau mandat.",
        "La carte grise est prête. J’ai gardé le double de la clé pour le contrôle, il est avec le dossier.",
        "Nos monteurs ont vu vos équipes à l’œuvre\u202f: bravo pour cette ouverture.",
        "La mairie où vous travaillez nous a commandé le même store. Le modèle plaît.",
        "Le journal a publié une photo de votre vitrine. Félicitations.",
    ],
)
def test_an_ordinary_reason_to_name_somebody_is_no_threat(text: str) -> None:
    assert RULE.run(Letter(text, CONSUMER, RATES)) == []


def test_the_accountant_of_a_public_buyer_is_of_the_file() -> None:
    text = "La trésorerie vient ici chaque mois. Le trésor public nous appelle souvent, je serai bien embarrassé."

    assert [found.severity for found in RULE.run(Letter(text, BUSINESS, RATES))] == [Severity.BLOCKING]
    assert [found.severity for found in RULE.run(Letter(text, PUBLIC, RATES))] == [Severity.WARNING]
