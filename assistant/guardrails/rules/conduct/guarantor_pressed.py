"""Who signed for another is not pressed with calls, nor mocked for having signed (GR-086)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.moves.other_purse import SURETY
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.signs import along
from assistant.guardrails.wording.topic import Topic, forbid_topics

_IN_ORDER: Final = re.compile(
    r"\b(?:merci|tribunal|juge|article|contrat|acte de caution\w*|pourr\w+|depot de garantie|bail|information annuelle"
    r"|mandataire|creance\w*|declar\w+|sous garantie|garanti\w*|retenue|bancaire|appels? de fonds|aucun\w*"
    r"|cheque de caution|caution (?:de |d'|du |des )?(?:la |l'|votre )?(?:salle|materiel|location|sono"
    r"|remorque|cle|badge"
    r"|\d+|vous|est|a ete|sera|quand|encaiss\w*|rendue)|rend\w* (?:votre|la|ta) caution|recuper\w* (?:votre"
    r"|la|ta) caution"
    r"|garante?s? (?:de (?:la|l'|sa|notre|votre)|d'un|du)|signe pour (?:le|la|les|un|une|deux|trois|reception))\b"
)
_PRESSED = Topic(("guarantor", "pressed"), unless=_IN_ORDER)
_CALLED = Topic(("guarantor", "ceaseless"), unless=_IN_ORDER)

RULE = Rule(
    id="CND365",
    name="guarantor-pressed",
    severity=Severity.BLOCKING,
    source="fr-com-l622-28",
    covers=("GR-086",),
    message="La lettre presse celui qui s’est porté garant, ou s’en sert contre le client.",
    hint="Retirez la phrase\u202f; la caution se met en jeu par écrit, selon son acte et la procédure.",
    check=along(forbid_topics(_PRESSED, _CALLED), SURETY),
    bad=(
        letter("Votre caution recevra demain notre demande de paiement.", BUSINESS),
        letter("L’étudiant ne paie plus, nous appelons donc les parents garants tous les deux jours.", CONSUMER),
        letter("Vous qui avez cautionné votre neveu, sortez le chéquier maintenant qu’il a fait faillite.", BUSINESS),
        letter("Votre père s’est porté garant, il recevra nos appels chaque semaine.", BUSINESS),
        letter("On signe parfois un papier à la banque, et c’est à nous qu’on finit par penser.", BUSINESS),
    ),
    good=(
        letter("Le dépôt de garantie vous sera rendu à la sortie.", CONSUMER),
        letter("La caution bancaire du marché reste en place.", BUSINESS),
        letter("Votre chauffe-eau est encore sous garantie.", CONSUMER),
        letter("Votre acte de caution est conservé au dossier.", BUSINESS),
        letter("Votre chèque de caution vous attend à l’accueil, passez quand vous voulez.", CONSUMER),
    ),
)
