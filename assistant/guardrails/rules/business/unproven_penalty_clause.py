"""A lump sum on top of late interest is a penalty clause, claimed only on its proof (GR-037, C. civ. 1231-5)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.facts import ClauseFacts
from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_professional
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.meaning.law_told import tells_law
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_PERCENT = "(\\d+([,.]\\d+)?|cinq|dix|douze|quinze|vingt) ?(%|pour cent)"
_CLAUSE = phrases(
    "clauses? pénales?",
    f"(majoration|majorations|majorée?s?|pénalité|indemnité|supplément|surcoût) ~3 {_PERCENT}",
    f"{_PERCENT} ~2 (de pénalité|de majoration|d'indemnité|de supplément|de plus|de dédommagement|de dommages)",
    f"{_PERCENT}[^.;!?]{{0,40}} (à titre de|au titre de|pour|en|de) ~1 (dommages|dédommagement|clause pénale"
    f"|sanction|préjudice)",
    f"pénalités? ~3 {_PERCENT} ~2 (montant|solde|principal|somme|facture|total|dû)",
    "(indemnité|pénalité|majoration) (forfaitaire|contractuelle|conventionnelle) (égale|équivalente|équivalant)",
)


_OF_TRADE: Final = re.compile(  # what a supplier raised, or a harvest gave
    r"\bassureurs?\b|\b(?:fournisseurs?|scierie|importat\w+|matieres?|recolte|rendement|visiteurs|ventes|bois|acier|cuivre|farine|energie|gaz|assureurs?|assurance"
    r"|electricite) [^.;!?]{0,40}\d|% de plus (?:que|qu'|en|de|depuis|cette|sur (?:le|la|les) (?!facture"
    r"|somme|montant))"
)


def _is_yearly(_: Letter, hit: Hit) -> bool:
    """Whether the sentence speaks of a rate over time, which other rules judge, or of costs of another nature."""
    text = hit.passage.text
    if _OF_TRADE.search(text) is not None:
        return True
    return any(
        word in text
        for word in ("l'an", "par an", "annuel", "taux", "par mois", "par jour", "mensuel", "tva", "remise")
    )


def _without_proof(letter: Letter) -> bool:
    return to_professional(letter) and not letter.facts.clauses.penalty


RULE = Rule(
    id="BUS037",
    name="unproven-penalty-clause",
    severity=Severity.BLOCKING,
    source="fr-civ-1231-5",
    covers=("GR-037",),
    message="La lettre réclame une somme forfaitaire en plus des pénalités, sans clause au dossier.",
    hint="Retirez la phrase, ou joignez la clause pénale au dossier.",
    check=silenced(forbid_phrases(_CLAUSE, unless=_is_yearly), tells_law),
    when=_without_proof,
    bad=(
        letter("Une clause pénale de 15 % sera appliquée.", BUSINESS),
        letter("Une majoration forfaitaire de 10 % est due.", BUSINESS),
        letter("Une pénalité de 12 % du solde s’ajoute.", PUBLIC),
        letter("Une clause pénale est prévue à l’article 9 du contrat.", BUSINESS),
        letter("Votre dette est majorée de dix pour cent.", BUSINESS),
    ),
    good=(
        letter(
            "Il reste 700,00 € sur F-118, reçu 500 €. La clause pénale de l’article 9 peut être réduite par le juge.",
            BUSINESS,
            clauses=ClauseFacts(penalty="contrat, article 9"),
        ),
        letter("Il reste 700,00 € sur F-118, reçu 500 €. Aucune clause pénale n’est appliquée.", BUSINESS),
        letter("Il reste 700,00 € sur F-118, reçu 500 €. Les pénalités courent au taux de 12,15 % l’an.", BUSINESS),
        letter("Il reste 700,00 € sur F-118, reçu 500 €. La TVA de 20 % est comprise.", PUBLIC),
        letter("Une clause pénale peut toujours être réduite par le juge. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Notre fournisseur a imposé une majoration de 8 % sur le chêne. Reste 700 €, acompte déduit.", BUSINESS),
    ),
)
