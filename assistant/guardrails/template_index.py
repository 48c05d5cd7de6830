"""Which templates a sentence may match: an index from a stem to the templates that cannot do without it.

A letter holds some 150 stems and the rules some 3,000 templates: asking the stems is ten times quicker than asking
each template, and no match is lost, because a template stands under each stem of one of its needs. Until a sentence
holds a stem of its first look, a template waits unread.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from threading import Lock

from assistant.guardrails.first_look import first_look
from assistant.guardrails.necessary import Needs, met
from assistant.guardrails.template import Template

_Filed = tuple[int, int, Template]  # the key of whoever asked for it, and its rank among what was asked for


class _Shelf:
    """What is filed under one stem: templates that need no other word, and the rest by the stems of their next need."""

    __slots__ = ("alone", "paired", "seconds")

    def __init__(self) -> None:
        self.alone: list[_Filed] = []
        self.paired: dict[str, list[tuple[int, int, Template, Needs]]] = defaultdict(list)
        self.seconds: set[str] = set()  # the keys of ``paired``: a set is met by a set without a loop


class TemplateIndex:
    """Templates by a stem of each of their first two needs, each with the key of whoever asked for it."""

    def __init__(self) -> None:
        """Begin empty."""
        self._shelves: dict[str, _Shelf] = defaultdict(_Shelf)
        self._unread: dict[str, list[_Filed]] = defaultdict(list)
        self._read: set[_Filed] = set()
        self._reading = Lock()

    def add(self, key: int, templates: Sequence[Template]) -> None:
        """File templates under ``key``; one without needs raises ValueError, for it would be tried everywhere."""
        for rank, template in enumerate(templates):
            filed = key, rank, template
            if waits := first_look(template.text):
                for stem in waits:
                    self._unread[stem].append(filed)
            elif template.needed:
                self._file(filed)
            else:
                raise ValueError(f"Le modèle « {template.text} » n’a aucun mot qui l’annonce.")

    def live(self, stems: frozenset[str]) -> dict[int, dict[int, Template]]:
        """By key and rank, the templates worth a search in a text that holds these stems."""
        if not stems.isdisjoint(self._unread):
            self._read_under(stems)
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

    def _read_under(self, stems: frozenset[str]) -> None:
        """File what waits under these stems; a thread that asks at the same time waits until all of it is filed."""
        with self._reading:
            for stem in stems & self._unread.keys():
                for filed in self._unread[stem]:
                    if filed not in self._read:
                        self._file(filed)
                        self._read.add(filed)
                del self._unread[stem]

    def _file(self, filed: _Filed) -> None:
        needed = filed[2].needed
        for stem in needed[0]:
            shelf = self._shelves[stem]
            others = tuple(need for need in needed if stem not in need)
            if not others:
                shelf.alone.append(filed)
                continue
            shelf.seconds |= others[0]
            for second in others[0]:
                shelf.paired[second].append((*filed, others[1:]))
