"""The debtor says that they will not pay."""

from __future__ import annotations

import re

from assistant.domain.mail.reply import ReplyKind
from assistant.triage.passage import said_by

_PAY = r"(?:pai|pay|regl|vers|vir|debours)\w*"
INTENT = said_by(
    ReplyKind.REFUSAL,
    re.compile(
        rf"\b(?:ne |n')(?:\w+ )?{_PAY} (?:pas\b|rien|plus|jamais)(?! encore)"
        rf"|\b(?:on|je|nous|j') ?(?:ne |n')?(?:vous |te )?(?:paiera[is]?|payera[is]?|paierons|reglera[is]?"
        rf"|reglerons) (?:pas|rien|plus)\b"
        r"|hors de question|\brefus\w+ (?:de|categoriquement de) (?:\w+ )?(?:pay|regl|vers)\w+"
        r"|(?:aucun|pas de|plus aucun) (?:reglement|paiement|versement)\b(?! (?:n'|ne )?(?:a |est|recu|en retard"
        r"|encore))"
        rf"|(?:pas|plus) (?:un centime|un sou|un euro|un rond)|pourquoi (?:je|nous|on) (?:paie|pay|regl)\w+"
        r"|n'insistez pas|(?:fichez|foutez|laissez)[- ](?:moi|nous) (?:la paix|tranquille)|ne donner\w+ (?:pas"
        r"|aucune) suite|vous n'aurez rien"
    ),
    re.compile(r"\bmon avocat\b|\bnotre avocat\b|faites ce que vous voulez"),
    re.compile(r"\b(?:pas|jamais) refus|n'ai pas refuse|je ne refuse"),
)
