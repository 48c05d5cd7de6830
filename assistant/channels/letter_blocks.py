"""The body of a letter cut into what a page shows: paragraphs, rows with a sum, pairs of a label and its value.

Every character of the text is kept, in the same order: the page only places it.
"""

from __future__ import annotations

import re
from itertools import groupby

_SPACE = "[ \u00a0\u202f]"
_SUM = re.compile(
    rf"(?P<label>.*?\S) +(?P<sum>-?\d{{1,3}}(?:{_SPACE}?\d{{3}})*(?:,\d{{2}})?{_SPACE}?€)(?P<rest> (?:TTC|HT))?"
)
_PAIR = re.compile(rf"(?P<label>[^:]{{1,24}}{_SPACE}?:)\s+(?P<value>\S.*)")
Block = dict[str, object]


def letter_blocks(body: str, signatory: str = "") -> list[Block]:
    """One block a kind of line, in order: ``kind`` is text, sums, pairs or signature, ``rows`` holds its cells."""
    blocks: list[Block] = []
    for paragraph in body.split("\n\n"):
        lines = [line.strip() for line in paragraph.splitlines() if line.strip()]
        if signatory and lines[:1] == [signatory]:
            blocks.append(_block("signature", [[line] for line in lines]))
        else:
            blocks += _cut(lines)
    return blocks


def _cut(lines: list[str]) -> list[Block]:
    """Runs of two rows or more become tables; all else stays text."""
    blocks: list[Block] = []
    for kind, run in groupby(lines, _kind):
        rows = list(run)
        if kind == "sums" and len(rows) > 1:
            blocks.append(_block("sums", [_sum_row(row) for row in rows]))
        elif kind == "pairs" and len(rows) > 1:
            blocks.append(_block("pairs", [_pair_row(row) for row in rows]))
        else:
            blocks.append(_block("text", [[row] for row in rows]))
    return blocks


def _block(kind: str, rows: list[list[str]]) -> Block:
    return {"kind": kind, "rows": rows}


def _kind(line: str) -> str:
    if _SUM.fullmatch(line) and (":" in line or line.startswith("–")):
        return "sums"
    return "pairs" if _PAIR.fullmatch(line) else "text"


def _sum_row(line: str) -> list[str]:
    """Label, sum and what follows it (TTC)."""
    found = _SUM.fullmatch(line)
    assert found is not None
    return [found["label"], found["sum"], (found["rest"] or "").strip()]


def _pair_row(line: str) -> list[str]:
    found = _PAIR.fullmatch(line)
    assert found is not None
    return [found["label"], found["value"]]
