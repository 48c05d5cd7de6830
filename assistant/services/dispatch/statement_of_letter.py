"""The statement of penalties that a letter joins as its annex, from the figures that it was written with."""

from __future__ import annotations

from assistant.domain.interest.interest_statement import InterestStatement
from assistant.domain.interest.late_interest import owes_indemnity
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import Draft
from assistant.domain.writing.situation import Situation
from assistant.french.mail.plain_text import folded
from assistant.services.house.explain_interest import interest_of


def statement_of_letter(draft: Draft, situation: Situation, rates: RateTable) -> InterestStatement | None:
    """The annex of a letter on paper that claims penalties and announces it; None for any other.

    It is drawn as the letter's own figures are, so that its total is the one that the letter gives.
    """
    kind = situation.debtor.kind
    claiming = draft.stage.is_notice or draft.stage is Stage.REMINDER_3
    claims = draft.channel.is_paper and claiming and owes_indemnity(kind)
    if not claims or "annexe" not in folded(draft.latest.text.body):
        return None
    return interest_of(situation.debtor, situation.items, situation.policy, situation.as_of, rates)
