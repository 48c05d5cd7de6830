"""Brief the model: the situation in words and buckets, with no name, figure or reference."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.writing.draft import LetterText
from assistant.domain.writing.model_brief import ModelBrief
from assistant.domain.writing.situation import Situation
from assistant.domain.writing.slot_catalogue import SLOT
from assistant.domain.writing.slots import slots_in

_KINDS = {
    DebtorKind.BUSINESS: "une entreprise",
    DebtorKind.MERCHANT: "un commerçant",
    DebtorKind.NONPROFESSIONAL: "une association ou un non-professionnel",
    DebtorKind.CONSUMER: "un particulier",
    DebtorKind.PUBLIC: "un organisme public",
    DebtorKind.UNKNOWN: "un client dont la qualité n’est pas connue, à traiter comme un particulier",
}
# Upper bounds in days, so that the model hears an age and never a figure that it could copy.
_AGES = (
    (0, "qui n’est pas encore échue"),
    (7, "échue depuis quelques jours"),
    (21, "échue depuis deux à trois semaines"),
    (45, "échue depuis un mois environ"),
    (75, "échue depuis deux mois environ"),
    (120, "échue depuis trois à quatre mois"),
)
_OLDEST = "échue depuis plus de quatre mois"
_COUNTS = {1: "une facture", 2: "deux factures", 3: "trois factures"}
_REMINDERS = (
    "aucune relance n’a encore été envoyée",
    "une relance a déjà été envoyée",
    "deux relances ont été envoyées",
)


def brief_model(
    situation: Situation,
    reference: LetterText,
    excerpts: Sequence[str],
    complaints: Sequence[str] = (),
    previous: LetterText | None = None,
) -> ModelBrief:
    """The brief of one letter; ``excerpts`` are already pseudonymised."""
    card = situation.register_card
    whole = f"{reference.subject}\n{reference.body}"
    return ModelBrief(
        asked_by=situation.author.id,
        stage=situation.stage,
        channel=situation.channel,
        address_form=situation.address_form,
        voice=situation.policy.voice,
        firmness=situation.firmness,
        formality=card.formality,
        warmth=card.warmth,
        length=card.length,
        greeting=card.greeting,
        closing=card.closing,
        situation=situation_in_words(situation),
        excerpts=tuple(excerpts),
        reference=reference,
        slots=tuple(SLOT[name] for name in dict.fromkeys(slots_in(whole))),
        mandatory=frozenset(slots_in(reference.body)),
        complaints=tuple(complaints),
        previous=previous,
    )


def situation_in_words(situation: Situation, what: str = "la lettre") -> tuple[str, ...]:
    """French phrases that say what happened, without a fact that could be copied."""
    oldest = max((item.days_past_due(situation.as_of) for item in situation.items), default=0)
    age = next((words for bound, words in _AGES if oldest <= bound), _OLDEST)
    count = _COUNTS.get(len(situation.items), "plusieurs factures")
    reminders = _REMINDERS[min(len(situation.history), len(_REMINDERS) - 1)]
    lines = [f"le client est {_KINDS[situation.debtor.kind]}"]
    if situation.items:
        lines.append(f"{what} porte sur {count}, la plus ancienne {age}")
    lines.append(reminders)
    if situation.has_partial_payment:
        lines.append("une partie a déjà été payée")
    if any(item.credited > 0 for item in situation.items):
        lines.append("un avoir est déduit")
    if situation.broken_promise is not None:
        lines.append("le client avait promis un règlement qui n’est pas arrivé")
    if situation.no_correspondence:
        lines.append("le client n’a jamais écrit")
    return tuple(lines)
