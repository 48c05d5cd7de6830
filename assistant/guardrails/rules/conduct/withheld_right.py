"""What the law or the contract owes anyway is not withheld to be paid (N18)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_RIGHT = (
    "(garantie|garanties|garantie légale|garantie décennale|service après-vente|SAV|attestation"
    "|attestations|certificat|certificats|documents?|dossier médical|données|clés|affaires|effets "
    "personnels|pièces d'identité|carte grise|diplôme|assurance décennale)"
)
_WITHHELD = phrases(
    "(pas|sans|zéro|aucun) ~1 (paiement|règlement|virement|argent|chèque|sou),? (pas|plus|zéro|adieu|fini) ~1 (de"
    "|d'|du|le|la|les|votre|vos)",
    "(si|tant que) (vous|tu) ne (pay|pai|règl|régl|sold|vir|vers)[a-z]+[^.;!?]{0,15} (pas|plus) (de|d') [a-zé]+",
    "(garantie|sav|service après-vente|dépannage|assistance)[^.;!?]{0,20} (réservée?s?|pour (les|ceux)|qu'aux) "
    "~3 (clients?|à jour|payent|paient|payé|règle)",
    "(ne|n') ~2 (viendr|interviendr|répar|dépann|repren|échang|assur|honor|prendr|pass)[a-z]+ ~2 (plus|pas"
    "|rien)[^.;!?]{0,30} (garantie|sav|service après-vente|conformité|paiement|règlement|payé|réglé)",
    "(pas|sans|tant que|avant|aussi longtemps)[^.;!?]{0,25} (payée?s?|paiement|règlement|réglée?s?"
    "|soldée?s?)[^.;!?]{0,20} (pas|plus|aucune?) ~2 (garantie|sav|service après-vente|réparation|dépannage"
    "|intervention|échange|remboursement|clés|certificat|attestation|notice|pièces? détachées?)",
    "(réclamation|demande|panne|réparation|garantie|sav|dépannage|défaut|malfaçon|réserves?) ~3 (attendra|attendront"
    "|patientera|restera|passera après|en attente)",
    f"(perd(ez|rez|s|ras|re|ra)|perte|privé|privée|priver(ons|ai|a)?|supprim(er|ons|erons|ée?s?|era)|annul(er|ons"
    f"|erons|ée?s?|era|ation)|suspend(re|rons|ue?s?|ons)|refus(er|ons|erons|era)|reten(ir|ons|ues?)|retiendrons"
    f"|conserv(er|ons|erons)|gard(er|ons|erons|erai)|bloqu(er|ons|erons)) ~4 {_RIGHT}",
    f"{_RIGHT} ~5 (perdue?s?|annulée?s?|supprimée?s?|suspendue?s?|caduque?s?|refusée?s?|retenue?s?|ne "
    f"joue(ra)? (plus|pas)|ne s'appliquera (plus|pas)|sera (plus|pas) assurée?|ne sera (plus|pas) "
    f"(assurée?|valable|honorée?|délivrée?|rendue?s?))",
    f"(aucun|aucune|plus de|plus d') {_RIGHT} ~5 (sans|avant|tant que) ~3 (paiement|règlement|payé|réglé|solde)",
    f"(restituer|rendre|remettre|délivrer|rendrons|remettrons|délivrerons|restituerons) ~4 {_RIGHT} "
    f"~4 (qu'après|que si|que contre|qu'une fois|avant paiement)",
    f"(pas|plus|inutile de|cessez de|arrêtez de|ne) ~1 (compter|comptez|compte) (pas |plus )?sur ~2 {_RIGHT}",
    "(plus de|plus d'|aucune|pas de|finie la|terminée la) (garantie|SAV|service après-vente|garanties)",
    "(dégage|décline|dispense|libère) ~4 (garantie|garanties)",
    "(ne|n') ~2 (viendr|interviendr|répar|dépann|repren|échang|assur|honor|prendr)[a-z]+ ~2 (plus|pas) ~4 "
    "(garantie|sav|réparer|dépanner|service après-vente|conformité)",
)


_UNTIL_HANDED_OVER: Final = re.compile(
    r"\b(?:jusqu'(?:a|au)|pendant|durant|le temps)\b[^.;!?]{0,25}\b(?:chantier|travaux|reception|remise des cles|pose"
    r"|etat des lieux|location|sejour|intervention)\b"
)
_OF_PAYING: Final = re.compile(r"\b(?:pa(?:ie|y)|regl|virement|solde|versement|du\b)")


def _is_kept_for_work(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether keys are kept for the time of the works, whoever has paid."""
    text = hit.passage.text
    if "credit d'impot" in text or "fiscal" in text:  # the tax office asks for a paid invoice
        return True
    return _UNTIL_HANDED_OVER.search(text) is not None and _OF_PAYING.search(text) is None


def _is_protected(letter: Letter) -> bool:
    return letter.facts.debtor.kind.is_consumer


RULE = Rule(
    id="CND218",
    name="withheld-right",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-6",
    covers=("N18",),
    message="La lettre menace de retirer ce que la loi ou le contrat doit de toute façon.",
    hint="Retirez la phrase.",
    check=forbid_phrases(_WITHHELD, unless=_is_kept_for_work, even_denied=True),
    when=_is_protected,
    bad=(
        letter("Sans règlement, vous perdez la garantie légale.", CONSUMER),
        letter("Nous annulerons votre garantie.", CONSUMER),
        letter("La garantie décennale ne jouera plus.", CONSUMER),
        letter("Nous garderons vos documents jusqu’au paiement.", CONSUMER),
    ),
    good=(
        letter("La garantie de votre chauffe-eau court jusqu’en 2028.", CONSUMER),
        letter("Nous conservons une copie de la facture.", CONSUMER),
        letter("Les documents demandés sont joints.", CONSUMER),
        letter("Votre contrat de maintenance s’achève.", BUSINESS),
    ),
)
