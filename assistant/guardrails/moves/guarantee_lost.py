"""Guarantee lost: what was sold with a guarantee or a service is left without it for want of money."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.meaning.until_paid import UNLESS_PAID, UNTIL_PAID
from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_GUARANTEE: Final = (
    "(garanties?(?! (de|du|d') ?(paiement|passif|loyer|dépôt))|service après-vente|SAV|droits? à (la )?garantie"
    "|(service"
    " de )?dépannages?|assistance)"
)
_LOSS: Final = "(suspension|déchéance|annulation|suppression|refus|retrait|blocage|caducité|résiliation)"
_FELL: Final = (
    "(tomb|saut|cess|disparaî|disparai|s'éteind|s'éteint|s'arrêt|s'évanoui|s'envol|expir|prend[a-z]* fin|devien[a-z]*"
    " caduque)[a-z]*"
)
_OWED: Final = "(compris|inclus|prévu|garanti|due?s?|dû|promis|convenu)[a-z]*"
_UNPAID: Final = (
    "(sans (avoir )?(pay|régl|sold|vers)|impayée?s?|non (payée?|réglée?)|avant (d'avoir|de) (pay|régl))[a-zé]*"
)
_LOST: Final = phrases(
    "(aucune?|pas (d'|de)|plus (d'|de)) ?(intervention|réparation|dépannage|échange|remplacement"
    "|pièces?)[^.;!?]{0,25} (garantie|SAV)"
    "[^.;!?]{0,20} (avant|sans|tant que|jusqu'à) ~4 (paiement|règlement|payé|réglé|virement|solde)[a-z]*",
    f"(votre|la|vos|ta|tes|cette|leur) {_GUARANTEE} (est|sont|sera|seront|a été|ont été) ~1 (suspendue?s?|annulée?s?"
    f"|supprimée?s?"
    "|retirée?s?|gelée?s?|bloquée?s?|perdue?s?|refusée?s?|caduques?)",
    f"{_LOSS} ~1 (de|du|des|d'|à) ~2 {_GUARANTEE}",
    f"perte ~1 (de|du|des|d') ~2 {_GUARANTEE}[^.;!?]{{0,50}} ({UNTIL_PAID}|{UNLESS_PAID})",
    f"{UNLESS_PAID}[^.;!?]{{0,50}} {_GUARANTEE}[^.;!?]{{0,40}} {_FELL}",
    f"{_GUARANTEE}[^.;!?]{{0,40}} {_FELL}[^.;!?]{{0,40}} ({UNTIL_PAID}|{UNLESS_PAID})",
    f"(jouer|valoir|bénéficier|profiter|invoquer|réclamer|compter sur|user)[^.;!?]{{0,12}} {_GUARANTEE}[^.;!?]{{0,30}}"
    f" {_UNPAID}",
    "(ne|n') ~1 (sera|seront|serait) ~1 (plus|pas|aucunement) ~1 (répondu|donné suite|fait droit|traité"
    "|prise? en charge"
    f"|honoré|assuré|procédé)[a-z]*[^.;!?]{{0,40}} {_GUARANTEE}",
    f"{_GUARANTEE},?[^.;!?]{{0,20}} (asseoir|assieds|assois|assoir|tirer un trait|dire adieu|rêver|oublie[zr]?"
    f"|faire une croix"
    "|courir)",
    f"(oublie[zr]?|adieu|faites une croix|faire une croix|tirez un trait|fini)[^.;!?]{{0,12}} {_GUARANTEE}",
    f"(dépannages?|interventions?|entretien|réparations?|visites?|prestations?|révision"
    f"|garantie)[^.;!?]{{0,20}} {_OWED}"
    f"[^.;!?]{{0,40}} (attend|patient)[a-z]*[^.;!?]{{0,40}} (pa[iy][a-z]*|régl[a-z]+|règl[a-z]+|sold[a-z]+|virement)",
    f"(réparations?|dépannages?|remplacement|échange|prise en charge) sous garantie[^.;!?]{{0,40}} (refus|suspend"
    f"|suspens|bloqu"
    f"|attend|annul|ajourn)[a-z]*[^.;!?]{{0,40}} ({UNTIL_PAID}|{UNLESS_PAID})",
)
_KEPT: Final = re.compile(
    r"\b(?:extension|contrat d'entretien|constructeur|fabricant|usure|mauvais usage|demont\w+|tiers|modif\w+|rappel"
    r"|(?:reste|demeure)\w* (?:acquise?s?|due?s?|valables?|entieres?)|independa\w+|meme si|quoi qu'il|jamais|aucun\w*"
    r"|n'entraine\w*|n'emporte\w*|a votre demande|vous (?:nous |m')?(?:avez )?demand\w+|retenue|ou non"
    r"|(?:n'est|ne sont|ne sera|ne seront|n'a|n'ont) (?:pas|nullement|en rien) (?:ete )?(?:suspend|annul|supprim"
    r"|retir|gel|bloqu"
    r"|perd|refus)\w*(?![^.!?]*\b(?:mais|sauf|si|sans|a moins|tant)\b))\b"
)
GUARANTEE_LOST: Final = forbid_phrases(_LOST, unless=excused_anywhere(_KEPT), even_denied=True)
