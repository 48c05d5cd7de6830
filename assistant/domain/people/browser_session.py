"""Browser session: a person signed in, until it idles, grows old or is ended everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

IDLE: Final = timedelta(minutes=60)
LONGEST: Final = timedelta(hours=12)
ROTATES_AFTER: Final = timedelta(minutes=15)
OVERLAP: Final = timedelta(minutes=1)  # how long the token before is still heard: pages load in parallel


@dataclass(frozen=True, slots=True)
class BrowserSession:
    """Tokens are kept as hashes alone; moments in UTC. ``before_hash`` is the token before the last rotation."""

    id: str
    user_id: str
    token_hash: str
    created_at: datetime
    seen_at: datetime
    rotated_at: datetime
    before_hash: str = ""

    def stands(self, now: datetime) -> bool:
        """Whether it is neither idle nor old; a clock set back ends it."""
        return self.created_at <= now < self.created_at + LONGEST and now < self.seen_at + IDLE

    def hears(self, token_hash: str, now: datetime) -> bool:
        """Whether this token opens it: the current one, or for a minute the one before."""
        if token_hash == self.token_hash:
            return True
        return bool(self.before_hash) and token_hash == self.before_hash and now < self.rotated_at + OVERLAP

    def must_rotate(self, now: datetime) -> bool:
        """Whether its token is due to change."""
        return now >= self.rotated_at + ROTATES_AFTER
