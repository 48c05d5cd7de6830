"""A claim whose limitation has run is not asked of a consumer, nor of a business as if it were safe (GR-038, N16)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import DebtorKind
from assistant.french.days.dates import format_date_short
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.demanded import demanded, place_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_ADVICE: Final = "prenez un avis avant toute démarche, ou retirez la facture."

_WHO: Final = "précisez d’abord le type de ce client, traité comme un particulier tant qu’il est inconnu."


def _is_past(letter: Letter) -> bool:
    """The last day is still in time (C. civ. 2228, 2229)."""
    last = letter.facts.limitation_date
    return last is not None and last < letter.facts.as_of


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    asked = [invoice for invoice in facts.selected if invoice.residual > 0 and demanded(letter, invoice)]
    if not asked or facts.limitation_date is None:
        return
    span = place_of(letter, asked[0])
    kind = facts.debtor.kind
    severity = Severity.BLOCKING if kind is DebtorKind.CONSUMER else Severity.WARNING
    advice = _WHO if kind is DebtorKind.UNKNOWN else _ADVICE
    hint = f"Prescription atteinte le {format_date_short(facts.limitation_date)}\u202f: {advice}"
    yield replace(fault(letter, span) if span else Fault(), severity=severity, hint=hint)


_LAPSED_CONSUMER = replace(CONSUMER, limitation_date=date(2026, 5, 17))
_LAPSED_BUSINESS = replace(BUSINESS, limitation_date=date(2026, 3, 2))
_LAST_DAY = replace(CONSUMER, limitation_date=CONSUMER.as_of)

RULE = Rule(
    id="LEG038",
    name="time-barred-claim",
    severity=Severity.BLOCKING,
    source="limitation",
    covers=("GR-038", "N16"),
    message="La créance est prescrite d’après le dossier.",
    hint=f"Ne la réclamez pas telle quelle\u202f: {_ADVICE}",
    check=_check,
    when=_is_past,
    bad=(
        letter("Il reste 700,00 € à régler sur F-118, acompte déduit.", _LAPSED_CONSUMER),
        letter("Votre facture F-118 reste exigible sous peine de poursuites.", _LAPSED_CONSUMER),
        letter("Merci de solder ce qui reste ouvert, soit 700,00 €, acompte déduit.", _LAPSED_BUSINESS),
        letter("F-118 attend toujours votre virement de 700,00 €, acompte déduit.", _LAPSED_BUSINESS),
    ),
    good=(
        letter("Il reste 700,00 € à régler sur F-118, acompte déduit.", _LAST_DAY),
        letter("Il reste 700,00 € à régler sur F-118, acompte déduit.", CONSUMER),
        letter("Nous ne vous demandons rien sur la facture F-118.", _LAPSED_CONSUMER),
        letter("La facture F-118 est contestée : nous n’en demandons pas le paiement.", _LAPSED_BUSINESS),
    ),
)
