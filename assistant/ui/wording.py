"""French words and figures of the screens."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from assistant.domain import choice_names
from assistant.domain.commitments.payment_plan import PenaltyFate
from assistant.domain.commitments.plan_standing import PlanStatus
from assistant.domain.writing import register_words
from assistant.french.days.dates import format_date_short
from assistant.french.numbers import counts
from assistant.french.numbers.amounts import format_amount

PARIS = ZoneInfo("Europe/Paris")
counted, figures = counts.counted, counts.figures  # the screens' own door to them
STAGES = choice_names.STAGES
INTENTS = choice_names.INTENTS
CHANNELS = choice_names.CHANNELS
KINDS = choice_names.KINDS
STATES = choice_names.STATES
SEVERITIES = choice_names.SEVERITIES
PROCEEDINGS = choice_names.PROCEEDINGS
WRITERS = choice_names.WRITERS
TRAITS = register_words.TRAITS
SOURCES = register_words.SOURCES

PLAN_STATES = {
    PlanStatus.PROPOSED: "Proposé",
    PlanStatus.IN_ORDER: "Respecté",
    PlanStatus.MISSED: "Versement manqué",
    PlanStatus.CONTESTED: "Contesté",
    PlanStatus.PAUSED: "En pause",
    PlanStatus.BROKEN: "Rompu",
    PlanStatus.COMPLETED: "Soldé",
    PlanStatus.CANCELLED: "Annulé",
}
LANGUAGES = {
    "fr": "français",
    "en": "anglais",
    "de": "allemand",
    "es": "espagnol",
    "it": "italien",
    "nl": "néerlandais",
    "pt": "portugais",
    "ar": "arabe",
    "pl": "polonais",
    "ro": "roumain",
    "tr": "turc",
}
PLAN_EFFECTS = {  # of one that was accepted; a proposal tells what would come of it
    PlanStatus.IN_ORDER: (
        "Plus de relance sur ces factures tant que les dates sont tenues, avec deux jours ouvrés de grâce."
    ),
    PlanStatus.MISSED: (
        "Seul ce versement se réclame\u202f; le solde n’est exigible qu’après une mise en demeure restée sans effet."
    ),
    PlanStatus.CONTESTED: "Tout ce qui reste est contesté\u202f: rien ne se réclame avant la fin du litige.",
    PlanStatus.PAUSED: "Ses factures sont mises de côté\u202f: levez la consigne au dossier pour le reprendre.",
}
PENALTIES = {
    PenaltyFate.SUSPENDED: "Suspendues tant que les dates sont tenues",
    PenaltyFate.RUN: "Continuent de courir",
    PenaltyFate.WAIVED: "Remises si tout est tenu",
}


def euros(amount: Decimal) -> str:
    """An amount as screens show it."""
    return format_amount(amount)


def day(on: date | None) -> str:
    """A date as screens show it, "–" for none."""
    return "–" if on is None else format_date_short(on)


def moment(at: datetime) -> str:
    """A moment in Paris."""
    local = at.astimezone(PARIS)
    return f"{format_date_short(local.date())} à {local:%H:%M}"


def one_line(text: str) -> str:
    """A text on one line; its no-break spaces stay."""
    return " ".join(line.strip() for line in text.splitlines() if line.strip())


def in_sentence(name: str) -> str:
    """A name of a list within a sentence: "courriel", but "SMS"."""
    return name if name.isupper() else name.lower()


def language_name(code: str) -> str:
    """« anglais »; a code without a French name stays as it is."""
    return LANGUAGES.get(code, code)
