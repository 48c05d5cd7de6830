"""Domains that say nothing of a company, because many people share them."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def is_shared(domain: str) -> bool:
    """Whether an address of that domain may be anybody's: free mail, access providers, professions, platforms."""
    return domain.lower() in _shared()


@cache
def _shared() -> frozenset[str]:
    lines = Path(__file__).with_name("shared_domains.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(domain for line in lines if not line.startswith("#") for domain in line.split())
