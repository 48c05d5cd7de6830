"""A consumer is told which number to call (GR-045, R4)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import BY_NUMBER
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.builders import require
from assistant.guardrails.conditions import to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule

_NUMBER: Final = re.compile(
    r"(?<![\w.,])(?:(?:\+|00)\s?33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.-]?\d\d){4}(?!\d)|(?<!\d)0\s?80\d(?:\s?\d){6}"
)


def _applies(letter: Letter) -> bool:
    facts = letter.facts
    return (
        to_consumer(letter)
        and facts.stage in {Stage.REMINDER_3, Stage.FORMAL_NOTICE}
        and facts.channel not in BY_NUMBER
        and not {Surrounding.IDENTITY, Surrounding.LEGAL_FOOTER} & facts.surroundings
    )


def _shown(letter: Letter) -> bool:
    return _NUMBER.search(letter.twin.folded) is not None


_BARE = {"surroundings": frozenset[Surrounding](), "stage": Stage.FORMAL_NOTICE}

RULE = Rule(
    id="CON145",
    name="missing-call-number",
    severity=Severity.WARNING,
    source="fr-conso-l121-16",
    covers=("GR-045",),
    message="Aucun numéro de téléphone n’est indiqué.",
    hint="Ajoutez un numéro non surtaxé.",
    check=require(_shown),
    when=_applies,
    bad=(
        letter("Merci de nous appeler.", CONSUMER, **_BARE),
        letter("Votre interlocutrice : Nora Vidal.", CONSUMER, **_BARE),
        letter("Nous vous mettons en demeure de payer 700,00 € au plus tard le 15 juin 2026.", CONSUMER, **_BARE),
        letter("Scierie Bellecombe SAS, SIREN 404 833 048, Annecy.", CONSUMER, **_BARE),
    ),
    good=(
        letter("Scierie Bellecombe SAS, SIREN 404 833 048, 04 50 00 00 00.", CONSUMER, **_BARE),
        letter("Merci de nous appeler.", CONSUMER),
        letter("Scierie Bellecombe SAS, SIREN 404 833 048.", BUSINESS, **_BARE),
        letter("Pour toute question : +33 4 50 00 00 00.", CONSUMER, **_BARE),
    ),
)
