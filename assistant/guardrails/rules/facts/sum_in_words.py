"""A sum in words equals the figure beside it: words prevail (N7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_BESIDE: Final = re.compile(r"[\s,]*(?:ttc|ht|\(|-|:|soit|ou|en (?:toutes )?lettres|en chiffres|c'est-a-dire|[\s,])*")


def _check(letter: Letter) -> Iterator[Fault]:
    for first, second in pairwise(letter.amounts):
        if first.in_words == second.in_words or first.value == second.value:
            continue
        if _BESIDE.fullmatch(letter.twin.folded[first.end : second.start]):
            words = first if first.in_words else second
            yield fault(letter, (words.start, words.end))


RULE = Rule(
    id="FAC104",
    name="sum-in-words",
    severity=Severity.BLOCKING,
    source="fr-civ-1376",
    covers=("GR-001", "N7"),
    message="La somme en lettres n’est pas celle qui est en chiffres\u202f; en cas d’écart, les lettres l’emportent.",
    hint="Accordez les deux écritures de la somme.",
    check=_check,
    bad=(
        letter("Reste dû : 700,00 € (sept cent dix euros).", BUSINESS),
        letter("Vous devez mille deux cents euros (700,00 €).", BUSINESS),
        letter("Il reste 700 €, soit six cents euros.", BUSINESS),
        letter("Somme à payer : sept mille euros (700,00 €).", CONSUMER),
    ),
    good=(
        letter("Reste dû : 700,00 € (sept cents euros).", BUSINESS),
        letter("Reste dû : sept cents euros (700 €), sur 1 200,00 € de facture F-118, 500 € étant reçus.", BUSINESS),
        letter("Reste dû, acompte déduit : 700,00 € (SEPT CENTS EUROS).", CONSUMER),
        letter(
            "La facture de 1 200,00 € (mille deux cents euros) est réglée à hauteur de 500 € ; il reste 700 €.",
            CONSUMER,
        ),
    ),
)
