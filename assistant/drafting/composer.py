"""The composer: writes a good letter from approved plans and paragraphs, with no model, no key and no network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.domain.errors import PromptError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.mail.reply import ReplyKind
from assistant.domain.writing.draft import LetterText, Provenance, Writer, WrittenLetter
from assistant.domain.writing.situation import Situation
from assistant.drafting.filling import fill_letter, fill_subject
from assistant.drafting.greeting_choice import choose_salutation
from assistant.drafting.letter_conditions import conditions_of, reminders_of
from assistant.drafting.letter_length import lighten
from assistant.drafting.letter_plan import answer_for, files_for, plan_for, subject_name
from assistant.drafting.mentions import mention_values
from assistant.drafting.paragraph_choice import Chosen, Setting, choose, short_id
from assistant.drafting.register_choice import LetterRegister, choose_register
from assistant.drafting.said_before import last_texts
from assistant.drafting.slot_values import fact_values
from assistant.drafting.sms import write_sms
from assistant.prompting.library import PromptLibrary, Shelf
from assistant.prompting.prompt_file import PromptFile
from assistant.services.ports.letter_writer import Listener

WHICH_DAY = "which_day"
WHY = "Écrit par le rédacteur intégré\u202f: paragraphes approuvés, chiffres du compte, aucun modèle de langue."


_BLOCKS = ("{{invoice_table}}", "{{payment_block}}", "{{plan_table}}")  # nothing follows a block on its last line


@dataclass(frozen=True, slots=True)
class Ground:
    """What a letter is composed on: its register, the conditions that hold, the values of its slots."""

    register: LetterRegister
    conditions: frozenset[str]
    values: Mapping[str, str]
    setting: Setting


class Composer:
    """Writes letters from the prompts in force on their day; the same situation always gives the same letter."""

    def __init__(self, shelf: Shelf) -> None:
        """Use the approved prompts of ``shelf``."""
        self._shelf = shelf

    def write(self, situation: Situation, listener: Listener | None = None) -> WrittenLetter:
        """Compose one letter; raises PromptError when the approved prompts cannot make it."""
        library = self._shelf.on(situation.as_of)
        ground = lay_ground(library, situation)
        if situation.channel is Channel.SMS:
            letter = write_sms(library, situation, ground.setting)
        elif situation.answers is not None:
            letter = _answer(library, situation, situation.answers, ground)
        else:
            letter = _compose(library, situation, ground)
        if listener is not None:
            for paragraph in letter.text.body.split("\n\n"):
                listener(paragraph)
        return letter


def _answer(library: PromptLibrary, situation: Situation, said: ReplyKind, ground: Ground) -> WrittenLetter:
    """The short text that answers what a message said; a promise that is not on record is asked for its day."""
    unsure = said is ReplyKind.PROMISE and situation.promise is None
    name = WHICH_DAY if unsure else said.value
    file = answer_for(library, name, ground.register, situation.used_paragraphs)
    subject = _one("subject_agreement", files_for(library, "subject_agreement", ground.register), ground.setting)
    template = LetterText(subject.text, file.body)
    text = LetterText(fill_subject(template.subject, ground.values), fill_letter(template.body, ground.values))
    prints = (file.fingerprint, subject.file.fingerprint)
    provenance = Provenance(WHY, file.header.id, (subject.id, file.header.id), prints)
    return WrittenLetter(template, text, Writer.COMPOSER, provenance)


def _compose(library: PromptLibrary, situation: Situation, ground: Ground) -> WrittenLetter:
    plan = plan_for(library, situation, ground.register)
    business = "business" in ground.conditions
    every = _paragraphs(library, plan, ground)
    chosen = lighten(every, situation.stage, ground.register, ground.values, business=business)
    named = subject_name(situation)
    subject = _one(named, files_for(library, named, ground.register), ground.setting)
    template = LetterText(subject.text, _joined(chosen))
    text = LetterText(fill_subject(template.subject, ground.values), fill_letter(template.body, ground.values))
    made_of = [subject, *chosen]
    files = [plan, *(piece.file for piece in made_of)]
    provenance = Provenance(
        why=WHY,
        plan_id=plan.header.id,
        paragraph_ids=tuple(piece.id for piece in made_of),
        prompt_fingerprints=tuple(dict.fromkeys(file.fingerprint for file in files)),
    )
    return WrittenLetter(template, text, Writer.COMPOSER, provenance)


def _paragraphs(library: PromptLibrary, plan: PromptFile, ground: Ground) -> list[Chosen]:
    chosen: list[Chosen] = []
    for step in plan.steps:
        if not step.marks.hold(ground.conditions):
            continue
        files = files_for(library, step.name, ground.register)
        found = choose(step.name, files, chosen, ground.setting)
        if found is None and step.name == "closing":  # an echo is better than no farewell
            found = choose(step.name, files, (), ground.setting)
        if found is not None:
            chosen.append(replace(found, joined=step.joined and bool(chosen)))
        elif step.name in {"opening", "ask"}:
            raise PromptError(
                f"Aucune variante de «\u202f{step.name}\u202f» ne convient à ce dossier ({short_id(plan)})."
            )
    return chosen


def lay_ground(library: PromptLibrary, situation: Situation) -> Ground:
    """Register, conditions and slot values of a letter: what the composer and a model's answer are filled with."""
    register = choose_register(situation)
    salutation = choose_salutation(situation, register)
    conditions = conditions_of(situation, register, salutation)
    values = dict(fact_values(situation, register, salutation))
    seed = f"{situation.debtor.id}|{situation.as_of.isoformat()}|{len(reminders_of(situation))}"
    used = situation.used_paragraphs
    setting = Setting(conditions, values, used, seed, last_texts(library, used))
    values |= mention_values(library, conditions, values)
    for name in ("greeting", "closing"):
        line = _one(name, files_for(library, name, register), setting)
        values[f"{name}_line"] = fill_letter(line.text, values)
    return Ground(register, conditions, values, setting)


def _one(name: str, files: Sequence[PromptFile], setting: Setting) -> Chosen:
    found = choose(name, files, (), setting)
    if found is None:
        raise PromptError(
            f"Aucune variante de «\u202f{name}\u202f» ne convient à ce dossier\u202f: complétez "
            "prompts/letters/paragraphs."
        )
    return found


def _joined(chosen: Sequence[Chosen]) -> str:
    """One blank line between paragraphs; a name stands right below a closing that ends with a comma."""
    body = ""
    for piece in chosen:
        gap = " " if piece.joined and not body.endswith(_BLOCKS) else "\n\n"
        if piece.name == "signature" and body.endswith(","):
            gap = "\n"
        body += f"{gap}{piece.text}" if body else piece.text
    return body
