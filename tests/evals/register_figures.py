"""Accuracy of the register reader on the labelled mails, part by part."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.services.register.read_register import register_line

MAILS = Path(__file__).parent / "register" / "mails.jsonl"
PARTS = ("open", "held_out")
TRAITS = ("address_form", "greeting", "closing", "language")


@dataclass(frozen=True, slots=True)
class Misreading:
    """A mail whose trait was read otherwise than labelled."""

    mail_id: str
    trait: str
    labelled: str
    read: str


@dataclass(frozen=True, slots=True)
class Figure:
    """How many mails of a part were read as labelled, for one trait."""

    part: str
    trait: str
    right: int
    total: int

    @property
    def share(self) -> float:
        """The share read right, 0 to 1."""
        return self.right / self.total if self.total else 1.0


def labelled_mails() -> list[dict[str, str]]:
    """The labelled mails, as written."""
    return [json.loads(line) for line in MAILS.read_text(encoding="utf-8").splitlines()]


def misreadings(mails: Sequence[dict[str, str]]) -> Iterator[Misreading]:
    """Every trait read otherwise than labelled."""
    for mail in mails:
        read = register_line(mail)
        for trait in TRAITS:
            if read[trait] != mail[trait]:
                yield Misreading(mail["id"], trait, mail[trait], str(read[trait]))


def _figure(part: str, trait: str, mails: Sequence[dict[str, str]], wrong: set[tuple[str, str]], name: str) -> Figure:
    return Figure(part, name, sum((mail["id"], trait) not in wrong for mail in mails), len(mails))


def figures() -> list[Figure]:
    """For each part: tu/vous on the mails that mark it, « none » on those that do not, and the other traits."""
    found = []
    for part in PARTS:
        mails = [mail for mail in labelled_mails() if mail["part"] == part]
        wrong = {(one.mail_id, one.trait) for one in misreadings(mails)}
        marked = [mail for mail in mails if mail["address_form"] != "none"]
        unmarked = [mail for mail in mails if mail["address_form"] == "none"]
        found.append(_figure(part, "address_form", marked, wrong, "address_form, marked"))
        found.append(_figure(part, "address_form", unmarked, wrong, "address_form, unmarked"))
        found.extend(_figure(part, trait, mails, wrong, trait) for trait in TRAITS[1:])
    return found
