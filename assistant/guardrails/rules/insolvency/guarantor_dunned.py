"""When the debtor fails, its guarantor is not dunned as a matter of course (GR-086)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.fact_kinds import Recipient
from assistant.domain.finding import Severity
from assistant.guardrails.conditions import in_insolvency
from assistant.guardrails.examples import BUSINESS, RECEIVERSHIP, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, excused_anywhere, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_ASKED = phrases(
    "(payez|réglez|versez|soldez|acquittez|paie|règle|verse)",
    "(payer|régler|verser|solder|acquitter|honorer|exécuter|répondre|substituer) ~4 (facture|dette|somme|solde"
    "|créance|engagement|caution|garantie|place|montant|f-\\d+)",
    "(mettons|mets) en demeure",
    "(appelons|appelle|actionnons|activons|mobilisons) ~2 (garantie|caution|engagement)",
    "(attendons|réclamons|demandons|exigeons) ~4 (règlement|paiement|versement|virement|somme|solde|dû)",
)
_SURETY: Final = "(caution|cautionnement|garante?s?|avaliste)"
# Told to the debtor: who signed for it will pay, is called, answers.
_CALLED_IN = phrases(
    f"{_SURETY}[^.;!?]{{0,40}} (invitée?|priée?|tenue?s?|appelée?s?|actionnée?s?|mise? en (jeu|œuvre|demeure)"
    f"|sollicitée?s?"
    "|poursuivie?s?|paiera|réglera|règlera|répond(ra)?|devra|doit|exécut[a-z]+|payer|régler|recevoir|recevra|honorer)",
    f"(répondez|réponds|répondrez|tenue?|engagée?|redevable|paierez|réglerez) ~3 (qualité|titre|tant"
    f"|comme) ~2 {_SURETY}",
    f"(appel[a-z]+|action[a-z]+|demand[a-z]+|réclam[a-z]+|tourn[a-z]+|poursui[a-z]+|mettr[a-z]+"
    f"|adress[a-z]+) ~4 {_SURETY}",
)
_SECURED: Final = re.compile(
    r"\b(?:bancaire|retenue|banque|restitu\w+|mainlevee|suspend\w*|suspens\w*|declar\w+|depot|ne (?:sera|seront"
    r"|ser\w+) pas"
    r"|aucune?s?|garantie? (?:decennale|de)|a l'abri|beneficie\w*|inform\w+)\b"
)


def _applies(letter: Letter) -> bool:
    return in_insolvency(letter)


def _check(letter: Letter) -> Iterator[Fault]:
    if letter.facts.recipient is Recipient.GUARANTOR:
        if any(not denied(hit) for hit in _ASKED.find(letter)):
            yield Fault()
        return
    yield from forbid_phrases(_CALLED_IN, unless=excused_anywhere(_SECURED))(letter)


_GUARANTOR = replace(RECEIVERSHIP, recipient=Recipient.GUARANTOR)

RULE = Rule(
    id="INS086",
    name="guarantor-dunned",
    severity=Severity.BLOCKING,
    source="fr-com-l622-28",
    covers=("GR-086",),
    message="La caution d’un débiteur en procédure collective ne se relance pas d’office.",
    hint="Confiez ce point à votre avocat avant d’écrire à la caution.",
    check=announced(_check, _ASKED, _CALLED_IN),
    when=_applies,
    bad=(
        letter("En votre qualité de caution, payez les 700,00 € dus.", _GUARANTOR),
        letter("Nous vous demandons le règlement du solde, en exécution de votre caution.", _GUARANTOR),
        letter("Nous appelons votre garantie pour la totalité.", _GUARANTOR),
        letter("Il vous revient d’honorer votre engagement de caution.", _GUARANTOR),
    ),
    good=(
        letter(
            "Nous vous informons de l’ouverture de la procédure ; nous ne vous demandons aucun paiement.", _GUARANTOR
        ),
        letter("Notre créance est déclarée au mandataire.", _GUARANTOR),
        letter("Votre engagement de caution est au dossier.", _GUARANTOR),
        letter("Nous vous demandons le règlement du solde, 700,00 €, acompte déduit.", BUSINESS),
    ),
)
