"""Open a case: everything about one client, as of today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assistant.domain.case import Case
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.scenarios.segment import segment_of
from assistant.domain.writing.draft import Draft
from assistant.services.accounts.assemble_case import Chosen, ClientRecord, assemble, movement_lines
from assistant.services.authorise import authorise_for
from assistant.services.gate.gate_ground import SELECTION, GateWish, ground_of, known_drafts
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.register.compute_register_card import compute_register_card
from assistant.services.scenarios.follow_scenario import follow
from assistant.services.scenarios.scenarios_in_force import scenarios_in_force


@dataclass(frozen=True, slots=True)
class OpenCase:
    """Reads the ledger and the correspondence of one client."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(
        self,
        debtor_id: str,
        actor: User,
        stage: Stage | None = None,
        channel: Channel | None = None,
        intent: Intent | None = None,
    ) -> Case:
        """The case; raises NotFoundError for a client who is unknown or out of the person's reach."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.READ, debtor_id, self.clock.today())
            wish = GateWish(now=self.clock.now())
            return case_of(uow, debtor_id, self.clock.today(), stage, channel, wish, intent)


def case_of(
    uow: UnitOfWork,
    debtor_id: str,
    as_of: date,
    stage: Stage | None = None,
    channel: Channel | None = None,
    wish: GateWish = SELECTION,
    intent: Intent | None = None,
) -> Case:
    """The case inside an open transaction, so that an approval and its check see the same ledger."""
    debtor, drafts = uow.debtors.get(debtor_id), uow.drafts.of(debtor_id)
    record = _record_of(uow, debtor_id, drafts, channel).until(as_of)
    messages, locks = uow.correspondence.of(debtor_id), uow.registers.locks(debtor_id)
    discounts = uow.agreements.discounts(debtor_id)
    stands = assemble(debtor, record, ground_of(uow, as_of, wish), Chosen(stage, channel, intent))
    scenario = scenarios_in_force(uow, as_of).of(segment_of(debtor))
    stands = follow(stands, scenario, debtor, record.reminders, stage, channel)
    return Case(
        as_of=as_of,
        debtor=debtor,
        movements=record.movements,
        account=stands.account,
        net=stands.net,
        messages=messages,
        reminders=record.reminders,
        promises=stands.promises,
        register_card=compute_register_card(messages, debtor.kind, as_of, locks, stands.advice.stage),
        locks=locks,
        payer=stands.payer,
        drafts=drafts,
        verdict=stands.verdict,
        advice=stands.advice,
        contact=stands.contact,
        movement_lines=movement_lines(record.movements, record.promises, record.plans, discounts),
        overrides=record.overrides,
        plans=stands.plans,
        discounts=discounts,
        calls=uow.calls.of(debtor_id) if intent is not None and intent.is_of_call else (),
    )


def _record_of(uow: UnitOfWork, debtor_id: str, drafts: Sequence[Draft], channel: Channel | None) -> ClientRecord:
    return ClientRecord(
        uow.ledger.movements(debtor_id),
        uow.ledger.promises(debtor_id),
        uow.correspondence.reminders(debtor_id),
        uow.gate.overrides(debtor_id),
        known_drafts(drafts, uow.sendings.of(debtor_id)),
        uow.agreements.plans(debtor_id),
        uow.replies.of(debtor_id),
        uow.calls.of(debtor_id) if channel is Channel.PHONE else (),
    )
