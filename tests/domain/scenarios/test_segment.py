"""Which scenario a client follows."""

from __future__ import annotations

import pytest

from assistant.domain.ledger.debtor import Debtor, DebtorKind
from assistant.domain.scenarios.segment import Segment, segment_of


@pytest.mark.parametrize(
    ("kind", "said", "segment"),
    [
        (DebtorKind.BUSINESS, "entreprise", Segment.SMALL_BUSINESS),
        (DebtorKind.BUSINESS, "Grand compte", Segment.LARGE_ACCOUNT),
        (DebtorKind.NONPROFESSIONAL, "association", Segment.SMALL_BUSINESS),
        (DebtorKind.CONSUMER, "grand compte", Segment.CONSUMER),
        (DebtorKind.UNKNOWN, "", Segment.CONSUMER),
        (DebtorKind.PUBLIC, "collectivité", Segment.PUBLIC),
        (DebtorKind.CONSUMER, "Fragilité signalée", Segment.FRAGILE),
        (DebtorKind.PUBLIC, "sensible", Segment.FRAGILE),
    ],
)
def test_the_law_wins_over_the_word_of_a_file_and_anybody_may_be_fragile(
    kind: DebtorKind, said: str, segment: Segment
) -> None:
    assert segment_of(Debtor("d", "X", kind, segment=said)) is segment
