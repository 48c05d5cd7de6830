"""The application: every use case with its adapters."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from pathlib import Path

from assistant.bootstrap.audit import audit_services
from assistant.bootstrap.book import BOOK, BOOK_NOW, DEMO
from assistant.bootstrap.clocks import clock_of
from assistant.bootstrap.mail import account_of, drafts_of
from assistant.bootstrap.model import call_model_of, embedder_of, endpoint_of, reply_reader_of, writers_of
from assistant.bootstrap.outbox import delivery_of, files_of
from assistant.bootstrap.people import people_of, sign_in_of
from assistant.bootstrap.personal_data import personal_data_services
from assistant.bootstrap.shipped_prompts import shipped_calls, shipped_letters
from assistant.bootstrap.templates import house_shelf, template_services
from assistant.bootstrap.watched import watched
from assistant.channels.printer import Printer
from assistant.connectors.files.dropped import DroppedFiles
from assistant.connectors.mail.read import MailReader
from assistant.connectors.rates import shipped_rates
from assistant.domain.interest.rate_table import RateTable
from assistant.drafting.calls.composer import CallComposer
from assistant.drafting.composer import Composer
from assistant.drafting.surroundings import surroundings_of
from assistant.prompting.library import PromptLibrary
from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.knowledge_index import KnowledgeIndex
from assistant.services.accounts.list_clients import ListClients
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.accounts.open_case import OpenCase
from assistant.services.accounts.search_exchanges import SearchExchanges
from assistant.services.agreements.agree import Agree
from assistant.services.all_services import Services
from assistant.services.audit.witness_refusals import WitnessRefusals
from assistant.services.calls.call import Call
from assistant.services.calls.prepare_call import PrepareCall
from assistant.services.dispatch.dispatch import Dispatch
from assistant.services.dispatch.file_draft import FileDraft
from assistant.services.dispatch.lay_out_letter import LayOutLetter
from assistant.services.dispatch.pack_message import PackMessage
from assistant.services.dispatch.send_draft import SendDraft
from assistant.services.gate.gate import Gate
from assistant.services.house.house_settings import HouseSettings
from assistant.services.house.rates_of_law import RatesOfLaw
from assistant.services.house.set_house import SetHouse
from assistant.services.house.switch_rule import SwitchRule
from assistant.services.ledger.import_rows import ImportRows
from assistant.services.mail.delete_message import DeleteMessage
from assistant.services.mail.exchanges import Exchanges
from assistant.services.mail.incoming_mail import IncomingMail
from assistant.services.mail.index_correspondence import IndexCorrespondence
from assistant.services.people.note_absences import NoteAbsences
from assistant.services.ports.clock import Clock
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.register.lock_register import LockRegister
from assistant.services.replies.replies import Replies
from assistant.services.replies.suggest_reply import SuggestReply
from assistant.services.review.approve_draft import ApproveDraft
from assistant.services.review.draft_from_proposal import DraftFromProposal
from assistant.services.review.review_draft import ReviewDraft
from assistant.services.review.reviewing import Reviewing
from assistant.services.scenarios.scenarios import Scenarios
from assistant.services.templates.templates import Templates
from assistant.services.writing.check_draft import CheckDraft
from assistant.services.writing.draft_letter import DraftLetter
from assistant.services.writing.draft_many import DraftMany
from assistant.services.writing.edit_draft import EditDraft
from assistant.services.writing.mask_text import MaskText
from assistant.services.writing.recheck_draft import RecheckDraft
from assistant.settings import Settings
from assistant.storage.database import open_database
from assistant.storage.folder_lock import refuse_held


@dataclass(frozen=True, slots=True)
class _Parts:
    """What several use cases share."""

    is_demo: bool
    clock: Clock
    unit_of_work: UnitOfWorkFactory
    rates: RateTable
    library: PromptLibrary
    calls: PromptLibrary
    mask: MaskText
    embedder: Embedder
    place: Path | str
    index: PassageIndex
    check: CheckDraft
    recheck: RecheckDraft
    send: SendDraft


def new_id() -> str:
    """An id that sorts by the time of its making: nanoseconds, then chance."""
    return f"{time.time_ns():016x}{secrets.token_hex(4)}"


def read_rates() -> RateTable:
    """The rates of the law shipped with the program."""
    return shipped_rates()


def _parts(settings: Settings) -> _Parts:
    refuse_held(settings.home)
    database = open_database(settings.database)
    database.check()
    unit_of_work: UnitOfWorkFactory = database.unit_of_work
    with unit_of_work() as uow:
        is_demo = uow.house.value(BOOK) == DEMO
        clock = clock_of(uow.house.value(BOOK_NOW))
        approvals = uow.prompt_approvals.approved()
    rates, mask = read_rates(), MaskText(unit_of_work)
    embedder = embedder_of(settings, mask)
    place = settings.chroma_url or settings.index_path
    check = CheckDraft(rates, surroundings_of)
    recheck = RecheckDraft(unit_of_work, clock, check, rates)
    lay_out = LayOutLetter(rates)
    approve, printer = ApproveDraft(unit_of_work, clock, recheck, lay_out), Printer()
    return _Parts(
        is_demo,
        clock,
        unit_of_work,
        rates,
        shipped_letters().with_approvals(approvals),
        shipped_calls().with_approvals(approvals),
        mask,
        embedder,
        place,
        ChromaIndex(place, embedder),
        check,
        recheck,
        SendDraft(unit_of_work, clock, approve, lay_out, printer, PackMessage(clock, printer, files_of(settings))),
    )


@dataclass(frozen=True, slots=True)
class _Writing:
    """What writes letters, calls and answers, and what is built upon it."""

    letter: DraftLetter
    many: DraftMany
    worklist: ListWorklist
    call: Call
    replies: Replies
    templates: Templates
    reviewing: Reviewing


def _writing(settings: Settings, parts: _Parts, witness: WitnessRefusals) -> _Writing:
    book, clock, rates, index = parts.unit_of_work, parts.clock, parts.rates, parts.index
    shelf, calls = house_shelf(parts.library, book), house_shelf(parts.calls, book)
    templates = template_services(book, clock, rates, parts.library, parts.calls)
    model, bulk = writers_of(settings, shelf, book, clock)
    letter = DraftLetter(book, clock, Composer(shelf), model, index, parts.check, rates, new_id)
    worklist, speech = ListWorklist(book, clock), CallComposer(calls)
    prepare = PrepareCall(book, clock, speech, rates, call_model_of(settings, speech, index, book, clock))
    reader = reply_reader_of(settings)
    suggest = SuggestReply(book, clock, reader, parts.mask) if reader else None
    return _Writing(
        letter=letter,
        many=DraftMany(letter, bulk, settings.model_concurrency, witness),
        worklist=worklist,
        call=Call.on(book, clock, new_id, prepare, letter, worklist),
        replies=Replies.on(book, clock, new_id, letter, suggest),
        templates=templates,
        reviewing=Reviewing.on(parts.send.approve, letter.composer, rates, DraftFromProposal(templates.govern)),
    )


def _exchanges(parts: _Parts, witness: WitnessRefusals) -> Exchanges:
    book, clock, index = parts.unit_of_work, parts.clock, parts.index
    return Exchanges(
        search=SearchExchanges(book, clock, index),
        index=IndexCorrespondence(book, index, parts.mask.forget),
        delete=DeleteMessage(book, index, clock, witness),
    )


def _house(parts: _Parts) -> HouseSettings:
    book, clock = parts.unit_of_work, parts.clock
    return HouseSettings(
        set=SetHouse(book, clock, Printer()),
        switch_rule=SwitchRule(book, clock),
        rates=RatesOfLaw.on(book, clock, parts.rates),
    )


def _dispatch(settings: Settings, parts: _Parts) -> Dispatch:
    account = account_of(settings)
    file = FileDraft(parts.unit_of_work, parts.clock, parts.send, drafts_of(account, settings)) if account else None
    return Dispatch.on(parts.send, delivery_of(settings, parts.send, is_demo=parts.is_demo), file)


def build_services(settings: Settings) -> Services:
    """Open the book of ``settings.home``; raises StorageError, SettingsError, PromptError."""
    parts = _parts(settings)
    witness = WitnessRefusals(parts.unit_of_work, parts.clock)
    return watched(_services(settings, parts, _writing(settings, parts, witness), witness), witness)


def _services(settings: Settings, parts: _Parts, writing: _Writing, witness: WitnessRefusals) -> Services:
    book, clock = parts.unit_of_work, parts.clock
    return Services(
        is_demo=parts.is_demo,
        clock=clock,
        unit_of_work=book,
        open_case=OpenCase(book, clock),
        list_worklist=writing.worklist,
        list_clients=ListClients(book, clock),
        draft_letter=writing.letter,
        draft_many=writing.many,
        recheck_draft=parts.recheck,
        edit_draft=EditDraft(book, clock, parts.recheck),
        review_draft=ReviewDraft(book, clock, parts.recheck),
        approve_draft=parts.send.approve,
        reviewing=writing.reviewing,
        exchanges=_exchanges(parts, witness),
        ledger_files=DroppedFiles(),
        import_rows=ImportRows(book, clock),
        cards=KnowledgeIndex(parts.place, parts.embedder),
        lock_register=LockRegister(book, clock),
        house=_house(parts),
        call=writing.call,
        agree=Agree.on(book, clock, new_id),
        sign_in=sign_in_of(book, settings, is_demo=parts.is_demo),
        manage_people=people_of(book),
        note_absences=NoteAbsences(book, clock),
        gate=Gate.on(book, clock, new_id),
        templates=writing.templates,
        audit=audit_services(settings, book, clock, parts.rates, parts.library),
        privacy=personal_data_services(book, clock, parts.index, settings.chosen_model),
        scenarios=Scenarios.on(book, clock),
        replies=writing.replies,
        dispatch=_dispatch(settings, parts),
        mail=IncomingMail.on(book, clock, MailReader(), parts.index, account_of(settings)),
        model_name=settings.chosen_model,
        model_endpoint=endpoint_of(settings),
    )
