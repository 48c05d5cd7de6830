"""A penalty clause is claimed from a consumer only with its proof, and as reducible (GR-037)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.facts import ClauseFacts
from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases

_CLAUSE = phrases(
    "clause pénale",
    "(pénalité|pénalités|majoration|majoré|majorée|majorés|indemnité) ~6 (\\d+([,.]\\d+)?|dix|quinze"
    "|vingt|cinq) ?(%|pour cent|pourcent)",
    "(\\d+([,.]\\d+)?|dix|quinze|vingt|cinq) ?(%|pour cent) ~4 (pénalité|pénalités|majoration|indemnité|dommages)",
    "(dois|devez|devrez|devras|payer|paierez|paieras|réclamons|réclame|doit) ~3 (\\d+([,.]\\d+)?|dix|quinze|vingt|cinq)"
    " ?(%|pour cent|pourcent) ~1 (de plus|en plus|supplémentaires?|en sus)",
    "(major|augment|alourdi|accro[iî])[a-z]* ~2 (dette|facture|somme|montant|solde|note|total|dû) ~1 (de|d'une?"
    "|d'autant|à hauteur)",
    "(clause|pénalité) (contractuelle|conventionnelle|forfaitaire)",
    "(montant|somme|facture|solde|dette|note|total) ~2 (sera|seront|est|serait|se verra|va être) ~2 "
    "(majorée?s?|augmentée?s?|alourdie?s?|revue? à la hausse)",
)


_OF_TRADE: Final = re.compile(  # what others raised
    r"\b(?:(?:notre|mon|nos|mes|du|des|le|les) (?:fournisseurs?|scierie|importat\w+|grossiste|assureu\w+)"
    r"|l'assur\w+|facture d'(?:eau|electricite)|de gaz)\b"
)


def _without_proof(letter: Letter) -> bool:
    return to_consumer_like(letter) and not letter.facts.clauses.penalty


RULE = Rule(
    id="CON037",
    name="penalty-clause",
    severity=Severity.BLOCKING,
    source="fr-civ-1231-5",
    covers=("GR-037",),
    message="La lettre réclame une clause pénale sans preuve au dossier.",
    hint="Retirez la phrase, ou joignez la clause au dossier et rappelez que le juge peut la réduire.",
    check=forbid_phrases(_CLAUSE, unless=excused_beside(_OF_TRADE)),
    when=_without_proof,
    bad=(
        letter("20 % de pénalité sont dus.", CONSUMER),
        letter("La clause pénale du contrat s’applique.", CONSUMER),
        letter("La somme est majorée de 15 % à titre de dommages.", CONSUMER),
        letter("Une pénalité contractuelle vous est réclamée.", CONSUMER),
    ),
    good=(
        letter(
            "Clause pénale prévue à l’article 9 du contrat : 24,00 € (le juge peut la réduire).",
            CONSUMER,
            clauses=ClauseFacts(penalty="contrat, article 9"),
        ),
        letter("Nous n’appliquons pas la clause pénale du contrat.", CONSUMER),
        letter("Votre acompte de 20 % est bien arrivé.", CONSUMER),
        letter("La TVA de 20 % est comprise.", CONSUMER),
        letter("Notre fournisseur a imposé une majoration de 8 % sur le chêne.", CONSUMER),
    ),
)
