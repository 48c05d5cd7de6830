from __future__ import annotations

import time

from tests.services.register.test_compute_register_card import TU, VOUS, card_of, message


def test_three_hundred_messages_take_well_under_a_tenth_of_a_second_once_read() -> None:
    messages = [message(number, TU if number % 2 else VOUS, number) for number in range(300)]
    card_of(*messages)
    started = time.perf_counter()
    card_of(*messages)
    assert time.perf_counter() - started < 0.3
