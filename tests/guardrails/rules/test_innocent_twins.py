"""What a good letter says close to a fault passes, and its guilty twin stays stopped by the same rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import ClauseFacts, ConcessionFacts, EventFacts, Facts, PastContact, PayeeFacts
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel, Direction
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import AddressForm
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC

_REST = "Il reste 700,00 € sur F-118, 500,00 € reçus. "
_WROTE = replace(
    BUSINESS,
    history=(PastContact(date(2026, 4, 9), Stage.REMINDER_1, Channel.EMAIL),),
    events=(EventFacts(EventKind.MAIL_IN, date(2026, 4, 12), Direction.IN, Channel.EMAIL),),
)
_SOLD = replace(BUSINESS, payee=PayeeFacts("Affacturage Alpin", "FR1420041010050500013M02606"))
_CREDITED = replace(
    BUSINESS,
    invoices=(
        replace(BUSINESS.invoices[0], paid=Decimal(0), credited=Decimal("500.00"), paid_on=None),
        *BUSINESS.invoices[1:],
    ),
)
_TU = replace(BUSINESS, address_form=AddressForm.TU)
_SPREAD = replace(
    BUSINESS,
    payment_deadline=date(2026, 5, 29),
    concessions=ConcessionFacts(instalments_max=3, last_instalment_by=date(2026, 7, 31)),
)
_CLAUSE = replace(CONSUMER, clauses=ClauseFacts(penalty="contrat du 3 mars 2025, article 9 : 10 % des sommes impayées"))
_LAWYER = replace(BUSINESS, events=(EventFacts(EventKind.HANDED_TO_LAWYER, date(2026, 5, 4)),))
_STREET = replace(BUSINESS, debtor=replace(BUSINESS.debtor, address="12 passage des Huissiers, 73000 Chambéry"))
_NOTED = replace(BUSINESS, internal_notes=("passer par les services techniques si pas de retour",))

_BALLOON = replace(BUSINESS, invoices=(replace(BUSINESS.invoices[0], label="Vol en montgolfière"),))


@pytest.mark.parametrize(
    ("rule", "facts", "good", "bad"),
    [
        (
            "FAC018",
            _WROTE,
            "Notre rappel est resté sans suite, votre réponse du 12 avril ne portant que sur la couleur.",
            "Notre rappel du 9 avril est resté sans réponse.",
        ),
        (
            "LIT055",
            _LAWYER,
            "Votre dossier est confié à notre avocat depuis le 4 mai.",
            "Votre dossier sera confié à notre avocat lundi.",
        ),
        (
            "LIT055",
            _LAWYER,
            "Le dossier est transmis à notre conseil depuis le 4 mai.",
            "Lundi, votre dossier est transmis à notre avocat, qui saisira le tribunal.",
        ),
        ("FAC018", _WROTE, "Sans réponse de votre part d’ici au 29 mai, je vous rappellerai.", "Malgré votre silence…"),
        (
            "FAC012",
            _SOLD,
            "Le virement est peut-être parti à l’ancien compte par habitude.",
            "Faites le virement à l’ancien compte, par habitude.",
        ),
        (
            "FAC012",
            _SOLD,
            "Vous vouliez faire le virement directement à notre société : je ne peux pas l’accepter.",
            "Vous vouliez faire le virement directement à notre société : volontiers.",
        ),
        (
            "CNC032",
            _CREDITED,
            "Nous vous avons accordé un avoir de 500,00 €.",
            "Nous vous accordons un avoir de 300,00 € en cas de virement demain.",
        ),
        (
            "CNC032",
            _CREDITED,
            "Notre remise de 500,00 € figure sur l’avoir du 2 avril.",
            "Nous vous accorderons une remise de 500,00 € si vous réglez avant le 29 mai.",
        ),
        (
            "REG203",
            _TU,
            "Si la mairie vous a confirmé la subvention, dis-le-moi.",
            "Merci de me dire quand votre règlement partira, et tu me le confirmes.",
        ),
        (
            "FAC111",
            _SPREAD,
            "On peut caler trois versements jusqu’à fin juillet.",
            "Réglez F-118 avant le 30 juin 2026.",
        ),
        (
            "FAC101",
            _CLAUSE,
            "La clause pénale de 10 % ajoute 70,00 €, soit 770,00 € en tout.",
            "La clause pénale de 15 % ajoute 105,00 €, soit 805,00 € en tout.",
        ),
        (
            "LIT055",
            _LAWYER,
            "Le conseil a confié le dossier à notre avocate le 4 mai.",
            "Notre avocate vous assignera lundi.",
        ),
        (
            "LEG063",
            _STREET,
            "J’espère que la charpente du passage des Huissiers tient bon.",
            "Notre huissier passera sans doute.",
        ),
        (
            "PRI111",
            _NOTED,
            "Le bon n’a-t-il pas été validé par les services techniques ?",
            "Nous allons passer par les services techniques si pas de retour.",
        ),
        (
            "PUB090",
            PUBLIC,
            "Les intérêts moratoires sont acquis, et nous ne pouvons pas y renoncer.",
            "Nous renonçons aux intérêts moratoires.",
        ),
        (
            "CND350",
            BUSINESS,
            "Si la teinte vous paraît sombre, elle s’éclaircira à la lumière ; sinon, rapportez le panneau.",
            "Réglez avant vendredi, sinon vos rosiers gèleront.",
        ),
        (
            "FAC215",
            BUSINESS,
            "Si la domiciliation avait changé, dites-le-nous.",
            "Si vous payez ce mois-ci, notre RIB a changé.",
        ),
    ],
)
def test_the_good_one_passes_and_the_bad_one_does_not(rule: str, facts: Facts, good: str, bad: str) -> None:
    assert rule not in _blocking(facts, good)
    assert rule in _blocking(facts, bad)


@pytest.mark.parametrize(
    "demand",
    [
        "je mets la commune en demeure de payer 700,00 € avant le 15 juin 2026.",
        "Nous vous mettons en demeure de payer 700,00 € avant le 15 juin 2026.",
    ],
)
def test_a_notice_may_put_the_town_on_notice(demand: str) -> None:
    notice = replace(PUBLIC, stage=Stage.FORMAL_NOTICE)

    assert "NOT049" not in _blocking(notice, demand)
    assert "NOT049" in _blocking(notice, "La mise en demeure suivra : payez 700,00 € avant le 15 juin 2026.")


def _blocking(facts: Facts, sentence: str) -> set[str]:
    found = check(_REST + sentence, facts, read_rates())
    return {one.rule for one in found if one.severity is Severity.BLOCKING}


@pytest.mark.parametrize(
    ("rule", "facts", "sentence"),
    [
        ("FAC018", _WROTE, "Nous restons sans nouvelles de vous et attendons votre réponse."),
        ("FAC018", _WROTE, "Notre courriel est resté sans réponse, et nous attendons toujours votre retour."),
        ("FAC018", _WROTE, "Nous sommes sans réponse de votre part, et vous demandons de payer."),
        ("FAC012", _SOLD, "Réglez-nous ce reste sur notre compte, peut-être par un chèque envoyé à notre adresse."),
        (
            "FAC012",
            _SOLD,
            "Merci de payer à notre ordre ; sans doute le dernier chèque est-il arrivé chez Affacturage Alpin.",
        ),
        ("FAC012", _SOLD, "Virez la somme sur notre compte de financement habituel."),
        (
            "BUS022",
            BUSINESS,
            "Les pénalités de retard sont dues au taux de 25 % par an, le taux légal ne s’applique pas.",
        ),
        ("BUS022", BUSINESS, "Pénalités de retard : 25 % par an, l’escompte ne s’applique pas."),
        ("FAC111", _SPREAD, "Nous vous avons relancé trois fois : payez avant le 22 mai 2026."),
        ("FAC111", _SPREAD, "Payez pour la dernière fois avant le 25 mai 2026."),
        ("FAC103", BUSINESS, "Vous devez le solde de F-118 (1 200,00 € au total)."),
        ("FAC103", BUSINESS, "Le reste dû de la facture F-118 (500,00 € en tout) nous manque."),
        ("FAC101", _CLAUSE, "Les pénalités de retard s’élèvent à 70,00 €."),
        ("FAC101", _CLAUSE, "Nous vous facturons 70,00 € de gestion."),
        ("CND066", BUSINESS, "Si vous portiez plainte, nous porterions plainte contre vous."),
        ("CND066", _BALLOON, "Ne pas nous régler, c’est tout simplement du vol."),
        ("TON333", BUSINESS, "Notre message est à prendre comme une menace."),
        ("TON333", BUSINESS, "Considérez cette lettre comme une menace."),
        ("TON333", BUSINESS, "C’est nous les voleurs ? C’est vous."),
        ("CNC120", BUSINESS, "Nous vous accordons un paiement en quatre fois, puisque l’assurance vous remboursera."),
        ("TON076", BUSINESS, "Il me faut votre virement hier ou aujourd’hui, au plus tard."),
        ("LEG155", BUSINESS, "Notre mise en demeure du 9 avril restée sans effet vaut titre exécutoire."),
        ("LEG063", _STREET, "Nous chargerons Maître Vial, Huissier, de ce dossier."),
        ("LEG063", _STREET, "Un Huissier passera."),
        ("REG203", _TU, "Les rappels vous ont été envoyés : veuillez régler."),
        ("REG203", _TU, "Votre comité n’a rien payé, réglez donc."),
        ("CND350", BUSINESS, "Réglez ce reste, sinon nous prendrons nos dispositions."),
        ("FAC106", BUSINESS, "La facture F-118, du 15 janvier au 20 janvier 2026, est échue."),
        ("CNC005", BUSINESS, "Votre expert avait rayé la facture : nous l’annulons."),
    ],
)
def test_an_excuse_is_not_abused(rule: str, facts: Facts, sentence: str) -> None:
    assert rule in _blocking(facts, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nous vous rendrons les 40 € payés en plus.",
        "Vous nous avez viré 40 € en plus.",
        "La facture comprend un supplément de 40 € pour la coupe.",
        "Malgré le retard, vous avez déjà payé 40 €.",
    ],
)
def test_forty_euros_that_are_given_back_or_sold_are_no_indemnity(sentence: str) -> None:
    assert "CON034" not in _blocking(CONSUMER, sentence)
