from __future__ import annotations

import time

from assistant.connectors.demo.book import make_book
from tests.connectors.demo.book_facts import TODAY


def test_the_book_is_made_in_less_than_a_second() -> None:
    started = time.process_time()
    make_book(TODAY)
    assert time.process_time() - started < 1
