"""The use cases of templates, on the shipped prompts and the house's own."""

from __future__ import annotations

from assistant.bootstrap.shipped_prompts import shipped_instructions
from assistant.domain.interest.rate_table import RateTable
from assistant.drafting.calls.composer import CallComposer
from assistant.drafting.composer import Composer
from assistant.drafting.surroundings import surroundings_of
from assistant.prompting.library import PromptLibrary
from assistant.services.calls.cover_calls import CoverCalls
from assistant.services.calls.measure_calls import MeasureCalls
from assistant.services.calls.objection_table import ObjectionTable
from assistant.services.calls.try_call import TryCall
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.templates.cover_templates import CoverTemplates
from assistant.services.templates.exchange_templates import ExchangeTemplates
from assistant.services.templates.govern_templates import GovernTemplates
from assistant.services.templates.lint_call_template import LintCallTemplate
from assistant.services.templates.lint_draft_template import LintDraftTemplate
from assistant.services.templates.measure_templates import MeasureTemplates
from assistant.services.templates.read_templates import ReadTemplates
from assistant.services.templates.templates import Templates
from assistant.services.templates.templates_to_review import TemplatesToReview
from assistant.services.templates.try_template import TryTemplate
from assistant.services.writing.house_shelf import HouseShelf


def house_shelf(shipped: PromptLibrary, book: UnitOfWorkFactory) -> HouseShelf:
    """Shipped prompts of some kinds with the house's own of the same kinds."""
    kinds = sorted({prompt_id.partition("/")[0] for prompt_id in shipped.ids})
    return HouseShelf(shipped, book, kinds)


def template_services(
    book: UnitOfWorkFactory, clock: Clock, rates: RateTable, letters: PromptLibrary, calls: PromptLibrary
) -> Templates:
    """Built on an open book; raises PromptError."""
    chains = shipped_instructions()
    read = ReadTemplates(book, clock, _together(letters, calls, chains))
    try_on = TryTemplate(book, clock, rates, house_shelf(letters, book), Composer, surroundings_of)
    try_call = TryCall(book, clock, rates, house_shelf(calls, book), CallComposer)
    lint = LintDraftTemplate(try_on, LintCallTemplate(try_call))
    govern = GovernTemplates(book, clock, read.shipped, lint)
    return Templates(
        read=read,
        govern=govern,
        lint=lint,
        try_on=try_on,
        try_call=try_call,
        objections=ObjectionTable(read, govern),
        cover_calls=CoverCalls(try_call),
        measure_calls=MeasureCalls(book, clock),
        to_review=TemplatesToReview(book, read),
        cover=CoverTemplates(clock, try_on.shelf, Composer),
        measure=MeasureTemplates(book),
        exchange=ExchangeTemplates(read, govern),
    )


def _together(*libraries: PromptLibrary) -> PromptLibrary:
    """One library of all their files, approved as in each."""
    approved = frozenset(file.fingerprint for one in libraries for file in one.files if one.is_approved(file))
    return PromptLibrary([file for one in libraries for file in one.files], approved)
