"""A cited article is one of the white list (GR-127)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.references.law_references import LawReference
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.rules.legal.retired_references import retired_references
from assistant.guardrails.wording.neighbourhood import trail

_TABLE: Final = Path(__file__).parent / "whitelist.csv"
_WHOLE_CODES: Final = frozenset(
    {"pen", "rgpd", "coj"}
)  # listed whole: they prove nothing about an article without code
_MAY_CITE: Final = re.compile(r"\bart|\b[lrda]\s?[.*]?\s?\d{2,4}\s?-|\bcode\b")

# "L. 211-4 du code belge du recouvrement": a code, and none that we know.
_OTHER_CODE: Final = re.compile(
    r"^[^.;\n]{0,12}\b(?:du|de la) (?:code|loi|decret|ordonnance)\b(?! (?:precite|susvise|susmentionne|ci-dessus|du"
    r" \d|n°))"
)


@cache
def _listed() -> dict[str, re.Pattern[str]]:
    with _TABLE.open(encoding="utf-8", newline="") as table:
        return {row["code"]: re.compile(row["articles"]) for row in csv.DictReader(table)}


@cache
def _retired() -> frozenset[str]:
    return frozenset(reference.article for reference in retired_references())


def _check(letter: Letter) -> Iterator[Fault]:
    if not letter.articles or _MAY_CITE.search(letter.twin.folded) is None:
        return
    for reference in letter.articles:
        foreign = reference.code is None and _OTHER_CODE.match(trail(letter, reference.end)) is not None
        if reference.contract or reference.article in _retired() or (_is_listed(reference) and not foreign):
            continue
        if reference.code is not None or letter.twin.folded.startswith("art", reference.start):
            yield fault(letter, (reference.start, reference.end))


def _is_listed(reference: LawReference) -> bool:
    listed = _listed()
    if reference.code is None:
        # A bare number may be an article of anything; a lettered one is statute.
        bare = not reference.article[:1].isalpha()
        return bare or any(listed[code].fullmatch(reference.article) for code in listed if code not in _WHOLE_CODES)
    articles = listed.get(reference.code)
    return articles is not None and articles.fullmatch(reference.article) is not None


RULE = Rule(
    id="LEG127",
    name="unlisted-reference",
    severity=Severity.WARNING,
    source="retired-references",
    covers=("GR-127",),
    message="Cette référence ne figure pas dans la liste des textes vérifiés.",
    hint="Vérifiez l’article et son code, ou retirez-le.",
    check=_check,
    bad=(
        letter("L’article L999-1 du code de commerce vous y oblige.", BUSINESS),
        letter("Selon l’article L441-10 du code de la consommation, cette somme est due.", BUSINESS),
        letter("L’article L4121-1 du code du travail le prévoit.", CONSUMER),
        letter("L’article L. 211-4 du code belge du recouvrement s’applique.", BUSINESS),
        letter("Conformément à l’article R. 987-6, nous attendons votre virement.", BUSINESS),
    ),
    good=(
        letter("Les articles L441-10 II et D441-5 du Code de commerce le prévoient.", BUSINESS),
        letter("L’article 7 de nos conditions générales le prévoit.", BUSINESS),
        letter("L’article 1231-6 du Code civil le prévoit.", CONSUMER),
        letter("Les articles 12 et 14 du devis sont livrés.", BUSINESS),
    ),
)
