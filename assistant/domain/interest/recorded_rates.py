"""Recorded rates: a half-year that a person added to the table shipped with the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from assistant.domain.errors import ContradictoryRateError, RefusedError
from assistant.domain.interest.rate_table import CONFIRMED, NOTICE, PARTLY, HalfYearRates, RateTable, half_year_start
from assistant.domain.written_words import LONGEST_SOURCE, one_line, seen

_HIGHEST = Decimal(100)


@dataclass(frozen=True, slots=True)
class RecordedRates:
    """A row, who recorded it and when."""

    row: HalfYearRates
    user_id: str
    at: datetime


def refuse_unusable(row: HalfYearRates, today: date) -> None:
    """Raise RefusedError for a row that is no half-year's, has no source, or is not fixed yet."""
    start = row.period_start
    if start != half_year_start(start):
        raise RefusedError(
            f"Un semestre commence le 1er janvier ou le 1er juillet, non le {start:%d/%m/%Y}\u202f: corrigez la date."
        )
    if start > today + NOTICE:
        raise RefusedError(
            f"Les taux du semestre du {start:%d/%m/%Y} ne sont pas encore fixés\u202f: "
            "enregistrez-les dans le mois qui le précède, d’après les textes publiés."
        )
    figures = (row.ecb_mro, row.legal_professional, row.legal_consumer)
    if not all(rate.is_finite() and 0 <= rate <= _HIGHEST for rate in figures):
        raise RefusedError("Un taux est compris entre 0 et 100\u202f%\u202f: corrigez-le.")
    if row.verified not in {CONFIRMED, PARTLY} or not seen(row.source):
        raise RefusedError("Un semestre s’enregistre avec sa source\u202f: citez la décision de la BCE et l’arrêté.")
    one_line(row.source, "La source", LONGEST_SOURCE)


def refuse_contradiction(row: HalfYearRates, shipped: RateTable) -> None:
    """Raise ContradictoryRateError where the shipped table gives other figures for the same half-year."""
    if not shipped.knows(row.period_start):
        return
    own = shipped.at(row.period_start)
    if figures_of(own) != figures_of(row):
        raise ContradictoryRateError(
            f"Le semestre du {row.period_start:%d/%m/%Y} est déjà dans la table livrée avec d’autres taux "
            f"({_shown(own)})\u202f: vérifiez vos chiffres, cette ligne ne se remplace pas."
        )


def figures_of(row: HalfYearRates) -> tuple[Decimal, Decimal, Decimal]:
    """The figures of a row, without its source nor its mark."""
    return row.ecb_mro, row.legal_professional, row.legal_consumer


def _shown(row: HalfYearRates) -> str:
    names = ("BCE", "légal des professionnels", "légal des particuliers")
    figures = zip(names, figures_of(row), strict=True)
    return ", ".join(f"{name} {rate:.2f}\u202f%".replace(".", ",") for name, rate in figures)
