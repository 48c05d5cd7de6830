"""Chips hold the example of their slot; nothing else of a template becomes mark-up."""

from __future__ import annotations

from assistant.ui.slot_chips import Chips

chips = Chips()


def test_a_slot_is_a_chip_with_its_example() -> None:
    assert chips("Merci de régler {{ total_due }}.") == "Merci de régler :blue-background[1\u202f250,00\u202f€]."


def test_a_block_is_one_chip_a_line() -> None:
    assert chips("{{signature}}") == ":blue-background[Lucie Aubert]  \n:blue-background[Studio Ormeau]"


def test_words_never_become_mark_up() -> None:
    told = chips("# Titre\n1. un\n- deux\n<b>*gras*")
    assert told == "\\# Titre  \n1\\. un  \n\\- deux  \n&lt;b>\\*gras\\*"


def test_an_unknown_slot_shows_its_name() -> None:
    assert chips("{{situation_words}}") == ":blue-background[situation words]"


def test_a_mention_shows_what_it_is_about() -> None:
    assert "la phrase sur les intérêts de retard" in chips("{{mention_late_interest}}")


def test_each_slot_is_explained_once() -> None:
    told = chips.explained("{{total_due}} et {{total_due}}, {{inconnu}}")
    assert [meaning for _, meaning in told] == ["la somme demandée\u202f; jamais sujet d’un verbe accordé"]


def test_slots_of_calls_have_their_own_words() -> None:
    assert "mille deux cents euros" in Chips(spoken=True)("{{total}}")


def test_examples_are_in_the_voice_of_the_template() -> None:
    text = "{{contact_greeting_name}}, {{invoices_short}}, {{last_contact_phrase}}"
    assert Chips(tu=True)(text).startswith(":blue-background[Hélène], :blue-background[ta facture")
    assert "[notre message" in Chips(nous=True)(text)
    assert "[votre facture F-118], :blue-background[mon message" in chips(text)


def test_a_block_is_explained_by_its_first_line() -> None:
    assert chips.explained("{{signature}}")[0][0] == ":blue-background[Lucie Aubert]"
