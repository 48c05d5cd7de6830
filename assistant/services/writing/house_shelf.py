"""The shelf of the house: shipped prompts and the house's own, each version in force on its days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from assistant.domain.writing.template import (
    Standing,
    TemplateMove,
    TemplateState,
    TemplateVersion,
    by_fingerprint,
    current_texts,
    standing,
)
from assistant.prompting.kinds import slots_of
from assistant.prompting.library import PromptLibrary
from assistant.prompting.lint_template import path_of
from assistant.prompting.prompt_file import PromptFile, parse_prompt
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


class HouseShelf:
    """Implements Shelf; a library is made once a day and a decision. ``kinds`` are the first folders it holds."""

    def __init__(self, shipped: PromptLibrary, unit_of_work: UnitOfWorkFactory, kinds: Sequence[str]) -> None:
        self._shipped = shipped
        self._unit_of_work = unit_of_work
        self._kinds = kinds
        self._made: tuple[date, int, PromptLibrary] | None = None

    def on(self, day: date) -> PromptLibrary:
        """Raises StorageError, and PromptError for a version that this program can no longer read."""
        with self._unit_of_work() as uow:
            stamp, made = uow.templates.stamp(), self._made
            if made is not None and made[:2] == (day, stamp):
                return made[2]
            versions, moves = uow.templates.versions(), uow.templates.moves()
        library = library_on(self._shipped, versions, moves, day, self._kinds)
        self._made = day, stamp, library
        return library


def library_on(
    shipped: PromptLibrary,
    versions: Sequence[TemplateVersion],
    moves: Sequence[TemplateMove],
    day: date,
    kinds: Sequence[str],
) -> PromptLibrary:
    """The prompts in force on ``day``: of one id the house's version that came last, else the shipped one."""
    decided = by_fingerprint(moves)
    own = [v for v in current_texts(versions) if v.fingerprint in decided and v.prompt_id.partition("/")[0] in kinds]
    forced = dict(_in_force(own, decided, day))
    house = [file_of(version.prompt_id, version.number, version.text) for version in forced.values()]
    stands = frozenset(
        file.fingerprint
        for file in shipped.files
        if shipped.is_approved(file)
        and file.header.id not in forced
        and standing(decided.get(file.fingerprint, ()), day, shipped=True).state is TemplateState.APPROVED
    )
    ids = {file.fingerprint for file in house}
    return PromptLibrary([*shipped.files, *house], stands, frozenset(ids))


def file_of(prompt_id: str, number: int, text: str) -> PromptFile:
    """A version as a file of prompts/; raises PromptError."""
    return parse_prompt(text, path_of(prompt_id, number), prompt_id, slots_of(prompt_id))


def _in_force(
    versions: Sequence[TemplateVersion], decided: Mapping[str, Sequence[TemplateMove]], day: date
) -> Iterator[tuple[str, TemplateVersion]]:
    """Pairs of id and version in force, the one that began last at the end."""
    standings = ((standing(decided[version.fingerprint], day), version) for version in versions)
    forced = [(kept, version) for kept, version in standings if kept.state is TemplateState.APPROVED]
    for _, version in sorted(forced, key=_began):
        yield version.prompt_id, version


def _began(pair: tuple[Standing, TemplateVersion]) -> tuple[date, int]:
    kept, version = pair
    return kept.since or date.min, version.number
