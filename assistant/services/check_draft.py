"""Check the text of a draft against its situation, as its author edits it."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.case import Case
from assistant.domain.draft import LetterText
from assistant.domain.facts import Facts
from assistant.domain.finding import Finding
from assistant.domain.rate_table import RateTable
from assistant.domain.situation import Situation
from assistant.guardrails.engine import check
from assistant.services.letter_facts import Surroundings, letter_facts, names_of_others
from assistant.services.ports.letter_writer import SurroundingsOf
from assistant.services.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """Runs the guardrails; pure but for the names of other clients, read from the ledger."""

    rates: RateTable
    surroundings_of: SurroundingsOf

    def __call__(self, text: LetterText, situation: Situation, case: Case, uow: UnitOfWork) -> tuple[Finding, ...]:
        """Findings in the coordinates of ``text.whole``."""
        return check(text.whole, self.facts_of(text, situation, case, uow), self.rates)

    def facts_of(self, text: LetterText, situation: Situation, case: Case, uow: UnitOfWork) -> Facts:
        """What ``text`` is checked against."""
        around = Surroundings(
            printed=self.surroundings_of(situation.channel),
            messages=case.messages,
            others=names_of_others(uow.debtors.all(), case.debtor, text.whole),
        )
        return letter_facts(situation, around)
