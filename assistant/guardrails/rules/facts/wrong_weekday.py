"""A weekday fits its date (N4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.finding import Severity
from assistant.french.days.dates import format_date
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    for mention in letter.dates:
        if mention.value and mention.weekday is not None and mention.value.weekday() != mention.weekday:
            hint = f"Écrivez «\u202f{format_date(mention.value, weekday=True)}\u202f», ou corrigez le jour."
            yield replace(fault(letter, (mention.start, mention.end)), hint=hint)


RULE = Rule(
    id="FAC108",
    name="wrong-weekday",
    severity=Severity.WARNING,
    source="fr-conso-l121-2",
    covers=("N4",),
    message="Le jour de la semaine ne correspond pas à la date.",
    hint="Corrigez le jour de la semaine ou la date.",
    check=_check,
    bad=(
        letter("Merci de régler 700,00 € d’ici le lundi 29 mai 2026.", BUSINESS),
        letter("Pouvez-vous payer d’ici mardi 5 juin ?", CONSUMER),
        letter("Nous espérons votre règlement pour le mercredi 10 juin 2027.", BUSINESS),
        letter("Un règlement samedi 29 mai 2026 nous irait bien.", CONSUMER),
    ),
    good=(
        letter("Merci de régler le solde de 700,00 € d’ici le vendredi 29 mai 2026.", BUSINESS),
        letter("Pouvez-vous payer d’ici vendredi 5 juin ?", CONSUMER),
        letter("Nous vous attendons le 29 mai 2026, un vendredi.", BUSINESS),
        letter("Mardi, nous relirons votre dossier ; répondez-nous d’ici le 5 juin.", CONSUMER),
    ),
)
