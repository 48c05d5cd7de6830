"""What is loaded behind the first page."""

from __future__ import annotations

import gc

from assistant.ui.warm_up import set_aside_what_lasts


def test_what_lasts_leaves_the_rounds_of_the_collector() -> None:
    try:
        set_aside_what_lasts()

        assert gc.get_freeze_count() > 10_000
        assert len(gc.get_objects()) < gc.get_freeze_count()
    finally:
        gc.unfreeze()
