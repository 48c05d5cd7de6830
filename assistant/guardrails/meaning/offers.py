"""Offers: turns that give up a part of the price, or give something beside it.

Whether the file allows it, whether it is the indemnity alone or what the invoice holds already: the rule asks.
"""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

OFFERED: Final = phrases(
    "(arrondi|arrondis|arrondit|arrondissons) ~1 (à|au) ~1 (\\d+|dixième|centaine|inférieur)",
    "(effac|oubli|annul)[a-z]+ ~2 (ardoise|ancienne dette|arriéré)",
    "(coup[a-z]+|part[a-z]+) ~1 (la )?poire en deux",
    "(une|la|d'une) croix (dessus|sur)",
    "(tomb|pass|rest)[a-z]+ ~2 (aux oubliettes|l'éponge|par pertes)",
    "on oublie (le reste|tout|les|la moitié)",
    "(on|nous|je) ~2 (arrête|arrêtons|arrondi[a-z]*|tombe|tombons|laisse|laissons|descend[a-z]*) ~2 (à|pour) ~2 \\d+"
    " ?(€|euros?)",
    "(la moitié|la différence|(le|un|du|ce) (tiers|quart|reste|surplus|solde)) ~3 (tomb[a-z]+|oubli[a-z]+|effac[a-z]+"
    "|disparaî[a-z]+|offert[a-z]*|cadeau|pour (nous|moi))",
    "(escompte|rabais|ristourne|geste commercial|bon d'achat|bon de réduction|points de fidélité)",
    "(une|notre|cette|petite|votre) ~1 (remise|réduction)(?! (en|des?|du|à|avec|par|le|au)\\b(?! \\d))",
    "remise (de \\d|de fidélité|commerciale|exceptionnelle|accordée|immédiate|sur (le|la|votre|ce|cette|vos) ~1 "
    "(total|facture|montant|prix|solde|somme|commande))",
    "réduction (de \\d|commerciale|exceptionnelle|immédiate|de prix|sur (le|la|votre))",
    "(offrons|offrirons|offrirai|recevrez|recevez) ~3 cadeau",
    (
        "(ramener|ramenons|ramènerons|ramènerai|réduire|réduirons|réduirai|réduisons|baisser|baisserons|limiter"
        "|limiterons) ~5 (dette|somme|montant|facture|solde|total)"
    ),
    (
        "(offrons|offrirons|offre|offrirai|accordons|accorderons|accorde|accorderai|consentons|consentirons"
        "|faisons cadeau) ~5 (mois|gratuit|gratuits|avoir|%|pour ?cent|réduction|remise)"
    ),
    (
        "(nous|je) ~3 (efface|effaçons|effacerons|effacerai|abandonne|abandonnons|abandonnerons|renonçons à"
        "|renonce à) ~4 (%|pour ?cent|moitié|tiers|partie|principal|solde|facture|dette|somme|€|euros)"
    ),
    "(renonç[a-z]+|renonc[a-z]+|abandonn[a-z]+|effaç[a-z]+|effac[a-z]+|oublions|oublierons) ~8 (moitié|tiers|quart"
    "|partie) (du|de la|de votre|de notre) (principal|solde|facture|dette|somme|créance|montant)",
    "(oublierons|oublions|oublierai|effacerons|laisserons tomber|tirons un trait|passerons l'éponge) ~3 "
    "(reste|solde|dette|somme|surplus)",
    "(fais|faisons|ferai|ferons|faire|accorde|accordons|consens|consentons) ~3 "
    "(\\d+(?:[.,]\\d+)? ?%|cadeau|remise|rabais)",
    "(enlevons|enlève|enlèverai|enlèverons|retirons|retire|retirerons|ôtons|ôte|baissons|baisse) ~2 "
    "\\d+(?:[.,]\\d+)? ?(%|pour ?cent)",
    "\\d+(?:[.,]\\d+)? ?(%|pour ?cent) (de|d') (remise|réduction|rabais|ristourne)",
    "(t'|vous |te )(offre|offrirai|offrons|offrirons) ~3 (interventions?|prestations?|entretien"
    "|livraison|tirage|commande|heures?|séances?|visite|abonnement|mois|année|mise à jour)",
    "(fais|faisons|ferai|ferons|faire|faisant|faite|font) ~1 grâce ~4 (moitié|tiers|quart|reste|solde|surplus|partie"
    "|principal|dette|facture|somme|différence|%|€|euros?)",
    (
        "(prêts?|prête|disposés?|disposée|acceptons|acceptions|accepterons|accepte) ~2 (abandonner|effacer"
        "|renoncer|oublier|déduire)"
    ),
    "(déduirons|déduisons|déduirai|défalquerons|retrancherons|ôterons) ~3 (%|pour ?cent|\\d+ ?%)",
    "(avoir|crédit) ~3 (commercial|de fidélité|exceptionnel|offert)",
    "(nous|je|on) ~3 (ferai|ferons|fera|faire|fais|faisons) ~2 (geste|effort|fleur)",
    "(amen[a-z]+|prêts?|prête|pourr[a-z]+|peux|peut|pouvons|dispos[a-z]+) ~3 (revoir|réviser|arranger|négocier"
    "|reconsidérer|rediscuter) ~3 (prix|montant|tarif|somme)",
    "(pose|livraison|prestation|intervention|transport|déplacement|visite|commande|entretien) ~5 (sera|seront) ~1 pour"
    " (nous|moi)",
    "(ferm|pass)[a-z]+ ~2 les yeux ~1 sur",
    "(solder|clore|clôturer|effacer|fermer)(ai|ons) ~3 (comptes?|dossier|reste|ligne) ~1 (moi-même|nous-mêmes|sans"
    "|pour vous)",
    "(lâch|donn)[a-z]+ ~1 du lest",
    "geste ~2 (attend|sera fait|est prévu) ~4 (paiement|règlement|virement)",
    "(gardez|garde|retenez|déduisez|enlevez|conservez|retranchez) ~2 \\d+ ?(%|pour ?cent|€|euros?)",
    "(fera|ferai|ferons|faire|fais|faisons) sauter",
    "(charge|chargerai|chargeons|occupe|occuperai|prends|prendrai|prendrons|couvrirai|couvrirons) ~2 (du|le) (reste"
    "|surplus|solde|complément|différence)",
    "(nous|je) ~1 (déduis|déduisons|déduirai|enlève|enlevons|retire|retirons|ôte|ôtons|supprime|supprimons) ~3 "
    "(transport|port|livraison|pose|main-d'œuvre|déplacement|forfait|ligne)",
)
# "Un virement et on n'en parle plus" asks for the whole: a part must be named for it to give something up.
NO_MORE_SAID: Final = phrases("(n'en|on n'en) parl[a-z]+ plus", "(tomb|pass)[a-z]+ ~2 à la trappe")
# What costs nothing is a concession where it is given for a payment.
GIVEN: Final = phrases(
    "(offerte?s?|gratuite?s?|gratuitement|gratis|gracieusement|cadeau|surprise|récompens[a-z]+|faveur|bonus)",
    "(sera|seront|est|sont) ~1 (pour (nous|moi)|à (notre|ma) charge|à nos frais)",
    "(rembours[a-z]+|rend[a-z]+|reprend[a-z]+|déduis[a-z]*|déduir[a-z]+) ~3 (déplacement|transport|livraison|port|pose"
    "|main-d'œuvre|partie|moitié)",
)


_SHARE: Final = "(\\d+(,\\d+)? ?%|pour ?cent|centième|\\d+(,\\d+)? ?(€|euros?)|cent euros|tiers|quart|moitié)"
_GESTURE: Final = (
    "(gestes?|remises?|rabais|ristournes?|réductions?|abattements?|efforts?|faveurs?|concessions?"
    "|dérogations?|escomptes?|baisses?)"
)
_GIVEN_AWAY: Final = (
    "(consenti|accord|octroy|offer|offr|offron|fais|faiso|fera|fero|déduis|déduir|déduit|appliqu|attribu|concéd"
    "|acquis|obtien|obten|vaud|profit"
    "|bénéfici|promet|réserv|prév)[a-z]*"
)
COUNTED_GIFT: Final = phrases(
    f"{_GESTURE} ~4 {_SHARE}[^.;!?]{{0,40}} {_GIVEN_AWAY}",
    f"{_GIVEN_AWAY}[^.;!?]{{0,30}} {_GESTURE} ~4 {_SHARE}",
    f"{_GIVEN_AWAY} ~3 {_SHARE} ~2 (de )?{_GESTURE}",
)
