"""No hurry: hours and "today" that press nobody: what came this morning, what the writer does within the hour."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import DEBT
from assistant.guardrails.wording.neighbourhood import passage_at
from assistant.guardrails.wording.phrases import Hit

_ALREADY_PAID: Final = re.compile(
    r"\bsi (?:votre|ton|le) (?:paiement|reglement|virement|cheque)[^.;]{0,30}\b(?:part|emis|fait|effectu|envoy)"
)
_HAPPENED: Final = re.compile(
    r"\b(?:fait|emis|lance|envoye|poste|passe|programme) (?:le |votre |ton |un )?(?:virement|reglement|paiement"
    r"|cheque) hier ou (?:ce matin|aujourd'hui)\b|\b(?:recu|arrive"
    r"|parti|emis|enregistre|annonce|promis|lance|effectue|passe|merci)\w*\b[^.;!?]{0,40}"
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
# "Un virement passé dans la journée est le plus sûr", "... suffit": a way that is shown, and not asked for.
_SHOWN: Final = re.compile(
    r",? (?:est|serait|sera|reste) (?:sans doute |encore |bien )?(?:la (?:solution|voie|facon|maniere)|le moyen"
    r"|le chemin)"
    r" (?:la |le )?plus (?:sure?|simple|rapide|commode|pratique)\b"
    r"|,? (?:est|serait|sera) (?:sans doute |encore )?le plus (?:sur|simple|rapide|commode|pratique)\b"
    r"|,? (?:suffi(?:t|ra|rait)|convien(?:t|dra|drait)|arriver(?:a|ait) a temps|ferait l'affaire|irait tres bien)\b"
)
_SHOWN_BEFORE: Final = re.compile(
    r"\b(?:le plus (?:sur|simple|rapide|commode|pratique)|la (?:solution|voie|facon|maniere) la plus (?:sure|simple"
    r"|rapide|commode))"
    r" (?:est|reste|serait) (?:encore |sans doute )?(?:un |le |de faire un |par )?$"
)
_OTHERWISE: Final = re.compile(
    r"\b(?:evit\w+|sinon|sans quoi|pire|ennuis|huissier|commissaire|tribunal|consequences|exig\w+|ou alors|faute de)\b"
)
# "Si le groupe fait des siennes, sifflez, on arrive dans les 24 heures": the writer's own work, for which one calls.
_COMES_TO_WORK: Final = re.compile(
    r"\b(?:nous|je|on|(?:mon|notre|nos|un) (?:equipe|technicien|depanneur|collegue|gars|chauffeur"
    r"|plombier)s?) (?:vous |te |y )?"
    r"(?:arriv\w+|viens|vient|venons|viendr\w+|repass\w+|pass\w+|suis|sommes|est|sera|serai|serons|debou\w+)"
    r" (?:(?:la|chez vous|chez toi|sur place|tous|la-bas) )?(?:sous|dans(?: les)?|en moins de|avant) ?$"
)
_TO_TAKE: Final = re.compile(
    r"\b(?:cheques?|argent|cherch\w+|recuper\w+|reprendre|encaiss\w+|sinon|repond\w+|ou non)\b"
)
_CALLED_FOR: Final = re.compile(
    r"\b(?:en cas (?:de|d')|au moindre|a la moindre|une? (?:souci|panne|fuite|probleme|bruit|alarme|urgence)\b"
    r"|un (?:coup de fil|appel|mot) et)"
    r"|\bs(?:i |'il |'elle )(?!rien|vous|tu|on|le (?:paie|vire|regl|comp)|la (?:fact|somm))[^.;:!?]{3,60}, "
    r"|\b(?:siffl|appel|sonn|telephon)(?:ez|e|es)\b"
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


def is_shown(hit: Hit) -> bool:
    """Whether paying at once is shown as the handiest way, and nothing is foretold otherwise."""
    text = hit.passage.text
    if _OTHERWISE.search(text, hit.end) is not None:
        return False
    return _SHOWN.match(text, hit.end) is not None or _SHOWN_BEFORE.search(text[: hit.start]) is not None


def comes_to_work(letter: Letter, place: int) -> bool:
    """Whether within these hours the writer comes where he is called, no money being spoken of."""
    passage = passage_at(letter, place)
    comes = _COMES_TO_WORK.search(passage.text[: place - passage.start]) is not None
    if not comes or _TO_TAKE.search(passage.text) is not None or DEBT.search(passage.text) is not None:
        return False
    return _CALLED_FOR.search(passage.text) is not None
