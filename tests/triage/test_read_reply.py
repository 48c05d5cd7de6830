"""What a reply seems to say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.mail.correspondence import Nature
from assistant.domain.mail.reply import Certainty, Doubt, Proposal, ReplyKind
from assistant.services.gate.business_days import add_business_days
from assistant.triage.read_reply import read_reply

FRIDAY = date(2026, 11, 20)


def read(body: str, *invoices: str, subject: str = "", nature: Nature = Nature.WRITTEN) -> tuple[Proposal, ...]:
    return read_reply(body, FRIDAY, add_business_days, subject=subject, nature=nature, invoices=invoices)


def kinds(body: str) -> set[ReplyKind]:
    return {one.kind for one in read(body)}


def test_a_promise_has_its_sentence_day_sum_and_invoice() -> None:
    body = "Bonjour Madame,\n\nNous vous virons 1 200,50 € le 4 décembre pour la F-118.\n\nBien à vous"
    (one,) = read(body, "F-118", "F-119")
    assert one.quote(body) == "Nous vous virons 1 200,50 € le 4 décembre pour la F-118."
    assert (one.kind, one.day, one.amount) == (ReplyKind.PROMISE, date(2026, 12, 4), Decimal("1200.50"))
    assert one.invoice_numbers == ("F-118",)


def test_an_ambiguous_day_is_never_chosen() -> None:
    (one,) = read("Nous réglons la semaine prochaine.")
    assert one.day is None
    assert one.days == (date(2026, 11, 23), date(2026, 11, 27))
    assert one.certainty is Certainty.LOW


def test_two_parts_are_two_promises_each_with_its_sum() -> None:
    first, second = read("Je vous verse 400 € le 30 novembre puis 600 € le 31 décembre.")
    assert (first.day, first.days, first.amount) == (None, (date(2026, 11, 30),), Decimal(400))
    assert (second.day, second.days, second.amount) == (None, (date(2026, 12, 31),), Decimal(600))
    assert first.doubts == (Doubt.OTHER_SUM, Doubt.SEVERAL)


@pytest.mark.parametrize(
    ("body", "doubt"),
    [
        ("Je paie jeudi ou vendredi.", Doubt.EITHER),
        ("Je paie au plus tard le 30 novembre.", Doubt.LIMIT),
        ("Paiement vers le 30 novembre.", Doubt.PERIOD),
        ("Normalement je paie mardi.", Doubt.HEDGED),
        ("Je paie mardi. Sous réserve de l'accord du siège.", Doubt.HEDGED),
        ("Je paie mardi quand Paul aura signé.", Doubt.CONDITION),
        ("Je ne peux pas lundi, je paie mardi.", Doubt.NEGATED),
        ("Le paiement est prévu le 13 novembre.", Doubt.PAST),
        ("Je paie samedi.", Doubt.CLOSED_DAY),
        ("Je paie lundi la F-1. Je paie mardi la F-2.", Doubt.SEVERAL),
        ("Je paie mardi 1 150 € et non 1 510 €.", Doubt.OTHER_SUM),
        ("Je paie mardi, quoique.", Doubt.UNREAD),
    ],
)
def test_a_day_in_doubt_is_asked_with_its_reason(body: str, doubt: Doubt) -> None:
    (one, *_) = (one for one in read(body) if one.kind is ReplyKind.PROMISE)
    assert doubt in one.doubts
    assert (one.day, one.certainty) == (None, Certainty.LOW)


def test_a_closed_day_is_asked_with_the_next_one_that_is_not() -> None:
    (one,) = read("Sous huitaine vous aurez votre argent.")
    assert one.days == (date(2026, 11, 28), date(2026, 11, 30))


def test_an_alternative_of_the_week_after_is_reckoned_from_the_first() -> None:
    (one,) = read("Paiement vendredi prochain ou en début de semaine d'après.")
    assert one.days == (date(2026, 11, 27), date(2026, 11, 30), date(2026, 12, 1))


@pytest.mark.parametrize(
    "body",
    [
        "Vous me demandez de payer jeudi.",
        "On devait vous payer lundi, ça n'a pas été fait.",
        "Règlements le 10 et le 25 de chaque mois.",
        "Ouvert du lundi au vendredi pour vos paiements.",
        "Je ne pourrai pas payer le 30 novembre, c'est non.",
    ],
)
def test_what_is_only_told_is_no_promise(body: str) -> None:
    assert ReplyKind.PROMISE not in kinds(body)


def test_a_payment_to_come_is_not_one_made() -> None:
    assert kinds("Confirmé : virement le 25/11/2026.") == {ReplyKind.PROMISE}
    assert kinds("Normalement c'est payé jeudi.") == {ReplyKind.PROMISE}


def test_one_message_may_say_several_things() -> None:
    assert kinds("La F-1 est contestée, les quantités sont fausses. L'autre sera payée sous huitaine.") == {
        ReplyKind.DISPUTE,
        ReplyKind.PROMISE,
    }


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("Facture en double.", DisputeReason.DUPLICATE),
        ("Le numéro de commande manque sur la facture.", DisputeReason.ADMINISTRATIVE),
        ("Il manque deux cartons à la livraison.", DisputeReason.DELIVERY),
        ("Les affiches sont arrivées déchirées.", DisputeReason.QUALITY),
        ("Erreur de prix sur la facture.", DisputeReason.PRICE),
        ("Je conteste cette facture.", DisputeReason.OTHER),
    ],
)
def test_a_dispute_has_its_reason(body: str, reason: DisputeReason) -> None:
    assert [one.reason for one in read(body)] == [reason]


@pytest.mark.parametrize(
    "body",
    [
        "Merci pour votre paiement rapide !",
        "Nous ne contestons pas cette facture.",
        "Je n'ai rien promis pour le 15.",
        "> Vous avez promis de payer le 10 novembre.",
        "Vous écrivez « je conteste la facture », d'où cela vient-il ?",
        "Le chantier commence lundi 23.",
        "Nous payons toujours à 45 jours fin de mois.",
        "Si vous venez lundi, nous en parlons.",
        "Le client ne m'a pas payé.",
        "Reçu, merci.",
        "",
    ],
)
def test_politeness_negation_and_other_people_s_words_fool_nobody(body: str) -> None:
    assert read(body) == ()


def test_a_quoted_mail_says_nothing_of_its_reader() -> None:
    body = "Je regarde.\n\nLe 18/11/2026 à 10:00, compta@nous.example a écrit :\n> Vous contestez la facture ?"
    assert read(body) == ()


def test_what_was_not_paid_is_not_paid() -> None:
    (one,) = read("Nous n'avons pas encore payé, mais le virement partira le 1er décembre.")
    assert (one.kind, one.day) == (ReplyKind.PROMISE, date(2026, 12, 1))


def test_an_absence_tells_the_day_of_return() -> None:
    (one,) = read("Je suis en congés, de retour le lundi 30 novembre.", subject="Réponse automatique")
    assert (one.kind, one.day) == (ReplyKind.OUT_OF_OFFICE, date(2026, 11, 30))


def test_an_absence_without_day_and_a_bounce_are_known_by_their_nature() -> None:
    assert [one.kind for one in read("Je suis absent.", nature=Nature.AUTOMATIC)] == [ReplyKind.OUT_OF_OFFICE]
    assert [one.kind for one in read("Failed.", nature=Nature.BOUNCE)] == [ReplyKind.BOUNCE]
    assert read("Accusé de réception.", subject="Réponse automatique") == ()


def test_who_writes_on_holiday_without_a_machine_is_a_person() -> None:
    assert kinds("Je suis en vacances, je vous règle le 1er décembre.") == {ReplyKind.PROMISE}


def test_a_wrong_contact_names_the_right_one() -> None:
    (one,) = read("Ce n'est pas moi qui gère, écrivez à Compta@dupre.example.")
    assert (one.kind, one.address) == (ReplyKind.WRONG_CONTACT, "compta@dupre.example")


def test_proceedings_leave_no_room_for_the_rest() -> None:
    assert kinds("Nous sommes en liquidation judiciaire, nous ne paierons pas.") == {ReplyKind.INSOLVENCY}


def test_an_invoice_of_somebody_else_is_not_cited() -> None:
    (one,) = read("La facture F-999 est contestée.", "F-118")
    assert one.invoice_numbers == ()


def test_a_sentence_that_the_mail_program_cut_is_one() -> None:
    body = "Nous vous confirmons que le règlement de votre facture interviendra\nle 4 décembre sans faute."
    (one,) = read(body)
    assert one.quote(body) == body


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aeilnprstv éàç'.,;:!?>\n0123456789€-/", max_size=300))
def test_any_text_is_read_and_every_quote_stands_in_it(body: str) -> None:
    for one in read(f"Je paie {body} le 15"):
        assert 0 <= one.start < one.end <= len(body) + 14


@pytest.mark.parametrize("known", [(), ("FA-2026-003",), ("FA-2026-003", "FA-2026-004")])
def test_the_year_within_an_invoice_number_is_no_other_invoice(known: tuple[str, ...]) -> None:
    (one,) = read("Nous vous réglerons la facture FA-2026-003 vendredi prochain.", *known)
    assert one.invoice_numbers == ("FA-2026-003",)


@pytest.mark.parametrize(
    "body",
    [
        "Nous ne sommes pas d’accord : nos conditions sont à 60 jours fin de mois.",
        "Je conteste l’échéance de la facture F-118 : nous avions convenu de 45 jours.",
        "Nous contestons le délai de paiement de trente jours.",
    ],
)
def test_a_due_day_that_is_contested_is_not_taken_for_a_contested_debt(body: str) -> None:
    assert [(one.kind, one.certainty) for one in read(body) if one.kind is ReplyKind.DISPUTE] == [
        (ReplyKind.DISPUTE, Certainty.LOW)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Nous ne sommes pas d’accord avec cette facture.",
        "Le montant de la facture F-118 est faux, et l’échéance aussi.",
        "Je conteste cette facture et son échéance.",
        "Litige en cours sur la facture à échéance du 12 octobre.",
        "La facture échéance 30 octobre ne nous concerne pas.",
        "Nous contestons la pénalité pour délai de paiement dépassé.",
        "Nous contestons votre délai de paiement. Le matériel livré est cassé.",
    ],
)
def test_a_contested_debt_stays_plain_whatever_is_said_of_its_day(body: str) -> None:
    assert [one.certainty for one in read(body) if one.kind is ReplyKind.DISPUTE] == [Certainty.HIGH]


@pytest.mark.parametrize(
    "body",
    [
        "Nos règlements partent dans 10 jours.",
        "Nos paiements sont retardés de 15 jours.",
        "Merci, nos délais s’allongent de 8 jours.",
        "Si la facture n’est pas encore due, ignorez mon message.",
    ],
)
def test_days_of_payment_that_are_told_contest_nothing(body: str) -> None:
    assert ReplyKind.DISPUTE not in kinds(body)
