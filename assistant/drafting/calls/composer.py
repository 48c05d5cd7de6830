"""The composer of call sheets: approved call templates, facts in words, no model, no key and no network."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from assistant.domain.calls.call_brief import CallBrief
from assistant.domain.calls.call_sheet import (
    SPOKEN_PARTS,
    CallScript,
    CallSheet,
    CallSituation,
    Discreet,
    Objection,
    Trigger,
)
from assistant.domain.calls.spoken_slots import SPOKEN_SLOT
from assistant.domain.errors import PromptError
from assistant.domain.money import total
from assistant.domain.writing.draft import Provenance
from assistant.drafting.calls.conditions import call_conditions
from assistant.drafting.calls.spoken_values import spoken_values
from assistant.drafting.filling import fill_letter
from assistant.drafting.paragraph_choice import Chosen, Setting, choose
from assistant.french.spoken import elide_before_one
from assistant.french.text.gsm7 import to_gsm7
from assistant.prompting.library import PromptLibrary, Shelf
from assistant.prompting.prompt_file import PromptFile

WHY: Final = "Composé des phrases approuvées, aucun modèle de langue."
_SCRIPT, _OBJECTIONS = "calls/script/", "calls/objections/"


@dataclass(slots=True)
class _Speech:
    """One sheet in the making: what was chosen so far."""

    library: PromptLibrary
    form: str
    setting: Setting
    chosen: list[Chosen] = field(default_factory=list)

    def say(self, part: str, folder: str = _SCRIPT, *, all_forms: bool = False) -> str:
        """The part in the words of this call; raises PromptError where no approved variant suits."""
        file = self.library.latest(f"{folder}{part}.{'all' if all_forms else self.form}")
        found = choose(part, [file], self.chosen, self.setting)
        if found is None:
            raise PromptError(
                f"Aucune variante de «\u202f{file.header.id}\u202f» ne convient à cet appel\u202f: complétez "
                "prompts/calls."
            )
        self.chosen.append(found)
        return self._filled(found.text)

    def branch(self, trigger: Trigger) -> Objection:
        """Say and ask in the person's form of address, record and exit for the agent."""
        spoken = self.library.latest(f"{_OBJECTIONS}{trigger.value}.{self.form}")
        noted = self.library.latest(f"{_OBJECTIONS}{trigger.value}.all")
        say, ask = self._line(spoken, "say"), self._line(spoken, "ask")
        return Objection(trigger, say, ask, self._line(noted, "record"), self._line(noted, "exit"))

    def _line(self, file: PromptFile, key: str) -> str:
        """The first variant of a branch, named ``key`` or ``key-...``, that this call allows."""
        for variant in file.variants:
            if variant.id.partition("-")[0] == key and variant.marks.hold(self.setting.conditions):
                return self._filled(variant.text)
        raise PromptError(
            f"«\u202f{file.header.id}\u202f» n’a pas de ligne «\u202f{key}\u202f» pour cet appel\u202f: complétez "
            "prompts/calls."
        )

    def _filled(self, text: str) -> str:
        return elide_before_one(fill_letter(text, self.setting.values, SPOKEN_SLOT))


class CallComposer:
    """Writes sheets from a library of calls; the same brief always gives the same sheet."""

    def __init__(self, shelf: Shelf) -> None:
        """Use the approved call templates of ``shelf``."""
        self._shelf = shelf

    def write(self, brief: CallBrief) -> CallSheet:
        """One sheet; raises PromptError when the approved templates cannot make it."""
        situation = brief.situation
        values = spoken_values(brief)
        seed = f"{situation.debtor.id}|{situation.as_of.isoformat()}|{brief.call.value}"
        setting = Setting(call_conditions(brief), values, situation.used_paragraphs, seed)
        speech = _Speech(self._shelf.on(situation.as_of), situation.address_form.value, setting)
        script = _script(speech, brief)
        discreet = Discreet(
            speech.say("third_party", all_forms=True), speech.say("voicemail"), to_gsm7(speech.say("sms"))
        )
        objections = tuple(speech.branch(trigger) for trigger in Trigger)
        asks = brief.call is not CallSituation.THANKS
        instalment = brief.instalment.amount if brief.instalment else None
        return CallSheet(
            debtor_id=situation.debtor.id,
            as_of=situation.as_of,
            situation=brief.call,
            address_form=situation.address_form,
            script=script,
            objections=objections,
            discreet=discreet,
            amount=(instalment or total(item.undisputed for item in situation.items)) if asks else None,
            deadline=_deadline(brief) if asks else None,
            invoice_numbers=tuple(item.invoice.number for item in situation.items),
            made_of=tuple(chosen.id for chosen in speech.chosen),
            fingerprints=tuple(dict.fromkeys(file.fingerprint for file in _files(speech))),
            template=_template(speech, script),
            provenance=Provenance(why=WHY),
        )

    def fill(self, text: str, brief: CallBrief) -> str:
        """A text with the slots of calls, as it is said in this call; raises KeyError for an unknown slot."""
        return elide_before_one(fill_letter(text, spoken_values(brief), SPOKEN_SLOT))


def _deadline(brief: CallBrief) -> date | None:
    """By when the whole sum is asked for: before several due days, by the last of them."""
    due = [item.invoice.due_on for item in brief.situation.items]
    return max(due) if due and brief.call is CallSituation.COURTESY else brief.situation.payment_deadline


def _script(speech: _Speech, brief: CallBrief) -> CallScript:
    return CallScript(
        identity_check=speech.say("identity"),
        recording=speech.say("recording") if brief.recorded else "",
        attention=speech.say("attention"),
        interest=speech.say("interest"),
        desire=speech.say("desire"),
        action=speech.say("action"),
        closing=speech.say("closing"),
    )


def _template(speech: _Speech, script: CallScript) -> CallScript:
    """The script with its slots, where a part has some; what comes before the identity stays as it is said."""
    chosen = {piece.name: piece.text for piece in speech.chosen}
    return replace(script, **{part: chosen[part] for part in SPOKEN_PARTS})


def _files(speech: _Speech) -> list[PromptFile]:
    """Every file that the sheet was made of, the branches too."""
    return [chosen.file for chosen in speech.chosen] + list(speech.library.find(_OBJECTIONS))
