"""Nothing sold or fitted is taken away, cut or put out of order because it is unpaid (GR-056, GR-065)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

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
    r"|retir\w+ (?:cette|notre|la|votre|ta) (?:phrase|facture|commande|ligne|colis|lettre|offre|demande)|tva)\b"
)
_UNPAID = Topic(("taking_back", "unless_paid"), beside=_BY_US, unless=_AS_AGREED, even_denied=True)

_COMING: Final = re.compile(
    r"\b(?:passe|passons|passer\w+|viens|vient|venons|viendr\w+|repass\w+|revien\w+|reviendr\w+|demain|lundi|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche|semaine|camion|remorque|absence|presente?s?|la ou (?:non|pas)|minutes"
    r"|aussi|comme (?:il|elle|ils|elles|c')|facilement|repart\w*|s'arrach\w+|se (?:devisse|demonte|debranche|decroche"
    r"|reprend)\w*|\w+(?:rons|rai|ront|sera))\b"
)
_OF_THE_TRADE: Final = re.compile(
    r"\b(?:loca\w+|loue\w*|prete?\w*|consign\w*|vides?|ancien\w*|vieux|vieil\w*|usagee?s?|repar(?!t)\w+|atelier|sav|garantie"
    r"|rempla\w+|echang\w+|revis\w+|entretien|recycl\w+|dechets?|decheterie|benne|echafaud\w*|chapiteau\w*|convenu"
    r"|demande|commande|disposition|reserve de propriete|clause|article|contrat|rendez-vous|prevue?s?|devis"
    r"|neuf|neuve|neufs|nouve\w+|pouvez|pourr\w+|peux|chantier|travaux|peinture|hivernage|nettoy\w+|gratuit\w*|offert"
    r"|piece|a nos frais|est reparti\w*|sont reparti\w*|avec (?:vos|ses)|retract\w*|rembours\w+|erreur"
    r"|defectueu\w*|non conforme|trop livre|surplus|palettes? vides?|contact|le fil"
    r"|poste|magasin|boutique|point relais|colis|quand (?:vous|tu)|si (?:vous|tu) (?:prefer|souhait|voul|veu)\w*"
    r"|ordonnance|juge|tribunal|tva|facture|paiements?|parole|plume|cours|livraisons?)\b"
)
_FETCHED = Topic(("sold_goods", "fetching"), beside=_COMING, unless=_OF_THE_TRADE, doubtful=True)
_ENJOYED = Topic(
    ("not_yours", "enjoying", "sold_goods"),
    unless=re.compile(r"\b(?:merci|n'hesitez|si (?:vous|tu)|location|pret(?:e|ee)?)\b"),
    even_denied=True,
)
_AT_WILL = Topic(("taking_back", "at_will"), beside=_BY_US, unless=_AS_AGREED, even_denied=True)


def _has_no_title(letter: Letter) -> bool:
    return not any(event.kind is EventKind.ENFORCEABLE_TITLE for event in letter.facts.events or ())


_FROM_ITS_WORDS: Final = doubting_unaimed(forbid_topics(_UNPAID, _FETCHED, _ENJOYED))


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_AT_WILL)(letter)
    yield from _FROM_ITS_WORDS(letter)


RULE = Rule(
    id="CND340",
    name="taken-back-unpaid",
    severity=Severity.BLOCKING,
    source="fr-pen-222-17",
    covers=("GR-056", "GR-065"),
    message="La lettre annonce qu’on viendra reprendre, démonter ou couper ce qui n’est pas payé.",
    hint="Retirez la phrase\u202f; une clause de réserve de propriété s’invoque par son article, devant le juge.",
    check=announced(_check, _UNPAID, _AT_WILL, _FETCHED, _ENJOYED),
    when=_has_no_title,
    bad=(
        letter("Sans règlement, notre équipe viendra démonter la chaudière.", CONSUMER),
        letter("Tant que vous n’avez pas payé, nous coupons l’eau.", CONSUMER),
        letter("Si la facture reste ouverte, nous reprendrons nos fenêtres.", CONSUMER),
        letter("Je repasse chez toi avec la remorque et je récupère la faneuse.", BUSINESS),
        letter("Les fenêtres se dévissent aussi facilement qu’elles se posent.", CONSUMER),
        letter("Faute de virement, mes gars arracheront la clôture.", BUSINESS),
    ),
    good=(
        letter("Sans réponse, nous reprendrons contact avec vous lundi.", CONSUMER),
        letter("Sans nouvelles depuis mon courriel, je reprends le fil.", BUSINESS),
        letter("Si la facture est perdue, vous pouvez en récupérer un double.", BUSINESS),
        letter("À défaut, nous pourrons invoquer la clause de réserve de propriété et reprendre le stock.", BUSINESS),
        letter("Nos poseurs viendront retirer les anciens volets.", CONSUMER),
        letter("Nous passerons récupérer la benne vide, comme convenu.", BUSINESS),
        letter(
            "À défaut, nous reprendrons le camion, comme le juge l’a décidé.",
            BUSINESS,
            events=(EventFacts(EventKind.ENFORCEABLE_TITLE),),
        ),
    ),
    reach="Une reprise annoncée sans condition de paiement relève de CND065.",
)
