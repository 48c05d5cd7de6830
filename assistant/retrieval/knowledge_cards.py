"""Cards of knowledge: the markdown files shipped with the program, read from their folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from assistant.domain.card import Card
from assistant.domain.errors import IndexUnavailableError

_LEFT_OUT: Final = frozenset(
    {"decisions", "coverage.md", "adding-a-rule.md"}
)  # written for those who build the program, not for those who use it
_FRONT_MATTER: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TITLE: Final = re.compile(r"^#\s+(.+)$", re.MULTILINE)


def read_cards(folder: Path) -> Iterator[Card]:
    """Every card of the folder, in the order of their paths; raises IndexUnavailableError."""
    for path in sorted(folder.rglob("*.md")):
        place = path.relative_to(folder)
        if place.parts[0] in _LEFT_OUT:
            continue
        try:
            text = _FRONT_MATTER.sub("", path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise IndexUnavailableError(
                f"La fiche {path} ne peut pas être lue\u202f: vérifiez qu’elle est en UTF-8, ou réinstallez "
                "l’application."
            ) from error
        title = _TITLE.search(text)
        yield Card(place.with_suffix("").as_posix(), title.group(1).strip() if title else path.stem, text)
