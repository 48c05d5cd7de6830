"""What followed the letters of each template: figures that go together with it, and prove no cause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from assistant.domain.approvals.review import DraftState
from assistant.domain.ledger.account import Movements
from assistant.domain.mail.reply import Reply, ReplyKind
from assistant.domain.writing.draft import Draft
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

PAID_WITHIN: Final = timedelta(days=7)
ANSWERED_WITHIN: Final = timedelta(days=14)
_COMPLAINTS: Final = frozenset({ReplyKind.DISPUTE, ReplyKind.REFUSAL})
_NO_ANSWER: Final = frozenset({ReplyKind.BOUNCE, ReplyKind.OUT_OF_OFFICE})
ASSOCIATION: Final = (
    "Association, non cause\u202f: ces chiffres disent ce qui a suivi l’envoi, non ce que le texte a provoqué. "
    "Clients, montants et saisons diffèrent d’un modèle à l’autre."
)


@dataclass(slots=True)
class TemplateEffect:
    """Counts of letters sent with a template; each is at most ``sent``."""

    sent: int = 0
    edited: int = 0
    answered: int = 0
    paid: int = 0
    complained: int = 0


@dataclass(frozen=True, slots=True)
class MeasureTemplates:
    """Counts by fingerprint, over all letters sent that the composer wrote or a model after it."""

    unit_of_work: UnitOfWorkFactory

    def __call__(self) -> Mapping[str, TemplateEffect]:
        """The effect of each fingerprint that was sent at least once."""
        with self.unit_of_work() as uow:
            drafts = uow.drafts.in_state(DraftState.SENT)
            among = {draft.debtor_id for draft in drafts}
            replies, movements = uow.replies.all_of(among), uow.ledger.all_movements(among)
        effects: dict[str, TemplateEffect] = defaultdict(TemplateEffect)
        for draft in drafts:
            followed = _follow(draft, replies.get(draft.debtor_id, ()), movements.get(draft.debtor_id, Movements()))
            for fingerprint in draft.provenance.prompt_fingerprints:
                _count(effects[fingerprint], followed)
        return effects


def _follow(draft: Draft, replies: Iterable[Reply], movements: Movements) -> TemplateEffect:
    """What followed one letter, each figure 0 or 1."""
    sent_at = draft.sent_at
    if sent_at is None:
        return TemplateEffect(sent=1, edited=_edited(draft))
    asked = set(draft.invoice_numbers)
    paid = any(
        payment.returned_on is None
        and sent_at.date() < payment.received_on <= sent_at.date() + PAID_WITHIN
        and any(part.invoice_number in asked for part in payment.allocations)
        for payment in movements.payments
    )
    came = [reply for reply in replies if sent_at < reply.arrived_at <= sent_at + ANSWERED_WITHIN]
    answers = [reply for reply in came if not reply.kinds or not set(reply.kinds) <= _NO_ANSWER]
    complained = any(set(reply.kinds) & _COMPLAINTS for reply in answers)
    return TemplateEffect(1, _edited(draft), int(bool(answers)), int(paid), int(complained))


def _edited(draft: Draft) -> int:
    return int(draft.versions[0].text != draft.latest.text)


def _count(effect: TemplateEffect, followed: TemplateEffect) -> None:
    effect.sent += followed.sent
    effect.edited += followed.edited
    effect.answered += followed.answered
    effect.paid += followed.paid
    effect.complained += followed.complained
