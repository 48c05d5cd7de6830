"""A letter as the rules see it: the text as given, its normalised twin, and readings made once."""

from __future__ import annotations

from functools import cached_property

from assistant.domain.facts import Facts
from assistant.domain.interest.rate_table import RateTable
from assistant.french.days import dates, durations
from assistant.french.numbers import amounts
from assistant.french.numbers import rates as rate_reading
from assistant.french.references import identifiers, law_references
from assistant.french.text.twin import Twin, twin
from assistant.guardrails.meaning.asides import without_asides
from assistant.guardrails.meaning.his_own import with_his_own
from assistant.guardrails.meaning.party_names import without_party_names
from assistant.guardrails.notions import Notions
from assistant.guardrails.wording.respelling import respelling

MOST_READ = 100_000  # characters: what is longer is no letter, and one rule blocks it for that


class Letter(Notions):
    """Text and facts; every reading is lazy and shared by all rules. Spans of readings are those of ``twin.text``."""

    def __init__(self, text: str, facts: Facts, rates: RateTable) -> None:
        """Wrap ``text`` with what is known about it."""
        super().__init__()
        self.text = text
        self.facts = facts
        self.rates = rates

    @cached_property
    def twin(self) -> Twin:
        """The normalised twin of what is read of the text, words of constraint spelt as they were meant."""
        return respelling(twin(self.text[:MOST_READ]), self.facts)

    @cached_property
    def prose(self) -> str:
        """What lexical rules read, as long as the twin: folded, without party names and empty asides.

        What the client calls his own in a question that is quoted is read as the reader's.
        """
        return with_his_own(without_asides(without_party_names(self.twin.folded, self.facts)))

    @cached_property
    def subject(self) -> str:
        """The subject, from a first line "Objet : ..."; "" where there is none."""
        first, _, _ = self.twin.text.lstrip().partition("\n")
        label, colon, rest = first.partition(":")
        return rest.strip() if colon and label.strip().lower() == "objet" else ""

    @cached_property
    def amounts(self) -> list[amounts.Amount]:
        """Sums in figures and in words; an invoice number before a sum ("1042 (148 €)") is none."""
        text, numbers = self.twin.text, {invoice.number for invoice in self.facts.invoices}
        return [money for money in amounts.find_amounts(text) if text[money.start : money.end] not in numbers]

    @cached_property
    def dates(self) -> list[dates.DateMention]:
        """Dates in any form."""
        return dates.find_dates(self.twin.text, self.facts.as_of)

    @cached_property
    def durations(self) -> list[durations.Duration]:
        """Spans of time such as a deadline in days."""
        return durations.find_durations(self.twin.text)

    @cached_property
    def percentages(self) -> list[rate_reading.Rate]:
        """Rates."""
        return rate_reading.find_rates(self.twin.text)

    @cached_property
    def identifiers(self) -> list[identifiers.Identifier]:
        """E-mail addresses, URLs, IBAN, phone numbers, SIREN."""
        return identifiers.find_identifiers(self.twin.text)

    @cached_property
    def articles(self) -> list[law_references.LawReference]:
        """Cited articles of law or of the contract."""
        return law_references.find_law_references(self.twin.text)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the text as given of a span of the twin."""
        return self.twin.span(start, end)
