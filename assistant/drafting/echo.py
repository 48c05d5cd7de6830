"""What a reader hears twice in one letter: the same word, the same beginning, the same person all along."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.french.text.word_list import word_set

_VARIANTS: Final = 4096  # more than there are: what is read in their texts is kept, no client stands there
_STEM: Final = 6  # letters by which two words are taken for the same
_DRONING: Final = 2  # points of a sentence that begins by the same person as another
_FORMULA: Final = 3  # words in a row that a reader hears as one turn: je vous prie, nous vous saurions gré
_HEARD: Final = 3  # points of such a turn
_SLOTS: Final = re.compile(r"\{\{\w+\}\}")
_WORDS: Final = re.compile(r"[a-zœ]{4,}")
_ASKS: Final = re.compile(r"[^.!?…:]*\?")
_BREAKS: Final = re.compile(r"\{\{\w+\}\}|[.!?…;:]")
_SPOKEN: Final = re.compile(r"[a-zœ']+")
_STARTS: Final = re.compile(r"(?:^|[.!?…]\s+|\n)(?=\S)")
_PERSONS: Final = frozenset({"je", "nous", "vous", "tu"})
_TELLING: Final = frozenset({"si", "s'il", "pour", "merci", "voici"})
_FORGIVEN: Final = word_set(
    """
    votre notre cette apres avant merci vous nous pour avec sans dans plus bien tout tous elle leur dont etes sont avez
    sera cela meme aussi deja encore
    """
)


def echo(text: str, before: Sequence[str]) -> int:
    """How many words of ``text`` stand already in the paragraphs before; those of the last weigh double."""
    stems = _stems(text)
    return sum(len(stems & _stems(other)) * (1 + (other is before[-1])) for other in before)


def drone(text: str, before: Sequence[str]) -> int:
    """Nous ... nous ... nous: points for each sentence before that begins by the person by whom ``text`` begins."""
    person = next(iter(_persons(text)), "")
    return _DRONING * sum(_persons(other).count(person) for other in before) if person else 0


def formulas(text: str, before: Sequence[str]) -> int:
    """Points for each turn of ``text`` that the letter holds already, wherever it stands in the sentence."""
    turns = _turns(text)
    return _HEARD * sum(len(turns & _turns(other)) for other in before) if turns else 0


def follow_badly(last: str, text: str) -> bool:
    """Two sentences in a row that begin alike, Si ... Si, Pour ... Pour, or that both ask: C’est possible ? Déjà payé ?

    A question of whoever writes and the next one are read as an interrogation.
    """
    ended, begun = _openings(last), _openings(text)
    if not ended or not begun:
        return False
    if last.rstrip().endswith("?") and _ASKS.match(text):
        return True
    return ended[-1] == begun[0] or (ended[-1][0] == begun[0][0] and begun[0][0] in _TELLING)


def sentence_starts(text: str) -> list[str]:
    """The first word of each sentence, folded."""
    return [words[0] for words in _openings(text)]


def _persons(text: str) -> list[str]:
    """Who each sentence begins by: "je", "nous", "vous", "tu", or ""."""
    starts = ("je" if word.startswith("j'") else word for word in sentence_starts(text))
    return [word if word in _PERSONS else "" for word in starts]


@lru_cache(_VARIANTS)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORDS.findall(folded(_SLOTS.sub(" ", text))) if word not in _FORGIVEN)


@lru_cache(_VARIANTS)
def _turns(text: str) -> frozenset[tuple[str, ...]]:
    """Runs of words between two slots or two stops, folded."""
    pieces = (_SPOKEN.findall(folded(piece)) for piece in _BREAKS.split(text))
    return frozenset(tuple(p[n : n + _FORMULA]) for p in pieces for n in range(len(p) - _FORMULA + 1))


@lru_cache(_VARIANTS)
def _openings(text: str) -> tuple[tuple[str, str], ...]:
    """The first two words of each sentence, folded."""
    pieces = (folded(piece).split() for piece in _STARTS.split(text) if piece.strip())
    return tuple((words[0].strip(",:;"), words[1] if len(words) > 1 else "") for words in pieces if words)
