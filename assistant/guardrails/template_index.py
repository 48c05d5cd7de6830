"""Which templates a sentence may match: an index from a stem to the templates that cannot do without it.

A letter holds some 150 stems and the rules some 3,000 templates: asking the stems is ten times quicker than asking
each template, and no match is lost, because a template stands under each stem of one of its needs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from assistant.guardrails.first_look import first_look
from assistant.guardrails.necessary import Needs, met
from assistant.guardrails.template import Template


class _Filed:
    """A template under a stem, who asked for it, its rank among what they asked for, and what else it needs."""

    __slots__ = ("key", "others", "rank", "template")

    def __init__(self, key: int, rank: int, template: Template, others: Needs) -> None:
        self.key = key
        self.rank = rank
        self.template = template
        self.others = others

    def may_match(self, stems: frozenset[str]) -> bool:
        """Whether all that it needs is there, once the look has told so: it is read, if it never was, and asked."""
        if not self.template.is_read:
            self.others = self.template.needed  # two threads that read it at once read the same
            return met(self.others, stems)
        return True


class TemplateIndex:
    """Templates by a stem of their rarest need, each with the key of whoever asked for it."""

    def __init__(self) -> None:
        """Begin empty."""
        self._filed: dict[str, list[_Filed]] = defaultdict(list)

    def add(self, key: int, templates: Sequence[Template]) -> None:
        """File templates under ``key``; one without needs raises ValueError, for it would be tried everywhere."""
        for rank, template in enumerate(templates):
            needed = first_look(template.text)
            if not needed:
                raise ValueError(f"Le modèle « {template.text} » n’a aucun mot qui l’annonce.")
            filed = _Filed(key, rank, template, needed[1:])
            for stem in needed[0]:
                self._filed[stem].append(filed)

    def live(self, stems: frozenset[str]) -> dict[int, dict[int, Template]]:
        """By key and rank, the templates worth a search in a text that holds these stems."""
        found: dict[int, dict[int, Template]] = {}
        for stem in stems & self._filed.keys():
            for filed in self._filed[stem]:
                for need in filed.others:
                    if stems.isdisjoint(need):
                        break
                else:
                    if filed.may_match(stems):
                        found.setdefault(filed.key, {})[filed.rank] = filed.template
        return found
