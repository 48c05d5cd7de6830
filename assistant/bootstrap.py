"""The composition root: the only file that knows every adapter."""

from __future__ import annotations

import secrets
import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from assistant.channels.drafts_folder import ImapDrafts
from assistant.channels.printer import Printer
from assistant.connectors.files.dropped import DroppedFiles
from assistant.connectors.mail.folder_name import encode_folder
from assistant.connectors.mail.imap import ImapAccount
from assistant.connectors.mail.password import read_password
from assistant.connectors.mail.read import MailReader
from assistant.connectors.rates import shipped_rates
from assistant.domain.errors import RefusedError, StorageError
from assistant.domain.rate_table import RateTable
from assistant.domain.rule_switch import RulesOff, rules_off
from assistant.domain.situation import Situation
from assistant.drafting.composer import Composer, lay_ground
from assistant.drafting.model_endpoint import OpenAIEndpoint
from assistant.drafting.surroundings import surroundings_of
from assistant.places import PROMPTS
from assistant.prompting.library import PromptLibrary
from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.knowledge_index import KnowledgeIndex
from assistant.retrieval.use_embedder import UniversalSentenceEmbedder
from assistant.services.all_services import Services
from assistant.services.approve_draft import ApproveDraft
from assistant.services.check_draft import CheckDraft
from assistant.services.choose_mail_owner import ChooseMailOwner
from assistant.services.delete_message import DeleteMessage
from assistant.services.draft_letter import DraftLetter
from assistant.services.draft_many import DraftMany
from assistant.services.edit_draft import EditDraft
from assistant.services.explain_interest import ExplainInterest
from assistant.services.fetch_mail import FetchMail
from assistant.services.file_draft import FileDraft
from assistant.services.import_mail import ImportMail
from assistant.services.import_rows import ImportRows
from assistant.services.index_correspondence import IndexCorrespondence
from assistant.services.lay_out_letter import LayOutLetter
from assistant.services.list_rates import ListRates
from assistant.services.list_worklist import ListWorklist
from assistant.services.lock_register import LockRegister
from assistant.services.mask_text import MaskText
from assistant.services.open_case import OpenCase
from assistant.services.ports.clock import Clock
from assistant.services.ports.model_writer import ModelWriter
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.recheck_draft import RecheckDraft
from assistant.services.record_rates import RecordRates
from assistant.services.review_draft import ReviewDraft
from assistant.services.search_exchanges import SearchExchanges
from assistant.services.send_draft import SendDraft
from assistant.services.set_house import SetHouse
from assistant.services.switch_rule import SwitchRule
from assistant.services.write_with_model import WriteWithModel
from assistant.settings import Settings
from assistant.storage.database import Database, open_database

PARIS = ZoneInfo("Europe/Paris")
BOOK = "book"  # what kind of book the folder holds: "demo", or "" for the user's own
BOOK_NOW = "book_now"  # the moment at which a demonstration book stands still, ISO 8601 in UTC
DEMO = "demo"
OPENAI = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's time."""

    def now(self) -> datetime:
        """Aware datetime in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The day in Paris."""
        return self.now().astimezone(PARIS).date()


@dataclass(frozen=True, slots=True)
class StandingClock:
    """A clock that stands still, for the demonstration book."""

    moment: datetime

    def now(self) -> datetime:
        """Aware datetime in UTC."""
        return self.moment

    def today(self) -> date:
        """The day in Paris."""
        return self.moment.astimezone(PARIS).date()


def new_id() -> str:
    """An id that sorts by the time of its making: nanoseconds, then chance."""
    return f"{time.time_ns():016x}{secrets.token_hex(4)}"


def build_services(settings: Settings) -> Services:
    """Open the book of ``settings.home``; raises StorageError, SettingsError, PromptError."""
    database = open_database(settings.database)
    database.check()
    unit_of_work: UnitOfWorkFactory = database.unit_of_work
    with unit_of_work() as uow:
        is_demo = uow.house.value(BOOK) == DEMO
        clock = _clock(uow.house.value(BOOK_NOW))
        approvals = uow.prompt_approvals.approved()
    rates = read_rates()
    library = PromptLibrary.load(PROMPTS, approvals)
    mask = MaskText(unit_of_work)
    embedder = _embedder(settings, mask)
    place = settings.chroma_url or settings.index_path
    index: PassageIndex = ChromaIndex(place, embedder)
    check = CheckDraft(rates, surroundings_of)
    recheck = RecheckDraft(unit_of_work, check, rates)
    lay_out = LayOutLetter(rates)
    approve = ApproveDraft(unit_of_work, clock, recheck, lay_out)
    model, bulk = _model(settings, library)
    draft = DraftLetter(unit_of_work, clock, Composer(library), model, index, check, rates, new_id)
    send = SendDraft(unit_of_work, clock, approve, lay_out, Printer())
    import_mail = ImportMail(unit_of_work, clock)
    account = _mail_account(settings)
    return Services(
        is_demo=is_demo,
        clock=clock,
        list_rates=ListRates(unit_of_work, clock, rates),
        record_rates=RecordRates(unit_of_work, clock, rates),
        explain_interest=ExplainInterest(unit_of_work, rates),
        unit_of_work=unit_of_work,
        open_case=OpenCase(unit_of_work, clock),
        list_worklist=ListWorklist(unit_of_work, clock),
        draft_letter=draft,
        draft_many=DraftMany(draft, bulk, settings.model_concurrency),
        recheck_draft=recheck,
        edit_draft=EditDraft(unit_of_work, clock, recheck),
        review_draft=ReviewDraft(unit_of_work, clock),
        approve_draft=approve,
        send_draft=send,
        search_exchanges=SearchExchanges(unit_of_work, index),
        ledger_files=DroppedFiles(),
        import_rows=ImportRows(unit_of_work, clock),
        mail_files=MailReader(),
        import_mail=import_mail,
        choose_mail_owner=ChooseMailOwner(unit_of_work, clock),
        index_correspondence=IndexCorrespondence(unit_of_work, index, mask.forget),
        cards=KnowledgeIndex(place, embedder),
        delete_message=DeleteMessage(unit_of_work, index),
        lock_register=LockRegister(unit_of_work, clock),
        set_house=SetHouse(unit_of_work, clock),
        switch_rule=SwitchRule(unit_of_work, clock),
        model_name=settings.chosen_model,
        model_endpoint=_endpoint(settings),
        fetch_mail=FetchMail(unit_of_work, account, import_mail) if account else None,
        file_draft=FileDraft(unit_of_work, clock, send, _drafts(account, settings)) if account else None,
    )


