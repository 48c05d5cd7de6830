"""Nothing sold or fitted is taken away, cut or put out of order because it is unpaid (GR-056, GR-065)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.topic import Topic, forbid_topics

_BY_US: Final = re.compile(
    r"\b(?:nous|je|on|notre|nos|mes|mon|viendr\w+|passer\w+|viens|venons|equipes?|techniciens?|poseurs?|monteurs?"
    r"|camions?|gars|ouvriers?|quelqu'un)\b|\bj'"
)
_AS_AGREED: Final = re.compile(
    r"\b(?:credit d'impot|vos donnees|vous pouvez|tu peux|abonnement|desinscri\w+|en suspens|reserve de propriete"
    r"|clause|article|conditions generales|contrat|location|loue\w*|preavis|resili\w+|suspen\w+|consign\w+|pret"
    r"|prete\w*|palettes?|benne|bouteilles?|repren\w+ (?:contact|attache|le fil|langue|l'echange|nos echanges|la "
    r"parole|date|rendez-vous|les livraisons|le cours|les travaux|le chantier|la suite|le dossier|votre dossier"
    r"|la plume|point)|reprenons (?:contact|le|la|les|votre|nos)|recuper\w+ (?:la tva|le recepisse|l'avis|votre "
    r"(?:commande|colis|appareil|velo|vehicule|voiture)|ton (?:velo|vehicule|appareil)|ta (?:voiture|commande))"
    r"|retir\w+ (?:cette|la|votre|ta) (?:phrase|facture|commande|ligne|colis|lettre|offre|demande)|tva)\b"
)
_UNPAID = Topic(("taking_back", "unless_paid"), beside=_BY_US, unless=_AS_AGREED, even_denied=True)

_AT_WILL = Topic(("taking_back", "at_will"), beside=_BY_US, unless=_AS_AGREED, even_denied=True)


def _has_no_title(letter: Letter) -> bool:
    return not any(event.kind is EventKind.ENFORCEABLE_TITLE for event in letter.facts.events or ())


RULE = Rule(
    id="CND340",
    name="taken-back-unpaid",
    severity=Severity.BLOCKING,
    source="fr-pen-222-17",
    covers=("GR-056", "GR-065"),
    message="La lettre annonce qu’on viendra reprendre, démonter ou couper ce qui n’est pas payé.",
    hint="Retirez la phrase ; une clause de réserve de propriété s’invoque par son article, devant le juge.",
    check=lambda letter: forbid_topics(letter, _UNPAID, _AT_WILL),
    when=_has_no_title,
    bad=(
        letter("Sans règlement, notre équipe viendra démonter la chaudière.", CONSUMER),
        letter("Tant que vous n’avez pas payé, nous coupons l’eau.", CONSUMER),
        letter("Si la facture reste ouverte, nous reprendrons nos fenêtres.", CONSUMER),
        letter("Faute de virement, mes gars arracheront la clôture.", BUSINESS),
    ),
    good=(
        letter("Sans réponse, nous reprendrons contact avec vous lundi.", CONSUMER),
        letter("Sans nouvelles depuis mon courriel, je reprends le fil.", BUSINESS),
        letter("Si la facture est perdue, vous pouvez en récupérer un double.", BUSINESS),
        letter("À défaut, nous pourrons invoquer la clause de réserve de propriété et reprendre le stock.", BUSINESS),
        letter("Nous passerons récupérer la benne vide, comme convenu.", BUSINESS),
        letter(
            "À défaut, nous reprendrons le camion, comme le juge l’a décidé.",
            BUSINESS,
            events=(EventFacts(EventKind.ENFORCEABLE_TITLE),),
        ),
    ),
    reach="Une reprise annoncée sans condition de paiement relève de CND065.",
)
