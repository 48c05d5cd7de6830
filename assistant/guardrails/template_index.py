"""Which templates a sentence may match: an index from a stem to the templates that cannot do without it.

A letter holds some 150 stems and the rules some 500 templates: asking the stems is ten times quicker than asking
each template, and no match is lost, because a template stands under each stem of one of its needs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from assistant.guardrails.necessary import Needs, met
from assistant.guardrails.template import Template


class _Shelf:
    """What is filed under one stem: templates that need no other word, and the rest by the stems of their next need."""

    __slots__ = ("alone", "paired", "seconds")

    def __init__(self) -> None:
        self.alone: list[tuple[int, int, Template]] = []
        self.paired: dict[str, list[tuple[int, int, Template, Needs]]] = defaultdict(list)
        self.seconds: set[str] = set()  # the keys of ``paired``: a set is met by a set without a loop


class TemplateIndex:
    """Templates by a stem of each of their first two needs, each with the key of whoever asked for it."""

    def __init__(self) -> None:
        """Begin empty."""
        self._shelves: dict[str, _Shelf] = defaultdict(_Shelf)

    def add(self, key: int, templates: Sequence[Template]) -> None:
        """File templates under ``key``; one without needs raises ValueError, for it would be tried everywhere."""
        for rank, template in enumerate(templates):
            if not template.needed:
                raise ValueError(f"Le modèle « {template.text} » n’a aucun mot qui l’annonce.")
            for stem in template.needed[0]:
                others = tuple(need for need in template.needed if stem not in need)
                self._file(self._shelves[stem], (key, rank, template), others)

    @staticmethod
    def _file(shelf: _Shelf, filed: tuple[int, int, Template], others: Needs) -> None:
        if not others:
            shelf.alone.append(filed)
            return
        shelf.seconds |= others[0]
        for second in others[0]:
            shelf.paired[second].append((*filed, others[1:]))

    def live(self, stems: frozenset[str]) -> dict[int, dict[int, Template]]:
        """By key and rank, the templates worth a search in a text that holds these stems."""
        found: dict[int, dict[int, Template]] = {}
        for stem in stems:
            shelf = self._shelves.get(stem)
            if shelf is None:
                continue
            for key, rank, template in shelf.alone:
                found.setdefault(key, {})[rank] = template
            for second in stems & shelf.seconds:
                for key, rank, template, others in shelf.paired[second]:
                    if not others or met(others, stems):
                        found.setdefault(key, {})[rank] = template
        return found
