"""Retired references: articles that moved, with the day they ceased and where their rule stands now."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

_TABLE: Final = Path(__file__).parent / "retired_references.csv"
_CODE_WORDS: Final = {"com": r"\bcom", "civ": r"\bciv", "conso": r"\bconso", "texte": ""}
_SPELLED: Final = {
    "L441-6": r"|(?:\bl\W{0,2}|\barticle\s)quatre[-\s]cents?[-\s]quarante[-\s]et[-\s]un\W{1,3}(?:tiret\W)?six\b"
}
_OTHER_CODE: Final = re.compile(r"\bcode\s+(?!de\s+commerce|civil|de\s+la\s+consommation)\w+\s+\w+|\bcpce\b")


@dataclass(frozen=True, slots=True)
class RetiredReference:
    """An article or act, the last day it carried its rule, and its successor."""

    article: str
    valid_to: date
    successor: str
    pattern: re.Pattern[str]
    code: re.Pattern[str] | None

    def is_meant(self, sentence: str) -> bool:
        """Whether a folded sentence that holds the number speaks of this code."""
        if self.code is None:
            return True
        if self.code.search(sentence) is not None:
            return True
        return self.article.startswith("L441") and _OTHER_CODE.search(sentence) is None


@cache
def retired_references() -> tuple[RetiredReference, ...]:
    """The table, in file order."""
    with _TABLE.open(encoding="utf-8", newline="") as table:
        return tuple(_read(row) for row in csv.DictReader(table))


def _read(row: dict[str, str]) -> RetiredReference:
    code = _CODE_WORDS[row["code"]]
    return RetiredReference(
        article=row["article"],
        valid_to=date.fromisoformat(row["valid_to"]),
        successor=row["successor"],
        pattern=re.compile(_pattern(row)),
        code=re.compile(code) if code else None,
    )


def _pattern(row: dict[str, str]) -> str:
    if row["also"]:
        act = row["also"].replace("n? ?", r"(?:n\W{0,3})?").replace(" ", r"\s+")
        return rf"\b{act}\b"
    letter = "l" if row["article"].startswith("L") else ""
    number = row["article"].removeprefix("L")
    digits = r"\s{0,2}-?\s{0,2}".join(number.split("-"))
    head = rf"\b{letter}\s{{0,2}}[.*]?\s{{0,2}}" if letter else r"\b"
    return rf"{head}{digits}(?!\s?[-.]\s?\d|\d|[a-z])" + _SPELLED.get(row["article"], "")
