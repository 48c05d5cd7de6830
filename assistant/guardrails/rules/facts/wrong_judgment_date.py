"""The judgment that opens insolvency proceedings has the date of the facts (GR-001)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.fact_kinds import Recipient
from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import Insolvency, InsolvencyKind
from assistant.domain.reminders.dunning import Stage
from assistant.french.days.dates import format_date_short
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import dates_of, is_that_day
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead

_OPENED: Final = re.compile(r"\bouverture\b[^.;\n]{0,60}\b(?:le|du)\s*$")
_DECLARED: Final = re.compile(r"\b(?:declare|produit|admis)\w*[^.;\n]* le\s*$")  # the claim, on a day of its own
_NEAR: Final = 80  # characters looked at before a date


def _check(letter: Letter) -> Iterator[Fault]:
    insolvency = letter.facts.debtor.insolvency
    if insolvency is None:
        return
    for dated in dates_of(letter, DateRole.JUDGMENT, DateRole.LETTER, DateRole.NONE):
        if dated.role is not DateRole.JUDGMENT and not _OPENED.search(lead(letter, dated.mention.start, _NEAR)):
            continue
        if _DECLARED.search(lead(letter, dated.mention.start, _NEAR)) is not None:
            continue
        if dated.mention.value and not is_that_day(dated.mention, insolvency.opened_on):
            hint = f"Le jugement est du {format_date_short(insolvency.opened_on)}."
            yield replace(fault(letter, dated.span), hint=hint)


_RECEIVERSHIP = replace(
    BUSINESS,
    stage=Stage.OTHER,
    recipient=Recipient.INSOLVENCY_OFFICER,
    debtor=replace(BUSINESS.debtor, insolvency=Insolvency(InsolvencyKind.RECEIVERSHIP, date(2026, 4, 20), "Me Vial")),
)

RULE = Rule(
    id="FAC109",
    name="wrong-judgment-date",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001",),
    message="Le jugement d’ouverture n’est pas de ce jour-là.",
    hint="Reprenez la date du jugement.",
    check=_check,
    bad=(
        letter("Par jugement du 22 avril 2026, la société a été placée en redressement judiciaire.", _RECEIVERSHIP),
        letter("Le redressement judiciaire a été ouvert le 2 avril 2026.", _RECEIVERSHIP),
        letter("Depuis l’ouverture de la procédure, le 30 avril 2026, rien ne vous est demandé.", _RECEIVERSHIP),
        letter("Le tribunal a ouvert la procédure de redressement par jugement du 20 mars 2026.", _RECEIVERSHIP),
    ),
    good=(
        letter("Par jugement du 20 avril 2026, la société a été placée en redressement judiciaire.", _RECEIVERSHIP),
        letter("Le redressement judiciaire a été ouvert le 20 avril.", _RECEIVERSHIP),
        letter("Maître, le jugement du 20/04/2026 ouvre la procédure ; notre créance est antérieure.", _RECEIVERSHIP),
        letter("Maître, nous préparons notre déclaration de créance.", _RECEIVERSHIP),
    ),
)
