"""Everything asked: where a letter asks for all that the client owes, and not for its own invoices alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.guardrails.builders import Span
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.wording.neighbourhood import passage_at

_PAY: Final = r"(?:pay|regl|sold|vir|vers|acquitt|honor)(?:er|ez|e|iez)|(?:paiement|reglement|virement)"
_EVERYTHING: Final = re.compile(
    rf"\b(?:{_PAY})\b[^.;!?]{{0,50}}?\b(?:tout(?:es?)? (?:vos|tes|les|nos|ces) (?:\w+ )?(?:factures|sommes|impayes)"
    r"|(?:l'ensemble|l'integralite|la totalite|le total) (?:de |d)(?:vos|tes|nos|mes|es|la dette|votre dette"
    r"|votre compte|ce qu\w*)|tout ce (?:qui|que|qu')|tout (?:votre|ton|le) (?:compte|solde|arriere|du)"
    r"|vos autres factures|(?:le reste|les autres) (?:de )?(?:vos |tes |nos )?factures"
    r"|(?:votre|ton) (?:compte|dette) (?:en entier|entierement|en totalite|integralement|au complet))\b"
    rf"|\b(?:{_PAY})\b[^.;!?]{{0,30}}?\b(?:vos|tes|les|nos) (?P<count>deux|trois|quatre|cinq|six|\d+) factures\b"
)
_BUT: Final = re.compile(
    r"\b(?:sauf|hors|hormis|excepte\w*|exception|en dehors|autres? que|a part|si (?:vous|tu) (?:souhait|prefer|voul)\w*"
    r"|n'a(?:vez|s) pas a)\b"
)
_NUMBERS: Final = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}


def everything_asked(letter: Letter) -> Iterator[Span]:
    """Places that ask for all of the client's invoices at once, or for more of them than the letter is about."""
    text = letter.twin.folded
    for match in _EVERYTHING.finditer(text):
        count = match["count"]
        told = int(count) if count and count.isdigit() else _NUMBERS.get(count or "", 0)
        if count and told <= len(letter.facts.selected):
            continue
        if _BUT.search(passage_at(letter, match.start()).text) or is_denied(text, *match.span()):
            continue
        yield match.span()
