"""Nothing about another client appears (N13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.other_names import other_names
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.signs import along

_TOKEN: Final = re.compile(r"[a-z0-9œ]+")


def _check(letter: Letter) -> Iterator[Fault]:
    pattern = _pattern(letter.facts.forbidden_terms)
    if pattern is not None:
        for match in pattern.finditer(letter.twin.folded):
            yield fault(letter, match.span())


@lru_cache(maxsize=64)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    """Whole-token search of any term, whatever its case, accents, spaces or hyphens."""
    spelt = [r"[\W_]{0,3}".join(tokens) for term in terms if (tokens := _TOKEN.findall(folded(term)))]
    if not spelt:
        return None
    return re.compile(r"(?<![^\W_])(?:" + "|".join(sorted(spelt, key=len, reverse=True)) + r")(?![^\W_])")


_OTHERS = {"forbidden_terms": ("Ferronnerie Aubrac", "F-2026-77", "aubrac.example")}

RULE = Rule(
    id="PRI213",
    name="other-client",
    severity=Severity.BLOCKING,
    source="rgpd-5",
    covers=("N13",),
    message="Ce nom ou cette référence appartient à un autre client.",
    hint="Retirez-le.",
    check=along(_check, other_names),
    even_quoted=True,
    bad=(
        letter("L’entreprise Dunand, livrée ce jour-là, se trouve dans la même situation.", BUSINESS),
        letter("Comme la Ferronnerie Aubrac, vous pouvez payer en deux fois.", BUSINESS, **_OTHERS),
        letter("La facture F 2026 77 reste ouverte.", BUSINESS, **_OTHERS),
        letter("FERRONNERIE-AUBRAC nous a réglés.", BUSINESS, **_OTHERS),
        letter("Écrivez à compta@aubrac.example.", BUSINESS, **_OTHERS),
    ),
    good=(
        letter("La ferronnerie du portail est posée.", BUSINESS, **_OTHERS),
        letter("La facture F-2026-771 reste ouverte.", BUSINESS, **_OTHERS),
        letter("Il reste 700,00 € à régler.", BUSINESS, **_OTHERS),
        letter("Le plateau de l’Aubrac est beau.", BUSINESS, **_OTHERS),
    ),
)
