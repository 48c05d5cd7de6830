"""No hurry: hours and "today" that press nobody: what came this morning, what the writer does within the hour."""

from __future__ import annotations

import re
from typing import Final

_ALREADY_PAID: Final = re.compile(
    r"\bsi (?:votre|ton|le) (?:paiement|reglement|virement|cheque)[^.;]{0,30}\b(?:part|emis|fait|effectu|envoy)"
)
_HAPPENED: Final = re.compile(
    r"\b(?:recu|arrive|parti|emis|enregistre|annonce|promis|lance|effectue|passe|merci)\w*\b[^.;!?]{0,40}"
    r"\b(?:ce matin|aujourd'hui)\b|\b(?:virement|reglement|paiement) (?:fait|parti|emis|recu) a l'instant\b"
    r"|\b(?:de|des) (?:ce matin|aujourd'hui)\b"
)
_AT_YOUR_SERVICE: Final = re.compile(
    r"\ba (?:vous|te) (?:les? |la )?(?:r?envoyer|repondre|rappeler|transmettre|recevoir|faire parvenir)\b"
)
_NEVER_TOO_LATE: Final = re.compile(
    r"\b(?:pas|jamais|encore) trop tard\b|\btrop tard [^.;!?]{0,12}pour (?:vous |te |t'|l')(?:appel|ecri|derang|rappel"
    r"|repond|joindre|adress)|\b(?:je m'y|nous nous y) \w+ [^.;!?]{0,15}trop tard\b"
    r"|\b(?:j'ai|nous avons) (?:vu|lu|recu|ouvert) (?:ton|votre|ta|vos|tes) [^.;!?]{0,25}trop tard\b"
)
_BY_US: Final = re.compile(  # what the writer does within the hour, or until when he is there
    r"\b(?:je|nous|on) (?:vous |te |la |le |les |l'|t'en |vous en )*(?:r?envo\w+|rappel\w+|repon\w+|transm\w+"
    r"|expedi\w+|(?:la |le |les )?r(?:e|en)voie|fais suivre|faisons suivre|refais|imprim\w+|corrig\w+"
    r"|fourni\w*|apport\w+|depos\w+"
    r"|donn\w+)[^.;!?]{0,20} (?:dans (?:l'heure|la minute)|aujourd'hui|ce soir|tout de suite|a l'instant)"
    r"|\b(?:duplicatas?|copies?"
    r"|documents?|reponses?|details?|colis|attestations?|justificatifs?|releves?) (?:part\w*|vous \w+|arriv\w+"
    r"|sui\w+) dans (?:l'heure|la minute|la journee)\b|\b(?:je|nous|on) (?:reste\w*|sera\w*|serons|suis|sommes"
    r"|est) (?:a|au|la|ici|ouvert\w*|joignable\w*|disponible\w*|present\w*|sur place)\b[^.;!?]{0,40}\b(?:jusqu'a"
    r"|jusqu'au|a partir de)\b"
)
_NO_HURRY: Final = (
    re.compile("24 heures sur 24"),
    _NEVER_TOO_LATE,
    _AT_YOUR_SERVICE,
    _ALREADY_PAID,
    _HAPPENED,
    _BY_US,
)


def is_no_hurry(sentence: str) -> bool:
    """Whether folded words tell of what was done today, or of the writer's own time."""
    return any(why.search(sentence) is not None for why in _NO_HURRY)
