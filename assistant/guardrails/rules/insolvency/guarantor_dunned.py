"""When the debtor fails, its guarantor is not dunned as a matter of course (GR-086)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.fact_kinds import Recipient
from assistant.domain.finding import Severity
from assistant.guardrails.conditions import in_insolvency
from assistant.guardrails.examples import BUSINESS, RECEIVERSHIP, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import announced

_ASKED = phrases(
    "(payez|réglez|versez|soldez|acquittez|paie|règle|verse)",
    "(payer|régler|verser|solder|acquitter|honorer|exécuter|répondre|substituer) ~4 (facture|dette|somme|solde"
    "|créance|engagement|caution|garantie|place|montant|f-\\d+)",
    "(mettons|mets) en demeure",
    "(appelons|appelle|actionnons|activons|mobilisons) ~2 (garantie|caution|engagement)",
    "(attendons|réclamons|demandons|exigeons) ~4 (règlement|paiement|versement|virement|somme|solde|dû)",
)


def _applies(letter: Letter) -> bool:
    return in_insolvency(letter) and letter.facts.recipient is Recipient.GUARANTOR


def _check(letter: Letter) -> Iterator[Fault]:
    if any(not denied(hit) for hit in _ASKED.find(letter)):
        yield Fault()


_GUARANTOR = replace(RECEIVERSHIP, recipient=Recipient.GUARANTOR)

RULE = Rule(
    id="INS086",
    name="guarantor-dunned",
    severity=Severity.BLOCKING,
    source="fr-com-l622-28",
    covers=("GR-086",),
    message="La caution d’un débiteur en procédure collective ne se relance pas d’office.",
    hint="Confiez ce point à votre avocat avant d’écrire à la caution.",
    check=announced(_check, _ASKED),
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
