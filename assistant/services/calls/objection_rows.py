"""Rows of the table of objections, read from the templates of the branches and written back into their texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.domain.calls.call_sheet import CallSituation, Trigger
from assistant.domain.writing.register import AddressForm
from assistant.domain.writing.template import Standing, TemplateState
from assistant.prompting.branch_lines import line_of, with_line
from assistant.prompting.prompt_file import parse_prompt
from assistant.services.templates.read_templates import ListedVersion
from assistant.services.writing.house_shelf import file_of

FOLDER: Final = "calls/objections/"
SPOKEN: Final = ("say", "ask")
NOTED: Final = ("record", "exit")
COLUMNS: Final = (*SPOKEN, *NOTED)


@dataclass(frozen=True, slots=True)
class ObjectionRow:
    """One branch as its templates write it, slots and all; ``standings`` are those of the versions read, by column."""

    trigger: Trigger
    cells: Mapping[str, str]
    standings: Mapping[str, Standing]

    @property
    def locked(self) -> frozenset[str]:
        """The columns whose template waits for a decision: nobody writes over it meanwhile."""
        return frozenset(name for name, kept in self.standings.items() if kept.state is TemplateState.IN_REVIEW)


@dataclass(frozen=True, slots=True)
class Change:
    """One template with the cells of ``said`` written into it."""

    trigger: Trigger
    prompt_id: str
    number: int
    text: str
    said: Mapping[str, str]


def row_of(
    trigger: Trigger, form: AddressForm, call: CallSituation | None, versions: Mapping[str, ListedVersion]
) -> ObjectionRow:
    """The row as kept; raises PromptError for a draft that cannot be read: the library corrects it."""
    cells: dict[str, str] = {}
    standings: dict[str, Standing] = {}
    for prompt_id, columns in templates_of(trigger, form):
        version = versions[prompt_id]
        file = file_of(version.prompt_id, version.number, version.text)
        for column in columns:
            held = line_of(file, column, call)
            cells[column] = held.text if held else ""
            standings[column] = version.standing
    return ObjectionRow(trigger, cells, standings)


def changes_of(
    form: AddressForm,
    call: CallSituation | None,
    table: Sequence[ObjectionRow],
    versions: Mapping[str, ListedVersion],
) -> Iterator[Change]:
    """One change a template of which some cell reads otherwise than what is kept."""
    for row in table:
        kept = row_of(row.trigger, form, call, versions)
        for prompt_id, columns in templates_of(row.trigger, form):
            said = {name: row.cells[name] for name in columns if _plain(row.cells[name]) != _plain(kept.cells[name])}
            if said:
                yield _written(row.trigger, versions[prompt_id], call, said)


def cell_at(change: Change, line: int) -> str:
    """The column of the cell that stands on a line of the changed text, "" for another line."""
    lines = change.text.split("\n")
    words = _plain(lines[line - 1]) if 0 < line <= len(lines) else ""
    return next((name for name, said in change.said.items() if words.endswith(_plain(said))), "")


def templates_of(trigger: Trigger, form: AddressForm) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The two templates of a branch with their columns: what is said in a form of address, what is noted in both."""
    return (f"{FOLDER}{trigger.value}.{form.value}", SPOKEN), (f"{FOLDER}{trigger.value}.all", NOTED)


def _written(trigger: Trigger, version: ListedVersion, call: CallSituation | None, said: Mapping[str, str]) -> Change:
    """Each cell written in its turn: a line that comes anew moves those after it."""
    file, text = file_of(version.prompt_id, version.number, version.text), version.text
    for column, words in said.items():
        text = with_line(file, text, column, call, words)
        file = parse_prompt(text, file.path, version.prompt_id, slots=None)
    return Change(trigger, version.prompt_id, version.number, text, said)


def _plain(words: str) -> str:
    return " ".join(words.split())
