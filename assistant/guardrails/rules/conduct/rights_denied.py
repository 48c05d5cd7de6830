"""A letter does not lie on rights: silence is no admission, a delay takes no defence away (GR-046, GR-055)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import in_insolvency
from assistant.guardrails.examples import BUSINESS, CONSUMER, RECEIVERSHIP, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.barred import BARRED
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, begins_denied, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced

_DEFENCE = (
    "(contestation|contestations|réclamations?|recours|défense|oppositions?|voies? de recours|droit de contester"
    "|droits?|droit de regard|possibilité de contester|appel|délais?|échelonnement|discussion)"
)
_ADMITTED = phrases(
    "(relance|appel|courrier|lettre|rappel) de plus ~1 (a un coût|coût[a-z]+)",
    "chaque ~1 (relance|appel|courrier|lettre|rappel|(heure|minute|jour) ~1 retard)[^.;!?]{0,30} "
    "(facturée?s?|décomptée?s?"
    "|(vous|te|t') ?coût[a-z]+|j'ajoute|nous ajoutons)",
    "(vaut|vaudra|équivaut|équivaudra|constitue|constituera|emporte|emportera|signifie|signifiera|considér[a-z]+ "
    "comme|tient lieu|tiendra lieu|vaudrait|interprét[a-z]+ comme|regardé[a-z]* comme|traité[a-z]* comme"
    "|assimil[a-z]+ à) ~2 (une |un |d'|de |l')?(aveu[x]?|reconnaissance|renonciation|acceptation|acquiescement"
    "|consentement|culpabilité|fraude|preuve|refus de payer|abandon|accord tacite|reddition|faute)",
    f"(interdit|interdira|interdisent|prive|privera|privent|fait perdre|fera perdre|(ferme|fermera) (à|toute)"
    f"|éteint|éteindra"
    f"|exclut|exclura|supprime|supprimera|forclos|forclose|perdez|perdrez|perdras) ~4 {_DEFENCE}",
)
# "A" alone is no such verb: "le journal m'a appris le jugement".
_AS_JUDGED = phrases(
    "(vaut|vaudra|vaudrait) ~2 jugement",
    "(vaut|vaudra|a|aura) ~2 (force|valeur|portée|autorité) ~2 (décision|jugement)",
)
_NOT_SO: Final = re.compile(r"^[a-z]+ (?:pas|ni|nullement|aucunement|aucune|en rien)\b(?! moins)")
# Frames that deny a right by their own negation.
_BARRED = phrases(
    "n'a plus droit ~2 délai",
    "prescription ne (joue|court|jouera|courra) ~1 pas ~1 contre nous",
    "interdit de (discuter|contester|refuser)(?= (une|la|cette|votre|sa) (facture|créance|dette))",
    "oblige à payer d'abord",
    "(pouvez|pourrez|peux|pourras) ~1 (plus|pas) ~4 (contester|vous opposer|t'opposer|réclamer|discuter"
    "|faire appel|vous défendre|te défendre|faire valoir|saisir (le|un) (juge|médiateur|tribunal|conciliateur))",
    "(pouvez|pourrez|peux|pourras|êtes|serez|avez|aurez|as|auras) ~1 (plus|pas) ~4 (faire appel|le droit d['a-z]+"
    "|recours|vous défendre|te défendre|faire valoir|en droit|recevables?"
    "|saisir (le|un) (juge|médiateur|tribunal|conciliateur))",
    "(contestation|réclamation|opposition|demande de délai|discussion|échange|négociation) ~3 (irrecevables?"
    "|recevables?|sera rejetée?|seront rejetées?|possible|admise?s?|acceptée?s?|entendue?s?|prise? en compte"
    "|examinée?s?) ~2 (sans|tant|désormais|plus|après|pas)",
    "(la loi|le code|la justice|le droit|la jurisprudence|la réglementation) ~3 (interdit|oblige|impose|exige|punit"
    "|condamne|prévoit)[a-z]* ~8 (amende|immédiat[a-z]*|sans délai|sans jugement|sans juge|d'office|confisqu[a-z]+)",
    "(la loi|le code|la justice|le droit|la jurisprudence|la réglementation) ~3 (permet|autorise|donne|prévoit)[a-z]*"
    " ~8 (saisir|prélever|doubler|doubl[a-z]+|tripl[a-z]+|bloquer|couper"
    "|reprendre|entrer|amende|immédiat[a-z]*|sans délai|sans jugement|sans juge|d'office|confisqu[a-z]+|vendre)",
    "(doublée?s?(?! (page|clic|feuille|vitrage|porte|fond|face|lecture|exemplaire|emploi|rang|sens|colonne))|doublera"
    "|doubleront|triplée?s?|triplera|multipliée?s? par|majorée? de (moitié|50|cinquante|100|cent))"
    " ~4 (de plein droit|automatiquement|d'office|par la loi|légalement|si|dès|passé|au-delà)",
    "(autoris|habilit|donn[a-z]+ le droit|permet|permettr)[a-z]* ~5 (prélever|saisir|vendre|pénétrer|débiter"
    "|ponctionner|nous servir|perquisitionner|bloquer vos)",
    "(autoris|habilit|donn[a-z]+ le droit)[a-z]* ~5 (fouiller|entrer chez)",
    "(expos|encour|encourr|risqu|passible|vaudr|coûter|tomb)[a-z]* ~6 (amendes?|contraventions?|peines?"
    "|sanctions?|prison|cellule|garde à vue|astreintes?)",
    "(illégal|illégale|illicite|interdit|interdite|hors la loi|en infraction|délictueux|en fraude) ~6 (utilis|exploit"
    "|occup|conserv|diffus|distribu|possess|détent|détenir|garder|payer)[a-z]*|(utilis|exploit|occup|diffus|distribu"
    "|détent|possess)[a-z]* ~4 (illégale?|illicite|illégalement|en infraction|sans droit|délictueuse)",
)
_REFUSED = phrases(
    "(vous|te|t') (interdisons|interdis|interdit|défendons|défends|refusons|refuse) ~1 (de|le droit|tout droit|toute)"
    " ~1 (contester|réclamer|discuter|vous plaindre|te plaindre|saisir (le|un) (tribunal|juge|médiateur)|contestation"
    "|réclamation|réserve|plainte)",
    "(réclamations?|contestations?|réserves?|plaintes?|saisine) ~5 (est|sont|sera|seront) ~2 (interdite?s?|exclue?s?"
    "|défendue?s?|proscrite?s?|sanctionnée?s?)",
    "(trop tard|inutile|vain) ~1 (pour|de|d') ~1 (contester|vous plaindre|te plaindre|vous défendre|te défendre"
    "|(prendre|consulter|engager) ~1 avocat)",
    "(votre|ton) avocat ~1 (perd|perdra|perdrait) ~1 temps",
    "(privée?s?|déchue?s?) ~1 (tout|toute|vos|votre|la|du|de) ~1 (recours|droits?|garanties?)",
    "(?<!si\\s)(vous|tu) (renoncez|renonces|renoncerez|renonceras) à ~1 (recours|vous défendre|te défendre|contester"
    "|réclamer|contestation|toute réclamation)",
    "(refusons|refuse) de ~1 (fournir|donner|envoyer|communiquer|transmettre|montrer) ~1 (détail|justificatifs?"
    "|preuves?|décompte) ~2 (facture|somme|dette|créance|montant|calcul)",
    "garanties? ~4 (annulée|supprimée|levée|perdue|caduque|suspendue|tombe|tombera|saute|sautera|cesse|cessera)"
    "(?=[^.;!?]{0,30} (tant que|si vous|retard|impayé|faute de (paiement|règlement)|jusqu'au (paiement|règlement)))",
    "(retard|impayé|non-paiement|faute de (paiement|règlement|virement),) ~3 (éteint|annule|annulera|supprime|déchue?"
    "|perdre|perdez|lève) ~2 garanties?",
)
# The same, said by a negation.
_REFUSED_SO = phrases(
    "sert à rien ~1 (contester|vous plaindre|te plaindre|vous défendre|(prendre|consulter|engager|appeler) ~1 avocat)",
    "(prenez|prends|consultez|engagez|appelez) pas ~1 avocat",
    "(écrivez|adressez|plaignez|allez) ~1 pas ~2 (association|ufc|médiateur|dgccrf)",
    "(avocat|association|associations|médiateur|contester|contestation|réclamer|réclamation) ~6 (coûtera|coûterait"
    "|aggravera|aggraverait|doublerons|doublera|majorerons|triplerons)(?! pas| rien| aucune?)(?= ~3 (cher|plus|double"
    "|triple|cas|somme|facture|dette|situation))",
    "(traiterons|traitons|parlerons|discuterons|négocierons|discutons|négocions) (pas|plus|jamais) ~1 (avec|à) (votre"
    "|vos|ton|un|tes) (avocat|avocate|conseil|médiateur|conciliateur|association)",
    "(répondrons|répondons|accepterons|acceptons|examinerons|tiendrons compte|lirons) (à|d')? ?aucune? (contestation"
    "|réclamation|réserve)",
    "facture ~1 (se (discute|conteste|négocie) pas|est pas (discutable|contestable|négociable))",
    "(bénéficiez|bénéficies|disposez|disposes|reste|avez|as) ~2 (aucun|d'aucun) (recours|moyen de (contester"
    "|vous opposer|te défendre|vous défendre))",
    "(juge|tribunal|justice) ~2 (donnera|donnerait) pas raison",
    "(juge|tribunal) ~2 (accordera|accorderait) (aucun|pas de) (délai|échelonnement|report)",
    "droit à aucun (délai|échelonnement|report|recours)",
    "(personne|nul|aucun (juge|tribunal|avocat)) ~1 (vous|te) (écoutera|défendra|donnera raison)",
    "(association|associations|ufc|clcv|médiateur|avocat|juge) ~4 (aucun mot|rien|pas (un|leur|son) mot) à dire",
    "(commission|surendettement|médiateur|avocat|tribunal|juge|association) ~2 changera rien",
    "(plus|pas|aucune) voix au chapitre",
)
_FAIR: Final = re.compile(
    r"\b(?:d'aucun (?:de vos )?droits?|(?:un|le|du|ce|en) double|accord|echeancier|plan|signature|signee?s?|mandat"
    r"|sepa|autorisation de "
    r"prelevement|libre|gardez"
    r"|conserv\w+ (?:vos|tous|votre|le droit)|contrat|article|conditions generales|transport\w*|pourrait? vous"
    r"|stationnement|infraction routiere|notre retard|si vous contestez|refactur\w+|deduction|garantie|gagner"
    r"|risque de "
    r"(?:ne pas|se perdre|retard))\b|\b(?:reconnaissance) (?:bancaire|vocale|de mot)"
)

_INVOICE: Final = re.compile(r"\b(?:la|une|cette|notre|votre|ta) facture$")  # and not "chaque lettre est facturée"


# Proceedings forbid it indeed: "la loi vous interdit de payer notre créance antérieure".
_FORBIDS_TO_PAY: Final = re.compile(r"^interdite? (?:[a-z']+ ){0,3}payer$")
_PRIOR: Final = re.compile(
    r" (?:notre|nos|la|les|une|cette|ces|toute|mon|ma|mes|des)(?: [a-z]+)? ?(?:creances?|factures?|dettes?"
    r"|sommes?)\b(?! (?:d'|des"
    r" )(?:autres|confreres|concurrents))"
)


def _is_fair(letter: Letter, hit: Hit) -> bool:
    if in_insolvency(letter) and _FORBIDS_TO_PAY.search(hit.text) and _PRIOR.match(hit.passage.text, hit.end):
        return True
    return _FAIR.search(hit.clause) is not None or _INVOICE.search(hit.text) is not None


def _is_not_so(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether the verb itself is denied ("ne vaut pas jugement", "n’a ni la force d’un jugement")."""
    return hit.passage.text[: hit.start].endswith(("ne ", "n'")) and _NOT_SO.match(hit.text) is not None


