"""The composition root: the only place that knows every adapter."""

from assistant.bootstrap.book import BOOK_NOW, prepare_demo, prepare_home, read_rules_off
from assistant.bootstrap.clocks import PARIS, StandingClock, SystemClock
from assistant.bootstrap.services import build_services, new_id, read_rates

__all__ = [
    "BOOK_NOW",
    "PARIS",
    "StandingClock",
    "SystemClock",
    "build_services",
    "new_id",
    "prepare_demo",
    "prepare_home",
    "read_rates",
    "read_rules_off",
]
