"""After the judgment, nothing is asked on a claim born before it (GR-079)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from assistant.domain.dunning import Stage
from assistant.domain.fact_kinds import Recipient
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import in_insolvency
from assistant.guardrails.demanded import demanded, place_of
from assistant.guardrails.examples import BUSINESS, RECEIVERSHIP, letter
from assistant.guardrails.interest import is_prior
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    for invoice in letter.facts.invoices:
        if invoice.residual > 0 and is_prior(letter.facts, invoice) and demanded(letter, invoice):
            span = place_of(letter, invoice)
            placed = fault(letter, span) if span else Fault()
            yield replace(placed, hint=f"{invoice.number} se déclare au mandataire ; ne la réclamez pas au débiteur.")


_TO_OFFICER = replace(RECEIVERSHIP, stage=Stage.OTHER, recipient=Recipient.INSOLVENCY_OFFICER)
_LATER = replace(
    RECEIVERSHIP,
    as_of=date(2026, 6, 20),
    invoices=(replace(RECEIVERSHIP.invoices[0], issued_on=date(2026, 4, 28), due_on=date(2026, 5, 31)),),
)

RULE = Rule(
    id="INS079",
    name="prior-claim-demanded",
    severity=Severity.BLOCKING,
    source="fr-com-l622-7",
    covers=("GR-079",),
    message="Une créance née avant le jugement d’ouverture ne peut plus être réclamée au débiteur.",
    hint="Déclarez la créance au mandataire.",
    check=_check,
    when=in_insolvency,
    bad=(
        letter("Malgré votre redressement, réglez F-118 : reste 700 €, acompte déduit.", RECEIVERSHIP),
        letter("Il reste 700,00 € sur F-118, acompte déduit.", RECEIVERSHIP, stage=Stage.REMINDER_1),
        letter("Maître, merci de nous payer F-118 : reste 700 €, acompte déduit.", _TO_OFFICER),
        letter("La procédure ne change rien : soldez la facture F-118, 700 €, acompte déduit.", RECEIVERSHIP),
    ),
    good=(
        letter("Maître, nous déclarons au passif notre créance de 700,00 € au titre de F-118.", _TO_OFFICER),
        letter("Il reste 700,00 € sur F-118, acompte déduit.", _LATER),
        letter(
            "Nous avons pris note de la procédure : F-118 est déclarée au passif, rien ne vous est demandé.",
            RECEIVERSHIP,
        ),
        letter("Il reste 700,00 € sur F-118, acompte déduit.", BUSINESS),
    ),
)
