"""Cards of knowledge: the markdown files shipped with the program, one subject each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.domain.errors import IndexUnavailableError

_LEFT_OUT: Final = frozenset({"decisions"})  # written for those who build the program, not for those who use it
_FRONT_MATTER: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TITLE: Final = re.compile(r"^#\s+(.+)$", re.MULTILINE)
_HEADING: Final = re.compile(r"^#+\s.*$", re.MULTILINE)
_PARAGRAPH: Final = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.)\s)")


@dataclass(frozen=True, slots=True)
class Card:
    """One card; ``id`` is its path below the folder, without the extension."""

    id: str
    title: str
    text: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What it says, piece by piece, the title at the head of the first."""
        bare = _HEADING.sub("", self.text)
        pieces = [" ".join(piece.split()) for piece in _PARAGRAPH.split(bare)]
        return (self.title, *(piece for piece in pieces if any(map(str.isalpha, piece))))


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
                f"La fiche {path} ne peut pas être lue : vérifiez qu’elle est en UTF-8, ou réinstallez l’application."
            ) from error
        title = _TITLE.search(text)
        yield Card(place.with_suffix("").as_posix(), title.group(1).strip() if title else path.stem, text)
