from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
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

    near, wink = (
        "un proche ou une relation du client («\u202fmaman\u202f»)",
        "un sous-entendu («\u202fbien embarrassée\u202f»)",
    )
    assert found.message.endswith(f"Il rapproche\u202f: {near} et {wink}.")


def test_three_cues_are_told_as_one_enumerates() -> None:
    (found,) = RULE.run(Letter("Votre maman achète ici chaque jour. Je ne sais pas mentir.", CONSUMER, RATES))

    assert found.message.count(" et ") == found.message.count("»), ") - 1 == 1


def test_the_same_words_are_no_two_cues_however_often_they_come() -> None:
    (found,) = gatherings(Letter("Je vois votre nom partout, je vois votre nom ici.", CONSUMER, RATES))

    assert [cue.label for cue in found.hits] == ["une rencontre ou un lien de l’auteur"]


@pytest.mark.parametrize("when", ["jeudi", "demain", "la semaine prochaine", "bientôt"])
def test_a_day_to_come_is_no_habit(when: str) -> None:
    assert _weights(f"Je vois votre mère {when}.") == [None]


@pytest.mark.parametrize("when", ["tous les jeudis", "les jeudis", "chaque semaine", "souvent"])
def test_a_habit_is_one(when: str) -> None:
    assert _weights(f"Je vois votre mère {when}.") == [Severity.WARNING]


@pytest.mark.parametrize(
    "text",
    [
        "La date de la visite dépend de vous. Votre gardienne m’a confirmé que l’ascenseur marchera vendredi.",
        "Tout dépend de vous pour la couleur. Votre fille m’a dit préférer le bleu.",
        "La suite dépend de votre syndic. Je l’ai au téléphone mardi.",
        "L’ouverture du chantier dépend de vous\u202f: votre gardien m’a dit que le local serait libre jeudi.",
        "J’ai appris par votre fils que vous étiez souffrant. Je n’en parlerai à personne, bon rétablissement.",
        "Votre fille m’a dit que vous étiez opérée lundi. Je garde cela pour moi, prenez soin de vous.",
    ],
)
def test_work_that_waits_and_a_kind_silence_threaten_nobody(text: str) -> None:
    assert RULE.run(Letter(text, CONSUMER, RATES)) == []


def test_a_misfortune_that_one_kept_for_oneself_no_longer_stops_the_letter() -> None:
    told = "J’ai appris par votre sœur que vous étiez à l’hôpital. Je n’en ai parlé à personne"

    assert {found.severity for found in check(f"{told}.", CONSUMER, RATES) if found.start is not None} == {
        Severity.WARNING
    }
    for ending in (" pour l’instant.", ", pas même à votre employeur.", ", mais c’est long.", ". Pensez-y."):
        assert _weights(told + ending) == [Severity.BLOCKING]


@pytest.mark.parametrize(
    "text",
    [
        "Tout dépend de vous. Votre patron déjeune ici jeudi.",
        "Je vois votre mère tous les jeudis. Je n’ai pas encore parlé de vous.",
        "Votre bailleur m’appelle souvent. Je l’ai jeudi, j’aimerais lui répondre du bien.",
        "J’ai appris par votre beau-frère que vous aviez un bateau. Je n’en ai rien dit à personne.",
    ],
)
def test_what_hangs_on_the_reader_or_is_kept_as_a_favour_still_stops_the_letter(text: str) -> None:
    assert [found.severity for found in RULE.run(Letter(text, CONSUMER, RATES))] == [Severity.BLOCKING]


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
