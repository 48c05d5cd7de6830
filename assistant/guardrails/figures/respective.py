"""Respective: several days that stand for several invoices, each for its own ("F-1 et F-2, dues le 3 et le 9")."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.facts import InvoiceFacts
from assistant.guardrails.figures.date_roles import RoledDate, roled_dates
from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import passage_at

_LINK: Final = re.compile(
    r"[\s,;]*(?:et|puis|pour l'un\w*|l'autre|la seconde|le second|la deuxieme)?[\s,]*(?:l'autre|la seconde|le second)?"
    r"[\s,]*(?:pour |a |celle |celui )?(?:le|les|du|des|au)?\s*(?:\w+di|dimanche)?\s*"
)


def respective_invoice(letter: Letter, dated: RoledDate) -> InvoiceFacts | None:
    """The invoice whose turn it is: as many days in one breath as invoices are named before them in the sentence."""
    days = _breath(letter, dated)
    start = passage_at(letter, dated.mention.start).start
    named = dict.fromkeys(mention.invoice for mention in mentioned_in(letter, start, days[0].mention.start))
    return tuple(named)[days.index(dated)] if 1 < len(days) == len(named) else None


def _breath(letter: Letter, dated: RoledDate) -> list[RoledDate]:
    """The days that a link alone parts, around one of them."""
    breath: list[RoledDate] = []
    for one in roled_dates(letter):
        linked = breath and _LINK.fullmatch(letter.twin.folded, breath[-1].mention.end, one.mention.start)
        if breath and not linked:
            if dated in breath:
                break
            breath = []
        breath.append(one)
    return breath
