"""One pays by the account of the file: no crypto-asset, cash, coupon, card by mail nor account of another (N15)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_SEND = (
    "(envo[a-z]+|donn[a-z]+|communiqu[a-z]+|transmett[a-z]+|dict[a-z]+|indiqu[a-z]+|fourni[a-z]+|adress[a-z]+"
    "|remett[a-z]+|répond[a-z]+|confirm[a-z]+|laiss[a-z]+|scann[a-z]+|photographi[a-z]+|renvo[a-z]+)(-moi|-nous)?"
)
_SOMEBODY = (
    "(associée?|sœur|soeur|frère|mari|femme|épouse|époux|fils|fille|amie?|collègue|père|mère|comptable|avocate?"
    "|cousine?"
    "|conjointe?|compagne|compagnon|beau-frère|belle-sœur|salariée?|gérante?|dirigeante?|tiers|prestataire)"
)
_ASTRAY = phrases(
    "coupures (usagées|de petite valeur)",
    "lien (de paiement )?privé",
    "(bitcoins?|btc|ethereum|ether|crypto-?monnaies?|crypto-?actifs?|cryptos?|usdt|stablecoins?|wallet)",
    "(mandats? (cash|postal|postaux|international|express|western)|western union|moneygram|transfert d'espèces)",
    "(cartes?|coupons?|tickets?|recharges?|codes?) ~1 (pcs|transcash|neosurf|paysafecard|paysafe|toneo|prépayée?s?"
    "|itunes|google play|steam|apple)",
    "(payez|payer|paie|réglez|régler|règle|achetez|acheter|achète|envoyez|règlement|paiement) ~5 (cartes?"
    "|chèques?|bons?)[-\\s]cadeaux?",
    "(espèces|liquide|cash|billets) ~4 (enveloppe|courrier|poste|coursier|main propre|boîte aux lettres|lettre)",
    f"{_SEND} ~7 (numéros?|chiffres|photos?|copies?|recto|scan|cryptogramme|cvv|codes?|coordonnées) ~5 (cartes?"
    "( bancaires?| bleues?| de crédit)?(?! (grise|vitale|de (?!crédit|credit|paiement)|d'|postale|routière"
    "|mère|professionnelle)))",
    f"{_SEND} ~6 (cryptogramme|cvv|code secret|code confidentiel|mot de passe|identifiants bancaires"
    f"|code reçu par sms)",
    f"(compte|comptes|iban|rib) ~2 (personnel |perso |privé |bancaire )?(de|d'|du|au nom de|appartenant à) ~1 "
    f"(mon|ma|notre|nos|un|une|mes|l')? ?{_SOMEBODY}",
    f"(ordre|nom) de (mon|ma|notre) {_SOMEBODY}",
    "(règlement|paiement|somme|payer|régler|payez|réglez|exclusivement|uniquement|seulement)( [^\\s,;:()]+){0,5} "
    "(en liquide|en espèces|en cash|de la main à la main|en petites coupures)",
    "(code|codes|chiffres) ~3 (au dos|au verso|derrière) ~3 carte",
    "(sur|à|vers|de) (mon|son) compte (perso|personnel|privé)",
    "(notre|mon|le) (compte(?! (rendu|linkedin|facebook|instagram|client|fournisseur|twitter|google|joint))"
    "|nôtre|mien|iban) ~3 (est|étant|a été) ~2 (bloqué|gelé|fermé|clôturé|indisponible"
    "|en audit|suspendu)",
)
_WARNED: Final = re.compile(
    r"\b(?:jamais|mefi\w+|fraud\w+|arnaqu\w+|escroc\w*|vigilan\w*|si (?:vous|tu) recev\w+|votre carte de"
    r" (?:fidelite|visite|chantier|acces))\b"
)


_CASH: Final = re.compile(r"\ben (?:especes|liquide|cash)$")
_AT_OURS: Final = re.compile(
    r"\b(?:a (?:l'|la |notre )\s?(?:atelier|boutique|caisse|accueil|agence|comptoir|magasin|regie)"
    r"|au (?:magasin|comptoir|guichet|secretariat)|en (?:magasin|boutique|caisse)|dans nos locaux|a nos bureaux)\b"
)
_BOUNDED: Final = re.compile(r"\bdans la limite de 1[\s.]?000\b|\bjusqu'a 1[\s.]?000\b")
_MOST_CASH: Final = 1000  # euros
_NOTED: Final = re.compile(r"\b(?:avons (?:bien )?(?:recu|encaisse|note)|ai (?:bien )?recu|deduite?s?|encaissee?s?)\b")
_DEMANDED: Final = re.compile(  # cash alone, or in secret, is what a swindler asks for
    r"\b(?:uniquement|exclusivement|seulement|que|sans (?:facture|recu|trace)|discret\w*|remise|enveloppe|coursier)\b"
)


def _is_a_warning(letter: Letter, hit: Hit) -> bool:
    return _WARNED.search(hit.clause) is not None or _is_at_the_counter(letter, hit)


def _is_at_the_counter(letter: Letter, hit: Hit) -> bool:
    """Whether cash is taken at the house's own place, or was received (C. mon. fin. L112-6, D112-3: to 1,000 €)."""
    text = hit.passage.text
    if _CASH.search(hit.text) is None or _DEMANDED.search(text) is not None:
        return False
    if _NOTED.search(text) is not None:
        return True
    owed = sum(invoice.residual for invoice in letter.facts.selected)
    return _AT_OURS.search(text) is not None and (owed <= _MOST_CASH or _BOUNDED.search(text) is not None)


RULE = Rule(
    id="FAC310",
    name="payment-astray",
    severity=Severity.BLOCKING,
    source="fr-civ-1342-2",
    covers=("GR-011", "N15"),
    message="Ce moyen de paiement n’est pas celui du dossier\u202f: c’est ainsi qu’écrivent les fraudeurs.",
    hint="Retirez la phrase\u202f; le virement se fait sur le compte du dossier.",
    check=forbid_phrases(_ASTRAY, unless=_is_a_warning),
    even_quoted=True,
    bad=(
        letter("Le plus rapide est un paiement en cryptomonnaie.", BUSINESS),
        letter("Envoyez-nous le numéro de votre carte bancaire par retour.", CONSUMER),
        letter("Glissez des espèces dans une enveloppe à notre nom.", CONSUMER),
        letter("Virez sur le compte personnel de notre gérant.", BUSINESS),
        letter("Achetez des cartes prépayées et envoyez-nous les codes.", CONSUMER),
        letter("Réglez uniquement en espèces à l’atelier.", CONSUMER),
        letter("Le règlement se fait en espèces, à remettre à mon cousin.", BUSINESS),
    ),
    good=(
        letter("Ne donnez jamais le numéro de votre carte par courriel ; reste 700 €, reçu 500 €.", CONSUMER),
        letter("Votre carte cadeau reste valable un an ; reste 700 €, reçu 500 €.", CONSUMER),
        letter("Le virement se fait sur le compte de la société ; reste 700 €, reçu 500 €.", BUSINESS),
        letter("Vous pouvez aussi régler 700 € en espèces à l’atelier, reçu 500 €.", CONSUMER),
        letter("Votre règlement en espèces de 500 € est déduit ; reste 700 €.", CONSUMER),
        letter("Nous n’acceptons pas le bitcoin ; reste 700 €, reçu 500 €.", BUSINESS),
    ),
)
