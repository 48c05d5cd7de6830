"""The debtor contests an invoice: what was delivered, its quality, its price, its form, or that it is owed at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.mail.reply import Certainty, Proposal, ReplyKind
from assistant.triage.passage import Intent, Passage

# In this order: the first that speaks gives the reason.
_REASONS: Final[tuple[tuple[DisputeReason, re.Pattern[str]], ...]] = (
    (
        DisputeReason.DUPLICATE,
        re.compile(r"\bdoublons?\b|en double\b|deux fois|2 fois la meme|fait double emploi|deja facture"),
    ),
    (
        DisputeReason.ADMINISTRATIVE,
        re.compile(
            r"(?:numero|n°|no|bon)s? (?:de commande|d'engagement|d'ej|de bon)|\bsiret\b|adresse de facturation"
            r"|raison sociale"
            r"|\brejet(?:ee?|te)s?\b|mentions? (?:obligatoires?|legales?|manquantes?)|(?:facture"
            r"|fac) (?:\w+ )?(?:corrigee|rectifi\w+|conforme)"
            r"|(?:rectifi|corrig|refai|modifi)\w+ (?:\w+ ){0,3}(?:facture|fac|entete|en-tete)|(?:pas a (?:mon|notre)"
            r"|libellee? au) nom"
            r"|mauvaise (?:societe|entite)"
        ),
    ),
    (
        DisputeReason.DELIVERY,
        re.compile(
            r"\bil manqu\w+|manquants?\b|(?:jamais|pas|non|point) (?:ete )?(?:livree?s?|recu\w* (?:la marchandise"
            r"|les? (?:colis|cartons?|articles?|produits?|commande))"
            r"|realisee?s?|executee?s?|effectuee?s? (?:la|les) prestation|terminee?s? (?:le|les))|(?:prestation"
            r"|travaux|travail|livraison|commande|chantier)"
            r" (?:\S+ ){0,3}(?:n'a|n'ont|n'est|ne sont|pas|jamais) (?:\S+ ){0,2}(?:realis|execut|termin|livr|fini"
            r"|faite?)"
            r"|travaux (?:\S+ ){0,2}(?:seront|soient|sont pas) (?:\S+ )?(?:fini|termine|acheve)\w*"
            r"|livraison (?:incomplete|partielle|en retard|tardive)|(?:exemplaires|pieces|unites|cartons"
            r"|kg) au lieu de|retard de livraison"
        ),
    ),
    (
        DisputeReason.PRICE,
        re.compile(
            r"(?:difference|ecart) (?:de|entre|sur) |(?:prix|montant|tarif|total) (?:\S+ ){0,2}ne correspond"
            r"|(?:prix|montant|tarif|total|somme|quantites?|taux|remise|tva)s? (?:\S+ ){0,4}(?:faux|fausses?"
            r"|errone\w*|different\w*|trop|convenu|inexact\w*|incorrect\w*|devait|prevu|ne correspond)"
            r"|erreur (?:\w+ ){0,2}(?:de |sur |dans )(?:\w+ ){0,2}(?:tva|prix|montant|calcul|facturation|tarif"
            r"|quantite|facture|remise)|remise (?:de |convenue|promise|prevue|non)|% de remise"
            r"|devis (?:\w+ ){0,4}(?:prevo|etait|annonc|indiqu|ne)\w*|(?:avoir) (?:de [\d ,.]+ ?(?:€|euros)|attendu"
            r"|promis|convenu)|attend\w* (?:\w+ ){0,2}avoir\b"
            r"|faire parvenir un avoir|trop (?:percu|facture|cher que)|surfactur\w+|pas d'accord (?:avec|sur) (?:le"
            r"|ce|votre) (?:montant|prix|total|tarif)"
        ),
    ),
    (
        DisputeReason.QUALITY,
        re.compile(
            r"(?:pas|jamais|peu) (?:du tout )?satisfait\w*|insatisf\w+|mecontent\w*|ray(?:es?|ees?|ures?)\b|abim\w+"
            r"|cass(?:e|ee|es|ees)\b|defect\w+|defauts?\b|decoll\w+|dechir\w+"
            r"|gondol\w+|malfacons?"
            r"|bacl\w+|mal (?:fait|pose|imprime|coupe|fini)\w*|non[- ]conform\w+|pas conformes?|ne correspond\w* pas"
            r"|qualite (?:n'|ne |insuff|deplor|mediocre|decev)"
            r"|ne (?:fonctionne|marche|tien)\w* (?:pas|plus)|(?:en|tombe\w* en) panne|clignot\w+|fuit\b|fuites?\b"
            r"|refus\w+ la marchandise|reserves a la livraison"
            r"|\b(?:venez|merci de|a) (?:la |le )?(?:repar|reprendre|remplac)\w+|illisible a l'impression"
            r"|couleurs? (?:\w+ ){0,3}(?:fausse|pas|ne )"
        ),
    ),
    (
        DisputeReason.OTHER,
        re.compile(
            r"(?:factures?|facs?|elle|montant|calcul) (?:\S+ ){0,3}(?:fausses?|faux|erronee?s?|incorrecte?s?"
            r"|inexacte?s?)\b|\bconteste\w*|contestons|contestee?s?|contestation|\blitige\b|desaccord|pas d'accord"
            r"|toutes reserves|reserves sur"
            r"|(?:jamais|pas|rien) (?:ete )?command\w+|pas de commande|a quoi correspond\w*|ne nous concerne pas"
            r"|pas a nous\b|ne me concerne pas|(?:dois|devons|doit) (?:plus )?rien\b"
            r"|jamais (?:signe|valide|accepte)\w* (?:ce|de|cette|le|la) (?:devis|commande|facture)"
        ),
    ),
)
_TERM: Final = re.compile(
    r"\bjours (?:fin de mois|nets?\b|date de facture)|\becheances?\b|delais? de (?:paiement|reglement)"
    r"|\bpas (?:encore )?(?:due|echue|exigible)|conditions de (?:paiement|reglement)"
    r"|\b(?:nos|mes) (?:conditions|delais?)\b"
)
_DEBT: Final = re.compile(  # the invoice itself, or what is asked on top of it
    r"\b(?:contest\w+|litige|desaccord|reserves?)\b(?:(?!echeance|delai|condition)[^,;:]){0,25}\b(?:factur|facs?\b|penalit|frais|interet)"
    r"|ne (?:nous|me) concerne|pas (?:a|pour) (?:nous|moi)\b|\b(?:dois|devons|doit) (?:plus )?rien\b|\blitige\b"
)
_SUM: Final = re.compile(r"montant|prix|\b(?:la|cette|une|de) somme\b|total|livr|prestation|command|marchandise|devis")
_BUT: Final = re.compile(
    r"(?:ne|n') ?(?:\w+ ){0,2}contest\w+ (?:pas|rien|en rien|aucun\w*|nullement)|pas contest|pas de (?:litige"
    r"|contestation|reclamation)|sans contest"
    r"|aucune? (?:contestation|litige|desaccord|reserve|defaut)"
    r"|(?:vous|si vous) (?:la |les )?contest"
)
_ABOUT_MONEY: Final = re.compile(
    r"factur|pai|pay|regl|montant|prix|devis|avoir|livr|command|prestation|marchandise|conteste|litige|accord|reserve"
)


def _find(passage: Passage) -> Sequence[Proposal]:
    plain = passage.folded
    if _BUT.search(plain):
        return ()
    reason = next((reason for reason, says in _REASONS if says.search(plain)), None)
    if reason is None or _is_our_delivery(plain):
        return ()
    sure = _ABOUT_MONEY.search(passage.around or plain) and not (reason is DisputeReason.OTHER and _is_of_term(plain))
    certainty = Certainty.HIGH if sure else Certainty.LOW
    return (replace(passage.proposal(ReplyKind.DISPUTE, certainty), reason=reason, amount=None),)


def _is_of_term(plain: str) -> bool:
    """The due day alone is contested ("nos conditions sont à 60 jours"), not the debt: a person says what follows."""
    return _TERM.search(plain) is not None and _SUM.search(plain) is None and _DEBT.search(plain) is None


def _is_our_delivery(plain: str) -> bool:
    """A wish about a delivery to come ("si vous ne livrez pas avant vendredi") contests nothing."""
    return re.search(r"\b(?:si vous ne livr|merci de livrer|pouvez[- ]vous livrer|quand livr)", plain) is not None


INTENT = Intent(ReplyKind.DISPUTE, _find)
