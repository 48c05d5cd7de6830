"""Money is asked on the account on file and with a trace, not in cash by the back door (GR-011)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.topic import Topic, forbid_topics

_PAID: Final = re.compile(
    r"\b(?:fait(?:es)?\b|pay|paie|regl|vers|vir(?:e|ez|er|ement)|sold|rembours|envo|remet|donn|depos|gliss"
    r"|apport|achet|prefer|accept|pren|arrang|convien|suffi|mieux|plutot|sur (?:mon|ce|le) compte|credit"
    r"|transf|laiss|fric|argent)\w*"
)
_USUAL: Final = re.compile(
    r"\b(?:contre (?:un )?recu|a l'accueil|caisse|guichet|magasin|boutique|comptoir|agence|dans la limite"
    r"|ne (?:prenons|prends|acceptons|accepte|demand\w+|pay\w+|envoy\w+|donn\w+|remett\w+|regl\w+"
    r"|vir\w+) (?:pas|plus|jamais|aucun)\b(?! que)|ne (?:\w+ )?(?:pay|donn|envoy|remett|vir)\w* (?:pas"
    r"|rien|jamais|aucun)|sans (?:especes|billet)|ne rien|autre compte que|aucun\w*|jamais"
    r"|gagne\w*|liquide (?:de|vaisselle|frein)|produit|billets? (?:d'|de (?:train|spectacle|concert)|pour)"
    r"|enveloppe (?:timbree|ci-jointe|jointe|reponse|budgetaire|thermique)|deduite?s?"
    r"|especes ou (?:par )?cheque|cheque(?:,| ou) (?:en )?especes|arrive\w*|recu\w*|fraud\w*|mefi\w*"
    r"|arnaqu\w*|pas (?:de|d'|en) (?:especes|liquide)"
    r"|livret (?:d'accueil|de famille|d'entretien|de bord)|ordre (?:de|du) (?:la|notre|l')"
    r"|recharges? (?:de|d'|pour) (?:gaz|encre|cartouche|batterie|vehicule|borne|filtre|papier))\b"
)
_ANOTHER_WAY = Topic(("odd_payment",), beside=_PAID, unless=_USUAL, even_denied=True, doubtful=True)


RULE = Rule(
    id="FAC216",
    name="paid-another-way",
    severity=Severity.BLOCKING,
    source="fr-civ-1342-2",
    covers=("GR-011", "GR-104"),
    message="Ce paiement ne laisse pas de trace, ou va sur un compte qui n’est pas celui du dossier.",
    hint="Demandez un virement sur le compte du dossier\u202f; des espèces, seulement à la caisse et contre reçu.",
    check=forbid_topics(_ANOTHER_WAY),
    bad=(
        letter("Une recharge de bureau de tabac vaut mieux qu’un long discours.", CONSUMER),
        letter("Virez plutôt la somme sur mon compte personnel.", BUSINESS),
        letter("Réglez-moi en liquide, ni vu ni connu.", CONSUMER),
        letter("Payez en bitcoins, c’est plus rapide.", BUSINESS),
    ),
    good=(
        letter("Vous pouvez régler en espèces à l’accueil, contre reçu. Reste 700 €, acompte déduit.", CONSUMER),
        letter("La carte cadeau que vous avez gagnée vous attend. Reste 700 €, acompte déduit.", CONSUMER),
        letter("N’envoyez jamais d’espèces par la poste. Reste 700 €, acompte déduit.", CONSUMER),
        letter("Le bidon de liquide de frein est livré. Reste 700 €, acompte déduit.", BUSINESS),
    ),
)
