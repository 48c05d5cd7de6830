"""Register of one letter: family of phrases, voice and warmth, from the client's card and the stage (guide, 3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.register import AddressForm, UsualLength
from assistant.domain.writing.situation import Situation

_FORMAL = 3  # formality from which phrases become ceremonious
_CORDIAL = 3  # warmth from which a vous client is written to by a person, not by a house
_FIRM, _NEUTRAL = 3, 2
_COURTESIES = frozenset({Stage.PRE_DUE, Stage.THANKS, Stage.PLAN})


class Family(StrEnum):
    """A family of phrases that go together."""

    TU_WARM = "tu-warm"
    TU_BRIEF = "tu-brief"
    VOUS_WARM = "vous-warm"
    VOUS_STANDARD = "vous-standard"
    VOUS_CEREMONIOUS = "vous-ceremonious"
    VOUS_NOTICE = "vous-notice"


class Band(StrEnum):
    """How firm the phrases are."""

    FRIENDLY = "friendly"
    NEUTRAL = "neutral"
    FIRM = "firm"


@dataclass(frozen=True, slots=True)
class LetterRegister:
    """``voice`` is "je" or "nous"; ``warmth`` 0 to 4 is that of this letter, lower than the client's as stages pass."""

    form: AddressForm
    family: Family
    voice: str
    band: Band
    warmth: int
    brief: bool


def choose_register(situation: Situation) -> LetterRegister:
    """The register of the letter; a formal notice is always in vous and never warm."""
    card = situation.register_card
    notice = situation.stage.is_notice
    form = AddressForm.VOUS if notice else situation.address_form
    family = Family.VOUS_NOTICE if notice else _family(situation, form)
    personal = family in {Family.TU_WARM, Family.TU_BRIEF, Family.VOUS_WARM}
    return LetterRegister(
        form=form,
        family=family,
        voice="je" if personal else situation.policy.voice,
        band=Band.FRIENDLY if _is_courtesy(situation) else _band(situation.firmness),
        warmth=0 if notice else _warmth(situation),
        brief=card.length is UsualLength.BRIEF and not notice,
    )


def _family(situation: Situation, form: AddressForm) -> Family:
    card = situation.register_card
    if form is AddressForm.TU:
        return Family.TU_BRIEF if card.length is UsualLength.BRIEF else Family.TU_WARM
    if card.formality >= _FORMAL:
        return Family.VOUS_CEREMONIOUS
    own = not situation.creditor.collects_for_another and not situation.debtor.public_kind
    warm = card.warmth >= _CORDIAL and not situation.channel.is_paper and own
    return Family.VOUS_WARM if warm else Family.VOUS_STANDARD


def _is_courtesy(situation: Situation) -> bool:
    return situation.stage in _COURTESIES and situation.intent is not Intent.MISSED_INSTALMENT


def _band(firmness: int) -> Band:
    if firmness >= _FIRM:
        return Band.FIRM
    return Band.NEUTRAL if firmness == _NEUTRAL else Band.FRIENDLY


def _warmth(situation: Situation) -> int:
    """One step less per stage from the second reminder; never below courteous with a consumer (guide, 3.2)."""
    lost = max(situation.stage.level - 1, 0)
    floor = 1 if situation.debtor.kind.is_consumer else 0
    return max(situation.register_card.warmth - lost, floor)
