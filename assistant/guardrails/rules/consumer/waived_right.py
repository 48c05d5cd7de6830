"""A consumer gives up no right in a reminder or a plan (GR-046)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic

_RIGHT = (
    "(délai de grâce|délais de grâce|délais? de paiement|délai judiciaire|délais judiciaires|contestation"
    "|contester|réclamation|réclamations|recours|prescription|saisir|juge|justice|tribunal|opposition|droits?"
    "|actions? (en justice|judiciaires?|contre)|toute action|agir en justice|médiateur|médiation"
    "|délais? (de (deux|cinq) ans|pour agir|de réflexion|biennal|légal)|rétractation|garantie|garanties|réserve"
    "|réserves|opposer)"
)
_WAIVED = phrases(
    "(vous|tu) ne (ferez|feras) (pas|plus|jamais) (jouer|appel à) ~2 (garantie|assurance|médiateur)",
    "(délai|droit|période) de (contestation|réclamation|recours|rétractation(?! est passé, la commande)) ~3 (passée?"
    "|expirée?|dépassée?"
    "|close?|écoulée?|caduc|caduque|perdue?|forclose?|éteinte?)",
    "(engag[a-z]+|promet[a-z]+|accept[a-z]+|demand[a-z]+|prier[a-z]*|prions|condition|merci) ~4 (ne plus"
    "|plus jamais|ne pas)"
    " ~2 (solliciter|faire appel|invoquer|faire jouer) ~4 (garantie|sav|assurance|médiateur)",
    "(accord|silence|acceptation|consentement) ~3 (considérée?|réputée?|tenue?|présumée?) ~2 (comme )?(acquis|acquise"
    "|donnée?|acceptée?|valable|accord|acceptation)",
    "(médiateur|médiation|juge|tribunal|association de consommateurs|conciliateur) ~2 (ne|n') ~1 (pourr|peu"
    "|fer|changer|aider)[a-z]* ~1"
    " (rien|pas|plus)",
    "(trop tard|plus temps|hors délai|plus question|plus le moment|inutile) ~1 (pour|de) ~1 (contester|réclamer"
    "|plaindre|revenir (dessus|sur|là-dessus)|discuter|émettre|faire valoir|protester|saisir|demander)",
    "(paiement|règlement|silence|signature|absence de réponse|versement(?! de l'acompte)|acompte (versé|payé"
    "|reçu)) ~3 (vaut|vaudra|emporte"
    "|emportera|entraîne|implique|impliquera|équivaut|tient lieu) ~4 (acceptation|renonciation|accord"
    "|acquiescement|abandon|désistement|reconnaissance|aveu)",
    "(accept|reconnai|admet|approuv)[a-z]* ~2 (d'avance|définitivement|irrévocablement|sans discussion|sans recours)",
    "(acceptez|acceptes|reconnaissez|reconnais|admettez|approuvez|accepter|reconnaître|accepterez"
    "|reconnaîtrez) ~2 sans réserve",
    "(ne|n') ~1 (pourrez|pourras|pouvez|peux) ~1 (plus|pas) ~2 (revenir (dessus|sur|en arrière|là-dessus)"
    "|dédire|rétracter|discuter|protester|plaindre"
    "|réclamer|remettre en cause)",
    "(plus|aucun|aucune|sans|perd[a-z]+) ~2 (voix au chapitre|droit à|droit de|possibilité de|recours|droits)(?!"
    " (retard"
    "|supplémentaire)) ~3 (contester|réclamer|plaindre|discuter|délai|médiat[a-z]+|juge|remboursement|rétractation)",
    "(réclamation|contestation|plainte|demande|litige) ~3 (attendra|restera lettre morte|sera classée?|ne sera "
    "~2 (examinée|étudiée|traitée|lue|prise))",
    f"(vous|tu|client|cliente|débiteur|consommateur|soussigné|soussignée) (y )?(renonce[a-z]*"
    f"|renoncer(ez|as)|abandonne[a-z]*|vous interdisez|t'interdis) ~8 {_RIGHT}",
    f"(abandon|renonciation) ~4 {_RIGHT}",
    f"(renoncez|renonces|renoncer|renoncerez|renonçant|renonciation|renoncer à) ~7 {_RIGHT}",
    f"(plus|aucune?|sans) (le |la |de |possibilité de |aucun )?{_RIGHT} ~4 (possible|ouverte?"
    f"|recevable|admise?|acceptée?)",
    f"(perdez|perdrez|perds|perdras|déchu|déchue|privée?) ~4 (droits?|possibilité|faculté) ~6 {_RIGHT}",
    "(vous interdisez|vous engagez à ne pas|t'engages à ne pas|engagez à ne plus|interdit de) ~3 "
    "(contester|saisir|réclamer|former|introduire|opposer)",
    f"(ne (pourrez|pourras)|n'(aurez|auras)) (plus|pas|aucun) ~4 {_RIGHT}",
    f"ne (pouvez|peux) (plus|pas) ~4 (?!saisir (le numéro|la référence|le montant|votre)){_RIGHT}",
    "(ne sera|n'est|ne seront) (plus )?(admise?|recevable|acceptée?|possible) ~3 (aucune? )?(contestation|réclamation)",
    "(toute|aucune) (contestation|réclamation) ~3 (irrecevable|tardive|exclue|impossible|refusée|ne sera)",
    "(suppose|supposent|implique|impliquent|exige|exigent|condition|subordonnée?s?|moyennant|demande|veut"
    "|à la condition)[^.;!?]{0,30}"
    f" que (vous|tu) ~2 (abandonn|renon[cç]|délaiss|sacrifi|cédi|laissi|retir)[a-z]* ~5 {_RIGHT}",
    f"(clôt|clora|clos|ferme|fermera|éteint|éteindra|purge|purgera|tranche|vide|solde|soldera|enterre|règle"
    f"|met fin) ~3 (question|débat"
    f"|discussion|sujet|chapitre|affaire|point|litige|à) ~4 {_RIGHT}",
    f"(contrepartie|échange|contre|prix|condition) ~7 {_RIGHT} ~4 (abandonnée?s?|éteinte?s?|oubliée?s?|perdue?s?"
    f"|levée?s?|close?s?"
    "|tombe|tombent|disparaît|disparaissent|cesse|cessent)",
    f"{_RIGHT} ~3 (tombe|tombent|disparaît|disparaissent|s'éteint|s'éteignent|cesse d'exister|n'existe plus"
    f"|n'ont plus cours|n'a plus "
    "cours|passe à la trappe|s'efface|s'effacent) ~9 (paiement|règlement|accord|plan|échéancier|signature"
    "|facilité|mensualités|versement)",
    "engage[a-z]* à ne ~1 (former|introduire|exercer|déposer|engager) (aucun|aucune|pas de) (recours"
    "|réclamation|contestation|action)",
)
_OPTIONS: Final = re.compile(  # an option of the goods, given up by who chose them
    r"\brenon\w+ (?:donc |aussi )?(?:au|a la|aux|a l'|a votre) (?:vernis|teinte|option\w*|couleur|livraison"
    r"|pose|peinture|finition|commande|projet|veranda"
    r"|verriere|terrasse)\b|\btrop tard pour (?:revenir sur|discuter|changer) (?:de )?(?:la |le |les "
    r"|l')?(?:teinte|couleur"
    r"|modele|pose|dessin|hauteur|forme|motif)\b"
)
_LEFT_WHOLE: Final = re.compile(  # "cela ne vous prive d'aucun de vos droits"
    r"\b(?:ne |n')(?:vous |t'|te )?(?:en |y )?(?:prive|enleve|retire|ote|ferme|interdit|limite)\w* (?:pas |en rien "
    r"|nullement |d'|de )*(?:aucune?|vos|tes|votre|ton|la|le|ce)\b"
)
_YOURS: Final = re.compile(
    r"\b(?:vous|votre|vos|tu|ton|ta|tes|te|toute?|client\w*)\b|\bt'|-(?:vous|toi)\b|\w(?:ez|es)\b"
)
_KEPT: Final = re.compile(
    r"\b(?:n'oublie[sz]? pas que (?:vous pouvez|tu peux)|aucun (?:juge|tribunal) n'(?:a ete|est) (?:saisi"
    r"|consult|prevenu|inform)\w*|aucun droit|d'aucun de (?:vos|tes)|signale\w*|(?:peut|peux|pouvez) toujours"
    r"|gardez|gardes|conservez"
    r"|tous vos droits|rien "
    r"ne vous|ne (?:vous )?(?:prive|retire|limite|perdez"
    r"|perds|renoncez|interdit|ferm)\w* (?:pas|aucun|rien|en rien)|ne vaut pas|sans renoncer|votre droit"
    r"|(?:nous|je) (?:ne )?(?:retir|renon|abandon|interdi)\w*|votre plainte au|n'(?:ai|avons|a) pas oubli\w+"
    r"|reclamation ne se perd|reclamation a faire|chez le "
    r"(?:transporteur|fabricant|fournisseur)|garantie (?:reste|court"
    r"|de (?:deux|dix))|devis|delai depasse|achete\w* il y a)\b|\?\s*$"
)
_GIVEN_UP = Topic(("remedy", "giving_up"), beside=_YOURS, unless=_KEPT, even_denied=True)
# "Je n'ai jamais reçu votre appel", "n'oubliez pas votre avis": these words give up a right only in such company.
_PLAIN: Final = re.compile(
    r"\b(?:renonc\w+|forclos\w*|irrecevable|prive[rz]?|privera|contest\w+|reclam\w+|recours|vos droits|tes "
    r"droits|droits? de"
    r"|mediat\w+|retract\w+|surendettement|dgccrf|repression|consommateurs|juge|tribunal|justice|plain(?:dre|tes?)"
    r"|delais? de grace|signal\w+|conciliateur|prescription|renegocier|revenir dessus|expertise|defenseur"
    r"|engage[sz] a ne|promet\w+ de ne|en (?:echange|contrepartie)|(?:retire[rz]?|supprime[rz]?|efface[rz]?) "
    r"(?:votre|ton|cet) avis"
    r"|perd(?:s|ez|re|rez|ras)? (?:votre|la|le|vos|ta|ton|tout)|annul\w+|garantie [^.;!?]{0,30}\bn(?:e |')"
    r"|conformite|avocate?)\b"
)


def _is_harmless(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether an option of the goods is given up, or these very words leave the right whole."""
    if _OPTIONS.search(hit.clause) is not None:
        return True
    return any(m.start() <= hit.start < m.end() for m in _LEFT_WHOLE.finditer(hit.passage.text))


