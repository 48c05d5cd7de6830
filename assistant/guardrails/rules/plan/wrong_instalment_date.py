"""The days of instalments lie ahead, and are those of the plan on file (GR-001, N4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.facts import InstalmentFacts, PlanFacts
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.french.days.dates import format_date_short
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.date_roles import is_that_day
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, line_at
from assistant.guardrails.wording.standing import standing

_OF_INVOICE: Final = re.compile(
    r"\b(?:echue?s?|exigible|due?|emise?|datee?) (?:depuis )?(?:le |du |au )?$|\bfacture [^\s,;]*\d[^\s,;]* du $"
)

_CAME: Final = re.compile(r"\b(?:recu|arrive|parvenu|encaisse|credite|enregistre|merci)\w*\b[^.;!?\n]{0,30}$")


def _check(letter: Letter) -> Iterator[Fault]:
    plan = letter.facts.plan
    parts = {instalment.amount for instalment in plan.instalments} if plan else set()
    if not plan or not parts:
        return
    known_days = {plan.accepted_on, letter.facts.payment_deadline}
    days = [instalment.due_on for instalment in plan.instalments]
    known = ", ".join(format_date_short(day) for day in days)
    for mention in letter.dates:
        start, end = line_at(letter, mention.start)
        sums = [money.value for money in standing(letter.amounts, start, end)]
        if not sums or not set(sums) <= parts or mention.value is None or mention.value in known_days:
            continue
        if mention.value == letter.facts.as_of or _OF_INVOICE.search(lead(letter, mention.start)) is not None:
            continue
        if mention.value < letter.facts.as_of and _CAME.search(lead(letter, mention.start)) is not None:
            continue  # "votre premier virement est arrivé le 4 novembre, un jour en avance"
        if not any(is_that_day(mention, day) for day in days):
            yield replace(fault(letter, (mention.start, mention.end)), hint=f"Le plan prévoit\u202f: {known}.")


_PLAN = PlanFacts(
    (InstalmentFacts(date(2026, 6, 15), Decimal("350.00")), InstalmentFacts(date(2026, 7, 15), Decimal("350.00")))
)
_START = "Facture F-118, solde de 700,00 €, acompte déduit :\n"

RULE = Rule(
    id="PLA120",
    name="wrong-instalment-date",
    severity=Severity.BLOCKING,
    source="plan-arithmetic",
    covers=("GR-115",),
    message="Le plan du dossier ne prévoit pas de versement ce jour-là.",
    hint="Reprenez les dates du plan.",
    check=_check,
    bad=(
        letter(_START + "350,00 € le 15 juin 2026\n350,00 € le 15 août 2026", BUSINESS, stage=Stage.PLAN, plan=_PLAN),
        letter(_START + "15 mai 2026 : 350,00 €\n15 juillet 2026 : 350,00 €", CONSUMER, plan=_PLAN),
        letter(
            _START + "350,00 € le 16 juin 2026\n350,00 € le 15 juillet 2026", BUSINESS, stage=Stage.PLAN, plan=_PLAN
        ),
        letter(_START + "15/06/2026 : 350,00 €\n15/07/2027 : 350,00 €", CONSUMER, stage=Stage.PLAN, plan=_PLAN),
    ),
    good=(
        letter(
            _START + "350,00 € le 15 juin 2026\n350,00 € le 15 juillet 2026", BUSINESS, stage=Stage.PLAN, plan=_PLAN
        ),
        letter(_START + "350,00 € le 15 juin 2026\n350,00 € le 15 août 2026", CONSUMER),
        letter(_START + "15/06/2026 : 350,00 €\n15/07/2026 : 350,00 €", CONSUMER, stage=Stage.PLAN, plan=_PLAN),
        letter(
            "Votre plan est en place ; écrivez-nous d’ici le 29 mai 2026 s’il faut le revoir.", BUSINESS, plan=_PLAN
        ),
    ),
)
