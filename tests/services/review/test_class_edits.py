"""Each change of words is about a fact, the law, the structure or the tone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.writing.draft_edit import EditKind
from assistant.domain.writing.word_difference import word_differences
from assistant.services.review.class_edits import changes_between

NAMES = ("Atelier Morin SARL", "Claire Rey")


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("Il reste 1 200,00 € à régler.", "Il reste 1 300,00 € à régler.", EditKind.FACT),
        ("Pouvez-vous payer avant le lundi 30 ?", "Pouvez-vous payer avant le mardi 30 ?", EditKind.FACT),
        ("Merci de régler en novembre.", "Merci de régler en décembre.", EditKind.FACT),
        ("Merci de payer sous huit jours.", "Merci de payer sous dix jours.", EditKind.FACT),
        ("Bonjour Madame Rey,", "Bonjour Madame Roy,", EditKind.FACT),
        ("Écrivez à compta@a.example.", "Écrivez-nous.", EditKind.FACT),
        ("Des pénalités courent.", "Des frais courent.", EditKind.LEGAL),
        ("Nous comptons sur vous.", "Vu l’article L. 441-10, nous comptons sur vous.", EditKind.LEGAL),
        ("Cordialement,", "Bien cordialement,", EditKind.TONE),
        ("Pouvez-vous nous répondre ?", "Peux-tu nous répondre ?", EditKind.TONE),
        ("Un mot. Un autre.", "Un mot.\n\nUn autre.", EditKind.STRUCTURE),
        ("Bonjour.\n\nMerci de votre aide habituelle.\n\nÀ vous.", "Bonjour.\n\nÀ vous.", EditKind.STRUCTURE),
    ],
)
def test_a_change_is_of_one_kind(before: str, after: str, kind: EditKind) -> None:
    assert {change.kind for change in changes_between(before, after, NAMES)} == {kind}


def test_a_sentence_that_moved_is_structure_even_with_a_sum_in_it() -> None:
    before = "La facture de 1 200,00 € est échue.\n\nNous espérons que tout va bien chez vous en ce moment."
    after = "Nous espérons que tout va bien chez vous en ce moment.\n\nLa facture de 1 200,00 € est échue."
    assert {change.kind for change in changes_between(before, after)} == {EditKind.STRUCTURE}


def test_two_changes_with_one_word_between_are_read_as_one() -> None:
    (only,) = word_differences("je vous prie de payer", "je te prierais de payer")
    assert (only.before, only.after) == ("vous prie", "te prierais")
    (joined,) = word_differences("un a deux b trois", "un c deux d trois")
    assert (joined.before, joined.after) == ("a deux b", "c deux d")


def test_the_words_are_kept_as_they_were_written() -> None:
    (only,) = word_differences("Reste 1\u202f200,00\u202f€ dû", "Reste 900,00\u202f€ dû")
    assert (only.before, only.after) == ("1\u202f200,00", "900,00")


WORDS = st.lists(st.sampled_from(["un", "deux", "trois", "\n\n", "fin."]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_nothing_is_told_of_equal_texts_and_something_of_others(before: str, after: str) -> None:
    told = word_differences(before, after)
    assert bool(told) == ("".join(before.split(" ")) != "".join(after.split(" ")) or before.split() != after.split())
