"""Length of a letter: what may be left out when the prose runs beyond the guide (2.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import AddressForm
from assistant.drafting.filling import fill_letter
from assistant.drafting.paragraph_choice import Chosen
from assistant.drafting.register_choice import Family, LetterRegister

_FRAME: Final = frozenset(
    (
        *("greeting", "table", "account", "closing", "signature", "enclosures"),
        *("collector", "collector_claim", "collector_law"),
    )
)
_TU, _PLAIN, _FORMAL = range(3)
_MOST: Final = {  # words of prose by stage: tu, vous, ceremonious
    Stage.PRE_DUE: (50, 70, 90),
    Stage.REMINDER_1: (70, 90, 120),
    Stage.REMINDER_2: (80, 110, 140),
    Stage.REMINDER_3: (100, 130, 170),
}


def lighten(
    chosen: Sequence[Chosen], stage: Stage, register: LetterRegister, values: Mapping[str, str], *, business: bool
) -> list[Chosen]:
    """The paragraphs without what may go while the prose is too long.

    First the door of a first reminder to a business, which the guide leaves optional, then the case of a payment
    that has left, then the honourable reason.
    """
    most = _MOST.get(stage)
    if most is None:
        return list(chosen)
    ceiling, counted = most[_size(register)], [(piece, _words_of(piece, values)) for piece in chosen]
    spare = ["crossing", "faith"]
    if business and stage in {Stage.PRE_DUE, Stage.REMINDER_1}:
        spare.insert(0, "door")
    for name in spare:
        if sum(words for _, words in counted) > ceiling:
            counted = [one for one in counted if one[0].name != name]
    return [piece for piece, _ in counted]


def _words_of(piece: Chosen, values: Mapping[str, str]) -> int:
    """Words of one paragraph; greeting, tables, account lines, closing and signature are no prose."""
    prose = "" if piece.name in _FRAME else piece.text.partition("{{payment_block}}")[0]
    return len(fill_letter(prose, values).split())


def _size(register: LetterRegister) -> int:
    if register.form is AddressForm.TU:
        return _TU
    return _FORMAL if register.family is Family.VOUS_CEREMONIOUS else _PLAIN
