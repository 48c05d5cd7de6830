"""Sample dossiers on which a template is tried: invented clients, the awkward cases among them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from assistant.domain.ledger.account import Account, OpenItem
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact, Debtor, DebtorKind
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role, User
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.register import AddressForm, ClosingForm, GreetingForm, RegisterCard, UsualLength
from assistant.domain.writing.situation import Situation
from assistant.services.agreements.sample_agreements import with_agreement

NOTICE: Final = "vous-notice"
_TU, _VOUS = AddressForm.TU, AddressForm.VOUS
_MEDIUM, _BRIEF, _LONG = UsualLength.MEDIUM, UsualLength.BRIEF, UsualLength.LONG
REGISTERS: Final[dict[str, RegisterCard]] = {
    "tu-warm": RegisterCard(_TU, GreetingForm.SALUT_FIRST_NAME, ClosingForm.A_BIENTOT, 0, 4, _MEDIUM, "fr", 1),
    "tu-brief": RegisterCard(_TU, GreetingForm.BONJOUR_FIRST_NAME, ClosingForm.BONNE_JOURNEE, 1, 2, _BRIEF, "fr", 1),
    "vous-warm": RegisterCard(_VOUS, GreetingForm.BONJOUR_FIRST_NAME, ClosingForm.BIEN_A_VOUS, 1, 4, _MEDIUM, "fr", 2),
    "vous-standard": RegisterCard(
        _VOUS, GreetingForm.BONJOUR_CIVILITY_NAME, ClosingForm.CORDIALEMENT, 2, 2, _MEDIUM, "fr", 3
    ),
    "vous-ceremonious": RegisterCard(_VOUS, GreetingForm.CIVILITY, ClosingForm.AGREER, 4, 2, _LONG, "fr", 3),
    NOTICE: RegisterCard(_VOUS, GreetingForm.CIVILITY, ClosingForm.SALUTATIONS, 3, 1, _MEDIUM, "fr", 4),
}
_FIRMNESS: Final = {Stage.REMINDER_1: 1, Stage.REMINDER_2: 2, Stage.REMINDER_3: 3}
_COURTEOUS: Final = frozenset({Stage.PRE_DUE, Stage.PLAN, Stage.THANKS, Stage.OTHER})
_LADDER: Final = (Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3, Stage.FORMAL_NOTICE)
_CREDITOR: Final = Creditor(
    name="Menuiserie du Val",
    legal_form="SAS au capital de 50 000 €",
    siren="404833048",
    rcs_city="Annecy",
    address="8 chemin des Scieries, 74000 Annecy",
    email="compta@menuiserie-du-val.example",
    phone="04 65 71 00 12",
    iban="FR7630006000011234567890189",
    bic="AGRIFRPP",
    signatory="Nadia Perrin",
    signatory_role="responsable comptable",
)
_CONTACT: Final = Contact("essai-c", "essai", civility="Mme", first_name="Hélène", last_name="Marchal")


@dataclass(frozen=True, slots=True)
class SampleCase:
    """What is tried: the letter's step, means and register family, and the voice of the house."""

    stage: Stage
    channel: Channel
    register: str
    voice: str = "nous"
    intent: Intent = Intent.REMINDER


@dataclass(frozen=True, slots=True)
class Sample:
    """A named dossier."""

    name: str
    situation: Situation


def sample_dossiers(case: SampleCase, today: date) -> tuple[Sample, ...]:
    """Six dossiers for one case, as of ``today``."""
    due = today + timedelta(days=10) if case.stage is Stage.PRE_DUE else today - timedelta(days=40)
    one = _item("E-118", "1250.00", due)
    nine = tuple(_item(f"E-{200 + n}", f"{310 + 45 * n}.50", due - timedelta(days=n)) for n in range(9))
    credited = _item("E-131", "2400.00", due, credited="400.00")
    partial = _item("E-140", "1800.00", due, paid="600.00")
    business = DebtorKind.BUSINESS
    return (
        Sample("Une facture", _situation(case, today, business, (one,))),
        Sample("Neuf factures", _situation(case, today, business, nine)),
        Sample("Avoir déduit", _situation(case, today, business, (credited,))),
        Sample("Règlement partiel", _situation(case, today, business, (partial,))),
        Sample("Particulier", _situation(case, today, DebtorKind.CONSUMER, (one,))),
        Sample("Collectivité", _situation(case, today, DebtorKind.PUBLIC, (one,))),
    )


def _item(number: str, amount: str, due: date, *, paid: str = "0.00", credited: str = "0.00") -> OpenItem:
    gross, less = Decimal(amount), Decimal(paid) + Decimal(credited)
    invoice = Invoice(f"essai-{number}", "essai", number, due - timedelta(days=30), due, gross)
    on = due + timedelta(days=12) if Decimal(paid) else None
    return OpenItem(invoice, Decimal(paid), Decimal(credited), gross - less, last_paid_on=on)


def _situation(case: SampleCase, today: date, kind: DebtorKind, items: tuple[OpenItem, ...]) -> Situation:
    card = REGISTERS[case.register]
    name = {DebtorKind.CONSUMER: "Hélène Marchal", DebtorKind.PUBLIC: "Commune de Valserre"}.get(kind, "Atelier Combe")
    asks = case.stage not in _COURTEOUS
    days = 15 if case.stage.is_notice else 8
    plain = Situation(
        as_of=today,
        stage=case.stage,
        channel=case.channel,
        debtor=Debtor("essai", name, kind, contacts=(_CONTACT,), client_since=today - timedelta(days=600)),
        creditor=_CREDITOR,
        policy=HousePolicy(voice=case.voice),
        author=User("essai", "Nadia Perrin", Role.ACCOUNT_MANAGER),
        account=Account("essai", today, items),
        items=items,
        register_card=card,
        address_form=card.address_form,
        firmness=_FIRMNESS.get(case.stage, 0 if case.stage in _COURTEOUS else 4),
        contact=_CONTACT,
        payment_deadline=today + timedelta(days=days) if asks else None,
        history=_history(case.stage, today),
    )
    return with_agreement(plain, case.intent)


def _history(stage: Stage, today: date) -> tuple[PastReminder, ...]:
    """The reminders that the ladder sent before this step, two weeks apart."""
    before = _LADDER[: _LADDER.index(stage)] if stage in _LADDER else ()
    before = _LADDER if stage is Stage.POST_FORMAL_NOTICE else before
    return tuple(
        PastReminder(today - timedelta(days=10 * (len(before) - n)), past, Channel.EMAIL)
        for n, past in enumerate(before)
    )
