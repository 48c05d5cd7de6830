"""A small house on the real SQLite, with the real composer and guardrails, and an index that only counts."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache, partial
from pathlib import Path

from assistant.bootstrap import PARIS, new_id, read_rates
from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.channels.printer import Printer
from assistant.domain.errors import IndexUnavailableError
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact, ContactRole, Debtor, DebtorKind
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.ledger.payment import Allocation, Payment
from assistant.domain.mail.correspondence import Direction, Message, Passage
from assistant.domain.people.user import Role, User
from assistant.drafting.composer import Composer, lay_ground
from assistant.drafting.surroundings import surroundings_of
from assistant.services.accounts.flag_account import FlagAccount
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.dispatch.deliver_outbox import DeliverOutbox
from assistant.services.dispatch.keep_invoice_files import KeepInvoiceFiles
from assistant.services.dispatch.lay_out_letter import LayOutLetter
from assistant.services.dispatch.list_outbox import ListOutbox
from assistant.services.dispatch.pack_message import PackMessage
from assistant.services.dispatch.queue_sending import QueueSending
from assistant.services.dispatch.send_draft import SendDraft
from assistant.services.dispatch.settle_sending import SettleSending
from assistant.services.dispatch.undo_sending import UndoSending
from assistant.services.gate.override_gate import OverrideGate
from assistant.services.ports.mail_account import MailFolder
from assistant.services.ports.model_writer import ModelWriter
from assistant.services.ports.outbox import Postman
from assistant.services.ports.passage_index import IndexReport, Progress
from assistant.services.review.approve_draft import ApproveDraft
from assistant.services.review.review_draft import ReviewDraft
from assistant.services.review.reviewing import Reviewing
from assistant.services.writing.check_draft import CheckDraft
from assistant.services.writing.draft_letter import DraftLetter
from assistant.services.writing.draft_many import DraftMany
from assistant.services.writing.edit_draft import EditDraft
from assistant.services.writing.recheck_draft import RecheckDraft
from assistant.services.writing.write_with_model import WriteWithModel
from assistant.storage.file_store import FileFolder
from tests.book_template import new_book

NORA = User("nora", "Nora Vidal", Role.ACCOUNT_MANAGER)
LEA = User("lea", "Léa Roche", Role.TEAM_LEAD)
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
LIBRARY = shipped_letters()


@dataclass
class MovableClock:
    """A clock that a test moves."""

    moment: datetime = MONDAY

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.astimezone(PARIS).date()


@dataclass
class PlainIndex:
    """Finds the first words of each message; can be broken."""

    broken: bool = False
    deleted: list[str] = field(default_factory=list)
    state: str = ""

    def is_at(self, state: str) -> bool:
        return state == self.state != ""

    def synchronise(
        self, messages: Sequence[Message], progress: Progress | None = None, state: str = ""
    ) -> IndexReport:
        self.state = state
        if progress is not None:
            progress(len(messages), len(messages))
        return IndexReport(len(messages), 0, 0)

    def search(self, query: str, candidates: Sequence[Message], limit: int = 6) -> tuple[Passage, ...]:
        if self.broken:
            raise IndexUnavailableError("L’index est abîmé : lancez « courtois index ».")
        assert query
        found = [Passage(m.id, m.debtor_id, m.direction, m.sent_at, m.body[:60], 1.0) for m in candidates]
        return tuple(found[:limit])

    def delete(self, message_ids: Sequence[str]) -> None:
        self.deleted += message_ids


@dataclass
class House:
    """Every use case of a draft's life, on one database."""

    home: Path
    model: ModelWriter | None = None
    clock: MovableClock = field(default_factory=MovableClock)
    index: PlainIndex = field(default_factory=PlainIndex)
    filled: bool = True

    def __post_init__(self) -> None:
        self.database = new_book(self.home / "book.sqlite3", _furnished() if self.filled else None)
        self.unit_of_work = self.database.unit_of_work
        rates = read_rates()
        check = CheckDraft(rates, surroundings_of)
        recheck = RecheckDraft(self.unit_of_work, self.clock, check, rates)
        values = partial(lambda situation: lay_ground(LIBRARY, situation).values)
        model = WriteWithModel(self.model, values) if self.model else None
        composer = Composer(LIBRARY)
        self.draft = DraftLetter(self.unit_of_work, self.clock, composer, model, self.index, check, rates, new_id)
        self.draft_many = DraftMany(self.draft, self.model, at_a_time=4)
        self.edit = EditDraft(self.unit_of_work, self.clock, recheck)
        self.review = ReviewDraft(self.unit_of_work, self.clock, recheck)
        lay_out = LayOutLetter(rates)
        self.approve = ApproveDraft(self.unit_of_work, self.clock, recheck, lay_out)
        self.reviewing = Reviewing.on(self.approve, composer, rates)
        self.files = FileFolder(self.home / "files")
        pack = PackMessage(self.clock, Printer(), self.files)
        self.send = SendDraft(self.unit_of_work, self.clock, self.approve, lay_out, Printer(), pack)
        self.queue = QueueSending(self.unit_of_work, self.clock, self.approve)
        self.settle = SettleSending(self.unit_of_work, self.clock)
        self.undo = UndoSending(self.unit_of_work, self.clock)
        self.outbox = ListOutbox(self.unit_of_work, self.clock)
        self.keep_files = KeepInvoiceFiles(self.unit_of_work, self.clock, self.files)
        self.override = OverrideGate(self.unit_of_work, self.clock, new_id)
        self.flag = FlagAccount(self.unit_of_work, self.clock, new_id)
        self.worklist = ListWorklist(self.unit_of_work, self.clock)

    def deliver(self, postman: Postman, sent_folder: MailFolder | None = None) -> DeliverOutbox:
        return DeliverOutbox(self.unit_of_work, self.clock, self.approve, self.send.pack, postman, sent_folder)

    def pay(self, amount: str, number: str = "F-118", debtor: str = "d1") -> None:
        on = self.clock.today()
        paid = Payment(
            f"p-{number}-{amount}", debtor, on, Decimal(amount), allocations=(Allocation(number, Decimal(amount), on),)
        )
        with self.unit_of_work() as uow:
            uow.ledger.add_payments([paid])
            uow.commit()

    def wait(self, days: int) -> None:
        self.clock.moment += timedelta(days=days)

    def wait_minutes(self, minutes: int) -> None:
        self.clock.moment += timedelta(minutes=minutes)


