"""Cited articles of law and of the contract: "L. 441-10, II", "article 1231-6 du code civil", "article 7 des CGV"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.french.references.law_codes import code_after, code_before, contract_after, contract_before

_DASH: Final = r"(?:[ \n]?-[ \n]?|[./_](?=\d)|[ ](?=\d{1,2}(?:[ ](?:du|de|i{1,3}|et)\b|[,;)]|$)))"
_SUFFIX: Final = r"(?P<suffix>[ ]?(?:bis|ter|quater)\b|[ ][a-h](?=[ ](?:du|de la|bis)\b))?"
# A letter of statute and its number: "L441-10", "L. 441 - 10", "R* 123-4"
_LETTERED: Final = re.compile(
    rf"(?P<letter>[lrda])(?<![^\W_].)[ \n]?\.?[ \n]?\*?-?[ ]?"
    rf"(?P<number>\d{{1,4}}(?!\d|[ ]?[€%])(?:{_DASH}\d{{1,3}}(?!\d|/)){{0,4}}){_SUFFIX}"
)
_WORD: Final = r"(?:articles?|arts?\b\.?)[ \n]{0,2}(?:n° ?)?"
_PLAIN: Final = re.compile(
    rf"{_WORD}(?P<number>\d{{1,5}}(?!\d|[ ]?[€%])(?:[ \n]?-[ \n]?\d{{1,3}}(?!\d|/)){{0,4}}"
    rf"(?:\.\d{{1,2}}){{0,3}}){_SUFFIX}"
)
_BARE: Final = re.compile(r"(?<![\w.-])(?P<number>\d{3,4}-\d{1,3})(?P<suffix>)(?=[ \n](?:du|de la)[ \n]code)")
_WORD_BEFORE: Final = re.compile(rf"(?<!\w){_WORD}$")
# "et D441-5", ", 1104": the next article of the same enumeration
_NEXT: Final = re.compile(
    r"[ \n]{0,2}(?:,|;|/|ou|a|ainsi que|et(?: suivants?,?)?|et s\.,?)[ \n]{0,2}(?:de |a )?(?:l'|aux? |les? |des? |du )?"
    r"(?:articles?[ \n]|art\. ?)?(?P<letter>[lrda](?:[ ]?\.[ ]?|[ ]?(?=\d)))?"
    rf"(?P<number>\d{{1,5}}(?!\d|[ ]?[€%])(?:[ \n]?-[ \n]?\d{{1,3}}(?!\d|/)){{0,4}}){_SUFFIX}"
)
_PARAGRAPH: Final = re.compile(
    r"[ \n]{0,2},?[ \n]{0,2}(?:(?:al\.|alineas?|§|paragraphe)[ \n]?\d{1,2}(?:er|e)?(?:[ ]?(?:et|,|a)[ ]\d{1,2}(?:er"
    r"|e)?(?!\w|-\d))?"
    r"|(?<!\d)[ivx]{1,5}(?![\w'])(?:[ ]?(?:bis|ter)\b)?(?:[ \n]?(?:et|,)[ \n]?[ivx]{1,4}(?![\w']))?|\d{1,2}°)"
)
_LINK: Final = re.compile(
    r"[ \n]{0,2}(?:,|et|ou|a|/|ainsi que|et suivants|combines? avec|-)?[ \n]{0,2}"
    r"(?:(?:de |a |aux? |d')?(?:l'|les? |la |des? |du )?)[ \n]{0,2}(?:articles?|art\.)?[ \n]{0,2}$"
)
_NO_ARTICLE: Final = re.compile(r"[ \n]?(?:€|euros?\b|%|jours?\b|factures?\b|fois\b|[.,]\d|h\b|heures?\b|mois\b|/)")
_LONGEST_LINK: Final = 40
_SHORTEST_STATUTE: Final = 3  # "L 12-3" without the word "article" is no statute


@dataclass(frozen=True, slots=True)
class LawReference:
    """A cited article: its code in short ("com", "civ"; None when none is named), its number without spaces or dots.

    ``contract`` is True for an article of a contract or of general terms.
    """

    code: str | None
    article: str
    start: int
    end: int
    contract: bool = False


def find_law_references(text: str) -> list[LawReference]:
    """Find the articles that a text cites, in order; numbers written in words are left out.

    The code named after the last article of an enumeration counts for all of it.
    """
    plain = folded(text)
    found: list[LawReference] = []
    read = 0
    for match in _LETTERED.finditer(plain):
        word = _WORD_BEFORE.search(plain[max(0, match.start() - 14) : match.start()])
        if match.start() >= read and (word or _is_statute(match)):
            found += _chain(plain, match, match.start() - len(word.group()) if word else match.start())
            read = found[-1].end
    read = 0
    for match in _PLAIN.finditer(plain):
        if match.start() >= read and not plain[max(0, match.start() - 1) : match.start()].isalnum():
            found += _chain(plain, match, match.start())
            read = found[-1].end
    if "code" in plain:
        found += [_reference(plain, match, match.start()) for match in _BARE.finditer(plain)]
    found.sort(key=lambda reference: (reference.start, -reference.end))
    return _with_shared_code(plain, _without_overlap(found))


def _is_statute(match: re.Match[str]) -> bool:
    """Whether a letter and a number are an article even without the word: "L441-10", but not "A4" nor "L 12"."""
    base = re.split(r"\D", match["number"], maxsplit=1)[0]
    return match["letter"] != "a" and "-" in match["number"] and len(base) >= _SHORTEST_STATUTE


def _chain(plain: str, match: re.Match[str], start: int) -> list[LawReference]:
    """An article and, when the word "article" opens it, those enumerated behind it."""
    found = [_reference(plain, match, start)]
    has_word = start < match.start() or match.re is _PLAIN
    lettered = match.re is _LETTERED
    while has_word and (following := _NEXT.match(plain, found[-1].end)):
        number = following["number"]
        named = following["letter"] or "-" in number or (not lettered and len(number) >= _SHORTEST_STATUTE)
        end = following.end()
        if not (named or contract_after(plain, end) or code_after(plain, end)) or _NO_ARTICLE.match(plain, end):
            break
        found.append(_reference(plain, following, following.start("letter" if following["letter"] else "number")))
    return found


def _reference(plain: str, match: re.Match[str], start: int) -> LawReference:
    """One article with its code or its contract; its paragraph belongs to its place."""
    letter = (match.groupdict().get("letter") or "").strip(" .\n").upper()
    number = re.sub(r"[ \n]?[-/_ ][ \n]?", "-", match["number"])
    number = number.replace(".", "-") if letter else number
    suffix = (match["suffix"] or "").strip()
    paragraph = _PARAGRAPH.match(plain, match.end())
    end = paragraph.end() if paragraph else match.end()
    code = code_after(plain, end) or code_before(plain, start)
    contract = not letter and code is None and (contract_after(plain, end) or contract_before(plain, start))
    if suffix:
        number += f" {suffix.upper() if len(suffix) == 1 else suffix}"
    return LawReference(code, f"{letter}{number}", start, end, contract)


def _without_overlap(found: list[LawReference]) -> list[LawReference]:
    """Keep the first of two readings of the same characters."""
    kept: list[LawReference] = []
    for reference in found:
        if not kept or reference.start >= kept[-1].end:
            kept.append(reference)
    return kept


def _with_shared_code(plain: str, found: list[LawReference]) -> list[LawReference]:
    """Give all articles of an enumeration the code, or the contract, named after the last or before the first."""
    backwards: list[LawReference] = []
    for reference in reversed(found):
        following = backwards[-1] if backwards else None
        linked = following is not None and _are_linked(plain, reference, following)
        backwards.append(_lent(reference, following) if following and linked else reference)
    forwards: list[LawReference] = []
    for reference in reversed(backwards):
        previous = forwards[-1] if forwards else None
        linked = previous is not None and _are_linked(plain, previous, reference)
        forwards.append(_lent(reference, previous) if previous and linked else reference)
    return forwards


def _are_linked(plain: str, first: LawReference, second: LawReference) -> bool:
    """Whether nothing but a comma, "et" and the like stands between two articles."""
    link = plain[first.end : second.start]
    return len(link) <= _LONGEST_LINK and _LINK.fullmatch(link) is not None


def _lent(reference: LawReference, other: LawReference) -> LawReference:
    """An article with the code, or the contract, of its neighbour, when it has none of its own."""
    if reference.code is not None or reference.contract:
        return reference
    return replace(reference, code=other.code, contract=other.contract and reference.article[0].isdigit())
