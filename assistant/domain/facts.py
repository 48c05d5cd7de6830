"""Facts: all that is known about a letter when it is checked (facts-format.md).

``None`` and empty mean "not known": a rule that needs it gives a warning at most, except the debtor kind,
where unknown means the consumer regime. The running product and ``courtois check`` build the same object.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.fact_kinds import Actor, EventKind, Recipient, Surrounding
from assistant.domain.ledger.debtor import DebtorKind, Insolvency, PhoneLine
from assistant.domain.ledger.settlement import Settlement
from assistant.domain.mail.correspondence import Channel, Direction
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import AddressForm

ELSEWHERE: Final = "elsewhere"


@dataclass(frozen=True, slots=True)
class CreditorFacts:
    """The creditor as the letter must show it."""

    name: str = ""
    legal_form: str = ""
    siren: str = ""
    rcs_city: str = ""
    address: str = ""
    signatory: str = ""
    signatory_role: str = ""
    email: str = ""
    phone: str = ""
    iban: str = ""
    bic: str = ""
    payment_url: str = ""
    trader: bool | None = None
    roles: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """A person at the debtor's."""

    civility: str = ""
    first_name: str = ""
    last_name: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""
    title: str = ""
    line: PhoneLine = PhoneLine.UNKNOWN


@dataclass(frozen=True, slots=True)
class DebtorFacts:
    """The debtor as the file knows it."""

    kind: DebtorKind = DebtorKind.UNKNOWN
    name: str = ""
    siren: str = ""
    address: str = ""
    contacts: tuple[ContactFacts, ...] = ()
    insolvency: Insolvency | None = None
    language: str | None = None
    trader: bool | None = None
    public_kind: str = ""


@dataclass(frozen=True, slots=True)
class EInvoiceStatus:
    """The status of an electronic invoice and its day."""

    status: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class InvoiceFacts:
    """One invoice, euros tax included; ``residual`` is what remains due, ``selected`` that the letter is about it.

    ``sums_known`` is False where neither the amount nor the residual is known (both are 0 then). ``settlements``
    are the dated payments and credit notes that interest is cut at, where they are known. ``written_off`` is what the
    house gave up asking for. ``deferred``: a plan that the client keeps pays it by instalments,
    or a promise that names it waits for its day.
    """

    number: str
    amount: Decimal
    residual: Decimal
    label: str = ""
    issued_on: date | None = None
    due_on: date | None = None
    paid: Decimal = Decimal(0)
    credited: Decimal = Decimal(0)
    paid_on: date | None = None
    disputed: bool = False
    selected: bool = True
    einvoice_status: EInvoiceStatus | None = None
    supplied_from: date | None = None
    supplied_to: date | None = None
    purchase_order: str = ""
    disputed_on: date | None = None
    dispute_reason: str = ""
    undisputed: Decimal | None = None
    sums_known: bool = True
    settlements: tuple[Settlement, ...] = ()
    written_off: Decimal = Decimal(0)
    deferred: bool = False


@dataclass(frozen=True, slots=True)
class PenaltyFacts:
    """The agreed late-payment rate, per cent a year (None: none agreed), and its proof."""

    contract_rate: Decimal | None = None
    proof: str = ""


@dataclass(frozen=True, slots=True)
class PastContact:
    """A reminder of ours that was sent; ``channel`` is None where it is not known."""

    on: date
    stage: Stage = Stage.OTHER
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class PromiseFacts:
    """A promise of the debtor's; its status is ``ELSEWHERE`` where it waits on invoices that are not the letter's."""

    on: date | None
    amount: Decimal | None
    due_on: date | None
    status: str = "pending"


@dataclass(frozen=True, slots=True)
class DiscountFacts:
    """A discount that may be offered: per cent, until a day."""

    rate: Decimal
    until: date | None = None


@dataclass(frozen=True, slots=True)
class InstalmentFacts:
    """One instalment of a plan."""

    due_on: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """A payment plan."""

    instalments: tuple[InstalmentFacts, ...] = ()
    accepted_on: date | None = None


@dataclass(frozen=True, slots=True)
class ConcessionFacts:
    """What may be conceded."""

    waive_interest: bool = False
    waive_indemnity: bool = False
    instalments_max: int | None = None
    last_instalment_by: date | None = None


@dataclass(frozen=True, slots=True)
class PayeeFacts:
    """Who must be paid when the claim was assigned or factored."""

    name: str = ""
    iban: str = ""


@dataclass(frozen=True, slots=True)
class ClauseFacts:
    """Proofs of contract clauses; "" where there is none.

    ``termination`` is in the format for those who write facts: no rule asks for it, the letter itself names the clause.
    """

    penalty: str = ""
    termination: str = ""
    suspension: str = ""


@dataclass(frozen=True, slots=True)
class EventFacts:
    """A dated or undated fact of the file."""

    kind: EventKind
    on: date | None = None
    direction: Direction | None = None
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """One letter's facts; see the module docstring.

    ``as_of_known`` is False where the day of the letter is not known: ``as_of`` is then the latest known past day.
    ``copy_to`` is in the format for those who write facts: no rule compares it with what the letter says of copies.
    """

    as_of: date
    stage: Stage = Stage.OTHER
    channel: Channel = Channel.EMAIL
    address_form: AddressForm | None = None
    actor: Actor = Actor.CREDITOR
    surroundings: frozenset[Surrounding] = frozenset()
    creditor: CreditorFacts = CreditorFacts()
    debtor: DebtorFacts = DebtorFacts()
    invoices: tuple[InvoiceFacts, ...] = ()
    penalty: PenaltyFacts = PenaltyFacts()
    payment_deadline: date | None = None
    history: tuple[PastContact, ...] | None = None
    promises: tuple[PromiseFacts, ...] = ()
    discount: DiscountFacts | None = None
    internal_notes: tuple[str, ...] = ()
    forbidden_terms: tuple[str, ...] = ()
    recipient: Recipient = Recipient.DEBTOR
    copy_to: tuple[str, ...] = ()
    plan: PlanFacts | None = None
    concessions: ConcessionFacts | None = None
    payee: PayeeFacts | None = None
    attachments: tuple[str, ...] | None = None
    supporting_documents: tuple[str, ...] | None = None
    limitation_date: date | None = None
    clauses: ClauseFacts = ClauseFacts()
    contract_reference: str = ""
    events: tuple[EventFacts, ...] | None = None
    as_of_known: bool = True

    @property
    def selected(self) -> tuple[InvoiceFacts, ...]:
        """The invoices that the letter is about."""
        return tuple(invoice for invoice in self.invoices if invoice.selected)
