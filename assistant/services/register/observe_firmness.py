"""Observe the firmness that a client tolerates: how they answered our firmer messages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.domain.mail.correspondence import Direction, Message
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import RegisterTrait, Trait, TraitSource
from assistant.french.courtesy.tone_marks import COLD
from assistant.french.mail.mail_lines import folded_text
from assistant.french.mail.replies import latest_reply
from assistant.services.accounts.weigh_exchanges import HALF_LIFE, Exchange, answer_to, written_messages
from assistant.services.register.quote_register import quotes_of, toned_words
from assistant.services.register.read_register import read_register

FEWEST_ANSWERS = 2
_FIRMEST = 4
_TAKEN_BADLY = 2  # steps below a message that was answered with anger
_STAGES = {stage.value: stage for stage in Stage}


def _answers(messages: Sequence[Message], as_of: date) -> list[tuple[int, Exchange]]:
    """For each reminder that was answered: the firmness tolerated, and the answer."""
    written = written_messages(messages, as_of)
    found = []
    for message in written:
        stage = _STAGES.get(message.stage, Stage.OTHER)
        if message.direction is not Direction.OUT or not stage.is_dunning:
            continue
        answer = answer_to(message, written)
        if answer is None:
            continue
        angry = bool(COLD.search(folded_text(latest_reply(answer.body))))
        tolerated = min(stage.level, _FIRMEST) - (_TAKEN_BADLY if angry else 0)
        weight = 0.5 ** ((as_of - answer.sent_at.date()).days / HALF_LIFE)
        found.append((max(tolerated, 0), Exchange(answer, read_register(answer.body), weight)))
    return found


def observe_firmness(messages: Sequence[Message], as_of: date) -> Trait | None:
    """The mean firmness of the reminders they answered, recent ones foremost; two steps less for anger."""
    answers = _answers(messages, as_of)
    if len(answers) < FEWEST_ANSWERS:
        return None
    weighed = sum(tolerated * exchange.weight for tolerated, exchange in answers)
    total = sum(exchange.weight for _, exchange in answers)
    value = int(weighed / total + 0.5)
    quotes = quotes_of([exchange for _, exchange in answers], toned_words)
    confidence = round(1 - 0.6 ** len(answers), 2)
    return Trait(RegisterTrait.FIRMNESS, str(value), TraitSource.OBSERVED, confidence, quotes)
