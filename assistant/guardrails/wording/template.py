"""Template: a turn of phrase as rules write it, and the pattern over folded text that it stands for.

In a template ``{name}`` is a word class of ``lexicons/``, `` ~3 `` up to three words between its neighbours, a space
any white space with an elided article, and the rest a pattern written as one writes French. Its pattern is compiled
when first searched: of thousands of templates a letter concerns few.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from assistant.guardrails.wording.beginnings import beginnings
from assistant.guardrails.wording.lexicon import words
from assistant.guardrails.wording.necessary import anchors_of
from assistant.guardrails.wording.sentence import Sentence, spans_from
from assistant.guardrails.wording.word_order import Order, in_order, order_of, wanted_forms

_PLAIN: Final = r"\s+"
_SPACE: Final = r"(?:\s+|(?<='))"  # "n'interviendrons": an elided word ends at its apostrophe
_ANY_LETTER: Final = r"[^\W\d_]"  # a class that names œ takes ten times as long to compile
_ELISION: Final = r"(?:[a-z]{1,4}'\s?)?"
_AFTER_A_LETTER: Final = re.compile("(?<=[a-z0-9œæ])(?<!\\\\.)\1")  # no apostrophe can stand before this space
_GAP: Final = re.compile(r" ~(\d+) ")
CLASS: Final = re.compile(r"\{([a-z_]+)\}")  # a word class, by its name


class Template:
    """A template, folded; every reading of it is lazy."""

    def __init__(self, text: str) -> None:
        """Wrap its folded text."""
        self.text = text

    @cached_property
    def order(self) -> Order:
        """The words that a match cannot do without, in the order in which they come."""
        return order_of(anchors_of(self.text))

    @cached_property
    def wanted(self) -> tuple[frozenset[str], ...]:
        """The forms of each of them, of which a sentence that it matches holds one."""
        return wanted_forms(self.order)

    @cached_property
    def begins(self) -> frozenset[str]:
        """The stems of the words with which a match begins, none where any may."""
        return beginnings(self.text)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(_source_of(self.text))

    def spans(self, searched: Sentence) -> list[tuple[int, int]]:
        """Where it matches in a sentence, in order."""
        if "pattern" not in self.__dict__ and not in_order(self.order, searched):
            return []  # where the pattern is compiled, running it is as quick as this question
        if self.begins:
            return spans_from(self.begins, self.pattern, searched)
        return [match.span() for match in self.pattern.finditer(searched.text)]


def _source_of(template: str) -> str:
    # Gaps and spaces are set before word classes come in: those bring their own spaces.
    grouped = re.sub(r"\((?!\?)", "(?:", template)
    marked = _GAP.sub(lambda gap: f"\0{gap.group(1)}\0", grouped)
    spaced = _AFTER_A_LETTER.sub(lambda _: _PLAIN + _ELISION, re.sub(" +", "\1", marked.replace(" ?", r"\s?")))
    words_between = rf"(?:,?{_SPACE}[^\s;:()]+)", rf"?,?{_SPACE}{_ELISION}"
    spaced = re.sub("\0(\\d+)\0", lambda most: f"{{0,{most.group(1)}}}".join(words_between), spaced)
    filled = CLASS.sub(lambda name: words(name.group(1)), spaced.replace("\1", _SPACE + _ELISION))
    filled = filled.replace("[a-z]", _ANY_LETTER)  # "ta [a-z]+" goes on to the end of "sœur"
    return rf"(?<![^\W_])(?:{filled})(?![^\W_])"
