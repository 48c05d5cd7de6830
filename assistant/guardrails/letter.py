"""A letter as the rules see it: the text as given, its normalised twin, and readings made once."""

from __future__ import annotations

from functools import cached_property

from assistant.domain.facts import Facts
from assistant.domain.rate_table import RateTable
from assistant.french import amounts, dates, identifiers, law_references, sentences
from assistant.french import rates as rate_reading
from assistant.french.twin import Twin, twin


class Letter:
    """Text and facts; every reading is lazy and shared by all rules. Spans of readings are those of ``twin.text``."""

    def __init__(self, text: str, facts: Facts, rates: RateTable) -> None:
        """Wrap ``text`` with what is known about it."""
        self.text = text
        self.facts = facts
        self.rates = rates

    @cached_property
    def twin(self) -> Twin:
        """The normalised twin."""
        return twin(self.text)

    @cached_property
    def subject(self) -> str:
        """The subject, from a first line "Objet : ..."; "" where there is none."""
        first, _, _ = self.twin.text.lstrip().partition("\n")
        label, colon, rest = first.partition(":")
        return rest.strip() if colon and label.strip().lower() == "objet" else ""

    @cached_property
    def sentences(self) -> list[sentences.Span]:
        """Sentences, by span."""
        return sentences.split_sentences(self.twin.text)

    @cached_property
    def amounts(self) -> list[amounts.Amount]:
        """Sums in figures and in words."""
        return amounts.find_amounts(self.twin.text)

    @cached_property
    def dates(self) -> list[dates.DateMention]:
        """Dates in any form."""
        return dates.find_dates(self.twin.text, self.facts.as_of)

    @cached_property
    def durations(self) -> list[dates.Duration]:
        """Spans of time such as a deadline in days."""
        return dates.find_durations(self.twin.text)

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
