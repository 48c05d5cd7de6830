"""The account to pay is the one on file, of the creditor or of whoever bought the claim (GR-011, GR-012)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.facts import Facts, PayeeFacts
from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.sought import sought

_HOLDER: Final = sought(r"\b(?:titulaire(?: du compte)?|beneficiaire)\s*:?\s*(?P<name>[^\n,;()]{2,60})")
_SPACES: Final = re.compile(r"[^A-Za-z0-9]")


def _check(letter: Letter) -> Iterator[Fault]:
    known = _known_ibans(letter.facts)
    for found in letter.identifiers:
        if found.kind != "iban":
            continue
        if not known:
            severity = Severity.BLOCKING if not found.valid else Severity.WARNING
            yield replace(
                fault(letter, (found.start, found.end)), severity=severity, hint="Inscrivez l’IBAN au dossier."
            )
        elif _compact(found.value) not in known:
            yield fault(letter, (found.start, found.end))
    yield from _wrong_holder(letter)


def _known_ibans(facts: Facts) -> set[str]:
    """The account to pay; that of the creditor only where the claim was not sold."""
    iban = facts.payee.iban if facts.payee else facts.creditor.iban
    return {_compact(iban)} if iban else set()


def _compact(iban: str) -> str:
    return _SPACES.sub("", iban).upper()


def _wrong_holder(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    owner = facts.payee.name if facts.payee else facts.creditor.name
    if not owner or not any(found.kind == "iban" for found in letter.identifiers):
        return
    for match in _HOLDER.finditer(letter):
        name = letter.twin.folded[slice(*match.span("name"))].strip(" .:")
        own = folded(owner)
        if name not in own and own not in name and not set(own.split()[:2]) <= set(name.split()):
            yield replace(
                fault(letter, match.span("name")),
                message="Le titulaire du compte n’est pas celui du dossier.",
                hint=f"Le titulaire est {owner}.",
            )


_FACTOR = PayeeFacts("Affacturage Alpin", "FR1420041010050500013M02606")

RULE = Rule(
    id="FAC011",
    name="wrong-account",
    severity=Severity.BLOCKING,
    source="fr-civ-1342-2",
    covers=("GR-011",),
    message="Cet IBAN n’est pas celui du dossier\u202f: un paiement pourrait partir chez un fraudeur.",
    hint="Reprenez l’IBAN enregistré.",
    check=_check,
    even_quoted=True,
    bad=(
        letter("Règlement sur FR76 1027 8060 0100 0123 4567 890.", BUSINESS),
        letter("IBAN : FR76 3000 6000 0112 3456 7890 188", CONSUMER),
        letter("Virement sur FR76 3000 6000 0112 3456 7890 189.", BUSINESS, payee=_FACTOR),
        letter("Notre RIB : FR14 2004 1010 0505 0001 3M02 606.", CONSUMER),
    ),
    good=(
        letter("IBAN : FR76 3000 6000 0112 3456 7890 189 (titulaire : Scierie Bellecombe SAS)", BUSINESS),
        letter("Virement à Affacturage Alpin, FR14 2004 1010 0505 0001 3M02 606.", BUSINESS, payee=_FACTOR),
        letter("Votre virement est à faire sur FR7630006000011234567890189, notre compte habituel.", CONSUMER),
        letter("Le compte à créditer reste celui qui figure sur la facture.", BUSINESS),
    ),
)