CREDITOR = Creditor(
    name="Scierie Bellecombe SAS",
    legal_form="SAS au capital de 80 000 €",
    siren="404833048",
    rcs_city="Annecy",
    address="12 route du Lac, 74000 Annecy",
    city="Annecy",
    email="compta@bellecombe.example",
    phone="04 65 71 00 10",
    iban="FR7630006000011234567890189",
    bic="AGRIFRPP",
    signatory="Nora Vidal",
    signatory_role="responsable comptable",
)
CLAIRE = Contact("c1", "d1", ContactRole.AP_CONTACT, "Mme", "Claire", "Rey", email="claire@morin.example")
MORIN = Debtor(
    "d1", "Atelier Morin SARL", DebtorKind.BUSINESS, "552100554", "3 rue des Aulnes, 73000 Chambéry", (CLAIRE,)
)
ANA = Contact(
    "c2", "d2", ContactRole.PERSON, "Mme", "Ana", "Roux", email="ana.roux@mail.example", phone="06 39 98 00 11"
)
ROUX = Debtor("d2", "Ana Roux", DebtorKind.CONSUMER, address="8 rue du Lavoir, 74000 Annecy", contacts=(ANA,))
BODY = "Bonjour Madame,\nPouvez-vous me renvoyer la facture ?\nCordialement,\nClaire Rey"
MAILS = [Message(f"m{i}", "d1", Direction.IN, MONDAY - timedelta(days=10 * i), BODY) for i in range(1, 5)]


def bill(number: str, debtor: str, amount: str) -> Invoice:
    return Invoice(number, debtor, number, date(2026, 9, 30), date(2026, 10, 30), Decimal(amount), "Chevrons")


@cache
def _furnished() -> bytes:
    """The file of a book with one creditor, two people and two clients, written once a process."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "book.sqlite3"
        database = new_book(file)
        with database.unit_of_work() as uow:
            uow.house.set_creditor(CREDITOR)
            uow.house.add_users([NORA, LEA])
            uow.debtors.add([MORIN, ROUX])
            uow.ledger.add_invoices([bill("F-118", "d1", "1200.00"), bill("F-200", "d2", "310.00")])
            uow.correspondence.add(MAILS)
            uow.commit()
        database.dispose()
        return file.read_bytes()
