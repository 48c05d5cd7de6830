"""The statement of penalties that a letter joins as its annex, from the figures that it was written with."""

from __future__ import annotations

from assistant.domain.draft import Draft
from assistant.domain.dunning import Stage
from assistant.domain.interest_statement import InterestStatement, LateInvoice, StatementTerms, draw_statement
from assistant.domain.late_interest import owes_indemnity
from assistant.domain.rate_table import RateTable
from assistant.domain.situation import Situation
from assistant.french.plain_text import folded
from assistant.services.build_situation import OFFICIAL_STAGES

_CLAIMING = OFFICIAL_STAGES | {Stage.REMINDER_3}


def statement_of_letter(draft: Draft, situation: Situation, rates: RateTable) -> InterestStatement | None:
    """The annex of a letter on paper that claims penalties and announces it; None for any other.

    It is drawn on the very sums that the letter demands, so that its total is the one that the letter gives.
    """
    kind = situation.debtor.kind
    claims = draft.channel.is_paper and draft.stage in _CLAIMING and owes_indemnity(kind)
    if not claims or "annexe" not in folded(draft.latest.text.body):
        return None
    late = [LateInvoice(item.invoice.number, item.invoice.due_on, item.undisputed) for item in situation.items]
    terms = StatementTerms(kind, situation.policy.contract_rate)
    return draw_statement(situation.debtor.name, late, terms, situation.as_of, rates)
