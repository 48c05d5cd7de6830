"""Unmask: what placeholders stand for put back, which proves that masking loses nothing and mixes nobody up."""

from __future__ import annotations

import re

from assistant.privacy.pseudonyms import Masked


def unmask(masked: Masked) -> str:
    """The text as it was before; what is put back is not read again."""
    return re.sub(r"⟦[^⟦⟧\n]{1,80}⟧", lambda match: masked.mapping[match.group()], masked.text)
