"""A sum in another currency is no sum of a book kept in euros (GR-001, N21)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.computable import computable
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_at

_OURS: Final = frozenset({"", "EUR"})
_ASKED: Final = re.compile(
    r"\b(?:dus?|dues?|devez|dois|devoir|reste\w*|solde|total|regler|reglez|regle|payer|payez|paie|verser|versez|virer"
    r"|virez|montant (?:est|de|a|du)|somme|reclam\w+|facture|factures|represente|equiva\w+|soit)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    for money in letter.amounts:
        if money.currency in _OURS:
            continue
        asked = _ASKED.search(passage_at(letter, money.start).text) is not None
        relabelled = abs(money.value) in computable(letter).all
        severity = None if asked or relabelled else Severity.WARNING
        yield replace(fault(letter, (money.start, money.end)), severity=severity)


RULE = Rule(
    id="FAC311",
    name="foreign-currency",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001", "N21"),
    message="Cette somme n’est pas en euros, alors que le dossier est tenu en euros.",
    hint="Écrivez la somme du dossier, en euros.",
    check=_check,
    bad=(
        letter("Il reste 700,00 $ à régler sur F-118.", BUSINESS),
        letter("Le solde est de £700.00.", BUSINESS),
        letter("Vous devez encore 700 CHF.", CONSUMER),
        letter("Merci de virer 760 francs suisses.", CONSUMER),
    ),
    good=(
        letter("Il reste 700,00 € à régler sur F-118, acompte de 500,00 € déduit.", BUSINESS),
        letter("Il reste 700 EUR à régler, acompte de 500 EUR déduit.", CONSUMER),
        letter("Vos francs succès nous réjouissent ; reste 700 €, reçu 500 €.", BUSINESS),
        letter("Vous parliez de dollars et de livres au téléphone ; reste 700 €, reçu 500 €.", CONSUMER),
    ),
)