def _mail_account(settings: Settings) -> ImapAccount | None:
    """The mail account that the settings name; its password is asked for when it is first needed."""
    if not settings.imap_host:
        return None
    told = settings.imap_password.get_secret_value() if settings.imap_password else ""
    folders = tuple(name.strip() for name in settings.imap_folders.split(",") if name.strip())
    return ImapAccount(
        settings.imap_host,
        settings.imap_port,
        settings.imap_user,
        partial(read_password, f"{settings.imap_user}@{settings.imap_host}", told),
        folders,
        settings.imap_since,
        settings.imap_tls,
    )


def _drafts(account: ImapAccount, settings: Settings) -> ImapDrafts:
    return ImapDrafts(account.session, encode_folder(settings.imap_drafts) if settings.imap_drafts else "")


def _clock(standing: str | None) -> Clock:
    return StandingClock(datetime.fromisoformat(standing)) if standing else SystemClock()


def read_rates() -> RateTable:
    """The rates of the law shipped with the program."""
    return shipped_rates()


def read_rules_off(settings: Settings) -> RulesOff:
    """The rules that the book of ``settings`` switched off; none where there is no book yet; raises StorageError."""
    database = open_database(settings.database)
    if not settings.database_url and not Path(database.place).exists():
        return rules_off(())
    database.check()
    with database.unit_of_work() as uow:
        off = rules_off(uow.rule_switches.all())
    database.dispose()
    return off


def _embedder(settings: Settings, mask: MaskText) -> Embedder:
    if not settings.embedding_model:
        return UniversalSentenceEmbedder()
    from assistant.retrieval.endpoint_embedder import EndpointEmbedder

    key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else ""
    return EndpointEmbedder(settings.openai_base_url or OPENAI, settings.embedding_model, mask, key)


def prepare_home(settings: Settings) -> Database:
    """Create the folder and bring the database to the program's version; raises StorageError."""
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"Le dossier {settings.home} ne peut pas être créé ({error.strerror})\u202f: "
            "choisissez-en un autre par la variable COURTOIS_HOME."
        ) from error
    database = open_database(settings.database)
    database.upgrade()
    return database


def prepare_demo(settings: Settings, *, refresh: bool) -> bool:
    """Write the demonstration book the first time, or anew; False when it was there.

    Raises RefusedError where the folder holds a user's own data.
    """
    from assistant.connectors.demo.book import make_book
    from assistant.services.write_book import write_book

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
        write_book(uow, make_book(moment.astimezone(PARIS).date()))
        uow.house.set_value(BOOK, DEMO)
        uow.house.set_value(BOOK_NOW, moment.isoformat())
        uow.commit()
    database.dispose()
    return True


def _erase(settings: Settings) -> None:
    """Remove the demonstration book's own files."""
    for path in settings.home.glob("courtois.sqlite3*"):
        path.unlink()
    shutil.rmtree(settings.index_path, ignore_errors=True)


def _endpoint(settings: Settings) -> OpenAIEndpoint | None:
    """Where the model answers; None without one, or for a provider that is not asked this way."""
    provider, colon, _ = settings.chosen_model.partition(":")
    compatible = bool(settings.openai_base_url) or not colon or provider == "openai"
    if not settings.chosen_model or not compatible:
        return None
    key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else ""
    return OpenAIEndpoint(settings.openai_base_url, key)


def _model(settings: Settings, library: PromptLibrary) -> tuple[WriteWithModel | None, ModelWriter | None]:
    """The model that the settings name, for one letter and for many; None for the composer alone."""
    if not settings.chosen_model:
        return None, None
    from assistant.drafting.chat_writer import Prices
    from assistant.drafting.open_writer import NO_RETRIES, ChosenModel, open_writer

    key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else ""
    prices = Prices(settings.model_price_in, settings.model_price_out)
    chosen = ChosenModel(settings.chosen_model, settings.openai_base_url, key, settings.model_timeout, prices)
    one = WriteWithModel(open_writer(chosen, PROMPTS), partial(_slot_values, library))
    return one, open_writer(chosen, PROMPTS, NO_RETRIES)


def _slot_values(library: PromptLibrary, situation: Situation) -> Mapping[str, str]:
    return lay_ground(library, situation).values
