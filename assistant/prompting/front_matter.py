"""Front matter: the strict header of a prompt file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.domain.errors import PromptError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FENCE = "---"
_CHANGES = re.compile(r"^changes:.*$", re.MULTILINE)
_TEXTS = ("id", "purpose", "changes")
_LISTS = ("level", "register", "channel", "inputs")
_KEYS = frozenset({*_TEXTS, *_LISTS, "version"})


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a prompt file says of itself; ``body_line`` is the line on which its body begins."""

    id: str
    version: int
    purpose: str
    level: tuple[str, ...]
    register: tuple[str, ...]
    channel: tuple[str, ...]
    inputs: tuple[str, ...]
    changes: str
    body_line: int


def split_front_matter(text: str, path: Path) -> tuple[FrontMatter, str]:
    """The header and the body; raises PromptError naming file and line."""
    lines = text.split("\n")
    if lines[0] != _FENCE or _FENCE not in lines[1:]:
        raise PromptError(f"{place_of(path, 1)}\u202f: l’en-tête doit tenir entre deux lignes «\u202f---\u202f».")
    end = lines.index(_FENCE, 1)
    fields = _fields("\n".join(lines[1:end]), path)
    for key in fields:
        if key not in _KEYS:
            line = _line_of(lines, key)
            raise PromptError(
                f"{place_of(path, line)}\u202f: clé inconnue «\u202f{key}\u202f»\u202f; les clés sont {_joined(_KEYS)}."
            )
    return _read(fields, path, end + 2), "\n".join(lines[end + 1 :])


def _fields(header: str, path: Path) -> dict[str, Any]:
    try:
        fields = yaml.load(header, Loader=_LOADER)  # noqa: S506  (a safe loader, in C where it was built)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise PromptError(
            f"{place_of(path, line)}\u202f: en-tête illisible\u202f; vérifiez les deux-points et les retraits."
        ) from error
    if not isinstance(fields, dict):
        raise PromptError(f"{place_of(path, 1)}\u202f: l’en-tête doit être une liste «\u202fclé\u202f: valeur\u202f».")
    return {str(key): value for key, value in fields.items()}


def _read(fields: dict[str, Any], path: Path, body_line: int) -> FrontMatter:
    missing = sorted(_KEYS - fields.keys())
    if missing:
        raise PromptError(f"{place_of(path, 1)}\u202f: il manque {_joined(missing)} dans l’en-tête.")
    version = fields["version"]
    if not isinstance(version, int) or path.stem != f"v{version}":
        raise PromptError(f"{place_of(path, 1)}\u202f: la version {version} ne correspond pas au nom du fichier.")
    level, register, channel, inputs = (_words(fields[key], key, path) for key in _LISTS)
    prompt_id, purpose, changes = (str(fields[key]) for key in _TEXTS)
    return FrontMatter(prompt_id, version, purpose, level, register, channel, inputs, changes, body_line)


def _words(value: object, key: str, path: Path) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return tuple(value)
    raise PromptError(f"{place_of(path, 1)}\u202f: «\u202f{key}\u202f» doit être une liste entre crochets.")


def _line_of(lines: list[str], key: str) -> int:
    return next((number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1)


def _joined(words: object) -> str:
    return ", ".join(sorted(words)) if isinstance(words, (frozenset, list)) else str(words)


def with_changes(text: str, told: str) -> str:
    """A whole file whose header tells ``told``, as YAML, for what changed in it."""
    return _CHANGES.sub(f"changes: {told}", text, count=1)


def place_of(path: Path, line: int) -> str:
    """The last folders and the name of a file, with the line."""
    return f"{'/'.join(path.parts[-4:])}, ligne {line}"
