"""The chain that asks a chat model what the sentences of a reply are about: codes and ranks come back, nothing else."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.domain.errors import ModelError
from assistant.domain.gate.reply_hold import KIND_WORDS
from assistant.domain.mail.reply import ReplyKind
from assistant.domain.writing.slots import fill
from assistant.drafting.deadline import pieces_before
from assistant.prompting.prompt_file import PromptFile, read_prompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_OBJECT: Final = re.compile(r"\{.*\}", re.DOTALL)
_LONGEST: Final = 4_000  # characters of an answer: a few codes take less
_KINDS: Final = frozenset(kind.value for kind in ReplyKind)


@dataclass(frozen=True, slots=True)
class ReplyChain:
    """Implements the ReplyReader port; ``timeout`` in seconds is the deadline of the whole call."""

    model: BaseChatModel
    prompt: PromptFile
    timeout: float

    def read(self, sentences: Sequence[str]) -> tuple[tuple[ReplyKind, int], ...]:
        """What the model finds; codes and ranks that do not exist are dropped. Raises ModelError."""
        numbered = "\n".join(f"{rank}. {_inert(sentence)}" for rank, sentence in enumerate(sentences, start=1))
        kinds = "\n".join(f"- {kind.value} : {words}" for kind, words in KIND_WORDS.items())
        told = fill(self.prompt.body, {"kinds": kinds, "sentences": numbered})
        answer = ""
        for piece in pieces_before(time.monotonic() + self.timeout, self._pieces(told)):
            answer += piece
            if len(answer) > _LONGEST:
                raise ModelError("la réponse du modèle n’a pas la forme attendue.")
        return _read(answer, len(sentences))

    def _pieces(self, told: str) -> Iterator[str]:
        return (str(piece.text) for piece in self.model.stream([("human", told)]))


def open_reply_chain(model: BaseChatModel, prompts: Path, timeout: float) -> ReplyChain:
    """The chain with the latest version of its prompt; raises PromptError."""
    folder = prompts / "chains" / "reply.triage"
    latest = max(folder.glob("v*.md"), key=lambda path: int(path.stem[1:]), default=folder / "v1.md")
    return ReplyChain(model, read_prompt(latest, prompts, slots=None), timeout)


def _inert(sentence: str) -> str:
    """A sentence on one line that cannot close its fence nor open a slot."""
    flat = " ".join(sentence.split())
    return flat.replace("<<<", "‹").replace(">>>", "›").replace("{{", "{ {").replace("}}", "} }")


def _read(answer: str, count: int) -> tuple[tuple[ReplyKind, int], ...]:
    found = _OBJECT.search(answer.rpartition("</think>")[2])
    try:
        listed = json.loads(found.group() if found else answer)["proposals"]
        pairs = [(one["kind"], one["sentence"]) for one in listed]
    except (ValueError, TypeError, KeyError) as error:
        raise ModelError("la réponse du modèle n’a pas la forme attendue.") from error
    kept = (
        (ReplyKind(kind), rank - 1)
        for kind, rank in pairs
        if isinstance(kind, str) and kind in _KINDS and type(rank) is int and 1 <= rank <= count
    )
    return tuple(dict.fromkeys(kept))
