from __future__ import annotations

from assistant.storage.database import Database
from tests.storage.examples import NOW


def test_the_latest_decision_on_a_fingerprint_counts(database: Database) -> None:
    with database.unit_of_work() as work:
        approvals = work.prompt_approvals
        assert approvals.approved() == frozenset()
        approvals.add("aa", "relance/v1", "u1", NOW, approved=True, reason="")
        approvals.add("bb", "relance/v2", "u1", NOW, approved=True, reason="")
        approvals.add("aa", "relance/v1", "u2", NOW, approved=False, reason="Trop sec")
        assert approvals.approved() == {"bb"}
