"""Template parts: a template read once, as a tree of words, word edges, choices and what cannot be told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, Literal, NamedTuple

from assistant.guardrails.wording.lexicon import entries, spelt

Kind = Literal["word", "edge", "choice", "unknown"]
Words = frozenset[str]

OPEN: Final = "*"  # ends a word to which any letters may still come
FAR: Final = 1000  # stretches of white space: more than a sentence is worth counting
_MOST_WORDS: Final = 256  # in one part: what has more forms is a choice of parts
_SPACE_BREAKS: Final = 2  # a space takes an elided article with it: "de l' entreprise"
_EMPTY: Final = frozenset({""})
_ANY: Final = frozenset({OPEN})

_COUNT: Final = r"(?:[?*+]|\{\d+(?:,\d*)?\})?\??"
_TOKEN: Final = re.compile(
    rf"(?P<run>[a-z0-9œæ]{{2,}}(?![?*+{{]))|(?P<gap> ~\d+ )|\{{(?P<class>[a-z_]+)\}}(?P<of_class>{_COUNT})"
    rf"|\((?P<flat>[a-z0-9œæ](?:[a-z0-9œæ|?]|\[a-z\][*+])*)\)(?P<of_flat>{_COUNT})"
    rf"|(?P<open>\((?:\?(?:P<\w+>|[a-z]*:|<?[=!]))?)|(?P<bar>\|)|(?P<close>\))(?P<of_group>{_COUNT})"
    rf"|(?P<one>\[\^?\]?[^\]]*\]|\\.|[^\\])(?P<of_one>{_COUNT})",
    re.DOTALL,
)
_LETTERS: Final = re.compile(r"\[?([a-z0-9œæ]+)\]?")
_NO_LETTER: Final = re.compile(r"\\(?:[snt]|[^\w\s])|\[(?!\^)(?:\\s|\\n|[^\w\\\]])+\]|[^\w\\\[.^$]|_")
_SPACELESS: Final = re.compile(
    r"\\[^snrtfvWDxuUN0-9]|[^\s\\\[.]|\[\^[^\]]*\\s[^\]]*\]|\[(?!\^)-?(?:[a-z0-9]-[a-z0-9]|[^\s\\\]-]|\\[dw.+?*-])+-?\]"
)
_WIDTHLESS: Final = frozenset({"^", "$"})
_LOOKING: Final = frozenset({"(?!", "(?=", "(?<!", "(?<="})
_NO_WORD_BEFORE: Final = frozenset({"\\w", "[a-z0-9]"})  # a place that is no letter's ends one word, may begin another
_COUNTED: Final = re.compile(r"\{(\d+)(,(\d*))?\}")


class Part(NamedTuple):
    """One part.

    ``words`` are the forms of a word or of a piece of one; ``breaks`` is the number of stretches of white space that
    it may match at most; ``class_name`` that of the word class, where the choice is one.
    """

    kind: Kind
    words: Words = _EMPTY
    choices: tuple[Sequence[Part], ...] = ()
    optional: bool = False
    breaks: int = 0
    class_name: str = ""


@cache
def parts_of(template: str) -> Sequence[Part]:
    """The parts of a template, in order; lookarounds take no room and are left out."""
    alternatives, _ = _alternatives(_TOKEN.finditer(template), template)
    return alternatives[0] if len(alternatives) == 1 else [_choice(alternatives)]


@cache
def class_part(name: str) -> Part:
    """A word class as one part."""
    return _choice([parts_of(spelt(entry)) for entry in entries(name)])._replace(class_name=name)


def _forms_of_each(choices: str) -> Words:
    """The forms of words parted by bars, in which a mark of question makes the letter before it optional."""
    words = choices.replace("[a-z]*", OPEN).replace("[a-z]+", OPEN).split("|")
    if "?" not in choices and "[" not in choices:
        return frozenset(words)
    return frozenset(form for word in words for form in _forms(word))


def _forms(word: str) -> list[str]:
    begun, opening, _ = word.partition(OPEN)
    head, optional, tail = begun.partition("?")
    if not optional:
        return [head + opening]
    return [start + end for end in _forms(tail + opening) for start in (head, head[:-1])]


def longer(words: Words, ending: Words) -> Words:
    """Each word with each ending; an open one stays as it is, for any letter may come already."""
    return frozenset(word if word.endswith(OPEN) else word + end for word in words for end in ending)


def _breaks_of(parts: Sequence[Part]) -> int:
    """The most stretches of white space in a row of parts."""
    return min(FAR, sum(part.breaks for part in parts))


def _alternatives(tokens: Iterator[re.Match[str]], template: str) -> tuple[list[list[Part]], re.Match[str] | None]:
    """The alternatives up to the end of their group, and its closing parenthesis."""
    parts: list[Part] = []
    alternatives = [parts]
    for token in tokens:
        kind = token.lastgroup
        if kind == "run":
            _put_word(parts, frozenset({token.group()}))
        elif kind == "of_flat":
            _put(parts, Part("word", _forms_of_each(token["flat"])), token["of_flat"])
        elif kind == "bar":
            parts = []
            alternatives.append(parts)
        elif kind == "of_group":
            return alternatives, token
        elif kind == "open":
            _put_group(parts, token, tokens, template)
        elif kind == "gap":
            parts.append(Part("edge", breaks=int(token["gap"][2:-1]) + _SPACE_BREAKS))
        elif kind == "of_class":
            _put(parts, class_part(token["class"]), token["of_class"])
        else:
            _put_one(parts, token["one"], token["of_one"])
    return alternatives, None


def _put_group(parts: list[Part], opening: re.Match[str], tokens: Iterator[re.Match[str]], template: str) -> None:
    inner, closing = _alternatives(tokens, template)
    if opening.group() in _LOOKING:
        end = len(template) if closing is None else closing.start()
        if opening.group() == "(?<!" and template[opening.end() : end] in _NO_WORD_BEFORE:
            parts.append(Part("edge"))
        return
    _put(parts, _choice(inner), "" if closing is None else closing["of_group"])


def _put(parts: list[Part], whole: Part, count: str) -> None:
    """Add a group that stands so many times."""
    if not count or count in {"?", "??"}:
        if whole.kind == "word":
            _put_word(parts, whole.words | _EMPTY if count else whole.words)
        else:
            parts.append(whole._replace(optional=True) if count else whole)
        return
    if count.startswith("+"):
        parts.append(whole)
    _put_unknown(parts, _times(whole.breaks, count))


def _choice(choices: Sequence[Sequence[Part]]) -> Part:
    """The part that any of these makes: one word of many forms where none of them holds more."""
    if all(not parts or (len(parts) == 1 and parts[0].kind == "word") for parts in choices):
        words = frozenset[str]().union(*(parts[0].words if parts else _EMPTY for parts in choices))
        if len(words) <= _MOST_WORDS:
            return Part("word", words)
    return Part("choice", choices=tuple(choices), breaks=max(_breaks_of(parts) for parts in choices))


def _put_word(parts: list[Part], words: Words) -> None:
    last = parts[-1] if parts else None
    if last is not None and last.kind == "word" and len(last.words) * len(words) <= _MOST_WORDS:
        parts[-1] = Part("word", longer(last.words, words))
    else:
        parts.append(Part("word", words))


def _put_one(parts: list[Part], character: str, count: str) -> None:
    """Add one character, or one of several, that stands so many times."""
    if character == "\\b":
        parts.append(Part("edge"))
    elif (letters := _LETTERS.fullmatch(character)) is not None:
        _put_word(parts, _letters(letters[1], count))
    elif _NO_LETTER.fullmatch(character):
        _put_edge(parts, character, count)
    elif character not in _WIDTHLESS:
        _put_unknown(parts, _times(_breaks(character), count))


def _letters(letters: str, count: str) -> Words:
    if not count:
        return frozenset(letters)
    if count in {"?", "??"}:
        return frozenset({"", *letters})
    return longer(frozenset(letters), _ANY) if count.startswith("+") else _ANY


def _put_edge(parts: list[Part], character: str, count: str) -> None:
    if character == " " and not count:
        breaks = _SPACE_BREAKS
    elif character == "\\s":
        breaks = 1  # however many there are in a row
    else:
        breaks = _times(_breaks(character), count)
    if count.startswith("{"):
        _put_unknown(parts, breaks)
    else:
        parts.append(Part("edge", optional=count[:1] in {"?", "*"}, breaks=breaks))


def _put_unknown(parts: list[Part], breaks: int) -> None:
    """Any characters: where no white space is among them, the word that stands before them begins as it did."""
    if breaks:
        parts.append(Part("unknown", breaks=breaks))
    else:
        _put_word(parts, _ANY)


def _breaks(character: str) -> int:
    return 0 if _SPACELESS.fullmatch(character) else 1


def _times(breaks: int, count: str) -> int:
    """The stretches of white space in so many of what holds some."""
    if not breaks or not count or count.startswith("?"):
        return breaks
    counted = _COUNTED.match(count)
    most = (counted[3] if counted[2] else counted[1]) if counted else ""
    return min(FAR, breaks * int(most)) if most else FAR
