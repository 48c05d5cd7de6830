"""Refuse to act on a text that changed after the page was drawn: a person answers for what they read."""

from __future__ import annotations

from assistant.domain.errors import NotAllowedError
from assistant.domain.writing.draft import Draft


def refuse_unseen(draft: Draft, seen: int | None) -> None:
    """Raise NotAllowedError unless the latest version is the one ``seen``; None where no page stands between."""
    if seen is not None and seen != draft.latest.number:
        raise NotAllowedError(
            f"Le texte a changé depuis que vous l’avez ouvert\u202f: la version {draft.latest.number} existe. "
            "Rechargez la page et relisez-la avant de continuer."
        )
