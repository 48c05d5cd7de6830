"""200 letters, a sender killed three times: what was lost, what left twice. Takes about a minute."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from tests.channels.smtp_server import MailServer
from tests.journeys.killed_sender import Command, book_of, kill_senders

LETTERS, KILLS = 200, 3


def main() -> None:
    """Print one line."""
    with tempfile.TemporaryDirectory() as folder:
        house = book_of(Path(folder), LETTERS)
        start = time.monotonic()
        with MailServer(before=0.02, after=0.02).serving() as server:
            after = kill_senders(house, server, KILLS, LETTERS, Command)
        took = time.monotonic() - start
    lost, twice = LETTERS - len(after.copies), after.copies.total() - len(after.copies)
    print(  # noqa: T201 - a measurement
        f"{LETTERS} letters, {after.kills} kills, {after.uncertain} uncertain, {lost} lost, {twice} twice, "
        f"{after.remembered} reminders remembered, {took:.0f} s"
    )


if __name__ == "__main__":
    main()
