"""Sentences and clauses of a letter."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.french.text.negation import is_negated
from assistant.french.text.span import Span

__all__ = ["Span", "clauses", "is_negated", "split_sentences"]

# A full stop after these words ends no sentence.
_ABBREVIATION: Final = re.compile(
    r"m|mm|mmes?|mlles?|mes?|drs?|pr|ste?|arts?|al|cf|ech|ex|env|tel|fax|ref|pp?|nos?|n|vol|chap|ed|av|bd|bld|boul|r|rte|l|d|c"
    r"|k|janv|fevr|avr|juil|sept|oct|nov|dec|lun|mar|mer|jeu|ven|sam|dim|cie|ets|com|civ|conso|pen|proc|min|max|approx"
    r"|resp|dept|soc|a\.r\.l|p\.j|r\.c\.s|r\.d\.v|s\.v\.p|i\.e|e\.g|c\.g\.v|p\.s"
)
_STOP: Final = re.compile(r"(?P<mark>[.!?…]{1,9}(?:[ ]?[»\"')\]]){0,3})(?=[ \n]|$)")
_BREAK: Final = re.compile(r"\n(?=[ ]{0,8}\n|[ ]{0,8}(?:[-•*] |\d{1,2}[.)] ))")
_WORD_BEFORE: Final = re.compile(r"[^\s(«\"'’]{1,12}$")
_NEXT: Final = re.compile(r"[ \n\"'«(]{1,8}(?P<first>.)")
_CLAUSE_END: Final = re.compile(
    r"[,;:()…]|(?<=[ \n])-(?=[ \n])|\b(?:et|ou|mais|car|or|donc|puis|tandis que|alors que|cependant|toutefois|sinon)\b"
)


def split_sentences(text: str) -> list[Span]:
    """Cut a text into sentences: at full stops, blank lines, list items and the comma that ends a greeting line.

    Titles and abbreviations ("M.", "art.", "n°"), figures and initials do not end one. Spans are trimmed.
    """
    plain = folded(text)
    cuts = {0, len(text)}
    cuts.update(match.end() for match in _STOP.finditer(plain) if _is_end(plain, text, match))
    cuts.update(match.end() for match in _BREAK.finditer(plain))
    first_line = plain.find("\n")
    if 0 < first_line <= 80 and plain[:first_line].rstrip().endswith(","):  # noqa: PLR2004 - "Bonjour Madame Rey,"
        cuts.add(first_line)
    spans = (_trimmed(text, start, end) for start, end in pairwise(sorted(cuts)))
    return [span for span in spans if span.end > span.start]


def clauses(sentence: str) -> list[Span]:
    """Cut a sentence into clauses: at punctuation and at coordination; spans are those of the string passed in."""
    plain = folded(sentence)
    spans: list[Span] = []
    start = 0
    for match in _CLAUSE_END.finditer(plain):
        if match.group() == "," and plain[match.end() : match.end() + 1].isdigit():
            continue  # a decimal comma
        spans.append(_trimmed(sentence, start, match.start()))
        start = match.end()
    spans.append(_trimmed(sentence, start, len(sentence)))
    return [span for span in spans if span.end > span.start]


def _is_end(plain: str, text: str, match: re.Match[str]) -> bool:
    """Whether a mark ends its sentence: no stop of an abbreviation or an initial, none before a small letter."""
    mark = match["mark"]
    following = _NEXT.match(text, match.end())
    if following is None:
        return True
    if "!" in mark or "?" in mark:
        return not following["first"].islower() or "\n" in following.group()
    if following["first"].islower():
        return False
    if mark != ".":
        return True
    before = _WORD_BEFORE.search(plain[max(0, match.start() - 12) : match.start()])
    word = before.group() if before else ""
    initial = len(word) == 1 and text[match.start() - 1].isupper()
    return not initial and not _ABBREVIATION.fullmatch(word)


def _trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without the spaces and line breaks around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
