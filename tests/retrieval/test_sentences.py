"""Cutting a message into the sentences that say something."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.mail.correspondence import Direction, Message
from assistant.retrieval.excerpts import excerpts_of
from assistant.retrieval.sentences import telling_sentences

MAIL = """Bonjour Claire,

J'ai bien vu votre relance du 3 mars concernant la facture n° F-118. Le virement de 1 200,50 € partira
vendredi, dès que M. Morel aura signé. Merci de votre patience !

- facture F-119 : litige sur la quantité
- facture F-120 : ok

Bien cordialement,
Paul Durand
06 12 34 56 78

Le 3 mars 2026, Claire a écrit :
> Bonjour,
> où en est le règlement ?
"""


def test_greeting_closing_signature_and_quoted_mail_do_not_count() -> None:
    assert telling_sentences(MAIL) == (
        "J'ai bien vu votre relance du 3 mars concernant la facture n° F-118.",
        "Le virement de 1 200,50 € partira\nvendredi, dès que M. Morel aura signé.",
        "- facture F-119 : litige sur la quantité",
        "- facture F-120 : ok",
    )


def test_lines_that_end_with_a_carriage_return_are_quoted_as_they_stand() -> None:
    body = MAIL.replace("\n", "\r\n")
    assert all(sentence in body for sentence in telling_sentences(body))
    assert "vendredi, dès que M. Morel aura signé." in telling_sentences(body)


@pytest.mark.parametrize("body", ["", "\n\n", "Bonjour,\n\nCordialement", "...", "Merci !", "> cité"])
def test_a_mail_that_says_nothing_has_no_sentence(body: str) -> None:
    assert telling_sentences(body) == ()


@given(st.text(max_size=300))
def test_every_sentence_is_a_stretch_of_the_body(body: str) -> None:
    assert all(sentence in body for sentence in telling_sentences(body))


def test_an_excerpt_holds_a_few_sentences_and_names_its_message() -> None:
    body = " ".join(f"La livraison numéro {number} est arrivée en retard sur le chantier." for number in range(9))
    excerpts = excerpts_of(Message("m7", "d1", Direction.IN, datetime(2026, 1, 1, tzinfo=UTC), body))
    assert [excerpt.id for excerpt in excerpts] == ["m7#0", "m7#1", "m7#2"]
    assert all(len(excerpt.sentences) == 3 for excerpt in excerpts)


def test_the_fingerprint_depends_on_the_owner_and_the_words() -> None:
    prints = {
        excerpts_of(Message("m1", owner, Direction.IN, datetime(2026, 1, 1, tzinfo=UTC), body))[0].fingerprint
        for owner in ("d1", "d2")
        for body in ("Le virement part lundi.", "Le virement part mardi.")
    }
    assert len(prints) == 4
