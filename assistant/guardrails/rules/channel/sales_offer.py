"""A collection call or text message sells nothing (GR-107)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.conditions import by_phone_or_sms
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_SALE = phrases(
    "(profitez|profite|profiter|découvrez|découvre|découvrir|bénéficiez|bénéficie|offrez-vous|testez|essayez"
    "|commandez|souscrivez|abonnez-vous|essaie|teste|présenter|proposer|parler|annoncer) ~4 {benefit}",
    "{benefit} ~4 (jusqu'au|vous attend|vous attendent|à partir de|disponible|à découvrir|gratuite?|à -\\d)",
    "-\\d+ ?% (sur|pour) ~3 (prochaine|commande|achat|article|collection)",
    "-\\d+ ?% (sur|pour)(?! (la|cette|votre|ta|le|ce) ~1 (facture|somme|montant|dette|solde))",
    "\\d+ ?% (de remise|de réduction|de rabais|de moins|offerts?) (sur|pour) (?!(la|cette|votre|ta) (facture|somme"
    "|dette))",
    "(entretien|révision|ramonage|contrôle|pose|installation|diagnostic|visite|séance|repas|dessert|coupe"
    "|soin)s? (offerte?s?|gratuite?s?|à moitié prix|à prix)",
    "(remise|réduction|bon) ~4 (prochaine commande|prochain achat|de réduction)",
    "(prix (doux|cassés?|mini|d'ami)|petits prix|bons plans?)",
    "(profitez-en|profites-en|promo|promotions?)",
    "-\\d+ ?% (sur|pour) ~1 (tout|toute|toutes|tous|nos|notre|vos|les)",
    "(déstockage|showroom|salle d'exposition|portes ouvertes|tarifs? de lancement|moitié prix|braderie|ventes? privées?"
    "|black friday|jours fous|prix d'(hiver|été|automne)|prix (promo|réduits?|barrés?))",
    "(venez|passez|viens|passe) ~4 (découvrir|essayer|tester|nouveautés?|collection|gamme|salon|stand|exposition)",
    "(pensez|pense|n'oubliez pas) ~2 (contrat|abonnement|entretien|hivernage|offre|option|assurance|cadeaux?|révision)",
    "(besoin|envie) d'(un|une) ~1 (devis|nouvelle?|autre)",
    "(lançons|lance|inaugurons|inaugure|sort|sortons) ~3 (service|ligne|gamme|offre|boutique|formule|collection"
    "|abonnement)",
    "offres? (spéciale|du moment|exceptionnelle|promotionnelle|découverte|limitée)s?",
    "devis (offerts?|gratuits?)",
    "catalogue ~3 (en ligne|disponible|est arrivé|vous attend)",
    "(gagnez|remportez|cumulez|gagne|remporte) ~3 (€|euros?|points|cadeau|bon|lot)",
    "(places?|créneaux) (restantes?|disponibles?|encore libres?) ~3 tarif",
    "(contrat|abonnement|formule) ~4 \\d+ ?(€|euros?) (l'an|par an|par mois|le mois)",
    "(vente flash|code promo|parrainez|soldes d'été|soldes d'hiver|offre promotionnelle|offre exceptionnelle)",
)
_ORDERED: Final = re.compile(
    r"\b(?:et de nouveau|de nouveau (?:apres|a partir|de \d|a \d|ce|cet)|(?:a|ai|ont|avez|as|avons) ouvert|factur\w+"
    r"|inscrite?s?|solde|reste|arrive a echeance|reglement|regler"
    r"|payer|paiement|impaye\w*"
    r"|si vous (?:le|la) gardez|votre (?:abonnement|assurance|garantie|devis|stage|adhesion|forfait"
    r"|commande)|ton (?:contrat|abonnement|stage)|ta (?:garantie|commande)|(?:votre|ton|ta) (?:fils|fille"
    r"|enfant|vehicule|voiture|velo)"
    r"|pens(?:ez|e) (?:a|aux?) (?![^.!?]*(?:€|euro|%|\b(?:offre|promo|prix|gamme|nos\b|notre\b|nouve|des \d)))"
    r"(?=[^.!?]*\b(?:neige|verglas|gel|froid|canicule|chaleur)\b)"  # a word for the road and the season
    r"|(?:re)?verifi\w+|pression|purg\w+|command\w+|prete?s?|mariage|\d+ ?h(?: \d+)?)\b"
)
_TEMPTED = Topic(("merchandise", "alluring"), unless=_ORDERED)


_ALREADY_SOLD: Final = re.compile(
    r"\b(?:commande\w*|a eu lieu|est jointe?|a renouveler|solde)\b(?! (?:maintenant|vite))"
)


def _is_sold(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether what is named was ordered, or was an offer of before ("le devis gratuit de mars est joint")."""
    return "prochaine commande" not in hit.passage.text and _ALREADY_SOLD.search(hit.passage.text) is not None


def _check(letter: Letter) -> list[Fault]:
    return [*forbid_phrases(_SALE, unless=_is_sold)(letter), *forbid_topics(_TEMPTED)(letter)]


RULE = Rule(
    id="CHA107",
    name="sales-offer",
    severity=Severity.BLOCKING,
    source="fr-conso-l223-1",
    covers=("GR-107",),
    message="Une relance par téléphone ou par SMS ne contient pas d’offre commerciale.",
    hint="Retirez l’offre.",
    check=announced(_check, _SALE, _TEMPTED),
    when=by_phone_or_sms,
    bad=(
        letter("Bonjour, votre facture attend. Profitez aussi de nos promotions !", CONSUMER, channel=Channel.SMS),
        letter("Votre facture reste ouverte. -20 % sur votre prochaine commande.", BUSINESS, channel=Channel.SMS),
        letter("Découvrez notre nouvelle gamme.", BUSINESS, channel=Channel.PHONE),
        letter("Et en octobre, -15 % sur l’entretien de votre chaudière !", CONSUMER, channel=Channel.SMS),
        letter("Et vente flash jusqu’à samedi !", BUSINESS, channel=Channel.SMS),
        letter("Pensez à nos pneus neige !", BUSINESS, channel=Channel.SMS),
    ),
    good=(
        letter("Bonjour, pouvez-vous régler la facture ? Merci.", BUSINESS, channel=Channel.SMS),
        letter("Nous vous proposons de régler en deux fois.", BUSINESS, channel=Channel.PHONE),
        letter("Découvrez notre nouvelle gamme.", BUSINESS),
        letter(
            "Facture F-118 : reste 700 EUR, acompte déduit. Pensez aux pneus neige !", BUSINESS, channel=Channel.SMS
        ),
        letter("Pense à vérifier la pression des pneus neufs !", BUSINESS, channel=Channel.SMS),
        letter("Remise du dossier jeudi.", BUSINESS, channel=Channel.SMS),
    ),
)
