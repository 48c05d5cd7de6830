"""Collection costs stay with the creditor until there is a title (GR-035)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.collection_costs import affirmed_costs, charged_topics, is_put_on_reader
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in charged_topics(letter):
        if not is_put_on_reader(hit):
            yield replace(fault(letter, hit.span), severity=Severity.WARNING)
    for hit in affirmed_costs(letter):
        contractual = letter.facts.clauses.penalty and any(word in hit.text for word in ("penalite", "majoration"))
        if not contractual and not is_quoted_statute(letter, hit.span):
            yield fault(letter, hit.span)


RULE = Rule(
    id="CON035",
    name="collection-cost",
    severity=Severity.BLOCKING,
    source="fr-cpce-l111-8",
    covers=("GR-035",),
    message="Les frais de relance et de recouvrement restent à la charge du créancier.",
    hint="Retirez la phrase\u202f: seul le montant de la facture peut être demandé.",
    check=_check,
    when=to_consumer_like,
    bad=(
        letter("La majoration du dossier est prête : il n’y en aura pas d’autre.", CONSUMER),
        letter("Les honoraires du recouvrement sont à votre charge.", CONSUMER),
        letter("Frais de relance : 15 €.", CONSUMER),
        letter("Sans réponse, suivra une lettre, et le prix du recommandé vous sera facturé.", CONSUMER),
        letter("Des frais de dossier vous seront facturés.", CONSUMER),
        letter("À cette somme s’ajoutent douze euros de frais de recommandé.", CONSUMER),
        letter("À défaut, des pénalités de retard seront appliquées.", CONSUMER),
        letter("Tout retard entraînera une majoration de 10 %.", CONSUMER),
    ),
    good=(
        letter("La note d’honoraires F-118 du 1er mars 2026 reste à régler.", CONSUMER),
        letter("Vous vous inquiétiez d’une majoration : rassurez-vous, il n’y en a pas.", CONSUMER),
        letter("Aucun frais n’est ajouté à cette somme.", CONSUMER),
        letter("Vous pouvez payer en trois fois, sans frais, intérêts ni pénalités.", CONSUMER),
        letter("Les frais de port figurent sur la facture.", CONSUMER),
        letter("Le juge pourrait mettre des frais à la charge de la partie perdante.", CONSUMER),
        letter(
            "Les frais de dossier de votre inscription restent à régler.",
            CONSUMER,
            invoices=(replace(CONSUMER.invoices[0], label="Frais de dossier"),),
        ),
        letter("Les frais de garderie figurent sur la facture F-118.", CONSUMER),
        letter("Le matin est plus frais, pensez à rentrer vos géraniums.", CONSUMER),
    ),
)
