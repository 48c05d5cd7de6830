"""The body of a letter cut into what a page shows: paragraphs, rows with a sum, pairs of a label and its value.

Every character of the text is kept, in the same order: the page only places it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

_SPACE = "[ \u00a0\u202f]"
_SUM = re.compile(
    rf"(?P<label>.*?\S) +(?P<sum>-?\d{{1,3}}(?:{_SPACE}?\d{{3}})*(?:,\d{{2}})?{_SPACE}?€)(?P<rest> (?:TTC|HT))?"
)
_PAIR = re.compile(rf"(?P<label>[^:]{{1,24}}{_SPACE}?:)\s+(?P<value>\S.*)")


class BlockKind(StrEnum):
    """How a page shows a block."""

    TEXT = "text"
    SUMS = "sums"
    PAIRS = "pairs"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one kind; each row holds its cells."""

    kind: BlockKind
    rows: tuple[tuple[str, ...], ...]


def letter_blocks(body: str, signatory: str = "") -> list[Block]:
    """One block a kind of line, in order."""
    blocks: list[Block] = []
    for paragraph in body.split("\n\n"):
        lines = [line.strip() for line in paragraph.splitlines() if line.strip()]
        if signatory and lines[:1] == [signatory]:
            blocks.append(_block(BlockKind.SIGNATURE, [(line,) for line in lines]))
        else:
            blocks += _cut(lines)
    return blocks


def _cut(lines: list[str]) -> list[Block]:
    """Runs of two rows or more become tables; all else stays text."""
    blocks: list[Block] = []
    for kind, run in groupby(lines, _kind):
        rows = list(run)
        if kind is BlockKind.SUMS and len(rows) > 1:
            blocks.append(_block(kind, [_sum_row(row) for row in rows]))
        elif kind is BlockKind.PAIRS and len(rows) > 1:
            blocks.append(_block(kind, [_pair_row(row) for row in rows]))
        else:
            blocks.append(_block(BlockKind.TEXT, [(row,) for row in rows]))
    return blocks


def _block(kind: BlockKind, rows: list[tuple[str, ...]]) -> Block:
    return Block(kind, tuple(rows))


def _kind(line: str) -> BlockKind:
    if _SUM.fullmatch(line) and (":" in line or line.startswith("–")):
        return BlockKind.SUMS
    return BlockKind.PAIRS if _PAIR.fullmatch(line) else BlockKind.TEXT


def _sum_row(line: str) -> tuple[str, ...]:
    """Label, sum and what follows it (TTC)."""
    found = _SUM.fullmatch(line)
    assert found is not None
    return found["label"], found["sum"], (found["rest"] or "").strip()


def _pair_row(line: str) -> tuple[str, ...]:
    found = _PAIR.fullmatch(line)
    assert found is not None
    return found["label"], found["value"]
