"""The published shape of FACTS (facts-format.md): unknown keys are refused, an absent or null key is not known."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from assistant.connectors.facts_values import Amount, Day, Rate, Text, Texts
from assistant.domain.fact_kinds import Actor, EventKind, Recipient, Surrounding
from assistant.domain.ledger.debtor import DebtorKind, InsolvencyKind, PhoneLine
from assistant.domain.ledger.settlement import SettlementKind
from assistant.domain.mail.correspondence import Channel, Direction
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import AddressForm


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CreditorShape(_Shape):
    """The creditor as the letter must show it."""

    name: Text | None = None
    legal_form: Text | None = None
    siren: Text | None = None
    rcs_city: Text | None = None
    address: Text | None = None
    signatory: Text | None = None
    signatory_role: Text | None = None
    email: Text | None = None
    phone: Text | None = None
    iban: Text | None = None
    bic: Text | None = None
    payment_url: Text | None = None
    trader: bool | None = None
    roles: Texts | None = None
    phones: Texts | None = None
    emails: Texts | None = None
    urls: Texts | None = None


class ContactShape(_Shape):
    """A person at the debtor's."""

    civility: Text | None = None
    first_name: Text | None = None
    last_name: Text | None = None
    role: Text | None = None
    email: Text | None = None
    phone: Text | None = None
    title: Text | None = None
    line: PhoneLine | None = None


class InsolvencyShape(_Shape):
    """Opened proceedings; ``officer`` is the mandataire judiciaire or the liquidateur."""

    kind: InsolvencyKind
    opened_on: Day
    officer: Text | None = None


class DebtorShape(_Shape):
    """The debtor as the file knows it."""

    kind: DebtorKind | None = None
    name: Text | None = None
    siren: Text | None = None
    address: Text | None = None
    contacts: list[ContactShape] | None = None
    insolvency: InsolvencyShape | None = None
    language: Text | None = None
    trader: bool | None = None
    public_kind: Text | None = None


class EInvoiceStatusShape(_Shape):
    """The status of an electronic invoice and its day."""

    status: Text
    on: Day | None = None


class SettlementShape(_Shape):
    """A dated payment or credit note on an invoice, in euros."""

    on: Day
    amount: Amount
    kind: SettlementKind | None = None


class InvoiceShape(_Shape):
    """One invoice, euros tax included."""

    number: Text
    label: Text | None = None
    issued_on: Day | None = None
    due_on: Day | None = None
    amount: Amount | None = None
    paid: Amount | None = None
    credited: Amount | None = None
    residual: Amount | None = None
    paid_on: Day | None = None
    disputed: bool | None = None
    selected: bool | None = None
    einvoice_status: EInvoiceStatusShape | Text | None = None
    supplied_from: Day | None = None
    supplied_to: Day | None = None
    purchase_order: Text | None = None
    disputed_on: Day | None = None
    dispute_reason: Text | None = None
    undisputed: Amount | None = None
    settlements: list[SettlementShape] | None = Field(
        None, description="What was paid or credited, day by day: late interest runs on what was left after each."
    )
    deferred: bool | None = Field(
        None, description="A payment plan in order, or a promise that waits for its day, pays it: not to be asked for."
    )


class PenaltyShape(_Shape):
    """The agreed late-payment rate, per cent a year, and its proof."""

    contract_rate: Rate | None = None
    proof: Text | None = None


class PastContactShape(_Shape):
    """A reminder of ours that was sent."""

    on: Day
    stage: Stage | None = None
    channel: Channel | None = None


class PromiseShape(_Shape):
    """A promise of the debtor's."""

    on: Day | None = None
    amount: Amount | None = None
    due_on: Day | None = None
    status: Text | None = None


class DiscountShape(_Shape):
    """A discount that may be offered: per cent, until a day."""

    rate: Rate
    until: Day | None = None


class InstalmentShape(_Shape):
    """One instalment of a plan."""

    due_on: Day
    amount: Amount


class PlanShape(_Shape):
    """A payment plan."""

    accepted_on: Day | None = None
    instalments: list[InstalmentShape] | None = None


class ConcessionsShape(_Shape):
    """What may be conceded."""

    waive_interest: bool | None = None
    waive_indemnity: bool | None = None
    instalments_max: int | None = None
    last_instalment_by: Day | None = None


class PayeeShape(_Shape):
    """Who must be paid when the claim was assigned or factored."""

    name: Text | None = None
    iban: Text | None = None


class ProofShape(_Shape):
    """A clause given by its proof."""

    proof: Text | None = None


class ClausesShape(_Shape):
    """Proofs of contract clauses, each as a text or under ``proof``."""

    penalty: ProofShape | Text | None = None
    termination: ProofShape | Text | None = None
    suspension: ProofShape | Text | None = None


class EventShape(_Shape):
    """A dated or undated fact of the file."""

    kind: EventKind
    on: Day | None = None
    direction: Direction | None = None
    channel: Channel | None = None


class FactsShape(_Shape):
    """One letter's facts."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="FACTS")

    as_of: Day | None = None
    stage: Stage | None = None
    channel: Channel | None = None
    address_form: AddressForm | None = None
    actor: Actor | None = None
    surroundings: list[Surrounding] | None = None
    creditor: CreditorShape | None = None
    debtor: DebtorShape | None = None
    invoices: list[InvoiceShape] | None = None
    penalty: PenaltyShape | None = None
    payment_deadline: Day | None = None
    history: list[PastContactShape] | None = None
    promises: list[PromiseShape] | None = None
    discount: DiscountShape | None = None
    internal_notes: Texts | None = None
    forbidden_terms: Texts | None = None
    recipient: Recipient | None = None
    copy_to: Texts | None = None
    plan: PlanShape | None = None
    concessions: ConcessionsShape | None = None
    payee: PayeeShape | None = None
    attachments: Texts | None = None
    supporting_documents: Texts | None = None
    limitation_date: Day | None = None
    clauses: ClausesShape | None = None
    contract_reference: Text | None = None
    events: list[EventShape] | None = None
