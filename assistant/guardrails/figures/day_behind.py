"""Day behind: what follows a day and tells its role, as in "le 12 mars, date de l'échéance"."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.days.dates import DateMention
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.day_turns import PAID, PAY, PRONOUNS, SHOULD
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import lead, trail

_CLEFT: Final = re.compile(r"\b(?:c'est|c'etait|des) (?:bien )?(?:le|au) (?:\w+di |dimanche )?$")
_SINCE: Final = re.compile(r"(?:^|[,;:(] ?|\n)(?:et |or |mais )?depuis le (?:\w+di |dimanche )?$")
_UNTIL_THEN: Final = re.compile(r"\b(?:aviez|avais|avait|avez eu|courait|courrait) jusqu'au $")
_BE: Final = r"^,? ?(?:(?:etait|est|sera|fut|marquait|marque) )?(?:bien )?(?:la |le |sa |son |leur )?"
_DUE_BEHIND: Final = re.compile(
    rf"{_BE}(?:date|jour|terme) (?:d'echeance|d'exigibilite|de (?:l'|son |leur |cette )echeance|limite|butoir"
    r"|de (?:paiement|reglement))\b"
)
_DUE_CLEFT: Final = re.compile(
    r"^ qu(?:e |')[^.;!?]{0,60}?\b(?:tomb(?:e|ait|aient|ent|ee?s?)|ech(?:oit|oient|oyai\w+|u|ue|ues)|echeance"
    rf"|expirai\w+|termes?|(?:etai\w+|est|sont) (?:due?s?|payables?|exigibles?|attendue?s?|a {PAY})"
    rf"|{SHOULD}\s+{PRONOUNS}(?:{PAID}|{PAY}))\b"
)
_LATE_BEHIND: Final = re.compile(
    r"^,? (?:la |les |cette |ces |votre |vos |l'|elle |vous |[\w/-]*\d)(?:[^.;,!?]|[.,](?=\d)){0,45}?\b"
    r"(?:est|sont|etes|reste|restent|demeure|demeurent) (?:\w+ )?"
    r"(?:en retard|impayee?s?|echue?s?|exigibles?|due?s?|dus|en souffrance)\b"
    r"|^,? (?:vous (?:nous|me)|tu (?:nous|me)) (?:devez|dois)\b"
)
_PAY_BEHIND: Final = re.compile(rf"^ pour (?:nous |me |la |le |les )?{PAY}\b")
_ISSUED_BEHIND: Final = re.compile(
    r"^,? (?:nous avons|nous vous avons|j'ai|je vous ai|on a) (?:bien )?(?:emis|etabli|edite|dresse) (?:la |votre "
    r"|cette )?(?:facture|[\w/-]*\d)"
    rf"|{_BE}(?:date|jour) (?:d'emission|d'etablissement|de (?:la |cette |votre )?(?:facture|facturation))\b"
)
_FRONT: Final = re.compile(r"(?:^|[.;:,\n] ?)(?:et |or |mais )?(?:le|au|passe le) (?:\w+di |dimanche )?$")
_DUE_FRONT: Final = re.compile(
    rf"^,? ?(?:[^.;,!?]{{0,30}}?\b)?(?:tomb(?:ait|aient)|arriv(?:ait|aient) a (?:son |leur )?(?:echeance|terme)"
    rf"|echoyai\w+|marquait (?:l'|son )echeance|{SHOULD} etre {PAID})\b"
    r"|^,? (?:son |l')?echeance\b"
)
_ISSUED_CLEFT: Final = re.compile(
    r"^ que (?:nous (?:l'|vous )?avons|je (?:l'|vous )?ai|j'ai) (?:bien )?(?:emis|etabli|factur)\w*"
)
_BEFORE: Final = 60  # characters read before a day
_AFTER: Final = 90  # and after it


def role_behind(letter: Letter, mention: DateMention) -> DateRole | None:
    """The role that what follows a day gives it; None where it gives none."""
    before, behind = lead(letter, mention.start, _BEFORE), trail(letter, mention.end, _AFTER)
    if _DUE_BEHIND.match(behind) or (_CLEFT.search(before) and _DUE_CLEFT.match(behind)):
        return DateRole.DUE
    if _FRONT.search(before) and _DUE_FRONT.match(behind):
        return DateRole.DUE
    if _UNTIL_THEN.search(before) and _PAY_BEHIND.match(behind):
        return DateRole.DUE
    if _ISSUED_BEHIND.match(behind) or (_CLEFT.search(before) and _ISSUED_CLEFT.match(behind)):
        return DateRole.ISSUED
    if _SINCE.search(before) and _LATE_BEHIND.match(behind):
        return DateRole.DUE_SINCE
    return None
