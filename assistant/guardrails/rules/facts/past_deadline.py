"""A deadline lies ahead, and is the one that code chose where it chose one (N4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.days.dates import format_date
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import RoledDate, dates_of, is_that_day
from assistant.guardrails.figures.instalments import listed_instalments
from assistant.guardrails.figures.relative_deadlines import relative_deadlines
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import line_at, passage_at

_PAY: Final = re.compile(r"\b(?:pay|regl|vers(?:er|ez|ement)|virement|sold|acquitt|somme|mettons en demeure)")
_ANSWER: Final = re.compile(
    r"\b(?:repond|reponse|retour|ecri|indiqu|confirm|appel|contest|dites|dis-|propos|echeancier|nouvelles|savoir"
    r"|donne[zr]|examin|lettre|message|facture corrigee|avoir|livr|observ|remarqu|en deux fois|precis|signal"
    r"|suspen|resili|tribunal|injonction)"
)
_IN_PARTS: Final = re.compile(
    r"\b(?:versements|en (?:plusieurs|deux|trois|quatre|cinq|six|dix|\d+) (?:fois|parts)|mensualites|tranches"
    r"|etal\w+|echelonn\w+)\b"
)
_GIVEN_WORD: Final = re.compile(
    r"\b(?:vous|tu) (?:me |nous |m'|l')?(?:aviez|avais|avez|as) (?:[a-z]+ )?"
    r"(?:promis|annonce|repondu|ecrit|dit|prevu|assure|parle|indique|propose|confirme|evoque)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    for dated in dates_of(letter, DateRole.DEADLINE):
        day = dated.mention.value
        if day is None:
            continue
        if _is_told(letter, dated.mention.end_value or day, dated.mention.start):
            continue
        if day < facts.as_of:
            severity = None if facts.invoices else Severity.WARNING
            yield replace(fault(letter, dated.span), severity=severity)
        elif facts.payment_deadline and _is_another(letter, dated, facts.payment_deadline):
            yield replace(
                fault(letter, dated.span),
                message="Cette date limite n’est pas celle qui a été retenue.",
                hint=f"La date limite de paiement est le {format_date(facts.payment_deadline)}.",
            )
    for mention in relative_deadlines(letter):
        last = mention.end_value or mention.value
        if last and last < facts.as_of and not _is_told(letter, last, mention.start):
            yield fault(letter, (mention.start, mention.end))


def _is_told(letter: Letter, day: date, place: int) -> bool:
    """Whether it is the day of a promise on file, told as such: "tu m'avais répondu que cela partirait"."""
    promised = any(promise.due_on == day for promise in letter.facts.promises)
    return promised and _GIVEN_WORD.search(passage_at(letter, place).text) is not None


def _is_another(letter: Letter, dated: RoledDate, deadline: date) -> bool:
    """Whether a deadline to pay differs from the chosen one; to answer, or to pay a part, any day may be given."""
    if is_that_day(dated.mention, deadline) or (not _PAY.search(_sentence(letter, dated))):
        return False
    if _is_last_instalment(letter, dated):
        return False
    start, end = line_at(letter, dated.mention.start)
    parts = [money for money in listed_instalments(letter) if start <= money.start < end]
    agreed = [promise.due_on for promise in letter.facts.promises]
    agreed += [instalment.due_on for instalment in (letter.facts.plan.instalments if letter.facts.plan else ())]
    if (parts and len(listed_instalments(letter)) > 1) or any(is_that_day(dated.mention, day) for day in agreed):
        return False
    return not _ANSWER.search(_sentence(letter, dated))


def _is_last_instalment(letter: Letter, dated: RoledDate) -> bool:
    """Whether it is until when the parts that the file allows may be spread: "trois versements jusqu'à fin février"."""
    limits, last = letter.facts.concessions, dated.mention.end_value or dated.mention.value
    if limits is None or limits.last_instalment_by is None or last is None:
        return False
    return last <= limits.last_instalment_by and _IN_PARTS.search(_sentence(letter, dated)) is not None


def _sentence(letter: Letter, dated: RoledDate) -> str:
    return passage_at(letter, dated.mention.start).text


RULE = Rule(
    id="FAC111",
    name="past-deadline",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("N4",),
    message="Ce délai est déjà passé.",
    hint="Donnez une date à venir.",
    check=_check,
    when=lambda letter: letter.facts.as_of_known,
    bad=(
        letter("Merci de régler 700,00 € au plus tard le 10 mai 2026.", BUSINESS),
        letter("Pouvez-vous payer F-118 d’ici le 15 mai ?", CONSUMER),
        letter("Merci de régler F-118 avant le 2 juin 2026.", BUSINESS, payment_deadline=date(2026, 5, 29)),
        letter("Nous attendons votre virement pour le 30/04/2026.", CONSUMER),
        letter("Merci de payer la visite de chantier avant le 15 mai.", BUSINESS),
    ),
    good=(
        letter("Merci de régler le solde de 700,00 € au plus tard le 29 mai 2026.", BUSINESS),
        letter("Merci de régler F-118 avant le 29 mai.", BUSINESS, payment_deadline=date(2026, 5, 29)),
        letter("Répondez-nous d’ici le 22 mai, ou réglez au plus tard le 29 mai 2026.", BUSINESS),
        letter("Il reste à régler la pose du 20 février, facture F-118, 700,00 €, acompte déduit.", BUSINESS),
        letter("F-118 devait être réglée au plus tard le 31 mars 2026 ; il reste 700,00 €.", BUSINESS),
    ),
)
