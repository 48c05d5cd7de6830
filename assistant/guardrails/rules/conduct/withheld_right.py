"""What the law or the contract owes anyway is not withheld to be paid (N18)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.moves.guarantee_lost import GUARANTEE_LOST
from assistant.guardrails.moves.withheld_due import WITHHELD_DUE
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced, only_when

_RIGHT = (
    "(garantie|garanties|garantie légale|garantie décennale|service après-vente|SAV|attestation"
    "|attestations|certificat|certificats|documents?|dossier médical|données|clés|affaires|effets "
    "personnels|pièces d'identité|carte grise|diplôme|assurance décennale)"
)
_WITHHELD = phrases(
    "(pas|sans|zéro|aucun) ~1 (paiement|règlement|virement|argent|chèque|sou),? (pas|plus|zéro|adieu|fini) ~1 (de"
    "|d'|du|le|la|les|votre|vos)(?! (soucis?|problèmes?|panique|mal|inquiétude|stress|frais|relances?|drame))",
    "(si|tant que) (vous|tu) ne (pay|pai|règl|régl|sold|vir|vers)[a-z]+[^.;!?]{0,15} (pas|plus) (de|d')(?! "
    "(soucis?|problèmes?|panique|mal|inquiétude|stress|frais|relances?|drame)) [a-zé]+",
    "(garantie|sav|service après-vente|dépannage|assistance)[^.;!?]{0,20} (réservée?s?|pour (les|ceux)|qu'aux) "
    "~5 (à jour|payent|paient|payé|règle[a-z]*)",
    "(ne|n') ~2 (viendr|interviendr|répar|dépann|repren|échang|assur|honor|prendr|pass)[a-z]+ ~2 ((plus"
    "|rien)[^.;!?]{0,30} (garantie|sav|service après-vente|conformité)|(plus|pas|rien)[^.;!?]{0,30} "
    "(paiement|règlement|payé"
    "|réglé))",
    "(pas|sans|tant que|aussi longtemps)[^.;!?]{0,25} (payée?s?|paiement|règlement|réglée?s?"
    "|soldée?s?)[^.;!?]{0,20} (pas|plus|aucune?) ~2 (garantie|sav|service après-vente|réparation|dépannage"
    "|intervention|échange|remboursement|clés|certificat|attestation|notice|pièces? détachées?)",
)

# A paper, a key or an after-sales service is kept, cancelled or awaited for many reasons but a debt.
_KEPT_BACK: Final = phrases(
    "(réclamation|demande|panne|réparation|garantie|sav|dépannage|défaut|malfaçon|réserves?) ~3 (attendra|attendront"
    "|patientera|restera (sans|lettre|en suspens|en attente)|passera après|en attente)",
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
    "(plus de|plus d'|aucune|pas de|finie la|terminée la) (garantie|SAV|service après-vente|garanties)(?! (à"
    "|sur|pour (les|la|le)))",
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


_FROM_ITS_WORDS: Final = doubting_unaimed(forbid_phrases(_KEPT_BACK, unless=_is_kept_for_work, even_denied=True))


def _check(letter: Letter) -> Iterator[Fault]:
    if not to_consumer(letter):  # between traders, a service may wait for its price
        return
    yield from forbid_phrases(_WITHHELD, unless=_is_kept_for_work, even_denied=True)(letter)
    yield from _FROM_ITS_WORDS(letter)


RULE = Rule(
    id="CND218",
    name="withheld-right",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-6",
    covers=("N18",),
    message="La lettre menace de retirer ce que la loi ou le contrat doit de toute façon.",
    hint="Retirez la phrase.",
    check=along(announced(_check, _WITHHELD, _KEPT_BACK), WITHHELD_DUE, only_when(to_consumer, GUARANTEE_LOST)),
    bad=(
        letter("Tant que vous n’avez pas payé, la garantie légale est supprimée.", BUSINESS),
        letter("Sans règlement, vous perdez la garantie légale.", CONSUMER),
        letter("Nous annulerons votre garantie.", CONSUMER),
        letter("La garantie décennale ne jouera plus.", CONSUMER),
        letter("Nous garderons vos documents jusqu’au paiement.", CONSUMER),
    ),
    good=(
        letter("La garantie de votre chauffe-eau court jusqu’en 2028.", CONSUMER),
        letter("Nous conservons une copie de la facture.", CONSUMER),
        letter("Pas de chèque, pas de souci : un virement convient aussi.", CONSUMER),
        letter("Les documents demandés sont joints.", CONSUMER),
        letter("Votre contrat de maintenance s’achève.", BUSINESS),
    ),
)
