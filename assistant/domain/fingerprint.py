"""Fingerprint: what stands for a text where the text itself may not stand."""

from __future__ import annotations

import hashlib


def fingerprint_of(text: str) -> str:
    """The sha-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
