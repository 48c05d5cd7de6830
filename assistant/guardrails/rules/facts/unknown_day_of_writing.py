"""Without the day of the letter, lateness, interest and deadlines cannot be judged."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    if not letter.facts.as_of_known:
        yield Fault()


RULE = Rule(
    id="FAC191",
    name="unknown-day-of-writing",
    severity=Severity.WARNING,
    source="facts-only",
    covers=("GR-001",),
    message="Le jour de la lettre n’est pas connu\u202f: retards, intérêts et délais ne sont pas vérifiés.",
    hint="Indiquez la date de la lettre (as_of).",
    check=_check,
    bad=(
        letter("Bonjour, où en est le paiement de F-118 ?", BUSINESS, as_of_known=False),
        letter("Bonjour, pouvez-vous m’appeler ?", CONSUMER, as_of_known=False),
        letter("Il reste 700,00 € sur F-118, acompte déduit.", BUSINESS, as_of_known=False),
        letter("Merci de votre règlement.", CONSUMER, as_of_known=False),
    ),
    good=(
        letter("Bonjour, où en est le paiement de F-118 ?", BUSINESS),
        letter("Bonjour, pouvez-vous m’appeler ?", CONSUMER),
        letter("Il reste 700,00 € sur F-118, acompte déduit.", BUSINESS),
        letter("Au 18 mai 2026, il reste 700,00 € sur F-118, acompte déduit.", CONSUMER),
    ),
)
