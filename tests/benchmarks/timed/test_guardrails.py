"""All rules on hostile texts: their time grows as the text does, up to a million characters."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.facts import (
    ConcessionFacts,
    DiscountFacts,
    Facts,
    InstalmentFacts,
    PastContact,
    PlanFacts,
    PromiseFacts,
)
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import AddressForm
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, CONSUMER, TWO_INVOICES, letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.rules import RULES
from assistant.guardrails.wording.sentence import forget_sentences

RATES = read_rates()
SIZES = (1_000, 10_000, 100_000, 1_000_000)
LEAST = 0.03  # seconds: what takes less counts as this
MOST = 30  # times: three for what is measured on a machine that others use
SHORT, LONG = 12_000, 48_000  # characters: four times as many
MOST_OF_FOUR = 7  # times; a quadratic time takes sixteen
FACTS = {
    "business": BUSINESS,
    "consumer": CONSUMER,
    "vous": letter("", BUSINESS, address_form=AddressForm.VOUS).facts,
}
FULL = replace(  # a file that has something of everything
    TWO_INVOICES,
    stage=Stage.FORMAL_NOTICE,
    address_form=AddressForm.VOUS,
    promises=(PromiseFacts(date(2026, 5, 1), Decimal("700.00"), date(2026, 5, 10)),),
    history=(PastContact(date(2026, 4, 10), Stage.REMINDER_1, Channel.EMAIL),),
    plan=PlanFacts((InstalmentFacts(date(2026, 6, 1), Decimal("1010.00")),), date(2026, 5, 10)),
    concessions=ConcessionFacts(instalments_max=3, last_instalment_by=date(2026, 9, 1)),
    discount=DiscountFacts(Decimal(2), date(2026, 5, 30)),
    internal_notes=("client fragile, divorce en cours",),
    events=(),
    attachments=("F-118.pdf",),
    payment_deadline=date(2026, 5, 30),
)
ON_THE_PHONE = replace(BUSINESS, channel=Channel.PHONE)
HOSTILE = (
    "saisie de vos comptes ",
    "nous informerons vos clients ",
    "frais de dossier ",
    "{",
    "[",
    "(",
    "<",
    "_",
    "*",
    "« article ",
    "\n",
    " ",
    " \n",
    ".\n",
    ",",
    ", ",
    "!",
    "a",
    "A",
    "a-",
    "1",
    "1 ",
    "1,00 € ",
    "le 3 mars 2026, ",
    "F-118 ",
    "F-118, 700 € le 29 mai 2026. ",
    "nous ",
    "tu ",
    "vous ne ",
    "mise en demeure ",
    "article L441-10 ",
    "Cordialement,\n",
    "Bonjour ",
    "Objet : ",
)
REPEATED = (
    "12 345 € ",
    "deux cents euros ",
    "cent ",
    "03/03/2026 ",
    "03/03/2026\n",
    "le 3, le 4, le 5 mai 2026, ",
    "depuis six mois ",
    "sous huit jours ",
    "F-118, F-121, ",
    "F-118 (700 €), F-121 (310 €) ",
    "F-118 et F-121, la première de 700 €, la seconde de 310 €. ",
    "La première de 700 €, la seconde de 310 €. ",
    "700 + 310 = 1 010 € ",
    "indemnité forfaitaire de 40 € ",
    "trois mensualités de 100 € ",
    "1re échéance : 100 € le 3 mai 2026\n",
    "acompte de 500 € ",
    "15 % l’an ",
    "trois fois le taux d’intérêt légal ",
    "Re : ",
    "?!",
    "<!--",
    "« a » ",
    "« « a » » ",
    "« vous (ne [devez « pas ",
    "article L441-10 du code de commerce : « frais de dossier, saisie de vos comptes » ",
    "Dear Sir, ",
    "[...] ",
    "[C’est lui]\nIl a menti.\n",
    "Il l’a payé : prévenir « ",
    "Nous ne vous demandons pas, ",
    "vous craignez que nous ",
    "vous nous avez proposé de ",
    "je plaisante, merci, comme convenu, ",
    "compta@bellecombe.example ",
    "a@b.fr ",
    "x@",
    "04 50 00 00 00 ",
    "https://exemple.fr/payer ",
    "FR76 3000 6000 0112 3456 7890 189 ",
    "404 833 048 ",
    "12 route du Lac, 74000 Annecy ",
    "M. Luc Morel, ",
    "Charpentes Morel SARL ",
    "c’est-à-dire vis-à-vis ",
    "-a",
    "a'",
    "😀 12 € ",
    "\u00a0",
    "\u200b",
    "Ж ",
    "&nbsp;",
    "VOUS DEVEZ PAYER ",
    "ni saisie, ni plainte, ni huissier ",
)


@pytest.fixture(autouse=True, scope="module")
def _loaded() -> None:
    """The rules load with the first letter: their loading is no part of what is measured."""
    check("Bonjour,", BUSINESS, RATES)


def _seconds(text: str, facts: Facts) -> float:
    """Seconds of processor time at first sight: no sentence was ever read."""
    forget_sentences()
    started = time.process_time()
    check(text, facts, RATES)
    return time.process_time() - started


def _repeated(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def _grows_as_the_text(piece: str, facts: Facts) -> bool:
    """Whether four times the text takes some four times the time; what seems not to is measured again."""
    for _ in range(3):
        short, long = (_seconds(_repeated(piece, size), facts) for size in (SHORT, LONG))
        if long < MOST_OF_FOUR * max(short, LEAST):
            return True
    return False


@pytest.mark.parametrize("kind", FACTS)
@pytest.mark.parametrize("piece", HOSTILE)
def test_all_rules_together_are_linear(piece: str, kind: str) -> None:
    before = LEAST
    for size in SIZES:
        taken = _seconds(_repeated(piece, size), FACTS[kind])
        assert taken < MOST * before, f"{size} characters of {piece!r} take {taken:.2f} s after {before:.2f} s"
        before = max(taken, LEAST)


@pytest.mark.parametrize("facts", [FULL, ON_THE_PHONE], ids=["full", "phone"])
@pytest.mark.parametrize("piece", REPEATED)
def test_one_thing_said_over_and_over_takes_time_of_its_length(piece: str, facts: Facts) -> None:
    assert _grows_as_the_text(piece, facts)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_faults_of_a_rule_over_and_over_take_time_of_their_length(rule: Rule) -> None:
    faults = " ".join(example.text for example in rule.bad if example.text.strip())

    assert _grows_as_the_text(f"{faults} ", rule.bad[0].facts)


@pytest.mark.parametrize("stop", [". ", ", ", " "], ids=["sentences", "one sentence", "no mark"])
def test_all_faults_in_a_row_take_time_of_their_length(stop: str) -> None:
    faults = [re.sub(r"[.!?…\n]+\s*", stop, example.text) for rule in RULES for example in rule.bad]
    mixed = stop.join(fault for start in range(17) for fault in faults[start::17])  # neighbours of other rules

    assert _grows_as_the_text(mixed[:SHORT], FULL)
    assert _seconds(mixed[:LONG], FULL) < MOST_OF_FOUR * max(_seconds(mixed[:SHORT], FULL), LEAST)
