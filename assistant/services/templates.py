"""The use cases of templates, together: the library page and the command line ask them."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.services.cover_calls import CoverCalls
from assistant.services.cover_templates import CoverTemplates
from assistant.services.exchange_templates import ExchangeTemplates
from assistant.services.govern_templates import GovernTemplates
from assistant.services.lint_draft_template import LintDraftTemplate
from assistant.services.measure_calls import MeasureCalls
from assistant.services.measure_templates import MeasureTemplates
from assistant.services.objection_table import ObjectionTable
from assistant.services.read_templates import ReadTemplates
from assistant.services.templates_to_review import TemplatesToReview
from assistant.services.try_call import TryCall
from assistant.services.try_template import TryTemplate


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
