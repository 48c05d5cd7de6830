"""The use cases of templates, together: the library page and the command line ask them."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.services.calls.cover_calls import CoverCalls
from assistant.services.calls.measure_calls import MeasureCalls
from assistant.services.calls.objection_table import ObjectionTable
from assistant.services.calls.try_call import TryCall
from assistant.services.templates.cover_templates import CoverTemplates
from assistant.services.templates.exchange_templates import ExchangeTemplates
from assistant.services.templates.govern_templates import GovernTemplates
from assistant.services.templates.lint_draft_template import LintDraftTemplate
from assistant.services.templates.measure_templates import MeasureTemplates
from assistant.services.templates.read_templates import ReadTemplates
from assistant.services.templates.templates_to_review import TemplatesToReview
from assistant.services.templates.try_template import TryTemplate


@dataclass(frozen=True, slots=True)
class Templates:
    """One a verb."""

    read: ReadTemplates
    govern: GovernTemplates
    lint: LintDraftTemplate
    try_on: TryTemplate
    try_call: TryCall
    objections: ObjectionTable
    cover_calls: CoverCalls
    measure_calls: MeasureCalls
    to_review: TemplatesToReview
    cover: CoverTemplates
    measure: MeasureTemplates
    exchange: ExchangeTemplates
