"""The day on which a claim lapses is not told to the debtor (GR-039)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import phrases
from assistant.guardrails.wording.signs import announced

_TOLD = phrases(
    "(prescrite?s?|prescription|forclusion|forclose?s?) ~8 (le|au|avant le|à partir du|jusqu'au|dans"
    "|en) (\\d{1,2}|premier|deux|trois|un|janvier|mars)",
    "(créance|dette|facture|action|factures) ~3 (se prescrit|se prescrira|sera prescrite|seront "
    "prescrites|s'éteint|s'éteindra)",
    "(échapper à|éteindre|libéré de) ~2 (dette|créance|facture) ~4 (le|au|jusqu'au) \\d{1,2}",
    "jusqu'au \\d{1,2} ~3 pour échapper",
    "(droits?|action|recours) ~3 (expire|expirent|expirera|expireront|s'éteint|s'éteindra|s'éteindront|tombe"
    "|tombera) ~2 (le|au|dans) (\\d{1,2}|premier|deux|trois|quatre|cinq|six|quelques)",
    "(ne|n') ~3 (pourrons|pourrai|pouvons|puis) ~2 (agir|réclamer|poursuivre|exiger) ~4 (après|au-delà d[eu]|passé)"
    " ~1 \\d{1,2}",
)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _TOLD.find(letter):
        yield fault(letter, hit.span)


RULE = Rule(
    id="LEG039",
    name="limitation-date-told",
    severity=Severity.WARNING,
    source="limitation",
    covers=("GR-039",),
    message="La lettre apprend au débiteur quand la créance se prescrit.",
    hint="Retirez cette date\u202f; gardez-la pour votre suivi.",
    check=announced(_check, _TOLD),
    bad=(
        letter("Vous avez jusqu’au 3 mars pour échapper à votre dette.", CONSUMER),
        letter("Notre créance sera prescrite le 12 février 2027.", BUSINESS),
        letter("La prescription sera acquise au 31 mars 2027.", BUSINESS),
        letter("Votre facture se prescrit dans deux mois.", CONSUMER),
        letter("Notre droit d’agir expire le 5 décembre.", CONSUMER),
    ),
    good=(
        letter("Vous avez jusqu’au 12 juin pour nous répondre.", CONSUMER),
        letter("Nous attendons votre virement pour le 12 juin.", BUSINESS),
        letter("Les travaux prescrits par l’architecte sont finis.", BUSINESS),
        letter("Votre facture est à régler dans deux jours.", CONSUMER),
    ),
)
