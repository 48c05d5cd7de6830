"""Calls to prepare: every situation, with every kind of debtor and register, shared by the tests of call sheets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.domain.calls.call_brief import CallBrief, Due
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.ledger.account import Account, OpenItem
from assistant.domain.ledger.debtor import Contact, Debtor, DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.situation import Situation
from tests.drafting.cases import CLAIRE, DEADLINE, HISTORY, LUC, broken, item, situation

AGENT = User("u9", "Paul Dumas", Role.PHONE_AGENT)
_HISTORY = {
    CallSituation.AFTER_REMINDERS: HISTORY[Stage.REMINDER_3],
    CallSituation.BEFORE_NOTICE: HISTORY[Stage.FORMAL_NOTICE],
    CallSituation.BROKEN_PROMISE: HISTORY[Stage.REMINDER_2],
    CallSituation.MISSED_INSTALMENT: HISTORY[Stage.REMINDER_2],
}
_ADDRESS = "8 rue des Tilleuls, 73000 Chambéry"
_SETTLED = replace(item(paid="1250.00"), last_paid_on=date(2026, 5, 15))
_CONTACTS = {"claire": replace(CLAIRE, job="comptable"), "luc": LUC, "nobody": None}

_PLAN = (
    Due(Decimal("416.66"), date(2026, 5, 5)),
    Due(Decimal("416.66"), date(2026, 6, 5)),
    Due(Decimal("416.68"), date(2026, 7, 6)),
)


def call(
    why: CallSituation,
    kind: DebtorKind = DebtorKind.BUSINESS,
    card: str = "vous-standard",
    *,
    who: str = "claire",
    items: tuple[OpenItem, ...] = (),
    recorded: bool = False,
    offer: tuple[Due, ...] = (),
) -> CallBrief:
    """A call about one invoice unless ``items`` says otherwise; a thanks call is about none."""
    stage = Stage.PRE_DUE if why is CallSituation.COURTESY else Stage.REMINDER_2
    due = date(2026, 5, 29) if why is CallSituation.COURTESY else date(2026, 4, 12)
    about = () if why is CallSituation.THANKS else items or (item(due=due),)
    contact: Contact | None = _CONTACTS[who]
    base: Situation = situation(card, stage, kind=kind, items=about, history=_HISTORY.get(why, ()), author=AGENT)
    debtor = Debtor("d1", "Charpentes Morel", kind, address=_ADDRESS, contacts=(contact,) if contact else ())
    spoken = replace(
        base,
        debtor=debtor,
        account=Account("d1", base.as_of, (_SETTLED,)) if why is CallSituation.THANKS else base.account,
        contact=contact,
        channel=Channel.PHONE,
        payment_deadline=None if why is CallSituation.THANKS else due if why is CallSituation.COURTESY else DEADLINE,
        broken_promise=broken() if why is CallSituation.BROKEN_PROMISE else None,
        promises=(broken(),) if why is CallSituation.BROKEN_PROMISE else (),
    )
    return CallBrief(
        why,
        spoken,
        instalment=_PLAN[0] if why is CallSituation.MISSED_INSTALMENT else None,
        plan=_PLAN if why is CallSituation.MISSED_INSTALMENT else offer,
        offered=bool(offer),
        settled=Due(Decimal("1250.00"), date(2026, 5, 15)) if why is CallSituation.THANKS else None,
        recorded=recorded,
    )


_OFFER = (Due(Decimal("625.00"), date(2026, 6, 5)), Due(Decimal("625.00"), date(2026, 7, 6)))
_LONG_OFFER = tuple(Due(Decimal("250.00"), date(2026, 6 + number, 5)) for number in range(5))
_KINDS = (DebtorKind.BUSINESS, DebtorKind.CONSUMER, DebtorKind.PUBLIC, DebtorKind.NONPROFESSIONAL)
_TWO = (item(), item("F-121", "980.55", due=date(2026, 4, 20)))
_COMING = (item(due=date(2026, 5, 29)), item("F-121", "980.55", due=date(2026, 6, 10)))
_MANY = (*_COMING, item("F-125", "300.00", due=date(2026, 6, 15)))

BRIEFS: dict[str, CallBrief] = {
    **{
        f"{why.value}, {kind.value}, {card}": call(why, kind, card)
        for why in CallSituation
        for kind in _KINDS
        for card in ("vous-standard", "tu-warm")
        if card != "tu-warm" or kind in {DebtorKind.BUSINESS, DebtorKind.CONSUMER}
    },
    "first_call, several invoices": call(CallSituation.FIRST_CALL, items=_TWO),
    "after_reminders, several invoices": call(CallSituation.AFTER_REMINDERS, items=_TWO),
    "first_call, partly paid": call(CallSituation.FIRST_CALL, items=(item(paid="450.00"),)),
    "before_notice, partly paid": call(CallSituation.BEFORE_NOTICE, items=(item(paid="450.00"),)),
    "first_call, shared line": call(CallSituation.FIRST_CALL, who="nobody"),
    "first_call, public body, shared line": call(CallSituation.FIRST_CALL, DebtorKind.PUBLIC, who="nobody"),
    "first_call, recorded": call(CallSituation.FIRST_CALL, recorded=True),
    "before_notice, ceremonious": call(CallSituation.BEFORE_NOTICE, card="vous-ceremonious"),
    "courtesy, two due days": call(CallSituation.COURTESY, items=_COMING),
    "courtesy, two due days, tu-warm": call(CallSituation.COURTESY, card="tu-warm", items=_COMING),
    "courtesy, three due days": call(CallSituation.COURTESY, items=_MANY),
    "courtesy, two invoices of one due day": call(
        CallSituation.COURTESY, items=(_COMING[0], item("F-119", "10.00", due=date(2026, 5, 29)))
    ),
    "first_call, plan offered": call(CallSituation.FIRST_CALL, offer=_OFFER),
    "after_reminders, plan offered, tu-warm": call(CallSituation.AFTER_REMINDERS, card="tu-warm", offer=_OFFER),
    "before_notice, long plan offered": call(CallSituation.BEFORE_NOTICE, offer=_LONG_OFFER),
    "courtesy, first name only in tu": call(CallSituation.COURTESY, card="tu-brief", who="luc"),
}
