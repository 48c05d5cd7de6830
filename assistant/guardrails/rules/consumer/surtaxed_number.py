"""The number to call is shown and costs no more than a call (GR-045, R4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_SEPARATED: Final = r"[\s.\-]?"
_SURTAXED: Final = re.compile(
    rf"(?<![\w.,-])(?:(?:\+|00)\s?33{_SEPARATED}(?:\(0\){_SEPARATED})?"
    rf"|0){_SEPARATED}?8{_SEPARATED}?(?:[129]){_SEPARATED}?(?:\d{_SEPARATED}){{6}}\d(?![\w€%])"
)
_ENQUIRIES: Final = re.compile(r"(?<![\w.,/-])118\s?\d{3}(?![\w.,€%]|\s?(?:€|euros?\b|km\b|habitants|m2|kwh))")
_SHORT: Final = re.compile(
    r"\b(?:appel\w*|compos\w+|numero|tel\w*|joignable|rappel\w*"
    r"|contact\w*)\b[^.;\n]{0,40}?(?<![\w.,/-])(?P<number>3\d{3})(?![\w.,€%/-]|\s?(?:€|euros?))"
)
_MAY_COST: Final = re.compile(r"0[\s.-]?8|33[\s.()0-]{0,5}8|118|minut|surtax|premium|/\s?(?:min|appel)|\b3\d{3}\b")
_IBAN: Final = re.compile(r"\b[a-z]{2}\d{2}(?:\s?[a-z0-9]{4}){3,7}")
_PREMIUM_WORDS: Final = re.compile(
    r"\bnumero (?:surtaxe|premium|majore)\b|€\s?/\s?(?:min|appel)\b|\b(?:euros?|centimes?) (?:la|par) minute\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    text = letter.twin.folded
    if _MAY_COST.search(text) is None:
        return
    ibans = [match.span() for match in _IBAN.finditer(text)]
    for pattern in (_SURTAXED, _ENQUIRIES):
        for match in pattern.finditer(text):
            if not any(start <= match.start() < end for start, end in ibans):
                yield fault(letter, match.span())
    for match in _PREMIUM_WORDS.finditer(text):
        yield fault(letter, match.span())
    for match in _SHORT.finditer(text):
        yield replace(
            fault(letter, match.span("number")),
            severity=Severity.WARNING,
            message="Ce numéro court peut être surtaxé.",
            hint="Vérifiez son tarif, ou donnez un numéro ordinaire.",
        )


RULE = Rule(
    id="CON045",
    name="surtaxed-number",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-16",
    covers=("GR-045",),
    message="Le numéro à appeler pour l’exécution du contrat ne peut pas être surtaxé.",
    hint="Donnez un numéro au prix d’un appel ordinaire.",
    check=_check,
    when=to_consumer,
    bad=(
        letter("Appelez le 0 892 12 34 56.", CONSUMER),
        letter("Joignez-nous au 08.25.00.11.22.", CONSUMER),
        letter("Notre service : +33 8 99 70 10 10.", CONSUMER),
        letter("Composez le 118 712 pour nous joindre.", CONSUMER),
        letter("Le numéro est facturé 0,80 €/min.", CONSUMER),
    ),
    good=(
        letter("Appelez le 04 50 00 00 00.", CONSUMER),
        letter("Notre numéro gratuit : 0 800 12 34 56.", CONSUMER),
        letter("IBAN FR76 3000 6000 0112 3456 7890 189.", CONSUMER),
        letter("Votre commande 0892123456A est prête.", CONSUMER),
        letter("Appelez le 0 892 12 34 56.", BUSINESS),
        letter("La ville compte 118 000 habitants.", CONSUMER),
    ),
)
