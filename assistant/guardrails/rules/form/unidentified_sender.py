"""A letter says which company writes it (GR-006, R4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.fact_kinds import Actor, Surrounding
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.french.mail.plain_text import folded
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


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
    if creditor.name and _plain(creditor.name) not in _plain(text):
        missing.append("le nom de la société")
    own = letter.facts.actor is Actor.CREDITOR  # the number of whoever writes: a collector gives its own
    if own and creditor.siren and creditor.siren not in digits:
        missing.append("le numéro SIREN")
    return missing


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", folded(text)).strip()


def _identity(letter: Letter) -> str:
    creditor = letter.facts.creditor
    city = f"RCS {creditor.rcs_city} {creditor.siren}" if creditor.rcs_city else creditor.siren
    return ", ".join(part for part in (creditor.name, creditor.legal_form, creditor.address, city) if part)


def _applies(letter: Letter) -> bool:
    facts = letter.facts
    spoken = facts.channel in {Channel.SMS, Channel.PHONE, Channel.VOICEMAIL}
    return not spoken and Surrounding.IDENTITY not in facts.surroundings


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
    ),
    good=(
        letter("Scierie Bellecombe SAS, 12 route du Lac, 74000 Annecy, SIREN 404 833 048, RCS Annecy", _BARE),
        letter("Cordialement, la compta", BUSINESS),
        letter("Cordialement, la compta", _BARE, channel=Channel.SMS),
        letter(
            "Scierie Bellecombe SAS au capital de 80 000 €, SIREN 404833048, RCS Annecy, 12 route du Lac, 74000 Annecy",
            _BARE,
            channel=Channel.EMAIL,
        ),
    ),
)
