"""What no template vouches for: the composer's sentences and the remedies' are vouched for, everything else is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.finding import Finding, Severity
from assistant.domain.writing.draft import Draft, DraftVersion, LetterText, Writer
from assistant.services.review.own_sentences import own_sentences
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import NORA, House


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Draft:
    folder: Path = tmp_path_factory.mktemp("own")
    return House(folder).draft(DraftRequest("d1"), NORA)


def added(draft: Draft, sentence: str) -> LetterText:
    text = draft.latest.text
    return LetterText(text.subject, f"{sentence}\n\n{text.body}")


def version(draft: Draft, **changes: object) -> Draft:
    changed: DraftVersion = replace(draft.latest, **changes)  # type: ignore[arg-type]  # a test's own wishes
    return replace(draft, versions=(changed,))


def test_the_composers_letter_has_no_sentence_of_its_own(draft: Draft) -> None:
    assert own_sentences(draft, draft.latest.text) == ()


def test_a_sentence_typed_in_is_told_and_it_alone(draft: Draft) -> None:
    hint = "Votre banquier apprécierait de savoir cela."
    assert own_sentences(draft, added(draft, hint)) == (hint,)


def test_a_word_changed_makes_the_sentence_somebodys_own(draft: Draft) -> None:
    text = draft.latest.text
    changed = LetterText(text.subject, text.body.replace(" facture", " prétendue facture", 1))
    (sentence,) = own_sentences(draft, changed)
    assert "prétendue facture" in sentence


@pytest.mark.parametrize(
    "written", ["Bien à vous,", "Merci beaucoup\u202f!", "Bonjour Léa Roux,", "Bonne journée\u202f!", "Merci d’avance."]
)
def test_a_closing_in_other_words_is_left_to_the_register(draft: Draft, written: str) -> None:
    assert own_sentences(draft, added(draft, written)) == ()


@pytest.mark.parametrize(
    "written", ["Huissier dès lundi.", "Sinon gare\u202f!", "Nous viendrons demain.", "Merci, et gare,", "Tribunal"]
)
def test_a_short_sentence_that_is_no_courtesy_is_told_too(draft: Draft, written: str) -> None:
    assert own_sentences(draft, added(draft, written)) == (written,)
    assert own_sentences(draft, LetterText(written, draft.latest.text.body)) == (written,)


def test_another_sum_or_another_space_makes_no_new_sentence(draft: Draft) -> None:
    text = draft.latest.text
    other = LetterText(text.subject.replace("\u202f", " "), text.body.replace("1\u202f200", "1 300"))
    assert other != text
    assert own_sentences(draft, other) == ()


def test_what_a_remedy_inserts_is_vouched_for(draft: Draft) -> None:
    mention = "Nous vous saurions gré de virer la somme sur le compte indiqué."
    finding = Finding("FRM001", "means", Severity.WARNING, "message", "hint", "source", insertion=mention)
    assert own_sentences(version(draft, findings=(finding,)), added(draft, mention)) == ()
    assert own_sentences(draft, added(draft, mention)) == (mention,)


def test_nothing_of_a_models_letter_is_vouched_for(draft: Draft) -> None:
    by_model = version(draft, written_by=Writer.MODEL)
    assert len(own_sentences(by_model, by_model.latest.text)) > 1
