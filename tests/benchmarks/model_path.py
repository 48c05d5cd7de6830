"""A model that streams at a fixed pace: how soon each finished paragraph is heard."""

from __future__ import annotations

import time

from assistant.domain.writing.draft import LetterText
from assistant.drafting.chain_prompts import load_chain_prompts
from assistant.drafting.chat_model import open_chat_model
from assistant.drafting.chat_writer import ChatWriter
from assistant.places import PROMPTS
from tests.benchmarks.measure import Result, bounded
from tests.drafting.fake_endpoint import Exchange, FakeEndpoint, answer
from tests.drafting.test_chat_writer import BRIEF

PACE = 0.02  # seconds between tokens
LETTER = tuple(f"Ceci est le paragraphe que le modèle écrit, {word}." for word in ("un", "deux", "trois", "quatre"))


def model_path() -> list[Result]:
    """The longest wait between a paragraph's last token leaving the endpoint and its being heard."""
    sent: list[float] = []

    def paced(exchange: Exchange) -> None:
        text = answer("Objet", *LETTER)
        ends = [text.index(part) + len(part) + 1 for part in LETTER]
        pieces = [text[i : i + 4] for i in range(0, len(text), 4)]
        closing = {-(-end // 4) - 1 for end in ends}

        exchange.handler.send_response(200)
        exchange.handler.send_header("Content-Type", "text/event-stream")
        exchange.handler.end_headers()
        for number, piece in enumerate(pieces):
            exchange.event({"choices": [{"index": 0, "delta": {"role": "assistant", "content": piece}}]})
            if number in closing:
                sent.append(time.perf_counter())
            time.sleep(PACE)
        exchange.event({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
        exchange.raw("data: [DONE]\n\n")

    heard: list[float] = []
    with FakeEndpoint(paced).serving() as endpoint:
        model = open_chat_model("paced", endpoint.url, "key", 30)
        writer = ChatWriter(model, "paced", load_chain_prompts(PROMPTS), 30)
        answered = writer.write(BRIEF, lambda _: heard.append(time.perf_counter()))
    assert isinstance(answered.text, LetterText)
    waits = [(late - early) * 1000 for early, late in zip(sent, heard, strict=True)]
    return [bounded("a paragraph is heard after its last token, worst", max(waits), 150)]
