"""Govern templates: propose, submit, send back, approve from a day, retire from a day, confirm after a change.

Whoever writes letters may propose; a lead decides, and never on a text they wrote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistant.domain.errors import RefusedError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.template import TemplateAct, TemplateMove, TemplateState, TemplateVersion
from assistant.domain.written_words import told
from assistant.prompting.front_matter import split_front_matter
from assistant.prompting.kinds import FOLDERS, refuse_odd_id
from assistant.prompting.library import PromptLibrary
from assistant.prompting.lint_template import path_of
from assistant.prompting.prompt_file import fingerprint_of
from assistant.services.authorise import authorise
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.templates.lint_draft_template import LintDraftTemplate
from assistant.services.templates.template_records import (
    found_version,
    keep_move,
    next_number,
    open_version,
    refuse_own_text,
    refuse_unless,
    version_in_force,
    witness,
)
from assistant.services.writing.house_shelf import library_on

LONGEST_TEMPLATE: Final = 64_000  # characters: ten times the longest shipped
SHORTEST_REASON: Final = 10
_NUMBER: Final = re.compile(r"^version:.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class GovernTemplates:
    """Each act locks the templates, appends a move and an audit event, and commits."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    shipped: PromptLibrary
    lint: LintDraftTemplate

    def propose(self, prompt_id: str, text: str, actor: User) -> TemplateVersion:
        """Keep a text as the draft of that id; raises PromptError, RefusedError, NotAllowedError."""
        authorise(actor, Act.WRITE)
        with self.unit_of_work() as uow:
            uow.templates.lock()
            made = self.propose_in(uow, prompt_id, text, actor)
            uow.commit()
        return made

    def propose_in(self, uow: UnitOfWork, prompt_id: str, text: str, actor: User) -> TemplateVersion:
        """The same within a transaction that holds the lock."""
        refuse_odd_id(prompt_id)
        if len(text) > LONGEST_TEMPLATE:
            raise RefusedError(f"Ce texte dépasse {LONGEST_TEMPLATE} caractères\u202f: partagez-le en paragraphes.")
        opened = open_version(uow, prompt_id, self.clock.today())
        number = opened.number if opened else next_number(uow, prompt_id, self.shipped)
        numbered = _NUMBER.sub(f"version: {number}", text.replace("\r\n", "\n"), count=1)
        split_front_matter(numbered, path_of(prompt_id, number))
        made = TemplateVersion(prompt_id, number, numbered, fingerprint_of(numbered), actor.id, self.clock.now())
        if opened is not None and opened.fingerprint == made.fingerprint:
            return opened
        uow.templates.add([made])
        witness(uow, "template_draft", made, actor)
        return made

    def submit(self, fingerprint: str, actor: User) -> None:
        """Ask for a review; raises RefusedError naming the first fault that stops."""
        authorise(actor, Act.WRITE)
        with self.unit_of_work() as uow:
            version = found_version(uow, fingerprint)
        stopping = [fault for fault in self.lint(version.prompt_id, version.number, version.text) if fault.stops]
        if stopping:
            place = f"ligne {stopping[0].line}\u202f: " if stopping[0].line else ""
            raise RefusedError(f"Corrigez avant de soumettre, {place}{stopping[0].sentence}")
        self._decide(fingerprint, actor, TemplateAct.SUBMIT, TemplateState.DRAFT)

    def send_back(self, fingerprint: str, reason: str, actor: User) -> None:
        """Back to its author with a reason."""
        authorise(actor, Act.SET_HOUSE)
        self._decide(fingerprint, actor, TemplateAct.SEND_BACK, TemplateState.IN_REVIEW, _reason(reason))

    def approve(self, fingerprint: str, actor: User, from_day: date | None = None) -> None:
        """Approve from a day, today unless said; raises NotAllowedError for whoever wrote any of its texts."""
        authorise(actor, Act.SET_HOUSE)
        today = self.clock.today()
        if from_day is not None and from_day < today:
            raise RefusedError(
                "Une version n’entre pas en vigueur dans le passé\u202f: choisissez aujourd’hui ou plus tard."
            )
        self._decide(fingerprint, actor, TemplateAct.APPROVE, TemplateState.IN_REVIEW, on_day=from_day or today)

    def retire(self, fingerprint: str, reason: str, actor: User, from_day: date | None = None) -> None:
        """Take out of force from a day; raises RefusedError where its id would be left without a version."""
        authorise(actor, Act.SET_HOUSE)
        day = max(from_day or self.clock.today(), self.clock.today())
        why = _reason(reason)
        with self.unit_of_work() as uow:
            uow.templates.lock()
            prompt_id, number = version_in_force(uow, fingerprint, self.shipped, self.clock.today())
            move = TemplateMove(fingerprint, prompt_id, TemplateAct.RETIRE, actor.id, self.clock.now(), why, day)
            after = library_on(self.shipped, uow.templates.versions(), (*uow.templates.moves(), move), day, FOLDERS)
            if prompt_id in self.shipped.ids and all(file.header.id != prompt_id for file in after.approved):
                raise RefusedError(
                    f"«\u202f{prompt_id}\u202f» resterait sans version en vigueur\u202f: approuvez d’abord la suivante."
                )
            keep_move(uow, move, number)
            uow.commit()

    def confirm(self, fingerprint: str, reason: str, actor: User) -> None:
        """Say that a version was read again after a change and still stands."""
        authorise(actor, Act.SET_HOUSE)
        with self.unit_of_work() as uow:
            uow.templates.lock()
            prompt_id, number = version_in_force(uow, fingerprint, self.shipped, self.clock.today())
            move = TemplateMove(
                fingerprint, prompt_id, TemplateAct.CONFIRM, actor.id, self.clock.now(), _reason(reason)
            )
            keep_move(uow, move, number)
            uow.commit()

    def _decide(
        self,
        fingerprint: str,
        actor: User,
        act: TemplateAct,
        state: TemplateState,
        reason: str = "",
        on_day: date | None = None,
    ) -> None:
        """Append a move on the current text of a version that stands in ``state``; of two at once one is refused."""
        with self.unit_of_work() as uow:
            uow.templates.lock()
            version = found_version(uow, fingerprint)
            refuse_unless(uow, version, state, self.clock.today())
            if act is TemplateAct.APPROVE:
                refuse_own_text(uow, version, actor)
            move = TemplateMove(fingerprint, version.prompt_id, act, actor.id, self.clock.now(), reason, on_day)
            keep_move(uow, move, version.number)
            uow.commit()


def _reason(reason: str) -> str:
    """The words that stay in the trail; raises RefusedError where they explain nothing."""
    kept = told(reason)
    if len(kept) < SHORTEST_REASON:
        raise RefusedError("Écrivez le motif de cette décision en quelques mots\u202f: il reste au journal.")
    return kept
