"""Necessary words: what a sentence must hold for a template to match it, so that few sentences are searched.

A mandatory word or choice of a template gives a set of stems; a sentence that misses one of the sets cannot match.
"""

from __future__ import annotations

import re
from itertools import product
from typing import Final

from assistant.guardrails.lexicon import STEM_LENGTH, stems

Needs = tuple[frozenset[str], ...]

_CLASS: Final = re.compile(r"\{([a-z_]+)\}")
_PLAIN: Final = re.compile(r"[a-z0-9]+(?:[a-z0-9]\?|[a-z0-9])*")
_SPLIT: Final = re.compile(r"[ '’-]+")


def needs(template: str) -> Needs:
    """The stem sets of a folded template, each of which a matching sentence must meet."""
    joined = template.replace(" ?", "\\s?")  # words that may close up are no words of their own
    found = (_of_token(token) for token in _tokens(joined))
    return tuple(sorted({need for need in found if need}, key=len))


def _tokens(template: str) -> list[str]:
    """The template cut at spaces that stand outside parentheses and brackets."""
    tokens, depth, current = [], 0, ""
    for character in template:
        depth += (character in "([") - (character in ")]")
        if character == " " and depth == 0:
            tokens.append(current)
            current = ""
        else:
            current += character
    return [*tokens, current]


def _of_token(token: str) -> frozenset[str]:
    """The stems of which a token brings one; empty where it may bring none, or where that cannot be told."""
    if name := _CLASS.fullmatch(token):
        return stems(name.group(1))
    choices = _choices(token)
    found: set[str] = set()
    for choice in choices:
        head = _SPLIT.split(choice.strip())[0]
        if not _PLAIN.fullmatch(head):
            return frozenset()
        found |= _spellings(head)
    return frozenset(found)


def _choices(token: str) -> list[str]:
    if not token.startswith("("):
        return [token] if token and not token.endswith(("*", "+")) else [""]
    closing = _closing(token)
    if closing != len(token) - 1:
        return [""]
    inner, choices, depth, current = token[1:-1], [], 0, ""
    for character in inner:
        depth += (character in "([") - (character in ")]")
        if character == "|" and depth == 0:
            choices.append(current)
            current = ""
        else:
            current += character
    return [*choices, current]


def _closing(token: str) -> int:
    depth = 0
    for place, character in enumerate(token):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return place
    return -1


def _spellings(word: str) -> set[str]:
    """The stems of a word in which letters followed by "?" may be missing."""
    letters = re.findall(r"[a-z0-9]\??", word)
    forms = product(*[("", part[0]) if part.endswith("?") else (part,) for part in letters])
    return {"".join(form)[:STEM_LENGTH] for form in forms}
