"""Letters, figures and marks are what they seem (N14)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.finding import Severity
from assistant.french.text.lookalikes import lookalikes
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    numbers = [invoice.number for invoice in letter.facts.invoices]
    for span in lookalikes(letter.text):
        seen = letter.text[span.start : span.end]
        if not (seen.isascii() and any(seen in number for number in numbers)):  # a letter O that the file holds too
            yield Fault(span.start, span.end)


RULE = Rule(
    id="FOR214",
    name="look-alike",
    severity=Severity.BLOCKING,
    source="finished-text",
    covers=("N14",),
    message="Un caractère en imite un autre, ou ne se voit pas.",
    hint="Retapez ce passage.",
    check=_check,
    bad=(
        letter("Votre fаcture F-118 reste à régler.", BUSINESS),
        letter("Il reste 7OO,00 € à régler.", BUSINESS),
        letter("Il reste 700\u200b,00 € à régler.", BUSINESS),
        letter("Il reste ７００,00 € à régler.", BUSINESS),
    ),
    good=(
        letter("Il reste 700,00\u202f€ à régler.", BUSINESS),
        letter("L’œuvre et la façade e\u0301taient prêtes.", BUSINESS),
        letter("Réf. O-118 et I-20.", BUSINESS),
        letter("Merci 😊", BUSINESS),
    ),
)
