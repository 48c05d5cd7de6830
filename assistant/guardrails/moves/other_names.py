"""Other names: another company named beside the debt, or another person greeted in the midst of the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault

_NAME: Final = r"(?P<name>[A-ZÀ-Ý][\w’'-]+)"
_COMPANY: Final = (
    r"(?:[Ss]ociété|[Ee]ntreprise|[Éé]tablissements|Ets|[Mm]aison|SARL|SAS|[Mm]enuiserie|[Tt]oitures?|[Cc]harpentes?)"
)
_BESIDE: Final = (
    re.compile(rf"\b(?:[Cc]omme|[Cc]ontrairement à|à l['’]instar de) (?:la |l['’]|les |le )?{_COMPANY}\s+{_NAME}"),
    re.compile(rf"{_COMPANY}\s+{_NAME}[^.;!?\n]{{0,60}}\b(?:dans (?:la|le) même (?:situation|cas|retard))"),
    re.compile(rf"\b[Ff]actures?\s+\S+\s+(?:de|des|d['’])\s?(?:la |l['’])?{_COMPANY}\s+{_NAME}"),
    re.compile(
        rf"\bCh(?:er|ère)\s+(?:Monsieur|Madame|M\.|Mme)\s+{_NAME}[^.;!?\n]{{0,60}}\b(?:solde|facture|régler|réglée)\b"
    ),
)


def other_names(letter: Letter) -> Iterator[Fault]:
    """Names that nobody in the file bears, where they stand for another client."""
    facts = letter.facts
    if not facts.debtor.contacts:
        return
    known = folded(f"{facts.creditor} {facts.debtor} {facts.payee} {facts.invoices} {facts.events}")
    for found in _BESIDE:
        for match in found.finditer(letter.twin.text):
            if match["name"][:1].isupper() and folded(match["name"]) not in known:
                yield fault(letter, match.span())
