"""Rates are found with their kind and period."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.french.numbers.rates import find_rates


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12,40 %", [("12.40", "percent", None)]),
        ("12.4%", [("12.4", "percent", None)]),
        ("12,40 pour cent", [("12.40", "percent", None)]),
        ("douze pour cent", [("12", "percent", None)]),
        ("douze virgule quarante pour cent l’an", [("12.40", "percent", "year")]),
        ("douze virgule zéro cinq pour cent", [("12.05", "percent", None)]),
        ("un pour cent par mois", [("1", "percent", "month")]),
        ("douze pour cent et demi", [("12.5", "percent", None)]),
        ("1 % par mois", [("1", "percent", "month")]),
        ("0,05 % par jour de retard", [("0.05", "percent", "day")]),
        ("12,40 % l’an", [("12.40", "percent", "year")]),
        ("taux annuel de 12,15 %", [("12.15", "percent", "year")]),
        ("un taux mensuel de 1,5 %", [("1.5", "percent", "month")]),
        ("3 fois le taux d’intérêt légal", [("3", "legal_multiple", None)]),
        ("trois fois le taux de l'intérêt légal", [("3", "legal_multiple", None)]),
        ("une fois et demie le taux d'intérêt légal", [("1.5", "legal_multiple", None)]),
        ("1,5 fois le taux légal", [("1.5", "legal_multiple", None)]),
        ("le triple du taux d'intérêt légal", [("3", "legal_multiple", None)]),
        ("le taux légal multiplié par trois", [("3", "legal_multiple", None)]),
        ("trois (3) fois le taux d’intérêt légal", [("3", "legal_multiple", None)]),
        ("3 fois (trois fois) le taux légal", [("3", "legal_multiple", None)]),
        ("dix points de plus que celui de la BCE", [("10", "ecb_plus", None)]),
        ("au taux d'intérêt légal", [("1", "legal_multiple", None)]),
        ("le taux d'intérêt légal majoré de cinq points", [("5", "legal_plus", None)]),
        ("BCE + 10 points", [("10", "ecb_plus", None)]),
        ("BCE + 10 %", [("10", "ecb_plus", None)]),
        ("taux BCE+10", [("10", "ecb_plus", None)]),
        ("BCE majoré de dix points, soit 12,40 %", [("10", "ecb_plus", None), ("12.40", "percent", None)]),
        ("10 points au-dessus du taux de la BCE", [("10", "ecb_plus", None)]),
        ("la BCE (2,40 %) + 10 points", [("10", "ecb_plus", None), ("2.40", "percent", None)]),
        (
            (
                "le taux appliqué par la Banque centrale européenne à son opération de refinancement la plus récente, "
                "majoré de 10 points de pourcentage"
            ),
            [("10", "ecb_plus", None)],
        ),
        (
            "Le taux légal est rappelé. Le prix est majoré de 10 %.",
            [("1", "legal_multiple", None), ("10", "percent", None)],
        ),
        ("frais majorés de 10 points", []),
        ("10 points de fidélité", []),
        ("cent pour nous", []),
    ],
)
def test_rates_are_found(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert [(rate.value, rate.kind, rate.per) for rate in find_rates(text)] == [
        (Decimal(value), kind, per) for value, kind, per in found
    ]


def test_a_rate_tells_its_place() -> None:
    text = "Taux : 12,40 % par an."
    (rate,) = find_rates(text)
    assert text[rate.start : rate.end] == "12,40 % par an"
