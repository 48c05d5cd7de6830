"""Once paid: what ends the debt is the payment that the letter asks for ("en réglant ce reste, vous êtes quitte")."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import Hit

_MONEY: Final = r"(?:virement|reglement|paiement|cheque)"
_WHOLE: Final = r"(?:ce|cette|le|la|votre|ton|ta) (?:reste|restant|solde|facture|somme|total|montant)\b"
_BY_PAYING: Final = re.compile(
    rf"\b(?:avec|moyennant|contre) (?:ce|votre|ton|un|le) (?:seul |simple )?{_MONEY}\b"
    rf"|\ben (?:nous )?(?:reglant|payant|versant|virant|soldant|acquittant) {_WHOLE}"
    rf"|\bsuffi\w+ (?:donc |alors )?d(?:e |')(?:un (?:seul |simple )?{_MONEY}\b"
    rf"|(?:nous )?(?:regler|payer|verser|virer|solder|acquitter) {_WHOLE})"
    rf"|\bun (?:seul |simple )?{_MONEY}(?: (?:de|du) (?:ce )?(?:reste|solde|restant|total))?,? et\b"
)
_DISCHARGED: Final = re.compile(r"\brien\b|quitte|(?:regle|solde|paye)")  # what paying does; a gift needs no payment
_LESS: Final = re.compile(
    r"\b(?:moiti\w+|partie\w*|partiel\w*|acomptes?|tiers|quarts?|symboliqu\w+|petit\w*|premiers?|premiere|modest\w+"
    r"|minim\w+|moindre|quelque\w*|frais|seulement|meme|comme (?:vous|tu)|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|ce que)\b|\d"
)
_LEADS: Final = re.compile(r",? ?(?:(?:et|alors|donc|vous|tu|nous|on|il|n'|ne|y|ce) ?){0,4}")
_NO_MORE: Final = re.compile(r"(?: (?:envers|avec|entre) nous)?\s*(?:[.!]|$)")
_CAME: Final = re.compile(
    r"\b(?:recue?s?|arrivee?s?|parvenue?s?|encaisse\w*|credite\w*|deja|hier|passee?s?|merci (?:de|pour)|remerci\w+)\b"
)


def is_once_paid(letter: Letter, hit: Hit) -> bool:
    """Whether the whole payment that is still to come is what ends it: neither a part, nor one that came before."""
    text = hit.passage.text
    paying = _BY_PAYING.search(text, 0, hit.start)
    if paying is None or _DISCHARGED.search(hit.text) is None:
        return False
    if _LEADS.fullmatch(text, paying.end(), hit.start) is None or _NO_MORE.match(text, hit.end) is None:
        return False
    if _LESS.search(text) or _CAME.search(text):
        return False
    return hit.passage.rank == 0 or _CAME.search(read(letter).passages[hit.passage.rank - 1].text) is None
