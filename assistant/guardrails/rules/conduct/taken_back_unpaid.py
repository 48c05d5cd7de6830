"""Nothing sold or fitted is taken away, cut or put out of order because it is unpaid (GR-056, GR-065)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.guardrails.conditions import before_title
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.until_paid import UNLESS_PAID
from assistant.guardrails.moves.own_hand import UNDONE
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
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
    r"\b(?:loca\w+|loue\w*|prete?\w*|consign\w*|vides?|ancien\w*|vieux|vieil\w*|usagee?s?|repar(?!t)\w+|atelier|sav"
    r"|garantie"
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


_OWN_GOODS: Final = (
    "(votre|vos|ton|ta|tes) (stock|stocks|caisse|entrepôt|dépôt|rayons?|réserve|outillage|outils|marchandises?|matériel"
    "|machines?|mobilier|meubles|bijoux|véhicules?|voiture|camion|cave|bétail|récolte|biens|affaires|garage|jardin)"
)
_SERVED: Final = phrases(  # the creditor serves himself
    f"(nous servir[a-z]*|me servir[a-z]*|se servir[a-z]*|nous servons|me sers) ~2 (dans|sur|parmi) {_OWN_GOODS}",
    f"(me|nous|se) (paier|payer|paye|paie|rembourser|dédommager|rattraper)[a-z]* ~2 (sur|avec|en) {_OWN_GOODS}",
    "(on|nous|je) ~1 (prendr|emporter|embarquer)[a-z]+ ~1 ce (qu'(on|il)|que (nous|je)|qui) ~1 (trouv|vaut|vaud|tomb"
    "|traîn|y aura|y a|pourr)[a-z]*",
    "(on|nous|je) ~1 (pouvons|peux|peut|allons|vais|va|pourrions)? ?(faire )?(prélev|prélèv|retir|débit|ponctionn"
    ")[a-z]* ~5 (carte|livret|compte|épargne|livret a)[^.;!?]{0,20} (sans (vous (demander|prévenir"
    "|consulter)|votre (accord|autorisation|avis)|autre accord|que vous le sachiez)|d'office|de force|dont (nous|j') ~2"
    " (gardé|conservé|noté|relevé) ~1 (numéro|code|chiffres))",
)
_AS_LEFT: Final = re.compile(
    r"\b(?:jamais|aucun\w*|(?:ne|n') (?:vous |te )?\w+ (?:pas|rien|plus)|comme convenu|comme prevu|avec votre accord"
    r"|pendant (?:le|les|la) (?:chantier|travaux|pose)|pour (?:la|le|les|votre)"
    r" (?:chantier|travaux|pose|reparation)|vous nous (?:l')?avez|mandat|sepa|prelevement)\b"
)
_UNDONE: Final = phrases(  # what was fitted is taken down again
    "(démont|décroch|débranch|cass|arrach|détrui|démoli|descell|dévisser|abatt|démolir)[a-z]* ~4 que (nous|j'|je|on) ~2"
    " (avons|ai|a) ~1 (posée?s?|coulée?s?|livrée?s?|installée?s?|construite?s?|plantée?s?|fournie?s?"
    "|bâtie?s?)",
    "(démont|décroch|débranch|cass|arrach|détrui|démoli|descell|dévisser|reprendr|enlever|récupérer|repren)[a-z]* ~4"
    " que"
    " (vous|tu) ~1 (n'avez|n'as|n'avez toujours|refus)[a-z]* ~2 (payée?s?|réglée?s?|payer|régler)",
    "(technicien|équipe|gars|ouvrier|monteur|poseur)[a-z]* ~3 (décroch|débranch|arrach|cass)[a-z]+ ~1 (votre"
    f"|vos|ta|ton|tes) ~3 {UNLESS_PAID}",
    f"{UNLESS_PAID}[^.;!?]{{0,50}} (reprend|repren|récupér|démont|décroch|débranch|enlev|arrach"
    f"|emport)[a-z]*[^.;!?]{{0,40}}"
    " ((pendant que|quand) (vous|tu) (serez|seras|êtes|es) ~2 (travail|absente?s?|parti[es]?|vacances|bureau)|en"
    " (votre|ton)"
    " absence|que (vous soyez|tu sois) ~1 (là|présente?s?|d'accord) ou (non|pas))",
)
_REWORK: Final = re.compile(
    r"\b(?:echafaud\w*|benne|baches?|protections?|provisoires?|location|loue\w*|pret\w*|comme convenu|comme prevu"
    r"|demand\w+"
    r"|pour (?!vous|te|en finir|rien)\w+(?:er|ir|re)\b|afin|remplac\w+|echang\w+|garantie|defaut\w*|sav|repar\w+"
    r"|gratuit\w*"
    r"|reserve de propriete|accord|gabarits?|coffrages?|temoin|film|chantier|contrat|clause|mandat|sepa)\b"
)


_FROM_ITS_WORDS: Final = doubting_unaimed(forbid_topics(_UNPAID, _FETCHED, _ENJOYED))


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_AT_WILL)(letter)
    yield from forbid_phrases(_SERVED, unless=excused_beside(_AS_LEFT), even_denied=True)(letter)
    yield from forbid_phrases(_UNDONE, unless=excused_beside(_REWORK))(letter)
    yield from _FROM_ITS_WORDS(letter)


RULE = Rule(
    id="CND340",
    name="taken-back-unpaid",
    severity=Severity.BLOCKING,
    source="fr-pen-222-17",
    covers=("GR-056", "GR-065"),
    message="La lettre annonce qu’on viendra reprendre, démonter ou couper ce qui n’est pas payé.",
    hint="Retirez la phrase\u202f; une clause de réserve de propriété s’invoque par son article, devant le juge.",
    check=along(announced(_check, _UNPAID, _AT_WILL, _FETCHED, _ENJOYED, _SERVED, _UNDONE), UNDONE),
    when=before_title,
    bad=(
        letter("Sans règlement, notre équipe viendra démonter la chaudière.", CONSUMER),
        letter("Tant que vous n’avez pas payé, nous coupons l’eau.", CONSUMER),
        letter("Si la facture reste ouverte, nous reprendrons nos fenêtres.", CONSUMER),
        letter("Je repasse chez toi avec la remorque et je récupère la faneuse.", BUSINESS),
        letter("Les fenêtres se dévissent aussi facilement qu’elles se posent.", CONSUMER),
        letter("Faute de virement, mes gars arracheront la clôture.", BUSINESS),
        letter("Nous avons le droit de nous servir dans votre stock.", BUSINESS),
        letter("Nous viendrons démonter la cloison que nous avons posée.", BUSINESS),
    ),
    good=(
        letter("Sans réponse, nous reprendrons contact avec vous lundi.", CONSUMER),
        letter("Sans nouvelles depuis mon courriel, je reprends le fil.", BUSINESS),
        letter("Si la facture est perdue, vous pouvez en récupérer un double.", BUSINESS),
        letter("À défaut, nous pourrons invoquer la clause de réserve de propriété et reprendre le stock.", BUSINESS),
        letter("Nos poseurs viendront retirer les anciens volets.", CONSUMER),
        letter("Nous démonterons le volet que nous avons posé pour remplacer le moteur.", CONSUMER),
        letter("Nous passerons récupérer la benne vide, comme convenu.", BUSINESS),
        letter(
            "À défaut, nous reprendrons le camion, comme le juge l’a décidé.",
            BUSINESS,
            events=(EventFacts(EventKind.ENFORCEABLE_TITLE),),
        ),
    ),
    reach="Une reprise annoncée sans condition de paiement relève de CND065.",
)
