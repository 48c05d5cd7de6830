"""Passage: a sentence with the day of its writing, as every intent receives it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from assistant.domain.mail.reply import Certainty, Proposal, ReplyKind
from assistant.french.days.named_days import AddBusinessDays, NamedDay, find_named_days
from assistant.french.numbers.amounts import Amount, find_amounts
from assistant.triage.invoice_mentions import invoice_mentions
from assistant.triage.own_sentences import Sentence


@dataclass(frozen=True)
class Passage:
    """One sentence of a reply; ``known`` are the debtor's invoice numbers, where a book knows them."""

    sentence: Sentence
    sent_on: date
    add_business_days: AddBusinessDays
    known: Sequence[str] = ()
    around: str = field(default="", repr=False)  # the folded text of all sentences

    @property
    def folded(self) -> str:
        """The sentence in lower case and without accents."""
        return self.sentence.folded

    def days(self, *, past: bool = False) -> list[NamedDay]:
        """The days that it names."""
        return find_named_days(self.sentence.text, self.sent_on, self.add_business_days, past=past)

    def amounts(self) -> list[Amount]:
        """The sums in euros that it names."""
        return [one for one in find_amounts(self.sentence.text) if one.currency in {"", "EUR"}]

    def invoices(self) -> tuple[str, ...]:
        """The invoices that it cites."""
        return invoice_mentions(self.sentence.text, self.known)

    def proposal(self, kind: ReplyKind, certainty: Certainty = Certainty.HIGH) -> Proposal:
        """A proposal about the whole sentence, with its invoices and its only sum."""
        amounts = self.amounts()
        return Proposal(
            kind,
            self.sentence.start,
            self.sentence.end,
            amount=amounts[0].value if len(amounts) == 1 else None,
            invoice_numbers=self.invoices(),
            certainty=certainty,
        )


Finder = Callable[[Passage], Sequence[Proposal]]


@dataclass(frozen=True, slots=True)
class Intent:
    """One thing that a sentence may say, and who finds it."""

    kind: ReplyKind
    find: Finder


def said_by(
    kind: ReplyKind,
    plainly: re.Pattern[str],
    hinting: re.Pattern[str] | None = None,
    but: re.Pattern[str] | None = None,
) -> Intent:
    """An intent told by words: ``plainly`` or only ``hinting``, unless the sentence also says ``but``."""

    def find(passage: Passage) -> tuple[Proposal, ...]:
        plain = passage.folded
        if but is not None and but.search(plain):
            return ()
        if plainly.search(plain):
            return (passage.proposal(kind),)
        if hinting is not None and hinting.search(plain):
            return (passage.proposal(kind, Certainty.LOW),)
        return ()

    return Intent(kind, find)
