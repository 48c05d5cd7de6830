"""Which templates a sentence may match: an index from a stem to the templates that cannot do without it.

Each template is one bit. A number of three times as many bits as there are templates tells, by stem, which of them
hold it as their rarest need, as their second or as their third: a sentence asks all templates at once by joining the
numbers of its stems. No match is lost, because a template that does not stand there lacks a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.guardrails.wording.first_look import first_look
from assistant.guardrails.wording.necessary import Needs
from assistant.guardrails.wording.sentence import Sentence
from assistant.guardrails.wording.template import Template
from assistant.guardrails.wording.word_order import forms_of

_RANKS: Final = 3  # needs that are asked at once; the others are asked of the templates that are left


class TemplateIndex:
    """Templates by the stems of their rarest needs, each with the key of whoever asked for it."""

    def __init__(self) -> None:
        """Begin empty."""
        self._filed: list[tuple[int, Template]] = []
        self._needs: list[Needs] = []
        self._wanted: list[Needs] = []  # beside the templates, so that most of these are not touched; empty until read
        self._holding: dict[str, int] = {}  # laid out when a sentence is first asked: no template comes after that
        self._without = 0  # the needs that templates do not have

    def add(self, key: int, templates: Sequence[Template]) -> None:
        """File templates under ``key``; one without needs raises ValueError, for it would be tried everywhere."""
        for template in templates:
            needed = first_look(template.text)
            if not needed:
                raise ValueError(f"Le modèle « {template.text} » n’a aucun mot qui l’annonce.")
            self._filed.append((key, template))
            self._needs.append(needed[:_RANKS])
            self._wanted.append(())
        self._holding = {}

    def live(self, searched: Sentence) -> dict[int, list[Template]]:
        """By key, the templates worth a search in a sentence."""
        found: dict[int, list[Template]] = {}
        left = self._left(searched.stems)
        forms = forms_of(searched) if left else searched.words
        while left:
            rank = left.bit_length() - 1
            left ^= 1 << rank
            for wanted in self._wanted[rank] or self._read(rank):
                if wanted.isdisjoint(forms):
                    break
            else:
                key, template = self._filed[rank]
                found.setdefault(key, []).append(template)
        return found

    def _read(self, rank: int) -> Needs:
        wanted = self._wanted[rank] = self._filed[rank][1].wanted
        return wanted

    def _left(self, stems: frozenset[str]) -> int:
        """The bits of the templates of which no need that is asked at once is missing."""
        if not self._holding:
            self._lay_out()
        held = self._without
        for bits in map(self._holding.get, stems):
            if bits is not None:
                held |= bits
        width = len(self._filed)
        return held & (held >> width) & (held >> 2 * width)

    def _lay_out(self) -> None:
        """One number a stem; two threads that lay out at once make the same."""
        width, holding, without = len(self._filed), dict[str, int](), 0
        for place, needed in enumerate(self._needs):
            for rank in range(_RANKS):
                bit = 1 << rank * width + place
                if rank >= len(needed):
                    without |= bit
                    continue
                for stem in needed[rank]:
                    holding[stem] = holding.get(stem, 0) | bit
        self._without, self._holding = without, holding
