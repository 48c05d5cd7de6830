"""Takings: turns that tell of money or goods taken without a judge, wherever they stand in a reminder.

Innocent twins: "aucune somme n'est prélevée sans votre accord", "votre permis vous sera rendu", "le camion de prêt".
"""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

_BY_FORCE: Final = (
    "(d'office|de force|sans ~1 (accord|autorisation|permission|consentement|jugement|juge|tribunal|procès)"
    "|sans (vous|te) (demander|consulter|prévenir)|sans passer par ~1 (juge|tribunal|justice)|sans autre formalité"
    "|sans décision ~1 justice)"
)
_OWN: Final = "(votre|vos|ton|ta|tes)"
TAKINGS: Final = phrases(
    "(somme|montant|solde|facture|dette|compte|comptes|livret|épargne|carte|salaire|créance) ~6 (sera|seront"
    f"|va être|vont être|peut être|pourra être) ~1 (prélevée?s?|débitée?s?|ponctionnée?s?|retirée?s?|bloquée?s?)"
    f" ~3 {_BY_FORCE}",
    "(pouvons|pourrons|allons|pouvoir|possibilité|capacité|droit|autorise|autorisés|permet|vais|va|peut|faire|ferons)"
    " ~3 (ponctionner|prélever|débiter|retirer|bloquer|geler|vider|hypothéquer|saisir) ~4 (comptes?|livret|épargne"
    f"|carte|salaire|retraite|pension|biens|locaux|maison|stock|véhicules?) ~3 {_BY_FORCE}",
    f"(prélèverons|prélèverai|débiterons|débiterai|ponctionnerons|retirerons|bloquerons|gèlerons) ~6 {_BY_FORCE}",
    "(banque|banquier|employeur) ~2 (obligation|obligée?|tenue?|contrainte?|forcée?) ~1 (de|d') ~1 (nous|me) (verser"
    "|payer|remettre|régler|reverser|virer)",
    "clients ~3 (ordre|instruction|obligation|obligés|tenus|contraints|forcés) ~1 (de|d') ~1 (nous|me) (verser|payer"
    "|remettre|régler|virer)",
    "(nous|me|se) (paierons|paierai|payer|servirons|rembourserons|rembourser|servir) ~1 sur ~1 (que|qu'|ce que) ~3"
    " (vous|te) (doit|doivent)",
    "(votre|vos|ton|tes) créances? sur ~5 (sera|seront|est|sont) ~1 (saisie?s?|bloquée?s?|prélevée?s?|appréhendée?s?)"
    "(?! (dans|sur|en|par nos))",
    f"{_OWN} (parts sociales|parts|fonds de commerce) ~2 (sera|seront|est|sont) ~1 (saisie?s?|vendue?s?|gagée?s?"
    "|nantie?s?)",
    f"(prendrons|prendrai|prenons|emporterons|emporterai) {_OWN} (machines?|biens?|meubles?|véhicules?|voitures?"
    "|camions?|matériel|outils?|outillage|stocks?|mobilier|bijoux|téléviseurs?|ordinateurs?|moto|tracteur|alliance)"
    " (en paiement|en gage|en otage)",
    f"en (prélevant|saisissant|ponctionnant|bloquant) {_OWN} (recettes?|salaires?|comptes?|loyers|retraite|pension"
    "|épargne|stocks?|machines?)",
    "permis de conduire ~3 (suspendu|retiré|annulé|confisqué|saisi|bloqué)",
    "(retirer|retirera|suspendre|suspendra|confisquer|confisquera|annuler) ~1 permis de conduire",
    f"{_OWN} permis ~2 (sera|pourra être|peut être) ~1 (suspendu|retiré|annulé|confisqué|bloqué)",
    f"{_OWN} carte grise (sera|pourra être|est) ~1 (bloquée|confisquée|saisie)",
    "(nous servir|servirons|servir) ~1 dans (votre|ton|vos|tes) (stocks?|caisse|réserve|entrepôt|recettes?)"
    "(?![^.;!?]{0,40} comme (convenu|prévu|d'habitude))",
)
