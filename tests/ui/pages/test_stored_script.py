"""A script stored in every free text is plain text on every page, for every role that has it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from types import ModuleType

import pytest

from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.mail.correspondence import Channel, Direction, Message
from assistant.domain.mail.reply import Reply
from assistant.domain.people.user import Role, User
from assistant.services.accounts.flag_account import FlagRequest
from assistant.services.agreements.propose_plan import PlanWanted
from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.navigation import PAGES, is_open_to
from assistant.ui.pages import my_day
from tests.services.house_of_tests import CLAIRE, MONDAY, MORIN, House
from tests.ui.one_page import markup, open_page, services_of

SCRIPT = "<script>alert(1)</script> **gras** [x](http://e.example) :material/home:"
LEA = User("lea", f"Léa {SCRIPT}", Role.TEAM_LEAD)
ADA = User("ada", f"Ada {SCRIPT}", Role.ADMINISTRATOR, email=SCRIPT, team=SCRIPT)


@pytest.fixture
def hostile(house: House) -> House:
    """Names, subjects, mails, drafts, flags, plans and reasons that bear the script."""
    client = replace(
        MORIN, name=f"Morin {SCRIPT}", address=SCRIPT, contacts=(replace(CLAIRE, last_name=SCRIPT, job=SCRIPT),)
    )
    with house.unit_of_work() as uow:
        uow.house.add_users([LEA, ADA])
        uow.debtors.add([client])
        mails = [Message("h1", "d2", Direction.IN, MONDAY, f"Je paierai. {SCRIPT}", SCRIPT, author=SCRIPT)]
        uow.correspondence.add([*mails, replace(mails[0], id="h2", debtor_id="d1")])
        uow.replies.add([Reply("h1", "d2", MONDAY)])
        uow.commit()
    services = services_of(house)
    draft = services.draft_letter(DraftRequest("d1", channel=Channel.LETTER), LEA)
    text = replace(draft.latest.text, subject=SCRIPT, body=f"{draft.latest.text.body}\n{SCRIPT}")
    services.review_draft.submit(services.edit_draft(draft.id, text, LEA).id, LEA, reason=SCRIPT)
    first = house.clock.today() + timedelta(days=9)
    services.agree.propose_plan(PlanWanted("d1", ("F-118",), 3, first, note=SCRIPT), LEA)
    for key in ("d1", "d2"):
        services.gate.flag(FlagRequest(key, FlagKind.PAUSED, SCRIPT), LEA)
    return house


@pytest.mark.parametrize(
    "page", [my_day, *(row[1] for row in PAGES)], ids=lambda page: page.__name__.rpartition(".")[2]
)
def test_no_stored_word_is_markup(hostile: House, page: ModuleType) -> None:
    path = next((row[3] for row in PAGES if row[1] is page), "journee")
    reader = LEA if is_open_to(Role.TEAM_LEAD, path) else ADA
    drawn = markup(open_page(page.render, services_of(hostile), reader, client="d1"))
    assert "<script>" not in drawn
    assert "**gras**" not in drawn
    assert "(http://e.example)" not in drawn
