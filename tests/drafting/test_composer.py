"""The composer writes letters that a good credit manager would sign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.domain.errors import PromptError
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import Writer
from assistant.domain.writing.register import AddressForm, ClosingForm, GreetingForm
from assistant.domain.writing.situation import Situation
from assistant.domain.writing.slots import slots_in
from assistant.drafting.composer import Composer
from assistant.drafting.echo import sentence_starts
from assistant.french.address.address_form import find_address_marks
from assistant.places import PROMPTS
from assistant.prompting.library import PromptLibrary
from tests.drafting.cases import CARDS, CLAIRE, MAYOR, NOTARY, broken, item, past, situation

LIBRARY = shipped_letters()
COMPOSER = Composer(LIBRARY)
REMINDERS = (Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3)
TWO = (item(), item("F-121", "980.00", due=date(2026, 4, 30)))
MANY = (*TWO, item("F-124", "312.40", due=date(2026, 3, 31)), item("F-127", "75.00", due=date(2026, 5, 5)))


def body_of(case: Situation) -> str:
    return COMPOSER.write(case).text.body


def cases() -> Iterator[Situation]:
    """Levels, families, situations and kinds of client."""
    for card in CARDS:
        for stage in REMINDERS:
            yield situation(card, stage)
            yield situation(card, stage, items=TWO, voice="je")
            yield situation(card, stage, items=MANY, attachments=(), contact=None)
            yield situation(card, stage, items=(item(paid="500.00"),))
            yield situation(card, stage, items=(item(credited="320.00"),))
            yield situation(card, stage, items=(item(disputed="250.00"),))
            yield situation(card, stage, broken_promise=broken(), channel=Channel.LETTER)
            for kind in (DebtorKind.CONSUMER, DebtorKind.PUBLIC, DebtorKind.NONPROFESSIONAL, DebtorKind.UNKNOWN):
                yield situation(card, stage, kind=kind)
        yield situation(card, Stage.PRE_DUE, items=(item(due=date(2026, 5, 27)),))
        for kind in DebtorKind:
            yield situation(card, Stage.FORMAL_NOTICE, kind=kind, channel=Channel.REGISTERED_LETTER)


@pytest.fixture(scope="module")
def letters() -> list[tuple[Situation, str]]:
    return [(case, body_of(case)) for case in cases()]


def test_the_same_situation_always_gives_the_same_letter() -> None:
    case = situation("vous-warm", Stage.REMINDER_2)
    assert COMPOSER.write(case) == Composer(PromptLibrary.load(PROMPTS)).write(case)


def test_a_letter_says_what_made_it() -> None:
    heard: list[str] = []
    letter = COMPOSER.write(situation(), heard.append)
    assert letter.written_by is Writer.COMPOSER
    assert letter.provenance.plan_id == "letters/plans/reminder_1.any"
    assert any(name.startswith("opening.vous-standard-nous/") for name in letter.provenance.paragraph_ids)
    assert "aucun modèle" in letter.provenance.why
    assert all(len(mark) == 64 for mark in letter.provenance.prompt_fingerprints)
    assert "{{invoices_phrase}}" in letter.template.body
    assert "\n\n".join(heard) == letter.text.body


def test_nothing_is_left_over_in_any_letter(letters: list[tuple[Situation, str]]) -> None:
    assert len(letters) > 200
    for _, body in letters:
        assert not slots_in(body)
        assert not re.search(r"  |\n\n\n|\(\)|\[|\]|\.\.|,,| [.,]|«\s*»|{|}", body), body
        assert "'" not in body
        assert not re.search(r"[^\s\u202f:(][;:!?](?!//)", body.replace("F-118:", "")), body
        assert body == body.strip()


def test_tu_and_vous_are_never_mixed(letters: list[tuple[Situation, str]]) -> None:
    for case, body in letters:
        own = AddressForm.VOUS if case.stage is Stage.FORMAL_NOTICE else case.address_form
        marks = {mark.form for mark in find_address_marks(body)}
        assert marks <= {own}, body


def test_one_date_is_asked_for_once(letters: list[tuple[Situation, str]]) -> None:
    for case, body in letters:
        if case.stage is Stage.PRE_DUE:
            continue
        day = "5 juin" if case.stage is Stage.FORMAL_NOTICE else "29 mai"
        assert body.count(f"vendredi {day}") == 1, body


def test_no_two_sentences_in_a_row_begin_with_si(letters: list[tuple[Situation, str]]) -> None:
    for case, body in letters:
        if case.stage is Stage.FORMAL_NOTICE:
            continue
        starts = [word for paragraph in body.split("\n\n") for word in sentence_starts(paragraph)]
        assert not any(a == b == "si" for a, b in pairwise(starts)), body


def test_a_consumer_or_an_unknown_client_never_hears_of_fees(letters: list[tuple[Situation, str]]) -> None:
    for case, body in letters:
        if case.debtor.kind.is_consumer or case.debtor.kind is DebtorKind.NONPROFESSIONAL:
            assert not re.search(r"indemnité|intérêts|L441|D441|40\s€", body), body


def test_the_sum_stands_in_the_first_paragraph_after_the_greeting(letters: list[tuple[Situation, str]]) -> None:
    for case, body in letters:
        if case.stage in REMINDERS:
            assert "€" in body.split("\n\n")[1], body


def test_successive_letters_to_one_client_never_open_alike() -> None:
    for card in CARDS:
        for stage in REMINDERS:
            used: tuple[str, ...] = ()
            openings = []
            for _ in range(3):
                letter = COMPOSER.write(situation(card, stage, used_paragraphs=used))
                openings.append(re.split(r"[.?!:]", letter.text.body.split("\n\n")[1])[0])
                used = letter.provenance.paragraph_ids + used
            assert len(set(openings)) == 3, openings


def test_a_brief_client_gets_a_brief_letter() -> None:
    for card in ("tu-brief", "vous-brief"):
        body = body_of(situation(card, Stage.REMINDER_1))
        beside = ("IBAN", "Nora Vidal", "SIREN")  # the account, the signature and the legal footer
        prose = [part for part in body.split("\n\n")[1:] if not any(mark in part for mark in beside)]
        assert len(prose) == 1
        assert len(prose[0].split()) < 56


def test_lengths_keep_to_the_guide() -> None:
    ceilings = {"tu-warm": (70, 80, 100), "vous-warm": (90, 110, 130), "vous-standard": (90, 110, 130)}
    for card, most in {**ceilings, "vous-ceremonious": (120, 140, 170)}.items():
        for stage, ceiling in zip(REMINDERS, most, strict=True):
            parts = body_of(situation(card, stage)).split("\n\n")[1:]
            prose = " ".join(
                part for part in parts if not re.match(r"Titulaire|Nora|.*SIREN|\w+.*,\n|Nous vous pri", part)
            )
            assert 35 <= len(prose.split()) <= ceiling * 1.1, (card, stage, len(prose.split()), prose)


@pytest.mark.parametrize(
    ("card", "changes", "greeting"),
    [
        ("tu-warm", {}, "Salut Claire,"),
        ("tu-brief", {}, "Bonjour Claire,"),
        ("tu-warm", {"contact": None}, "Bonjour,"),
        ("tu-warm", {"channel": Channel.LETTER}, "Bonjour Claire,"),
        ("vous-brief", {}, "Bonjour,"),
        ("vous-warm", {}, "Bonjour Claire,"),
        ("vous-standard", {}, "Bonjour Madame Rey,"),
        ("vous-standard", {"contact": replace(CLAIRE, civility="")}, "Bonjour Claire Rey,"),
        ("vous-standard", {"contact": None}, "Bonjour,"),
        ("vous-standard", {"contact": replace(CLAIRE, civility="M. et Mme", first_name="")}, "Bonjour,"),
        (
            "vous-standard",
            {"contact": replace(CLAIRE, civility="M. et Mme", first_name=""), "channel": Channel.LETTER},
            "Madame, Monsieur,",
        ),
        ("vous-standard", {"contact": NOTARY}, "Bonjour Maître,"),
        ("vous-ceremonious", {"contact": None}, "Madame, Monsieur,"),
        ("vous-ceremonious", {"contact": MAYOR}, "Madame la Maire,"),
        ("vous-ceremonious", {"contact": NOTARY}, "Maître,"),
        ("vous-standard", {"channel": Channel.LETTER}, "Madame,"),
        ("vous-warm", {"channel": Channel.LETTER}, "Chère Madame,"),
    ],
)
def test_the_greeting_fits_the_person_the_channel_and_the_card(
    card: str, changes: dict[str, Any], greeting: str
) -> None:
    assert body_of(situation(card, **changes)).split("\n\n")[0] == greeting


def test_a_formal_greeting_is_repeated_word_for_word_in_the_closing() -> None:
    body = body_of(situation("vous-ceremonious", contact=MAYOR))
    assert re.search(r"agréer, Madame la Maire, l’expression de notre haute considération\.", body)
    warm = body_of(situation("vous-warm", channel=Channel.LETTER))
    assert re.search(r"(?:croire, chère Madame, à|agréer, chère Madame,) l’expression de nos sentiments", warm)


@pytest.mark.parametrize(
    ("form", "card", "closing"),
    [
        (ClosingForm.BISES, "tu-warm", "Bises,\n"),
        (ClosingForm.AMITIES, "tu-warm", "Bien amicalement,\n"),
        (ClosingForm.BIEN_A_TOI, "tu-warm", "Bien à toi,\n"),
        (ClosingForm.MERCI, "tu-warm", "Merci à toi,\n"),
        (ClosingForm.AGREER, "tu-warm", "Bonne journée à toi,\n"),
        (ClosingForm.CORDIALEMENT, "vous-standard", "Cordialement,\n"),
        (ClosingForm.SALUTATIONS, "vous-standard", "Meilleures salutations,\n"),
        (ClosingForm.MERCI, "vous-standard", "Avec mes remerciements,\n"),
        (ClosingForm.BISES, "vous-standard", "Bien à vous,\n"),
        (ClosingForm.AMITIES, "vous-standard", "Bien à vous,\n"),
        (ClosingForm.AMITIES, "vous-warm", "Bien amicalement,\n"),
        (ClosingForm.A_BIENTOT, "vous-warm", "À bientôt,\n"),
        (ClosingForm.BONNE_JOURNEE, "vous-standard", "Je vous souhaite une bonne journée,\n"),
        (ClosingForm.NONE, "vous-standard", "Cordialement,\n"),
    ],
)
def test_the_closing_is_the_usual_one_bent_to_the_form(form: ClosingForm, card: str, closing: str) -> None:
    assert closing in body_of(situation(card, register_card=replace(CARDS[card], closing=form)))


def test_familiar_marks_fall_when_the_letter_is_firm() -> None:
    card = replace(CARDS["tu-warm"], closing=ClosingForm.BISES)
    firm = body_of(situation("tu-warm", Stage.REMINDER_3, register_card=card))
    assert firm.startswith("Bonjour Claire,")
    assert "Bonne journée,\nNora Vidal" in firm
    neutral = body_of(situation("tu-warm", Stage.REMINDER_2, register_card=card))
    assert "À bientôt,\n" in neutral
    vous = body_of(
        situation(
            "vous-warm", Stage.REMINDER_3, register_card=replace(CARDS["vous-warm"], closing=ClosingForm.A_BIENTOT)
        )
    )
    assert "Cordialement,\n" in vous


def test_dear_needs_a_known_gender() -> None:
    card = replace(CARDS["tu-warm"], greeting=GreetingForm.CHER_FIRST_NAME)
    assert body_of(situation("tu-warm", register_card=card)).startswith("Chère Claire,")
    unknown = replace(CLAIRE, civility="")
    assert body_of(situation("tu-warm", register_card=card, contact=unknown)).startswith("Bonjour Claire,")


@pytest.mark.parametrize("kind", list(DebtorKind))
def test_a_formal_notice_says_its_name_its_sum_its_day_and_its_invoices(kind: DebtorKind) -> None:
    for card in ("tu-warm", "vous-standard"):
        letter = COMPOSER.write(
            situation(card, Stage.FORMAL_NOTICE, kind=kind, channel=Channel.REGISTERED_LETTER, items=TWO)
        )
        text = letter.text.body
        assert "ise en demeure" in letter.text.subject
        assert "demeure" in text
        assert "2\u202f230,00\u202f€ au plus tard le vendredi 5 juin 2026" in text.replace(", au plus", " au plus")
        assert "F-118 du 12 mars 2026, échéance du 12 avril 2026" in text
        assert "IBAN : FR76".replace(" :", "\u202f:") in text
        assert re.search(r"pourrai[ts]|pourrions|pourraient", text)
        assert ("indemnité forfaitaire" in text) == (kind.is_business or kind is DebtorKind.PUBLIC)
        assert ("conciliateur" in text) == (kind.is_consumer or kind is DebtorKind.NONPROFESSIONAL)


def test_interest_is_told_once_the_stage_and_the_kind_allow_it() -> None:
    assert "intérêts de retard" in body_of(situation("vous-standard", Stage.REMINDER_3))
    assert "intérêts de retard" not in body_of(situation("vous-standard", Stage.REMINDER_2, firmness=4))
    assert "intérêts de retard" not in body_of(situation("vous-standard", Stage.REMINDER_3, firmness=1))
    assert "intérêts de retard" not in body_of(situation("tu-warm", Stage.REMINDER_3))
    assert "intérêts de retard" in body_of(situation("tu-warm", Stage.REMINDER_3, firmness=4))


def test_the_courtesies_are_written_too() -> None:
    paid = (item(paid="1250.00"),)
    for card in CARDS:
        assert "erci" in body_of(situation(card, Stage.THANKS, items=paid))
        assert "29 mai" in body_of(situation(card, Stage.PLAN))
        after = situation(card, Stage.POST_FORMAL_NOTICE, channel=Channel.LETTER)
        assert "20 avril" in body_of(after)


def test_a_third_reminder_and_a_list_print_the_day_at_which_the_account_is_frozen() -> None:
    for card in CARDS:
        for items in ((item(),), TWO):
            assert " au 18 mai" in body_of(situation(card, Stage.REMINDER_3, items=items))
        assert "Total restant dû au 18 mai" in body_of(situation(card, Stage.REMINDER_1, items=TWO))
        assert "18 mai" not in body_of(situation(card, Stage.REMINDER_1))
    assert "Reste dû au 18 mai 2026" in body_of(situation("vous-standard", Stage.FORMAL_NOTICE))


def test_several_invoices_are_listed_each_with_its_sum_and_its_days_are_said_once() -> None:
    body = body_of(situation("vous-standard", Stage.REMINDER_2, items=TWO))
    assert "vos deux factures, détaillées ci-dessous" in body
    assert body.count("12 avril") == body.count("30 avril") == 1


def test_the_last_reminder_to_a_brief_client_tells_what_follows_and_leaves_a_door() -> None:
    for card in ("tu-brief", "vous-brief"):
        last = body_of(situation(card, Stage.REMINDER_3))
        assert "mise en demeure" in last
        assert "mise en demeure" not in body_of(situation(card, Stage.REMINDER_2))


def test_who_contests_already_is_not_asked_whether_he_contests() -> None:
    for card in CARDS:
        for stage in REMINDERS:
            used: tuple[str, ...] = ()
            for _ in range(4):
                letter = COMPOSER.write(situation(card, stage, items=(item(disputed="250.00"),), used_paragraphs=used))
                used = letter.provenance.paragraph_ids + used
                doors = [name for name in letter.provenance.paragraph_ids if name.startswith("door.")]
                told = letter.text.body.split("\n\n")[2:]
                assert not doors or not re.search(r"[Ss]i vous contestez|désaccord|réserve", " ".join(told))


def test_the_subject_says_what_happened() -> None:
    promised = COMPOSER.write(situation("vous-standard", Stage.REMINDER_2, broken_promise=broken()))
    assert "lundi 11 mai" in promised.text.subject
    assert "olde" in COMPOSER.write(situation("tu-warm", items=(item(paid="500.00"),))).text.subject
    assert "avoir déduit" in COMPOSER.write(situation("vous-warm", items=(item(credited="320.00"),))).text.subject


def test_a_formal_notice_adds_up_principal_interest_and_indemnity() -> None:
    case = situation("vous-standard", Stage.FORMAL_NOTICE, interest=Decimal("27.40"), indemnity=Decimal("40.00"))
    assert "1\u202f317,40\u202f€" in body_of(case)
    assert "1\u202f317,40" not in body_of(replace(case, items=(item(disputed="250.00"),)))


def test_a_letter_after_the_notice_names_the_notice_only_when_one_is_on_file() -> None:
    reminded = situation("vous-standard", Stage.POST_FORMAL_NOTICE, history=(past(date(2026, 4, 20)),))
    assert "mise en demeure" not in body_of(reminded)
    assert "20 avril" not in body_of(reminded)


def test_an_office_is_closed_with_respect_whichever_way_it_is_stored() -> None:
    stored = replace(MAYOR, title="Madame la Maire")
    assert "haute considération" in body_of(situation("vous-ceremonious", contact=stored))


def test_a_public_buyer_is_asked_for_a_transfer_alone() -> None:
    body = body_of(situation("vous-standard", kind=DebtorKind.PUBLIC, means=("virement", "chèque")))
    assert "chèque" not in body


def test_a_past_reminder_is_told_with_its_day_and_never_invented() -> None:
    alone = body_of(situation("vous-standard", Stage.REMINDER_3, history=()))
    assert not re.search(r"message|relance|courrier|malgré", alone)
    both = (past(date(2026, 4, 2)), past(date(2026, 4, 16), Stage.REMINDER_2))
    assert "nos messages des 2 et 16 avril" in body_of(
        situation("vous-standard", Stage.REMINDER_3, history=both)
    ).replace("Nos", "nos")
    before_due = (past(date(2026, 4, 2), Stage.PRE_DUE),)
    assert "2 avril" not in body_of(situation("vous-standard", Stage.REMINDER_2, history=before_due)).replace(
        "12 avril", ""
    )


def test_a_missing_deadline_is_computed_from_the_policy_on_a_weekday() -> None:
    saturday = situation("vous-standard", payment_deadline=None, as_of=date(2026, 5, 18) + timedelta(days=5))
    assert "lundi 1er juin" in body_of(saturday) + body_of(replace(saturday, as_of=date(2026, 5, 24)))


def test_a_stage_without_a_plan_is_refused_in_french() -> None:
    with pytest.raises(PromptError, match="Aucun plan de lettre"):
        COMPOSER.write(situation("vous-standard", Stage.OTHER))


def test_one_voice_speaks_from_the_first_word_to_the_last() -> None:
    mine, ours = r"\b(?:je|mon|ma|mes|moi|me)\b|\b[jm]’", r"\b(?:nous|notre|nos)\b"
    for card in ("vous-standard", "vous-ceremonious"):
        for stage in (*REMINDERS, Stage.FORMAL_NOTICE, Stage.PRE_DUE, Stage.PLAN):
            for kind in DebtorKind:
                used: tuple[str, ...] = ()
                for _ in range(3):
                    letter = COMPOSER.write(situation(card, stage, kind=kind, used_paragraphs=used))
                    used = letter.provenance.paragraph_ids + used
                    assert not re.search(mine, letter.text.body, re.IGNORECASE), letter.text.body
                alone = body_of(situation(card, stage, kind=kind, voice="je")).replace("entre nous", "")
                shared = alone.replace("chacun de nous", "").replace("peut aussi nous aider", "")
                assert not re.search(ours, shared, re.IGNORECASE), alone


def test_nothing_is_late_before_its_due_date() -> None:
    for card in CARDS:
        used: tuple[str, ...] = ()
        for _ in range(4):
            case = situation(card, Stage.PRE_DUE, items=(item(due=date(2026, 5, 27)),), used_paragraphs=used)
            letter = COMPOSER.write(case)
            used = letter.provenance.paragraph_ids + used
            assert not re.search(r"retard|relance|impay|encore|attente", letter.text.whole), letter.text.whole


def test_a_paragraph_without_a_fitting_text_is_refused_in_french() -> None:
    mute = [replace(f, variants=()) if "/opening." in f.header.id else f for f in LIBRARY.approved]
    with pytest.raises(PromptError, match="Aucune variante de «\u202fopening\u202f»"):
        Composer(PromptLibrary(mute, frozenset(f.fingerprint for f in mute))).write(situation())


def test_approvals_given_to_the_composer_count() -> None:
    bare = PromptLibrary(LIBRARY.approved, frozenset())
    with pytest.raises(PromptError):
        Composer(bare).write(situation())
    approvals = frozenset(file.fingerprint for file in LIBRARY.approved)
    assert Composer(bare.with_approvals(approvals)).write(situation()) == COMPOSER.write(situation())


def test_nothing_follows_a_table_or_the_account_on_its_last_line(letters: list[tuple[Situation, str]]) -> None:
    for _, body in letters:
        for line in body.splitlines():
            assert not re.match(r"(?:Total restant dû|Reste dû|– Facture) .*€ (?!TTC)[A-Z]", line), body
            assert not re.match(r"Libellé\u202f: F-\d+ [A-Z]", line), body


@pytest.mark.parametrize("card", CARDS)
def test_a_promise_about_one_invoice_is_not_told_of_two(card: str) -> None:
    promise = replace(broken(), invoice_numbers=("F-118",))
    text = COMPOSER.write(situation(card, Stage.REMINDER_2, items=TWO, broken_promise=promise)).text
    opening = next(part for part in text.body.split("\n\n") if "11 mai" in part)

    assert re.search("règlement de (?:vos|tes) deux factures|prévu pour (?:vos|tes) deux", opening) is None
    assert re.search("annoncé|prévu", text.subject) is None
