"""Dictionary: finds many names in a text at once, whatever their case, accents, plural or hyphens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.french.text.twin import Twin
from assistant.privacy.kinds import Kind
from assistant.privacy.tokens import Token, tokens_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to write somebody's datum; ``owner`` says whose, so that all ways share a number.

    ``needs_capital``: the words are ordinary French too, and name somebody only with a capital letter.
    """

    keys: tuple[str, ...]
    kind: Kind
    owner: str
    needs_capital: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Where an entry stands, in the offsets of the twin."""

    entry: Entry
    start: int
    end: int


class Dictionary:
    """Looks each token up once: the time does not grow with the number of names."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries: dict[tuple[str, ...], Entry] = {}
        self._longest: dict[str, int] = {}
        for entry in entries:
            if not entry.keys:
                continue
            known = self._entries.setdefault(entry.keys, entry)
            if known.needs_capital and not entry.needs_capital:
                self._entries[entry.keys] = entry
            first = entry.keys[0]
            self._longest[first] = max(self._longest.get(first, 0), len(entry.keys))

    def find(self, text: Twin) -> list[Match]:
        """The names in a text, the longest at each place, without overlap."""
        tokens = tokens_of(text)
        found: list[Match] = []
        index = 0
        while index < len(tokens):
            match = self._at(tokens, index)
            if match is None:
                index += 1
                continue
            entry, length = match
            found.append(Match(entry, tokens[index].start, tokens[index + length - 1].end))
            index += length
        return found

    def _at(self, tokens: list[Token], index: int) -> tuple[Entry, int] | None:
        """The longest entry that begins at a token."""
        reach = self._longest.get(tokens[index].key, 0)
        for length in range(min(reach, len(tokens) - index), 0, -1):
            piece = tokens[index : index + length]
            entry = self._entries.get(tuple(token.key for token in piece))
            if entry is None or not all(token.joined for token in piece[1:]):
                continue
            if not entry.needs_capital or any(token.is_capital for token in piece):
                return entry, length
        return None
