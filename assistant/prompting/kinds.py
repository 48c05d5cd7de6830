"""The kinds of governed files in prompts/: what each is called, and which slots it may hold."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.calls.spoken_slots import SPOKEN_SLOT_NAMES
from assistant.domain.errors import PromptError
from assistant.domain.writing.slot_catalogue import SLOT_NAMES

KINDS: Final[dict[str, str]] = {
    "letters/plans": "Plans de lettre",
    "letters/paragraphs": "Paragraphes",
    "sms": "SMS",
    "calls": "Appels",
    "mentions": "Mentions",
    "answers": "Réponses",
    "chains": "Consignes du modèle",
}
FOLDERS: Final = ("letters", "sms", "calls", "mentions", "answers")  # what a house may write
INSTRUCTIONS: Final = "chains"  # told to a model: read by the chains of this program's own version
_ID: Final = re.compile(
    r"(?:letters/(?:plans|paragraphs)|sms|calls/(?:script|objections)|mentions|answers)/[a-z0-9_]+\.[a-z0-9_-]+"
)


def kind_of(prompt_id: str) -> str:
    """The kind of an id; raises PromptError for one that is of none."""
    for kind in KINDS:
        if prompt_id.startswith(f"{kind}/"):
            return kind
    raise PromptError(
        f"«\u202f{prompt_id}\u202f» n’est le nom d’aucun genre de modèle\u202f: suivez celui des fichiers de prompts/."
    )


def slots_of(prompt_id: str) -> frozenset[str] | None:
    """The slots that its text may hold, None for any."""
    kind = kind_of(prompt_id)
    if kind == INSTRUCTIONS:
        return None
    return SPOKEN_SLOT_NAMES if kind == "calls" else SLOT_NAMES


def refuse_odd_id(prompt_id: str) -> None:
    """Raise PromptError for an id that the house may not write: model instructions, and names that leave prompts/."""
    if prompt_id.startswith(f"{INSTRUCTIONS}/"):
        raise PromptError(
            "Les consignes du modèle changent avec le programme\u202f: la maison les lit sans les modifier."
        )
    if not _ID.fullmatch(prompt_id):
        kind_of(prompt_id)
        raise PromptError(
            f"«\u202f{prompt_id}\u202f» n’est pas un nom de modèle\u202f: écrivez des minuscules sans accent, "
            "un point, puis le registre."
        )
