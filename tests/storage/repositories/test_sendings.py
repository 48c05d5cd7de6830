from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from assistant.domain.dispatch.envelope import InvoiceFile
from assistant.domain.dispatch.sending import Road, Sending, SendingState
from assistant.storage.database import Database
from tests.storage.examples import DEBTOR_ID, NOW, draft

QUEUED = Sending(
    "L1", DEBTOR_ID, 1, Road.SMTP, SendingState.QUEUED, "u1", NOW, message_id="L1@b.example", copies=("n@b.example",)
)


def test_a_sending_is_found_by_draft_client_state_and_message(database: Database) -> None:
    later = replace(QUEUED, draft_id="L2", queued_at=NOW + timedelta(minutes=1), message_id="L2@b.example")
    with database.unit_of_work() as work:
        for draft_id in ("L1", "L2"):
            work.drafts.save(draft(draft_id))
        work.sendings.lock()
        work.sendings.save(later)
        work.sendings.save(QUEUED)
        work.commit()
    with database.unit_of_work() as work:
        assert work.sendings.get("L1") == QUEUED
        assert work.sendings.get("L3") is None
        assert work.sendings.of(DEBTOR_ID) == work.sendings.in_state(SendingState.QUEUED) == (QUEUED, later)
        assert work.sendings.by_message_id("L2@b.example") == later
        assert work.sendings.by_message_id("") is None
        assert work.sendings.bounced() == ()
        work.sendings.save(replace(QUEUED, bounced_on=NOW.date()))
        work.sendings.drop("L2")
        work.commit()
    with database.unit_of_work() as work:
        assert [one.draft_id for one in work.sendings.bounced()] == ["L1"]
        assert work.sendings.get("L2") is None


def test_the_file_of_an_invoice_is_replaced_by_its_number(database: Database) -> None:
    first, second = (InvoiceFile("F-1", "F-1.pdf", digest, 9) for digest in ("a", "b"))
    with database.unit_of_work() as work:
        work.invoice_files.add(first)
        work.invoice_files.add(second)
        work.commit()
        assert work.invoice_files.of(["F-1", "F-2"]) == {"F-1": second}
        assert work.invoice_files.count() == 1
