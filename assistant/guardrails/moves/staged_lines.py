"""Staged lines: a heading of a court or of an officer, a case of one against another, a number of the roll."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.guardrails.builders import fault
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault
from assistant.guardrails.wording.neighbourhood import at_line_starts

_HEADED: Final = re.compile(
    r"^[ \t]*(?:(?:etude|cabinet|scp|selarl|office)s? (?:de |d')?(?:maitre|me\b|huissiers?|commissaires? de justice)"
    r"[^\n.]{0,100}"
    r"|tribunal (?:de commerce|judiciaire|d'instance|des activites economiques)[^\n.]{0,40}(?: [-\u2013\u2014] |, ?"
    r"|: ?)"
    r"(?:affaire|dossier|audience|role|greffe|rg|section|chambre|requete|instance)[^\n]{0,80}"
    r"|(?:p\.? ?j\.?|pieces? jointes?|annexes?|ci-joints?) ?: [^\n]{0,40}\b(?:assignation|requete|sommation"
    r"|commandement"
    r"|citation|saisine|plainte|injonction)\b[^\n]{0,60}"
    r"|[^\n]{0,12}\b(?:ref\w*|reference|dossier|numero|n)\b\.? ?(?:de |du |au )?(?:dossier )?(?:de |du )?(?:greffe"
    r"|tribunal"
    r"|parquet|huissier)\b ?:[^\n]{0,60}"
    r"|affaire ?:? [^\n]{2,60}\b(?:c/|contre|c\.) ?[^\n]{2,60}"
    r"|[^\n]{0,20}\b(?:ref\S* (?:du |au )?role|role (?:n|general)|numero de role|audience (?:a fixer|fixee|du \d|le \d"
    r"|prevue))[^\n]{0,60})$",
    re.MULTILINE,
)


def staged_lines(letter: Letter) -> Iterator[Fault]:
    """The lines that stage a court or an officer."""
    for match in at_line_starts(_HEADED, letter.twin.folded):
        yield fault(letter, match.span())
