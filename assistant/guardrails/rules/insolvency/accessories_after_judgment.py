"""On a prior claim, interest stops the day before the judgment, and no indemnity falls due after it (GR-080)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.fact_kinds import Recipient
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.french.days.dates import format_date_short
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import in_insolvency
from assistant.guardrails.examples import RECEIVERSHIP, letter
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import roled_dates
from assistant.guardrails.figures.indemnity import indemnity_sums
from assistant.guardrails.figures.interest import conventions, is_prior, last_interest_day
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at
from assistant.guardrails.wording.phrases import denied, phrases

_GOING_ON = phrases(
    "(intérêts|pénalités) ~3 (continuent|continueront|continuera|courent toujours|courront|courent encore|augmentent)",
    "(intérêts|pénalités) ~4 après (le|ce|votre) (jugement|redressement|liquidation|sauvegarde)",
    "(intérêts|pénalités) ~3 (s'ajouter[a-z]+|s'accumul[a-z]+|grossi[a-z]+|s'alourdi[a-z]+|tourn[a-z]+|cour(ent"
    "|ront) ~2 (jusqu'|sans|chaque|tous))",
    "(intérêts|pénalités) ~4 jusqu'au ~3 (paiement|règlement|parfait|complet)",
    "(continu[a-z]+|appliqu[a-z]+|courent) ~5 (malgré|nonobstant) ~2 (jugement|procédure|redressement|sauvegarde"
    "|liquidation)",
    "compteur ~3 (intérêts|pénalités) ~2 (tourne|court|continue|avance)",
)
_CLAIMED = phrases(
    "(intérêts|pénalités)[^.;!?]{0,40} (arrêtée?s? à ce jour|courent|courront|cour[a-z]+|augment[a-z]+|dus|dues"
    "|exigibles|continu[a-z]+"
    "|réclam[a-z]+|calculée?s? ~1 (jusqu'à|jusqu'au|au|à) ~1 (ce jour|aujourd'hui)|à ce jour|à payer|à régler)",
    "(prévoi[a-z]*|prév[a-z]+|compt[a-z]+|ajout[a-z]+|inclu[a-z]+|oubli[a-z]*|réclam[a-z]+|dev[a-z]+|demand[a-z]+"
    "|pay[a-z]+"
    "|régl[a-z]+) ~3 (intérêts|pénalités)",
)
_ADDED = phrases(
    "indemnités? ~1 (forfaitaires?|légales?|de recouvrement)[^.;!?]{0,60} (s'ajout[a-z]+|due?s?|à payer|à régler"
    "|réclamée?s?|comptée?s?)",
)
_STOPPED: Final = re.compile(
    r"\b(?:avant|veille|jusqu'au jugement|jusqu'a l'ouverture|arrete\w*(?! (?:a|au) (?:ce jour|aujourd))"
    r"|anterieur\w*|sans|suspend\w*|cess\w+|ne cour\w+"
    r"|plus|aucune?s?|posterieur\w*|nouvel\w*|apres le jugement|livr\w+)\b"
)
# What says that the judgment stops nothing says it by a negation.
_UNSTOPPED: Final = phrases(
    "(ne|n') ~1 (arrêt[a-z]+|suspend[a-z]*|interromp[a-z]+|fige|gèle) ~1 (pas|nullement|aucunement|en rien) ~5 "
    "(intérêts|pénalités|compteur|jugement)",
)
_INTEREST: Final = re.compile(r"\b(?:interets?|penalites?)\b")

_UNTIL: Final = re.compile(r"\b(?:interets?|penalites?)\b[^.;\n]{0,50}\bjusqu'au\s*$")
_NEAR: Final = 80  # characters looked at before a date


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    prior = [i for i in facts.selected if is_prior(facts, i)]
    insolvency = facts.debtor.insolvency
    if insolvency is None or not prior or len(prior) < len(facts.selected):
        return
    yield from _run_on(letter, insolvency.opened_on)
    yield from _affirmed(letter)
    too_much = _interest_beyond(letter)
    for money in letter.amounts:
        if money.value in too_much and _INTEREST.search(passage_at(letter, money.start).text):
            yield fault(letter, (money.start, money.end))
    late = sum(1 for i in prior if i.due_on and i.due_on < insolvency.opened_on)
    for money in indemnity_sums(letter):
        if money.value > 40 * late:
            hint = (
                f"Le jugement est du {format_date_short(insolvency.opened_on)}\u202f: pas d’indemnité pour une "
                f"échéance postérieure."
            )
            yield replace(fault(letter, (money.start, money.end)), hint=hint)


def _run_on(letter: Letter, opened_on: date) -> Iterator[Fault]:
    """Where interest is said to run after the judgment: up to a later day, or on and on."""
    for dated in roled_dates(letter):
        until = _UNTIL.search(lead(letter, dated.mention.start, _NEAR)) is not None
        if dated.role is not DateRole.INTEREST_END and not until:
            continue
        day = dated.mention.value
        if day and day >= opened_on and _INTEREST.search(passage_at(letter, dated.mention.start).text):
            yield fault(letter, dated.span)


def _affirmed(letter: Letter) -> Iterator[Fault]:
    """Where the letter says that interest goes on, asks for it, or lays an indemnity to a claim that fell due after."""
    for hit in _GOING_ON.find(letter):
        if not denied(hit):
            yield fault(letter, hit.span)
    if letter.facts.recipient is Recipient.DEBTOR:
        for hit in (*_CLAIMED.find(letter), *_ADDED.find(letter)):
            if not denied(hit) and _STOPPED.search(hit.passage.text) is None:
                yield fault(letter, hit.span)
    for hit in _UNSTOPPED.find(letter):
        if _INTEREST.search(hit.passage.text):
            yield fault(letter, hit.span)


def _interest_beyond(letter: Letter) -> set[object]:
    """Interest as it would be without the judgment, where that is more."""
    facts = letter.facts
    found: set[object] = set()
    for invoice in facts.selected:
        right = {kind.amount for kind in conventions(facts, invoice, last_interest_day(facts, invoice), letter.rates)}
        found |= {kind.amount for kind in conventions(facts, invoice, facts.as_of, letter.rates)} - right
    return found


_TO_OFFICER = replace(RECEIVERSHIP, stage=Stage.OTHER, recipient=Recipient.INSOLVENCY_OFFICER)
_DUE_LATER = (replace(RECEIVERSHIP.invoices[0], due_on=date(2026, 4, 30)),)

RULE = Rule(
    id="INS080",
    name="accessories-after-judgment",
    severity=Severity.BLOCKING,
    source="fr-com-l622-28",
    covers=("GR-080",),
    message="Sur une créance antérieure, les intérêts s’arrêtent la veille du jugement.",
    hint="Arrêtez les intérêts à la veille du jugement.",
    check=_check,
    when=in_insolvency,
    bad=(
        letter("Nous déclarons 700,00 € pour F-118, et les pénalités arrêtées au 18 mai 2026 : 11,18 €.", _TO_OFFICER),
        letter("Nous déclarons 700,00 € pour F-118 et une indemnité de 40,00 €.", _TO_OFFICER, invoices=_DUE_LATER),
        letter(
            "Au titre de F-118 nous déclarons 700,00 €, avec les intérêts courus jusqu’au 10 mai 2026.", _TO_OFFICER
        ),
        letter(
            "F-118 : 700,00 €, plus l’indemnité forfaitaire de recouvrement de 40 €.", _TO_OFFICER, invoices=_DUE_LATER
        ),
    ),
    good=(
        letter(
            "Nous déclarons au passif 700,00 € pour F-118, et les pénalités arrêtées au 19 avril 2026 : 4,43 €.",
            _TO_OFFICER,
        ),
        letter("Nous déclarons au passif 700,00 € pour F-118.", _TO_OFFICER, invoices=_DUE_LATER),
        letter("Nous déclarons au passif 700,00 € pour F-118, sans pénalité postérieure au jugement.", _TO_OFFICER),
        letter(
            "Nous déclarons au passif 700,00 € pour F-118 et l’indemnité de 40,00 € échue avant le jugement.",
            _TO_OFFICER,
        ),
    ),
)
