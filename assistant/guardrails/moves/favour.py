"""Favour: a gift to the person who passes the invoice, or the memory of a house that forgets no friend at Christmas."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_GIFT: Final = (
    "(enveloppe|cadeau|panier|champagne|jambon|invitation|carte cadeau|bon d'achat|repas|week-end"
    "|petit geste"
    "|petite attention|commission|prime(?! (cee|énergie))|petit quelque chose|ristourne personnelle|pourboire"
    "|caisse de vin"
    "|places de match)"
)
_PASSED: Final = (
    "(virement|paiement|mandat[a-z]*|factures?|règlement|dossier|débloqu[a-z]+|diligence|rapidité|célérité)"
)
_FAVOUR: Final = phrases(
    f"{_GIFT}[^.;!?]{{0,40}} (récompens|remerci|attend|pour vous|vous sera|à vous|personnel"
    f"|salu)[a-z]*[^.;!?]{{0,60}} (si"
    f"|dès que|quand|pourvu|à condition|contre|en échange|lorsque|pour) [^.;!?]{{0,60}} {_PASSED}",
    f"(si|dès que|quand|pourvu que|lorsque) [^.;!?]{{0,60}} {_PASSED}[^.;!?]{{0,60}} {_GIFT} [^.;!?]{{0,30}} (pour vous"
    "|vous attend|à vous|personnellement|vous sera|en remerciement)",
    f"{_GIFT} ~3 (récompens|remerci|salu|honor)[a-z]* ~3 (diligence|rapidité|célérité|efficacité|geste|aide|obligeance"
    "|complaisance|coup de pouce|intervention)",
    "(oublions|oublie|oublierons|oublierai|oubliera) ~1 (jamais|pas)[^.;!?]{0,40} (ceux|celles|celui|celle"
    "|personnes) qui"
    f"[^.;!?]{{0,50}} {_PASSED}",
)
_FOR_ALL: Final = re.compile(
    r"\b(?:fidelite|tous nos clients|chaque client|parrain\w*|facture de|tombola|timbree?|geste commercial)\b"
)

FAVOUR: Final = forbid_phrases(_FAVOUR, unless=excused_anywhere(_FOR_ALL), even_denied=True)
