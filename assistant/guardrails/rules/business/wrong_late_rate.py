"""The late-payment rate of the letter is the one of these invoices (N8, GR-022, GR-088)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.facts import PenaltyFacts
from assistant.domain.finding import Severity
from assistant.french.numbers.rates import Rate
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_business, to_public
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC, letter
from assistant.guardrails.figures.late_rates import Rates, half_years, late_rates, late_rates_of
from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.meaning.law_told import tells_law
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at, trail
from assistant.guardrails.wording.standing import standing

_LATE: Final = re.compile(
    r"\b(?:interets?|penalites?|taux|retard|bce|banque centrale|moratoires?|l'an|annuel\w*|majore\w*)\b"
)
# "Le chantier est fini à 80 %, avec un peu de retard", "un taux d'humidité de 18 %": no rate of money.
_OF_THINGS: Final = re.compile(
    r"\btaux (?:de |d'|du )(?!retard\b(?! de livr)|penalit|interet|base|refinanc|la bce|la banque|majorat"
    r"|l'interet|paiement|credit|l'usure|l'indemnit)[a-z]+"
)
_OF_MONEY: Final = re.compile(
    r"\b(?:interets?|penalites?|bce|banque centrale|moratoires?|l'an(?! (?:passe|dernier|prochain))|taux"
    r"|majore\w*|(?:par|chaque) (?:mois|jour|an|semaine)|mois de retard|mensuel\w*)\b"
    r"|\bretards?(?: de paiement)?[ ,:]*(?:est |sont |sera |seront |au |a |de |factur\w+ |penalis\w+ |coute "
    r"|majore )*(?:de |a )?\d"
    r"|% (?:de |du |en cas de |pour (?:le |tout )?)?retard"
)
_OTHER: Final = re.compile(
    r"\b(?:tva|remise|escompte|rabais|acompte|reduction|clause penale|retenue|participation|capital"
    r"|avancement|ristourne|avoir)\b[^.;]{0,40}$"
)
_OTHER_AFTER: Final = re.compile(
    r"^\s*(?:de |d'|du )(?:remise|escompte|rabais|reduction|tva|la somme|montant|total|la facture|acompte)"
    r"|^\s*(?:du |de la |des |de l'|de votre |de notre )(?:chantier|commandes?|travaux|lots?|livraisons?"
    r"|surface|pose|projet|recolte|ouvrage|volume|stock)"
)
# "les pénalités courent au taux de trois fois ...", but "ne peut être inférieur à trois fois ..."
_ASSERTED: Final = re.compile(
    r"\b(?:couren\w+|court|appliqu\w+|calcul\w+|egales?|egaux|fixees?|s'elev\w+|sont|est)\b[^.;]{0,50}$"
)
# What the client reckons with is his: "votre calcul part de 12,65 %".
_THEIRS: Final = re.compile(
    r"\b(?:votre|ton) (?:calcul|decompte|taux|comptable)\b[^.;:]{0,30}$"
    r"|\b(?:vous|tu) (?:appliqu|reten|compt|cit|pren|us|part)\w*\b[^.;:]{0,24}$"
)
_NOT_YOURS: Final = (
    re.compile(  # "on vous a parlé de 12,40 % : c'est le taux entre entreprises, il ne vous concerne pas"
        r"^[ ,:;]*(?:c'est (?:le taux )?[^.;!?]{0,50}, )?(?:il|ce taux|celui-ci|cela|qui) (?:ne (?:vous|te) (?:concerne"
        r"|regarde)\w*"
        r" (?:pas|en rien|nullement)|n'est (?:donc )?pas (?:le votre|celui|votre taux|applicable)"
        r"|ne s'applique (?:donc )?(?:pas|ni))\b"
    )
)
_FOR: Final = re.compile(r",?\s*(?:l'an |par an )?(?:pour|sur|au titre de)\s+(?:la )?(?:facture )?(?:n[°o] ?)?")
_NEAR: Final = 40
_AS_FLOOR: Final = re.compile(r"\b(?:inferieure?s?|moins|minimum|minimal\w*|plancher|au-dessous|en dessous)\b")
_LEGAL: Final = re.compile(r"\btaux (?:de l')?(?:d')?(?:interets? )?legal\b[^.;%]{0,60}$")
_BY_DEFAULT: Final = re.compile(r"^ (?:suppletif|par defaut|entre professionnels)(?: de |,? soit |,? a |,? : ?| \()")
_TIMES_LEGAL: Final = re.compile(r"\b(?:(?:trois|3) fois|triple)\b")
_FLOOR: Final = 3
_MONTHS: Final = 12
_DAYS: Final = 365


def _check(letter: Letter) -> Iterator[Fault]:
    for rate in letter.percentages:
        if not _is_late_rate(letter, rate):
            continue
        known = late_rates(letter)
        if not _is_said_rightly(letter, rate, _of_its_invoice(letter, rate) or known):
            yield replace(fault(letter, (rate.start, rate.end)), hint=f"Taux du dossier\u202f: {known.shown}.")


def _is_late_rate(letter: Letter, rate: Rate) -> bool:
    if rate.kind != "percent":
        return not _is_denied(letter, rate)
    if _THEIRS.search(lead(letter, rate.start, 60)) is not None or _NOT_YOURS.match(trail(letter, rate.end, 120)):
        return False
    if _OTHER.search(lead(letter, rate.start, 60)) or _OTHER_AFTER.match(trail(letter, rate.end, 30)):
        return False
    sentence = passage_at(letter, rate.start).text
    if _LATE.search(sentence) is None:
        return False
    return rate.per is not None or _OF_MONEY.search(_OF_THINGS.sub(" ", sentence)) is not None


def _of_its_invoice(letter: Letter, rate: Rate) -> Rates | None:
    """The rates of the invoice named at once behind ("10,15 % pour AV-3"), of a public buyer."""
    if not to_public(letter):
        return None
    behind = mentioned_in(letter, rate.end, rate.end + _NEAR)
    if not behind or _FOR.fullmatch(letter.twin.folded[rate.end : behind[0].start]) is None:
        return None
    return late_rates_of(letter, behind[0].invoice)


def _is_said_rightly(letter: Letter, rate: Rate, known: Rates) -> bool:
    if rate.kind == "legal_multiple" and rate.value == _FLOOR and to_business(letter):
        return _is_no_mere_floor(letter, rate)
    return _is_right(rate, known) or _is_the_legal_rate(letter, rate) or _is_the_default_rate(letter, rate, known)


def _is_no_mere_floor(letter: Letter, rate: Rate) -> bool:
    """The floor of three times the legal rate may be recalled as such; it is the rate only where that was agreed."""
    agreed = letter.facts.penalty.contract_rate
    before, after = lead(letter, rate.start, 60), trail(letter, rate.end, 40)
    if _AS_FLOOR.search(before) or _AS_FLOOR.search(after):
        return True
    if agreed is None:
        return False
    return _ASSERTED.search(before) is None or any(
        half.legal_professional * _FLOOR == agreed for half in half_years(letter)
    )


def _is_denied(letter: Letter, rate: Rate) -> bool:
    """Whether the sentence says that this rate is not asked: "aucun intérêt légal ne s'ajoute"."""
    passage = passage_at(letter, rate.start)
    return is_denied(passage.text, rate.start - passage.start, rate.end - passage.start)


def yearly(rate: Rate) -> Decimal:
    """A percentage as per cent a year, whatever it is counted over."""
    return rate.value * {"month": _MONTHS, "day": _DAYS}.get(rate.per or "year", 1)


def _is_the_legal_rate(letter: Letter, rate: Rate) -> bool:
    """Whether the legal rate is named as what the agreed one is a multiple of: "trois fois le taux légal, 2,75 %"."""
    if rate.kind != "percent" or not to_business(letter) or letter.facts.penalty.contract_rate is None:
        return False
    legal = frozenset(half.legal_professional for half in half_years(letter))
    before = lead(letter, rate.start, 120)
    return _LEGAL.search(before) is not None and _TIMES_LEGAL.search(before) is not None and _is_one_of(rate, legal)


def _is_the_default_rate(letter: Letter, rate: Rate, known: Rates) -> bool:
    """Whether "taux légal supplétif" names the rate that the law supplies, its right figure just behind."""
    shown = _BY_DEFAULT.match(trail(letter, rate.end, 40))
    if rate.kind != "legal_multiple" or shown is None or not to_business(letter):
        return False
    place = rate.end + shown.end()
    return any(_is_right(other, known) for other in standing(letter.percentages, place, place + 1))


def _is_one_of(rate: Rate, yearly_rates: frozenset[Decimal]) -> bool:
    return any(abs(yearly(rate) - other) < Decimal("0.005") for other in yearly_rates)


def _is_right(rate: Rate, known: Rates) -> bool:
    if rate.kind == "percent":
        return _is_one_of(rate, known.yearly)
    if rate.kind == "ecb_plus":
        return rate.value == known.margin
    if rate.kind == "legal_multiple":
        return rate.value in known.multiples
    return False


_AGREED = PenaltyFacts(Decimal("15.00"), "CGV art. 7")
_DUE = "Reste dû sur F-118, acompte déduit : 700,00 €. "

RULE = Rule(
    id="BUS022",
    name="wrong-late-rate",
    severity=Severity.BLOCKING,
    source="fr-com-l441-10",
    covers=("GR-022", "GR-024", "GR-088", "N8"),
    message="Ce taux de retard n’est pas celui de ces factures.",
    hint="Reprenez le taux du dossier.",
    check=silenced(_check, tells_law),
    bad=(
        letter(_DUE + "Pénalités au taux de 12,65 % l’an.", BUSINESS),
        letter(_DUE + "Pénalités au taux annuel de 12,15 %.", BUSINESS, penalty=_AGREED),
        letter(_DUE + "Intérêts moratoires de 10,15 % puis 10,40 %.", PUBLIC),
        letter(_DUE + "Intérêts de 1,5 % par mois de retard.", BUSINESS),
        letter(_DUE + "Le taux légal s’applique ici.", BUSINESS),
        letter(_DUE + "Des intérêts de 6,67 % courent.", CONSUMER),
        letter(_DUE + "Pénalités au taux légal supplétif de 12,65 % l’an.", BUSINESS),
        letter(_DUE + "Pénalités au taux d’intérêt légal de 12,15 %.", BUSINESS),
    ),
    good=(
        letter(_DUE + "Pénalités au taux de 12,15 % l’an.", BUSINESS),
        letter(_DUE + "Pénalités au taux de la BCE majoré de 10 points.", BUSINESS),
        letter(_DUE + "Pénalités au taux annuel de 15 %.", BUSINESS, penalty=_AGREED),
        letter(_DUE + "Intérêts moratoires au taux de 10,15 %.", PUBLIC, as_of=date(2026, 9, 10)),
        letter(_DUE + "La TVA de 20 % est comprise.", CONSUMER),
        letter(_DUE + "Le taux de l’intérêt légal est publié chaque semestre au Journal officiel.", BUSINESS),
        letter(
            "Le chantier est fini à 80 %, avec un peu de retard de notre côté. Reste 700 €, acompte déduit.", BUSINESS
        ),
        letter(_DUE + "Pénalités au taux légal supplétif de 12,15 % l’an.", BUSINESS),
    ),
)
