"""How a mail opens: the greeting form, its span and the name it calls."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from assistant.domain.writing.register import GreetingForm
from assistant.french.courtesy.first_names import FIRST_NAMES
from assistant.french.courtesy.greeting_forms import (
    NAME_WORDS,
    form_name_first,
    form_of_call,
    form_of_words,
    is_civility,
)
from assistant.french.courtesy.greeting_words import BONJOUR, HEADING, LEADS, OFFICE
from assistant.french.mail.mail_lines import Line, folded_text, lines_of, says_something
from assistant.french.text.near_words import meant_word

_SEARCHED = 16  # lines: a letter may carry addresses, a date and an object above its greeting
_MOST_LEADS = 10  # pieces: "Re : Re : oui, ok, bonjour"
_PIECE = re.compile(r"[^,!.:;…()\n]+")
_ABBREVIATION = re.compile(r"\b(m|mr|mme|mm|dr|pr|me|mlle|mrs|ms)\.(?=\s*\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_DECORATION = "-–—*_> "
_STOPS = " ,!.:;…"
_CALL_ENDS = (",", "!", ":")
_CALLS = frozenset({GreetingForm.CIVILITY, GreetingForm.TITLE})


@dataclass(frozen=True, slots=True)
class Greeting:
    """A greeting, its span in the text and the words of the name it calls ("" when none)."""

    form: GreetingForm
    start: int = 0
    end: int = 0
    name: str = ""


NO_GREETING = Greeting(GreetingForm.NONE)


def _without_leads(words: list[str]) -> list[str]:
    """The words without « oui », « ok » and the like in front."""
    return list(dropwhile(lambda word: folded_text(word) in LEADS, words))


def _opening_of(text: str) -> tuple[str, re.Match[str], list[str]] | None:
    """A line from its first piece on that is more than « oui », « ok » and the like, that piece, and its words."""
    plain = text.lstrip(_DECORATION)
    for _ in range(_MOST_LEADS):
        piece = _PIECE.match(plain)
        if piece is None:
            return None
        words = _without_leads(_WORD.findall(piece.group()))
        if words:
            return plain, piece, words
        plain = plain[piece.end() :].strip(_STOPS).lstrip(_DECORATION)
    return None


def _greeting_of(line: Line, *, first: bool) -> Greeting | None:
    """The greeting that a line opens with; below the first line it must fill the line."""
    opening = _opening_of(_ABBREVIATION.sub(r"\1 ", line.text) if "." in line.text else line.text)
    if opening is None:
        return None
    plain, piece, words = opening
    rest = plain[piece.end() :].strip(_STOPS)
    whole = len(words) <= NAME_WORDS + 2
    found = form_of_words(words, whole=whole) or (form_name_first(words) if whole else None)
    if found is None and whole and (plain.rstrip().endswith(_CALL_ENDS) or not rest or "," in plain):
        found = _called(words, plain, rest, first=first)
    if found is None or (not first and says_something(rest)):
        return None
    form, name = _with_following_call(found, rest)
    return Greeting(form, line.start, line.start + min(piece.end(), len(line.text)), name)


def _with_following_call(found: tuple[GreetingForm, str], rest: str) -> tuple[GreetingForm, str]:
    """« Bonjour, Madame » and « Bonjour, Claire, » call somebody after the comma."""
    piece = _PIECE.match(rest)
    words = _WORD.findall(piece.group()) if piece else []
    if found != (GreetingForm.BONJOUR, "") or not 0 < len(words) < NAME_WORDS:
        return found
    if is_civility(folded_text(words[0])):
        return GreetingForm.BONJOUR_CIVILITY_NAME, " ".join(words[1:])
    if len(words) == 1 and folded_text(words[0]).split("-")[0] in FIRST_NAMES:
        return GreetingForm.BONJOUR_FIRST_NAME, words[0]
    return found


def _called(words: list[str], plain: str, rest: str, *, first: bool) -> tuple[GreetingForm, str] | None:
    """A bare call; what follows on the line is the other half of « Madame, Monsieur », or the message."""
    following = _WORD.findall(rest)
    civil = is_civility(folded_text(words[0]))
    if following and meant_word(folded_text(following[0]), BONJOUR):
        return form_name_first([*words, following[0]])
    if len(following) > 1 and civil and meant_word(folded_text(following[1]), BONJOUR):
        return GreetingForm.BONJOUR_CIVILITY_NAME, ""
    if not first and following and not is_civility(folded_text(following[0])):
        return None
    ends_as_call = plain.rstrip().endswith(_CALL_ENDS)
    if not ends_as_call and not following and not civil and not OFFICE.match(folded_text(plain)):
        return None
    found = form_of_call(words)
    named = found is not None and found[0] not in _CALLS
    return None if named and not first else found


def _opens(found: Greeting, line: Line, below: Sequence[Line]) -> bool:
    """Whether a greeting found is one: a call without its comma may be an address or a signature."""
    return (
        found.form not in _CALLS
        or line.text.endswith(_CALL_ENDS)
        or any(says_something(other.text) for other in (line, *below))
    )


def find_greeting(text: str) -> Greeting:
    """The greeting of a mail, under its letterhead if it has one."""
    lines = lines_of(text)[:_SEARCHED]
    fallback: Greeting | None = None
    for index, line in enumerate(lines):
        found = _greeting_of(line, first=index == 0)
        if found is not None and _opens(found, line, lines[index + 1 :]):
            if found.form not in _CALLS or line.text.endswith(_CALL_ENDS):
                return found
            fallback = fallback or found
        elif says_something(line.text) and not HEADING.match(line.folded):
            break
    return fallback or NO_GREETING


def read_greeting(text: str) -> GreetingForm:
    """How a mail opens."""
    return find_greeting(text).form
