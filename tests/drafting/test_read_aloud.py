"""What a credit manager who reads the letters aloud would strike out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise, product

import pytest

from assistant.bootstrap.shipped_prompts import shipped_calls, shipped_letters
from assistant.domain.fact_kinds import Actor
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.mail.reply import ReplyKind
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import WrittenLetter
from assistant.domain.writing.situation import Situation
from assistant.drafting.composer import Composer
from assistant.prompting.library import PromptLibrary
from tests.drafting.cases import CARDS, item, past, situation

COMPOSER = Composer(shipped_letters())
KINDS = (DebtorKind.BUSINESS, DebtorKind.CONSUMER, DebtorKind.PUBLIC, DebtorKind.NONPROFESSIONAL)
LADDER = (
    Stage.PRE_DUE,
    Stage.REMINDER_1,
    Stage.REMINDER_2,
    Stage.REMINDER_3,
    Stage.FORMAL_NOTICE,
    Stage.POST_FORMAL_NOTICE,
)
MASCULINE = re.compile(
    r"\b(?:(?:être|suis|êtes|es) (?:sûr|certain|désolé|ravi|content|heureux)|puis-je (?:le|la) joindre)\b"
)


def wordings(case: Situation, letters: int = 4) -> Iterator[str]:
    """The bodies of that many letters to one client, each avoiding what the ones before said."""
    used: tuple[str, ...] = ()
    for _ in range(letters):
        letter = COMPOSER.write(replace(case, used_paragraphs=used))
        used = letter.provenance.paragraph_ids + used
        yield letter.text.body


def texts(library: PromptLibrary) -> Iterator[str]:
    """Every text in force that a client may read or hear."""
    for prompt_id in sorted({file.header.id for file in library.approved}):
        if not prompt_id.startswith("chains/"):
            yield library.latest(prompt_id).body


@pytest.mark.parametrize("library", [shipped_letters(), shipped_calls()], ids=["letters", "calls"])
def test_no_text_takes_the_writer_the_reader_or_somebody_absent_for_a_man(library: PromptLibrary) -> None:
    found = [hit.group() for text in texts(library) for hit in MASCULINE.finditer(text)]
    assert found == []


def test_nous_is_followed_by_its_own_verb() -> None:
    pattern = re.compile(r"\bnous n(?:e |’)(?:y |en |vous )*(\w+)", re.IGNORECASE)
    verbs = {verb for text in texts(shipped_letters()) for verb in pattern.findall(text)}
    assert {"avons", "retrouvons"} <= verbs
    assert all(verb.endswith("ons") for verb in verbs), verbs


def test_years_of_business_are_not_told_as_punctual_payments() -> None:
    for card in CARDS:
        case = situation(card, Stage.REMINDER_1, since=date(2019, 1, 7))
        for body in wordings(case):
            assert not re.search(r"ponctuel|régularité|s’est toujours bien passé", body), body


def test_before_the_due_date_nothing_is_put_off_nor_split() -> None:
    for card, kind in product(CARDS, KINDS):
        case = situation(card, Stage.PRE_DUE, kind=kind, items=(item(due=date(2026, 5, 27)),))
        for body in wordings(case):
            assert not re.search(r"versements|plusieurs fois|échelonné|conviendrait|d’en proposer une autre", body), (
                body
            )


def test_after_a_call_nothing_went_astray() -> None:
    for card, stage in product(CARDS, (Stage.REMINDER_1, Stage.REMINDER_2)):
        case = situation(card, stage, history=(past(date(2026, 5, 4), channel=Channel.PHONE),), firmness=1)
        for body in wordings(case):
            assert not re.search(r"échapp|inaperçu|se noyer|sous la pile|[mn]o(?:n|tre) envoi|été remis", body), body


def test_a_thank_you_says_no_farewell_twice() -> None:
    for body in wordings(situation("tu-warm", Stage.THANKS)):
        assert body.lower().count("à bientôt") <= 1, body


@pytest.mark.parametrize("kind", KINDS)
def test_a_collector_who_cannot_set_out_interest_claims_none_and_says_so_once(kind: DebtorKind) -> None:
    case = situation("vous-standard", Stage.FORMAL_NOTICE, kind=kind, channel=Channel.REGISTERED_LETTER)
    collector = replace(
        case.creditor,
        actor=Actor.THIRD_PARTY_COLLECTOR,
        mandator="Scierie Bellecombe",
        mandator_address="12 route du Lac, 74000 Annecy",
        mandate="Convention du 01/10/2025",
    )
    for body in wordings(replace(case, creditor=collector)):
        assert "sans intérêts ni autres accessoires" in body
        assert not re.search(
            r"intérêts (?:de retard|moratoires)|indemnité|facturé, sans|aucun frais", body, re.IGNORECASE
        ), body


def ladder(card: str, kind: DebtorKind, voice: str, debtor: str) -> Iterator[WrittenLetter]:
    """The letters of one client from the courtesy to what follows a formal notice, as the product sends them."""
    used: tuple[str, ...] = ()
    sent: tuple[PastReminder, ...] = ()
    for number, stage in enumerate(LADDER):
        on = date(2026, 4, 2) + timedelta(days=14 * number)
        case = situation(card, stage, kind=kind, voice=voice, as_of=on, history=sent, used_paragraphs=used)
        letter = COMPOSER.write(replace(case, debtor=replace(case.debtor, id=debtor)))
        used = letter.provenance.paragraph_ids + used
        sent += (past(on, stage),) if stage is not Stage.PRE_DUE else ()
        yield letter


def runs(letter: WrittenLetter) -> set[tuple[str, ...]]:
    """Every seven words in a row of its sentences, what slots hold taken for one word."""
    sentences = (re.findall(r"\{\{\w+\}\}|\w+", part) for part in re.split(r"[.!?;:\n]", letter.template.body))
    return {tuple(words[at : at + 7]) for words in sentences for at in range(len(words) - 6)}


@pytest.mark.parametrize("card", CARDS)
def test_two_letters_running_never_say_the_same_seven_words(card: str) -> None:
    for kind, voice, debtor in product(KINDS[:2], ("je", "nous"), ("d1", "d2", "d3")):
        letters = tuple(ladder(card, kind, voice, debtor))
        for one, next_one in pairwise(letters):
            assert not runs(one) & runs(next_one), next_one.text.body


@pytest.mark.parametrize("card", CARDS)
def test_no_letter_begins_paragraph_after_paragraph_by_the_same_person(card: str) -> None:
    for kind, voice, debtor in product(KINDS, ("je", "nous"), ("d1", "d2")):
        for letter in ladder(card, kind, voice, debtor):
            first = [part.split(" ", 1)[0].lower() for part in letter.template.body.split("\n\n")]
            assert max(first.count("nous"), first.count("je")) <= 3, letter.text.body


def test_a_payment_that_has_left_is_spoken_of_after_the_demand() -> None:
    crossed = re.compile(r"sans objet|entre-temps|déjà (?:parti|fait|été donné)|viens? de payer|n’appelle aucune suite")
    told = 0
    for card, kind in product(CARDS, KINDS):
        for body in wordings(situation(card, Stage.REMINDER_1, kind=kind)):
            found = crossed.search(body)
            told += found is not None
            assert found is None or "29 mai" in body[: found.start()], body
    assert told


def test_an_answer_in_vous_names_neither_house_nor_person_and_has_its_ceremony() -> None:
    library = shipped_letters()
    kinds = {file.header.id.partition(".")[0] for file in library.find("answers/")}
    for kind in kinds:
        for form in ("vous", "vous-ceremonious"):
            assert not re.search(r"\b(?:nous|notre|nos|je|me|moi|mon|ma)\b", library.latest(f"{kind}.{form}").body)
    asked = situation("vous-ceremonious", Stage.OTHER, intent=Intent.ANSWER, answers=ReplyKind.DISPUTE, firmness=0)
    assert "Le point que vous soulevez est à l’étude" in COMPOSER.write(asked).text.body


def test_no_name_stands_where_de_would_elide() -> None:
    for text in texts(shipped_letters()):
        assert not re.search(r"\b(?:de|que|lorsque|puisque) \{\{(?:client|seller|sender)_name\}\}", text), text
