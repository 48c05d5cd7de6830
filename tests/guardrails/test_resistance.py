"""A fault stays a fault however it is written; what only looks like one stays innocent. One test a kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.connectors.rates import shipped_rates
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC, TWO_INVOICES

RATES = shipped_rates()
DUE = "Il reste 700,00 € sur F-118, acompte déduit. "
NOTICE = replace(BUSINESS, stage=Stage.FORMAL_NOTICE)


def rules_of(text: str, facts: Facts = BUSINESS) -> set[str]:
    """The rules that find something in the text itself."""
    return {finding.rule for finding in check(text, facts, RATES) if finding.start is not None}


def blocked_by(text: str, facts: Facts = BUSINESS) -> set[str]:
    """The rules that block a passage of the text."""
    found = check(text, facts, RATES)
    return {finding.rule for finding in found if finding.start is not None and finding.severity is Severity.BLOCKING}


@pytest.mark.parametrize(
    "reference",
    ["L441-6", "L.441-6", "L. 441-6", "L 441 - 6", "L441‑6", "L441–6", "L441−6", "L.\u00a0441\u202f-\u202f6", "l441-6"],
)
def test_odd_hyphens_and_spaces_hide_no_retired_article(reference: str) -> None:
    assert "LEG016" in rules_of(f"Selon l’article {reference} du code de commerce, des pénalités sont dues.")


@pytest.mark.parametrize(
    "amount",
    ["1\u202f200,00\u202f€", "1\u00a0200 €", "1 200,00 EUR", "1.200,00 €", "1200 euros", "1\u2009200€", "1 200,- €"],
)
def test_a_wrong_sum_is_found_however_it_is_spaced(amount: str) -> None:
    assert blocked_by(f"Il reste {amount} à payer sur F-118.") & {"FAC101", "FAC103", "FAC004"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Il reste ７００,00 € sur F-118.", BUSINESS),
        ("Facture F-１１８ : reste 700,00 €.", BUSINESS),
        ("Réglez avant le ８ juin 2026.", CONSUMER),
        ("IBAN : FR７６ 3000 6000 0112 3456 7890 189", BUSINESS),
    ],
)
def test_full_width_digits_are_refused(text: str, facts: Facts) -> None:
    assert "FOR214" in blocked_by(text, facts)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Нuissier", BUSINESS),  # a Cyrillic capital
        ("Nous demanderons une sаisie de vos comptes.", BUSINESS),  # a Cyrillic a
        ("Il reste 7ΟΟ,00 € sur F-118.", BUSINESS),  # Greek capital omicrons
        ("Facture Ϝ-118 et F-1I8.", BUSINESS),
        ("Vous êtes un vοleur.", CONSUMER),  # a Greek omicron
        ("Écrivez à cоmpta@bellecombe.example.", BUSINESS),
    ],
)
def test_look_alike_letters_are_refused(text: str, facts: Facts) -> None:
    assert "FOR214" in blocked_by(text, facts)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Nous saisirοns vos comptes et vos meubles.", "CND056"),
        ("Vous êtes un mаuvais payeur.", "TON072"),
        ("Нuissier de justice", "LEG063"),
    ],
)
def test_look_alike_letters_hide_no_word_from_its_own_rule(text: str, rule: str) -> None:
    assert rule in rules_of(text)


@pytest.mark.parametrize("mark", ["\u200b", "\u200c", "\u200d", "\ufeff", "\u2060", "\u00ad", "\u202e", "\u200f"])
def test_zero_width_and_direction_marks_hide_no_word(mark: str) -> None:
    found = rules_of(f"Nous prévien{mark}drons vos cli{mark}ents que vous ne payez pas.")

    assert "CND064" in found
    assert mark == "\u00ad" or "FOR214" in found  # a soft hyphen is a mail program's own


@pytest.mark.parametrize(
    "said",
    [
        "mille deux cents euros",
        "MILLE DEUX CENTS EUROS",
        "mille-deux-cents euros",
        "douze cents euros",
        "sept cent un euros",
        "septante euros",
        "soixante-dix euros et dix centimes",
    ],
)
def test_a_wrong_sum_in_words_is_found(said: str) -> None:
    assert blocked_by(f"Il reste {said} à payer sur F-118.") & {"FAC101", "FAC103", "FAC004"}


@pytest.mark.parametrize(
    "said",
    [
        "quinze pour cent l’an",
        "quinze pour cent par an",
        "un et demi pour cent par mois",
        "1,5 % par mois",
        "cinq fois le taux d’intérêt légal",
        "le taux de la BCE majoré de douze points",
        "15 pour cent",
        "15 p. 100",
    ],
)
def test_a_wrong_late_rate_is_found_however_it_is_written(said: str) -> None:
    assert blocked_by(f"Les pénalités de retard sont de {said}.") & {"BUS022", "BUS025"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Merci de régler avant le trois mai deux mille vingt-six.", "FAC111"),
        ("Merci de régler avant le premier mai.", "FAC111"),
        ("Merci de régler au plus tard le 31 juin 2026.", "FAC107"),
        ("Merci de régler au plus tard le trente et un juin.", "FAC107"),
        ("La facture F-118, échue le trente avril, reste ouverte pour 700,00 €.", "FAC106"),
        ("La facture F-118, échue le 30.04.2026, reste ouverte pour 700,00 €.", "FAC106"),
        ("La facture F-118, échue le 2026-04-30, reste ouverte pour 700,00 €.", "FAC106"),
    ],
)
def test_a_wrong_date_is_found_in_words_and_in_any_figures(text: str, rule: str) -> None:
    assert rule in rules_of(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Merci de régler avant vendredi dernier.", "FAC111"),
        ("Nous attendons votre virement pour la semaine dernière.", "FAC111"),
        ("Réglez ce soir au plus tard.", "TON076"),
        ("Réglez dans l’heure.", "TON076"),
        ("F-118 est échue depuis six mois.", "FAC117"),
        ("Nous vous mettons en demeure de payer 700,00 € d’ici demain.", "NOT053"),
        ("Nous vous mettons en demeure de payer 700,00 € sous quarante-huit heures.", "NOT053"),
    ],
)
def test_a_relative_date_is_read(text: str, rule: str) -> None:
    assert rule in rules_of(text, NOTICE if rule == "NOT053" else BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Selon l’article L\n441-6 du code de commerce, des pénalités sont dues.",
        "Selon l’article L441-\n6 du code de commerce, des pénalités sont dues.",
        "Selon l’article L.\n\t441-6 du code de commerce, des pénalités sont dues.",
    ],
)
def test_a_reference_split_over_two_lines_is_read(text: str) -> None:
    assert "LEG016" in rules_of(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Nous prévien<b></b>drons vos clients.", "FOR206"),
        ("<p>Bonjour,</p>", "FOR206"),
        ("Il reste 700,00 € sur F-118.<!-- ne pas envoyer -->", "FOR206"),
        ("<script>alert(1)</script>", "FOR206"),
        ("Bonjour&nbsp;Monsieur,", "FOR206"),
    ],
)
def test_markup_is_left_in_no_letter(text: str, rule: str) -> None:
    assert rule in blocked_by(text)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Article L111-8 du CPCE : « Les frais de recouvrement sans titre exécutoire restent au créancier. »",
            CONSUMER,
        ),
        (
            "L’article 1344 du code civil dispose : « Le débiteur est mis en demeure de payer par une sommation. »",
            NOTICE,
        ),
        (
            "Le code rappelle, à son article R. 142, que « l’huissier de justice signifie l’ordonnance au débiteur ».",
            NOTICE,
        ),
    ],
)
def test_quoted_statute_is_nobodys_threat(text: str, facts: Facts) -> None:
    assert blocked_by(text, facts) & {"CON035", "CND051", "CND056", "LEG063", "NOT050", "BUS019"} == set()


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Aucune saisie n’est envisagée.", BUSINESS),
        ("Nous n’envisageons ni saisie ni poursuite.", CONSUMER),
        ("Aucuns frais ne vous seront demandés.", CONSUMER),
        ("Il n’est pas question de prévenir vos clients.", BUSINESS),
        ("Ce message n’est pas une mise en demeure.", CONSUMER),
        ("Nous ne renonçons à aucune somme.", BUSINESS),
        ("Aucune plainte ne sera déposée.", BUSINESS),
        ("Personne ne passera chez vous.", CONSUMER),
        ("Votre dossier n’a pas été transmis à un avocat.", BUSINESS),
    ],
)
def test_what_is_denied_is_no_fault(text: str, facts: Facts) -> None:
    assert blocked_by(DUE + text, facts) == set()


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("À défaut de règlement, nous pourrons demander au tribunal compétent une injonction de payer.", BUSINESS),
        ("Sans nouvelles de votre part, nous serions amenés à saisir le juge.", BUSINESS),
        ("Faute d’accord, nous pourrions saisir un conciliateur de justice.", CONSUMER),
        ("À défaut, nous pourrions saisir le juge administratif.", PUBLIC),
        ("Sans règlement, nous pourrions confier le dossier à notre avocat.", BUSINESS),
        ("Un jugement permettrait ensuite une saisie par un commissaire de justice.", BUSINESS),
    ],
)
def test_a_conditional_and_possible_road_may_be_announced(text: str, facts: Facts) -> None:
    assert blocked_by(DUE + text, replace(facts, stage=Stage.REMINDER_3)) == set()


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Votre abonnement à la revue « L’Avis d’huissier » est à jour.", BUSINESS),
        ("La pièce de rechange coûte 40 €.", replace(CONSUMER, invoices=())),
        ("Voir l’article L441-61 de notre catalogue.", BUSINESS),
        ("La référence AL441-6B est en stock.", BUSINESS),
        ("La saisie informatique de votre commande est faite.", PUBLIC),
        ("Le vol AF118 de Monsieur Morel est retardé.", BUSINESS),
        ("Vos plaintes de charpente sont prêtes.", BUSINESS),
        ("La liquidation du stock de chevrons commence lundi.", BUSINESS),
        ("La conciliation bancaire de mai est faite.", BUSINESS),
        ("Nous vous garantissons ces chevrons dix ans, certifiés conformes.", BUSINESS),
        ("Le parquet de la chambre est posé.", CONSUMER),
        ("F-118 et F-121 restent à régler, pour 1 010,00 €.", TWO_INVOICES),
    ],
)
def test_an_innocent_twin_passes(text: str, facts: Facts) -> None:
    assert blocked_by(DUE * bool(facts.invoices and facts is not TWO_INVOICES) + text, facts) == set()


def test_a_company_may_bear_a_name_that_sounds_like_a_threat() -> None:
    named = replace(BUSINESS, debtor=replace(BUSINESS.debtor, name="Avis d’Huissier Éditions SARL"))

    assert blocked_by("Avis d’Huissier Éditions SARL\n\n" + DUE, named) == set()
