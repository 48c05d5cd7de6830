"""What form a row of words opens a mail with, and the name it calls."""

from __future__ import annotations

from assistant.domain.writing.register import GreetingForm
from assistant.french.courtesy.first_names import FIRST_NAMES
from assistant.french.courtesy.greeting_words import (
    BONJOUR,
    CHER,
    CIRCLE,
    CIVILITIES,
    FRIENDS,
    NOT_NAMES,
    OFFICE,
    PAIRS,
    SALUT,
    TITLES,
)
from assistant.french.mail.mail_lines import folded_text
from assistant.french.text.near_words import meant_word

NAME_WORDS = 4
_TO_YOU = frozenset({"a toi", "a vous"})
_DEARS = frozenset({"ma", "mon"})  # Bonjour ma Lulu
_PARTICLES = frozenset({"le", "la", "les", "de", "du"})


def is_civility(word: str) -> bool:
    """Whether a folded word is Madame, Monsieur or the like, misspelt or not."""
    return meant_word(word, CIVILITIES) is not None


def _name_in(words: list[str], *, whole: bool) -> str:
    """The leading words that make a name: capitalised, or known, or alone before the comma."""
    if not words or folded_text(words[0]) in NOT_NAMES | CIRCLE:
        return ""
    first = words[0]
    if (
        first[0].isupper()
        or folded_text(first).split("-")[0] in FIRST_NAMES
        or (whole and len(words) == 1 and first.isalpha())
    ):
        kept = [first]
        for word in words[1:NAME_WORDS]:
            if not word[0].isupper() or folded_text(word) in NOT_NAMES:
                break
            kept.append(word)
        return " ".join(kept)
    return ""


def _called(words: list[str]) -> str:
    """What follows a civility: the surname or the office, up to the first word that is neither."""
    kept = []
    for word in words[:NAME_WORDS]:
        folded = folded_text(word)
        if folded in NOT_NAMES and not is_civility(folded) and folded not in _PARTICLES:
            break
        kept.append(word)
    return " ".join(kept)


def _after_salut(words: list[str], *, whole: bool) -> tuple[GreetingForm, str]:
    if words and is_civility(folded_text(words[0])):
        return GreetingForm.BONJOUR_CIVILITY_NAME, _called(words[1:])
    return GreetingForm.SALUT_FIRST_NAME, _name_in(words, whole=whole)


def _after_bonjour(words: list[str], *, whole: bool) -> tuple[GreetingForm, str]:
    if not words:
        return GreetingForm.BONJOUR, ""
    head = folded_text(words[0])
    if " ".join(map(folded_text, words[:2])) in _TO_YOU:
        return _after_bonjour(words[2:], whole=whole)
    if head in CHER and len(words) > 1:
        return _after_cher(words[1:], whole=whole)
    if is_civility(head) or (head in TITLES and words[0] != "me"):
        return GreetingForm.BONJOUR_CIVILITY_NAME, _called(words if head in TITLES else words[1:])
    if head in _DEARS and whole and 1 < len(words) <= NAME_WORDS:
        return GreetingForm.BONJOUR_FIRST_NAME, " ".join(words[1:])
    if name := _name_in(words, whole=whole):
        return GreetingForm.BONJOUR_FIRST_NAME, name
    return GreetingForm.BONJOUR, ""


def _after_cher(words: list[str], *, whole: bool) -> tuple[GreetingForm, str]:
    head = folded_text(words[0]) if words else ""
    if is_civility(head) or head in TITLES or head in CIRCLE:
        return GreetingForm.CHER_CIVILITY, _called(words[1:])
    if head in FRIENDS or not words or _name_in(words, whole=whole):
        return GreetingForm.CHER_FIRST_NAME, _name_in(words, whole=whole)
    return GreetingForm.CHER_CIVILITY, ""


def form_of_call(words: list[str]) -> tuple[GreetingForm, str] | None:
    """Madame,  Monsieur le Maire,  Maître,  Claire,: a line that is nothing but the person called."""
    folded = [folded_text(word) for word in words]
    if OFFICE.match(" ".join(folded)):
        return GreetingForm.TITLE, " ".join(words)
    if is_civility(folded[0]) and len(words) <= 2 * NAME_WORDS:
        return GreetingForm.CIVILITY, _called(words[1:])
    if folded[0] in TITLES and len(words) <= NAME_WORDS:
        return GreetingForm.TITLE, " ".join(words)
    if folded[0].split("-")[0] in FIRST_NAMES and len(words) == 1:
        return GreetingForm.BONJOUR_FIRST_NAME, words[0]
    return None


def form_of_words(words: list[str], *, whole: bool) -> tuple[GreetingForm, str] | None:
    """The form that a row of words opens; ``whole`` when they stand alone up to a comma or the line's end."""
    pair = " ".join(map(folded_text, words[:2]))
    if pair in PAIRS:
        words = [PAIRS[pair], *words[2:]]
    head = folded_text(words[0])
    for known, read in ((BONJOUR, _after_bonjour), (CHER, _after_cher), (SALUT, _after_salut)):
        if meant_word(head, known):
            return read(words[1:], whole=whole)
    return None


def form_name_first(words: list[str]) -> tuple[GreetingForm, str] | None:
    """Madame Rey bonjour,  Claire bonjour,: the call before the greeting."""
    if len(words) > 1 and meant_word(folded_text(words[-1]), BONJOUR):
        return _after_bonjour(words[:-1], whole=True)
    return None
