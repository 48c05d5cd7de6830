"""French words of the queue of drafts."""

from __future__ import annotations

from datetime import timedelta

from assistant.domain.approvals.review import ReviewAction
from assistant.domain.approvals.second_look import Risk, SecondLook
from assistant.domain.writing.draft_edit import EditKind
from assistant.services.review.list_reviews import Away, ReviewRow, Tray
from assistant.services.review.second_reader import LOOKS
from assistant.ui.components.badges import Color
from assistant.ui.wording import counted, day

TRAYS = {
    Tray.WAITING: "À valider",
    Tray.NOTICES: "Mises en demeure",
    Tray.APPROVED: "Approuvés",
    Tray.BACK: "À reprendre",
}
RISKS: dict[Risk, tuple[str, str, Color]] = {
    Risk.HIGH: ("Risque élevé", "priority_high", "red"),
    Risk.MEDIUM: ("Risque moyen", "drag_handle", "orange"),
    Risk.LOW: ("Risque faible", "low_priority", "gray"),
}
KINDS: dict[EditKind, tuple[str, str, Color]] = {
    EditKind.FACT: ("Fait", "tag", "red"),
    EditKind.LEGAL: ("Mention légale", "gavel", "violet"),
    EditKind.STRUCTURE: ("Structure", "segment", "blue"),
    EditKind.TONE: ("Ton", "record_voice_over", "gray"),
}
REASONS = ("Ton à adoucir", "Ton à affermir", "Fait à vérifier", "Structure à revoir", "Mention à revoir", "Autre")
DONE = {
    ReviewAction.SUBMIT: "Courrier soumis\u202f: il attend un responsable dans «\u202fValidation\u202f».",
    ReviewAction.APPROVE: "Courrier approuvé\u202f: il peut partir.",
    ReviewAction.SEND_BACK: "Courrier renvoyé à son auteur, avec le motif.",
    ReviewAction.REFUSE: "Courrier refusé, avec le motif.",
}
_HOUR, _DAY = 3600, 24


def age_words(waited: timedelta) -> str:
    """How long a draft has waited."""
    hours = int(waited.total_seconds() // _HOUR)
    if hours < 1:
        return "moins d’une heure"
    return f"{hours}\u202fh" if hours < _DAY else counted(hours // _DAY, "jour", "jours")


def due_words(row: ReviewRow) -> str:
    """Until when the house wants it read."""
    return f"{'en retard, ' if row.is_late else ''}à lire avant le {row.due_on:%d/%m}"


def looks_words(row: ReviewRow) -> str:
    """Why somebody else than its author reads it; "" for a mere submission."""
    return ", ".join(LOOKS[look] for look in row.looks if look is not SecondLook.SUBMITTED)


def away_words(author: str, away: Away) -> str:
    """Who answers for an absent author."""
    return f"{author} s’absente jusqu’au {day(away.until)}\u202f: {away.stand_in} le supplée."


def reason_of(choice: str, detail: str) -> str:
    """A reason of the list, with what was added to it."""
    return f"{choice}\u202f: {detail.strip()}" if detail.strip() else choice
