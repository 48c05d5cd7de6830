"""Date roles: what a date of the letter says it is, read in the words before it (rules-readings R1)."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistant.french.days.dates import DateMention
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.day_behind import role_behind
from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.figures.nearest_cue import nearest_cue
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import lead, line_at
from assistant.guardrails.wording.standing import START, standing

_READ_BACK: Final = 150
_LETTER_HEAD: Final = re.compile(r"^[a-z' -]{2,40}, (?:le |ce )?$|^(?:date ?: ?)?(?:le )?$")
_LONGEST_HEAD: Final = 50  # characters
_WORDS: Final = re.compile(r"[a-z]{2}")
_AND: Final = re.compile(
    r"[\s,;]*(?:et|puis|ou|ainsi que|enfin|suivi[es]* de)?[\s,]*(?:celui|celle|ceux)?\s*(?:le|les|du|des|au"
    r"|de)?\s*(?:\w+di|dimanche)?\s*"
)
_AFTER_REFERENCE: Final = re.compile(
    r"[\s,()]*(?:(?:emise?|etablie?) le|datee? du|en date du|du|des)\s*(?:\w+di|dimanche)?\s*"
)
_UNTIL: Final = re.compile(r"\b(?:au|jusqu'au|a la date du|a ce jour,?)\s*$")
# "12,15 % jusqu'au 30 juin, puis 12,40 % à compter du 1er juillet": the days of a rate.
_RATE_UNTIL: Final = re.compile(r"\d ?(?:%|pour cent|points?)[^.;\n%]{0,30}\b(?:jusqu'au|au)\s*$")
_RATE_FROM: Final = re.compile(
    r"\d ?(?:%|pour cent|points?)[^.;\n%]{0,30}\b(?:a compter du|a partir du|depuis le|des le|du)\s*$"
    r"|\b(?:interets?|penalites?)\b[^.;\n€]{0,20}\bdu\s*$"
)
_CREDIT_OF: Final = re.compile(r"\b(?:avoirs?|notes? de credit)\b[^.;:,€\n]{0,40}\b(?:du|des) (?:\w+di )?$")
_TERM_OF_IT: Final = re.compile(  # "la seule échéance de cette facture était celle du 31 mars"
    r"\b(?:echeance|terme|date limite)\b[^.;:,€\n]{0,40}\bcel(?:le|ui) du (?:\w+di )?$"
)
_INVOICE_OF: Final = re.compile(
    r"\b(?:factures?)\b(?:(?!echean|exigib|payab|echu|rappel|relanc|lettre|courri|messag|mail"
    r"|pour (?:le|la|les|l'|votre|vos|ton|ta|tes|notre|nos) ?[a-z'-]+ (?:du|des) )"
    r"[^.;:,€\n]){0,40}\b(?:du|des) (?:\w+di )?$"
)
# "la convention 2025-R-114 du", "votre commande n° 88213 du"
_CODE: Final = re.compile(r"(?:n[°o] ?)?(?<![\w/.-])(?=[a-z/-]*\d)[\w/-]{3,}(?= du )")
_BARE_BEHIND: Final = re.compile(r"\s*(?:[,/|–—-]|\()\s*(?:le )?")  # "F-118, 1er mars 2026"
# With no word of the client's on file: "règlement prévu : 31 mars"
_PLANNED: Final = re.compile(
    r"(?<!votre )(?<!ton )\b(?:reglement|paiement)s?\b[^.;,\n]{0,30}\b(?:prevu|attendu|fixe)s?[^.;,\n]{0,14}$"
)
_PAST_TENSE: Final = re.compile(r"\b(?:etai\w+|devai\w+|venai\w+|avai\w+|aviez|portai\w+|deviez|arrivai\w+|aurai\w+)\b")
_WAS_DUE: Final = re.compile(  # told in the past, it is no day to come that is asked for
    r"\b(?:devai\w+ (?:nous |m')?(?:etre )?(?:regl|pay|sold|acquitt)\w*|etai\w+ (?:a (?:regler|payer|solder)|payables?)"
    r"|(?:vous aviez|tu avais) jusqu'au?)\b[^.;:\n]{0,30}$"
)
_PAYING: Final = re.compile(r"\b(?:regl|pay|solde|verse|acquitt|paiement)\w*")
_TO_BE_PAID: Final = re.compile(
    r"\b(?:a (?:regler|payer|solder)|payables?|exigibles?|devai\w+ (?:etre )?(?:pay|regl|sold)\w*)\b"
)
_STANDS: Final = re.compile(
    r"\b(?:a (?:regler|payer|solder|honorer)|payables?|exigibles?|attendue?s?)\b(?! que)[^.;:]{0,40}$"
)
_ASKED: Final = re.compile(
    r"\b(?:merci|veuill\w+|pri(?:ons|e)|invit\w+|demand\w+|pens(?:ez|e)|pouvez|pourriez|peux|attend(?:ons|s)|souhait\w+"
    r"|compt(?:ons|e)|pay(?:ez|e)|regl(?:ez|e)|vers(?:ez|e)|sold(?:ez|e)|vir(?:ez|e))\b"
)
_OWED_NOUN: Final = re.compile(  # "à régler la césarienne du 3 septembre": the day of what was done
    r"\b(?:payables?|a (?:regler|payer|solder|honorer|acquitter))\b(?![^.;:\n]*\b(?:avant|d'ici|jusqu'au?|tard|pour"
    r"|echeances?|termes?|dates?|jours?|delais?|limites?|factures?|soldes?|sommes?|montants?)\b)"
    r"[^.;:\n]{0,30}?\b(?:la|le|les|l'|votre|vos|une?|des|notre|nos|ta|ton|tes|cette|ce|ces)\s?(?:[a-z'-]+ ){1,3}"
    r"(?:du|des) (?:\w+di |dimanche )?$"
)
_NEAR: Final = 60  # characters in which a past tense still governs the date


@dataclass(frozen=True, slots=True)
class RoledDate:
    """A date of the letter and its role."""

    mention: DateMention
    role: DateRole

    @property
    def span(self) -> tuple[int, int]:
        """Its place in the twin."""
        return self.mention.start, self.mention.end


def roled_dates(letter: Letter) -> list[RoledDate]:
    """Every date of the letter with its role, in order."""
    return letter.notion(_roled)


def roled_in(letter: Letter, start: int, end: int) -> list[RoledDate]:
    """Every date that begins in a stretch of the twin, with its role."""
    roled, first = roled_dates(letter), bisect_left(letter.dates, start, key=START)  # one for each date, in order
    return roled[first : bisect_left(letter.dates, end, first, key=START)]


def dates_of(letter: Letter, *roles: DateRole) -> list[RoledDate]:
    """The dates of some roles."""
    return [dated for dated in roled_dates(letter) if dated.role in roles]


def is_that_day(mention: DateMention, day: date | None) -> bool:
    """Whether a mention means a day; without its year, day and month decide."""
    if mention.value is None or day is None:
        return False
    if mention.has_year:
        return mention.value == day
    return (mention.value.month, mention.value.day) == (day.month, day.day)


def _roled(letter: Letter) -> list[RoledDate]:
    found: list[RoledDate] = []
    for mention in letter.dates:
        role = _role(letter, mention)
        if found and role is DateRole.NONE:
            between = letter.twin.folded[found[-1].mention.end : mention.start]
            if _AND.fullmatch(between) and found[-1].role is not DateRole.LETTER:
                role = found[-1].role
        found.append(RoledDate(mention, role))
    return found


def _role(letter: Letter, mention: DateMention) -> DateRole:
    told = role_behind(letter, mention)
    if told is not None and not (told is DateRole.DUE_SINCE and _is_noted(letter, mention)):
        return told
    if _heads_the_letter(letter, mention):
        return DateRole.LETTER
    before = _without_sums(letter, mention.start, lead(letter, mention.start, _READ_BACK))
    return _plain_role(letter, mention, before) or _cued_role(letter, mention, before)


def _heads_the_letter(letter: Letter, mention: DateMention) -> bool:
    """Whether it is the day of the letter, alone on its line or with its town: "Annecy, le 18 mai 2026"."""
    start, end = line_at(letter, mention.start)
    text = letter.twin.folded
    if mention.start - start > _LONGEST_HEAD or _LETTER_HEAD.match(text[start : mention.start]) is None:
        return False
    return mention.value == letter.facts.as_of or _WORDS.search(text, mention.end, end) is None


def _plain_role(letter: Letter, mention: DateMention, before: str) -> DateRole | None:
    """The role that the words just before a day give it, whatever stands farther."""
    words = before.rstrip()  # its end tells which patterns are worth a search
    until = words.endswith("au") and _RATE_UNTIL.search(before)
    if until or (mention.value == letter.facts.as_of and _UNTIL.search(before)):
        return DateRole.INTEREST_END
    if words.endswith(("du", " le")) and _RATE_FROM.search(before):
        return DateRole.INTEREST_START
    if _CREDIT_OF.search(before):
        return DateRole.SUPPLY
    if _TERM_OF_IT.search(before):
        return DateRole.DUE
    if _follows_a_number(letter, mention, len(before), _AFTER_REFERENCE) or _INVOICE_OF.search(before):
        return DateRole.ISSUED
    return None


def _cued_role(letter: Letter, mention: DateMention, before: str) -> DateRole:
    role = nearest_cue(before)
    if role is DateRole.DUE_OR_DEADLINE and _OWED_NOUN.search(before) is not None:
        return DateRole.SUPPLY
    if role is DateRole.NONE and _follows_a_number(letter, mention, len(before), _BARE_BEHIND):
        return DateRole.BORN
    if role is DateRole.PROMISE and _PLANNED.search(before) and not (letter.facts.promises or letter.facts.plan):
        return DateRole.DUE if mention.value is not None and mention.value < letter.facts.as_of else role
    if role is DateRole.DEADLINE and mention.value is not None:
        past = mention.value < letter.facts.as_of
        role = _told_in_the_past(letter, mention, before) if past else _to_come(letter, before)
    return _settled(letter, mention, before) if role is DateRole.DUE_OR_DEADLINE else role


def _is_noted(letter: Letter, mention: DateMention) -> bool:
    """Whether something else of the file is of that day: "depuis le 4 mai, la facture reste impayée"."""
    facts = letter.facts
    days = [contact.on for contact in facts.history or ()] + [event.on for event in facts.events or ()]
    days += [invoice.paid_on for invoice in facts.invoices] + [one.due_on for one in facts.promises]
    return any(is_that_day(mention, day) for day in days)


def _told_in_the_past(letter: Letter, mention: DateMention, before: str) -> DateRole:
    """A day gone by that was promised, or that the sentence tells in the past, is no deadline of this letter."""
    if any(is_that_day(mention, promise.due_on) for promise in letter.facts.promises):
        return DateRole.PROMISE
    if _ASKED.search(before[-_NEAR:]) is None and any(is_that_day(mention, i.due_on) for i in letter.facts.invoices):
        return DateRole.DUE
    if _PAST_TENSE.search(before[-_NEAR:]) is None:
        return DateRole.DEADLINE
    return DateRole.DUE if _TO_BE_PAID.search(before[-_NEAR:]) else DateRole.PROMISE


def _without_sums(letter: Letter, place: int, before: str) -> str:
    """Blank the sums and invoice numbers of a text that ends at ``place``: they part no date from its cue."""
    start = place - len(before)
    spans = [(money.start, money.end) for money in standing(letter.amounts, start, place)]
    spans += [(mention.start, mention.end) for mention in mentioned_in(letter, start, place)]
    codes = _CODE.finditer(before) if " du " in before else ()
    spans += [(start + match.start(), start + match.end()) for match in codes]
    for first, last in spans:
        if last <= place:
            before = before[: first - start] + " " * (last - first) + before[last - start :]
    return before


def _to_come(letter: Letter, before: str) -> DateRole:
    """A day ahead on which something "est à régler" is its due day, where nothing of the letter is due yet."""
    facts = letter.facts
    early = all(invoice.due_on is not None and invoice.due_on >= facts.as_of for invoice in facts.selected)
    return DateRole.DUE if early and _STANDS.search(before[-_NEAR:]) is not None else DateRole.DEADLINE


def _follows_a_number(letter: Letter, mention: DateMention, read: int, link: re.Pattern[str]) -> bool:
    """Whether a day stands behind the number of an invoice, with no more than a link between."""
    named = mentioned_in(letter, mention.start - read, mention.start)
    return bool(named) and link.fullmatch(letter.twin.folded[named[-1].end : mention.start]) is not None


def _settled(letter: Letter, mention: DateMention, before: str) -> DateRole:
    """A date to pay by is the due date when it lies behind, or is that of an invoice, and a deadline otherwise."""
    if any(is_that_day(mention, invoice.due_on) for invoice in letter.facts.invoices):
        return DateRole.DUE
    if mention.value is None or mention.value >= letter.facts.as_of:
        return DateRole.DUE if _WAS_DUE.search(before[-_NEAR:]) is not None else _to_come(letter, before)
    if _PAST_TENSE.search(before[-_NEAR:]) is None:
        return DateRole.DEADLINE
    return DateRole.DUE if _PAYING.search(before[-_NEAR:]) else DateRole.NONE
