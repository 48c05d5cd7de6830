"""Own house: who the debtor is, who answers for it, or what was sold to it, is no third party to its debt.

A prefecture, a town hall or a newspaper may be the client; the syndic of a co-ownership is its legal representative
(loi 65-557, art. 18).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from assistant.domain.facts import DebtorFacts
from assistant.domain.ledger.debtor import DebtorKind
from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter

_NAMED: Final = re.compile(r"(?:^|\s)(?:(?:votre|vos|la|le|les)\s|l'\s?)(?P<name>[^\s']+(?:\s[^\s']+)?)$")
_BILLED: Final = re.compile(r"\b(?:factur\w*|reste|restent|solde|command\w*|prestation\w*)\b")
_ANNOUNCED: Final = re.compile(
    r"\b(?:nous|je|on|j')\s?\w*(?:rons|rai|ra|llons|vais|va|peut|pouvons)\b|\bpour l'instant\b|\?"
)
_PAPER: Final = re.compile(  # "votre ordre de virement": a paper, and no professional order
    r"\bordres? (?:de |d')(?:virement|paiement|prelevement|service|mission|achat|reparation|travail|fabrication)s?\b"
)
_BEYOND: Final = frozenset({"pairs", "confreres", "groupe"})  # of another house, though a name may hold the word
_CO_OWNERSHIP: Final = re.compile(r"\b(?:sdc|syndicat (?:des|de) copropri\w+|copropriete\w*|syndic)\b")
_TOWN: Final = re.compile(r"\b(?:mairie|commune|ville)\b")
_APPROVES: Final = re.compile(
    r"\b(?:valide[rnt]*|validation|vise[rnt]*|visa|signature|accord)\b[^.;!?]{0,40}"
    r"\b(?:paiement|reglement|facture|virement|mandatement|hierarchie|superieure?)\b"
)
_STAFF: Final[Mapping[str, re.Pattern[str]]] = {
    "chef": re.compile(
        r"\bchef (?:de |d')\s?(?:travaux|chantier|projet|service|atelier|equipe|agence|cuisine|rayon|salle"
        r"|culture|parc|magasin)\b"
    ),
    "hierarchie": _APPROVES,
    "superieur": _APPROVES,
}


def is_of_house(letter: Letter, found: str, sentence: str) -> bool:
    """Whether the folded words ``found``, with what stands around them in ``sentence``, tell of the debtor itself."""
    if _PAPER.search(found) is not None or (found.endswith("ordre") and _PAPER.search(sentence) is not None):
        return True
    debtor = letter.facts.debtor
    named = _NAMED.search(found)
    name = named["name"] if named is not None else found
    if _BILLED.search(sentence) is not None and _ANNOUNCED.search(sentence) is None:
        labels = " | ".join(folded(invoice.label) for invoice in letter.facts.invoices)
        if re.search(rf"\b{re.escape(name)}\b", labels) is not None:
            return True
    if debtor.kind.is_consumer:  # whose name is a person's, and whose chief is an employer
        return False
    if name not in _BEYOND and re.search(rf"\b{re.escape(name)}\b", _called(debtor)) is not None:
        return True
    return any(name == who and why.search(sentence) is not None for who, why in _STAFF.items())


@lru_cache(maxsize=64)
def _called(debtor: DebtorFacts) -> str:
    """All that the debtor, no consumer, goes by."""
    names = [folded(debtor.name)]
    if _CO_OWNERSHIP.search(names[0]) is not None:
        names.append("syndic")
    if debtor.kind is DebtorKind.PUBLIC and _TOWN.search(f"{names[0]} {folded(debtor.public_kind)}") is not None:
        names += ["mairie", "police municipale"]  # a town's police is the town
    return " | ".join(names)
