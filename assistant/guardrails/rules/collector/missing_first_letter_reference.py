"""A collector's later contacts recall the first letter by reference and day (GR-094)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from assistant.domain.facts import PastContact
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.french.days.dates import format_date_short
from assistant.guardrails.conditions import by_collector
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.date_roles import is_that_day
from assistant.guardrails.figures.named import mentions
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.rules.collector.missing_collector_mentions import collector

_REFERENCE: Final = re.compile(
    r"\b(?:ref(?:erenc\w*)?|dossier)\b[^\n;!?]{0,24}?(?<![\w/])(?P<token>[a-z]{0,6}[-/ ]?\d[\w/-]*)"
)
_OF_THE_LETTER: Final = re.compile(
    r"\b(?:lettre|courrier|courriel)\b[^.;!?\n]{0,40}\breference\W{1,3}[a-z0-9][\w/-]*\d"
)


def _check(letter: Letter) -> Iterator[Fault]:
    first = min((contact.on for contact in letter.facts.history or ()), default=None)
    if first is None:
        return
    if not any(is_that_day(mention, first) for mention in letter.dates):
        yield Fault(hint=f"Rappelez la date de la première lettre, le {format_date_short(first)}.")
    elif not _has_reference(letter):
        yield Fault(message="La référence de la première lettre manque.", hint="Rappelez sa référence.")


def _has_reference(letter: Letter) -> bool:
    """Whether a file number stands after "référence" or "dossier"; a day or an invoice number is none."""
    if _OF_THE_LETTER.search(letter.twin.folded) is not None:  # said to be its own, be it also the invoice's
        return True
    taken = [
        *((day.start, day.end) for day in letter.dates),
        *((money.start, money.end) for money in letter.amounts),
        *((mention.start, mention.end) for mention in mentions(letter)),
    ]
    return any(
        not any(start < found.end("token") and found.start("token") < end for start, end in taken)
        for found in _REFERENCE.finditer(letter.twin.folded)
    )


_WRITTEN = (PastContact(date(2026, 4, 9), Stage.REMINDER_1, Channel.LETTER),)

RULE = Rule(
    id="COL094",
    name="missing-first-letter-reference",
    severity=Severity.BLOCKING,
    source="fr-cpce-r124-4",
    covers=("GR-094",),
    message="La date de la première lettre manque.",
    hint="Rappelez la référence et la date de la première lettre.",
    check=_check,
    when=by_collector,
    bad=(
        letter("Merci de payer 700 €, acompte déduit.", collector(CONSUMER), history=_WRITTEN),
        letter(
            "Notre lettre du 9 avril 2026 vous demandait 700 €, acompte déduit.", collector(CONSUMER), history=_WRITTEN
        ),
        letter("Réf. R-552 : reste 700 €, acompte déduit.", collector(CONSUMER), history=_WRITTEN),
        letter("Réf. R-552, notre lettre du 10 avril 2026 : reste 700 €.", collector(CONSUMER), history=_WRITTEN),
    ),
    good=(
        letter(
            "Réf. R-552, notre lettre du 09/04/2026 : reste 700 €, acompte déduit.",
            collector(CONSUMER),
            history=_WRITTEN,
        ),
        letter("Merci de payer 700 €, acompte déduit.", CONSUMER, history=_WRITTEN),
        letter(
            "Dossier n° 552, ouvert par notre lettre du 9 avril 2026 : reste 700 €, acompte déduit.",
            collector(CONSUMER),
            history=_WRITTEN,
        ),
        letter(
            "Le 9 avril 2026, notre première lettre, référencée G-552, demandait 700 €, acompte déduit.",
            collector(CONSUMER),
            history=_WRITTEN,
        ),
        letter("Merci de payer 700 €, acompte déduit.", BUSINESS, history=_WRITTEN),
    ),
)
