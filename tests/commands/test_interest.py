"""``courtois interest``: the worked figures of the law from a shell, and a sentence for what cannot be computed."""

from __future__ import annotations

import json

import pytest

from tests.commands.conftest import Courtois

SUM = ("interest", "--amount", "10000,00", "--due", "31/05/2026", "--as-of", "2026-11-21")
CONSUMER = ("interest", "--amount", "1000", "--due", "2026-05-31", "--as-of", "21/11/2026", "--debtor", "consumer")


@pytest.mark.parametrize(
    ("arguments", "interest", "indemnity", "slices"),
    [
        ((*SUM, "--debtor", "business"), "589.07", "40.00", 2),
        ((*SUM, "--debtor", "merchant"), "589.07", "40.00", 2),
        ((*SUM, "--debtor", "public"), "483.86", "40.00", 1),
        ((*CONSUMER, "--notice-received", "01/09/2026"), "6.10", "0.00", 1),
        ((*SUM, "--debtor", "entreprise"), "589.07", "40.00", 2),
        ((*SUM, "--debtor", "Commerçant"), "589.07", "40.00", 2),
        ((*SUM, "--debtor", "Organisme public"), "483.86", "40.00", 1),
        ((*CONSUMER[:-1], "consommateur", "--notice-received", "01/09/2026"), "6.10", "0.00", 1),
        ((*CONSUMER[:-1], "Non-professionnel", "--notice-received", "01/09/2026"), "6.10", "0.00", 1),
        ((*SUM, "--debtor", "business", "--contract-rate", "12,15 %"), "579.21", "40.00", 1),
        ((*SUM, "--debtor", "business", "--payment", "30/06/2026=1099,86"), "440.28", "40.00", 2),
        ((*SUM, "--debtor", "business", "--credit", "30/06/2026=1000"), "540.14", "40.00", 2),
    ],
)
def test_the_figures_of_the_law_come_as_json(
    courtois: Courtois, arguments: tuple[str, ...], interest: str, indemnity: str, slices: int
) -> None:
    run = courtois(*arguments, "--json")
    answer = json.loads(run.out)
    assert (run.status, run.err) == (0, "")
    assert (answer["interest"], answer["indemnity"], len(answer["slices"])) == (interest, indemnity, slices)


def test_a_debtor_can_follow_the_text(courtois: Courtois) -> None:
    out = courtois(*SUM, "--debtor", "business").out.replace("\u202f", " ")
    assert "du 01/06/2026 au 30/06/2026 : 10 000,00 € × 12,15 % × 30 jours ÷ 365 = 99,86 €" in out
    assert "confirmés en partie seulement" in out


def test_payments_may_be_put_on_the_principal(courtois: Courtois) -> None:
    paid = (*SUM, "--debtor", "business", "--payment", "2026-06-30=1099.86", "--json")
    by_law, booked = (json.loads(courtois(*paid, *more).out) for more in ((), ("--imputation", "principal")))
    assert (by_law["principal"], booked["principal"]) == ("9000.00", "8900.14")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (CONSUMER, "--notice-received"),
        ((*CONSUMER, "--notice-received", "01/09/2026", "--contract-rate", "12"), "--contract-rate"),
        ((*CONSUMER, "--notice-received", "01/12/2026"), "après le jour du calcul"),
        ((*SUM, "--debtor", "public", "--contract-rate", "12"), "--contract-rate"),
        ((*SUM, "--debtor", "business", "--notice-received", "01/09/2026"), "sans mise en demeure"),
        ((*SUM, "--debtor", "business", "--contract-rate", "douze"), "douze"),
        ((*SUM, "--debtor", "business", "--contract-rate", "1215"), "1215"),
        ((*SUM, "--debtor", "business", "--payment", "400"), "DATE=MONTANT"),
        ((*SUM, "--debtor", "business", "--payment", "01/12/2026=400"), "postérieur"),
        ((*SUM[:-1], "21/01/2027", "--debtor", "business"), "01/01/2027"),
        ((*SUM[:-1], "31/02/2027", "--debtor", "business"), "31/02/2027"),
        (("interest", "--amount", "-5", *SUM[3:], "--debtor", "business"), "positif"),
        (("interest", "--amount", "mille", *SUM[3:], "--debtor", "business"), "mille"),
        ((*SUM, "--debtor", "voisin"), "entreprise, commerçant, non-professionnel, particulier, organisme public"),
        ((*SUM, "--debtor", " "), "--debtor"),
        ((*SUM, "--debtor", "qualité inconnue"), "qualité du débiteur n’est pas connue"),
    ],
)
def test_what_cannot_be_computed_ends_in_2_with_one_sentence(
    courtois: Courtois, arguments: tuple[str, ...], said: str
) -> None:
    run = courtois(*arguments)
    assert (run.status, run.out) == (2, "")
    assert said in run.sentence


def test_an_agreed_rate_below_the_floor_is_computed_and_said(courtois: Courtois) -> None:
    run = courtois(*SUM[:-1], "2026-06-30", "--debtor", "business", "--contract-rate", "5")
    assert run.status == 0
    assert "7,86" in run.sentence


def test_what_was_paid_too_much_is_told(courtois: Courtois) -> None:
    run = courtois(*SUM, "--debtor", "business", "--payment", "30/06/2026=11000")
    out = run.out.replace("\u202f", " ")

    assert "trop-perçu de 900,14 €, à rembourser ou à imputer" in out
    answer = json.loads(courtois(*SUM, "--debtor", "business", "--payment", "30/06/2026=11000", "--json").out)
    assert answer["surplus"] == "900.14"


def test_an_unknown_kind_of_debtor_is_told_what_is_assumed(courtois: Courtois) -> None:
    refused = courtois(*SUM, "--debtor", "unknown")
    told = courtois(*SUM, "--debtor", "unknown", "--notice-received", "01/09/2026")

    assert refused.status == 2
    assert "La qualité du débiteur n’est pas connue" in refused.err
    assert "par prudence, ce sont les règles du consommateur" in told.out
