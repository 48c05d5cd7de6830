"""Status of an electronic invoice: which ones stop any reminder of it."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

_STOPS: Final = (
    "rejet", "refus", "litige", "suspend", "encaiss", "reject", "dispute", "paid", "cancel", "annul", "recycl"
)  # fmt: skip


@cache
def is_stopped(status: str) -> bool:
    """Whether an invoice of that status, in whatever words the platform gives it, is not to be asked for (GR-013)."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", status.casefold()) if not unicodedata.combining(sign))
    return any(stop in bare for stop in _STOPS) and "unpaid" not in bare
