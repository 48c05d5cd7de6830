"""Which templates a sentence may match: an index from a stem to the templates that cannot do without it.

A letter holds some 150 stems and the rules some 500 templates: asking the stems is ten times quicker than asking
each template, and no match is lost, because a template stands under each stem of one of its needs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.guardrails.necessary import Needs


@dataclass(frozen=True)
class Template:
    """A pattern over folded text, compiled when first searched, and the stem sets that it cannot do without."""

    source: str
    needed: Needs

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source)


class TemplateIndex:
    """Templates by the stems of the first of their needs, each with the key of whoever asked for it."""

    def __init__(self) -> None:
        """Begin empty."""
        self._by_stem: dict[str, list[tuple[int, int, Template, Needs]]] = defaultdict(list)

    def add(self, key: int, templates: Sequence[Template]) -> None:
        """File templates under ``key``; one without needs raises ValueError, for it would be tried everywhere."""
        for rank, template in enumerate(templates):
            if not template.needed:
                raise ValueError(f"Le modèle « {template.source} » n’a aucun mot qui l’annonce.")
            first = template.needed[0]
            others = tuple(need for need in template.needed[1:] if not need >= first)
            for stem in first:
                self._by_stem[stem].append((key, rank, template, others))

    def live(self, stems: frozenset[str]) -> dict[int, dict[int, Template]]:
        """By key and rank, the templates worth a search in a text that holds these stems."""
        found: dict[int, dict[int, Template]] = {}
        for stem in stems:
            for key, rank, template, others in self._by_stem.get(stem, ()):
                for need in others:  # ``met`` written out: this runs hundreds of times a letter
                    if stems.isdisjoint(need):
                        break
                else:
                    found.setdefault(key, {})[rank] = template
        return found
