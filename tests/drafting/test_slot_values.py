"""Code decides number, gender, contraction and figures, never the phrase."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.domain.ledger.settlement import Settlement
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.register import AddressForm
from assistant.domain.writing.situation import Situation
from assistant.domain.writing.slot_catalogue import SLOT_NAMES
from assistant.drafting.composer import lay_ground
from assistant.drafting.slot_values.payment_words import deadline_of
from assistant.drafting.surroundings import surroundings_of
from tests.drafting.cases import CONTACTS, CREDITOR, NOTARY, broken, item, past, situation

LIBRARY = shipped_letters()
TWO = (item(), item("F-121", "980.00", due=date(2026, 4, 30)))
FOUR = tuple(item(f"F-{n}", "10.00", due=date(2026, 4, 1) + timedelta(days=n)) for n in range(4))
FIVE = (*FOUR, item("F-9", "10.00", due=date(2026, 4, 9)))


def values(case: Situation | None = None) -> dict[str, str]:
    return dict(lay_ground(LIBRARY, case or situation()).values)


def test_every_documented_slot_has_a_value_even_if_empty() -> None:
    assert set(values()) == SLOT_NAMES


def test_one_invoice_is_named_with_its_day() -> None:
    got = values()
    assert got["invoices_phrase"] == "votre facture F-118 du 12 mars"
    assert got["of_the_invoices"] == "de la facture F-118 du 12 mars"
    assert got["invoices_nominal"] == "la facture F-118 du 12 mars"
    assert got["due_phrase"] == "à échéance du 12 avril"
    assert got["payment_label_phrase"] == "la référence F-118"
    assert got["attachment_phrase"] == "une copie de la facture"


def test_possessives_follow_the_form_of_address_and_the_number() -> None:
    assert values(situation("tu-warm"))["invoices_phrase"].startswith("ta facture")
    assert values(situation("tu-warm", items=TWO))["invoices_phrase"] == "tes deux factures"
    assert values(situation("tu-warm", items=TWO))["invoices_label"] == "factures F-118 et F-121"
    assert (
        values(situation("tu-warm", items=TWO, channel=Channel.SMS))["invoices_short"] == "tes factures F-118 et F-121"
    )


def test_many_invoices_are_counted_and_listed() -> None:
    got = values(situation(items=FOUR))
    assert got["invoices_phrase"] == "vos quatre factures"
    assert got["invoices_ref"] == "quatre factures"
    assert got["invoices_label"] == "quatre factures"
    assert got["due_phrase"] == "détaillées ci-dessous"
    assert got["invoice_table"].count("\n") == 4
    assert got["invoice_table"].endswith("Total restant dû au 18 mai : 40,00\u202f€")


def test_the_table_tells_which_invoice_a_broken_word_was_about_where_it_was_not_about_all() -> None:
    items = (item("F-1", "25.00"), item("F-2", "15.00"))
    promise = replace(broken(), invoice_numbers=("F-1",))
    told, other, _ = values(situation(items=items, broken_promise=promise))["invoice_table"].splitlines()

    assert ", annoncée pour le 11 mai : " in told
    assert "annoncée" not in other
    assert "annoncée" not in values(situation(items=items, broken_promise=broken()))["invoice_table"]


def test_a_table_row_shows_what_was_paid_credited_and_contested() -> None:
    one = item(paid="500.00", credited="100.00", disputed="250.00")
    row, frozen = values(situation(stage=Stage.FORMAL_NOTICE, items=(one,)))["invoice_table"].splitlines()
    assert frozen == "Reste dû au 18 mai 2026 : 400,00\u202f€"
    assert "1\u202f250,00\u202f€ TTC, moins 500,00\u202f€ réglés le 28 avril 2026, 100,00\u202f€ d’avoir" in row
    assert row.endswith("et 250,00\u202f€ en cours d’examen, soit 400,00\u202f€")
    twice = replace(one, settlements=(Settlement(date(2026, 4, 2), Decimal(250)),) * 2)
    table = values(situation(stage=Stage.FORMAL_NOTICE, items=(twice,)))["invoice_table"]
    assert "réglés au 28 avril 2026" in table


def test_a_contested_part_is_left_out_of_the_sum_and_said() -> None:
    got = values(situation(items=(item(disputed="250.00"),)))
    assert got["total_due"] == "1\u202f000,00\u202f€"
    assert got["invoices_phrase"] == "la part non contestée de votre facture F-118 du 12 mars"


@pytest.mark.parametrize("intent", [Intent.DISPUTE_NOTED, Intent.INVOICE_COPY, Intent.PAYMENT_NOTED])
def test_what_was_contested_copied_or_paid_is_the_invoice_itself(intent: Intent) -> None:
    got = values(situation(items=(item(disputed="250.00"),), intent=intent))
    assert got["invoices_phrase"] == "votre facture F-118 du 12 mars"


@pytest.mark.parametrize(
    ("history", "phrase"),
    [
        ((), ""),
        ((past(date(2026, 4, 1)),), "notre message du 1er avril"),
        ((past(date(2026, 4, 2)), past(date(2026, 4, 16))), "nos messages des 2 et 16 avril"),
        ((past(date(2026, 3, 28)), past(date(2026, 4, 4))), "nos messages du 28 mars et du 4 avril"),
        ((past(date(2026, 4, 2), channel=Channel.LETTER),), "notre courrier du 2 avril"),
        (
            (past(date(2026, 4, 2)), past(date(2026, 4, 16), channel=Channel.PHONE)),
            "nos relances des 2 et 16 avril",
        ),
        ((past(date(2025, 12, 28)), past(date(2026, 1, 5))), "nos messages du 28 décembre 2025 et du 5 janvier"),
        ((past(date(2026, 6, 1)),), ""),
        ((past(date(2026, 4, 2)), past(date(2026, 4, 2), channel=Channel.SMS)), "notre relance du 2 avril"),
    ],
)
def test_past_reminders_are_told_as_the_log_holds_them(history: tuple[object, ...], phrase: str) -> None:
    assert values(situation(history=history))["previous_contacts_phrase"] == phrase


def test_a_message_is_mine_only_where_the_house_always_signs_the_same() -> None:
    mine = situation(history=(past(date(2026, 4, 2)),), policy=replace(situation().policy, voice="je"))
    theirs = replace(mine, creditor=replace(CREDITOR, signatory=""))

    assert values(mine)["last_contact_phrase"] == "mon message du 2 avril"
    assert values(theirs)["last_contact_phrase"] == "notre message du 2 avril"


def test_a_reminder_about_other_invoices_is_not_told() -> None:
    other = replace(past(date(2026, 4, 2)), invoice_numbers=("F-1",))
    assert values(situation(history=(other,)))["previous_contacts_phrase"] == ""


def test_a_reminder_about_some_of_the_invoices_is_not_said_to_be_about_all() -> None:
    listed = replace(past(date(2026, 5, 4)), invoice_numbers=("F-118",))
    got = values(situation(items=TWO, history=(listed,)))
    assert got["last_contact_phrase"] == "notre message du 4 mai au sujet de la première facture"
    assert got["contact_days_phrase"] == ""
    second = replace(past(date(2026, 5, 4)), invoice_numbers=("F-121",))
    told = values(situation(items=TWO, history=(second,)))["last_contact_phrase"]
    assert told == "notre message du 4 mai au sujet de l’une des factures"
    before = values(situation(items=TWO, history=(past(date(2026, 4, 20)),)))
    assert before["last_contact_phrase"] == "notre message du 20 avril au sujet de la première facture"
    both = values(situation(items=TWO, history=(past(date(2026, 5, 4)),)))
    assert both["last_contact_phrase"] == "notre message du 4 mai"


def test_days_carry_their_article_and_their_weekday() -> None:
    got = values(situation(broken_promise=broken()))
    assert got["payment_deadline"] == "le vendredi 29 mai"
    assert got["payment_deadline_until"] == "au vendredi 29 mai"
    assert got["promise_date"] == "le lundi 11 mai"
    assert got["promise_date_from"] == "du lundi 11 mai"
    assert values(situation(stage=Stage.FORMAL_NOTICE))["payment_deadline"] == "le vendredi 5 juin 2026"


def test_a_deadline_falls_back_on_the_policy_or_the_due_date() -> None:
    free = situation(payment_deadline=None)
    assert deadline_of(free) == date(2026, 5, 26)
    assert deadline_of(replace(free, as_of=date(2026, 5, 15))) == date(2026, 5, 25)
    assert deadline_of(situation(stage=Stage.FORMAL_NOTICE, payment_deadline=None)) == date(2026, 6, 2)
    future = (item(due=date(2026, 5, 30)),)
    assert deadline_of(situation(stage=Stage.PRE_DUE, items=future)) == date(2026, 5, 30)


def test_payment_words_name_every_means_and_the_account() -> None:
    got = values(situation(means=("virement", "chèque", "carte")))
    assert got["payment_means"] == "par chèque, par carte ou par virement"
    assert got["payment_block"].splitlines()[1] == "IBAN : FR76 3000 6000 0112 3456 7890 189"
    assert values(situation(means=()))["payment_means"] == ""
    online = replace(CREDITOR, iban="", payment_url="https://paye.bellecombe.example/f")
    assert (
        values(situation(creditor=online))["payment_block"] == "Paiement en ligne : https://paye.bellecombe.example/f"
    )


def test_a_signature_drops_what_is_not_known() -> None:
    bare = replace(CREDITOR, signatory="", phone="")
    assert values(situation(creditor=bare))["signature"] == f"Nora Vidal\n\n{bare.identity_line}"
    unknown = replace(bare, legal_form="", siren="", rcs_city="", address="")
    assert values(situation(creditor=unknown))["signature"] == "Nora Vidal\n\nScierie Bellecombe"
    assert values(situation(creditor=bare))["reach_phrase"] == "à cette adresse"
    assert values(situation(creditor=bare, channel=Channel.LETTER))["reach_phrase"] == ""
    assert values(situation())["reach_phrase"] == "au numéro ci-dessous"  # where the signature has it
    assert values(situation(channel=Channel.LETTER))["reach_phrase"] == f"au {CREDITOR.phone}"
    assert values(situation(channel=Channel.LETTER))["signature"] == "Nora Vidal\nResponsable comptable"


def test_an_sms_names_people_short_and_shows_no_cents_when_there_are_none() -> None:
    assert values(situation(channel=Channel.SMS))["sms_name"] == "Mme Rey"
    assert values(situation("tu-warm", channel=Channel.SMS))["sms_name"] == "Claire"
    assert values(situation(channel=Channel.SMS, contact=None))["sms_name"] == ""
    assert values(situation(channel=Channel.SMS, contact=replace(NOTARY, civility="")))["sms_name"] == "Maître Garnier"
    assert values()["sms_amount"] == "1\u202f250\u202f€"
    assert values(situation(items=(item(amount="12.50"),)))["sms_amount"] == "12,50\u202f€"


@pytest.mark.parametrize(
    ("files", "items", "phrase"),
    [
        ((), TWO, ""),
        (("a", "b"), TWO, "une copie des deux factures"),
        (("F-118",), TWO, "une copie de la facture F-118"),
        (("F-118", "F-121"), FOUR, "une copie des factures F-118 et F-121"),
        (("F-0", "F-1", "F-2", "F-3"), FIVE, "une copie de quatre de ces factures"),
    ],
)
def test_what_is_attached_is_what_is_said(files: tuple[str, ...], items: tuple[object, ...], phrase: str) -> None:
    assert values(situation(items=items, attachments=files))["attachment_phrase"] == phrase


def test_an_order_is_named_when_all_invoices_share_it() -> None:
    assert values(situation(items=(item(order="4500-72"),)))["order_phrase"] == "votre commande 4500-72"
    assert values(situation(items=(item(order="4500-72"), item("F-2"))))["order_phrase"] == ""


def test_interest_and_indemnity_are_told_as_code_computed_them() -> None:
    case = situation(stage=Stage.FORMAL_NOTICE, interest=Decimal("27.40"), indemnity=Decimal("40.00"))
    got = values(case)
    assert "27,40\u202f€" in got["mention_late_interest"]
    assert "40,00\u202f€" in got["mention_recovery_fee"]
    agreed = replace(
        case, policy=replace(case.policy, contract_rate=Decimal("12.150"), contract_rate_proof="CGV art. 7")
    )
    assert "12,15 %" in values(agreed)["mention_late_interest"].replace("\u202f", " ")


def test_a_formal_notice_to_a_tu_client_is_in_vous() -> None:
    case = situation("tu-warm", Stage.FORMAL_NOTICE)
    assert case.address_form is AddressForm.TU
    assert values(case)["invoices_phrase"].startswith("votre")


def test_paper_prints_identity_addressee_day_and_footer_around_the_text() -> None:
    assert len(surroundings_of(Channel.LETTER)) == 4
    assert surroundings_of(Channel.EMAIL) == frozenset()
    assert len(CONTACTS) == 4
