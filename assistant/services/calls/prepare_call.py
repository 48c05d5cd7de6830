"""Prepare a call: the gate, the sheet made from the file as it stands now, the rules on every sentence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from assistant.domain.approvals.rule_switch import rules_off
from assistant.domain.calls.call_brief import CallBrief
from assistant.domain.calls.call_sheet import CallSheet, CallSituation
from assistant.domain.case import Case
from assistant.domain.errors import NotRemindableError, PromptError
from assistant.domain.finding import Severity
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.guardrails.in_force import rules_in_force
from assistant.services.accounts.cite_exchanges import cite_exchanges
from assistant.services.accounts.open_case import case_of
from assistant.services.authorise import authorise_for
from assistant.services.calls.call_situation import House, brief_of_call, choose_call, intent_of_call, stage_of_call
from assistant.services.calls.check_call import CallCheck, call_facts
from assistant.services.calls.word_call import WordCall
from assistant.services.gate.gate_ground import GateWish
from assistant.services.house.known_rates import known_rates
from assistant.services.ports.call_writer import CallWriter
from assistant.services.ports.clock import Clock
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.writing.mask_passages import MaskPassages


@dataclass(frozen=True, slots=True)
class CallModel:
    """A model that says a sheet otherwise, with past mail for the tone, masked."""

    word: WordCall
    index: PassageIndex
    mask: MaskPassages = field(default_factory=MaskPassages)

    def excerpts(self, uow: UnitOfWork, case: Case) -> tuple[str, ...]:
        """Passages of the client's own messages, pseudonymised; none where the index is broken."""
        return self.mask(uow, cite_exchanges(self.index, case)[0])


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a sheet is made of and judged by, read from the book once."""

    case: Case
    brief: CallBrief
    judge: CallCheck
    now: datetime | None  # None on another day than today
    excerpts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrepareCall:
    """A sheet is made when it is opened and never kept: a payment booked this morning changes it."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    composer: CallWriter
    rates: RateTable
    model: CallModel | None = None

    def __call__(
        self, debtor_id: str, actor: User, call: CallSituation | None = None, as_of: date | None = None
    ) -> CallSheet:
        """The composer's sheet as of today or of another day, at once.

        Raises NotRemindableError with the reason, NotFoundError, NotAllowedError, PromptError.
        """
        ground = self._ground(debtor_id, actor, call, as_of)
        return self._composed(ground)

    def refusal(self, debtor_id: str, actor: User) -> str:
        """Why nobody may call this client today, one sentence; "" where a call may be made.

        Raises NotFoundError, NotAllowedError.
        """
        try:
            self._ground(debtor_id, actor, None, None)
        except NotRemindableError as error:
            return str(error)
        return ""

    def worded(
        self, debtor_id: str, actor: User, call: CallSituation | None = None, as_of: date | None = None
    ) -> CallSheet:
        """The same in the model's words where there is one and it keeps to the rules; it may take seconds."""
        model = self.model
        ground = self._ground(debtor_id, actor, call, as_of, model)
        composed = self._composed(ground)
        return composed if model is None else model.word(ground.brief, composed, ground.judge, ground.excerpts)

    def _ground(
        self,
        debtor_id: str,
        actor: User,
        call: CallSituation | None,
        as_of: date | None,
        model: CallModel | None = None,
    ) -> _Ground:
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
            case = replace(case, calls=uow.calls.of(debtor_id))  # what was said tells who was heard
            rates = known_rates(uow, self.rates)
            brief = brief_of_call(case, chosen, House(uow.house.creditor(), uow.house.policy(), actor, rates))
            rules = rules_in_force(rules_off(uow.rule_switches.all()))
            excerpts = () if model is None else model.excerpts(uow, case)
        return _Ground(case, brief, CallCheck(call_facts(brief, case.messages), rates, rules), now, excerpts)

    def _composed(self, ground: _Ground) -> CallSheet:
        sheet = self.composer.write(ground.brief)
        for finding in ground.judge(sheet):
            if finding.severity is Severity.BLOCKING:
                raise PromptError(f"La fiche d’appel ne passe pas les contrôles\u202f: {finding.message}")
        verdict = ground.case.verdict
        opens = verdict.not_before
        return replace(
            sheet,
            callable_from=None if opens is None or opens == ground.now else opens,
            waiting=tuple(reason.sentence for reason in verdict.waiting),
        )
