"""Unexplained days: the days gone by that no fact of the file explains, and those said to be an invoice's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from assistant.domain.facts import Facts
from assistant.french.days.date_mention import DateMention
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import RoledDate, is_that_day, roled_dates
from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import lead, passage_at, trail
from assistant.guardrails.wording.sentence import Sentence

# Other rules judge these roles with the facts; the reckoning day and what was supplied need no fact of their own.
_JUDGED = {
    DateRole.DUE,
    DateRole.DUE_SINCE,
    DateRole.CONTACT,
    DateRole.INTEREST_END,
    DateRole.DEADLINE,
    DateRole.SUPPLY,
    DateRole.SENT,
}
_JUDGED |= {DateRole.INTEREST_START, DateRole.JUDGMENT, DateRole.INCOMING}

_EXACT: Final = re.compile(
    r"(?:[a-z]+\.? )?(?:le )?(?:\d|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze"
    r"|treize|quatorze|quinze|seize|vingt|trente)"
)
_BEFORE: Final = 70  # characters
_BEHIND: Final = 45
_OF_INVOICE: Final = re.compile(
    r"\b(?:echean\w*|echu\w*|echoi\w+|exigib\w+|payab\w+|tomb(?:e|ent|ait|aient|ee?s?)|delais?|retard\w*|impaye\w*"
    r"|souffrance|butoir|limite|maturite|terme|devai\w+|deviez|devions|devez|dois|aurai\w+ du|tenue?s? d\w*"
    r"|fallait|attend\w+|patient\w+|compt(?:ions|ais) sur|sans (?:paiement|reglement)|dues?|dus|prevue?s?|fixee?s?"
    r"|(?:etait|etaient) (?:pour|au)|emi\w+|emission|(?:avons|ai|a) factur\w+"
    r"|a? ?(?:regler|payer|solder)|reglements?|paiements?|(?:sortie|partie) le|(?:elle|facture) est du)\b"
)
# "la première coupe, prévue le 4 mai": words that other things share, where the sentence has none of money
_SHARED: Final = re.compile(
    r"(?:prevue?s?|fixee?s?|tomb\w+|attend\w+|patient\w+|devai\w+|limite|terme|delais?|retard\w*|fallait)$"
)
_OF_MONEY: Final = re.compile(
    r"\b(?:factur\w+|regl\w+|pay\w+|paie\w*|sold\w+|sommes?|montants?|echean\w*|echu\w*|exigib\w+|impay\w*|vers\w+"
    r"|vir\w+|cheques?|dettes?|creances?|dues?|elles?|celles?-ci|date)\b|€"
)
# "les quatre heures de débardage du 3 mars": the day of these, whatever is said of them
_OF_A_NOUN: Final = re.compile(r"\b(?:du|des) (?:\w+di |dimanche )?$")
_OF_ITS_OWN: Final = re.compile(
    r"\b(?:echeances?|termes?|dates?|limites?|delais?|factures?|echue?s?|(?:elle|facture) est)\b[^.;,]{0,14}"
    r"\b(?:du|des) (?:\w+di |dimanche )?$"
)
_OF_SOMETHING_ELSE: Final = re.compile(
    r"\b(?:visit\w*|rencontr\w*|rendez-vous|appel\w*|telephon\w*|echang\w*|discu\w+|neige\w*|pluie\w*|orage\w*|entretien|parl\w+|mails?|e-?mails?"
    r"|courri\w+|lettres?|messages?|relanc\w+|rappel\w*|ecri\w+|repon\w+|livr\w+|chantiers?|pos(?:e|es|er|ee?s?)|travaux"
    r"|interven\w+|command\w+|devis|contrat\w*|bail|abonn\w+|promi\w+|promesse|engag\w+|annonc\w+|conven\w+|accord\w*"
    r"|vire\w*|virements?|verse\w*|cheques?|recu\w*|acompte\w*|encaiss\w+|avoirs?|taux|penalites?|interets?|jugement"
    r"|procedure|seance\w*|cours|saison|fete|match|vendu\w*|ferm\w+|ouver\w+|conge\w*|vacances|depart|retour"
    r"|naissance|anniversaire|mariage|sinistre|panne|reunion|assemblee|formation|prestation\w*|sejour|depos\w+)\b"
)
_HALF_YEARS = {(1, 1), (30, 6), (1, 7), (31, 12)}
_FROM = re.compile(r"\b(?:depuis|a compter|a partir|des)\b[^.;:,]{0,16}$")
_RATE = re.compile(r"\b(?:taux|penalites?|interets?|semestr\w+|%)")


def unexplained_days(letter: Letter) -> list[RoledDate]:
    """The days gone by that the letter recalls and the file does not know."""
    return letter.notion(_unexplained)


def days_said_of_invoices(letter: Letter) -> list[RoledDate]:
    """Those of them that the words beside give to an invoice, as the day on which it fell due or was issued."""
    return letter.notion(_of_invoices)


def _unexplained(letter: Letter) -> list[RoledDate]:
    return list(_find(letter))


def _of_invoices(letter: Letter) -> list[RoledDate]:
    return [dated for dated in unexplained_days(letter) if _is_said(letter, dated)]


def _is_said(letter: Letter, dated: RoledDate) -> bool:
    mention = dated.mention
    exact = mention.end_value is None and _EXACT.match(letter.twin.folded, mention.start) is not None
    if not exact or dated.role is DateRole.LETTER:
        return False
    before = lead(letter, mention.start, _BEFORE)
    if _OF_A_NOUN.search(before) is not None and _OF_ITS_OWN.search(before) is None:
        return False
    beside = f"{before} | {trail(letter, mention.end, _BEHIND)}"
    said = [match.group() for match in _OF_INVOICE.finditer(beside)]
    if all(_SHARED.match(word) is not None for word in said) and not _speaks_of_money(letter, mention):
        return False
    return bool(said) and _OF_SOMETHING_ELSE.search(beside) is None


def _speaks_of_money(letter: Letter, mention: DateMention) -> bool:
    passage = passage_at(letter, mention.start)
    named = mentioned_in(letter, passage.start, passage.start + len(passage.text))
    return bool(named) or passage.sentence.notion(_tells_of_money)


def _tells_of_money(within: Sentence) -> bool:
    return _OF_MONEY.search(within.text) is not None


def _find(letter: Letter) -> Iterator[RoledDate]:
    known = known_days(letter.facts)
    for dated in roled_dates(letter):
        mention = dated.mention
        if mention.value is None or mention.value >= letter.facts.as_of or dated.role in _JUDGED:
            continue
        if dated.role is DateRole.ISSUED and all(invoice.issued_on for invoice in letter.facts.invoices):
            continue
        if _is_of_a_rate(letter, mention):
            continue
        if not any(is_that_day(mention, day) for day in known | _begun(letter, mention)):
            yield dated


def _begun(letter: Letter, mention: DateMention) -> set[date]:
    """The days after the due dates, where the words before tell what began then, as lateness and interest do."""
    if _FROM.search(lead(letter, mention.start, 40)) is None:
        return set()
    return {invoice.due_on + timedelta(days=1) for invoice in letter.facts.invoices if invoice.due_on}


def _is_of_a_rate(letter: Letter, mention: DateMention) -> bool:
    """Whether the day begins or ends a half-year in a sentence on rates, which change then (legal.md 1.2)."""
    day = mention.value
    bound = day is not None and (day.day, day.month) in _HALF_YEARS
    return bound and _RATE.search(passage_at(letter, mention.start).text) is not None


def known_days(facts: Facts) -> set[date]:
    """Every day of the facts."""
    days: list[date | None] = [facts.as_of, facts.payment_deadline, facts.limitation_date]
    for invoice in facts.invoices:
        days += [invoice.issued_on, invoice.due_on, invoice.paid_on, invoice.supplied_from, invoice.supplied_to]
        days += [invoice.disputed_on, invoice.einvoice_status.on if invoice.einvoice_status else None]
    days += [settled.on for invoice in facts.invoices for settled in invoice.settlements]
    days += [contact.on for contact in facts.history or ()]
    days += [event.on for event in facts.events or ()]
    days += [day for promise in facts.promises for day in (promise.on, promise.due_on)]
    if facts.plan:
        days += [facts.plan.accepted_on, *(instalment.due_on for instalment in facts.plan.instalments)]
    if facts.debtor.insolvency:
        opened = facts.debtor.insolvency.opened_on
        days += [opened, opened - timedelta(days=1)]
    return {day for day in days if day is not None}
