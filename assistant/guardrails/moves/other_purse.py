"""Other purse: partners, a manager or a surety are made to pay for the company."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_OWN_POCKET: Final = phrases(
    "(associés?|associées?|actionnaires?|cogérante?s?|gérante?s?|dirigeante?s?|porteurs de parts|administrateurs?) ~3"
    " (sollicit|appel|mis|tenu|poursuiv|recherch|redevable|mettr|pai|pay|rembours|répond|contribu|assum|règler|régler"
    "|combl|devr|pass)[a-z]* ~6 (leur part|sa part|au prorata|parts? du|poche|deniers|personnel(lement|s|les|le)?"
    "|chacun"
    "|propres|leurs biens|patrimoine|à contribution|à la caisse)",
    "(vous|tu) ~2 (répondez|répondrez|réponds|répondras|paierez|payerez|engagez|devrez|assumez|assumerez|réglerez"
    "|êtes (tenue?|redevable)|serez (tenue?|redevable)) ~3 (personnellement|(sur|avec) (vos|votre) (biens|patrimoine"
    "|deniers|économies|maison)|de (votre|ta) poche|de vos deniers|à titre personnel|en (votre|ton) nom (propre"
    "|personnel))",
)
_IN_LAW: Final = re.compile(
    r"\b(?:statuts|caution\w*|tribunal|juge|liquidateur|ne (?:sont|seront|repond\w*|devr\w*|doi\w*|paier\w*) (?:pas"
    r"|ni|en rien)"
    r"|aucun|ni vous|vous n'etes|vous ne|assemblee|dividende\w*|compte courant|sncs?|en nom collectif|societe civile"
    r"|sci)\b"
)
_SURETY: Final = phrases(
    "(votre|ta|leur|sa|la|le|notre) (caution|garant|garante|avaliste|cautionnaire)(,? [^.;!?,]{1,30},)? ~3 (recevr"
    "|paier|payer"
    "|sera|devra|va|règler|saura|apprendra|viendra|sort)[a-z]* ~8 (demande|paiement|payer|régler|mise|poursui|appel"
    "|sollicit"
    "|relanc|contact|facture|courrier|solde|recherch|tour)[a-z]*",
    "(caution|garante?|garants|avaliste)[^.;!?]{0,40} (a|ont|possède|dispose d')[a-z]* ~1 (une |un |des |sa "
    "|son )?(maison|biens"
    "|retraite|économies|appartement|salaire|terrain|épargne|patrimoine)",
    "(demander|réclamer|relancer|appeler|contacter|adresser|tourner|frapper|solliciter)[a-z]* ~5 (à|vers|chez"
    "|auprès de)? ?(votre"
    "|ta|leur|sa) (caution|garante?|avaliste)(?! bancaire)",
    "(appartient|revient|incombe|reviendra|incombera) ~1 (à|au|aux) ~1 (la |votre |ta )?(caution|garante?"
    "|avaliste) ~1 (de|d')"
    " ~2 (exécuter|payer|régler|solder|honorer|répondre|substituer)",
    "(rappelez|rappelle|dites|n'oubliez pas|souvenez-vous|songez|pensez)[^.;!?]{0,40} (père|mère|épouse|femme|mari"
    "|frère|sœur|oncle|beau-père|associée?|conjointe?|caution)[^.;!?]{0,30} (caution|garante?|cautionnée?|avaliste"
    "|signée?)",
)
_SECURED: Final = re.compile(
    r"\b(?:bancaire|tribunal|juge|selon (?:son|l') ?acte|pourr\w+|depot de garantie|information annuelle"
    r"|cheque de caution|rendue?"
    r"|aucune?|n'avez|n'a pas|jamais)\b"
)

OWN_POCKET: Final = forbid_phrases(_OWN_POCKET, unless=excused_anywhere(_IN_LAW))
SURETY: Final = forbid_phrases(_SURETY, unless=excused_anywhere(_SECURED))
