"""A letter says which company writes it (GR-006, R4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.fact_kinds import Actor, Surrounding
from assistant.domain.facts import CreditorFacts
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import BY_NUMBER, Channel
from assistant.domain.reminders.dunning import Stage
from assistant.french.mail.plain_text import folded
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_SIGN: Final = re.compile(r"\s[–—-]\s")  # "Hardouin Ramonage – Lucien Hardouin EI"
_FORMS: Final = {
    "ei": ("e i", "entrepreneur individuel", "entrepreneuse individuelle", "entreprise individuelle"),
    "sasu": ("societe par actions simplifiee unipersonnelle",),
    "sas": ("societe par actions simplifiee",),
    "sarl": ("societe a responsabilite limitee",),
    "eurl": ("entreprise unipersonnelle a responsabilite limitee",),
    "sa": ("societe anonyme",),
    "sci": ("societe civile immobiliere",),
}


def _check(letter: Letter) -> Iterator[Fault]:
    missing = _missing(letter)
    if missing:
        formal = letter.facts.channel.is_paper or letter.facts.stage is Stage.FORMAL_NOTICE
        yield Fault(
            hint=f"Ajoutez\u202f: {', '.join(missing)}.",
            severity=None if formal else Severity.ADVICE,
            insertion=_identity(letter),
        )


def _missing(letter: Letter) -> list[str]:
    """What the file knows of the sender and the text does not show."""
    creditor, text = letter.facts.creditor, letter.twin.folded
    digits = re.sub(r"\D", "", text)
    missing = []
    if creditor.name and not _is_named(creditor, _plain(text)):
        missing.append("le nom de la société")
    own = letter.facts.actor is Actor.CREDITOR  # the number of whoever writes: a collector gives its own
    if own and creditor.siren and creditor.siren not in digits:
        missing.append("le numéro SIREN")
    return missing


def _is_named(creditor: CreditorFacts, text: str) -> bool:
    """Whether a plain text names the creditor, its legal form before or behind, in short or in full.

    A person in business bears his own name (C. com. L526-22): a shop sign before it may be left out.
    """
    names = [_plain(creditor.name)]
    if names[0].split()[-1] == "ei":
        names += [_plain(part) for part in _SIGN.split(creditor.name)[1:]]
    return any(name in text or _is_named_apart(name, text) for name in names)


def _is_named_apart(name: str, text: str) -> bool:
    """Whether a plain name stands in a text beside its form, told otherwise or on its other side."""
    for form, others in _FORMS.items():
        for said in (form, *others):
            core = name.removesuffix(f" {said}") if name.endswith(f" {said}") else name.removeprefix(f"{said} ")
            if core != name:
                told = "|".join((form, *others))
                return (
                    re.search(rf"\b(?:{re.escape(core)} (?:{told})|(?:{told}) {re.escape(core)})\b", text) is not None
                )
    return False


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", folded(text)).strip()


def _identity(letter: Letter) -> str:
    creditor = letter.facts.creditor
    city = f"RCS {creditor.rcs_city} {creditor.siren}" if creditor.rcs_city else creditor.siren
    return ", ".join(part for part in (creditor.name, creditor.legal_form, creditor.address, city) if part)


def _applies(letter: Letter) -> bool:
    facts = letter.facts
    spoken = facts.channel in BY_NUMBER
    return not spoken and Surrounding.IDENTITY not in facts.surroundings


_EI = replace(BUSINESS.creditor, name="Vidal Bois – Nora Vidal EI", legal_form="EI")
_BARE = replace(BUSINESS, surroundings=frozenset(), channel=Channel.LETTER)

RULE = Rule(
    id="FOR006",
    name="unidentified-sender",
    severity=Severity.BLOCKING,
    source="fr-com-r123-237",
    covers=("GR-006",),
    message="L’expéditeur n’est pas identifié comme la loi le demande.",
    hint="Ajoutez le nom, la forme, le siège et le SIREN de la société.",
    check=_check,
    when=_applies,
    bad=(
        letter("Cordialement, la compta", _BARE),
        letter("Scierie Bellecombe SAS\n\nMerci de régler.", _BARE),
        letter("Merci de régler.\n\nNora Vidal", _BARE, channel=Channel.EMAIL),
        letter("Bellecombe\n12 route du Lac\n74000 Annecy", _BARE),
        letter("Vidal Bois, Nora Vidal, SIREN 404 833 048", _BARE, creditor=_EI),
    ),
    good=(
        letter("Scierie Bellecombe SAS, 12 route du Lac, 74000 Annecy, SIREN 404 833 048, RCS Annecy", _BARE),
        letter("SAS Scierie Bellecombe, 12 route du Lac, 74000 Annecy, SIREN 404 833 048, RCS Annecy", _BARE),
        letter("Nora Vidal, entrepreneur individuel (EI), 74000 Annecy, SIREN 404 833 048", _BARE, creditor=_EI),
        letter("Cordialement, la compta", BUSINESS),
        letter("Cordialement, la compta", _BARE, channel=Channel.SMS),
        letter(
            "Scierie Bellecombe SAS au capital de 80 000 €, SIREN 404833048, RCS Annecy, 12 route du Lac, 74000 Annecy",
            _BARE,
            channel=Channel.EMAIL,
        ),
    ),
)
