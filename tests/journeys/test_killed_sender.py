"""Killed while it sends, the program loses nothing and sends nothing twice; what it cannot know, a person says.

The same with 200 letters: ``python -m tests.benchmarks.killed_sender``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.channels.smtp_server import MailServer
from tests.journeys.killed_sender import book_of, fork, kill_senders


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # the fork, where the server has a thread
def test_killed_three_times_nothing_is_lost_and_nothing_leaves_twice(tmp_path: Path) -> None:
    letters, kills = 16, 3
    house = book_of(tmp_path, letters)
    with MailServer(before=0.02, after=0.02).serving() as server:
        after = kill_senders(house, server, kills, letters, fork)

    assert after.copies.total() == len(after.copies) == letters
    assert after.sent == after.remembered == letters
    assert after.uncertain <= kills
