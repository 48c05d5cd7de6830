"""SMS: one message of at most 160 septets, in its own typography, from long to short until it fits."""

from __future__ import annotations

from assistant.domain.errors import PromptError
from assistant.domain.writing.draft import LetterText, Provenance, Writer, WrittenLetter
from assistant.domain.writing.situation import Situation
from assistant.domain.writing.slots import fill
from assistant.drafting.paragraph_choice import Chosen, Setting, choose
from assistant.french.text.gsm7 import septets, to_gsm7
from assistant.prompting.library import PromptLibrary
from assistant.prompting.prompt_file import PromptFile

_LIMIT = 160  # septets of one SMS
WHY = "Écrit par le rédacteur intégré\u202f: un SMS d’un seul tenant, sans somme pour un particulier."


def write_sms(library: PromptLibrary, situation: Situation, setting: Setting) -> WrittenLetter:
    """The most fitting message that holds in one SMS; raises PromptError when not even the shortest does."""
    form = situation.address_form.value
    for name in ("message", "short", "shortest"):
        file = library.latest(f"sms/{name}.{form}")
        if situation.stage.value not in file.header.level:
            raise PromptError("Cette étape ne s’écrit pas par SMS\u202f: choisissez le courriel ou le courrier.")
        found = _fitting(name, file, setting)
        if found is not None:
            template = LetterText("", found.text)
            text = LetterText("", to_gsm7(fill(found.text, setting.values)))
            provenance = Provenance(
                why=WHY, plan_id=file.header.id, paragraph_ids=(found.id,), prompt_fingerprints=(file.fingerprint,)
            )
            return WrittenLetter(template, text, Writer.COMPOSER, provenance)
    raise PromptError("Aucun SMS ne tient en 160 caractères pour ce dossier\u202f: écrivez un courriel ou un courrier.")


def _fitting(name: str, file: PromptFile, setting: Setting) -> Chosen | None:
    """The first choice, then the next, until one fits."""
    tried: frozenset[str] = frozenset()
    while True:
        without = Setting(setting.conditions, setting.values, setting.used, setting.seed)
        found = choose(name, [_without(file, tried)], (), without)
        if found is None or septets(to_gsm7(fill(found.text, setting.values))) <= _LIMIT:
            return found
        tried |= {found.variant.id}


def _without(file: PromptFile, tried: frozenset[str]) -> PromptFile:
    variants = tuple(variant for variant in file.variants if variant.id not in tried)
    return PromptFile(file.header, file.body, file.fingerprint, file.path, variants)
