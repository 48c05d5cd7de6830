"""A prompt file: front matter, body, fingerprint, and the variants or steps that the body lists."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from assistant.domain.errors import PromptError
from assistant.domain.writing.slot_catalogue import SLOT_NAMES
from assistant.domain.writing.slots import slots_in
from assistant.prompting.front_matter import FrontMatter, place_of, split_front_matter
from assistant.prompting.variant import MalformedLineError, Step, Variant, read_step, read_variant

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class PromptFile:
    """One version of a prompt; a plan has steps, a paragraph has variants, another kind its body alone."""

    header: FrontMatter
    body: str
    fingerprint: str
    path: Path
    variants: tuple[Variant, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def name(self) -> str:
        """The name before the dot: ``opening`` in ``letters/paragraphs/opening.tu-warm``."""
        return self.header.id.rpartition("/")[2].partition(".")[0]


def read_prompt(path: Path, root: Path, slots: frozenset[str] | None = SLOT_NAMES) -> PromptFile:
    """Read and check one file; ``slots`` are the names allowed, None for any. Raises PromptError."""
    try:
        raw = path.read_bytes()
        text = raw.decode()
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(
            f"{path.name}\u202f: ce fichier de modèle ne peut pas être lu\u202f; il doit être en UTF-8."
        ) from error
    return parse_prompt(text, path, path.parent.relative_to(root).as_posix(), slots)


def parse_prompt(text: str, path: Path, folder: str, slots: frozenset[str] | None = SLOT_NAMES) -> PromptFile:
    """Read and check a text that stands, or would stand, at ``path``; ``folder`` is its id. Raises PromptError."""
    header, body = split_front_matter(text.replace("\r\n", "\n"), path)
    if header.id != folder:
        raise PromptError(
            f"{folder}/{path.name}, ligne 1\u202f: l’identifiant «\u202f{header.id}\u202f» devrait être "
            f"«\u202f{folder}\u202f»."
        )
    _check_slots(header, body, path, slots)
    fingerprint = fingerprint_of(text)
    if "/plans/" in header.id:
        steps = tuple(_read_items(body, header, path, lambda item, _: read_step(item)))
        return PromptFile(header, body, fingerprint, path, steps=steps)
    if header.id.startswith(("letters/", "sms/", "calls/")):
        variants = tuple(_read_items(body, header, path, read_variant))
        if len({variant.id for variant in variants}) < len(variants):
            raise PromptError(f"{folder}/{path.name}\u202f: deux variantes portent le même nom.")
        return PromptFile(header, body, fingerprint, path, variants=variants)
    return PromptFile(header, body.strip(), fingerprint, path)


def fingerprint_of(text: str) -> str:
    """sha-256 of a file of that text."""
    return hashlib.sha256(text.encode()).hexdigest()


def _check_slots(header: FrontMatter, body: str, path: Path, known: frozenset[str] | None) -> None:
    """Every slot is declared and known, every input is used."""
    used = slots_in(body)
    for name in used:
        if name not in header.inputs:
            raise PromptError(
                f"{place_of(path, _find(body, name, header))}\u202f: «\u202f{name}\u202f» n’est pas déclaré dans "
                "«\u202finputs\u202f»."
            )
        if known is not None and name not in known:
            raise PromptError(
                f"{place_of(path, _find(body, name, header))}\u202f: emplacement inconnu «\u202f{name}\u202f»."
            )
    for name in header.inputs:
        if name not in used:
            raise PromptError(
                f"{place_of(path, 1)}\u202f: «\u202f{name}\u202f» est déclaré dans «\u202finputs\u202f» mais le texte "
                "ne s’en sert pas."
            )


def _read_items(body: str, header: FrontMatter, path: Path, read: Callable[[str, int], Line]) -> Iterator[Line]:
    """The items of a body, each with its wrapped lines joined."""
    for line, item in items_of(body, header.body_line):
        try:
            yield read(item, line)
        except MalformedLineError as error:
            raise PromptError(f"{place_of(path, line)}\u202f: {error}.") from error


def items_of(body: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Each item of a body with its line; notes and blank lines left out."""
    item, start = "", 0
    for number, line in enumerate(body.split("\n"), first_line):
        if line.startswith("  ") and item:
            item += f" {line.strip()}"
        elif line.strip() and not line.startswith("#"):
            if item:
                yield start, item
            item, start = line, number
    if item:
        yield start, item


def _find(body: str, name: str, header: FrontMatter) -> int:
    return header.body_line + body[: body.index(name)].count("\n")
