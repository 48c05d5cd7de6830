"""Situations to write letters for: small builders shared by the tests of drafting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.account import Account, OpenItem
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact, Debtor, DebtorKind
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role, User
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.writing.register import AddressForm, ClosingForm, GreetingForm, RegisterCard, UsualLength
from assistant.domain.writing.situation import Situation

TODAY = date(2026, 5, 18)  # a Monday
DEADLINE = date(2026, 5, 29)
NOTICE_DEADLINE = date(2026, 6, 5)

CREDITOR = Creditor(
    name="Scierie Bellecombe",
    legal_form="SAS au capital de 80 000 €",
    siren="404833048",
    rcs_city="Annecy",
    address="12 route du Lac, 74000 Annecy",
    email="compta@bellecombe.example",
    phone="04 65 71 00 12",
    iban="FR7630006000011234567890189",
    bic="AGRIFRPP",
    signatory="Nora Vidal",
    signatory_role="responsable comptable",
)
CLAIRE = Contact("c1", "d1", civility="Mme", first_name="Claire", last_name="Rey", email="claire@morin.example")
LUC = Contact("c2", "d1", civility="M.", first_name="Luc", last_name="Morel", email="luc@morel.example")
NOTARY = Contact("c3", "d1", civility="Mme", first_name="Anne", last_name="Garnier", title="Me")
MAYOR = Contact("c4", "d1", civility="Mme", first_name="Odile", last_name="Renard", title="la Maire")

CONTACTS = (CLAIRE, LUC, NOTARY, MAYOR)

CARDS = {
    "tu-warm": RegisterCard(
        AddressForm.TU, GreetingForm.SALUT_FIRST_NAME, ClosingForm.A_BIENTOT, 0, 4, UsualLength.MEDIUM, "fr", 2
    ),
    "tu-brief": RegisterCard(
        AddressForm.TU, GreetingForm.BONJOUR_FIRST_NAME, ClosingForm.BONNE_JOURNEE, 1, 2, UsualLength.BRIEF, "fr", 2
    ),
    "vous-warm": RegisterCard(
        AddressForm.VOUS, GreetingForm.BONJOUR_FIRST_NAME, ClosingForm.BIEN_A_VOUS, 1, 4, UsualLength.MEDIUM, "fr", 2
    ),
    "vous-standard": RegisterCard(
        AddressForm.VOUS,
        GreetingForm.BONJOUR_CIVILITY_NAME,
        ClosingForm.CORDIALEMENT,
        2,
        2,
        UsualLength.MEDIUM,
        "fr",
        3,
    ),
    "vous-brief": RegisterCard(
        AddressForm.VOUS, GreetingForm.BONJOUR, ClosingForm.CORDIALEMENT, 2, 1, UsualLength.BRIEF, "fr", 3
    ),
    "vous-ceremonious": RegisterCard(
        AddressForm.VOUS, GreetingForm.CIVILITY, ClosingForm.AGREER, 4, 2, UsualLength.LONG, "fr", 2
    ),
}


def item(
    number: str = "F-118",
    amount: str = "1250.00",
    *,
    due: date = date(2026, 4, 12),
    paid: str = "0.00",
    credited: str = "0.00",
    disputed: str = "0.00",
    order: str = "",
) -> OpenItem:
    """An open invoice issued a month before it falls due."""
    total, less = Decimal(amount), Decimal(paid) + Decimal(credited)
    invoice = Invoice(f"i-{number}", "d1", number, due - timedelta(days=31), due, total, purchase_order=order)
    on = date(2026, 4, 28) if Decimal(paid) else None
    contested = Decimal(disputed)
    dispute = Dispute("x1", "d1", number, date(2026, 5, 6), amount=contested) if contested else None
    return OpenItem(invoice, Decimal(paid), Decimal(credited), total - less, contested, dispute, on)


def past(on: date, stage: Stage = Stage.REMINDER_1, channel: Channel = Channel.EMAIL) -> PastReminder:
    """A reminder sent that day."""
    return PastReminder(on, stage, channel)


def broken(due_on: date = date(2026, 5, 11)) -> PromiseToPay:
    """A promise whose day has passed."""
    return PromiseToPay("p1", "d1", date(2026, 5, 4), due_on)


HISTORY = {
    Stage.REMINDER_2: (past(date(2026, 4, 27)),),
    Stage.REMINDER_3: (past(date(2026, 4, 20)), past(date(2026, 5, 4), Stage.REMINDER_2)),
    Stage.FORMAL_NOTICE: (
        past(date(2026, 3, 30)),
        past(date(2026, 4, 20), Stage.REMINDER_2),
        past(date(2026, 5, 4), Stage.REMINDER_3, Channel.LETTER),
    ),
    Stage.POST_FORMAL_NOTICE: (past(date(2026, 4, 20), Stage.FORMAL_NOTICE, Channel.REGISTERED_LETTER),),
}
FIRMNESS = {Stage.PRE_DUE: 0, Stage.REMINDER_1: 1, Stage.REMINDER_2: 2, Stage.REMINDER_3: 3}


def situation(card: str = "vous-standard", stage: Stage = Stage.REMINDER_1, **changes: Any) -> Situation:  # noqa: ANN401  (fields of Situation, checked by replace)
    """A situation of that register and stage; ``changes`` are fields of Situation, or kind and voice."""
    kind = changes.pop("kind", DebtorKind.BUSINESS)
    voice = changes.pop("voice", "nous")
    means = changes.pop("means", ("virement",))
    items = changes.pop("items", (item(),))
    since = changes.pop("since", date(2025, 2, 1))
    later = item("F-190", "100.00", due=date(2026, 6, 10))
    account = Account("d1", TODAY, (*items, later))
    official = stage in {Stage.FORMAL_NOTICE, Stage.POST_FORMAL_NOTICE}
    base = Situation(
        as_of=TODAY,
        stage=stage,
        channel=Channel.EMAIL,
        debtor=Debtor("d1", "Charpentes Morel", kind, contacts=CONTACTS, client_since=since),
        creditor=CREDITOR,
        policy=HousePolicy(voice=voice, payment_means=means),
        author=User("u1", "Nora Vidal", Role.ACCOUNT_MANAGER),
        account=account,
        items=items,
        register_card=CARDS[card],
        address_form=CARDS[card].address_form,
        firmness=FIRMNESS.get(stage, 4),
        contact=CLAIRE,
        payment_deadline=None if stage is Stage.PRE_DUE else NOTICE_DEADLINE if official else DEADLINE,
        history=HISTORY.get(stage, ()),
        attachments=("F-118.pdf",) if len(items) == 1 else (),
    )
    return replace(base, **changes)
