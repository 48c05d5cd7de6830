"""Spared: the stretches of a letter in which a rule stops nothing, for the writer does not say it, or means it not.

What he quotes of the client's is no finding, whichever rule reads it, unless the rule is of what may stand in no letter
whoever wrote it. A warning alone is left of what he tells rather than quotes, for it may be told in order to threaten:
what the client said; what he asked or feared and the letter turns down, but for the words in which it does; what the
law requires, where a rule looks for threats and demands: that the law is told rightly is another's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain.finding import Finding, Severity
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.client_quotation import quotations
from assistant.guardrails.meaning.required import required_by_law
from assistant.guardrails.meaning.told_by_client import told_by_client
from assistant.guardrails.meaning.turned_down import turned_down
from assistant.guardrails.rule import Concern, Rule

_Spans = Sequence[tuple[int, int]]


def without_spared(letter: Letter, rule: Rule, found: list[Finding]) -> list[Finding]:
    """What a rule finds, without what stands in a quotation, and no more than warned of where it is told."""
    if rule.even_quoted:
        return found
    quoted = quotations(letter)
    said = [one for one in found if not _within(one, quoted)] if quoted else found
    told = [spans for spans in _told(letter, rule) if spans]
    return [_warned(one) if any(_within(one, spans) for spans in told) else one for one in said] if told else said


def _told(letter: Letter, rule: Rule) -> tuple[_Spans, ...]:
    return (
        () if Concern.MANNERS in rule.concerns else turned_down(letter),
        required_by_law(letter) if Concern.DEMANDS in rule.concerns else (),
        told_by_client(letter) if Concern.DEEDS in rule.concerns else (),
    )


def _warned(one: Finding) -> Finding:
    return replace(one, severity=Severity.WARNING) if one.severity is Severity.BLOCKING else one


def _within(one: Finding, spans: _Spans) -> bool:
    """Whether most of what is found stands in one of them: "si vous serez « fichée à la Banque de France »"."""
    if one.start is None or one.end is None:
        return False
    first = max(0, bisect_right(spans, (one.start, one.start)) - 1)  # they are in order and apart
    last = bisect_right(spans, (one.end, one.end))
    return any(
        2 * (min(one.end, end) - max(one.start, start)) > one.end - one.start for start, end in spans[first:last]
    )
