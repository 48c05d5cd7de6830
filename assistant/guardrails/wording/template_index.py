"""Which templates a sentence may match: an index from a stem to the templates that cannot do without it.

Each template is one bit. For its rarest need, its second and its third, a number of as many bits as there are
templates tells, by stem, which of them hold it: a sentence asks all templates at once by joining the numbers of its
stems. No match is lost, because a template that does not stand there lacks a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.guardrails.wording.first_look import first_look
from assistant.guardrails.wording.sentence import Sentence
from assistant.guardrails.wording.template import Template
from assistant.guardrails.wording.word_order import forms_of

_RANKS: Final = 3  # needs that are asked at once; the others are asked of the templates that are left


class TemplateIndex:
    """Templates by the stems of their rarest needs, each with the key of whoever asked for it."""

    def __init__(self) -> None:
        """Begin empty."""
        self._filed: list[tuple[int, Template]] = []
        self._holding: tuple[dict[str, int], ...] = tuple({} for _ in range(_RANKS))
        self._without = [0] * _RANKS  # the templates that have fewer needs

    def add(self, key: int, templates: Sequence[Template]) -> None:
        """File templates under ``key``; one without needs raises ValueError, for it would be tried everywhere."""
        for template in templates:
            needed = first_look(template.text)
            if not needed:
                raise ValueError(f"Le modèle « {template.text} » n’a aucun mot qui l’annonce.")
            bit = 1 << len(self._filed)
            self._filed.append((key, template))
            for need, holding in zip(needed, self._holding, strict=False):
                for stem in need:
                    holding[stem] = holding.get(stem, 0) | bit
            for rank in range(len(needed), _RANKS):
                self._without[rank] |= bit

    def live(self, searched: Sentence) -> dict[int, list[Template]]:
        """By key, the templates worth a search in a sentence."""
        found: dict[int, list[Template]] = {}
        left = self._left(searched.stems)
        forms = forms_of(searched) if left else searched.words
        while left:
            rank = left.bit_length() - 1
            left ^= 1 << rank
            key, template = self._filed[rank]
            for wanted in template.wanted:
                if wanted.isdisjoint(forms):
                    break
            else:
                found.setdefault(key, []).append(template)
        return found

    def _left(self, stems: frozenset[str]) -> int:
        """The bits of the templates of which no need that is asked at once is missing."""
        left = -1
        for holding, without in zip(self._holding, self._without, strict=True):
            held = without
            for bits in map(holding.get, stems):
                if bits is not None:
                    held |= bits
            left &= held
        return left