def _check(letter: Letter) -> list[Fault]:
    return [
        *forbid_phrases(_ADMITTED, unless=_is_fair)(letter),
        *forbid_phrases(_AS_JUDGED, unless=_is_not_so, even_denied=True)(letter),
        *forbid_phrases(_BARRED, unless=_is_fair, even_denied=True)(letter),
        *forbid_phrases(_REFUSED, unless=begins_denied, even_denied=True)(letter),
        *forbid_phrases(_REFUSED_SO, even_denied=True)(letter),
    ]


RULE = Rule(
    id="CND344",
    name="rights-denied",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("GR-046", "GR-055"),
    message="La lettre prête à la loi un effet qu’elle n’a pas, ou nie les droits du client.",
    hint="Retirez la phrase\u202f: le client peut toujours contester, et seul un juge décide.",
    check=along(announced(_check, _ADMITTED, _AS_JUDGED, _BARRED, _REFUSED, _REFUSED_SO), BARRED),
    bad=(
        letter("À ce stade, aucun juge n’a son mot à dire sur cette somme.", BUSINESS),
        letter("Votre silence vaut aveu de votre dette.", BUSINESS),
        letter("Ce retard vous interdit toute contestation.", CONSUMER),
        letter("Vous ne pourrez plus contester cette facture.", CONSUMER),
        letter("Vous vous exposez à une amende.", BUSINESS),
        letter("La loi nous autorise à vous bloquer sans jugement.", BUSINESS),
        letter("Toute réclamation est désormais interdite.", BUSINESS),
        letter("Nous ne traiterons pas avec votre avocat.", BUSINESS),
        letter("La loi vous interdit de payer d’autres fournisseurs avant nous.", RECEIVERSHIP),
        letter("Cette lettre vaut jugement, ce n’est pas une parole en l’air.", BUSINESS),
    ),
    good=(
        letter("Chaque courrier nous prend du temps, le courriel est plus simple.", BUSINESS),
        letter("Toute contestation motivée sera examinée avant toute suite.", BUSINESS),
        letter("Vous pouvez contester cette facture : écrivez-nous pourquoi.", CONSUMER),
        letter("Le mandat SEPA nous autorise à prélever la somme le 5.", CONSUMER),
        letter("Cet accord ne vous fait perdre aucun droit, et vous conservez tous vos recours.", CONSUMER),
        letter("Dossier ouvert par notre lettre du 4 mai 2026 : la facture F-118 reste à régler.", BUSINESS),
        letter("La loi vous interdit de payer notre créance antérieure au jugement.", RECEIVERSHIP),
        letter("Le journal m’a appris le jugement du 20 avril 2026, et j’en suis désolé.", RECEIVERSHIP),
        letter("Un paiement partiel ne vaut pas solde de tout compte.", BUSINESS),
    ),
)
