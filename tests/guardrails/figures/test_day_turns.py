"""A letter that says the day on which an invoice fell due or was issued says that of the file, in whatever turn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS

EARLY = replace(BUSINESS, invoices=(replace(BUSINESS.invoices[0], due_on=date(2026, 5, 29)),))
DUE = (
    *("La facture F-118 tombait le {}.", "F-118 est arrivée à terme le {}.", "La facture F-118 est tombée le {}."),
    *("F-118 échoyait le {}.", "F-118 a échu le {}.", "F-118 (éch. {}).", "F-118 - terme du {}.", "F-118 (due le {})."),
    *("F-118 avait pour date de paiement le {}.", "La date de règlement de F-118 était le {}."),
    *("La date butoir de F-118 était le {}.", "La limite de paiement de F-118 était le {}."),
    *("Le terme de F-118 est passé le {}.", "F-118 a dépassé son terme le {}.", "F-118 se payait le {}."),
    *("L’échéance de F-118, fixée au {}, est passée.", "F-118, à régler pour le {}, reste ouverte."),
    *("F-118 devait nous être réglée pour le {}.", "Le règlement de F-118 devait nous parvenir le {}."),
    *("Le règlement de F-118 était attendu le {}.", "Le paiement de F-118 était prévu au {}."),
    *("Il fallait régler F-118 le {}.", "Vous aviez jusqu’au {} pour régler F-118."),
    *("F-118 n’a pas été payée à son terme du {}.", "F-118 était à honorer le {}."),
    *("F-118 n’est pas payée, alors qu’elle aurait dû l’être le {}.", "Les 700,00 € de F-118 tombaient le {}."),
    *("C’est le {} que F-118 tombait.", "Le {}, date d’échéance de F-118, est passé."),
    *("Le {} était la date de paiement de F-118.", "F-118 est exigible depuis le {}.", "F-118 est échue depuis le {}."),
    *("F-118 était pour le {}.", "Vous étiez tenus de payer F-118 le {}.", "Le délai pour F-118 s’arrêtait au {}."),
    *("Nous comptions sur le paiement de F-118 le {}.", "F-118 devait arriver sur notre compte le {}."),
    *("Le {}, F-118 arrivait à échéance.", "Le {} tombait l’échéance de F-118.", "Échéance de F-118 : {}."),
    *("La facture F-118, tombée le {}, n’est pas réglée.", "Règlement de F-118 prévu : {}."),
    *("Les 700,00 € de F-118 nous sont dus depuis le {}.", "F-118 était payable à trente jours, c’est-à-dire le {}."),
)
SINCE = (
    *("F-118 est en retard depuis le {}.", "F-118 est impayée depuis le {}.", "F-118 : retard depuis le {}."),
    *("L’échéance de F-118 est dépassée depuis le {}.", "Depuis le {}, F-118 est en retard."),
    *("Le retard de F-118 court depuis le {}.", "Le retard de F-118 a commencé le {}."),
)
ISSUED = (
    *("F-118 porte la date du {}.", "F-118 date du {}.", "F-118, datée du {}.", "F-118 est du {}."),
    *("Nous vous avons facturé le {} par F-118.", "La date d’émission de F-118 est le {}.", "F-118 (émission : {})."),
    *("C’est le {} que nous avons émis F-118.", "F-118, sortie le {}.", "F-118 a pour date le {}."),
    *("Nous avons facturé F-118 le {}.", "L’émission de F-118 remonte au {}.", "Facture F-118, {}, 1 200,00 €."),
    *("Le {}, nous avons émis F-118.", "F-118 remonte au {}.", "F-118 a été créée le {}."),
    "Vos chevrons ont été facturés sous le numéro F-118 le {}.",
)


def blocked(sentence: str, facts: Facts = BUSINESS) -> bool:
    text = f"Bonjour,\n\n{sentence} Il reste 700,00 €, reçu 500,00 €.\n\nMerci."
    return any(one.severity is Severity.BLOCKING for one in check(text, facts, read_rates()))


@pytest.mark.parametrize("turn", [*DUE, *SINCE])
def test_a_wrong_due_day_is_stopped_in_every_turn(turn: str) -> None:
    assert blocked(turn.format("12 mars"))
    assert blocked(turn.format("1er mars 2026"))  # its day of issue


@pytest.mark.parametrize("turn", [*DUE, *SINCE])
def test_the_due_day_of_the_file_passes(turn: str) -> None:
    assert not blocked(turn.format("31 mars 2026"))


@pytest.mark.parametrize("turn", DUE)
def test_an_invoice_does_not_fall_due_the_day_after(turn: str) -> None:
    assert blocked(turn.format("1er avril 2026"))


@pytest.mark.parametrize("turn", SINCE)
def test_lateness_begins_the_day_after(turn: str) -> None:
    assert not blocked(turn.format("1er avril 2026"))


@pytest.mark.parametrize("turn", ISSUED)
def test_a_wrong_day_of_issue_is_stopped_in_every_turn(turn: str) -> None:
    assert blocked(turn.format("12 février 2026"))
    assert not blocked(turn.format("1er mars 2026"))


@pytest.mark.parametrize("turn", ["F-118, la date pour payer, {}.", "Il vous restait à payer F-118, {} au plus."])
def test_a_day_that_no_fact_explains_is_stopped_beside_the_words_of_what_is_due(turn: str) -> None:
    assert blocked(turn.format("12 mars 2026"))
    assert not blocked(f"Depuis notre visite du 12 mars 2026, rien. {turn.format('31 mars 2026')}")


@pytest.mark.parametrize("turn", ["F-118 est à régler pour le {}.", "Le règlement de F-118 est attendu le {}."])
def test_before_the_due_day_the_day_to_pay_is_that_one(turn: str) -> None:
    assert blocked(turn.format("27 mai 2026"), EARLY)
    assert not blocked(turn.format("29 mai 2026"), EARLY)
    assert not blocked(turn.format("27 mai 2026"))  # late: a day is given to pay


@pytest.mark.parametrize(
    "sentence",
    [
        "Le contrat arrive à son terme le 31 décembre 2026.",
        "La neige tombait encore le 12 mars quand vos chevrons sont arrivés.",
        "Depuis notre rappel du 24 avril, F-118 reste ouverte.",
        "Au terme de la discussion du 12 mars, vous aviez choisi ces chevrons.",
        "Votre bon de commande est daté du 12 février 2026.",
    ],
)
def test_days_of_other_things_are_no_due_day(sentence: str) -> None:
    assert not any(
        one.rule == "FAC106"
        for one in check(f"Bonjour,\n\n{sentence} F-118 : 700,00 € restent dus.", BUSINESS, read_rates())
    )
