"""Signature: the lines under the closing formula, and the words by which the file knows the sender."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from assistant.french.courtesy.closings import find_closing
from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter

_WORD: Final = re.compile(r"[a-z0-9œ]+")
_MOST_LINES: Final = 6
_LINE: Final = re.compile(r"\S[^\n]*")
_LONGEST_LINE: Final = 80
_ON_BEHALF: Final = re.compile(r"(?:Pour|P/o|P\.o\.) .*,$")  # "Pour la SCI du Port," above a name


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A line of the signature: as written, and its place in the twin."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> frozenset[str]:
        """Its folded words."""
        return frozenset(_WORD.findall(folded(self.text)))


def signature_lines(letter: Letter) -> list[SignatureLine]:
    """The lines under the closing formula, attachments left out; none where there is no formula."""
    return letter.notion(_lines)


def _lines(letter: Letter) -> list[SignatureLine]:
    text = letter.twin.text
    closing = find_closing(text)
    if not closing.end:
        return _last_block(text)
    place = text.find("\n", closing.end)
    found: list[SignatureLine] = []
    while 0 <= place < len(text) and len(found) < _MOST_LINES:
        end = text.find("\n", place + 1)
        end = len(text) if end < 0 else end
        line = text[place + 1 : end]
        if line.strip() and len(line) <= _LONGEST_LINE:
            start = place + 1 + len(line) - len(line.lstrip())
            found.append(SignatureLine(line.strip(), start, start + len(line.strip())))
        place = end if end < len(text) else -1
    return found


def _last_block(text: str) -> list[SignatureLine]:
    """The short last lines of a letter without a formula, none of them a sentence."""
    place = text.rstrip().rfind("\n\n")
    found = [
        SignatureLine(match.group().strip(), match.start(), match.start() + len(match.group().rstrip()))
        for match in _LINE.finditer(text, max(0, place))
    ]
    if place < 0:  # nothing parts the signature from the text: what stands below the last sentence
        said = max((rank for rank, line in enumerate(found) if _is_said(line)), default=len(found) - 1)
        found = found[said + 1 :]
    return [] if any(map(_is_said, found)) or len(found) > _MOST_LINES else found


def _is_said(line: SignatureLine) -> bool:
    """Whether a line is part of what the letter says."""
    ends = line.text.endswith((".", "!", "?", ":", ",")) and _ON_BEHALF.match(line.text) is None
    return ends or len(line.text) > _LONGEST_LINE


def known_sender_words(letter: Letter) -> frozenset[str]:
    """The words of the sender's names, roles and address."""
    creditor = letter.facts.creditor
    known = [
        creditor.name,
        creditor.signatory,
        creditor.signatory_role,
        creditor.address,
        creditor.legal_form,
        *creditor.roles,
    ]
    if letter.facts.payee is not None:
        known.append(letter.facts.payee.name)
    return frozenset(_WORD.findall(folded(" ".join(known))))
