"""Reviewing: the use cases of the queue of drafts, kept together."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.interest.rate_table import RateTable
from assistant.services.ports.letter_writer import LetterWriter
from assistant.services.review.approve_draft import ApproveDraft
from assistant.services.review.approve_edited import ApproveEdited
from assistant.services.review.approve_many import ApproveMany
from assistant.services.review.decide_proposal import DecideProposal
from assistant.services.review.draft_from_proposal import DraftFromProposal
from assistant.services.review.list_reviews import ListReviews
from assistant.services.review.open_review import OpenReview
from assistant.services.review.propose_from_edits import ProposeFromEdits
from assistant.services.writing.edit_draft import EditDraft


@dataclass(frozen=True, slots=True)
class Reviewing:
    """From the queue to the verdict, and what is learnt from edits."""

    list_drafts: ListReviews
    open_draft: OpenReview
    approve_edited: ApproveEdited
    approve_many: ApproveMany
    propose: ProposeFromEdits
    decide: DecideProposal

    @classmethod
    def on(
        cls, approve: ApproveDraft, composer: LetterWriter, rates: RateTable, drafting: DraftFromProposal | None = None
    ) -> Reviewing:
        """Built on what approves: its book, its clock and its checks; ``drafting`` where there are templates."""
        book, clock = approve.unit_of_work, approve.clock
        propose = ProposeFromEdits(book, clock)
        return cls(
            ListReviews(book, clock),
            OpenReview(book, clock, approve, composer, rates),
            ApproveEdited(book, EditDraft(book, clock, approve.recheck), approve),
            ApproveMany(book, approve),
            propose,
            DecideProposal(book, clock, propose, drafting),
        )
