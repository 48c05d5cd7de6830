"""A first reminder names no court, officer or pursuit."""

from __future__ import annotations

from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.conditions import by_collector
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import forbid_phrases, phrases

_STEP = phrases(
    "(poursuites|tribunal|injonction de payer|référé|assignation|assigner|action en justice|voie "
    "judiciaire|voies de droit|procédure (judiciaire|contentieuse|de recouvrement)|recouvrement "
    "(judiciaire|forcé|contentieux)|contentieux|commissaire de justice|huissier|avocat|société de "
    "recouvrement|cabinet de recouvrement|suites judiciaires|conséquences judiciaires|juge)",
    "(recommandé|lettre recommandée|mise en demeure) ~2 (partira|suivra|sera|vous (sera|parviendra))",
    "(toutes|les) ~1 (conséquences|suites) (qui|que|nécessaires|utiles|de droit)",
    "(en|nous) tirerons ~2 conséquences",
    "vous (vous )?expos[a-z]+ ~3 (poursuites|procédure|frais|suites|sanctions|action|pénalités)",
    "(contraints?|contrainte|obligée?s?|forcée?s?) (d'agir|de sévir|de durcir|d'employer|d'aller)",
    "(confier|confierons|transmettre|transmettrons|remettre|remettrons|passer) ~3 (dossier|créance|affaire) ~3 (cabinet"
    "|spécialiste|spécialisée?|tiers|prestataire)",
    "(dernier|ultime|unique|seul) (rappel|avis|avertissement)",
    "(irons|irai) jusqu'au bout",
    "entendrez parler de (nous|moi)",
)


def _at_the_start(letter: Letter) -> bool:
    """Whether nothing was sent yet; a collector names itself and quotes the law as it must."""
    return letter.facts.stage in {Stage.PRE_DUE, Stage.REMINDER_1} and not by_collector(letter)


RULE = Rule(
    id="TON300",
    name="first-reminder-threatens",
    severity=Severity.WARNING,
    source="reminder-tone",
    message="Une première relance n’annonce aucune procédure.",
    hint="Gardez cette phrase pour une relance ultérieure.",
    check=forbid_phrases(_STEP, unless=lambda letter, hit: is_quoted_statute(letter, hit.span)),
    when=_at_the_start,
    bad=(
        letter("À défaut, nous pourrions saisir le tribunal compétent.", BUSINESS, stage=Stage.REMINDER_1),
        letter("Sans réponse, le dossier irait au contentieux.", BUSINESS, stage=Stage.REMINDER_1),
        letter("Nous nous réservons toute action en justice.", CONSUMER, stage=Stage.PRE_DUE),
        letter("Un commissaire de justice pourrait vous écrire.", CONSUMER, stage=Stage.REMINDER_1),
    ),
    good=(
        letter("À défaut, nous pourrions saisir le tribunal compétent.", BUSINESS, stage=Stage.REMINDER_3),
        letter("Votre virement est peut-être en route.", BUSINESS, stage=Stage.REMINDER_1),
        letter("Nous n’envisageons aucune action en justice.", CONSUMER, stage=Stage.REMINDER_1),
        letter("Merci de nous indiquer une date.", BUSINESS, stage=Stage.PRE_DUE),
        letter(
            "Article L111-8 du code des procédures civiles d’exécution : « Cependant, le créancier qui justifie du "
            "caractère nécessaire des démarches entreprises pour recouvrer sa créance peut demander au juge de "
            "l’exécution de laisser tout ou partie des frais ainsi exposés à la charge du débiteur de mauvaise foi. »",
            CONSUMER,
            stage=Stage.REMINDER_1,
        ),
    ),
)
