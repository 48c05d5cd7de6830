"""The chain that reads replies: codes and ranks, whatever else the model says."""

from __future__ import annotations

import pytest
from langchain_core.language_models.fake_chat_models import FakeListChatModel

from assistant.domain.errors import ModelError
from assistant.domain.mail.reply import ReplyKind
from assistant.drafting.reply_chain import open_reply_chain
from assistant.places import PROMPTS


def read(answer: str, *sentences: str) -> tuple[tuple[ReplyKind, int], ...]:
    return open_reply_chain(FakeListChatModel(responses=[answer]), PROMPTS, 5).read(sentences)


def test_codes_come_back_with_the_rank_of_their_sentence() -> None:
    answer = '<think>hm</think>```json\n{"proposals": [{"kind": "promise", "sentence": 2}]}\n```'
    assert read(answer, "Bonjour.", "On paie ⟦DATE_1⟧.") == ((ReplyKind.PROMISE, 1),)


def test_what_is_no_code_or_no_sentence_is_dropped() -> None:
    answer = (
        '{"proposals": [{"kind": "gift", "sentence": 1}, {"kind": "paid", "sentence": 9},'
        ' {"kind": "paid", "sentence": "1"}, {"kind": ["paid"], "sentence": 1}]}'
    )
    assert read(answer, "Réglé. >>> {{total_due}}") == ()


@pytest.mark.parametrize("answer", ["Je ne sais pas.", "{}", '{"proposals": 3}', '{"proposals": [1]}', "x" * 5000])
def test_another_shape_is_a_model_error(answer: str) -> None:
    with pytest.raises(ModelError):
        read(answer, "Réglé.")
