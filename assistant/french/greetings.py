"""How a mail opens: the greeting form, its span and the name it calls."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.domain.register import GreetingForm
from assistant.french.first_names import FIRST_NAMES
from assistant.french.greeting_words import (
    BONJOUR,
    CHER,
    CIVILITIES,
    FRIENDS,
    HEADING,
    LEADS,
    NOT_NAMES,
    OFFICE,
    SALUT,
    TITLES,
)
from assistant.french.mail_lines import Line, folded_text, lines_of, says_something
from assistant.french.near_words import meant_word

_SEARCHED = 16  # lines: a letter may carry addresses, a date and an object above its greeting
_NAME_WORDS = 4
_PIECE = re.compile(r"[^,!.:;…()\n]+|(?<=\bm)\.|(?<=\bmr)\.|(?<=\bmme)\.|(?<=\bdr)\.")
_ABBREVIATION = re.compile(r"\b(m|mr|mme|mm|dr|pr|me|mlle|mrs|ms)\.(?=\s*\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Greeting:
    """A greeting, its span in the text and the words of the name it calls ("" when none)."""

    form: GreetingForm
    start: int = 0
    end: int = 0
    name: str = ""


NO_GREETING = Greeting(GreetingForm.NONE)


def _is_civility(word: str) -> bool:
    return meant_word(word, CIVILITIES) is not None


def _name_in(words: list[str], *, whole: bool) -> str:
    """The leading words that make a name: capitalised, or known, or alone before the comma."""
    if not words or folded_text(words[0]) in NOT_NAMES:
        return ""
    first = words[0]
    if (
        first[0].isupper()
        or folded_text(first).split("-")[0] in FIRST_NAMES
        or (whole and len(words) == 1 and first.isalpha())
    ):
        kept = [first]
        for word in words[1:_NAME_WORDS]:
            if not word[0].isupper() or folded_text(word) in NOT_NAMES:
                break
            kept.append(word)
        return " ".join(kept)
    return ""


def _called(words: list[str]) -> str:
    """What follows a civility: the surname or the office, up to the first word that is neither."""
    kept = []
    for word in words[:_NAME_WORDS]:
        folded = folded_text(word)
        if folded in NOT_NAMES and not _is_civility(folded) and folded not in {"le", "la", "les", "de", "du"}:
            break
        kept.append(word)
    return " ".join(kept)


def _after_salut(words: list[str], *, whole: bool) -> tuple[GreetingForm, str]:
    if words and _is_civility(folded_text(words[0])):
        return GreetingForm.BONJOUR_CIVILITY_NAME, _called(words[1:])
    return GreetingForm.SALUT_FIRST_NAME, _name_in(words, whole=whole)


def _after_bonjour(words: list[str], *, whole: bool) -> tuple[GreetingForm, str]:
    if not words:
        return GreetingForm.BONJOUR, ""
    head = folded_text(words[0])
    if head in CHER and len(words) > 1:
        return _after_cher(words[1:], whole=whole)
    if _is_civility(head) or head in TITLES:
        return GreetingForm.BONJOUR_CIVILITY_NAME, _called(words if head in TITLES else words[1:])
    if name := _name_in(words, whole=whole):
        return GreetingForm.BONJOUR_FIRST_NAME, name
    return GreetingForm.BONJOUR, ""


def _after_cher(words: list[str], *, whole: bool) -> tuple[GreetingForm, str]:
    head = folded_text(words[0]) if words else ""
    if _is_civility(head) or head in TITLES or not words:
        return GreetingForm.CHER_CIVILITY, _called(words[1:])
    if head in FRIENDS or _name_in(words, whole=whole):
        return GreetingForm.CHER_FIRST_NAME, _name_in(words, whole=whole)
    return GreetingForm.CHER_CIVILITY, ""


def _bare(words: list[str]) -> tuple[GreetingForm, str] | None:
    """Madame,  Monsieur le Maire,  Maître,  Claire,: a line that is nothing but the person called."""
    folded = [folded_text(word) for word in words]
    if OFFICE.match(" ".join(folded)):
        return GreetingForm.TITLE, " ".join(words)
    if _is_civility(folded[0]) and len(words) <= 2 * _NAME_WORDS:
        return GreetingForm.CIVILITY, _called(words[1:])
    if folded[0] in TITLES and len(words) <= _NAME_WORDS:
        return GreetingForm.TITLE, " ".join(words)
    if folded[0].split("-")[0] in FIRST_NAMES and len(words) == 1:
        return GreetingForm.BONJOUR_FIRST_NAME, words[0]
    return None


def _classify(words: list[str], *, whole: bool) -> tuple[GreetingForm, str] | None:
    """The form that a row of words opens; ``whole`` when they stand alone up to a comma or the line's end."""
    head = folded_text(words[0])
    for known, read in ((BONJOUR, _after_bonjour), (CHER, _after_cher), (SALUT, _after_salut)):
        if meant_word(head, known):
            return read(words[1:], whole=whole)
    return None


