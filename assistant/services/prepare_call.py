"""Prepare a call: the gate, the sheet made from the file as it stands now, the rules on every sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from assistant.domain.call_sheet import CallSheet, CallSituation
from assistant.domain.correspondence import Channel
from assistant.domain.errors import PromptError
from assistant.domain.finding import Severity
from assistant.domain.permission import Act
from assistant.domain.rate_table import RateTable
from assistant.domain.rule_switch import rules_off
from assistant.domain.user import User
from assistant.guardrails.in_force import rules_in_force
from assistant.services.authorise import authorise_for
from assistant.services.call_situation import House, brief_of_call, choose_call, intent_of_call, stage_of_call
from assistant.services.check_call import CallCheck, call_facts
from assistant.services.gate_ground import GateWish
from assistant.services.known_rates import known_rates
from assistant.services.open_case import case_of
from assistant.services.ports.call_writer import CallWriter
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class PrepareCall:
    """A sheet is made when it is opened and never kept: a payment booked this morning changes it."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    composer: CallWriter
    rates: RateTable

    def __call__(
        self, debtor_id: str, actor: User, call: CallSituation | None = None, as_of: date | None = None
    ) -> CallSheet:
        """The sheet as of today or of another day.

        Raises NotRemindableError with the reason, NotFoundError, NotAllowedError, PromptError.
        """
        today = self.clock.today()
        day = as_of or today
        now = self.clock.now() if day == today else None
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.CALL, debtor_id, today)
            seen = case_of(uow, debtor_id, day, None, Channel.PHONE, GateWish(now=now))
            chosen = call or choose_call(seen)
            intent = intent_of_call(chosen)
            stage = None if intent else stage_of_call(chosen, seen.advice.stage)
            case = case_of(uow, debtor_id, day, stage, Channel.PHONE, GateWish(now=now), intent)
            rates = known_rates(uow, self.rates)
            brief = brief_of_call(case, chosen, House(uow.house.creditor(), uow.house.policy(), actor, rates))
            sheet = self.composer.write(brief)
            judge = CallCheck(
                call_facts(brief, case.messages), rates, rules_in_force(rules_off(uow.rule_switches.all()))
            )
        for finding in judge(sheet):
            if finding.severity is Severity.BLOCKING:
                raise PromptError(f"La fiche d’appel ne passe pas les contrôles : {finding.message}")
        opens = case.verdict.not_before
        return replace(sheet, callable_from=None if opens is None or opens == now else opens)
