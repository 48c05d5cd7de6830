"""While an accepted plan has no instalment fallen due, the whole is not asked (GR-120)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.domain.facts import InstalmentFacts, PlanFacts
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditional import is_conditional
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.phrases import denied, phrases
from assistant.guardrails.rule import Fault, Rule

_CALLED_IN = phrases(
    "(solde|totalité|intégralité|reste|restant|tout|somme entière)[^.;]{0,40} (exigée?|exigible|immédiat|immédiatement"
    "|sans délai|dès maintenant|en une fois|tout de suite|sans attendre)",
    "(exigeons|réclamons|demandons|exige|réclame) ~4 (solde|totalité|intégralité|tout|reste)",
    "(immédiat|immédiate|immédiatement|sans délai|sans attendre) ~5 (solde|totalité|intégralité)",
    "(payez|réglez|soldez|versez|paie|règle|solde|verse) ~3 (solde|totalité|intégralité|tout|reste)",
    "(plan|échéancier|accord) ~3 (caduc|caduque|annulée?|rompue?|résiliée?|sans effet|ne (tient|vaut) plus)",
)


def _nothing_due_yet(letter: Letter) -> bool:
    plan = letter.facts.plan
    if plan is None or plan.accepted_on is None or not plan.instalments:
        return False
    return all(instalment.due_on >= letter.facts.as_of for instalment in plan.instalments)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _CALLED_IN.find(letter):
        if not denied(hit) and not is_conditional(letter, hit.passage):
            yield fault(letter, hit.span)


_PLAN = PlanFacts(
    (
        InstalmentFacts(date(2026, 6, 5), Decimal("350.00")),
        InstalmentFacts(date(2026, 7, 5), Decimal("350.00")),
    ),
    accepted_on=date(2026, 5, 4),
)
_AGREED = replace(BUSINESS, plan=_PLAN)
_AGREED_CONSUMER = replace(CONSUMER, plan=_PLAN)
_FALLEN = replace(_AGREED, as_of=date(2026, 6, 20))

RULE = Rule(
    id="PLA121",
    name="respected-plan-called-in",
    severity=Severity.BLOCKING,
    source="fr-civ-1305",
    covers=("GR-120",),
    message="Le plan accepté n’a aucune échéance en retard : le tout ne se réclame pas.",
    hint="Rappelez seulement la prochaine échéance.",
    check=_check,
    when=_nothing_due_yet,
    bad=(
        letter("Le solde de 700,00 € est exigible immédiatement, acompte déduit.", _AGREED),
        letter("Nous réclamons l’intégralité sans attendre.", _AGREED_CONSUMER),
        letter("Réglez la totalité de la facture F-118 : 700,00 €, acompte déduit.", _AGREED),
        letter("L’échéancier est désormais caduc.", _AGREED_CONSUMER),
    ),
    good=(
        letter("Échéance n° 1 : 350,00 € le 5 juin 2026.", _AGREED),
        letter("Nous ne réclamons pas le solde : l’échéancier suit son cours.", _AGREED_CONSUMER),
        letter("Le plan prévoit 350,00 € le 5 juin 2026, puis 350,00 € le 5 juillet 2026.", _AGREED),
        letter("En cas de retard, le solde deviendrait exigible après une mise en demeure restée sans effet.", _AGREED),
        letter("Nous demandons le solde, 700,00 €, acompte déduit.", _FALLEN),
    ),
)
