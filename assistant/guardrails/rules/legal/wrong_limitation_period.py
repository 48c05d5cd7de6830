"""The period of limitation that the letter gives is that of this claim (legal.md section 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import DebtorKind
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at, trail
from assistant.guardrails.wording.passage import read

_YEAR: Final = 12  # months
_LIMITS: Final = re.compile(r"\bprescri(?:ption|te?s?|t|ra|rait|vent|vait)\b")
_TO_ACT: Final = re.compile(
    r"^[^.;\n]{0,20}\b(?:pour|afin de?) (?:\w+ ){0,2}(?:agir|reclamer|poursuivre|recouvrer|demander|exiger)\b"
)
_ACTING: Final = re.compile(
    r"\b(?:agir|reclam\w+|poursuiv\w+|recouvr\w+|demander|exiger|exigible|due)\b[^.;\n]{0,50}\b(?:pendant|durant|jusqu'a|encore)\s*$"
)
_OF_YOURS: Final = re.compile(  # "vous avez trois ans pour demander la prime": the reader's own claim
    r"\bvous (?:avez|aurez|disposez|pouvez|pourrez)\b(?![^.;]*\b(?:nous|notre|creance|dette|facture|somme)\b)"
)
_OTHER: Final = re.compile(
    r"\b(?:garantie|decennale?|biennale de|titres?|jugement|executoire|constructeur|fabricant|medical\w*"
    r"|ordonnance|contrat"
    r"|ensemble|conserv\w+|archiv\w+|partenari\w+|collabor\w+)\b"
)
_BUSINESS: Final = frozenset({5, 1})  # one year: carriage of goods
_CONSUMER: Final = frozenset({2})
_PUBLIC: Final = frozenset({4, 5})
_EITHER: Final = frozenset({2, 5})


def _check(letter: Letter) -> Iterator[Fault]:
    if read(letter).stems.isdisjoint(_STEMS):
        return
    for duration in letter.durations:
        if duration.months is None or duration.months % _YEAR:
            continue
        passage = passage_at(letter, duration.start)
        place = duration.start - passage.start
        if _OTHER.search(passage.text) or is_denied(passage.text, place, duration.end - passage.start):
            continue
        limits = _LIMITS.search(passage.text) is not None
        if not limits and _OF_YOURS.search(lead(letter, duration.start)) is not None:
            continue
        acting = _TO_ACT.match(trail(letter, duration.end)) or _ACTING.search(lead(letter, duration.start))
        years = duration.months // _YEAR
        if (limits or acting) and years not in _periods(letter):
            yield replace(fault(letter, (duration.start, duration.end)), hint=_hint(letter))


_STEMS: Final = frozenset({"pres", "agir", "recl", "pour", "reco", "exig", "dema", "due"})


def _periods(letter: Letter) -> frozenset[int]:
    kind = letter.facts.debtor.kind
    if kind.is_business:
        return _BUSINESS
    if kind is DebtorKind.PUBLIC:
        return _PUBLIC
    return _CONSUMER if kind is DebtorKind.CONSUMER else _EITHER


def _hint(letter: Letter) -> str:
    periods = sorted(_periods(letter), reverse=True)
    return f"Pour cette créance, la loi donne {' ou '.join(map(str, periods))} ans ; mieux vaut ne pas en parler."


RULE = Rule(
    id="LEG152",
    name="wrong-limitation-period",
    severity=Severity.BLOCKING,
    source="limitation",
    covers=("GR-033",),
    message="La prescription de cette créance n’est pas de cette durée.",
    hint="Retirez cette durée.",
    check=_check,
    bad=(
        letter("La prescription est de cinq ans.", CONSUMER),
        letter("Nous pouvons vous réclamer cette somme pendant cinq ans.", CONSUMER),
        letter("Entre commerçants, la prescription est de dix ans.", BUSINESS),
        letter("Notre créance se prescrit par trente ans.", BUSINESS),
    ),
    good=(
        letter("Un jugement peut être exécuté pendant dix ans.", BUSINESS),
        letter("La garantie décennale court pendant dix ans, sans prescription plus courte.", BUSINESS),
        letter("Nous travaillons ensemble depuis dix ans.", BUSINESS),
        letter("Votre contrat court encore pendant trois ans.", CONSUMER),
        letter("Vous pouvez demander une pièce de rechange pendant dix ans.", BUSINESS),
    ),
)
