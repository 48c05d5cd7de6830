"""Draft from a proposal: what people keep correcting, written into the paragraphs that said it, as drafts of templates.

Only words that stand in a paragraph to the letter are replaced; a change around a slot is left to a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from assistant.domain.people.user import User
from assistant.domain.writing.edit_proposal import EditProposal
from assistant.domain.writing.template import TemplateVersion
from assistant.prompting.front_matter import with_changes
from assistant.prompting.kinds import FOLDERS
from assistant.prompting.library import PromptLibrary
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.templates.govern_templates import GovernTemplates
from assistant.services.templates.template_records import open_version
from assistant.services.writing.house_shelf import library_on

_PARAGRAPHS: Final = "letters/paragraphs/"
_NO_BREAK: Final = str.maketrans("\u202f\xa0", "  ")  # set when a letter is filled; a paragraph may have either


@dataclass(frozen=True, slots=True)
class DraftFromProposal:
    """The drafts are their author's, who accepted: another person approves them."""

    govern: GovernTemplates

    def __call__(self, uow: UnitOfWork, proposal: EditProposal, actor: User) -> tuple[TemplateVersion, ...]:
        """The drafts made, () where no paragraph holds the words; raises RefusedError while one is in review."""
        today = self.govern.clock.today()
        library = library_on(self.govern.shipped, uow.templates.versions(), uow.templates.moves(), today, FOLDERS)
        made = []
        uow.templates.lock()
        for prompt_id, variants in _said_by(uow, proposal).items():
            text = _text(uow, library, prompt_id)
            if not _rewritten(text, variants, proposal):
                continue
            opened = open_version(uow, prompt_id, today)
            changed = _rewritten(opened.text if opened else text, variants, proposal)
            if changed:
                told = f'"D’après {len(proposal.evidence)} lettres corrigées."'
                made.append(self.govern.propose_in(uow, prompt_id, with_changes(changed, told), actor))
        return tuple(made)


def _said_by(uow: UnitOfWork, proposal: EditProposal) -> Mapping[str, frozenset[str]]:
    """The paragraphs of the letters that were corrected: template id to the names of its variants."""
    found: dict[str, set[str]] = {}
    for one in proposal.evidence:
        for told in uow.drafts.get(one.draft_id).provenance.paragraph_ids:
            name, _, variant = told.partition("/")
            found.setdefault(_PARAGRAPHS + name, set()).add(variant)
    return {prompt_id: frozenset(variants) for prompt_id, variants in found.items()}


def _text(uow: UnitOfWork, library: PromptLibrary, prompt_id: str) -> str:
    """The text in force of that id, "" for one that is gone."""
    file = next((file for file in library.approved if file.header.id == prompt_id), None)
    if file is None:
        return ""
    own = (version.text for version in uow.templates.versions() if version.fingerprint == file.fingerprint)
    return next(own, None) or file.path.read_text(encoding="utf-8")


def _rewritten(text: str, variants: Iterable[str], proposal: EditProposal) -> str:
    """The text with the words replaced in these variants, "" where none holds them."""
    before, after = proposal.before.strip(), proposal.after.strip()
    if not before or "\n" in before + after or "{" in after or "}" in after:
        return ""
    heads = tuple(f"- {variant} " for variant in variants)
    lines = text.split("\n")
    inside, changed = False, False
    for place, line in enumerate(lines):
        inside = line.startswith(heads) if line.startswith("- ") else inside and line.startswith(" ")
        start = line.translate(_NO_BREAK).find(before.translate(_NO_BREAK)) if inside else -1
        if start >= 0:
            lines[place] = line[:start] + after + line[start + len(before) :]
            changed = True
    return "\n".join(lines) if changed else ""
