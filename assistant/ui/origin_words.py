"""Who wrote a draft and from what, said of the text as it stands."""

from __future__ import annotations

from typing import Final

from assistant.domain.writing.draft import Draft, Writer

_BY: Final = "Écrit par "


def origin_of(draft: Draft) -> str:
    """The provenance of the first version, said as such once a person changed the text; "" where none is kept."""
    why = draft.provenance.why
    if not why or not draft.versions or draft.latest.written_by is not Writer.PERSON:
        return why
    first = f"écrite par {why.removeprefix(_BY)}" if why.startswith(_BY) else f"\u202f: {why}"
    return f"Modifié à la main\u202f; première version {first}".replace(" \u202f", "\u202f")
