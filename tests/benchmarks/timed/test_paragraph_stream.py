from __future__ import annotations

import time

from assistant.drafting.paragraph_stream import ParagraphStream


def test_a_very_long_paragraph_is_not_read_again_at_each_sign() -> None:
    stream, begun = ParagraphStream(), time.perf_counter()
    for sign in '{"paragraphs": ["' + "a" * 20_000 + '"]}':
        stream.feed(sign)
    assert time.perf_counter() - begun < 1
