"""The book of a folder: made ready, filled with the demonstration, asked before the application is built."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from assistant.bootstrap.clocks import PARIS, SystemClock
from assistant.domain.approvals.rule_switch import RulesOff, rules_off
from assistant.domain.dispatch.envelope import InvoiceFile
from assistant.domain.errors import RefusedError, StorageError
from assistant.domain.people.user import Role, User
from assistant.services.house.rules_off_now import rules_off_now
from assistant.services.ports.outbox import FileStore
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.settings import Settings
from assistant.storage.database import Database, open_database
from assistant.storage.file_store import FileFolder
from assistant.storage.folder_lock import folder_held

BOOK = "book"  # what kind of book the folder holds: "demo", or "" for the user's own
BOOK_NOW = "book_now"  # the moment at which a demonstration book stands still, ISO 8601 in UTC
DEMO = "demo"


def read_rules_off(settings: Settings) -> RulesOff:
    """The rules that the book of ``settings`` switched off; none where there is no book yet; raises StorageError."""
    database = open_database(settings.database)
    if not settings.database_url and not Path(database.place).exists():
        return rules_off(())
    database.check()
    with database.unit_of_work() as uow:
        off = rules_off_now(uow)
    database.dispose()
    return off


def prepare_home(settings: Settings) -> Database:
    """Create the folder and bring the database to the program's version; raises StorageError."""
    _make_folder(settings)
    database = open_database(settings.database)
    database.upgrade()
    return database


def _make_folder(settings: Settings) -> None:
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"Le dossier {settings.home} ne peut pas être créé ({error.strerror})\u202f: "
            "choisissez-en un autre par la variable COURTOIS_HOME."
        ) from error


def prepare_demo(settings: Settings, *, refresh: bool) -> bool:
    """Write the demonstration book the first time, or anew; False when it was there.

    Raises RefusedError where the folder holds a user's own data, StorageError where somebody prepares it already.
    """
    _make_folder(settings)
    with folder_held(settings.home):
        return _prepare_demo(settings, refresh=refresh)


def _prepare_demo(settings: Settings, *, refresh: bool) -> bool:
    from assistant.connectors.demo.book import make_book
    from assistant.connectors.demo.invoice_pdf import open_invoice_pdfs
    from assistant.services.ledger.write_book import write_book
    from assistant.services.replies.receive_replies import receive_replies

    database = prepare_home(settings)
    with database.unit_of_work() as uow:
        kind, filled = uow.house.value(BOOK), bool(uow.debtors.names())
    if kind == DEMO and not refresh:
        return False
    if filled and kind != DEMO:
        raise RefusedError(
            f"Le dossier {settings.home} contient déjà vos données\u202f: "
            "choisissez un autre COURTOIS_HOME pour la démonstration."
        )
    if kind == DEMO:
        database.dispose()
        _erase(settings)
        database = prepare_home(settings)
    moment = datetime.combine(SystemClock().today(), datetime.min.time(), PARIS).replace(hour=10).astimezone(UTC)
    with database.unit_of_work() as uow:
        book = make_book(moment.astimezone(PARIS).date())
        write_book(uow, book)
        receive_replies(uow, book.messages, moment)
        _keep_invoices(uow, FileFolder(settings.files_path), open_invoice_pdfs(book))
        _propose_template(uow, book.users, moment)
        uow.house.set_value(BOOK, DEMO)
        uow.house.set_value(BOOK_NOW, moment.isoformat())
        uow.audit.append(at=moment, user_id=DEMO, action="import", subject_id=DEMO)
        uow.commit()
    database.dispose()
    return True


def _keep_invoices(uow: UnitOfWork, files: FileStore, named: Mapping[str, bytes]) -> None:
    """The PDFs of the invented invoices, so that reminders join them."""
    for name, content in named.items():
        uow.invoice_files.add(InvoiceFile(name.removesuffix(".pdf"), name, files.keep(content), len(content)))


def _propose_template(uow: UnitOfWork, users: Sequence[User], moment: datetime) -> None:
    """A text that waits for the lead, from the first account manager."""
    from assistant.connectors.demo.templates import proposed_template

    author = next(user for user in users if user.role is Role.ACCOUNT_MANAGER)
    version, submission = proposed_template(author.id, moment)
    uow.templates.add([version])
    uow.templates.move(submission)


def _erase(settings: Settings) -> None:
    """Remove the demonstration book's own files."""
    for path in settings.home.glob("courtois.sqlite3*"):
        path.unlink()
    for folder in (settings.index_path, settings.files_path, settings.audit_path):
        shutil.rmtree(folder, ignore_errors=True)
