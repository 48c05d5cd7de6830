"""The prompt library: every file of prompts/ read once, and which version of each may be used."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from itertools import islice, takewhile
from pathlib import Path
from typing import Protocol

from assistant.domain.errors import PromptError
from assistant.domain.writing.slot_catalogue import SLOT_NAMES
from assistant.prompting.prompt_file import PromptFile, read_prompt
from assistant.prompting.release import read_release

LETTER_KINDS = ("answers", "letters", "sms", "mentions")
CALL_KINDS = ("calls",)


class Shelf(Protocol):
    """Where the prompts in force on a day are found."""

    def on(self, day: date) -> PromptLibrary:
        """The library whose approved versions are those in force that day."""
        ...


class PromptLibrary:
    """Prompts by id, versions in order; a file counts as approved when its fingerprint was released or approved."""

    def __init__(
        self, files: Iterable[PromptFile], released: frozenset[str], approvals: frozenset[str] = frozenset()
    ) -> None:
        """Keep the files; ``released`` and ``approvals`` are fingerprints."""
        self._versions: dict[str, list[PromptFile]] = defaultdict(list)
        for file in sorted(files, key=lambda file: (file.header.id, file.header.version)):
            self._versions[file.header.id].append(file)
        self._approved = released | approvals

    @classmethod
    def load(
        cls,
        root: Path,
        approvals: frozenset[str] = frozenset(),
        kinds: Sequence[str] = LETTER_KINDS,
        slots: frozenset[str] | None = SLOT_NAMES,
    ) -> PromptLibrary:
        """Read ``root``/kind/**/vN.md, which may hold ``slots`` (None: any).

        Raises PromptError on the first malformed file.
        """
        paths = sorted(path for kind in kinds for path in (root / kind).rglob("v*.md"))
        if not paths:
            raise PromptError(f"Aucun modèle de lettre dans {root.name}/\u202f: réinstallez l’application.")
        return cls([read_prompt(path, root, slots) for path in paths], read_release(root), approvals)

    def with_approvals(self, approvals: frozenset[str]) -> PromptLibrary:
        """The same files with more approved fingerprints."""
        return self if approvals <= self._approved else PromptLibrary(self.files, self._approved, approvals)

    def on(self, _day: date) -> PromptLibrary:
        """Itself: shipped prompts are in force on every day."""
        return self

    @property
    def files(self) -> tuple[PromptFile, ...]:
        """Every version of every prompt."""
        return tuple(file for versions in self._versions.values() for file in versions)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every prompt id, in order."""
        return tuple(self._versions)

    def is_approved(self, file: PromptFile) -> bool:
        """Whether the file stands as it was released or approved."""
        return file.fingerprint in self._approved

    def versions(self, prompt_id: str) -> tuple[PromptFile, ...]:
        """Every version of a prompt, oldest first, approved or not."""
        return tuple(self._versions.get(prompt_id, ()))

    def latest(self, prompt_id: str) -> PromptFile:
        """The latest approved version; raises PromptError where there is none."""
        approved = [file for file in self._versions.get(prompt_id, ()) if self.is_approved(file)]
        if not approved:
            raise PromptError(
                f"Le modèle «\u202f{prompt_id}\u202f» n’existe pas, ou a été modifié sans approbation\u202f: "
                "approuvez-le ou rétablissez-le."
            )
        return approved[-1]

    def find(self, prefix: str) -> tuple[PromptFile, ...]:
        """The latest approved version of every prompt under ``prefix``, in order."""
        start = bisect_left(self.approved, prefix, key=_id_of)
        return tuple(takewhile(lambda file: _id_of(file).startswith(prefix), islice(self.approved, start, None)))

    @cached_property
    def approved(self) -> tuple[PromptFile, ...]:
        """The latest approved version of every prompt that has one, by id."""
        usable = ([file for file in versions if self.is_approved(file)] for versions in self._versions.values())
        return tuple(versions[-1] for versions in usable if versions)


def _id_of(file: PromptFile) -> str:
    return file.header.id
