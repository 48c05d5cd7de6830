"""What is loaded behind the first page."""

from __future__ import annotations

import gc

from assistant.ui.warm_up import set_aside_what_lasts


def test_what_lasts_leaves_the_rounds_of_the_collector() -> None:
    lasting = [[number] for number in range(10_000)]
    before = gc.get_freeze_count()

    set_aside_what_lasts()

    assert gc.get_freeze_count() >= before + len(lasting)
    assert not any(tracked is lasting for tracked in gc.get_objects())
