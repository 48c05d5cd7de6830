"""Answer a reply: a short draft in the client's register, for a person to read, complete and send."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.case import Case
from assistant.domain.correspondence import Channel
from assistant.domain.creditor import Creditor
from assistant.domain.dunning import Stage
from assistant.domain.permission import Act
from assistant.domain.policy import HousePolicy
from assistant.domain.register import AddressForm
from assistant.domain.reply_outcome import ReplyOutcome
from assistant.domain.situation import Situation
from assistant.domain.user import User
from assistant.services.authorise import authorise_for
from assistant.services.open_case import case_of
from assistant.services.ports.answer_writer import AnswerWriter
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

_COURTEOUS = 1  # firmness: who answers is thanked


@dataclass(frozen=True, slots=True)
class AnswerReply:
    """Writes nothing to the book: what leaves by this road asks for no money."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    writer: AnswerWriter

    def __call__(self, debtor_id: str, outcome: ReplyOutcome, actor: User) -> str:
        """The answer to what was retained, "" where none is called for; raises NotFoundError, PromptError."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.WRITE, debtor_id, self.clock.today())
            case = case_of(uow, debtor_id, self.clock.today(), Stage.OTHER, Channel.EMAIL)
            situation = _situation(case, uow.house.creditor(), uow.house.policy(), actor)
        return self.writer.write(situation, outcome.kind, outcome.day) if situation.items else ""


def _situation(case: Case, creditor: Creditor, policy: HousePolicy, actor: User) -> Situation:
    """What the register of an answer depends on; the items are only there to be named."""
    form = AddressForm.VOUS if creditor.collects_for_another else case.register_card.address_form
    return Situation(
        as_of=case.as_of,
        stage=Stage.OTHER,
        channel=Channel.EMAIL,
        debtor=case.debtor,
        creditor=creditor,
        policy=policy,
        author=actor,
        account=case.net,
        items=case.net.open_items,
        register_card=case.register_card,
        address_form=form,
        firmness=_COURTEOUS,
        contact=case.contact,
        history=case.reminders,
        promises=case.promises,
    )
