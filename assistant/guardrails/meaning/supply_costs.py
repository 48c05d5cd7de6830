"""Supply costs: cost nouns of what was sold, or that are ours or somebody else's ("frais de garderie")."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import Hit

_OF_A_MATCH: Final = re.compile(
    r"\b(?:match\w*|mi-temps|arbitres?|essais?|melee|prolongations?|tirs? au but|buts?|buteur|gardien de but"
    r"|carton (?:rouge|jaune)"
    r"|ballon|rugby|football|handball|hockey|tournoi|coupe de france|championnat|dernieres minutes|points)\b"
)
_REMINDING: Final = (
    r"(?:relanc|rappel|dossier|recouvr|mises?\b|impay|gestion|retard|traitement|envoi|post|recommand|lettre|courrier"
    r"|rejet|contentieux|procedure|huissier|commissaire|justice|avocat|secretar|suivi|reclam|agence|correspond|poursuit"
    r"|echelonn|etal|tenue|intervention|timbre|affranch|banqu|notre|nos|votre|cette|ce\b|la\b|ma\b|recherche|chaque"
    r"|tout"
    r"|deplacement|toute|\d)"
)
_OF_SUPPLY: Final = re.compile(
    rf" (?:de |d'|du |des )(?!{_REMINDING})[a-z]+| (?:veterinaires?|scolaires?|medicaux|funeraires|professionnels)\b"
    r"| (?:engages|avances|exposes) (?:pour|sur|dans) (?:votre|le|la|ce|cette) (?:chantier|bien|voyage|maison"
    r"|commande|logement)"
)
_FILED: Final = re.compile(
    r"\bfrais de dossier (?:de |d'|pour )(?:votre |l'|le |la )?(?:inscription|permis|pret|adhesion|voyage"
    r"|immatricul|candidature|location)"
)
_ON_INVOICE: Final = re.compile(
    r"\b(?:figur\w+|compris\w*|inclus\w*|detaill\w+|etai\w+|prevue?s?|sont)(?: deja| tous| bien| prevue?s?| "
    r"detaillee?s?)* "
    r"(?:sur|dans|au|a) (?:la |le |votre |notre |cette |l')?(?:facture|devis|bail|contrat|bon|convention"
    r"|tarif|mandat)\b"
    r"|\binchange\w*\b|\bcomme (?:prevu|convenu)\b"
)
_OF_REMINDING: Final = re.compile(
    r"\b(?:relanc|rappel|recouvr|mises? en demeure|impay|retard|recommand|penalit|courrier|contentieux"
    r"|huissier|commissaire)"
)
_FROM_US: Final = re.compile(  # what we give, or what others take from us
    r"\b(?:facture (?:porte|concerne)|votre dossier de)\b|\bs'ajoute a (?:mon|notre|celui|mes|nos)\b"
    r"|\b(?:offr|propos|accord)\w+ [^.;!?]{0,30}\b(?:dedommagement|compensation|indemnisation)\b"
    r"|\b(?:dedommagement|compensation|indemnisation)\b[^.;!?]{0,40}\b(?:(?:pour|de) (?:notre|mon|ma)|(?:vous"
    r"|t') (?:a|est|sera) "
    r"(?:ete )?(?:propos|offer|vers)\w*)|\bpenalites? [^.;!?]{0,25}\b(?:du|de la|par le|par la) "
    r"(?:transporteur|banque|fournisseur|bailleur|match|syndic)"
    r"|\bfrais (?:de justice|d'avocat|de proces) (?:du|de la|de mon|de ma) (?:syndic|divorce|voisin\w*"
    r"|bailleur|copropriete)"
    r"|\b(?:j'ai|nous avons|on a) (?:paye|regle|rembourse|affranchi)\b|\bnous les avons (?:otes|retires"
    r"|supprimes|annules)|\bamende (?:de stationnement|pour "
    r"exces)|\b(?:notre|mon) "
    r"(?:fournisseur|assureur|banquier)\b"
    r"|\bretour (?:de|du|des) [^.;!?]{0,30}\ba (?:vos|tes) frais|\btransport [^.;!?]{0,30}\ba (?:vos|tes) frais"
    r"|\bfacturee?s? par (?:elle|lui|eux|ses soins)\b|\b(?:prix|tarifs?|loyers?|cours|indices?"
    r"|timbres?)\b[^.;!?]{0,25}\b(?:a|ont|ayant) "
    r"(?:[a-z]+ )?(?:augmente|monte|grimpe|baisse|ete revise)|\bfactures? (?:d'(?:eau|electricite|essence)|de "
    r"(?:gaz|chauffage|fioul))"
)


def is_of_supply(hit: Hit) -> bool:
    """Whether these are costs of what was sold ("frais de garderie"), or already on the invoice or the quote."""
    if _FILED.search(hit.passage.text, hit.start) is not None:
        return True
    if hit.text.endswith("frais") and _OF_SUPPLY.match(hit.passage.text, hit.end) is not None:
        return True
    if hit.text.startswith("penalite") and _OF_A_MATCH.search(hit.passage.text) is not None:
        return True
    named = hit.passage.text[hit.start : hit.end + 30]
    return _ON_INVOICE.search(hit.passage.text) is not None and _OF_REMINDING.search(named) is None


def is_from_us(sentence: str) -> bool:
    """Whether folded words give the reader something, or tell of what others take, refund or raise."""
    return _FROM_US.search(sentence) is not None
