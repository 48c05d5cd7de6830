"""What was never the law, or is no longer, is not stated as such (legal.md section 15)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Phrases, denied, phrases
from assistant.guardrails.wording.signs import announced

_CIBS_FROM: Final = date(2027, 1, 1)
_STATEMENTS: Final[tuple[tuple[Phrases, str], ...]] = (
    (
        phrases(
            "(délai|délais) (légal|légaux|obligatoire|imposé par la loi|prévu par la loi) de (huit|quinze|8"
            "|15|dix|10|trente|30) jours",
            "(huit|quinze|8|15) jours (obligatoires|légaux|prévus par la loi|imposés par la loi)",
        ),
        "Aucun texte ne fixe le nombre de jours : parlez d’un délai raisonnable, ou donnez une date.",
    ),
    (
        phrases(
            "(facture|factures|relance|mise en demeure|présente|lettre|dette) ~3 (devient|deviendra|devenir|vaut"
            "|valant|vaudra|constitue|constituera|équivaut à|équivaudra à) ~3 (titre|jugement|ordonnance)",
        ),
        "Seul un titre de la liste légale permet l’exécution : ni facture ni lettre n’en est un.",
    ),
    (
        phrases(
            "petites créances[^.;]{0,50} (4 ?000|quatre mille)",
            "(4 ?000|quatre mille) ~8 petites créances",
        ),
        "Le plafond de cette procédure est de 5 000 €.",
    ),
    (
        phrases(
            "l\\.? ?441-10 ~6 (abrogé|abrogée|supprimé|n'existe plus)",
        ),
        "L’article L441-10 change de version en 2027 ; il n’est pas abrogé.",
    ),
    (
        phrases(
            "(loi|réglementation|droit) ~4 (interdit|autorise|limite) ~4 (appels?|appeler) ~6 (heures|10 ?h"
            "|20 ?h|dimanche)",
            "(bloctel|décret (n° ?)?2022-1313)",
        ),
        "Ce texte ne vise que le démarchage, non le recouvrement.",
    ),
)
_CIBS = phrases(
    "(l\\.? ?)?223-3 ~4 (CIBS|code des impositions)",
)


def _check(letter: Letter) -> Iterator[Fault]:
    for statement, hint in _STATEMENTS:
        for hit in statement.find(letter):
            if not denied(hit):
                yield replace(fault(letter, hit.span), hint=hint)
    if letter.facts.as_of < _CIBS_FROM:
        for hit in _CIBS.find(letter):
            yield replace(
                fault(letter, hit.span),
                severity=Severity.BLOCKING,
                hint="Jusqu’au 31 décembre 2026, citez «\u202fart. 293 B du CGI\u202f».",
            )


RULE = Rule(
    id="LEG150",
    name="outdated-statement",
    severity=Severity.BLOCKING,
    source="limitation",
    covers=("GR-033",),
    message="Cette affirmation n’est pas, ou n’est plus, conforme au droit.",
    hint="Corrigez ou retirez la phrase.",
    check=announced(_check, *(statement for statement, _ in _STATEMENTS), _CIBS),
    bad=(
        letter("Vous disposez du délai légal de huit jours.", BUSINESS),
        letter("La procédure des petites créances, jusqu’à 4 000 €, pourrait suivre.", CONSUMER),
        letter("TVA non applicable, art. L223-3 CIBS.", BUSINESS),
        letter("L’article L441-10 sera abrogé en 2027.", BUSINESS),
    ),
    good=(
        letter("Vous disposez d’un délai de huit jours.", BUSINESS),
        letter("Aucun délai légal de huit jours ne s’impose.", BUSINESS),
        letter("TVA non applicable, art. 293 B du CGI.", BUSINESS),
        letter("Nos petites créances sont réglées.", BUSINESS),
    ),
)
