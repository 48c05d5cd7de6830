"""A book of real size, made alike from one seed: 10,000 clients, 100,000 invoices, 80,000 payments, 200,000 mails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random

from assistant.connectors.demo.book import make_book
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.book import Book
from assistant.domain.ledger.debtor import Contact, ContactRole, Debtor, DebtorKind
from assistant.domain.ledger.dispute import Dispute, DisputeReason
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.ledger.payment import Allocation, Payment
from assistant.domain.mail.correspondence import Channel, Direction, Message
from assistant.domain.reminders.dunning import PastReminder, Stage
from tests.benchmarks.retrieval import conversation

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SEED = 20_261_123
LONG = 300  # messages of a measured client: one message in a hundred goes to them
_KINDS = (*[DebtorKind.BUSINESS] * 16, DebtorKind.MERCHANT, DebtorKind.CONSUMER, DebtorKind.CONSUMER, DebtorKind.PUBLIC)
_TRADES = ("Menuiserie", "Atelier", "Garage", "Pharmacie", "Imprimerie", "Serrurerie", "Verger", "Fonderie")
_NAMES = ("Aubrac", "Belloc", "Carnet", "Delorme", "Estève", "Fournil", "Garance", "Hublot", "Isère", "Jolivet")
_FIRST = ("Claire", "Hugo", "Nadia", "Paul", "Inès", "Marc", "Léa", "Yann")


@dataclass(frozen=True, slots=True)
class Size:
    """How many of each; ``measured`` clients have a long correspondence."""

    debtors: int = 10_000
    invoices: int = 100_000
    payments: int = 80_000
    messages: int = 200_000
    measured: int = 10


def measured_ids(size: Size) -> tuple[str, ...]:
    """The clients whose pages, searches and drafts are measured."""
    return tuple(_debtor_id(rank) for rank in range(size.measured))


def make_big_book(size: Size) -> Book:
    """The book as of ``TODAY``; four payments for five invoices, as in a house with trouble."""
    chance = Random(SEED)  # noqa: S311  (a seed is wanted, not a secret)
    small = make_book(TODAY)
    invoices = tuple(_invoices(size, chance))
    return Book(
        creditor=small.creditor,
        policy=small.policy,
        users=small.users,
        debtors=tuple(_debtor(rank, chance, small.users[rank % len(small.users)].id) for rank in range(size.debtors)),
        invoices=invoices,
        credit_notes=(),
        payments=tuple(_payments(size, invoices, chance)),
        disputes=tuple(_disputes(invoices)),
        promises=tuple(_promises(invoices)),
        messages=tuple(_messages(size)),
        reminders={
            _debtor_id(rank): (PastReminder(TODAY - timedelta(days=40), Stage.REMINDER_1, Channel.EMAIL),)
            for rank in range(0, size.debtors, 4)
        },
        bank_data_until=NOW,
    )


def _debtor_id(rank: int) -> str:
    return f"c{rank:05}"


def _debtor(rank: int, chance: Random, manager: str) -> Debtor:
    kind, last, first = chance.choice(_KINDS), chance.choice(_NAMES), chance.choice(_FIRST)
    consumer = kind is DebtorKind.CONSUMER
    own = f"{last[:-1]}{rank:x}".capitalize()
    name = f"{first} {own}" if consumer else f"{chance.choice(_TRADES)} {own}"
    key = _debtor_id(rank)
    contact = Contact(
        f"p{rank:05}",
        key,
        ContactRole.PERSON if consumer else ContactRole.AP_CONTACT,
        "Mme" if first in {"Claire", "Nadia", "Inès", "Léa"} else "M.",
        first,
        own,
        email=f"compta@{key}.example",
        phone=f"04 65 71 {rank // 100:02} {rank % 100:02}",
    )
    siren = "" if consumer else f"{400_000_000 + rank * 7:09}"
    address = f"{1 + rank % 90} rue du Lavoir, {10_000 + rank % 80_000} Beaulieu"
    return Debtor(key, name, kind, siren, address, (contact,), account_manager=manager)


def _invoices(size: Size, chance: Random) -> Iterator[Invoice]:
    for rank in range(size.invoices):
        issued = TODAY - timedelta(days=chance.randrange(5, 700))
        amount = Decimal(chance.randrange(4_000, 900_000)) / 100
        owner = _debtor_id(rank % size.debtors)
        yield Invoice(f"i{rank}", owner, f"F-{rank:06}", issued, issued + timedelta(days=30), amount, "Fournitures")


def _payments(size: Size, invoices: tuple[Invoice, ...], chance: Random) -> Iterator[Payment]:
    paid = sorted(invoices, key=lambda invoice: (invoice.due_on, invoice.id))[: size.payments]
    for rank, invoice in enumerate(paid):
        on = min(invoice.due_on + timedelta(days=chance.randrange(-5, 40)), TODAY)
        part = invoice.amount if rank % 20 else (invoice.amount / 2).quantize(Decimal("0.01"))
        yield Payment(
            f"r{rank}",
            invoice.debtor_id,
            on,
            part,
            reference=f"VIR {rank}",
            allocations=(Allocation(invoice.number, part, on),),
        )


def _disputes(invoices: tuple[Invoice, ...]) -> Iterator[Dispute]:
    for invoice in invoices[::100]:
        yield Dispute(f"d{invoice.id}", invoice.debtor_id, invoice.number, invoice.issued_on, DisputeReason.OTHER)


def _promises(invoices: tuple[Invoice, ...]) -> Iterator[PromiseToPay]:
    for invoice in invoices[7::40]:
        made = invoice.due_on + timedelta(days=10)
        yield PromiseToPay(f"q{invoice.id}", invoice.debtor_id, made, made + timedelta(days=10))


def _messages(size: Size) -> Iterator[Message]:
    """Long exchanges for the measured clients, the rest spread evenly; the last year, the day spread with them."""
    rest = size.messages - LONG * size.measured
    each, more = divmod(rest, size.debtors)
    for rank in range(size.debtors):
        count = each + (rank < more) + LONG * (rank < size.measured)
        for number, message in enumerate(conversation(count, _debtor_id(rank))):
            sent = NOW - timedelta(hours=2 + 8_600 * (count - number) // count, seconds=rank % 3600)
            direction = Direction.IN if number % 3 else Direction.OUT
            yield Message(message.id, message.debtor_id, direction, sent, message.body)
