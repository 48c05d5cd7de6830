"""The debtor announces proceedings: safeguard, receivership, liquidation, or that they are near."""

from __future__ import annotations

import re

from assistant.domain.mail.reply import ReplyKind
from assistant.triage.passage import said_by

INTENT = said_by(
    ReplyKind.INSOLVENCY,
    re.compile(
        r"redressement judiciaire|(?:liquidation|procedure) (?:judiciaire|collective)"
        r"|(?:en|mise? en|place\w* en|prononce la|ouvert\w* (?:une|la)) liquidation|procedure de sauvegarde"
        r"|sous sauvegarde|(?:depot|deposer?|depose|deposons) (?:de |le |notre |son )bilan|cessation (?:de"
        r"|des) paiements?"
        r"|(?:mandataire|administrateur|liquidateur) judiciaire|\bliquidateur\b|declar(?:er|ez"
        r"|ation d[e']) (?:votre |vos )?creances?"
    ),
    re.compile(r"\bfaillite\b|\bdissou\w+|cesse (?:son|notre|toute) activite|tribunal de commerce"),
    re.compile(
        r"\b(?:eviter|evite[zr]?|pas en|n'est pas|ne sommes pas|menac\w+ de)\b|liquidation (?:de|du|totale) stock"
    ),
)
