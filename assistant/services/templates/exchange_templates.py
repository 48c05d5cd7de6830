"""Export and import templates as the files of prompts/: what comes in is a draft, never in force by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.template import TemplateVersion
from assistant.prompting.prompt_file import fingerprint_of
from assistant.services.authorise import authorise
from assistant.services.privacy.zipped import zipped
from assistant.services.templates.govern_templates import GovernTemplates
from assistant.services.templates.read_templates import ReadTemplates
from assistant.services.templates.template_archive import read_archive, read_files


@dataclass(frozen=True, slots=True)
class TemplateImport:
    """What came of an import: the drafts kept, and how many texts were here already."""

    drafts: tuple[TemplateVersion, ...]
    known: int


@dataclass(frozen=True, slots=True)
class ExchangeTemplates:
    """All or nothing: one refused file refuses the import."""

    read: ReadTemplates
    govern: GovernTemplates

    def export(self, actor: User) -> bytes:
        """A ZIP of every version, shipped and the house's, at the places of prompts/."""
        authorise(actor, Act.READ)
        listed = sorted(self.read(), key=lambda version: version.is_shipped, reverse=True)  # of one name the house's
        return zipped({f"prompts/{one.prompt_id}/v{one.number}.md": one.text.encode() for one in listed})

    def take_archive(self, content: bytes, actor: User) -> TemplateImport:
        """Import a ZIP; raises UnreadableFileError, PromptError, RefusedError, NotAllowedError."""
        return self._take(read_archive(content), actor)

    def take_files(self, files: Iterable[tuple[str, bytes]], actor: User) -> TemplateImport:
        """Import files by their path under prompts/."""
        return self._take(read_files(files), actor)

    def _take(self, texts: Mapping[str, str], actor: User) -> TemplateImport:
        """Of each id the last version that is not known yet becomes the draft."""
        authorise(actor, Act.SET_HOUSE)
        known = {version.fingerprint for version in self.read()}
        ordered = sorted(texts, key=lambda name: (name.rpartition("/")[0], int(name.rpartition("/v")[2][:-3])))
        latest = {name.rpartition("/")[0]: texts[name] for name in ordered}
        fresh = {prompt_id: text for prompt_id, text in latest.items() if fingerprint_of(text) not in known}
        with self.govern.unit_of_work() as uow:
            uow.templates.lock()
            drafts = tuple(self.govern.propose_in(uow, prompt_id, text, actor) for prompt_id, text in fresh.items())
            uow.commit()
        return TemplateImport(drafts, len(latest) - len(fresh))
