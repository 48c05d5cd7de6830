"""The tab is told which mark of the door to watch."""

from __future__ import annotations

import json

from assistant.ui.door.cookies import LEFT
from assistant.ui.other_tabs.component import leave_with_other_tabs
from tests.ui.one_page import component, open_page


def draw() -> None:
    leave_with_other_tabs()


def test_the_tab_watches_the_mark_of_the_door() -> None:
    assert json.loads(component(open_page(draw), "courtois_other_tabs").json) == {"cookie": LEFT}
