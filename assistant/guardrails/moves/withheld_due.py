"""Withheld due: a guarantee, a certificate or a paper that is owed anyway is made to wait for the money."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.meaning.until_paid import UNTIL_PAID
from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_DUE: Final = (
    "(garanties?(?! (de|du) (paiement|passif|loyer))|conformité|certificats?|attestations?(?! (de (paiement|règlement)"
    "|fiscale|sur l'honneur))|fiches? (techniques?|de sécurité)|déclarations? de (conformité|performances?)|notices?"
    "|marquage CE|procès-verbal de réception|carte grise|dossier des ouvrages|documents? (techniques?|de conformité"
    "|légaux|obligatoires?)|assurance décennale|pièces d'identité|bulletins?|diplômes?|étiquettes? de traçabilité"
    "|traçabilité)"
)
_UNPAID: Final = (
    "((tant que|aussi longtemps que|si|puisque|comme|parce que|dès lors que)[^.;!?]{0,40} (pay[a-z]*|paie[a-z]*"
    "|réglée?s?"
    "|réglez|soldée?s?|règles?|virement|paiement|règlement|retard|solde)|(sans|faute de|à défaut de|en l'absence de)"
    " (paiement|règlement|virement|solde|versement)|à défaut)"
)
_BADLY_PAID: Final = (
    "((clients?|comptes?|sociétés|entreprises|ceux) ~3 (en retard|retardataires|en impayé|qui ne (paient|règlent)[a-z]*"
    "|débiteurs?|pas à jour)|mauvais payeurs|marchandises? (impayées?|non (payées?|réglées?))|bois (impayé|non"
    " (payé|réglé))|(impayée?s?|non (payée?s?|réglée?s?)))"
)
_LOST: Final = (
    "(supprimée?s?|suspendue?s?|annulée?s?|levée?s?|caduques?|perdue?s?|retirée?s?|gelée?s?|bloquée?s?|refusée?s?"
    "|retenue?s?|interrompue?s?|nulles?|sans effet|inopérante?s?|inapplicables?|tombent?|tombera|saute|sautera|cesse"
    "|cessera|cessent|s'arrête|disparaît|expire|attendr[a-z]+|patienter[a-z]*|(reste|restent|restera|resteront)"
    " (bloquée?s?|ici|chez nous|dans (nos|notre)|en attente|au bureau|sous clé|lettre morte)|(ne|n') ~2 (plus|pas"
    "|rien))"
)
_AFTER: Final = (
    "(attendr[a-z]+|patienter[a-z]*|suivr[a-z]+ (seulement|uniquement)|(sera|seront|serait|seraient) ~2 (remise?s?"
    "|délivrée?s?|établie?s?|signée?s?) (qu'après|que contre|qu'une fois|qu'au|qu'à)|(n'|ne )[a-z]+ ~2 (qu'après"
    "|que contre|qu'une fois|que lorsque|que quand|que si)) ~4 (paiement|règlement|virement|solde|encaissement|payée?s?"
    "|payé|réglée?s?|soldée?s?|facture)"
)
_WE: Final = "(nous|je|on)"
_DEFECT: Final = (
    "(défectueu(x|ses?)|non conformes?|fendue?s?|vrillée?s?|défauts?|malfaçons?|vices?|abîmée?s?|tordue?s?)"
)
_WITHHELD: Final = phrases(
    f"{_UNPAID}[^.;!?]{{0,50}} {_DUE}[^.;!?]{{0,50}} {_LOST}",
    f"{_DUE}[^.;!?]{{0,50}} {_LOST}[^.;!?]{{0,50}} ({UNTIL_PAID}|{_UNPAID}|{_BADLY_PAID})",
    f"{_DUE}[^.;!?]{{0,80}} {_AFTER}",
    f"(pas|plus|aucune?|sans|zéro) ~1 (de |d')?(paiement|règlement|virement|solde|argent|chèque),? ~1 (pas|plus|aucune?"
    f"|zéro) ~1 (de |d')?{_DUE}",
    f"(pas|plus|aucune?) ~1 (de |d')?{_DUE} ~4 (sans|avant|tant que|pour (les|un|des|ceux)) ~6 (paiement|règlement"
    "|virement|solde|payée?s?|payé|réglée?s?|retard|impayés?|payeurs)",
    f"(refus|suspend|annul|retir|supprim|bloqu|gel|retenon|reten|retien|lev|cess|gard|conserv)[a-z]* ~3 {_DUE}"
    f"[^.;!?]{{0,50}} ({UNTIL_PAID}|{_UNPAID})",
    f"{_UNPAID}[^.;!?]{{0,40}} {_WE} ~2 (refus|suspend|annul|retir|supprim|bloqu|gel|retenon|retien|lev|cess|gard"
    f"|conserv)[a-z]* ~3 {_DUE}",
    f"{_WE} (ne|n') ~2 (délivr|fourni|remett|transmett|communiqu|envo|enverr|sign|établi|assur|honor|garanti"
    f"|répond)[a-z]*"
    f" ~2 (pas|plus|rien|aucune?)[^.;!?]{{0,30}} {_DUE}[^.;!?]{{0,50}} ({UNTIL_PAID}|{_UNPAID})",
    f"({_UNPAID}|{UNTIL_PAID})[^.;!?]{{0,40}} {_WE} (ne|n') ~2 (délivr|fourni|remett|transmett|communiqu|envo|enverr"
    f"|sign"
    f"|établi|assur|honor|garanti|répond)[a-z]* ~2 (pas|plus|rien|aucune?)[^.;!?]{{0,30}} {_DUE}",
    f"{_DEFECT}[^.;!?]{{0,60}} (n'|ne )~2 (remplac|échang|repri|repren|répar|pris)[a-z]* ~2 (pas|plus|qu'après"
    f"|que contre"
    f"|qu'une fois)[^.;!?]{{0,40}} ({UNTIL_PAID}|paiement|règlement|virement|payée?s?|payé|soldée?s?)",
    f"(ne|n') ~2 (remplac|échang|reprend|repren|répar)[a-z]* ~2 (pas|plus|rien|aucune?)[^.;!?]{{0,40}} {_DEFECT}"
    f"[^.;!?]{{0,40}} ({UNTIL_PAID}|{_UNPAID})",
    f"{_DUE}[^.;!?]{{0,50}} (sera|seront) ~2 (remise?s?|délivrée?s?|envoyée?s?|transmise?s?|établie?s?"
    f"|rendue?s?) [^.;!?]{{0,50}} (pas avant|seulement|uniquement|rien avant)",
    f"(retard|impayé|défaut de paiement|non-paiement|silence)[^.;!?]{{0,30}} (perdre|perd|prive|privera|annule"
    f"|annulera|suspend|éteint|supprime)[^.;!?]{{0,30}} {_DUE}",
    "(vices?|défauts?|malfaçons?|non-conformité|casse)[^.;!?]{0,40} (ne comptez|n'espérez|inutile de|pas la peine"
    "|débrouillez)[^.;!?]{0,40} (sur nous|réglé|payé|paiement|règlement)",
    f"{_DUE}[^.;!?]{{0,40}} (joue|vaut|couvre|applique|existe|est) ~1 (pas|plus|point) (pour|aux"
    f"|à) ~2 (mauvais payeurs|impayés|clients|ceux|comptes)",
)
_IN_ORDER: Final = re.compile(
    r"\b(?:vous (?:nous |m')?avez demande|risquait|garantie de paiement|retenue de garantie|credit d'impot|fiscal\w*"
    r"|reste (?:acquise?|valable|entiere|due)"
    r"|restent? (?:acquises?|valables?|entieres?|dues?)|que (?:vous ayez|la facture soit)|independa\w+|independamment"
    r"|quoi qu'il|meme si|n'est (?:pas|nullement) (?:suspendu|remis|lie|affect)\w*|ne depend\w*|joint\w*|ci-joint\w*"
    r"|sans (?:aucun )?rapport|rien a voir|deja (?:partie?s?|envoye\w*))\b"
)

WITHHELD_DUE: Final = forbid_phrases(_WITHHELD, unless=excused_anywhere(_IN_ORDER), even_denied=True)
