"""Where an index is and what its collections are called."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from assistant.retrieval.door import Door
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.folder_door import FolderDoor
from assistant.retrieval.server_door import ServerDoor

_ODD: Final = re.compile(r"[^a-zA-Z0-9._-]+")


def door_to(place: Path | str) -> Door:
    """The door to a folder, or to a server when the place is an address."""
    if isinstance(place, str) and place.startswith(("http://", "https://")):
        return ServerDoor(place)
    return FolderDoor(Path(place))


def shelf_name(prefix: str, embedder: Embedder) -> str:
    """The collection of a model: vectors of two models never meet."""
    model = _ODD.sub("-", embedder.id).strip("-._")[:200]
    return f"{prefix}{model}-{embedder.dimension}"
