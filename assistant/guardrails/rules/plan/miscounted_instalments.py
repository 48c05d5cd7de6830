"""A letter counts as many instalments as the plan on file has, or as it lists itself (GR-116)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.facts import InstalmentFacts, PlanFacts
from assistant.domain.finding import Severity
from assistant.domain.money import total
from assistant.domain.reminders.dunning import Stage
from assistant.french.numbers.numbers import read_number_words
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.instalments import instalment_spans, listed_instalments
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at, trail
from assistant.guardrails.wording.sought import sought

_PARTS: Final = sought(
    r"\b(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|dix-huit|vingt|vingt-quatre)"
    r" (?P<part>mensualites|versements|tranches|fois|echeances|paiements|reglements|virements|cheques|prelevements|x)\b"
)
_OF_INVOICES: Final = frozenset({"echeances", "paiements", "reglements", "virements", "cheques"})  # one each, may be
_HOW: Final = re.compile(r"\b(?:en|par|de|sur|a) $")
_SOME: Final = re.compile(
    r"(?:\b(?:ou|(?:deux|trois|quatre|\d) a|premiers?|premieres|dern\w+|proch\w+|suiv\w+|autres?|derni\w+) |\d[ -])$"
)
_NOT_ALL: Final = re.compile(r"^ (?:premi|derni|proch|suiv|restant|a venir|deja|recu|manqu|impaye|en retard|par )")
_CAME: Final = re.compile(
    r"\b(?:recue?s?|encaissee?s?|arrivee?s?|effectue\w*|deja|rest(?:ent|e|era|eront)|manqu\w+|encore"
    r"|(?:avez|as) (?:fait|verse))\b"
)
_WISH: Final = r"(?:demand|propos|souhait|sollicit|evoqu|parl|imagin|voul|pens|envisag)"
_THEIRS: Final = re.compile(
    rf"\b(?:vous|tu) (?:nous |m'|me )?(?:(?:avez|aviez|as|avais) (?:\w+ )?{_WISH}\w*|{_WISH}i?ez\b)"
    r"|\b(?:votre|ta) (?:demande|proposition|idee|offre)\b|\b(?:au lieu|plutot que|a la place|et non|initial\w*"
    r"|jusqu'ici|auparavant|ancien)\b"
)
_ANEW: Final = re.compile(  # another plan than the one on file, spoken of in a letter about something else
    r"\b(?:nouve\w+|revoir|autre\w*|propos\w+|possib\w+|pouv\w+|pourr\w+|souhait\w+|prefer\w*|si|etudi\w+)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    known = _counts(letter)
    if not known:
        return
    for match in _PARTS.finditer(letter):
        spelt = read_number_words(letter.prose, match.start())
        number = int(match.group().split()[0]) if match.group()[0].isdigit() else spelt[0] if spelt else 0
        loose = len(letter.facts.invoices) if match["part"] in _OF_INVOICES else 0
        if number > 1 and number not in known and number != loose and _is_the_plan(letter, match):
            yield replace(fault(letter, match.span()), hint=f"Il y en a {max(known)}.")


def _counts(letter: Letter) -> set[int]:
    """How many instalments may be spoken of: all of the plan, those to come, those past; else those listed."""
    plan, today = letter.facts.plan, letter.facts.as_of
    if plan is not None and plan.instalments:
        ahead = sum(one.due_on > today for one in plan.instalments)
        due = sum(one.due_on >= today for one in plan.instalments)
        every = len(plan.instalments)
        paid = _paid_before(letter)
        return {every, ahead, due, every - ahead, every - due, every + paid, paid} - {0}
    listed = listed_instalments(letter)
    spans = instalment_spans(letter)
    if len(listed) > 1 and all((money.start, money.end) in spans for money in listed):
        return {len(listed)}
    return set()


def _paid_before(letter: Letter) -> int:
    """How many instalments were paid where the plan on file lists those to come alone, and all are of one sum."""
    plan = letter.facts.plan
    sums = {one.amount for one in plan.instalments} if plan is not None else set()
    if plan is None or len(sums) != 1 or any(one.due_on < letter.facts.as_of for one in plan.instalments[1:]):
        return 0
    each, paid = sums.pop(), total(invoice.paid for invoice in letter.facts.selected)
    remains = total(invoice.residual for invoice in letter.facts.selected)
    return int(paid / each) if each and not paid % each and remains == each * len(plan.instalments) else 0


def _is_the_plan(letter: Letter, match: re.Match[str]) -> bool:
    """Whether a number of parts is that of the plan, and not of some of them, or of what somebody asked for."""
    before, behind = lead(letter, match.start()), trail(letter, match.end())
    said = passage_at(letter, match.start()).text
    if match["part"] in {"fois", "x"} and not before.endswith("en "):
        return False
    if _SOME.search(before) or _NOT_ALL.match(behind) or _THEIRS.search(before):
        return False
    if _CAME.search(said) and _HOW.search(before) is None:
        return False
    beside = letter.facts.plan is not None and letter.facts.stage is not Stage.PLAN
    if beside and _ANEW.search(said) is not None:
        return False
    start = match.start() - passage_at(letter, match.start()).start
    return not is_denied(said, start, start + len(match.group()))


_PLAN = PlanFacts(
    (InstalmentFacts(date(2026, 6, 15), Decimal("350.00")), InstalmentFacts(date(2026, 7, 15), Decimal("350.00"))),
    accepted_on=date(2026, 5, 12),
)
_LISTED = "350,00 € le 15 juin 2026 et 350,00 € le 15 juillet 2026. Facture F-118, solde de 700,00 €, acompte déduit."

RULE = Rule(
    id="PLA125",
    name="miscounted-instalments",
    severity=Severity.BLOCKING,
    source="plan-arithmetic",
    covers=("GR-116",),
    message="Ce nombre de versements n’est pas celui du plan.",
    hint="Reprenez le nombre de versements du plan.",
    check=_check,
    bad=(
        letter(f"Vous réglerez en trois versements\u202f: {_LISTED}", CONSUMER, stage=Stage.PLAN, plan=_PLAN),
        letter(f"Un paiement en trois fois a été convenu\u202f: {_LISTED}", BUSINESS, plan=_PLAN),
        letter(f"Le plan compte 4 mensualités. {_LISTED}", CONSUMER, stage=Stage.PLAN, plan=_PLAN),
        letter(f"Nous vous proposons trois échéances\u202f: {_LISTED}", BUSINESS),
        letter(f"Trois mensualités de 350,00 € ont été convenues. {_LISTED}", CONSUMER, plan=_PLAN),
    ),
    good=(
        letter(f"Vous réglerez en deux versements\u202f: {_LISTED}", CONSUMER, stage=Stage.PLAN, plan=_PLAN),
        letter(
            f"Vous nous aviez demandé trois versements ; nous en avons retenu deux. {_LISTED}", BUSINESS, plan=_PLAN
        ),
        letter(f"Un paiement en 2 fois vous convient-il\u202f? {_LISTED}", BUSINESS),
        letter("F-118 : il reste 700,00 €, acompte déduit. Un paiement en trois fois est possible.", CONSUMER),
        letter(f"Nous vous avons écrit trois fois. {_LISTED}", CONSUMER, stage=Stage.PLAN, plan=_PLAN),
    ),
)
