"""What is too long to be a letter is not read to its end, and cannot be approved."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import MOST_READ, Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    if len(letter.text) > MOST_READ:
        yield Fault(MOST_READ, len(letter.text))


RULE = Rule(
    id="FAC192",
    name="too-long-to-check",
    severity=Severity.BLOCKING,
    source="facts-only",
    message="Ce texte est trop long pour une lettre\u202f: la suite n’est pas vérifiée.",
    hint="Ne gardez que la lettre.",
    check=_check,
    bad=(
        letter("Bonjour, " * (MOST_READ // 8), BUSINESS),
        letter("\n".join(["Bonjour,"] * (MOST_READ // 8)), CONSUMER),
        letter("Le solde reste ouvert. " * (MOST_READ // 20), BUSINESS),
        letter("a" * (MOST_READ + 1), CONSUMER),
    ),
    good=(
        letter("Bonjour, où en est le paiement de F-118 ?", BUSINESS),
        letter("Merci de votre appel.", CONSUMER),
        letter("a" * 400, BUSINESS),
        letter("Nous restons à votre écoute. " * 40, CONSUMER),
    ),
)
