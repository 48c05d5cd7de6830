"""Once the claim is sold, only its buyer can be paid (GR-012)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.facts import PayeeFacts
from assistant.domain.finding import Severity
from assistant.guardrails.conditions import by_collector
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.rule import Rule

_TO_US = phrases(
    (
        "(réglez|payez|versez|virez|régler|payer|verser|virer|adressez|règlement|paiement|virement) ~4 "
        "(directement|à notre société|sur notre compte|à notre ordre|entre nos mains)"
    ),
    "(réglez|payez|versez)-nous",
    "(envoyez|adressez|faites|postez)-nous ~4 (chèque|virement|règlement|paiement|versement)",
    "(chèque|virement|règlement) ~2 à notre ordre",
    "nous (régler|payer|verser)",
    "(directement à|à l'ordre de) (nous|notre société)",
)

_VAIN: Final = re.compile(
    r"^[^.;]{0,12}\bne (?:vous |te )?(?:liber|vaud|eteind|serai|compt)|^[^.;]{0,20}\b(?:sans effet|ne vous libere)"
)


def _is_warned_against(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    return _VAIN.search(hit.passage.text[hit.end :]) is not None


_FACTOR = PayeeFacts("Affacturage Alpin", "FR1420041010050500013M02606")

RULE = Rule(
    id="FAC012",
    name="sold-claim-paid-to-creditor",
    severity=Severity.BLOCKING,
    source="fr-civ-1342-2",
    covers=("GR-012",),
    message="La créance a été cédée : seul un paiement au cessionnaire libère le débiteur.",
    hint="Demandez le paiement au profit du cessionnaire.",
    check=forbid_phrases(_TO_US, unless=_is_warned_against),
    when=lambda letter: (
        letter.facts.payee is not None
        and not by_collector(letter)  # who collects for the creditor is paid for it: nothing was sold
        and letter.facts.payee.name != letter.facts.creditor.name
        and letter.facts.payee.iban != letter.facts.creditor.iban
    ),
    bad=(
        letter("Réglez-nous directement sur notre compte.", BUSINESS, payee=_FACTOR),
        letter("Merci de faire votre virement sur notre compte.", BUSINESS, payee=_FACTOR),
        letter("Vous pouvez virer la somme sur notre compte habituel.", CONSUMER, payee=_FACTOR),
        letter("Envoyez-nous un chèque à notre ordre.", BUSINESS, payee=_FACTOR),
    ),
    good=(
        letter("Seul un paiement sur le compte d’Affacturage Alpin vous libère.", BUSINESS, payee=_FACTOR),
        letter("Merci de ne pas payer sur notre compte, mais sur celui d’Affacturage Alpin.", BUSINESS, payee=_FACTOR),
        letter("Notre créance est cédée : réglez Affacturage Alpin, sur son compte.", CONSUMER, payee=_FACTOR),
        letter("Merci de faire votre virement sur notre compte.", BUSINESS),
    ),
)