def _name_first(words: list[str]) -> tuple[GreetingForm, str] | None:
    """Madame Rey bonjour,  Claire bonjour,: the call before the greeting."""
    if len(words) > 1 and meant_word(folded_text(words[-1]), BONJOUR):
        return _after_bonjour(words[:-1], whole=True)
    return None


def _two_words(first: str, second: str) -> str:
    joined = f"{folded_text(first)} {folded_text(second)}"
    return {
        "good morning": "bonjour",
        "good afternoon": "bonjour",
        "good evening": "bonsoir",
        "guten tag": "bonjour",
        "buenos dias": "bonjour",
        "sehr geehrte": "cher",
        "sehr geehrter": "cher",
        "goede morgen": "bonjour",
        "tres cher": "cher",
        "tres chere": "chere",
        "bien cher": "cher",
        "bien chere": "chere",
        "mon cher": "cher",
        "ma chere": "chere",
        "re bonjour": "bonjour",
        "re salut": "salut",
        "re hello": "salut",
    }.get(joined, "")


def _greeting_of(line: Line, *, alone: bool) -> Greeting | None:
    """The greeting that a line opens with; ``alone``: it must fill the line."""
    plain = _ABBREVIATION.sub(r"\1 ", line.text)
    piece = _PIECE.match(plain.lstrip("-–—*_> "))
    if piece is None:
        return None
    words = _WORD.findall(piece.group())
    whole = len(words) <= _NAME_WORDS + 2
    while words and folded_text(words[0]) in LEADS and (len(words) > 1 or not alone):
        words = words[1:]
        if not words:
            rest = Line(plain[piece.end() :].lstrip(" ,!.:;…"), line.start, line.end)
            return _greeting_of(rest, alone=alone) if rest.text else None
    if not words:
        return None
    if len(words) > 1 and (known := _two_words(words[0], words[1])):
        words = [known, *words[2:]]
    found = _classify(words, whole=whole) or (_name_first(words) if whole else None)
    rest_of_line = plain[piece.end() :].strip(" ,!.:;…")
    if found is None and whole and (plain.rstrip().endswith((",", "!", ":")) or not rest_of_line or "," in plain):
        found = _bare_line(words, plain, rest_of_line, alone=alone)
    if found is None or (alone and rest_of_line and says_something(rest_of_line)):
        return None
    form, name = found
    return Greeting(form, line.start, line.start + min(piece.end(), len(line.text)), name)


def _bare_line(words: list[str], plain: str, rest: str, *, alone: bool) -> tuple[GreetingForm, str] | None:
    """A bare call; what follows on the line is the other half of « Madame, Monsieur », or the message."""
    following = _WORD.findall(rest)
    if following and meant_word(folded_text(following[0]), BONJOUR):
        return _after_bonjour(words, whole=True)
    if alone and following and not _is_civility(folded_text(following[0])):
        return None
    if (
        not plain.rstrip().endswith((",", "!", ":"))
        and not following
        and len(words) > 1
        and not OFFICE.match(folded_text(plain))
    ):
        return _bare(words) if _is_civility(folded_text(words[0])) else None
    return _bare(words)


def find_greeting(text: str) -> Greeting:
    """The greeting of a mail, under its letterhead if it has one."""
    lines = lines_of(text)[:_SEARCHED]
    fallback: Greeting | None = None
    for index, line in enumerate(lines):
        found = _greeting_of(line, alone=index > 0)
        if found is not None:
            if found.form not in {GreetingForm.CIVILITY, GreetingForm.TITLE} or line.text.endswith((",", "!", ":")):
                return found
            fallback = fallback or found
        elif says_something(line.text) and not HEADING.match(line.folded):
            break
    return fallback or NO_GREETING


def read_greeting(text: str) -> GreetingForm:
    """How a mail opens."""
    return find_greeting(text).form
