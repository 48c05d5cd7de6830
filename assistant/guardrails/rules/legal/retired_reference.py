"""An article that no longer carries its rule must not be cited (GR-016, GR-033, GR-127)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.rules.legal.retired_references import retired_references
from assistant.guardrails.wording.passage import read

# Of which one stands in any text that cites one of them.
_NUMBERS: Final = (
    *sorted({re.findall(r"\d+", reference.article)[0] for reference in retired_references() if reference.code}),
    *("quatre", "loi", "decret", "lme", "modernisation de l", "code des marches", "nouveau code", "ncpc", " cmp"),
)
_CITES: Final = re.compile(
    r"\bart|\b[lr]\s?[.*]?\s?\d{2,4}|\bloi|\bdecret|\bcode|\bquatre.cent|\b(?:ncpc|cmp)\b|\blme\b|\bmodernisation de l"
)

_GOODS: Final = re.compile(
    r"\b(?:ref\.?|references?(?: (?:de |du )?(?:catalogue|produit|fournisseur))?|catalogue|modele|coloris) (?:n° ?)?$"
)

_OF_GOODS: Final = re.compile(r"^ (?:de (?:notre|votre|son) |du )(?:catalogue|tarif|magasin)")


def _check(letter: Letter) -> Iterator[Fault]:
    if not _holds_number(letter.twin.folded) or _CITES.search(letter.twin.folded) is None:
        return
    yield from _split_over_lines(letter)
    for passage in read(letter).passages:
        if not _holds_number(passage.text) or _CITES.search(passage.text) is None:
            continue
        for reference in retired_references():
            if letter.facts.as_of <= reference.valid_to or not reference.is_meant(passage.text):
                continue
            for match in reference.pattern.finditer(passage.text):
                before, after = passage.text[: match.start()], passage.text[match.end() :]
                if _GOODS.search(before) is not None or _OF_GOODS.match(after) is not None:
                    continue
                span = passage.start + match.start(), passage.start + match.end()
                if not is_quoted_statute(letter, span):
                    yield replace(fault(letter, span), hint=f"Citez à la place\u202f: {reference.successor}.")


def _split_over_lines(letter: Letter) -> Iterator[Fault]:
    """An article whose number goes on in the next line, where no sentence holds it whole."""
    for cited in letter.articles:
        if "\n" not in letter.twin.folded[cited.start : cited.end]:
            continue
        for reference in retired_references():
            named = cited.code is not None and reference.code is not None and reference.code.search(cited.code)
            if cited.article == reference.article and named and letter.facts.as_of > reference.valid_to:
                found = fault(letter, (cited.start, cited.end))
                yield replace(found, hint=f"Citez à la place\u202f: {reference.successor}.")


def _holds_number(text: str) -> bool:
    return any(number in text for number in _NUMBERS)


RULE = Rule(
    id="LEG016",
    name="retired-reference",
    severity=Severity.BLOCKING,
    source="retired-references",
    covers=("GR-016", "GR-033", "GR-127"),
    message="Cet article ne porte plus la règle invoquée.",
    hint="Citez l’article en vigueur.",
    check=_check,
    bad=(
        letter("Conformément à l’article L441-6 du code de commerce, des pénalités sont dues.", BUSINESS),
        letter("Pénalités de retard (art. L. 441 – 6 C. com.).", BUSINESS),
        letter("En vertu de l’article 1153 du Code civil, les intérêts courent.", CONSUMER),
        letter("L’article L.137-2 du Code de la consommation fixe un délai de deux ans.", CONSUMER),
        letter("Article L quatre cent quarante et un tiret six du code de commerce.", BUSINESS),
    ),
    good=(
        letter(
            "Conformément à l’article L441-10 II du Code de commerce, ces intérêts courent de plein droit.", BUSINESS
        ),
        letter("Votre commande L 441-61 a été livrée.", BUSINESS),
        letter("Deux projecteurs L441-6X vous ont été livrés.", BUSINESS),
        letter("La référence 1153 figure sur le bon de livraison.", BUSINESS),
        letter("L’article 1231-6 du Code civil le prévoit.", CONSUMER),
    ),
)
