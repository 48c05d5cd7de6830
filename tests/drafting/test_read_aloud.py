"""What a credit manager who reads the letters aloud would strike out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from assistant.bootstrap.shipped_prompts import shipped_calls, shipped_letters
from assistant.domain.fact_kinds import Actor
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.situation import Situation
from assistant.drafting.composer import Composer
from assistant.prompting.library import PromptLibrary
from tests.drafting.cases import CARDS, item, past, situation

COMPOSER = Composer(shipped_letters())
KINDS = (DebtorKind.BUSINESS, DebtorKind.CONSUMER, DebtorKind.PUBLIC, DebtorKind.NONPROFESSIONAL)
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
    assert {"avons", "trouvons"} <= verbs
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
