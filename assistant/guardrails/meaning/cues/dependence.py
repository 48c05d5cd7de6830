"""Dependence: something that has nothing to do with the claim is made to hang on its payment."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.cues.cue import Cue
from assistant.guardrails.wording.phrases import Hit, phrases

_WISH: Final = "(aimerais|aimerions|espère|espérons|voudrais|voudrions|préférerais|préférerions|souhaite|autant)"
_GOOD: Final = (
    "(du bien|de bonnes choses|de bonnes nouvelles|des choses agréables|des choses aimables|que du bon|que du bien"
    "|une bonne nouvelle|rien à (dire|raconter|ajouter)|du mal)"
)

# "La date de pose dépend de vous": it does, and nothing hangs on the payment.
_OF_THE_WORK: Final = re.compile(
    r"\b(?:dates?|jours?|poses?|livraisons?|assurances?|rendez-vous|choix|couleurs?|heures?|horaires?|modeles?"
    r"|delais?|devis|meteo|temps|travaux|chantiers?|visites?|interventions?|montage|reprise|installation|ouverture)"
    r" (?:[a-z']+ ){0,4}$"
)
_FOR_THE_WORK: Final = re.compile(  # "cela dépend de vous pour la couleur"
    r"^[^.;!?]{0,25}\bpour (?:la |le |les |l'|choisir |fixer )(?:[a-z]+ )?(?:dates?|jours?|poses?|livraisons?"
    r"|choix|couleurs?|heures?|horaires?|modeles?|visites?|chantier|travaux)\b"
)
_ON_OTHERS: Final = re.compile(  # on whom the work waits: "la suite dépend de votre syndic"
    r"^depend\w* (?:[a-z']+ ){0,3}(?:de|du|d'un|d'une|des)(?: la| l'| le)? ?(?:votre |vos )?(?:nouve[a-z]+ )?"
    r"(?:syndic|gardien\w*|concierge|mairie|commune|copropri\w+|architectes?|assur\w+|banque|notaire|bailleur|proprietaires?|voisin\w*"
    r"|locataires?|fournisseurs?|transporteur|comptable|experts?|electricien|macon|plombier|equipes?)\b"
)


def _is_of_the_work(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (a spared word is told by its letter and place)
    text = hit.passage.text
    if not hit.text.startswith("depend"):
        return False
    if _OF_THE_WORK.search(text[: hit.start]) is not None or _ON_OTHERS.match(text[hit.start :]) is not None:
        return True
    return _FOR_THE_WORK.match(text[hit.end :]) is not None


DEPENDENCE: Final = Cue(
    "une suite qui dépendrait du client ou de son paiement",
    phrases=(
        phrases(
            "(dépend|dépendra|dépendrait|dépendront|dépendent) ~3 (de|d'|du) ~4 (vous|votre|toi|ta|ton|vos|compte"
            "|règlement|paiement|virement|semaine|suite|mois)",
            f"{_WISH} ~6 {_GOOD}",
            f"{_WISH}(?! pas) ~3 (lui|leur) ~1 (dire|répondre|annoncer|parler|confirmer|apprendre|écrire|donner)",
            "(d'autant|bien|beaucoup|tellement|nettement) plus (volontiers|facile|facilement|à l'aise|tranquille"
            "|bavarde?) ~3 (si|quand|une fois|lorsqu|le jour)",
            "plus (facile|simple|aisé|agréable) ~3 si (nous|j'|on) ~2 (payée?s?|réglée?s?)",
            "à cause de (vous|toi)",
            "(selon|suivant|en fonction) ~1 (ce que (vous|tu)|que (vous|tu)|l'état|de l'état)",
            "tout (peut|pourrait) ~2 (s'arranger|se régler|rentrer)",
            "(plus d'objet|plus lieu d'être|plus besoin d'en parler|je n'y pense plus|je n'en parle plus|l'affaire est"
            " oubliée|j'aurai tout oublié|j'aurai oublié|j'oublie tout)",
            "tant (que|qu'on|qu'il|qu'elle) ~4 (bons termes|rien reçu)",
            "autant que ~3 (réglé|payé|soldé) avant",
        ),
    ),
    spared=_is_of_the_work,
)
