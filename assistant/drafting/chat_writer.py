"""The chain that writes a reminder with a chat model: prompt, streamed answer, validation."""

from __future__ import annotations

import time
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.domain.errors import ModelError
from assistant.domain.writing.draft import LetterText
from assistant.domain.writing.model_brief import ModelAnswer, ModelBrief
from assistant.drafting.answer import read_answer
from assistant.drafting.chain_prompts import ChainPrompts
from assistant.drafting.deadline import pieces_before
from assistant.drafting.paragraph_stream import ParagraphStream
from assistant.services.ports.letter_writer import Listener

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessageChunk

_COMPLETE = frozenset({"stop", "end_turn"})
_MILLION = Decimal(1_000_000)
SCHEMA = {
    "title": "reminder",
    "type": "object",
    "properties": {"subject": {"type": "string"}, "paragraphs": {"type": "array", "items": {"type": "string"}}},
    "required": ["subject", "paragraphs"],
    "additionalProperties": False,
}


@dataclass(frozen=True, slots=True)
class Prices:
    """Euros a million tokens; None where no price is set."""

    tokens_in: Decimal | None = None
    tokens_out: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ChatWriter:
    """Implements the ModelWriter port; ``timeout`` in seconds is the deadline of one whole call."""

    model: BaseChatModel
    name: str
    prompts: ChainPrompts
    timeout: float
    prices: Prices = Prices()

    def write(self, brief: ModelBrief, listener: Listener | None = None) -> ModelAnswer:
        """One complete answer; raises ModelError."""
        stream, whole, ended = ParagraphStream(), None, ""
        deadline = time.monotonic() + self.timeout
        for piece in pieces_before(deadline, self._pieces(brief)):
            whole = piece if whole is None else whole + piece
            ended = _ending(piece) or ended  # some servers say it twice
            for paragraph in stream.feed(piece.text):
                if listener is not None:
                    listener(paragraph)
        if whole is None or ended not in _COMPLETE:
            raise ModelError("la réponse du modèle s’est arrêtée avant la fin.")
        subject, paragraphs = read_answer(stream.text)
        tokens_in, tokens_out = _usage(whole)
        return ModelAnswer(
            text=LetterText("" if not brief.reference.subject else subject, "\n\n".join(paragraphs)),
            raw=stream.text,
            model=self.name,
            tokens_in=tokens_in,
            tokens_out=tokens_out,
            cost=self._cost(tokens_in, tokens_out),
            prompt_fingerprints=self.prompts.fingerprints,
        )

    def payload(self, brief: ModelBrief) -> str:
        """What ``write`` sends for this brief, each turn under its role."""
        return "\n\n".join(f"[{role}]\n{text}" for role, text in self.prompts.messages(brief))

    def _pieces(self, brief: ModelBrief):  # type: ignore[no-untyped-def]  # noqa: ANN202  (an iterator of a lazily imported type)
        from langchain_core.prompts import ChatPromptTemplate
        from langchain_openai import ChatOpenAI

        turns = self.prompts.messages(brief)
        # The text is passed as values: no brace of it is ever read as a template.
        template = ChatPromptTemplate.from_messages([(role, f"{{turn_{i}}}") for i, (role, _) in enumerate(turns)])
        if not isinstance(self.model, ChatOpenAI):  # other providers take the shape from the instructions
            return (template | self.model).stream({f"turn_{i}": text for i, (_, text) in enumerate(turns)})
        bound = self.model.bind(
            response_format={
                "type": "json_schema",
                "json_schema": {"name": "reminder", "schema": SCHEMA, "strict": True},
            }
        )
        return (template | bound).stream({f"turn_{i}": text for i, (_, text) in enumerate(turns)})

    def _cost(self, tokens_in: int, tokens_out: int) -> Decimal | None:
        if self.prices.tokens_in is None or self.prices.tokens_out is None:
            return None
        return (tokens_in * self.prices.tokens_in + tokens_out * self.prices.tokens_out) / _MILLION


def _ending(piece: AIMessageChunk) -> str:
    """Why the answer ended, in the words of whichever provider, lower case; "" while it goes on."""
    said = piece.response_metadata
    return str(said.get("finish_reason") or said.get("stop_reason") or said.get("done_reason") or "").lower()


def _usage(whole: AIMessageChunk) -> tuple[int, int]:
    """Tokens in and out: under one name or the other, by way of streaming; zeros where the endpoint counts none."""
    if whole.usage_metadata is not None:
        return whole.usage_metadata["input_tokens"], whole.usage_metadata["output_tokens"]
    counted = whole.response_metadata.get("token_usage") or {}
    return int(counted.get("prompt_tokens", 0)), int(counted.get("completion_tokens", 0))
