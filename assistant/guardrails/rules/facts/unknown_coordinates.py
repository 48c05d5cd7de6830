"""Phone numbers, addresses, links and BIC of the letter are those of the file (N1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.french.references.identifiers import Identifier, find_identifiers
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_OFFICIAL: Final = re.compile(
    r"(?:^|[./])(?:[\w-]+\.)*(?:gouv\.fr|cnil\.fr|service-public\.fr|legifrance\.gouv\.fr)(?:[/:]|$)"
)
_MEDIATOR: Final = re.compile(r"\b(?:mediat(?:eur|rice|ion)|conciliat(?:eur|rice))\b")
_AROUND: Final = 160
_KINDS: Final = ("email", "url", "phone", "bic")
_NOISE: Final = re.compile(r"[^a-z0-9]")


def _check(letter: Letter) -> Iterator[Fault]:
    for found in letter.identifiers:
        if found.kind not in _KINDS or _OFFICIAL.search(folded(found.value)):
            continue
        known = _known(letter.facts, found.kind)
        if any(_same(found, other) for other in known):
            continue
        certain = (known or found.kind == "url") and not _is_a_mediators(letter, found)
        severity = None if certain else Severity.WARNING
        yield replace(fault(letter, (found.start, found.end)), severity=severity)


def _is_a_mediators(letter: Letter, found: Identifier) -> bool:
    """The mediator and the conciliator have coordinates of their own, which the facts do not hold."""
    around = letter.twin.folded[max(0, found.start - _AROUND) : found.start]
    return _MEDIATOR.search(around) is not None


def _known(facts: Facts, kind: str) -> tuple[str, ...]:
    creditor, contacts = facts.creditor, facts.debtor.contacts
    texts = facts.supporting_documents or ()
    if kind == "email":
        known = (creditor.email, *creditor.emails, *(contact.email for contact in contacts))
    elif kind == "phone":
        known = (creditor.phone, *creditor.phones, *(contact.phone for contact in contacts))
    elif kind == "bic":
        known = (creditor.bic,)
    else:
        known = (creditor.payment_url, *creditor.urls)
    return tuple(value for value in known if value) + tuple(
        found.value for text in texts for found in find_identifiers(text) if found.kind == kind
    )


def _same(found: Identifier, known: str) -> bool:
    if found.kind == "phone":
        return _digits(found.value)[-9:] == _digits(known)[-9:]
    if found.kind == "url":
        return _site(found.value) == _site(known) or _site(found.value) == _site(known).split("/")[0]
    if found.kind == "bic":
        return _NOISE.sub("", folded(found.value)).ljust(11, "x") == _NOISE.sub("", folded(known)).ljust(11, "x")
    return folded(found.value).strip(" .<>") == folded(known).strip()


def _digits(phone: str) -> str:
    return "".join(character for character in phone if character.isdigit())


def _site(url: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", folded(url)).rstrip("/.,;)")


RULE = Rule(
    id="FAC120",
    name="unknown-coordinates",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-098", "N1"),
    message="Ce numéro, cette adresse ou ce lien n’est pas au dossier.",
    hint="Reprenez les coordonnées enregistrées.",
    check=_check,
    even_quoted=True,
    bad=(
        letter("Payez en ligne : https://pay-bellecombe.example/f118", BUSINESS),
        letter("Appelez-moi au 06 12 34 56 78.", CONSUMER),
        letter("Écrivez à recouvrement@bellecombe.example.", BUSINESS),
        letter("BIC : BNPAFRPPXXX", BUSINESS),
    ),
    good=(
        letter("Appelez-moi au 04 50 00 00 00 ou écrivez à compta@bellecombe.example.", BUSINESS),
        letter("Téléphone : +33 4 50 00 00 00. BIC : AGRIFRPP", CONSUMER),
        letter("Notre standard répond au 04.50.00.00.00.", CONSUMER),
        letter("Le bon 06-2026 est clos ; écrivez à compta@bellecombe.example.", BUSINESS),
    ),
)
