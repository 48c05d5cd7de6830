"""The objections as a table: what to say, ask, record, and where the call ends; a change drafts their templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.domain.calls.call_sheet import CallSituation, Trigger
from assistant.domain.errors import RefusedError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.register import AddressForm
from assistant.domain.writing.template import TemplateState, TemplateVersion
from assistant.prompting.fault import TemplateFault
from assistant.services.authorise import authorise
from assistant.services.calls.objection_rows import FOLDER, Change, ObjectionRow, cell_at, changes_of, row_of
from assistant.services.templates.govern_templates import GovernTemplates
from assistant.services.templates.read_templates import ListedVersion, ReadTemplates

_EMPTY = "Une case est vide\u202f: chaque objection a ses phrases, sa note et sa sortie."


@dataclass(frozen=True, slots=True)
class CellFault:
    """A fault of one cell; ``column`` is "" where it concerns the branch as a whole."""

    trigger: Trigger
    column: str
    fault: TemplateFault


@dataclass(frozen=True, slots=True)
class ObjectionTable:
    """Reads the open version of each template, else the one in force; ``call`` None is what is said in any call."""

    read: ReadTemplates
    govern: GovernTemplates

    def rows(self, form: AddressForm, call: CallSituation | None = None) -> tuple[ObjectionRow, ...]:
        """One row a trigger, in the order of the sheet; raises PromptError for a draft that cannot be read."""
        versions = self._versions()
        return tuple(row_of(trigger, form, call, versions) for trigger in Trigger)

    def lint(
        self, form: AddressForm, call: CallSituation | None, table: Sequence[ObjectionRow]
    ) -> tuple[CellFault, ...]:
        """The faults of the templates that the table changes."""
        empty = [(row.trigger, name) for row in table for name, words in row.cells.items() if not words.strip()]
        if empty:
            return tuple(CellFault(trigger, name, TemplateFault(0, _EMPTY)) for trigger, name in empty)
        changes = changes_of(form, call, table, self._versions())
        return tuple(fault for change in changes for fault in self._judge(change))

    def propose(
        self, form: AddressForm, call: CallSituation | None, table: Sequence[ObjectionRow], actor: User
    ) -> tuple[TemplateVersion, ...]:
        """Keep what changed as drafts, all or none; raises RefusedError, ForbiddenError."""
        authorise(actor, Act.WRITE)
        if any(not words.strip() for row in table for words in row.cells.values()):
            raise RefusedError(_EMPTY)
        changes = tuple(changes_of(form, call, table, self._versions()))
        with self.govern.unit_of_work() as uow:
            uow.templates.lock()
            made = tuple(self.govern.propose_in(uow, one.prompt_id, one.text, actor) for one in changes)
            uow.commit()
        return made

    def drafts(self) -> tuple[ListedVersion, ...]:
        """The drafts of branches that wait to be submitted."""
        return tuple(one for one in self._versions().values() if one.standing.state is TemplateState.DRAFT)

    def submit(self, actor: User) -> None:
        """Ask for a review of every draft of a branch; raises RefusedError naming the first that stops."""
        authorise(actor, Act.WRITE)
        for draft in self.drafts():
            self.govern.submit(draft.fingerprint, actor)

    def _versions(self) -> Mapping[str, ListedVersion]:
        """The version to read of each template of a branch."""
        found: dict[str, ListedVersion] = {}
        for version in self.read():
            if version.prompt_id.startswith(FOLDER) and (version.in_force or version.standing.is_open):
                kept = found.get(version.prompt_id)
                found[version.prompt_id] = kept if kept and kept.standing.is_open else version
        return found

    def _judge(self, change: Change) -> Iterator[CellFault]:
        for fault in self.govern.lint(change.prompt_id, change.number, change.text):
            yield CellFault(change.trigger, cell_at(change, fault.line), fault)
