"""An SMS holds in one message, in its own typography."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.connectors.rates import load_rates
from assistant.domain.errors import PromptError
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.drafting.composer import Composer
from assistant.drafting.surroundings import surroundings_of
from assistant.french.text.gsm7 import septets
from assistant.guardrails.engine import check
from assistant.places import KNOWLEDGE
from assistant.prompting.library import PromptLibrary
from assistant.services.writing.letter_facts import Surroundings, letter_facts
from tests.drafting.cases import CREDITOR, NOTARY, broken, item, situation

COMPOSER = Composer(shipped_letters())
RATES = load_rates(KNOWLEDGE / "rates.csv")
NOTHING_AROUND = Surroundings(surroundings_of(Channel.SMS))


def test_a_business_is_told_the_sum_and_a_consumer_is_not() -> None:
    business = COMPOSER.write(situation(channel=Channel.SMS)).text.body
    assert business.startswith("Bonjour Mme Rey")
    for kind in (DebtorKind.CONSUMER, DebtorKind.UNKNOWN):
        assert "€" not in COMPOSER.write(situation(channel=Channel.SMS, kind=kind)).text.body


def test_an_sms_has_no_subject_and_only_its_own_letters() -> None:
    for card in ("tu-warm", "vous-standard"):
        for stage in (Stage.PRE_DUE, Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3, Stage.THANKS):
            letter = COMPOSER.write(situation(card, stage, channel=Channel.SMS))
            assert letter.text.subject == ""
            assert septets(letter.text.body) <= 160
            assert "’" not in letter.text.body


def test_a_broken_promise_and_a_part_payment_are_told() -> None:
    told = COMPOSER.write(situation(channel=Channel.SMS, broken_promise=broken())).text.body
    assert "11/05" in told
    paid = COMPOSER.write(situation(channel=Channel.SMS, items=(item(paid="500.00"),))).text.body
    assert "versement" in paid


def test_a_long_name_makes_a_shorter_message() -> None:
    long = replace(CREDITOR, name="Coopérative " * 9, phone="")
    letter = COMPOSER.write(situation(channel=Channel.SMS, creditor=long))
    assert septets(letter.text.body) <= 160
    assert "Coopérative" not in letter.text.body


def test_a_notary_is_greeted_by_title_and_no_rule_takes_the_sender_for_one() -> None:
    case = situation("vous-ceremonious", channel=Channel.SMS, contact=NOTARY)
    text = COMPOSER.write(case).text.body
    assert "Maitre Garnier" in text
    assert not {"FOR340"} & {found.rule for found in check(text, letter_facts(case, NOTHING_AROUND), RATES)}


def test_two_messages_running_differ() -> None:
    case = situation(channel=Channel.SMS)
    first = COMPOSER.write(case)
    second = COMPOSER.write(replace(case, used_paragraphs=first.provenance.paragraph_ids))
    assert first.text.body != second.text.body


def test_nothing_short_enough_is_refused_in_french() -> None:
    mute = [replace(file, variants=()) for file in shipped_letters().approved]
    library = PromptLibrary(mute, frozenset(file.fingerprint for file in mute))
    silent = replace(situation(), channel=Channel.SMS)
    with pytest.raises(PromptError):
        Composer(library).write(silent)
    no_plan_b = [replace(f, variants=()) if f.header.id.startswith("sms/") else f for f in shipped_letters().approved]
    with pytest.raises(PromptError, match="Aucun SMS ne tient"):
        Composer(PromptLibrary(no_plan_b, frozenset(f.fingerprint for f in no_plan_b))).write(silent)


def test_a_formal_notice_is_never_an_sms() -> None:
    with pytest.raises(PromptError, match="ne s’écrit pas par SMS"):
        COMPOSER.write(situation(stage=Stage.FORMAL_NOTICE, channel=Channel.SMS))
