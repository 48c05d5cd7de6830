"""Who says that the claim was sold does not ask for its price, whatever the file knows of the sale (GR-012)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.fact_kinds import Actor
from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.topic import Topic, forbid_topics

_TO_US: Final = re.compile(
    r"\b(?:(?:pay|regl|vers|vir|adress|envo|sold|credit|mandat|fait|fais|rembours|paie)(?:e|es|ez|er|ent|ons|t|s|oy\w+|sez)?"
    r"(?:-\w+)*-(?:nous|moi)|(?:nous|me) (?:regler|payer|verser|virer|rembourser|adresser|envoyer|mandater)"
    r"|notre (?:compte|caisse|iban|rib|banque|etablissement|ordre)(?! de cession)|entre (?:nos|mes) mains|a notre ordre"
    r"|(?:directement|plutot) (?:a|chez|sur|aupres de|entre) (?:nous|notre|nos|moi|mon)|chez nous"
    r"|comme (?:avant|d'habitude|toujours)"
    r"|c'est-a-dire nous|n'en tenez|n'en tiens|venir a nous|votre fournisseur|neanmoins|bien que|guichet"
    r"|quand meme|malgre|prefer\w+|a nous|nous-memes?|ne doi(?:t|vent) pas|n'a (?:rien|plus)|encaiss\w+"
    r"|(?:est|sont) (?:a )?(?:payer|regler|verser|virer)|sans (?:passer par|tenir compte|attendre|prevenir"
    r"|le dire|en parler|vous occuper|vous soucier)"
    r"|oubli\w+|ignor(?:ez|e|er|ons)\b|ne tenez (?:pas|aucun)|ne tiens (?:pas|aucun)|ne faites pas|peu importe"
    r"|laissez|tant pis|n'a pas a|n'ont pas a|court-circuit\w*|contourn\w*|reclam\w+ (?:encore|toujours)"
    r"|toujours a nous)\b"
)
_TOLD: Final = re.compile(
    r"\b(?:nous (?:a|ont) ete (?:cedee?s?|vendue?s?|transferee?s?)|seule?s? (?:un |le |la |a )?(?:paiement"
    r"|virement|recevoir"
    r"|compte|factor|libere)|ne (?:vous |nous |te )?(?:liber|plus|serai|sera|nous)\w*[^.;]{0,40}\b"
    r"(?:pas|plus|a nous|libere)|pas chez nous|chez eux|et non|pas a nous|non a nous|sur (?:le"
    r"|son) compte (?:du|de la|d'|de)|par erreur|compte indique|vous aviez cede"
    r"|fonds de commerce|parts? sociales?|bail|vehicule cede)\b"
)
_BYPASSED = Topic(("factored",), beside=_TO_US, elsewhere=_TOLD, even_denied=True)


def _is_by_the_seller(letter: Letter) -> bool:
    return letter.facts.actor is not Actor.FACTOR


RULE = Rule(
    id="FAC207",
    name="factor-bypassed",
    severity=Severity.BLOCKING,
    source="fr-civ-1342-2",
    covers=("GR-012",),
    message="La phrase dit la créance cédée et en demande le prix pour un autre que son acquéreur.",
    hint="Demandez le paiement au profit du cessionnaire.",
    check=forbid_topics(_BYPASSED),
    when=_is_by_the_seller,
    bad=(
        letter("La facture a été cédée à l’affacturage, mais payez-la-nous quand même.", BUSINESS),
        letter("Ne tenez pas compte de la mention du factor et créditez notre compte courant.", BUSINESS),
        letter("La créance nantie est à mandater entre nos mains.", PUBLIC),
        letter("Oubliez la société d’affacturage le temps d’un virement.", BUSINESS),
    ),
    good=(
        letter("Notre factor reçoit seul les paiements. Reste 700 €, acompte déduit.", BUSINESS),
        letter("La facture est cédée : un paiement sur notre compte ne vous libérerait pas.", BUSINESS),
        letter("Le facteur a déposé notre courrier. Reste 700 €, acompte déduit.", BUSINESS),
        letter(
            "Cette facture nous a été cédée : payez-la-nous. Reste 700 €, acompte déduit.",
            BUSINESS,
            actor=Actor.FACTOR,
        ),
    ),
)
