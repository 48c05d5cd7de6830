"""Paragraphs come out as soon as they are finished, at the cost of one reading."""

from __future__ import annotations

import json

from assistant.drafting.paragraph_stream import ParagraphStream

PARAGRAPHS = ["Bonjour,", 'Elle a dit « "oui" » et \\ rien d’autre.', "Cordialement,"]


def test_an_answer_cut_sign_by_sign_gives_its_paragraphs() -> None:
    stream = ParagraphStream()
    answer = json.dumps({"subject": "Objet", "paragraphs": PARAGRAPHS})
    assert [paragraph for sign in answer for paragraph in stream.feed(sign)] == PARAGRAPHS
