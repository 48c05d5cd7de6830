"""What a second reading aloud of the letters, the text messages and the calls struck out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from assistant.bootstrap.shipped_prompts import shipped_calls, shipped_letters
from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.mail.reply import ReplyKind
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.situation import Situation
from assistant.drafting.composer import Composer
from assistant.drafting.echo import follow_badly, formulas
from tests.drafting.cases import CARDS, item, situation

COMPOSER = Composer(shipped_letters())
KINDS = (DebtorKind.BUSINESS, DebtorKind.CONSUMER, DebtorKind.PUBLIC, DebtorKind.NONPROFESSIONAL)
LADDER = (Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3)
TWO = (item(), item("F-121", "980.00", due=date(2026, 4, 30)))
LATER = (item(), item("F-130", "640.00", due=date(2026, 5, 10)))
ANSWERED = frozenset(ReplyKind) - {ReplyKind.OUT_OF_OFFICE, ReplyKind.BOUNCE, ReplyKind.REFUSAL}


def bodies(case: Situation, letters: int = 4) -> Iterator[str]:
    """The bodies of that many letters to one client, each avoiding what the ones before said."""
    used: tuple[str, ...] = ()
    for _ in range(letters):
        letter = COMPOSER.write(replace(case, used_paragraphs=used))
        used = letter.provenance.paragraph_ids + used
        yield letter.text.body


@pytest.mark.parametrize("one", [item(credited="320.00"), item(disputed="250.00"), item(paid="500.00")])
@pytest.mark.parametrize("card", sorted(CARDS))
def test_a_third_reminder_recalls_the_first_two_whatever_was_deducted(card: str, one: OpenItem) -> None:
    for body in bodies(situation(card, Stage.REMINDER_3, items=(one,))):
        assert "20 avril et du 4 mai" in body, body


@pytest.mark.parametrize("card", sorted(CARDS))
def test_a_reminder_of_one_invoice_is_not_held_against_two(card: str) -> None:
    for stage, items in ((Stage.REMINDER_2, TWO), (Stage.REMINDER_3, LATER)):
        for body in bodies(situation(card, stage, items=items)):
            assert "première facture" in body
            assert not re.search(r"manque toujours|première facture[^.:]*, [^.:]*pas reçu le règlement", body), body


@pytest.mark.parametrize("kind", KINDS)
def test_after_a_notice_what_was_paid_is_not_called_nothing(kind: DebtorKind) -> None:
    case = situation("vous-standard", Stage.POST_FORMAL_NOTICE, kind=kind, channel=Channel.LETTER)
    for body in bodies(replace(case, items=(item(paid="500.00"),))):
        assert not re.search(r"resté sans règlement|le règlement attendu ne", body), body


def test_the_subject_of_a_notice_names_no_other_sum_than_the_one_it_demands() -> None:
    case = situation("vous-standard", Stage.FORMAL_NOTICE, channel=Channel.REGISTERED_LETTER)
    case = replace(case, interest=Decimal("14.59"), indemnity=Decimal(40))
    used: tuple[str, ...] = ()
    subjects = set[str]()
    for _ in range(5):
        letter = COMPOSER.write(replace(case, used_paragraphs=used))
        used = letter.provenance.paragraph_ids + used
        subjects.add(letter.text.subject)
    assert not any("1\u202f250,00" in subject for subject in subjects)
    assert any("1\u202f304,59\u202f€" in subject for subject in subjects)
    assert len(subjects) > 2


@pytest.mark.parametrize("card", sorted(CARDS))
def test_two_sentences_running_do_not_both_say_thank_you(card: str) -> None:
    for stage, kind in product(LADDER, KINDS):
        for body in bodies(situation(card, stage, kind=kind), 6):
            assert not re.search(r"[Mm]erci de (?!votre)[^.\n]*\.\s[^.\n]*merci de ", body), body


@pytest.mark.parametrize("card", sorted(CARDS))
def test_a_letter_on_paper_does_not_call_itself_a_message(card: str) -> None:
    for stage, kind in product(LADDER, KINDS):
        for body in bodies(situation(card, stage, kind=kind, channel=Channel.LETTER)):
            assert not re.search(r"\b(?:ce|mon|notre) message\b(?! du)", body), body


@pytest.mark.parametrize("card", sorted(CARDS))
def test_who_was_given_a_credit_note_has_received_the_invoice(card: str) -> None:
    for body in bodies(situation(card, Stage.REMINDER_1, items=(item(credited="320.00"),)), 5):
        assert not re.search(r"envoi|remis\b|sous la pile|inaperçu|se noyer|simple oubli", body), body


@pytest.mark.parametrize("card", sorted(CARDS))
def test_no_question_answers_a_question(card: str) -> None:
    for stage, kind in product(LADDER, KINDS):
        for body in bodies(situation(card, stage, kind=kind)):
            assert not re.search(r"\?\s[^.!?\n]*\?", body), body


@pytest.mark.parametrize("card", sorted(CARDS))
def test_without_an_account_number_the_means_and_what_is_joined_are_told(card: str) -> None:
    for stage in (Stage.PRE_DUE, *LADDER):
        items = (item(due=date(2026, 5, 27)),) if stage is Stage.PRE_DUE else (item(),)
        for body in bodies(situation(card, stage, items=items, means=("chèque", "carte"))):
            assert "par chèque ou par carte" in body, body
            assert body.count("une copie de la facture") == 1, body


def test_a_turn_of_courtesy_stands_once_in_a_letter() -> None:
    for stage, kind, voice in product(LADDER, KINDS, ("je", "nous")):
        for body in bodies(situation("vous-ceremonious", stage, kind=kind, voice=voice)):
            assert len(re.findall(r"saurai?(?:s|ions) gré", body)) <= 1, body


@pytest.mark.parametrize("kind", [DebtorKind.PUBLIC, DebtorKind.NONPROFESSIONAL])
@pytest.mark.parametrize("card", sorted(CARDS))
def test_the_door_of_a_last_reminder_offers_no_service(card: str, kind: DebtorKind) -> None:
    for body in bodies(situation(card, Stage.REMINDER_3, kind=kind)):
        assert not re.search(r"mot de votre part|je te l’envoie|adresserions|transmettrons", body), body


@pytest.mark.parametrize("card", ["tu-warm", "vous-standard"])
def test_a_last_text_message_asks_for_an_answer(card: str) -> None:
    sms = situation(card, Stage.REMINDER_3, channel=Channel.SMS)
    for text in bodies(sms, 3):
        assert re.search(r"au plus tard|bloque|réponse|obstacle", text), text


@pytest.mark.parametrize("said", sorted(ANSWERED))
@pytest.mark.parametrize("card", ["tu-warm", "vous-standard", "vous-ceremonious"])
def test_a_second_answer_has_other_words_and_a_third_the_first_again(card: str, said: ReplyKind) -> None:
    case = situation(card, Stage.OTHER, intent=Intent.ANSWER, answers=said, firmness=0)
    first, second, third = (body.split("\n\n")[1] for body in bodies(case, 3))
    assert first != second
    assert third == first


@pytest.mark.parametrize("card", ["tu-warm", "vous-standard"])
def test_the_subject_tells_the_wrong_person_of_no_invoice(card: str) -> None:
    case = situation(card, Stage.OTHER, intent=Intent.ANSWER, answers=ReplyKind.WRONG_CONTACT, firmness=0)
    whole = COMPOSER.write(case).text
    assert "F-118" not in whole.subject
    assert "factur" not in f"{whole.subject} {whole.body}"


def test_no_call_says_that_our_reminders_were_received() -> None:
    library = shipped_calls()
    found = [file.header.id for file in library.approved if file == library.latest(file.header.id)]
    assert not [one for one in found if re.search(r"(?:avez|as) reçu \{\{contacts", library.latest(one).body)]


def test_a_turn_is_heard_across_sentences_but_not_across_a_slot() -> None:
    said = ("Je vous saurais gré de prévoir ce paiement.",)
    assert formulas("Si besoin, je vous saurais gré de m’écrire.", said) > 0
    assert formulas("Je vous {{total_due}} saurais gré.", said) == 0


def test_two_questions_follow_badly_a_question_and_a_sentence_do_not() -> None:
    assert follow_badly("Possible d’ici lundi ?", "Déjà payé ? Alors oublie ce message.")
    assert not follow_badly("Possible d’ici lundi ?", "Votre virement est parti. Est-ce exact ?")
