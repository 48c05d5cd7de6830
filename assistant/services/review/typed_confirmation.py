"""Typed confirmation: who approves a formal notice writes the client's name, so that nobody does it by habit."""

from __future__ import annotations

from assistant.domain.errors import NotAllowedError
from assistant.domain.writing.draft import Draft
from assistant.french.text.characters import fold_character


def is_confirmed(name: str, typed: str) -> bool:
    """Whether the name was typed, whatever its case, accents, apostrophes and spaces."""
    return bool(typed.strip()) and _plain(typed) == _plain(name)


def refuse_unconfirmed(draft: Draft, name: str, typed: str | None) -> None:
    """Raise NotAllowedError for a formal notice; None where no page stands between."""
    if typed is not None and draft.stage.is_notice and not is_confirmed(name, typed):
        raise NotAllowedError("Pour approuver cette mise en demeure, écrivez le nom du client tel qu’il est affiché.")


def _plain(text: str) -> str:
    return "".join(fold_character(sign) for sign in text if sign.isalnum()).casefold()