def _check(letter: Letter) -> list[Fault]:
    given_up = [
        _GIVEN_UP.fault(letter, hit)
        if _PLAIN.search(hit.text)
        else replace(_GIVEN_UP.fault(letter, hit), severity=Severity.WARNING)
        for hit in _GIVEN_UP.find(letter)
        if not _OPTIONS.search(hit.clause)
    ]
    waived = forbid_phrases(_WAIVED, unless=_is_harmless, even_denied=True)
    return [*waived(letter), *given_up]


RULE = Rule(
    id="CON046",
    name="waived-right",
    severity=Severity.BLOCKING,
    source="fr-civ-1343-5",
    covers=("GR-046",),
    message="La lettre fait renoncer le client à un droit que la loi lui garde.",
    hint="Retirez la phrase.",
    check=announced(_check, _WAIVED, _GIVEN_UP),
    when=to_consumer_like,
    bad=(
        letter("Vous renoncez à tout délai de paiement judiciaire.", CONSUMER),
        letter("En payant, vous vous engagez à ne pas contester la facture.", CONSUMER),
        letter("Passé ce jour, vous ne pourrez plus former de réclamation.", CONSUMER),
        letter("Toute contestation sera irrecevable.", CONSUMER),
        letter("Votre paiement vaut abandon de tout recours.", CONSUMER),
    ),
    good=(
        letter("Cet accord ne limite pas vos droits.", CONSUMER),
        letter("Vous pouvez contester cette somme par écrit.", CONSUMER),
        letter("Nous renonçons aux intérêts.", CONSUMER),
        letter("Vous avez signé la réception sans réserve.", CONSUMER),
        letter("Si vous ne pouvez pas payer en une fois, appelez-nous.", CONSUMER),
        letter("Si vous ne pouvez pas revenir chercher la pièce, je vous l’apporte.", CONSUMER),
        letter("Inutile de revenir au magasin, la pièce est dans votre boîte.", CONSUMER),
    ),
)
