"""Waiving a public buyer's moratory interest counts as unwritten (GR-090)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_public
from assistant.guardrails.examples import PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.meaning.law_told import tells_law
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.rules.concession.unapproved_waiver import waivers


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in waivers(letter):
        yield fault(letter, hit.span)


_START = "Reste 700,00 € sur F-118, acompte déduit. "

RULE = Rule(
    id="PUB090",
    name="waived-moratory-interest",
    severity=Severity.BLOCKING,
    source="fr-ccp-l2192-14",
    covers=("GR-090",),
    message="La renonciation aux intérêts moratoires d’un acheteur public est réputée non écrite.",
    hint="Retirez la renonciation.",
    check=silenced(_check, tells_law),
    when=to_public,
    bad=(
        letter(_START + "Nous renonçons aux intérêts si vous payez ce mois-ci.", PUBLIC),
        letter(_START + "Nous vous ferons grâce de l’indemnité de 40 €.", PUBLIC),
        letter(_START + "Si le mandat part cette semaine, nous n’appliquerons pas les intérêts.", PUBLIC),
        letter(_START + "Un mandatement rapide et nous abandonnons les intérêts moratoires.", PUBLIC),
    ),
    good=(
        letter(_START + "Les intérêts et l’indemnité de 40 € sont dus de plein droit.", PUBLIC),
        letter(_START + "Nous ne renonçons pas aux intérêts moratoires.", PUBLIC),
        letter(_START + "La renonciation aux intérêts moratoires est réputée non écrite.", PUBLIC),
        letter(_START + "Notre silence sur les intérêts moratoires ne vaut pas renonciation.", PUBLIC),
        letter(_START + "Nous ne demandons ici que le principal.", PUBLIC),
        letter(_START + "Aucune renonciation aux intérêts n’est possible.", PUBLIC),
    ),
)
