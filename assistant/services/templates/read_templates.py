"""Read the library of templates: every version with its standing, what is to be read again, holes, uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from assistant.domain.errors import NotFoundError
from assistant.domain.writing.template import (
    Standing,
    TemplateAct,
    TemplateMove,
    TemplateVersion,
    by_fingerprint,
    current_texts,
    standing,
)
from assistant.prompting.kinds import FOLDERS
from assistant.prompting.library import PromptLibrary
from assistant.prompting.prompt_file import PromptFile
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.writing.house_shelf import library_on


@dataclass(frozen=True, slots=True)
class ListedVersion:
    """One version as the list shows it; ``text`` is that of its file, ``in_force`` whether letters use it today.

    ``moves`` are all of its number, those on earlier texts too.
    """

    prompt_id: str
    number: int
    text: str
    fingerprint: str
    standing: Standing
    in_force: bool
    author_id: str = ""  # "" for a shipped one
    at: datetime | None = None
    moves: Sequence[TemplateMove] = ()

    @property
    def is_shipped(self) -> bool:
        """Whether it came with the program."""
        return not self.author_id

    @property
    def read_at(self) -> datetime | None:
        """When somebody last answered for it: approved or confirmed; None: by the release alone."""
        answered = (move.at for move in self.moves if move.act in {TemplateAct.APPROVE, TemplateAct.CONFIRM})
        return max(answered, default=None)


@dataclass(frozen=True, slots=True)
class ReadTemplates:
    """Reads as of today; ``shipped`` holds every kind."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    shipped: PromptLibrary

    def __call__(self) -> tuple[ListedVersion, ...]:
        """Every version by id and number."""
        today = self.clock.today()
        with self.unit_of_work() as uow:
            versions, moves = uow.templates.versions(), uow.templates.moves()
        library = library_on(self.shipped, versions, moves, today, FOLDERS)
        used = {file.fingerprint for file in library.approved}
        decided = by_fingerprint(moves)
        listed = [
            *_shipped(self.shipped.files, decided, used, today),
            *_own(versions, decided, used, today),
        ]
        return tuple(sorted(listed, key=lambda one: (one.prompt_id, one.number)))

    def of(self, prompt_id: str) -> tuple[ListedVersion, ...]:
        """The versions of one id, oldest first; raises NotFoundError."""
        found = tuple(version for version in self() if version.prompt_id == prompt_id)
        if not found:
            raise NotFoundError(
                f"Le modèle «\u202f{prompt_id}\u202f» n’existe pas\u202f: choisissez-en un dans la liste."
            )
        return found

    def used_by(self, prompt_id: str) -> tuple[str, ...]:
        """The plans in force that name a paragraph; () for what is no paragraph."""
        if not prompt_id.startswith("letters/paragraphs/"):
            return ()
        name = prompt_id.rpartition("/")[2].partition(".")[0]
        with self.unit_of_work() as uow:
            library = library_on(
                self.shipped, uow.templates.versions(), uow.templates.moves(), self.clock.today(), FOLDERS
            )
        plans = library.find("letters/plans/")
        return tuple(plan.header.id for plan in plans if any(step.name == name for step in plan.steps))


Decided = Mapping[str, Sequence[TemplateMove]]


def _shipped(files: Sequence[PromptFile], decided: Decided, used: set[str], today: date) -> Iterator[ListedVersion]:
    for file in files:
        moves = decided.get(file.fingerprint, ())
        kept = standing(moves, today, shipped=True)
        text = file.path.read_text(encoding="utf-8")
        yield ListedVersion(
            file.header.id, file.header.version, text, file.fingerprint, kept, file.fingerprint in used, moves=moves
        )


def _own(versions: Sequence[TemplateVersion], decided: Decided, used: set[str], today: date) -> Iterator[ListedVersion]:
    earlier: dict[tuple[str, int], list[TemplateMove]] = defaultdict(list)
    for text in versions:
        earlier[text.prompt_id, text.number] += decided.get(text.fingerprint, ())
    for version in current_texts(versions):
        yield ListedVersion(
            version.prompt_id,
            version.number,
            version.text,
            version.fingerprint,
            standing(decided.get(version.fingerprint, ()), today),
            version.fingerprint in used,
            version.author_id,
            version.at,
            earlier[version.prompt_id, version.number],
        )
