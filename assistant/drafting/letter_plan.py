"""The plan of a letter: which paragraphs, in which order, and the files that hold them."""

from __future__ import annotations

from assistant.domain.errors import PromptError
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.situation import Situation
from assistant.drafting.paragraph_choice import recency
from assistant.drafting.register_choice import LetterRegister
from assistant.prompting.library import PromptLibrary
from assistant.prompting.prompt_file import PromptFile

_PLANS = "letters/plans/"
_PARAGRAPHS = "letters/paragraphs/"
_ANSWERS = "answers/"
_AGAIN = "_again"  # the name of an answer's second wording ends so
_OWN_PLANS = frozenset(intent.value for intent in Intent if not intent.is_of_ladder) - {Intent.THANKS.value}


def subject_name(situation: Situation) -> str:
    """The paragraph that holds the subject: letters on agreements have their own."""
    own = not situation.intent.is_of_ladder and situation.intent is not Intent.THANKS
    return "subject_agreement" if own else "subject"


def plan_for(library: PromptLibrary, situation: Situation, register: LetterRegister) -> PromptFile:
    """The plan of this stage, channel and family; raises PromptError when no approved plan fits."""
    intent = situation.intent
    channel = "letter" if situation.channel.is_paper else "email"
    fitting = [
        plan
        for plan in library.find(_PLANS)
        if (plan.name not in _OWN_PLANS if intent.is_of_ladder else plan.name == intent.value)
        and situation.stage.value in plan.header.level
        and channel in plan.header.channel
        and register.family.value in plan.header.register
    ]
    if not fitting:
        raise PromptError(
            f"Aucun plan de lettre approuvé pour l’étape «\u202f{situation.stage.value}\u202f» ({channel}, "
            f"{register.family.value})\u202f: complétez prompts/letters/plans."
        )
    return min(fitting, key=lambda plan: (len(plan.header.level), len(plan.header.register), plan.header.id))


def answer_for(library: PromptLibrary, name: str, register: LetterRegister, used: tuple[str, ...]) -> PromptFile:
    """The wording of an answer that this client has not read, or longest ago; raises PromptError when there is none."""
    wordings = [_answer_id(library, name, register)]
    again = _answer_id(library, f"{name}{_AGAIN}", register)
    if library.versions(again):
        wordings.append(again)
    return library.latest(min(wordings, key=lambda wording: recency(wording, used)))


def _answer_id(library: PromptLibrary, name: str, register: LetterRegister) -> str:
    """The answer written for this family, else for everybody of its form."""
    own = f"{_ANSWERS}{name}.{register.family.value}"
    return own if library.versions(own) else f"{_ANSWERS}{name}.{register.form.value}"


def files_for(library: PromptLibrary, name: str, register: LetterRegister) -> tuple[PromptFile, ...]:
    """The file that holds paragraph ``name`` for this family and voice, else for the family, else for everybody."""
    family, form = register.family.value, register.form.value
    for variant in (f"{family}-{register.voice}", family, f"{form}-{register.voice}", form, "all"):
        prompt_id = f"{_PARAGRAPHS}{name}.{variant}"
        if library.versions(prompt_id):
            return (library.latest(prompt_id),)
    return ()
