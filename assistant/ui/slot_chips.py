"""A template's text as a reader wants it: each slot a chip that holds an example of what the file will write there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from assistant.domain.calls.spoken_slots import SPOKEN_SLOT
from assistant.domain.writing.slot_catalogue import SLOT
from assistant.domain.writing.slots import SLOT_PATTERN, Slot, slots_in
from assistant.french.text.typography import set_typography
from assistant.ui.plain import line_breaks, plain, plain_block

_NOTHING_YET: Final = "…"
_TU: Final = {"votre": "ta", "Madame Rey": "Hélène", "Mme Rey": "Hélène"}
_NOUS: Final = {"mes": "nos", "mon": "notre"}


@dataclass(frozen=True, slots=True)
class Chips:
    """Chips in the voice of a template: those of calls are said, in tu or vous, by one person or by the house."""

    spoken: bool = False
    tu: bool = False
    nous: bool = False

    def __call__(self, text: str) -> str:
        """Markdown: the words as they are, with no mark-up of their own, and one coloured chip a slot."""
        parts = SLOT_PATTERN.split(set_typography(text))  # words, name, words, name, words
        return line_breaks("".join(self._chip(part) if at % 2 else plain_block(part) for at, part in enumerate(parts)))

    def explained(self, text: str) -> tuple[tuple[str, str], ...]:
        """The chip and the meaning of each slot of the text, in the catalogue's order; a block shows its first line."""
        names = [name for name in self._catalogue if name in slots_in(text)]
        return tuple(
            (self._chip(name).partition("\n")[0], plain(set_typography(self._catalogue[name].meaning)))
            for name in names
        )

    @property
    def _catalogue(self) -> dict[str, Slot]:
        return SPOKEN_SLOT if self.spoken else SLOT

    def _chip(self, name: str) -> str:
        slot = self._catalogue.get(name)
        shown = self._shown(slot) if slot else name.replace("_", " ")
        return "\n".join(f":blue-background[{plain(line)}]" for line in shown.split("\n"))

    def _shown(self, slot: Slot) -> str:
        """The example in the right voice; the meaning of a mention, whose words another template writes."""
        if slot.example == _NOTHING_YET:
            return set_typography(slot.meaning)
        example = set_typography(slot.example)
        for usual, ours in (_TU if self.tu else _NOUS if self.nous else {}).items():
            example = re.sub(rf"\b{usual}\b", ours, example)
        return example
