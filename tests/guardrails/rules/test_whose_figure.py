"""A day, a sum or a name is held against what it belongs to: the clause, the noun, the company, the invoice in turn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.fact_kinds import Actor
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, CONSUMER, RECEIVERSHIP, TWO_INVOICES

RATES = read_rates()
COLLECTOR = replace(BUSINESS, actor=Actor.THIRD_PARTY_COLLECTOR)
PAID = replace(
    TWO_INVOICES,
    stage=Stage.THANKS,
    invoices=tuple(replace(one, paid=one.amount, residual=Decimal(0)) for one in TWO_INVOICES.invoices),
)
SUPPLIED = replace(BUSINESS, invoices=(replace(BUSINESS.invoices[0], supplied_from=date(2026, 2, 20)),))
CALL = replace(CONSUMER, channel=Channel.PHONE)
BOTH = " Il reste 700,00 € sur la première, acompte déduit, et 310,00 € sur la seconde."
HELLO = "« Bonjour, Nora Vidal, de Scierie Bellecombe. Êtes-vous Mme Roux ? »\n"
IBAN = "FR76 3000 6000 0112 3456 7890 189"

GOOD = (
    ("FAC101", COLLECTOR, "Alpes Recouvrement\nSARL au capital de 30 000 €\n3 rue Thiers, 38000 Grenoble"),
    ("FAC101", COLLECTOR, "SARL au capital de 30 000 € – RCS Grenoble"),
    ("FAC101", BUSINESS, "Les chevrons ont été posés par Couverture Alpine, SARL au capital de 20 000 €."),
    ("FAC101", BUSINESS, "Votre société, désormais au capital de 15 000 €, garde le même compte."),
    ("FAC101", BUSINESS, "RCS Annecy, SAS au capital de 80 000 €"),
    ("FAC101", BUSINESS, "Vous pouvez payer en trois fois, sans un euro de frais."),
    ("FAC101", BUSINESS, "La tombola a rapporté 312 €."),
    ("FAC003", PAID, "1 510,00 € arrivés vendredi : 1 200,00 € pour la F-118, 310,00 € pour la F-121."),
    ("FAC106", TWO_INVOICES, "Ni F-118, les chevrons, ni F-121, le bardage, dues le 31 mars et le 30 avril." + BOTH),
    ("FAC106", TWO_INVOICES, "F-118, les chevrons, et F-121, échues l’une le 31 mars, l’autre le 30 avril." + BOTH),
    ("FAC106", BUSINESS, "La première coupe, prévue le 4 mai, a pris deux jours."),
    ("FAC111", SUPPLIED, "Il reste à régler la césarienne du 20 février, facture F-118."),
    ("FAC117", BUSINESS, "Les vaches sont rentrées depuis trois semaines, et je fais enfin mes comptes."),
    ("FAC117", BUSINESS, "Le chantier est ouvert depuis huit jours et je n’ai pas fait les comptes."),
    ("FAC117", BUSINESS, "Il pleut depuis douze jours, la pose attendra, la facture non."),
    ("PLA116", BUSINESS, "Étalons sur quatre ou cinq mois, sans un centime de plus."),
    ("PLA116", BUSINESS, "Les 700,00 € restants (1 200,00 € au départ) seront réglés en deux fois."),
    ("BUS017", PAID, "Nous renonçons à l’indemnité de 40 €."),
    ("BUS017", PAID, "L’indemnité de 40 € ne vous sera pas réclamée."),
    ("BUS017", PAID, "La direction vous a dispensé de l’indemnité de 40 €."),
    ("CHA105", CALL, HELLO + "Dites-moi non et je raccroche sans vous déranger davantage."),
    ("CHA105", CALL, HELLO + "Nous raccrocherons sans un mot de plus, quand vous voulez."),
    ("CND344", RECEIVERSHIP, "Je ne réclame rien : la loi vous l’interdit comme à moi."),
    ("CND344", RECEIVERSHIP, "Depuis le jugement, la loi vous interdit de payer notre créance antérieure."),
    ("CHA100", CALL, HELLO + "– il l’a payé : demander la date et le moyen ;"),
    (
        "CHA100",
        CALL,
        HELLO + "[Autre personne] Merci.\n[C’est elle] La facture : elle est de 700 €.\n[Elle a payé] Bien.",
    ),
    ("CHA100", CALL, HELLO + "[Sa fille] Je rappellerai.\n[Madame Roux elle-même] Elle n’a pas été payée."),
    ("CHA100", CALL, HELLO + "Si elle dit qu’elle ne peut pas payer : lui proposer deux fois 350 €."),
    ("CND364", replace(CALL, debtor=BUSINESS.debtor), HELLO + "Si la coopérative n’a pas payé : prendre la date."),
)
FAULTY = (
    ("FAC101", COLLECTOR, "Nous agissons au nom de Scierie Bellecombe SAS, au capital de 140 000 €."),
    ("FAC101", COLLECTOR, "Notre mandante, au capital de 60 000 €, nous a chargés de sa facture."),
    ("FAC101", BUSINESS, "RCS Annecy, SAS au capital de 90 000 €"),
    ("FAC101", BUSINESS, "Ce retard m’a coûté 112 euros de parking."),
    ("FAC101", BUSINESS, "Le billet du 20 février pour F-118 coûtait 15 €."),
    ("FAC101", BUSINESS, "Cela ne coûte qu’un euro."),
    ("FAC003", PAID, "Merci de virer 1 200,00 € pour la F-118, 310,00 € pour la F-121."),
    ("FAC106", TWO_INVOICES, "Ni F-118, les chevrons, ni F-121, le bardage, dues le 30 avril et le 31 mars." + BOTH),
    ("FAC106", TWO_INVOICES, "Ni F-118, les chevrons, ni F-121, le bardage, dues le 30 mars et le 30 avril." + BOTH),
    ("FAC106", BUSINESS, "Le paiement, prévu le 12 avril, n’est pas venu."),
    ("FAC111", SUPPLIED, "Il reste à régler la césarienne du 20 février avant le 10 mai."),
    ("FAC117", BUSINESS, "Les chevrons sont impayés depuis quatre mois."),
    ("PLA116", BUSINESS, "Vous pouvez payer en trois fois 230,00 €."),
    ("BUS017", PAID, "Nous n’oublions pas l’indemnité de 40 €."),
    ("BUS017", PAID, "L’indemnité de 40 € n’est pas abandonnée."),
    ("BUS017", PAID, "Nous renonçons à l’indemnité de 50 €."),
    ("CHA100", CALL, HELLO + "[C’est elle] Merci.\n[Sa fille] La facture : elle est de 700 €."),
    ("CHA100", CALL, HELLO + "[Ce n’est pas elle] Elle nous doit 700 €.\n[C’est elle] Merci."),
    ("CHA100", CALL, HELLO + "[Autre personne] Merci.\n[Elle n’a pas payé] Ah bon ?"),
    ("CHA100", CALL, HELLO + "[C’est elle qui est absente] Elle nous doit 700 €."),
    ("CHA105", CALL, HELLO + "Je raccroche, mais pas avant d’avoir une date de paiement."),
    ("CHA105", CALL, HELLO + "Personne ne raccroche sans que la facture soit réglée."),
    ("CND344", RECEIVERSHIP, "La loi vous interdit de payer d’autres fournisseurs avant nous."),
    ("CND344", RECEIVERSHIP, "Le jugement du 20 avril 2026 vous interdit toute contestation."),
    ("CHA100", CALL, HELLO + "S’il est absent : dire à son fils que la facture n’est pas payée."),
    ("CHA100", CALL, HELLO + "« Elle n’est pas là ? Prévenez-la que sa facture attend. »"),
    ("FAC101", BUSINESS, "Facture F-118, capital restant dû 950,00 €."),
    ("FAC101", BUSINESS, "Nora Vidal, société au capital de 90 000 €."),
    ("BUS017", PAID, "J’avais oublié l’indemnité de 40 €, réglez-la demain."),
    ("BUS017", PAID, "Nous abandonnons toute patience pour l’indemnité de 40 €."),
    ("FAC215", BUSINESS, f"Notre banque a changé, l’IBAN {IBAN} est fermé. Confirmez au 04 50 00 00 00."),
    ("FAC215", BUSINESS, "Le nouveau RIB est au bas de la facture, vérifiez-le au 04 50 00 00 00."),
)


def blocking(facts: Facts, text: str) -> set[str]:
    return {found.rule for found in check(text, facts, RATES) if found.severity is Severity.BLOCKING}


@pytest.mark.parametrize(("rule", "facts", "text"), GOOD)
def test_a_figure_of_something_else_is_let_pass(rule: str, facts: Facts, text: str) -> None:
    assert rule not in blocking(facts, text)


@pytest.mark.parametrize(("rule", "facts", "text"), FAULTY)
def test_the_same_words_said_of_the_account_are_stopped(rule: str, facts: Facts, text: str) -> None:
    assert rule in blocking(facts, text)
