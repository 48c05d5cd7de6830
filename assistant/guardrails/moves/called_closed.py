"""Called closed: an invoice that is still owed is said to be cancelled, receipted, or never to have been."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.once_paid import is_once_paid
from assistant.guardrails.meaning.side_due import is_of_a_side_due
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_BILL: Final = "(facture|dette|créance|note|ardoise|somme)"
_ENDED: Final = "(annulée?|soldée?|éteinte?|effacée?|classée?|abandonnée?|passée en perte|remise)"
_WORDS: Final = phrases(
    f"(cette|la|votre) {_BILL} (n'est|ne sera) plus (due|exigible|à (payer|régler))",
    f"(avons|ai|a) (abandonné|annulé|effacé|éteint) (cette|la|votre|notre) {_BILL}",
    "(votre compte|solde) (est|se trouve) (désormais )?(à|de) zéro",
    "tout est (bien |désormais |déjà )?(réglé|payé|soldé)(?! (pour|avec|au|sur|comme|dans|entre))",
    f"{_BILL} ~2 (passée?|inscrite?|mise?|portée?) (en|aux|au|par) ~1 (perte|pertes|profits)",
    "(avons|ai|a) (bien |déjà )?(encaissé|reçu|touché|perçu) ~1 (la totalité|l'intégralité|l'entier) (de|du) (votre"
    "|la|cette|montant)"
    "? ?(règlement|paiement|dette|facture|dû|montant|somme)",
    f"(votre |ta |la |cette )?{_BILL} (désormais |définitivement |aujourd'hui )?{_ENDED}",
    "(n'y a|n'avez|n'as|y a) ~1 (plus|pas)? ?rien ~1 à (payer|régler|verser|devoir|solder)",
    "(plus|strictement|absolument) rien ~1 à (payer|régler|verser|solder|nous (devoir|payer|régler|verser))",
    "quittance (entière|définitive|totale|libératoire|pleine|pour solde|sans réserve|générale)",
    "(donn|délivr|val|accord|consent)[a-z]* ~1 (bonne et valable )?quittance",
    f"{_BILL}[^.;!?]{{0,20}} (à la (poubelle|corbeille)|au (panier|feu)|aux oubliettes|par pertes et profits"
    f"|passée en perte)",
    f"(faites comme|considér|tenez|imagin|oubli)[a-z]*[^.;!?]{{0,15}} {_BILL} ~2 (n'a|n'avait|n'existe|n'existait|comme"
    " (nulle|inexistante|éteinte|soldée|effacée|annulée|non avenue))",
    f"{_BILL} ~2 (n'a|n'avait|n'aura) ~1 (jamais existé|jamais été (due|émise)|plus d'existence|plus lieu d'être)",
    f"{_BILL},? que (nous|j'|on) ~2 {_ENDED}",
    "(êtes|es|voilà|voici|sommes) (désormais |donc |à présent |aujourd'hui )?quittes?(?! pour)",
)
_OTHERWISE: Final = re.compile(
    r"\b(?:exception|excepte|si|une fois|quand|lorsque|lorsqu\w*|apres|des que|ensuite|aura|aurez|restera|seriez"
    r"|seraient|hormis|a part"
    r"|sinon|sauf|avant|autres?|anciennes?|precedentes?|premiere|erronee|erreur|avoir|duplicata|jusqu\w+|tant que"
    r"|rien a"
    r" payer (?:d'avance|sur place|a la livraison|de plus|en plus|aujourd'hui|maintenant|pour)|a ce titre|autre chose"
    r"|livraison|rendez-vous|probleme|malentendu|litige|difficulte|chantier|echeance"
    r"|de plus|en plus|d'avance|d'ici|hors|demand\w*|pour que|afin|tout en|remplac\w+|deplacement|visite|devis|ni"
    r"|seulement|uniquement|pour l'instant|pour le moment|le temps d"
    r"|(?<!ne )(?:reglez|payez|virez|soldez|versez)|des (?:votre|ton|ce|le|reception)|(?:pens|croy)(?:ez|iez)"
    r"|au cas ou|peut-etre"
    r"|il manque|il reste"
    r"|(?:reglement|paiement|virement) (?:de |d')(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre"
    r"|novembre|decembre))\b"
    r"|\?|\d"
)
_NOMINAL: Final = re.compile(r"(?:votre |ta |la |cette )?(?:facture|dette|creance|note|ardoise|somme) [a-z]+")
_BRIEF: Final = 6  # words: "Facture annulée." tells; "de voir cette dernière facture soldée" wishes


def _is_not_closed(letter: Letter, hit: Hit) -> bool:
    """Whether it will be so later, is another one, or is told in passing."""
    text = hit.passage.text
    if _OTHERWISE.search(text) is not None or is_once_paid(letter, hit) or is_of_a_side_due(letter, hit):
        return True
    return len(text.split()) > _BRIEF and _NOMINAL.fullmatch(hit.text) is not None and " que " not in hit.text


CALLED_CLOSED: Final = forbid_phrases(_WORDS, unless=_is_not_closed, even_denied=True)
