"""Dates of the letter exist (N4)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    for mention in letter.dates:
        if mention.impossible:
            yield fault(letter, (mention.start, mention.end))


RULE = Rule(
    id="FAC107",
    name="impossible-date",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("N4",),
    message="Ce jour n’existe pas au calendrier.",
    hint="Corrigez la date.",
    check=_check,
    bad=(
        letter("Merci de régler F-118 au plus tard le 31 juin 2026.", BUSINESS),
        letter("Nous attendons votre réponse pour le 30/02/2027.", CONSUMER),
        letter("Sans virement d’ici au 31 septembre, nous vous rappellerons.", BUSINESS),
        letter("Le rendez-vous du 29 février 2027 est-il maintenu ?", CONSUMER),
    ),
    good=(
        letter("Merci de régler F-118 au plus tard le 30 juin 2026.", BUSINESS),
        letter("Nous attendons votre réponse pour le 28/05/2026.", CONSUMER),
        letter("Le rendez-vous du 29 février 2028 est-il maintenu ?", CONSUMER),
        letter("Bureau 31, juin vous conviendrait-il pour une visite ?", BUSINESS),
    ),
)
