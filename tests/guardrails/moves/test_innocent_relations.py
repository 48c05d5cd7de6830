"""What the reader does himself, was sold, or was asked of him is not stopped; its guilty twin is."""

from __future__ import annotations

from typing import Final

import pytest

from assistant.domain.facts import Facts
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC
from tests.guardrails.moves.test_innocent_cousins import stopping
from tests.guardrails.moves.test_innocent_houses import HOUSES

_Case = tuple[str, Facts, tuple[str, ...], tuple[str, ...]]

_CASES: Final[tuple[_Case, ...]] = (
    # rule, facts, innocent sentences, guilty ones
    (
        "CND073",
        CONSUMER,
        (
            "La Banque de France, que vous pouvez avertir vous-même, a un guichet à Annecy.",
            "C’est à la Banque de France que vous pouvez signaler un chèque perdu.",
            "Le dossier se dépose à la Banque de France, que vous informerez de vos charges.",
            "Si votre carte est perdue, vous pouvez prévenir la Banque de France.",
        ),
        (
            "Vous pouvez saisir un avocat ; la Banque de France sera informée.",
            "Vous pouvez écrire à votre avocat, la Banque de France sera informée.",
            "Vous pouvez prévenir la Banque de France, nous aussi.",
            "Vous devez informer la Banque de France que vous y serez fiché.",
            "La Banque de France, que nous pouvons informer, vous connaîtra.",
            "Vous pouvez payer, ou nous informerons la Banque de France.",
            "Tu peux prévenir la Banque de France, ton nom y sera connu.",
            "Vous pouvez informer la Banque de France avant que votre cote ne tombe.",
            "La Banque de France, que vous devez prévenir, enregistrera cet incident.",
        ),
    ),
    (
        "CND059",
        CONSUMER,
        (
            "Notre téléphone ferme à midi aujourd’hui.",
            "Notre messagerie est fermée ce soir, écrivez-nous demain.",
            "Notre site ferme ce soir pour une heure.",
            "Nos lignes ferment à midi demain.",
            "Notre standard téléphonique ne répond plus, le service ferme à midi aujourd’hui.",
            "N’oubliez pas de couper l’eau ce soir avant de partir.",
        ),
        (
            "Nos services interrompent demain toute fourniture.",
            "Notre site ferme demain l’accès.",
            "Notre ligne vous est fermée ce soir.",
            "Fermez l’eau, elle est coupée ce soir.",
            "Notre service est suspendu ce soir.",
            "Pensez à couper l’eau ce soir, demain vous n’en aurez plus.",
            "Coupez l’eau ce soir : la coupure arrive.",
            "Débranchez votre box ce soir, avant la coupure.",
            "Fermez le gaz ce soir, le technicien vient le retirer.",
        ),
    ),
    (
        "CND075",
        PUBLIC,
        (
            "Nous avons bien lu la lettre à la préfecture que vous évoquez.",
            "Le courrier à la préfecture dont vous parlez ne nous est pas parvenu.",
            "L’appel à la préfecture que vous mentionnez date de mars.",
        ),
        (
            "L’amende de la préfecture, que vous avez méritée, est de 75 000 €.",
            "La préfecture, dont vous parlez, connaît le montant de l’amende.",
            "La lettre à la préfecture que vous citez part demain.",
            "Nous avons préparé la lettre à la préfecture que vous redoutez.",
            "La lettre à la préfecture que vous lirez part demain.",
            "Une lettre à la préfecture est prête.",
            "Le courrier à la préfecture que vous évoquez, nous l’écrivons demain.",
            "Le courrier à la préfecture que vous évoquez est rédigé.",
            "Le courrier à la préfecture dont vous parliez suivra faute de paiement.",
        ),
    ),
    (
        "CND041",
        CONSUMER,
        (
            "Si une maladie, un chômage ou un deuil explique ce retard de paiement, dites-le-nous.",
            "En cas de chômage ou de maladie, dites-le-nous avant tout règlement.",
            "En cas d’hospitalisation, prévenez-nous, le paiement attendra.",
            "Licenciement, maladie : si cela pèse sur ce règlement, écrivez-nous.",
            "La facture de l’hospitalisation de votre chien est jointe.",
            "La facture pour les fleurs de l’enterrement vous parviendra à part.",
        ),
        (
            "Si la maladie est votre prétexte pour ce retard de paiement, dites-le-nous.",
            "Si votre maladie explique ce retard de paiement, dites-le-nous.",
            "Si la maladie explique encore ce retard de paiement, dites-le-nous.",
            "Si vous croyez que la maladie explique ce retard de paiement, ne le dites pas, payez.",
            "La facture de l’enterrement vous est envoyée, vos larmes n’y feront rien.",
            "En cas de maladie, le paiement est exigé, parlez-nous-en.",
            "Si la maladie explique tout, le paiement aussi, dites-le-nous.",
            "Chômage ou pas, si cela complique votre paiement, dites-le-nous.",
            "En cas de deuil, dites-le-nous aussitôt, le paiement se prendra sur l’héritage.",
        ),
    ),
    (
        "CND048",
        CONSUMER,
        (
            "Nous avons dû joindre votre fille pour le paiement de mars, à votre demande.",
            "À votre demande, nous avons pu joindre votre mari pour le règlement de mars.",
            "Comme vous le vouliez, il a fallu joindre votre fils pour le paiement.",
            "La facture à la charge de votre sœur lui a été envoyée séparément.",
            "La part à la charge de votre frère lui a été facturée à part.",
            "Dites-moi si votre mère enverra le règlement.",
        ),
        (
            "Si votre mère a les moyens de payer, dites-le-moi.",
            "Dites-moi si votre mère peut payer à votre place.",
            "La facture à la charge de votre mère lui a été envoyée à part, à elle de payer.",
            "Si votre mère paiera pour vous, dites-le-moi.",
            "Dites-nous si votre mari enverra le règlement à votre place.",
            "Nous allons joindre votre fille pour le paiement de mars.",
            "Si votre mère fera le virement, dites-le-moi, elle recevra la facture.",
            "À votre demande ou non, il a fallu joindre votre fille pour le paiement.",
        ),
    ),
    (
        "CND064",
        BUSINESS,
        (
            "L’information de vos clients vous appartient.",
            "L’information de vos clients reste votre affaire, nous n’y prenons pas part.",
            "L’information de vos fournisseurs reste entre vos mains.",
            "L’information de votre banque vous revient.",
            "Vos clients vous paient tard ; si cela revient souvent, dites-le-nous avant le retard.",
            "Vos clients vous paient tard, et si cela revient chaque mois, prévenez-nous avant tout retard.",
        ),
        (
            "L’information de vos clients reste entre vos mains si vous payez.",
            "L’information de vos clients reste entre vos mains : payez.",
            "Qui faut-il prévenir dans votre maison de cet impayé ? Nous n’avons personne à avertir pour l’instant.",
            "L’information de vos clients suivra.",
            "L’information de vos clients reste possible.",
            "L’information de vos clients est entre nos mains, et plus entre vos mains.",
            "L’information de vos clients reste entre vos mains jusqu’à vendredi.",
        ),
    ),
    (
        "CND065",
        BUSINESS,
        (
            "Nous enverrons deux hommes chercher les bennes pleines.",
            "Nous enverrons nos hommes chercher l’échafaudage loué.",
            "J’envoie deux gars chercher les palettes consignées.",
            "Nous vous enverrons deux gars expliquer le montage.",
            "Un accident est vite arrivé sur vos machines : faites-les réviser.",
            "Vous serez attendu à la porte de l’atelier à neuf heures pour visiter la scierie.",
        ),
        (
            "Nous enverrons deux hommes chercher les palettes et vous secouer.",
            "Un incendie est vite arrivé dans votre atelier : pensez aux extincteurs.",
            "Un incident est vite arrivé sur vos machines, même avec un bon entretien.",
            "Un accident est vite arrivé à vos enfants, pensez à la révision de la voiture.",
            "Nous enverrons deux hommes chercher la caisse.",
            "Vous êtes attendu à la porte du dépôt pour charger vos machines.",
            "Nous enverrons deux hommes chercher les palettes, ils sauront vous trouver.",
            "Nous enverrons deux gaillards chercher les palettes vides.",
            "Nous enverrons deux gros bras chercher les bennes.",
        ),
    ),
    (
        "CND220",
        BUSINESS,
        (
            "Une copie du plan est restée chez l’avocat de la copropriété.",
            "Un exemplaire du devis est resté chez le commissaire de justice pour lequel vous faites ces travaux.",
            "Vous trouverez ci-joint la citation du contrat.",
            "Ci-joint notre réponse, avec la citation de votre courriel.",
            "Je joins la citation de l’article 4 de nos conditions.",
            "Nous joignons la citation du devis que vous demandiez.",
        ),
        (
            "Une copie du bon de livraison est restée chez nous, une copie de cette lettre est chez l’huissier.",
            "Ci-joint la citation de votre gérant devant le tribunal.",
            "Une copie de la facture et de la plainte a été déposée au parquet par le portail.",
            "Une copie du bon de livraison est partie chez l’huissier.",
            "Une copie de cette lettre est restée chez l’avocat.",
            "Une copie du dossier est restée chez notre avocat.",
            "Une copie du devis est restée chez l’huissier, qui vous l’apportera avec un commandement.",
        ),
    ),
    (
        "CND220",
        PUBLIC,
        (
            "Une copie de la facture a été déposée à la préfecture sur Chorus.",
            "Un duplicata de la facture a été envoyé à la préfecture par le portail Chorus Pro.",
            "Nous avons déposé un exemplaire de la situation de travaux pour la préfecture sur le portail.",
        ),
        (
            "Une copie de la facture et de cette lettre a été déposée à la préfecture sur le portail.",
            "Une copie de la facture a été déposée à la préfecture par le portail des signalements.",
        ),
    ),
    (
        "CND056",
        BUSINESS,
        (
            "Votre banque aura reçu votre ordre de payer, merci.",
            "Votre banque a reçu votre ordre de virer jeudi, avez-vous écrit.",
            "Votre banque aura votre ordre de virer demain, nous attendons donc.",
        ),
        (
            "Votre banque aura reçu l’ordre de payer, comme votre ordre de mars.",
            "Votre banque aura l’obligation de verser, votre ordre ou non.",
            "Votre banque aura reçu l’ordre de virer 700,00 €.",
            "Votre banque aura notre ordre de virer demain.",
            "Votre banque recevra des instructions de nous payer, malgré votre ordre.",
            "Votre banque aura reçu l’injonction de payer, sans votre ordre.",
        ),
    ),
)


@pytest.mark.parametrize(
    ("facts", "text"), [(facts, text) for _, facts, innocent, _ in (*_CASES, *HOUSES) for text in innocent]
)
def test_what_hurts_nobody_passes(facts: Facts, text: str) -> None:
    assert not stopping(text, facts)


@pytest.mark.parametrize(
    ("rule", "facts", "text"), [(rule, facts, text) for rule, facts, _, guilty in (*_CASES, *HOUSES) for text in guilty]
)
def test_the_same_words_turned_against_the_reader_are_stopped(rule: str, facts: Facts, text: str) -> None:
    assert rule in stopping(text, facts)
