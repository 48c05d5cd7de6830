"""A service is not cut at once, nor from a consumer without clause and notice (GR-059, N18)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.facts import ClauseFacts
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.cut_at_once import CUT_AT_ONCE
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import along, announced, only_when
from assistant.guardrails.wording.topic import Topic, forbid_topics

_SERVICE = (
    "(accès|service|services|abonnement|compte client|contrat|contrats|livraisons?|ligne|électricité"
    "|courant|gaz|eau|chauffage|internet|connexion|hébergement|site|maintenance|prestations?|comptes?"
    "|licences?|compteur|fourniture|dépannage|travaux|chantier|interventions?)"
)
_CUT = phrases(
    "(débranche|débranchons|débrancherai|débrancherons|éteint|éteins|éteignons) ~2 (site|serveur|tout|compte|ligne)",
    "plus de (serveur|site|connexion|chauffage|dépannage)",
    "(change|changeons|changerai) ~1 codes? de (l'alarme|la porte|votre|ton)",
    "plus aucun (dépannage|entretien|service|passage) ne sera",
    f"(coup(er|ons|erons|ez|é|ée|era|erai)|suspend(s|re|ons|rons|rai|u|ue|ues|us|ra)|interromp(re|ons"
    f"|rons|rai|u|ue)|désactiv(er|ons|erons|é|ée|era|erai)|résili(er|ons|erons|é|ée|era|erai)|bloqu(er"
    f"|ons|erons|é|ée|era|erai)|ferm(er|ons|erons|é|ée|era)|arrêt(er|ons|erons|é|ée|erai)|stopp(er|ons"
    f"|erons|é|ée)|gel(er|é|ée)) ~4 {_SERVICE}",
    f"{_SERVICE} ~5 (coupée?s?|suspendue?s?|interrompue?s?|désactivée?s?|résiliée?s?|bloquée?s?"
    f"|fermée?s?|arrêtée?s?|stoppée?s?)",
    "(supprimer(ons|ai)|supprimons|supprime|effacer(ons|ai)|effaçons|détruir(ons|ai)|détruisons) ~3 "
    "(fichiers?|données|photos|comptes?|accès|site|hébergement|sauvegardes?|archives|boîte|messagerie)",
    f"(coupure|suspension|interruption|désactivation|fermeture) (immédiate )?(de|du|des|d') (votre "
    f"|vos |ton |l'|la )?{_SERVICE}",
    f"(pas|sans|faute|absence) (de |d')?(paiement|règlement|argent|virement)[^.;]{{0,12}} (plus|pas) (de "
    f"|d'){_SERVICE}",
    f"priv(er|ons|erons|erai|és?|ées?) ~2 (de |d')?{_SERVICE}",
)
_AT_ONCE: Final = re.compile(
    r"\b(?:ce soir|ce jour|aujourd'hui|demain|immediate(?:ment)?s?|sur-le-champ|sans (?:delai|preavis"
    r"|autre avis|avertissement)|des (?:maintenant"
    r"|a present|ce|reception|demain)|sous (?:24|vingt-quatre|48|quarante-huit) ?h\w*|dans l'heure"
    r"|tout de suite|a minuit|cette nuit|ce (?:midi|matin)|d'ici (?:ce soir|demain)|desormais|a cet instant)\b"
)
_OURS: Final = re.compile(
    r"\b(?:nous|je|on|votre|vos|ton|ta|j')\b|^(?!.*\b(?:travaux|entretien|maintenance|revision"
    r"|panne)\b).*\bsera(?:ont)?\b"
)
_AT_HOME: Final = re.compile(  # our own premises, or the hours of the reader's office
    r"\b(?:dans|chez|sur) (?:notre|nos|mon|ma) (?:zone|rue|quartier|secteur|bureaux?|locaux|depot|atelier|commune"
    r"|village"
    r"|magasin|cote)\b|\b(?:de l'atelier|de notre|de nos|du magasin|de la boutique"
    r"|chez nous)\b[^.;!?]{0,40}\b(?:travaux|conges"
    r"|inventaire|panne|jusqu'au|rouvr\w+)\b|\b(?:coup|interromp|ferm|arret)\w+ [^.;!?]{0,50}\bpour (?:\w+ )?(?:changer"
    r"|remplacer|poser|reparer|purger|nettoyer|raccorder|travaux|entretien|maintenance|controle)\b"
    r"|\b(?:de \d+ a \d+ ?h\w*|le temps d|a cause d|comme (?:chaque|tous les|convenu|prevu)|selon votre|a votre demande"
    r"|a la fin du contrat|par le (?:distributeur|fournisseur|syndic|gestionnaire)|pour (?:les conges|la mise a jour"
    r"|travaux)|mises? a jour|migration|nous a fait|livraisons en (?:juillet|aout|decembre))\b"
    r"|\bservice [a-z]+ ferme (?:le|a|tot|entre|pour|du|en)\b"
)
_ESSENTIAL: Final = re.compile(r"\b(?:electricite|courant|gaz|eau|chauffage)\b")


_DUE_WORK: Final = re.compile(
    r"\b(?:travaux|compteur|maintenance|revision|panne|prevue?|annonce\w*|residents?|remplac\w+|article|clause|contrat"
    r"|conditions|entretien|repar\w+|depann\w+|interven\w+|retabli\w*|remis\w*|fuite|merci|pardon|excus\w*|desole\w*"
    r"|livr\w+|vous pouvez|tu peux|pouvez-vous|a (?:votre|ta) disposition|disponible|joignable|accessible"
    r"|ouvert\w*|(?<!boutique )(?<!vente )en ligne|connectez|telecharg\w+"
    r"|mise a jour|migration|chantier|bouteilles?|jus de|repas (?:de|du|sera)|fermeture annuelle|conges|jours feries"
    r"|standard (?:ferme|est)|depuis|chaque|est (?:bien|de nouveau|toujours|ouvert|prete?)|etait|a ete|ont ete"
    r"|avons|ai|si vous (?:etes|avez)|vidange|ramon\\w+|vide (?:est|sera|a)|reserve|vents?|virus|souvent|(?:a"
    r"|ont) (?:efface|vide|coupe))\b"
)
_AT_A_STROKE = Topic(("at_once", "service_noun", "cutting_off"), unless=_DUE_WORK, doubtful=True)
_BY_OWN_HAND = Topic(
    ("harsh_cut", "service_noun"),
    beside=re.compile(r"\b(?:vous|votre|vos|tu|ton|ta|tes|je|on|sera|seront|viendr\w+|\w+erons|\w+ons)\b"),
    unless=_DUE_WORK,
    doubtful=True,
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_AT_A_STROKE, _BY_OWN_HAND)(letter)
    for hit in _CUT.find(letter):
        text = hit.passage.text
        if denied(hit) or _OURS.search(text) is None or _AT_HOME.search(text) is not None:
            continue
        at_once = _AT_ONCE.search(text) is not None
        protected = to_consumer_like(letter) or _ESSENTIAL.search(hit.text) is not None
        if at_once or (protected and not letter.facts.clauses.suspension and _is_threat(text)):
            yield replace(fault(letter, hit.span), severity=Severity.BLOCKING if protected else None)


def _is_left_in_the_dark(letter: Letter) -> bool:
    return to_consumer_like(letter) and not letter.facts.clauses.suspension


def _is_threat(text: str) -> bool:
    return re.search(r"\b(?:a defaut|sans|faute|si|sinon|nous|sera|seront|pourra)\b", text) is not None and (
        re.search(r"\b(?:avons|a ete|avez|aviez|avait)\b", text) is None
    )


RULE = Rule(
    id="CND059",
    name="service-cut",
    severity=Severity.WARNING,
    source="fr-civ-1219",
    covers=("GR-059",),
    message="La lettre annonce une coupure sans clause ni préavis.",
    hint="Citez la clause de suspension et laissez un préavis, ou retirez la phrase.",
    check=along(announced(_check, _AT_A_STROKE, _BY_OWN_HAND, _CUT), only_when(_is_left_in_the_dark, CUT_AT_ONCE)),
    bad=(
        letter("Nous coupons l’accès ce soir.", BUSINESS),
        letter("À défaut, votre abonnement sera résilié sans préavis.", CONSUMER),
        letter("Nous suspendons immédiatement toute livraison.", BUSINESS),
        letter("Faute de paiement, nous couperons l’électricité.", CONSUMER),
    ),
    good=(
        letter(
            "Conformément à l’article 10, l’accès pourra être suspendu à compter du 10 décembre.",
            BUSINESS,
            clauses=ClauseFacts(suspension="article 10"),
        ),
        letter("Nous continuons à vous livrer.", BUSINESS),
        letter("Le courant a été coupé pendant les travaux.", CONSUMER),
        letter("L’accès ne sera pas suspendu.", CONSUMER),
    ),
)
