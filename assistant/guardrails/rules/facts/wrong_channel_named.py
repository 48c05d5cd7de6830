"""The letter says of itself how it travels, and says it truly (N12)."""

from __future__ import annotations

import re

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.builders import forbid
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule

_HEADING = re.compile(
    r"^[ \t]*(?:par |en )?(?:lettre )?(?:recommandee?|lrar|lre|r\.?a\.?r\.?) ?"
    r"(?:electronique )?(?:avec (?:avis|accuse|ar\b)[^\n]{0,40})?$",
    re.MULTILINE,
)
_REGISTERED = {Channel.REGISTERED_LETTER, Channel.ELECTRONIC_REGISTERED_LETTER}


def _is_not_registered(letter: Letter) -> bool:
    return letter.facts.channel not in _REGISTERED


RULE = Rule(
    id="FAC122",
    name="wrong-channel-named",
    severity=Severity.WARNING,
    source="fr-conso-l121-2",
    covers=("N12",),
    message="Ce courrier ne part pas en recommandé.",
    hint="Retirez la mention, ou envoyez en recommandé.",
    check=forbid(_HEADING),
    when=_is_not_registered,
    bad=(
        letter("Lettre recommandée avec avis de réception\n\nMonsieur,", BUSINESS, channel=Channel.LETTER),
        letter("Bonjour,\nPar lettre recommandée avec AR\nMerci de payer.", CONSUMER, channel=Channel.EMAIL),
        letter("LETTRE RECOMMANDÉE AVEC ACCUSÉ DE RÉCEPTION\n\nMadame,", CONSUMER, channel=Channel.LETTER),
        letter("LRAR\n\nMonsieur,\nMerci de payer.", BUSINESS, channel=Channel.EMAIL),
    ),
    good=(
        letter("Lettre recommandée avec avis de réception\n\nMonsieur,", BUSINESS, channel=Channel.REGISTERED_LETTER),
        letter("La suite se ferait par lettre recommandée.", CONSUMER, channel=Channel.EMAIL),
        letter("Par lettre recommandée avec AR\n\nMadame,", CONSUMER, channel=Channel.REGISTERED_LETTER),
        letter("Nous recommandons la lettre jointe à votre attention.", BUSINESS, channel=Channel.LETTER),
    ),
)
