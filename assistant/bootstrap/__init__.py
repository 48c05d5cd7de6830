"""The composition root: the only place that knows every adapter."""

from assistant.bootstrap.book import BOOK_NOW, prepare_demo, prepare_home, read_rules_off
from assistant.bootstrap.clocks import PARIS, StandingClock, SystemClock
from assistant.bootstrap.people import open_door, open_openid_door, people_of, sign_in_of, told_openid
from assistant.bootstrap.services import build_services, new_id, read_rates

__all__ = [
    "BOOK_NOW",
    "PARIS",
    "StandingClock",
    "SystemClock",
    "build_services",
    "new_id",
    "open_door",
    "open_openid_door",
    "people_of",
    "prepare_demo",
    "prepare_home",
    "read_rates",
    "read_rules_off",
    "sign_in_of",
    "told_openid",
]
