"""A letter asks for one sum, and says « dernier » only once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.situation import Situation
from assistant.drafting.composer import Composer
from tests.drafting.cases import HISTORY, item, past, situation

COMPOSER = Composer(shipped_letters())
CLAIMED: dict[str, Any] = {"interest": Decimal("31.40"), "indemnity": Decimal("40.00")}
NOTICES = [Stage.FORMAL_NOTICE, Stage.POST_FORMAL_NOTICE]


def demands(case: Situation) -> list[str]:
    """The paragraphs that bear the day asked for."""
    body = COMPOSER.write(case).text.body
    return [paragraph for paragraph in body.split("\n\n") if "5 juin 2026" in paragraph]


def many(case: Situation, count: int = 12) -> list[Situation]:
    """The same case to as many clients, so that every variant comes."""
    return [replace(case, debtor=replace(case.debtor, id=f"d{n}")) for n in range(count)]


@pytest.mark.parametrize("voice", ["je", "nous"])
@pytest.mark.parametrize("stage", NOTICES)
def test_a_notice_with_interest_asks_for_one_sum_the_total(stage: Stage, voice: str) -> None:
    for case in many(situation(stage=stage, voice=voice, channel=Channel.REGISTERED_LETTER, **CLAIMED)):
        (demand,) = demands(case)
        assert "1 321,40 €" in demand.replace("\u202f", " ")
        assert "1 250,00 €" not in demand.replace("\u202f", " ")


@pytest.mark.parametrize("stage", NOTICES)
def test_the_sums_are_set_out_before_their_total_is_asked(stage: Stage) -> None:
    body = COMPOSER.write(situation(stage=stage, channel=Channel.REGISTERED_LETTER, **CLAIMED)).text.body
    plain = body.replace("\u202f", " ")
    assert plain.index("1 250,00 €") < plain.index("31,40 €") < plain.index("1 321,40 €")
    assert plain.count("1 321,40 €") == 1


@pytest.mark.parametrize("stage", NOTICES)
def test_without_interest_or_with_a_contested_part_the_principal_is_asked(stage: Stage) -> None:
    (plain,) = demands(situation(stage=stage, channel=Channel.REGISTERED_LETTER))
    contested = situation(
        stage=stage, channel=Channel.REGISTERED_LETTER, items=(item(disputed="250.00"),), attachments=(), **CLAIMED
    )
    assert "1 250,00 €" in plain.replace("\u202f", " ")
    assert any("1 000,00 €" in demand.replace("\u202f", " ") for demand in demands(contested))
    assert contested.total_claimed is None


@pytest.mark.parametrize("card", ["vous-standard", "vous-ceremonious"])
def test_a_third_reminder_sent_again_is_no_last_one_again(card: str) -> None:
    first = situation(card, Stage.REMINDER_3)
    again = replace(first, history=(*HISTORY[Stage.REMINDER_3], past(date(2026, 5, 11), Stage.REMINDER_3)))
    assert any("Dernier rappel" in COMPOSER.write(case).text.subject for case in many(first))
    assert not any("Dernier rappel" in COMPOSER.write(case).text.subject for case in many(again))


def test_a_letter_after_the_notice_sent_again_asks_no_last_time_again() -> None:
    first = situation(stage=Stage.POST_FORMAL_NOTICE, channel=Channel.REGISTERED_LETTER, **CLAIMED)
    sent = past(date(2026, 5, 11), Stage.POST_FORMAL_NOTICE, Channel.REGISTERED_LETTER)
    again = replace(first, history=(*first.history, sent))
    assert any("dernière fois" in COMPOSER.write(case).text.body for case in many(first))
    assert not any("dernière fois" in COMPOSER.write(case).text.body for case in many(again))


def test_a_third_reminder_by_phone_leaves_the_letter_its_last_word() -> None:
    called = past(date(2026, 5, 11), Stage.REMINDER_3, Channel.PHONE)
    case = situation(stage=Stage.REMINDER_3, history=(*HISTORY[Stage.REMINDER_3], called))
    assert any("Dernier rappel" in COMPOSER.write(one).text.subject for one in many(case, 24))
