"""The simplified procedure for small claims has a ceiling and is closed between traders (GR-122)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import DebtorKind
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import phrases
from assistant.guardrails.wording.signs import announced

_NO_TITLE: Final = "Le silence du débiteur ne donne pas de titre."
_SILENCE_REFUSES: Final = "Le silence vaut refus : aucun titre n’en résulte."
_CEILING: Final = Decimal(5000)
_SMALL: Final = (
    "((moins|au-dessous|en dessous|inférieure?s?|dans la limite|jusqu'à|plafond|sous|pas|excède"
    "|dépasse) ~4 (5 ?000|cinq mille))"
)
_PROCEDURE = phrases(
    "procédure simplifiée (de recouvrement )?(des|de|pour) ~2 petites créances",
    "(recouvrement|procédure|traitement) (simplifié |simplifiée )?des petites créances",
    "l\\.? ?125-1",
    "(procédures?|voies?|recouvrement|circuit) (simplifiée?s?|accélérée?s?|allégée?s?|rapides?) ~5 sans ~1 (juge"
    "|tribunal|procès"
    "|jugement|audience)",
    "(procédures?|voies?|recouvrement|circuit|démarche) ~3 (petits? (montants?|litiges?|impayés?|dettes?|sommes?"
    "|dossiers?)"
    "|petites? (dettes?|sommes?|affaires?|créances?))",
    f"{_SMALL}[^.;!?]{{0,60}} (procédure|voie|recouvrement|circuit) ~1 (simplifiée?|accélérée?|allégée?|rapide"
    f"|spéciale?)",
    f"(procédure|voie|recouvrement|circuit) ~1 (simplifiée?|accélérée?|allégée?|rapide"
    f"|spéciale?)[^.;!?]{{0,60}} {_SMALL}",
    "(commissaire de justice|huissier)[^.;!?]{0,60} (titre|exécutoire)[^.;!?]{0,30} sans ~1 (juge|tribunal"
    "|procès|jugement|audience)",
)
_TITLE = phrases(
    "(silence|sans réponse|faute de réponse|absence de réponse|à défaut de réponse)[^.]{0,80} titre exécutoire",
    "(silence|sans réponse|faute de réponse|absence de réponse)[^.]{0,60} titre (sera|est|serait) ~2 (délivré|obtenu"
    "|rendu|établi|émis)",
    "(silence|sans réponse|faute de réponse|absence de réponse)[^.]{0,120} (donnera|donne|obtiendr[a-z]+|fournira"
    "|vaudra) ~3 titre",
    "sans que (vous|tu) ~2 (répondiez|répondez|réagissiez|disiez rien|manifestiez)[^.]{0,60} (délivr|donn|remett"
    "|obten|aur|fourni)"
    "[a-z]* ~3 titre",
    "(si|dès lors que) (vous|tu) ne ~2 (répondez|réponds|réagissez|dites) ~1 (pas|rien)[^.]{0,80} (délivr|donn"
    "|remett|obtien|aur)"
    "[a-z]* ~3 titre",
    "titre exécutoire ~9 (silence|sans réponse|absence de réponse)",
)
_BY_SILENCE = phrases(
    "(silence|sans (réponse|opposition|contestation|réaction)|(faute|absence|défaut) (de|d') (réponse|opposition"
    "|contestation|réaction))[^.]{0,60} (titre|jugement) (exécutoire )?(sera|est|serait|vous sera) ~1 (délivré|obtenu"
    "|rendu|établi|émis) ~3 (automatiquement|d'office|de plein droit|contre vous|à votre encontre)",
)

_PETTY: Final = "(petites créances|procédure simplifiée|recouvrement simplifié|commissaire de justice|125-1)"
_NO_ANSWER: Final = (
    "(silence|(pas|jamais) ~1 répond[a-z]+|non-réponse|mutisme|inaction|(sans|faute de|absence de|défaut de) ~1"
    " (réponse|opposition|contestation|réaction)|ne répond[a-z]+ pas)"
)
_HAVE_TITLE: Final = (
    "(titre|titre exécutoire|accord|acceptation|aveu|consentement|acquiescement|reconnaissance|force exécutoire)"
)
# What silence is said to give there: a title, an agreement.
_FROM_SILENCE = phrases(
    f"{_NO_ANSWER}[^.;!?]{{0,90}} {_HAVE_TITLE}",
    f"titre( exécutoire)?[^.;!?]{{0,60}} {_NO_ANSWER}",
    f"{_PETTY}[^.;!?]{{0,60}} (automatiquement|d'office|forcément|garanti[a-z]*|assur[a-z]+)[^.;!?]{{0,40}} titre",
    f"{_PETTY}[^.;!?]{{0,60}} (donn|délivr|abouti|fourni|vaudra|procur|permett|emport"
    f"|accord)[a-z]*[^.;!?]{{0,40}} titre"
    "[^.;!?]{0,40} (sans (votre |l')?(accord|juge|procès|jugement)|automatiquement|d'office|forcément|à coup sûr)",
)
_TITLE_WORD: Final = re.compile(r"\b(?:titre|executoire|petites creances|procedure simplifiee|125-1)\b")
_TITLE_HELD: Final = re.compile(
    r"\b(?:refus|(?:avons|ai|a) (?:\w+ )?obtenu|obtenue?|detenons|jugement du|restee? sans reponse|ne (?:vaut|donne"
    r"|vaudra|donnera) (?:pas|aucun)|a titre|au titre|titre de (?:sejour|transport|propriete)"
    r"|petitions?|en-tete)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    for hit in _BY_SILENCE.find(letter):
        yield replace(fault(letter, hit.span), message=_NO_TITLE, hint=_SILENCE_REFUSES)
    for hit in _FROM_SILENCE.find(letter):
        if _TITLE_WORD.search(hit.passage.text) is not None and _TITLE_HELD.search(hit.passage.text) is None:
            yield replace(fault(letter, hit.span), message=_NO_TITLE, hint=_SILENCE_REFUSES)
    for hit in _PROCEDURE.find(letter):
        if facts.debtor.kind is DebtorKind.MERCHANT or facts.debtor.trader:
            yield replace(
                fault(letter, hit.span), hint="Entre commerçants, cette voie est fermée depuis le 25/04/2026."
            )
        elif facts.debtor.kind is DebtorKind.PUBLIC:
            yield replace(fault(letter, hit.span), hint="Contre une personne publique, nommez le juge administratif.")
        elif sum((invoice.residual for invoice in facts.selected), Decimal(0)) > _CEILING:
            yield replace(fault(letter, hit.span), hint="La créance dépasse 5 000\u202f€ : annoncez une autre voie.")
        elif _TITLE.asserted(letter):
            yield replace(fault(letter, hit.span), hint=_SILENCE_REFUSES)


RULE = Rule(
    id="LEG122",
    name="small-claims-procedure",
    severity=Severity.BLOCKING,
    source="fr-cpce-l125-1",
    covers=("GR-122",),
    message="La procédure des petites créances n’est pas ouverte ici.",
    hint="Annoncez l’injonction de payer, ou le tribunal compétent.",
    check=announced(_check, _BY_SILENCE, _FROM_SILENCE, _PROCEDURE),
    bad=(
        letter(
            "Nous pourrions recourir à la procédure simplifiée de recouvrement des petites créances.",
            BUSINESS,
            debtor=replace(BUSINESS.debtor, kind=DebtorKind.MERCHANT),
        ),
        letter("La procédure simplifiée des petites créances pourrait être engagée.", PUBLIC),
        letter("La voie simplifiée sans juge pourrait être engagée, pour moins de 5 000 €.", PUBLIC),
        letter(
            "Nous pourrions lancer la procédure des petites créances. Sans réponse, un titre exécutoire sera délivré.",
            CONSUMER,
        ),
        letter(
            "La procédure simplifiée des petites créances pourrait être engagée.",
            CONSUMER,
            invoices=(
                replace(CONSUMER.invoices[0], amount=Decimal("6200.00"), paid=Decimal(0), residual=Decimal("6200.00")),
            ),
        ),
        letter(
            "L’article L125-1 du code des procédures civiles d’exécution pourrait être mis en œuvre.",
            BUSINESS,
            debtor=replace(BUSINESS.debtor, kind=DebtorKind.MERCHANT),
        ),
    ),
    good=(
        letter("Nous pourrions recourir à la procédure simplifiée de recouvrement des petites créances.", CONSUMER),
        letter("Nous pourrons recourir à l’injonction de payer.", BUSINESS),
        letter("La procédure de validation de vos petites commandes a changé.", BUSINESS),
        letter("Votre silence nous étonne : sans réponse, nous vous rappellerons.", CONSUMER),
    ),
)
