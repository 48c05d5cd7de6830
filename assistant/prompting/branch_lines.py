"""The lines of a branch as data: which one holds in a call, and the file with another one in its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.writing.slots import slots_in
from assistant.prompting.call_conditions import CALL_CONDITIONS
from assistant.prompting.front_matter import split_front_matter, with_changes
from assistant.prompting.prompt_file import PromptFile
from assistant.prompting.variant import Marks, Variant

_INPUTS: Final = re.compile(r"^inputs:.*$", re.MULTILINE)
_WHY: Final = "lignes revues dans la table des objections"


def line_of(file: PromptFile, key: str, call: CallSituation | None) -> Variant | None:
    """The line that is said in that call, None for any: the first of its kind whose conditions allow it."""
    held = frozenset({CALL_CONDITIONS[call]} if call else ())
    named = (variant for variant in file.variants if _kind(variant) == key)
    return next((variant for variant in named if variant.marks.hold(held)), None)


def with_line(file: PromptFile, text: str, key: str, call: CallSituation | None, words: str) -> str:
    """The file's ``text`` with ``words`` said there; given a ``call``, in that one alone: the others keep theirs."""
    said, lines = " ".join(words.split()), text.split("\n")
    own = Marks(frozenset({CALL_CONDITIONS[call]})) if call else Marks()
    held = line_of(file, key, call)
    if held is not None and (call is None or held.marks == own):
        lines[held.line - 1 : _end(lines, held.line)] = [_item(held.id, held.marks, said)]
    else:
        lines.insert(_place(file, key, lines), _item(f"{key}-{call.value}" if call else key, own, said))
    return _declared("\n".join(lines), file)


def _kind(variant: Variant) -> str:
    return variant.id.partition("-")[0]


def _item(name: str, marks: Marks, words: str) -> str:
    conditions = (("if", marks.needs), ("unless", marks.refuses), ("not with", marks.not_with))
    told = [f"[{word} {', '.join(sorted(names))}]" for word, names in conditions if names]
    return " ".join([f"- {name}", *told, words])


def _end(lines: Sequence[str], start: int) -> int:
    """After the wrapped lines of the item that ``start`` (1 is the first) begins."""
    while start < len(lines) and lines[start].startswith("  "):
        start += 1
    return start


def _place(file: PromptFile, key: str, lines: Sequence[str]) -> int:
    """Before the lines of the same kind, since the first one that holds is said; else at the end."""
    first = next((variant.line - 1 for variant in file.variants if _kind(variant) == key), None)
    if first is not None:
        return first
    return len(lines) - (not lines[-1])


def _declared(text: str, file: PromptFile) -> str:
    """With the slots that its body uses now."""
    _, body = split_front_matter(text, file.path)
    used = ", ".join(dict.fromkeys(slots_in(body)))
    return with_changes(_INPUTS.sub(f"inputs: [{used}]", text, count=1), _WHY)
