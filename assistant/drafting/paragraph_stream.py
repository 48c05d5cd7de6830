"""Cut a streamed JSON answer into its finished paragraphs, each as soon as its closing quote arrives."""

from __future__ import annotations

import json
import re

_PARAGRAPHS = re.compile(r'"paragraphs"\s*:\s*\[')
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_BETWEEN = re.compile(r"[\s,]*")


class ParagraphStream:
    """Feed it pieces of the answer; it gives back the paragraphs that each piece completes."""

    def __init__(self) -> None:
        """Start before the first piece."""
        self.text = ""
        self._next = -1  # where the next paragraph may begin; -1 until the list was seen

    def feed(self, piece: str) -> list[str]:
        """The paragraphs completed by ``piece``, in order."""
        self.text += piece
        if '"' not in piece and self._next >= 0:
            return []  # nothing is finished without a closing quote: a long paragraph is not read again and again
        if self._next < 0:
            opening = _PARAGRAPHS.search(self.text)
            if opening is None:
                return []
            self._next = opening.end()
        finished = []
        while (match := _STRING.match(self.text, _BETWEEN.match(self.text, self._next).end())) is not None:  # type: ignore[union-attr]  # matches the empty string at least
            finished.append(_decoded(match.group()))
            self._next = match.end()
        return finished


def _decoded(literal: str) -> str:
    """A JSON string; control characters inside it are forgiven, since models write them."""
    try:
        return str(json.loads(literal, strict=False))
    except json.JSONDecodeError:
        return literal[1:-1]
