"""A letter claims no seal of a lawyer, of the law or of the CNIL (GR-126, R25)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.moves.vouched_for import VOUCHED_FOR
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along

_TEXT = (
    "(lettre|lettres|courrier|courriel|mail|e-mail|message|présente|document|texte|modèle|relance"
    "|mise en demeure|procédure|démarche|logiciel|traitement|rappel)"
)
_SEAL = (
    "(avocats?|avocate|juristes?|cabinet d'avocats|commissaires? de justice|huissier|notaire|tribunal|CNIL|la loi"
    "|légal|légalement|juridiquement|conseil juridique|service juridique|ministère|l'état|DGCCRF)"
)
_PRAISED = phrases(
    f"{_TEXT} ~4 {{vanity}} ~3 (par|conforme|au regard de|à|aux) ~4 {_SEAL}",
    f"{_TEXT} ~3 {{vanity}} ~2 {_SEAL}",
    "(conforme|conformes|certifiée?|agréée?|labellisée?) ~3 (CNIL|RGPD)",
    "(légalement|juridiquement) garantie?s?",
    "garantie?s? (légalement|juridiquement)",
    "garanti légal",
    f"{_TEXT} ~1 (garantie?|certifiée?|validée?|vérifiée?) ~1 conforme",
    "{vanity} par (un|notre|des|nos) (avocats?|avocate|juristes?|cabinet d'avocats|commissaires? de justice|huissier)",
)

_OF_THEIRS: Final = re.compile(  # the reader's own lawyer or notary; what the trade installed; a form to fetch
    r"\bpar (?:votre|vos|leur)\b|\b(?:installation|formulaire|site|hebergement|cameras?|badges?"
    r"|fichiers?)\b[^.;!?]{0,20} conforme"
    r"|\bdisponible\b"
)

RULE = Rule(
    id="FOR126",
    name="letter-praised",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-4",
    covers=("GR-126",),
    message="La lettre se dit validée ou certifiée sans l’être.",
    hint="Retirez la mention.",
    check=along(forbid_phrases(_PRAISED, unless=excused_beside(_OF_THEIRS)), VOUCHED_FOR),
    bad=(
        letter("Lettre certifiée par avocat.", BUSINESS),
        letter("Ce courrier a été validé par notre cabinet d’avocats.", CONSUMER),
        letter("Relance conforme CNIL.", BUSINESS),
        letter("Cette mise en demeure est juridiquement garantie par la loi.", BUSINESS),
    ),
    good=(
        letter("Projet à valider par vos soins.", BUSINESS),
        letter("Nos chevrons sont garantis dix ans et certifiés PEFC.", BUSINESS),
        letter("La facture a été validée par votre service achats.", BUSINESS),
        letter("Le document validé par votre notaire est joint.", CONSUMER),
        letter("Notre installation est conforme RGPD, comme demandé.", BUSINESS),
        letter("Le devis conforme à votre demande est joint.", CONSUMER),
    ),
)
