"""Check the text of a draft against its situation, as its author edits it."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.case import Case
from assistant.domain.draft import LetterText
from assistant.domain.finding import Finding
from assistant.domain.rate_table import RateTable
from assistant.domain.rule_switch import rules_off
from assistant.domain.situation import Situation
from assistant.guardrails.engine import check
from assistant.guardrails.in_force import rules_in_force
from assistant.services.known_rates import known_rates
from assistant.services.letter_facts import Surroundings, letter_facts, names_of_others
from assistant.services.ports.letter_writer import SurroundingsOf
from assistant.services.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """Runs the rules in force; pure but for them and the names of other clients, both read from the book."""

    rates: RateTable
    surroundings_of: SurroundingsOf

    def __call__(self, text: LetterText, situation: Situation, case: Case, uow: UnitOfWork) -> tuple[Finding, ...]:
        """Findings in the coordinates of ``text.whole``."""
        around = Surroundings(
            printed=self.surroundings_of(situation.channel),
            messages=case.messages,
            others=names_of_others(uow.debtors.all(), case.debtor, text.whole),
        )
        rules = rules_in_force(rules_off(uow.rule_switches.all()))
        return check(text.whole, letter_facts(situation, around), known_rates(uow, self.rates), rules)
