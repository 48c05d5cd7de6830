"""For a civil claim up to 5 000 euros, an announced action keeps an amicable attempt open (GR-124)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import announced

_CEILING: Final = Decimal(5000)
_ACTION = phrases(
    "assignation",
    "assigner",
    "assignerons",
    "assignerai",
    "sans autre avis ~6 tribunal",
)
_AMICABLE = phrases(
    "(conciliation|conciliateur|médiation|médiateur|amiable|arrangement|échéancier|calendrier"
    "|contestez|contestation|versements)",
)


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    owed = sum((invoice.residual for invoice in facts.selected), Decimal(0))
    if facts.debtor.kind.is_business or owed > _CEILING or _AMICABLE.occurs(letter):
        return
    for hit in _ACTION.find(letter):
        if not denied(hit):
            yield fault(letter, hit.span)
            return


RULE = Rule(
    id="LEG124",
    name="court-without-amicable-attempt",
    severity=Severity.WARNING,
    source="fr-cpc-750-1",
    covers=("GR-124",),
    message="Jusqu’à 5 000\u202f€, le juge civil exige une tentative amiable avant l’assignation.",
    hint="Proposez une conciliation avant toute saisine du juge.",
    check=announced(_check, _ACTION),
    bad=(
        letter("À défaut, nous pourrons vous assigner.", CONSUMER, stage=Stage.FORMAL_NOTICE),
        letter("Faute de paiement, une assignation pourrait être délivrée.", CONSUMER),
        letter("Si rien ne vient, nous vous assignerons sans autre avis.", CONSUMER),
        letter("À défaut, j’envisage de vous assigner devant le tribunal judiciaire.", CONSUMER),
    ),
    good=(
        letter("Nous proposons une conciliation ; à défaut, une assignation pourrait suivre.", CONSUMER),
        letter("À défaut, nous pourrons vous assigner.", BUSINESS),
        letter("À défaut, nous pourrions demander une injonction de payer.", CONSUMER),
        letter("Aucune assignation n’est envisagée.", CONSUMER),
    ),
)
