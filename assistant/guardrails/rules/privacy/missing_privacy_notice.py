"""A private person is told once where the privacy notice is (GR-112)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.builders import require
from assistant.guardrails.conditions import to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule

_NOTICE: Final = re.compile(r"\b(?:donnees (?:personnelles|a caractere)|vos donnees|confidentialite|rgpd|dpo)\b")


def _applies(letter: Letter) -> bool:
    facts = letter.facts
    once = facts.stage is Stage.FORMAL_NOTICE and facts.channel.is_paper
    return once and to_consumer(letter) and not facts.surroundings


def _tells(letter: Letter) -> bool:
    return _NOTICE.search(letter.twin.folded) is not None


_NOTICE_LETTER = {"stage": Stage.FORMAL_NOTICE, "surroundings": frozenset[Surrounding]()}

RULE = Rule(
    id="PRI112",
    name="missing-privacy-notice",
    severity=Severity.ADVICE,
    source="rgpd-13",
    covers=("GR-112",),
    message="Rien n’indique où lire la notice sur les données personnelles.",
    hint="Ajoutez-la au pied de la lettre.",
    check=require(_tells, insertion="Vos données personnelles : notre notice et vos droits figurent sur la facture."),
    when=_applies,
    bad=(
        letter("Cette lettre vaut mise en demeure.", CONSUMER, channel=Channel.LETTER, **_NOTICE_LETTER),
        letter("Mise en demeure de payer.", CONSUMER, channel=Channel.REGISTERED_LETTER, **_NOTICE_LETTER),
        letter("Nous vous mettons en demeure de payer 700,00 €.", CONSUMER, channel=Channel.LETTER, **_NOTICE_LETTER),
        letter(
            "Scierie Bellecombe SAS, SIREN 404 833 048, 04 50 00 00 00.",
            CONSUMER,
            channel=Channel.LETTER,
            **_NOTICE_LETTER,
        ),
    ),
    good=(
        letter(
            "Scierie Bellecombe SAS, SIREN 404 833 048. Vos données : notre notice, ou le 04 50 00 00 00.",
            CONSUMER,
            channel=Channel.LETTER,
            **_NOTICE_LETTER,
        ),
        letter("Scierie Bellecombe SAS, SIREN 404 833 048.", BUSINESS, channel=Channel.LETTER, **_NOTICE_LETTER),
        letter("Il reste 700,00 € à régler.", CONSUMER),
        letter(
            "Données personnelles : vos droits sont décrits dans notre politique de confidentialité.",
            CONSUMER,
            channel=Channel.LETTER,
            **_NOTICE_LETTER,
        ),
    ),
)
