"""The instructions given to the model: read from prompts/chains, rendered for one brief."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.model_brief import ModelBrief
from assistant.domain.writing.register_words import LENGTHS
from assistant.domain.writing.slots import fill
from assistant.prompting.prompt_file import PromptFile, read_prompt

_STAGES = {
    Stage.PRE_DUE: "rappel courtois avant l’échéance",
    Stage.REMINDER_1: "première relance",
    Stage.REMINDER_2: "deuxième relance",
    Stage.REMINDER_3: "troisième relance, la dernière avant une mise en demeure",
    Stage.FORMAL_NOTICE: "mise en demeure",
    Stage.POST_FORMAL_NOTICE: "suite d’une mise en demeure",
    Stage.PLAN: "échéancier",
    Stage.THANKS: "remerciement après paiement",
    Stage.OTHER: "message",
}
_CHANNELS = {Channel.EMAIL: "courriel", Channel.SMS: "SMS"}
REMINDERS, CALLS = "reminder", "call"  # the chains: folders of prompts/chains begin so
_FENCE_OPEN, _FENCE_CLOSE = "<<<citation", "citation>>>"


@dataclass(frozen=True, slots=True)
class ChainPrompts:
    """The three prompts of a chain: reminders, calls."""

    instructions: PromptFile
    request: PromptFile
    correction: PromptFile

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """What was told to the model, for the draft's provenance."""
        return self.instructions.fingerprint, self.request.fingerprint, self.correction.fingerprint

    def messages(self, brief: ModelBrief) -> list[tuple[str, str]]:
        """Pairs of role and text, in the order of the conversation."""
        turns = [
            ("system", fill(self.instructions.body, _instructions(brief))),
            ("human", fill(self.request.body, _request(brief))),
        ]
        if brief.previous is not None:
            complaints = "\n".join(f"- {complaint}" for complaint in brief.complaints)
            values = {"previous": brief.previous.whole, "complaints": complaints}
            turns.append(("human", fill(self.correction.body, values)))
        return turns


def load_chain_prompts(root: Path, chain: str = REMINDERS) -> ChainPrompts:
    """The latest version of each; raises PromptError."""
    return ChainPrompts(*(_latest(root, f"{chain}.{name}") for name in ("instructions", "request", "correction")))


def _latest(root: Path, name: str) -> PromptFile:
    folder = root / "chains" / name
    versions = sorted(folder.glob("v*.md"), key=lambda path: int(path.stem[1:]))
    return read_prompt(versions[-1] if versions else folder / "v1.md", root, slots=None)


def _instructions(brief: ModelBrief) -> Mapping[str, str]:
    slots = "\n".join(f"- {{{{{slot.name}}}}} : {slot.meaning}" for slot in brief.slots)
    mandatory = ", ".join(f"{{{{{name}}}}}" for name in sorted(brief.mandatory))
    return {"slots": slots, "mandatory": mandatory}


def _request(brief: ModelBrief) -> Mapping[str, str]:
    return {
        "stage": _STAGES[brief.stage],
        "channel": _CHANNELS.get(brief.channel, "lettre"),
        "pronoun": brief.address_form.value,
        "voice": brief.voice,
        "firmness": str(brief.firmness),
        "formality": str(brief.formality),
        "warmth": str(brief.warmth),
        "length": LENGTHS[brief.length],
        "situation": "\n".join(f"- {line}" for line in brief.situation),
        "excerpts": "\n".join(_fenced(excerpt) for excerpt in brief.excerpts) or "(aucun)",
        "reference": brief.reference.whole,
    }


def _fenced(excerpt: str) -> str:
    """A quotation that cannot close its own fence nor open a slot."""
    inert = excerpt.replace("<<<", "‹").replace(">>>", "›").replace("{{", "{ {").replace("}}", "} }")
    return f"{_FENCE_OPEN}\n{inert}\n{_FENCE_CLOSE}"
