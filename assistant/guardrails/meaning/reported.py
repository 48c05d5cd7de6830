"""Reported: what the letter says that the debtor said, or pays to somebody else ("votre banque vous prend 25 €")."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import lead, trail

_VERB: Final = (
    r"(?:ecri|dis|dit|indiqu|signal|parl|evoqu|expliqu|annonc|racont|precis|mentionn|rappel|plaign|plaint|demand)"
)
_TO_US: Final = r"(?:m'|nous |t'|me |l'|n'|y )*"
# The debtor says it: "vous" is no object there, as in "je me permets de vous signaler".
_SAID: Final = re.compile(
    rf"\bvous {_TO_US}(?:(?:avez|aviez) (?:\w+ )?(?:{_VERB}\w*|fait (?:part|savoir|remarquer|observer))"
    rf"|{_VERB}\w*ez\b|dites\b)"
    rf"|\btu {_TO_US}(?:(?:as|avais) (?:\w+ )?(?:{_VERB}\w*|fait (?:part|savoir|remarquer|observer))"
    rf"|{_VERB}\w*s\b)"
    rf"|\b(?:votre|ta|ton) \w+ {_TO_US}(?:(?:a|avait) (?:\w+ )?)?(?:{_VERB}(?!\w*er\b)\w*|fait (?:part|savoir"
    rf"|remarquer))\b"
    rf"|\b(?:vous {_TO_US}(?:estim|chiffr|evalu|souhait|envisag|propos|offr)\w*ez|tu {_TO_US}(?:estim|chiffr|evalu"
    r"|souhait|envisag|propos|offr)\w*s)\b[^,;:.!?]{0,40}$"  # the sum is what he offers
    r"|\b(?:disiez|disais|dites|dis|ecriviez|ecrivais)-(?:vous|tu)\b"
    r"|\bselon (?:vous|toi|votre (?:banque|message|courriel))"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:(?:la|ta|votre) (?:banque|assurance|poste|mutuelle|plateforme)|l'assur\w+|(?:votre|ton|ta) (?:assureur"
    r"|banquier|bailleur|fournisseur|prestataire|transporteur))\b[^.;!?\n]{0,40}\b(?:pren\w+|pris|factur\w+"
    r"|prelev\w+|compt\w+|retien\w+|retenu|coute\w*|demand\w+|reclam\w+)\b"
)
_TO_ANOTHER: Final = re.compile(
    r"^[^.;!?\n]{0,30}\ba (?:votre|ta|ton) (?:banque|banquier|assureur|bailleur|fournisseur)\b"
)
_OWED: Final = re.compile(
    r"\b(?:devoir|devez|devais|dois|deviez|reste\w*|solde|regler|regle\w*|payer|paie\w*|verser|virer|ajout\w+"
    r"|evit\w+|promis|promet\w+|accord\w+|s'engag\w+|engag\w+)\b"
)

_ASKED_AFTER: Final = re.compile(
    r"\b(?:merci de|veuillez|(?:nous|je) vous pri\w+|versez|virez|reglez|payez|verse|vire|regle|paie)(?:-l[ae]s?)?\b"
    r"|\b(?:nous|je) (?:le |la |les )?(?:confirm|attend|reclam)\w*|\bn'en demand\w+|\bmanqu\w+|\ben souffrance\b"
)
# "Vous me demandez de décaler l'échéance du 5 décembre (300 €)", "si l'indemnité de 40 € porte la TVA": sums of ours
_OURS: Final = re.compile(
    r"\b(?:l'indemnite(?: forfaitaire)?(?: de recouvrement)?|la (?:\w+ )?mensualite|l'echeance)"
    r"(?: d(?:u|e|'un montant de)(?! votre)[^;:!?\n€]{0,24})?[\s(,]*$"
)
_BESIDE: Final = 70  # characters
_STRAIGHT_ON: Final = re.compile(
    r"(?: d(?:u|atee du) [^,;:.()\n]{4,25})?[\s,:(]*(?:d'un montant de |(?:soit|de|pour|montant|solde) )?"
)


def is_reported(letter: Letter, span: tuple[int, int]) -> bool:
    """Whether a sum of the twin is one that the debtor told of or bears elsewhere, and that the letter does not ask."""
    if (
        _TO_ANOTHER.match(trail(letter, span[1], 60)) is not None
        and _SAID.search(lead(letter, span[0], 110)) is not None
    ):
        return True
    before = lead(letter, span[0], 110)
    if _is_of_an_invoice(letter, span[0]) or _OURS.search(before) is not None:
        return False
    if _ASKED_AFTER.search(trail(letter, span[1], 60)) is not None:
        return False
    if _OWED.search(before) is not None and _ELSEWHERE.search(before) is None:
        return False
    after = trail(letter, span[1], 40)
    return any(pattern.search(before) or pattern.search(after) for pattern in (_SAID, _ELSEWHERE))


def _is_of_an_invoice(letter: Letter, place: int) -> bool:
    """Whether a sum follows the naming of an invoice ("la F-118 du 24 août, 689,90 €"): it is ours, whoever spoke."""
    named = mentioned_in(letter, max(0, place - _BESIDE), place)
    return bool(named) and _STRAIGHT_ON.fullmatch(letter.twin.folded[named[-1].end : place]) is not None
