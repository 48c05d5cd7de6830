"""A payment that lands between the approval and the sending stops the sending, however close they are."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from assistant.domain.errors import StaleApprovalError
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import NORA, House


def test_whichever_comes_first_no_paid_letter_leaves(tmp_path: Path) -> None:
    house = House(tmp_path)
    draft = house.approve(house.draft(DraftRequest("d1"), NORA).id, NORA)
    start = Barrier(2)

    def pay() -> None:
        start.wait()
        house.pay("1200.00")

    def check() -> bool:
        start.wait()
        with house.unit_of_work() as uow:
            uow.debtors.lock("d1")
            trouble = house.approve.trouble(uow, uow.drafts.get(draft.id))
            paid = bool(uow.ledger.movements("d1").payments)
            uow.commit()
        return bool(trouble) is paid  # what was checked is what the ledger held, and nothing came in between

    with ThreadPoolExecutor(2) as pool:
        paying, checking = pool.submit(pay), pool.submit(check)
        paying.result()
        assert checking.result()

    with pytest.raises(StaleApprovalError, match="soldé"):
        house.send.mark_sent(draft.id, NORA)


def test_while_a_sender_holds_the_account_a_payment_waits(tmp_path: Path) -> None:
    house = House(tmp_path)
    draft = house.approve(house.draft(DraftRequest("d1"), NORA).id, NORA)

    with ThreadPoolExecutor(1) as pool:
        with house.unit_of_work() as uow:
            uow.debtors.lock("d1")
            paying = pool.submit(house.pay, "1200.00")
            assert house.approve.trouble(uow, uow.drafts.get(draft.id)) == ""
            assert not paying.done()
            uow.commit()
        paying.result()

    with house.unit_of_work() as uow:
        assert "soldé" in house.approve.trouble(uow, uow.drafts.get(draft.id))
