"""The register card: what the exchanges show, what a person locked, what the house does otherwise."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel, Direction, Message
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import (
    AddressForm,
    ClosingForm,
    GreetingForm,
    RegisterCard,
    RegisterTrait,
    Trait,
    TraitSource,
    UsualLength,
)
from assistant.services.register.compute_register_card import compute_register_card

TODAY = date(2026, 6, 1)
TU = "Salut Claire,\n\nTu peux me renvoyer la facture {} ? Merci beaucoup !\n\nBises,\nKarim"
VOUS = "Bonjour Madame Rey,\n\nVotre facture {} est passée en paiement.\n\nCordialement,\nP. Durand"


def message(
    number: int, body: str, days_ago: int, direction: Direction = Direction.IN, stage: str = "", reply_to: str = ""
) -> Message:
    sent = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC) - timedelta(days=days_ago)
    return Message(f"m{number}", "d1", direction, sent, body.format(number), stage=stage, in_reply_to=reply_to)


def card_of(
    *messages: Message,
    kind: DebtorKind = DebtorKind.BUSINESS,
    locks: dict[RegisterTrait, str] | None = None,
    stage: Stage = Stage.REMINDER_1,
) -> RegisterCard:
    return compute_register_card(messages, kind, TODAY, locks or {}, stage)


def trait(card: RegisterCard, name: RegisterTrait) -> Trait:
    return next(line for line in card.traits if line.name is name)


def test_the_card_shows_how_the_client_writes() -> None:
    card = card_of(*(message(number, TU, number * 10) for number in range(4)))
    assert (card.address_form, card.greeting, card.closing, card.length, card.language) == (
        AddressForm.TU,
        GreetingForm.SALUT_FIRST_NAME,
        ClosingForm.BISES,
        UsualLength.BRIEF,
        "fr",
    )
    assert card.formality == 0
    assert card.warmth >= 3
    assert card.messages_read == 4


def test_each_observed_line_has_one_to_three_dated_quotes_as_written() -> None:
    card = card_of(*(message(number, TU, number * 10) for number in range(5)))
    line = trait(card, RegisterTrait.ADDRESS_FORM)
    assert line.source is TraitSource.OBSERVED
    assert 0 < line.confidence <= 1
    assert len(line.quotes) == 3
    assert (line.quotes[0].message_id, line.quotes[0].on) == ("m0", TODAY)
    assert line.quotes[0].text == "Tu peux me renvoyer la facture 0 ?"
    assert trait(card, RegisterTrait.GREETING).quotes[0].text == "Salut Claire"
    assert trait(card, RegisterTrait.CLOSING).quotes[0].text == "Bises"


def test_one_message_is_not_enough_and_the_house_decides() -> None:
    card = card_of(message(1, TU, 3))
    line = trait(card, RegisterTrait.ADDRESS_FORM)
    assert (card.address_form, line.source, line.confidence, line.quotes) == (
        AddressForm.VOUS,
        TraitSource.DEFAULT,
        0.0,
        (),
    )


def test_the_house_is_formal_with_a_public_body_and_in_a_notice() -> None:
    assert card_of(kind=DebtorKind.PUBLIC).greeting is GreetingForm.CIVILITY
    assert card_of(stage=Stage.FORMAL_NOTICE).closing is ClosingForm.AGREER
    assert card_of(kind=DebtorKind.CONSUMER).firmness < card_of().firmness


def test_a_lock_wins_over_the_exchanges() -> None:
    card = card_of(*(message(number, TU, number) for number in range(3)), locks={RegisterTrait.ADDRESS_FORM: "vous"})
    assert card.address_form is AddressForm.VOUS
    assert trait(card, RegisterTrait.ADDRESS_FORM).source is TraitSource.LOCKED


def test_recent_messages_weigh_more() -> None:
    old = [message(number, VOUS, 400 + number) for number in range(8)]
    new = [message(20 + number, TU, number) for number in range(2)]
    assert card_of(*old, *new).address_form is AddressForm.TU


def test_messages_after_the_day_are_not_known_yet() -> None:
    assert card_of(*(message(number, TU, -number) for number in range(1, 5))).messages_read == 0


def test_what_we_wrote_counts_once_answered() -> None:
    ours = message(1, TU, 30, Direction.OUT)
    assert card_of(ours).messages_read == 0
    assert card_of(ours, message(2, TU, 28)).messages_read == 2


def test_our_notices_and_call_notes_do_not_count() -> None:
    notice = message(1, VOUS, 30, Direction.OUT, stage="formal_notice")
    call = Message("m9", "d1", Direction.IN, datetime(2026, 5, 30, tzinfo=UTC), "Tu rappelles", channel=Channel.PHONE)
    assert card_of(notice, message(2, TU, 28), call).messages_read == 1


def test_automatic_answers_do_not_count() -> None:
    away = message(
        1, "Réponse automatique : je suis absent du 3 au 12. En mon absence, vous pouvez écrire à la compta.", 3
    )
    assert card_of(away).messages_read == 0


def test_what_a_message_quotes_does_not_count() -> None:
    quoting = VOUS + "\n\nLe 3 mars 2025 à 10:22, Léa a écrit :\n> Salut, tu peux me payer ? Tu me dis.\n> Bises"
    card = card_of(*(message(number, quoting, number) for number in range(3)))
    assert (card.address_form, card.closing) == (AddressForm.VOUS, ClosingForm.CORDIALEMENT)


def test_the_closing_agrees_with_a_locked_form() -> None:
    body = "Salut,\n\nTu as la facture {} ?\n\nBien à toi,\nK"
    card = card_of(*(message(number, body, number) for number in range(3)), locks={RegisterTrait.ADDRESS_FORM: "vous"})
    assert card.closing is ClosingForm.BIEN_A_VOUS


def firm_exchange(answer: str) -> list[Message]:
    found = []
    for number in range(3):
        days = 100 - number * 30
        found.append(message(number * 2, VOUS, days, Direction.OUT, stage="reminder_3"))
        found.append(message(number * 2 + 1, answer, days - 2, reply_to=f"m{number * 2}"))
    return found


def test_firmness_taken_well_is_tolerated_and_taken_badly_is_not() -> None:
    well = card_of(*firm_exchange(VOUS), kind=DebtorKind.CONSUMER)
    badly = card_of(*firm_exchange("Bonjour,\n\nJe n’apprécie pas du tout ce courrier {}, c’est inadmissible."))
    assert (well.firmness, badly.firmness) == (3, 1)


def test_a_reminder_without_answer_says_nothing_of_firmness() -> None:
    unanswered = message(90, VOUS, 200, Direction.OUT, stage="reminder_3")
    assert card_of(unanswered, *firm_exchange(VOUS)).firmness == 3


def test_the_usual_length_follows_what_the_client_writes() -> None:
    sentence = "Nous avons bien reçu la facture et la transmettons au service concerné. "
    lengths = [
        card_of(*(message(number, sentence * times, number) for number in range(3))).length for times in (1, 6, 20)
    ]
    assert lengths == [UsualLength.BRIEF, UsualLength.MEDIUM, UsualLength.LONG]


def test_a_very_long_sentence_is_quoted_in_part() -> None:
    body = "Bonjour,\n\nVotre facture {} attend " + "encore et encore " * 30 + "la validation.\n\nCordialement"
    line = trait(card_of(*(message(number, body, number) for number in range(2))), RegisterTrait.ADDRESS_FORM)
    assert len(line.quotes[0].text) <= 241
    assert line.quotes[0].text.endswith("…")


def test_a_client_who_writes_another_language_is_shown_so() -> None:
    body = "Hello Claire,\n\nThe invoice {} has been paid this morning.\n\nBest regards,\nTom"
    card = card_of(*(message(number, body, number) for number in range(3)))
    assert (card.language, card.address_form) == ("en", AddressForm.VOUS)
