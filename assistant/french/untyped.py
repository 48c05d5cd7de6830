"""The sentence on clients that were brought in without saying who they are."""

from __future__ import annotations

from assistant.french.numbers.counts import counted


def untyped_sentence(count: int) -> str:
    """What becomes of so many clients without a kind, and what to do; "" for none."""
    if not count:
        return ""
    treated = "traité comme un particulier" if count == 1 else "traités comme des particuliers"
    return (
        f"{counted(count, 'client', 'clients')} sans type\u202f: {treated}\u202f; complétez la colonne "
        "«\u202fType\u202f» (entreprise, commerçant, association, particulier ou organisme public)."
    )
