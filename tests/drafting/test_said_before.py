"""What the last letter said is known again."""

from __future__ import annotations

from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.drafting.said_before import common_runs, last_texts

LIBRARY = shipped_letters()


def test_only_the_latest_letter_is_remembered() -> None:
    used = (
        "subject.vous-standard/b1",
        "door.vous-standard-je/n2",
        "subject.vous-standard/a1",
        "door.vous-standard-je/f1",
    )
    assert last_texts(LIBRARY, used)[1:] == ("En cas de difficulté, je suis joignable {{reach_phrase}}.",)
    assert last_texts(LIBRARY, ("message.tu/r3", "message.tu/f1")) == last_texts(LIBRARY, ("message.tu/r3",))
    assert last_texts(LIBRARY, ()) == last_texts(LIBRARY, ("gone.tu/x1",)) == ()


def test_five_words_in_a_row_are_a_sentence_said_again() -> None:
    said = ("Si vous estimez que cette somme n’est pas due, écrivez-moi.",)
    assert common_runs("Vous pensez que cette somme n’est pas due ?", said)
    assert not common_runs("Cette somme n’est pas due.", ("La somme est due.",))
    assert not common_runs("Merci d’avance.", said)
