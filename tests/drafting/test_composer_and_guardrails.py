"""The composer's letters pass every rule of the guardrails: no warning, nothing blocking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product
from typing import Any

import pytest

from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.connectors.rates import load_rates
from assistant.domain.fact_kinds import Actor
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.writing.register import AddressForm
from assistant.domain.writing.situation import Situation
from assistant.drafting.composer import Composer
from assistant.drafting.slot_values.collector_words import collection_reference
from assistant.drafting.surroundings import surroundings_of
from assistant.guardrails.engine import check
from assistant.places import KNOWLEDGE
from assistant.services.writing.letter_facts import Surroundings, letter_facts
from tests.drafting.cases import CARDS, broken, item, situation

COMPOSER = Composer(shipped_letters())
RATES = load_rates(KNOWLEDGE / "rates.csv")
KINDS = (DebtorKind.BUSINESS, DebtorKind.CONSUMER, DebtorKind.PUBLIC, DebtorKind.NONPROFESSIONAL)
TWO = (item(), item("F-121", "980.00", due=date(2026, 4, 30)))
# Code des procédures civiles d’exécution, article L111-8, second and third paragraphs: quoted statute.
STATUTE = (
    (
        "Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s’ils "
        "concernent un acte dont l’accomplissement est prescrit par la loi au créancier."
    ),
    "Toute stipulation contraire est réputée non écrite, sauf disposition législative contraire.",
    (
        "Cependant, le créancier qui justifie du caractère nécessaire des démarches entreprises pour recouvrer sa "
        "créance peut demander au juge de l’exécution de laisser tout ou partie des frais ainsi exposés à la charge du "
        "débiteur de mauvaise foi."
    ),
)
CASES: dict[str, dict[str, Any]] = {
    "plain": {},
    "broken": {"broken_promise": broken(), "promises": (broken(),)},
    "partial": {"items": (item(paid="500.00"),)},
    "credited": {"items": (item(credited="320.00"),)},
    "contested": {"items": (item(disputed="250.00"),)},
    "two": {"items": TWO},
    "many": {"items": (*TWO, item("F-124", "312.40", due=date(2026, 3, 31)), item("F-127", "75.00"))},
    "noname": {"contact": None},
}


def faults(case: Situation) -> list[str]:
    letter = COMPOSER.write(case)
    return found_in(letter.text.whole, letter_facts(case, Surroundings(surroundings_of(case.channel))))


@cache
def found_in(text: str, facts: Facts) -> list[str]:
    """One letter in five is the letter of another case, word for word and fact for fact."""
    found = check(text, facts, RATES)
    return [f"{f.rule} {f.message} {text}" for f in found if f.severity is not Severity.ADVICE]


@pytest.mark.parametrize("name", sorted(CASES))
@pytest.mark.parametrize("card", sorted(CARDS))
def test_a_reminder_has_no_finding(card: str, name: str) -> None:
    for stage in (Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3):
        for kind in KINDS:
            case = situation(card, stage, kind=kind, **CASES[name])
            for channel in (Channel.EMAIL, Channel.LETTER, Channel.SMS) if kind in KINDS[:2] else (Channel.EMAIL,):
                assert faults(replace(case, channel=channel)) == []


@pytest.mark.parametrize("card", sorted(CARDS))
def test_what_the_composer_says_the_next_times_has_no_finding_either(card: str) -> None:
    for stage, kind in product((Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3), KINDS[:2]):
        used: tuple[str, ...] = ()
        for _ in range(3):
            case = situation(card, stage, kind=kind, used_paragraphs=used)
            used = COMPOSER.write(case).provenance.paragraph_ids + used
            assert faults(case) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_formal_notice_has_no_finding(kind: DebtorKind) -> None:
    for changes in CASES.values():
        case = situation("vous-standard", Stage.FORMAL_NOTICE, kind=kind, **changes)
        paper = replace(case, channel=Channel.REGISTERED_LETTER)
        assert faults(paper) == []


@pytest.mark.parametrize("stage", [Stage.FORMAL_NOTICE, Stage.POST_FORMAL_NOTICE])
@pytest.mark.parametrize("kind", KINDS)
def test_a_formal_notice_by_email_is_only_weak_as_proof(kind: DebtorKind, stage: Stage) -> None:
    sent = (PastReminder(date(2026, 4, 20), Stage.FORMAL_NOTICE, Channel.REGISTERED_LETTER),)
    for changes in CASES.values():
        case = situation("vous-standard", stage, kind=kind, **changes)
        for history in ((), sent) if stage is Stage.POST_FORMAL_NOTICE else ((),):
            found = faults(replace(case, channel=Channel.EMAIL, history=history))
            assert [fault for fault in found if not fault.startswith("NOT052 ")] == []


@pytest.mark.parametrize("kind", [DebtorKind.CONSUMER, DebtorKind.UNKNOWN])
def test_the_subject_of_a_notice_tells_a_bystander_nothing_and_its_body_puts_on_notice(kind: DebtorKind) -> None:
    case = replace(situation("vous-standard", Stage.FORMAL_NOTICE, kind=kind), channel=Channel.EMAIL)
    text = COMPOSER.write(case).text

    assert "demeure" not in text.subject.lower()
    assert "mettons en demeure" in text.body or "vaut mise en demeure" in text.body


def test_a_message_before_the_due_date_has_no_finding() -> None:
    for card in CARDS:
        assert faults(situation(card, Stage.PRE_DUE, items=(item(due=date(2026, 5, 27)),))) == []


def collected(card: str, stage: Stage, kind: DebtorKind, *, later: bool, **changes: Any) -> Situation:  # noqa: ANN401  (fields of the situation)
    """A letter that a third party writes for the creditor."""
    case = situation(card, stage, kind=kind, **changes)
    collector = replace(
        case.creditor,
        name="Recouvrement Alpin SARL",
        address="4 place du Marché, 73000 Chambéry",
        iban="FR1420041010050500013M02606",
        signatory="Paul Genin",
        actor=Actor.THIRD_PARTY_COLLECTOR,
        mandator="Scierie Bellecombe",
        mandator_address="12 route du Lac, 74000 Annecy",
        mandate="Convention du 01/10/2025",
    )
    first = PastReminder(date(2026, 4, 20), Stage.REMINDER_1, Channel.LETTER)
    return replace(case, creditor=collector, address_form=AddressForm.VOUS, history=(first,) if later else ())


@pytest.mark.parametrize("later", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_a_collectors_letter_has_no_finding(kind: DebtorKind, later: bool) -> None:  # noqa: FBT001  (a table's column)
    for card in ("vous-standard", "vous-brief", "vous-ceremonious", "tu-warm"):
        for stage in (Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3, Stage.FORMAL_NOTICE):
            for name in ("plain", "partial", "many", "noname"):
                case = collected(card, stage, kind, later=later, **CASES[name])
                assert faults(replace(case, channel=Channel.REGISTERED_LETTER)) == []
                if stage is not Stage.FORMAL_NOTICE:
                    assert faults(case) == []


@pytest.mark.parametrize("stage", [Stage.REMINDER_1, Stage.FORMAL_NOTICE])
def test_a_collectors_letter_carries_the_five_mentions(stage: Stage) -> None:
    case = collected("vous-standard", stage, DebtorKind.BUSINESS, later=False)
    body = COMPOSER.write(replace(case, channel=Channel.LETTER)).text.body.replace("\u202f", " ")

    assert "Recouvrement Alpin SARL, 4 place du Marché, 73000 Chambéry, exerce une activité de recouvrement" in body
    assert "créancier de la somme : Scierie Bellecombe, 12 route du Lac, 74000 Annecy" in body
    assert "1 250,00 € en principal" in body
    assert "Titulaire : Recouvrement Alpin SARL" in body
    for sentence in STATUTE:
        assert sentence in body


def test_a_collectors_later_letter_recalls_the_first_and_threatens_nothing_itself() -> None:
    case = collected("vous-standard", Stage.FORMAL_NOTICE, DebtorKind.BUSINESS, later=True)
    body = COMPOSER.write(replace(case, channel=Channel.LETTER)).text.body

    assert f"{collection_reference('d1')}\u202f; notre première lettre, sous cette référence, est du 20 avril" in body
    assert "nous pourrions" not in body
    assert "Scierie Bellecombe" in next(line for line in body.splitlines() if "tribunal" in line)


def test_the_statute_of_the_release_is_the_law_word_for_word() -> None:
    body = shipped_letters().latest("mentions/collection_law.statute").body

    assert body.partition("« ")[2].removesuffix(" »") == " ".join(STATUTE)
