"""A proposal of the demonstration's account manager: one more way to ask, which waits for the lead."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from assistant.domain.writing.template import TemplateAct, TemplateMove, TemplateVersion
from assistant.places import PROMPTS
from assistant.prompting.library import PromptLibrary
from assistant.prompting.prompt_file import fingerprint_of

_ASK: Final = "letters/paragraphs/ask.vous-standard-nous"
_MORE: Final = "- f9 [if friendly] Seriez-vous en mesure de régler cette somme d’ici {{payment_deadline_until}} ?\n"


def proposed_template(author_id: str, at: datetime) -> tuple[TemplateVersion, TemplateMove]:
    """The next version of a shipped paragraph, and its submission."""
    file = PromptLibrary.load(PROMPTS, kinds=("letters",)).latest(_ASK)
    number = file.header.version + 1
    shipped = file.path.read_text(encoding="utf-8")
    text = shipped.replace(f"version: {number - 1}\n", f"version: {number}\n", 1).rstrip("\n") + f"\n{_MORE}"
    version = TemplateVersion(_ASK, number, text, fingerprint_of(text), author_id, at)
    return version, TemplateMove(version.fingerprint, _ASK, TemplateAct.SUBMIT, author_id, at)
