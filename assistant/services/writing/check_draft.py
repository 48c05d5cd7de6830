"""Check the text of a draft against its situation, as its author edits it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from assistant.domain.case import Case
from assistant.domain.facts import Facts
from assistant.domain.finding import Finding
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.ledger.account_mark import AccountMark
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.writing.draft import LetterText
from assistant.domain.writing.situation import Situation
from assistant.guardrails.engine import check
from assistant.guardrails.in_force import rules_in_force
from assistant.guardrails.rule import Rule
from assistant.services.accounts.client_names import ClientNames, KeptNames
from assistant.services.accounts.mark_account_values import account_marks
from assistant.services.house.known_rates import known_rates
from assistant.services.house.rules_off_now import rules_off_now
from assistant.services.ports.letter_writer import SurroundingsOf
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.writing.letter_facts import Surroundings, letter_facts


@dataclass(frozen=True, slots=True)
class TextCheck:
    """What any text of one draft is checked against, read from the ledger once: each check is pure."""

    facts: Facts
    own: Debtor
    names: ClientNames
    rates: RateTable
    rules: tuple[Rule, ...]

    def __call__(self, text: LetterText) -> tuple[Finding, ...]:
        """Findings in the coordinates of ``text.whole``."""
        others = self.names.others_in(text.whole, self.own)
        return check(text.whole, replace(self.facts, forbidden_terms=others), self.rates, self.rules)

    def marks(self, text: LetterText) -> tuple[AccountMark, ...]:
        """The places of ``text.whole`` that hold values of the account."""
        return account_marks(text.whole, self.facts, self.rates)


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """Runs the rules in force; pure but for them and the names of other clients, both read from the book."""

    rates: RateTable
    surroundings_of: SurroundingsOf
    _names: KeptNames = field(default_factory=KeptNames, init=False, compare=False)

    def __call__(self, text: LetterText, situation: Situation, case: Case, uow: UnitOfWork) -> tuple[Finding, ...]:
        """Findings in the coordinates of ``text.whole``."""
        return self.prepare(situation, case, uow)(text)

    def prepare(self, situation: Situation, case: Case, uow: UnitOfWork) -> TextCheck:
        """All that is read, so that many texts are checked without reading it again."""
        around = Surroundings(printed=self.surroundings_of(situation.channel), messages=case.messages)
        return TextCheck(
            facts=letter_facts(situation, around),
            own=case.debtor,
            names=self._names.of(uow.debtors.names()),
            rates=known_rates(uow, self.rates),
            rules=rules_in_force(rules_off_now(uow)),
        )
