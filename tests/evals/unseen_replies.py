"""Replies full of traps, and how often the reader takes a day for granted that a person should choose."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from assistant.domain.mail.reply import Proposal, ReplyKind
from assistant.services.gate.business_days import add_business_days
from assistant.triage.read_reply import read_reply

PLACES = (Path(__file__).parent / "triage" / "traps.jsonl", Path(__file__).parent / "triage" / "traps_again.jsonl")


@dataclass(frozen=True, slots=True)
class Trap:
    """A reply with the kinds that it says, those that one may also read, and the day that needs no question."""

    id: str
    trap: str
    body: str
    kinds: frozenset[str]
    may: frozenset[str]
    day: date | None
    read: tuple[Proposal, ...]

    @property
    def kinds_are_right(self) -> bool:
        """Whether what it says was read, and nothing that it does not say."""
        read = {one.kind.value for one in self.read}
        return self.kinds <= read <= self.kinds | self.may

    @property
    def given(self) -> frozenset[date]:
        """The days of promises that nobody would be asked about."""
        return frozenset(one.day for one in self.read if one.kind is ReplyKind.PROMISE and one.day is not None)

    @property
    def invents(self) -> bool:
        """Whether a day is taken for granted that is none, or another."""
        return bool(self.given - {self.day})


def traps(place: Path) -> tuple[Trap, ...]:
    """The replies of a file, read."""
    return tuple(_trap(json.loads(line)) for line in place.read_text("utf-8").splitlines())


def counts(replies: Sequence[Trap]) -> tuple[int, int, int, int]:
    """Kinds right, days invented, days given that are right, and how many need no question."""
    plain = [one for one in replies if one.day is not None]
    return (
        sum(one.kinds_are_right for one in replies),
        sum(one.invents for one in replies),
        sum(one.given == {one.day} for one in plain),
        len(plain),
    )


def _trap(row: dict[str, object]) -> Trap:
    kinds, may, body, day = row["kinds"], row["may"], str(row["body"]), row["day"]
    assert isinstance(kinds, list)
    assert isinstance(may, list)
    read = read_reply(body, date.fromisoformat(str(row["sent_on"])), add_business_days)
    sure = None if day is None else date.fromisoformat(str(day))
    return Trap(str(row["id"]), str(row["trap"]), body, frozenset(kinds), frozenset(may), sure, read)


@click.command()
def report() -> None:
    """Print the figures and what is misread."""
    for place in PLACES:
        replies = traps(place)
        right, invented, given, plain = counts(replies)
        click.echo(f"{place.stem:12} kinds {right}/{len(replies)}, days invented {invented}, given {given}/{plain}")
        for one in replies:
            if not one.kinds_are_right or one.given != ({one.day} if one.day else set()):
                told = [(p.kind.value, [str(day) for day in p.days], list(p.doubts)) for p in one.read]
                click.echo(f"  {one.id} {one.trap}: {one.body[:120]!r}\n     read {told}")


if __name__ == "__main__":
    report()
