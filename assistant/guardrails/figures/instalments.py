"""Instalments: sums of the letter that are parts of a sum due, each with its day or counted ("trois versements de")."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from decimal import Decimal
from typing import Final

from assistant.domain.money import total
from assistant.french.numbers.amounts import Amount
from assistant.french.numbers.numbers import find_number_words
from assistant.guardrails.figures.accessories import parted_sums
from assistant.guardrails.figures.computable import computable
from assistant.guardrails.figures.indemnity import is_indemnity
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import lead, line_at, trail

_PARTS: Final = (
    r"(?:mensualites?|cheques?|versements?|echeances?|fois|paiements?|virements?|termes?|mois|reglements?|parts?"
    r"|tranches?)"
)
_COUNTED: Final = re.compile(
    rf"(?:.*\b)?(\d{{1,2}}|[a-z-]+)\s+(?:petits? |premiers? )?{_PARTS}(?![^.;€\n]*\b(?:factures?|font|feront"
    rf"|totalis\w+|represent\w+)\b)[^.;€\n]{{0,40}}$"
)
_NAMED: Final = re.compile(
    rf"\s{_PARTS}(?![^.;€\n]*\bfactures?\b)[^.;€\n]{{0,40}}$"
)  # quicker, and holds in each match
_TIMES: Final = re.compile(r"\b(\d{1,2}) ?(?:x|×|\*|fois)\s*$")
_EACH: Final = re.compile(  # "700 € (1 200 € au départ) en deux fois": not of what stands in brackets
    r"^(?:[^.;€\n]{0,30}\b(?:par mois|chacune?|mensuels?|par semaine)|[^.;€\n)]{0,30}\ben (\d{1,2}|[a-z]+) fois)\b"
)
_NOT_EVEN: Final = re.compile(r"\b(?:sans|pas|ni)\b[^.;€\n]{0,25}$")  # "cinq mois, sans un centime de plus"
_IN_ALL: Final = re.compile(r"^ ?(?:ttc )?(?:en tout|au total|en totalite)\b")  # the sum of the parts is none of them
_LEFT_OVER: Final = re.compile(r"\brester(?:a|ont|ait|aient)\b[^.;€\n\d]{0,30}$")  # "il restera 310 €": none either
# "Compté deux fois, 66 € chacun" tells how often, "en deux fois : 400 €, puis le reste" names the first part.
_HAPPENED: Final = re.compile(
    r"\b(?:ai|as|a|avons|avez|ont|ete|est|sont|etait|etaient) (?:\w+ )?(?:compte|facture|debite|preleve|encaisse|porte"
    r"|saisi|note|enregistre|appele|passe|venu|livre|inscrit)e?s?(?: \w+)? (?:\d{1,2}|[a-z]+) fois\b[^.;€\n]{0,30}$"
)
_FIRST_PART: Final = re.compile(rf"\s{_PARTS} ?: ?(?:d'abord |une? premiere? (?:de )?)?$")
_THEN_THE_REST: Final = re.compile(r"^[^.;!?\n]*\b(?:puis|et|ensuite)\b[^.;!?\n€]{0,12}\ble (?:reste|solde|restant)\b")
_ON_A_DAY: Final = re.compile(r"^[\s(,]*(?:a (?:payer|regler|verser),? )?(?:le|au|pour|en|fin|debut|mi)\b")
_TWO: Final = 2


def instalment_spans(letter: Letter) -> frozenset[tuple[int, int]]:
    """The places of the sums that are instalments adding up to a sum due."""
    return letter.notion(_spans)


def _spans(letter: Letter) -> frozenset[tuple[int, int]]:
    return frozenset(_counted(letter)) | frozenset(_listed(letter))


def listed_instalments(letter: Letter) -> list[Amount]:
    """The sums that stand beside a day to come, each with its own."""
    return letter.notion(_dated)


def counted_instalments(letter: Letter) -> list[tuple[int, Amount]]:
    """The sums that the letter multiplies: how often, and the sum."""
    return letter.notion(_multiplied)


def _multiplied(letter: Letter) -> list[tuple[int, Amount]]:
    found: list[tuple[int, Amount]] = []
    for money in letter.amounts:
        before = lead(letter, money.start, 60)
        if money.value <= 1 and _NOT_EVEN.search(before) is not None:
            continue
        if _HAPPENED.search(before) is not None or _is_first_part(letter, money, before):
            continue
        match = (_NAMED.search(before) and _COUNTED.search(before)) or _TIMES.search(before)
        count = _count(match.group(1)) if match else None
        if count is None and (each := _EACH.match(trail(letter, money.end))) and each.group(1):
            in_all = money.value in computable(letter).totals  # "348,50 € en deux fois" parts the sum
            count = None if in_all else _count(each.group(1))
        if count is not None and count > 1:
            found.append((count, money))
    return found


def _is_first_part(letter: Letter, money: Amount, before: str) -> bool:
    """Whether a sum opens a list of parts that ends with the rest."""
    if _FIRST_PART.search(before) is None:
        return False
    return _THEN_THE_REST.match(trail(letter, money.end, 200)) is not None


def _counted(letter: Letter) -> list[tuple[int, int]]:
    allowed = parted_sums(letter)
    return [(m.start, m.end) for count, m in counted_instalments(letter) if count * m.value in allowed]


def _listed(letter: Letter) -> list[tuple[int, int]]:
    parts = listed_instalments(letter)
    if len(parts) > 1 and _adds_up(letter, [money.value for money in parts]):
        return [(money.start, money.end) for money in parts]
    return []


def _adds_up(letter: Letter, parts: list[Decimal]) -> bool:
    allowed = parted_sums(letter)
    return total(parts) in allowed or (
        len(parts) > _TWO and total(parts[:-1]) in allowed and parts[-1] == total(parts[:-1])
    )


def _dated(letter: Letter) -> list[Amount]:
    """Sums of a line that has days to come, as many days as sums; the sum in all and the indemnity are left aside."""
    found: list[Amount] = []
    days = [d for d in letter.dates if d.value and d.value > letter.facts.as_of]
    by_line: dict[tuple[int, int], list[Amount]] = {}
    for money in letter.amounts:
        if (
            is_indemnity(letter, money)
            or _IN_ALL.match(trail(letter, money.end)) is not None
            or _is_left_over(letter, money)
        ):
            continue
        by_line.setdefault(line_at(letter, money.start), []).append(money)
    for (start, end), sums in by_line.items():
        here = sorted(day.start for day in days if start <= day.start < end)
        places = sorted(money.start for money in sums)
        found += [m for m in sums if not all(_parted(letter, places, m.start, day) for day in _around(here, m.start))]
    return found


def _is_left_over(letter: Letter, money: Amount) -> bool:
    """Whether a sum is what remains after an instalment, and is asked on no day of its own."""
    if _LEFT_OVER.search(lead(letter, money.start)) is None:
        return False
    return _ON_A_DAY.match(trail(letter, money.end)) is None


def _around(days: list[int], place: int) -> list[int]:
    """The nearest day before a place and the nearest after: what parts these two from it parts the others too."""
    at = bisect_right(days, place)
    return days[max(0, at - 1) : at + 1]


def _parted(letter: Letter, sums: list[int], place: int, day: int) -> bool:
    """Whether another sum or a full stop stands between a sum and a day."""
    low, high = sorted((place, day))
    return bisect_right(sums, low) < bisect_left(sums, high) or ". " in letter.twin.folded[low:high]


def _count(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    numbers = find_number_words(word)
    return numbers[0].value if numbers else None
