"""Figures of the reader of replies on the labelled set: by kind, and the days among them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from assistant.domain.mail.reply import Proposal, ReplyKind
from assistant.services.gate.business_days import add_business_days
from assistant.triage.read_reply import read_reply

REPLIES = Path(__file__).parent / "triage" / "replies.jsonl"
NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Expected:
    """One label; ``days`` is None where the day is not judged."""

    kind: str
    days: tuple[date, ...]
    amount: str
    invoices: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """One reply with its labels and what was read."""

    id: str
    part: str
    body: str
    expected: tuple[Expected, ...]
    read: tuple[Proposal, ...]

    @property
    def labels(self) -> frozenset[str]:
        """The kinds that it says."""
        return frozenset(one.kind for one in self.expected) or frozenset({NOTHING})

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds that were read."""
        return frozenset(one.kind.value for one in self.read) or frozenset({NOTHING})


@dataclass(frozen=True, slots=True)
class Figure:
    """How often a kind was read where it is said, where it is not, and missed."""

    part: str
    kind: str
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Of what was read, what is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of what is said, what was read."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def labelled_replies() -> tuple[Labelled, ...]:
    """The whole set, read."""
    return tuple(_labelled(json.loads(line)) for line in REPLIES.read_text("utf-8").splitlines())


def figures(replies: Sequence[Labelled]) -> Iterator[Figure]:
    """A row a part and kind."""
    for part in ("tuned", "held_out"):
        among = [one for one in replies if one.part == part]
        for kind in (*(kind.value for kind in ReplyKind), NOTHING):
            right = sum(kind in one.labels & one.kinds for one in among)
            wrong = sum(kind in one.kinds - one.labels for one in among)
            missed = sum(kind in one.labels - one.kinds for one in among)
            yield Figure(part, kind, right, wrong, missed)


def exact(replies: Sequence[Labelled], part: str) -> tuple[int, int]:
    """Replies of a part whose kinds are all right, and how many there are."""
    among = [one for one in replies if one.part == part]
    return sum(one.labels == one.kinds for one in among), len(among)


def details(replies: Sequence[Labelled], part: str, what: str) -> tuple[int, int]:
    """Days, amounts, invoices or reasons of the labels of a part: right ones, and all."""
    among = [(label, one.read) for one in replies if one.part == part for label in one.expected if _judged(label, what)]
    return sum(any(_agrees(label, proposal, what) for proposal in read) for label, read in among), len(among)


def _judged(label: Expected, what: str) -> bool:
    return label.kind == "promise" if what == "days" else bool(getattr(label, what))


def _agrees(label: Expected, read: Proposal, what: str) -> bool:
    if read.kind.value != label.kind:
        return False
    if what == "days":
        return read.days == label.days
    if what == "amount":
        return read.amount is not None and read.amount == Decimal(label.amount)
    if what == "reason":
        return read.reason is not None and read.reason.value == label.reason
    return read.invoice_numbers == label.invoices


def _labelled(row: dict[str, object]) -> Labelled:
    expected = row["expected"]
    assert isinstance(expected, list)
    body, subject, sent = str(row["body"]), str(row["subject"]), date.fromisoformat(str(row["sent_on"]))
    return Labelled(
        str(row["id"]),
        str(row["part"]),
        body,
        tuple(_label(one) for one in expected),
        read_reply(body, sent, add_business_days, subject=subject),
    )


def _label(one: dict[str, object]) -> Expected:
    days, invoices = one.get("days", []), one.get("invoices", [])
    assert isinstance(days, list)
    assert isinstance(invoices, list)
    return Expected(
        str(one["kind"]),
        tuple(date.fromisoformat(day) for day in days),
        str(one.get("amount", "")),
        tuple(invoices),
        str(one.get("reason", "")),
    )
