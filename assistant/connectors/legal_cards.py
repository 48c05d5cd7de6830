"""knowledge/legal: the header of each card, so that a finding can name its article and say how surely it was read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from assistant.domain.errors import UnreadableFileError
from assistant.domain.legal_source import LegalSource
from assistant.places import KNOWLEDGE


@cache
def shipped_sources() -> Mapping[str, LegalSource]:
    """The sources shipped with the program, by id."""
    return load_sources(KNOWLEDGE / "legal")


def load_sources(folder: Path) -> dict[str, LegalSource]:
    """The sources of a folder by id; raises UnreadableFileError naming the card."""
    sources = (_source(path) for path in sorted(folder.glob("*.md")))
    return {source.id: source for source in sources}


def _source(path: Path) -> LegalSource:
    try:
        _, header, _ = path.read_text(encoding="utf-8").split("---\n", 2)
        fields = yaml.safe_load(header)
        return LegalSource(**{key: fields[key] for key in ("id", "title", "article", "checked_on", "confidence")})
    except (OSError, ValueError, KeyError, TypeError, yaml.YAMLError) as error:
        raise UnreadableFileError(f"La fiche de droit « {path.name} » ne peut pas être lue : restaurez-la.") from error
