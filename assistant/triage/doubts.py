"""What makes the day of an announced payment uncertain: a person is asked, no day is taken for granted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from assistant.domain.mail.reply import Doubt
from assistant.french.days.named_days import AddBusinessDays
from assistant.triage.passage import Passage
from assistant.triage.plain_promise import says_only_that

_EITHER: Final = re.compile(r"\b(?:ou|voire|soit|sinon|a defaut|au pire|au mieux)\b")
_LIMIT: Final = re.compile(
    r"\b(?:au plus tard|d'ici|avant|jusqu'|maxi(?:mum|mal)?|max|dernier delai|delai d[e']|sous|dans (?:un delai|les)"
    r"|a echeance|apres(?![- ](?:midi|demain))|a partir|pas plus tard)\b"
)
_PERIOD: Final = re.compile(
    r"\b(?:courant|entre|vers|environ|autour d|aux alentours|debut|milieu|fin de (?:semaine|journee)|semaine"
    r"|week-?end|we|quelques?|\d+ (?:a|/|-) ?\d+ jours|prochains jours|plus ou moins|a peu pres)\b|\bmi-"
    r"|\bdu (?:\w+ )?\d{1,2}(?:er)? (?:\w+ )?au\b"
)
_HEDGED: Final = re.compile(
    r"\b(?:si tout|si possible|normalement|en principe|a priori|sans doute|probablement|peut[- ]etre"
    r"|espe(?:re|rons|rant)|je (?:pense|crois)|nous (?:pensons|croyons)|comptons? pouvoir|devr(?:ait?|ais|ions|iez"
    r"|aient)|pourr(?:ait?|ais|ions|iez|aient)|serai(?:t|ent)|essa[iy]\w+|tent(?:e|er|ons|erai|erons|ant)|sauf"
    r"|sous reserve|selon|en fonction|depend\w*|garanti\w*|sans promesse|rien de (?:sur|certain)|a confirmer"
    r"|(?:mon|notre) possible|de (?:mon|notre) mieux|logiquement|theori\w+|souhait\w*|aimerai[st]?|voudrai[st]?"
    r"|previsionnel\w*|redis|cense\w*)\b"
)
_CONDITION: Final = re.compile(
    r"\bsi\b(?! tout| possible)|\bs'il\b(?! vous| te)|\b(?:des (?:que|lors que|(?:la |votre )?(?:reception|accord"
    r"|validation|signature|encaissement))|une fois|(?:a|apres) (?:la |votre )?(?:reception|validation|signature"
    r"|accord)|quand|lorsqu\w*|a condition|sous condition|en attente|le temps qu|pourvu qu|sitot|aussitot qu"
    r"|moyennant|il faut (?:d'abord|que)|en echange|a moins)(?:\b|(?<=qu))"
)
_ANYWHERE: Final = re.compile(
    r"\b(?:sous reserve|a condition|normalement|si tout|rien de (?:sur|certain)|ne (?:vous |te )?garanti\w+"
    r"|sans garantie|a confirmer|sauf (?:imprevu|avis|si)|a moins que)\b"
)
_HARMLESS: Final = re.compile(
    r"\b(?:pas|aucun|sans) (?:de )?(?:soucis?|problemes?|faute|quoi)\b|\bn'hesitez pas\b"
    r"|\bne vous (?:inquiet|en fait)\w+ pas\b|\bn'(?:a|ai|avons|est|etait) (?:\w+ )?pas encore\b"
)
_NEGATED: Final = re.compile(
    r"\b(?:ne|n'|n)\b ?.{0,40}\b(?:pas|plus|jamais|rien|aucun\w*)\b|\bimpossible\b|\bpas (?:possible|avant"
    r"|en mesure)\b|\bincapable\b|\bpas (?:pour )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|le \d)"
)
_ONE_DAY: Final = timedelta(days=1)
_WORDS: Final = (
    (Doubt.LIMIT, _LIMIT),
    (Doubt.PERIOD, _PERIOD),
    (Doubt.HEDGED, _HEDGED),
    (Doubt.CONDITION, _CONDITION),
)


def doubts_of(passage: Passage, days: tuple[date, ...]) -> tuple[Doubt, ...]:
    """Why the day of a promise must be asked; none where the sentence plainly names one working day."""
    return tuple(dict.fromkeys(_found(passage, days)))


def is_negated(passage: Passage, place: int) -> bool:
    """Whether the clause that holds a place says that it will not be so."""
    return _NEGATED.search(_HARMLESS.sub(" ", passage.sentence.clause_of(place))) is not None


def is_hedged(plain: str) -> bool:
    """Whether folded words leave what they announce uncertain."""
    return _HEDGED.search(plain) is not None


def is_closed(day: date, add_business_days: AddBusinessDays) -> bool:
    """Whether no bank works that day."""
    return add_business_days(day - _ONE_DAY, 1) != day


def _found(passage: Passage, days: tuple[date, ...]) -> Iterator[Doubt]:
    plain, text = passage.folded, passage.sentence.text
    if any("ù" not in text[one.start() : one.end()] for one in _EITHER.finditer(plain)):
        yield Doubt.EITHER
    yield from (doubt for doubt, words in _WORDS if words.search(plain))
    if _ANYWHERE.search(passage.around):
        yield Doubt.HEDGED
    if _NEGATED.search(_HARMLESS.sub(" ", plain)):
        yield Doubt.NEGATED
    if days and max(days) < passage.sent_on:
        yield Doubt.PAST
    if days and all(is_closed(day, passage.add_business_days) for day in days):
        yield Doubt.CLOSED_DAY
    if len(passage.amounts()) > 1:
        yield Doubt.OTHER_SUM
    if not says_only_that(text, plain, passage.days(), passage.invoices()):
        yield Doubt.UNREAD
