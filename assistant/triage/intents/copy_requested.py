"""The debtor asks for an invoice, a copy or a statement, or says that it never came."""

from __future__ import annotations

import re

from assistant.domain.mail.reply import ReplyKind
from assistant.triage.passage import said_by

_PIECE = (
    r"(?:factures?|facs?|fact|pieces?|documents?|releves?|justificatifs?|bons? de (?:livraison|commande)"
    r"|pdf|rib|iban)"
)
INTENT = said_by(
    ReplyKind.COPY_REQUESTED,
    re.compile(
        rf"\b(?:r?envo\w+|re-?envo\w+|retourn\w+|faire parvenir|fai\w+ suivre|redonn\w+|transmett\w+|adress(?:er|ez"
        rf"|iez)|joindre|redepos\w+|depos\w+"
        rf"|remett\w+) (?:.{{0,40}} )?(?:{_PIECE}|copie|duplicata|double)\b"
        rf"|(?:copie|duplicata|double) (?:de |du |des |d'un |serait|svp|stp|s'il)"
        rf"|\b{_PIECE} (?:\S+ )?(?:non|pas|jamais) recue?s?\b|(?:pas|jamais|point) (?:eu|recu|vu passer|trouve"
        rf"|retrouve) (?:la |cette |votre |ta |de |d'|vos )?(?:\w+ )?{_PIECE}"
        rf"|(?:pas|plus|jamais) (?:recue?|eue?|retrouvee?) *[.,!]?$|ne (?:re)?trouv\w+ (?:pas|plus|nulle part)"
        rf"|aucune trace de"
        r"|(?:me|nous) (?:la |les |le )?(?:renvoyer|remettre|redonner|repasser|refaire suivre)"
        r"|(?:envoy\w+|renvoy\w+)[- ](?:la|les|le)(?:[- ](?:moi|nous))"
        r"|ne s'ouvre pas|illisible|il (?:me|nous) (?:faut|faudrait|manque) (?:.{0,24})?(?:facture|releve|copie"
        r"|duplicata)"
        r"|mettre la main dessus|(?:send|resend|forward) .{0,20}(?:copy|invoice)"
    ),
    re.compile(r"quelle facture|de quoi (?:s'agit|parle)|ne l'ai plus|l'ai plus"),
    re.compile(r"corrig|rectif|modifi|refai|avoir de|signal|bon de commande (?:signe|manqu)|siret"),
)
