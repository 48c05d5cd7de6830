"""Of two invoices, each has its own sum and day, whatever turn tells which is whose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import TWO_INVOICES

RATES = read_rates()
TURNS = (  # F-118: 700 €, due on 31 March; F-121: 310 €, due on 30 April
    ("F-118 et F-121, de {} et {} respectivement, restent dues, acompte déduit.", "700,00 €", "310,00 €"),
    ("Restent dus {} et {}, respectivement sur F-118 et F-121, acompte déduit.", "700,00 €", "310,00 €"),
    ("F-118 et F-121 restent ouvertes, l’une pour {}, l’autre pour {}, acompte déduit.", "700,00 €", "310,00 €"),
    ("Des factures F-118 et F-121, la première reste due pour {}, la seconde pour {}.", "700,00 €", "310,00 €"),
    ("F-118 puis F-121, {} pour la première, acompte déduit, et {} pour la deuxième.", "700,00 €", "310,00 €"),
    ("F-118 et F-121, celle-là de {}, acompte déduit, celle-ci de {}, restent dues.", "700,00 €", "310,00 €"),
    ("Il reste {} sur la première, F-118, acompte déduit, et {} sur la seconde, F-121.", "700,00 €", "310,00 €"),
    ("Les {} de F-118, acompte déduit, et les {} de F-121 restent dus.", "700,00 €", "310,00 €"),
    ("Restent {} et {}, acompte déduit, sur F-121 et F-118 respectivement.", "310,00 €", "700,00 €"),
    ("F-118 et F-121, échues respectivement le {} et le {} 2026, restent dues.", "31 mars", "30 avril"),
    ("F-121 et F-118, dues respectivement le {} et le {}, restent ouvertes.", "30 avril", "31 mars"),
    ("F-118 et F-121 : la première est échue le {}, la seconde le {} 2026.", "31 mars", "30 avril"),
    ("F-118 et F-121 sont échues : la première depuis le {}, la seconde depuis le {}.", "31 mars", "30 avril"),
    ("F-118 et F-121, échues l’une le {}, l’autre le {} 2026, restent dues.", "31 mars", "30 avril"),
)


def _blocks(sentence: str) -> bool:
    text = f"Madame, Monsieur,\n\n{sentence}\n\nCordialement,\nNora Vidal\nScierie Bellecombe SAS"
    found = check(text, replace(TWO_INVOICES, events=(), history=()), RATES)
    return any(one.rule in {"FAC101", "FAC102", "FAC106"} and one.severity is Severity.BLOCKING for one in found)


@pytest.mark.parametrize(("turn", "first", "second"), TURNS)
def test_each_invoice_has_its_own(turn: str, first: str, second: str) -> None:
    assert not _blocks(turn.format(first, second))


@pytest.mark.parametrize(("turn", "first", "second"), TURNS)
def test_what_is_another_invoices_is_stopped(turn: str, first: str, second: str) -> None:
    assert _blocks(turn.format(second, first))


def test_the_first_may_be_the_oldest_or_the_one_named_first() -> None:
    for first, second in (("31 mars", "30 avril"), ("30 avril", "31 mars")):
        assert not _blocks(f"F-121 et F-118 : la première est échue le {first}, la seconde le {second} 2026.")


def test_the_first_reminder_is_no_invoice() -> None:
    assert not _blocks("F-118 et F-121 : la première relance est restée sans suite, l’autre suit.")
