"""Dates of the letter exist (N4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.days.date_mention import DateMention
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.unexplained_days import known_days
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_at

_AHEAD: Final = 5  # years: the longest limitation of a claim between the parties (C. civ. 2224)
_BEHIND: Final = 10
_EVER: Final = 30  # no warranty nor lease of a client's lasts longer
_OWED: Final = re.compile(
    r"\b(?:factur|echean|echue?|pay|regl|sold|vir(?:er|ement)|vers|delai|du[es]*\b|attend|interets?|penalites?)|€"
)
_LASTING: Final = re.compile(r"\b(?:garanti|bail|baux|contrat|assur|abonne|convention|location|fond[eé]e?|depuis l'an)")

_MISTYPED: Final = re.compile(r"(?<!\d)(?:\d{3}|[03-9]\d{3}|\d{5})$")


def _check(letter: Letter) -> Iterator[Fault]:
    for mention in letter.dates:
        span = mention.start, mention.end
        if mention.impossible:
            told = _MISTYPED.search(letter.twin.folded[mention.start : mention.end])
            message = "L’année de cette date est mal écrite." if told else ""
            yield replace(fault(letter, span), message=message)
        elif _is_far(letter, mention):
            yield replace(fault(letter, span), message="Cette année est bien loin du jour de la lettre.")


def _is_far(letter: Letter, mention: DateMention) -> bool:
    """Whether a day of many years away is said of what is owed, a warranty or a contract aside."""
    if mention.value is None or not mention.has_year or mention.value in known_days(letter.facts):
        return False
    away = mention.value.year - letter.facts.as_of.year
    if -_BEHIND <= away <= _AHEAD:
        return False
    said = passage_at(letter, mention.start).text
    lasts = abs(away) <= _EVER and _LASTING.search(said) is not None
    return _OWED.search(said) is not None and not lasts


RULE = Rule(
    id="FAC107",
    name="impossible-date",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("N4",),
    message="Ce jour n’existe pas au calendrier.",
    hint="Corrigez la date.",
    check=_check,
    bad=(
        letter("Merci de régler F-118 au plus tard le 31 juin 2026.", BUSINESS),
        letter("Nous attendons votre réponse pour le 30/02/2027.", CONSUMER),
        letter("Sans virement d’ici au 31 septembre, nous vous rappellerons.", BUSINESS),
        letter("Le rendez-vous du 29 février 2027 est-il maintenu ?", CONSUMER),
        letter("La facture F-118, échue le 31 mars 4026, n’est pas soldée.", BUSINESS),
        letter("F-118 du 1er mars 202 : il reste 700,00 €, acompte déduit.", CONSUMER),
        letter("La facture F-118 devait être réglée le 31 mars 2066 ; il reste 700,00 €.", BUSINESS),
    ),
    good=(
        letter("Merci de régler F-118 au plus tard le 30 juin 2026.", BUSINESS),
        letter("Nous attendons votre réponse pour le 28/05/2026.", CONSUMER),
        letter("Le rendez-vous du 29 février 2028 est-il maintenu ?", CONSUMER),
        letter("La pompe est garantie jusqu’au 31 mars 2036, facture à l’appui.", BUSINESS),
        letter("Le 1er mars 250 chevrons vous ont été livrés.", BUSINESS),
        letter("Bureau 31, juin vous conviendrait-il pour une visite ?", BUSINESS),
    ),
)
