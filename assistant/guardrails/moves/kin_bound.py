"""Kin bound: a relative is said to answer for the debt by being one, or to be counted upon for the money."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

_MONEY: Final = (
    "(payer|régler|verser|virer|solder|rembourser|acquitter|honorer|règlement|paiement|fonds|argent|somme|dette)"
)
_MUST: Final = "(répond|répondra|répondent|tenue?s?|redevables?|engagée?s?|solidaires?|débitrice|débiteurs?)"

KIN_BOUND: Final = phrases(
    f"(appartient|revient|incombe|incombera|reviendra|appartiendra) ~1 à (votre|vos|ton|ta|tes|leur) {{kin}} ~2 (de"
    f"|d'|s')"
    f" ~2 {_MONEY}",
    f"(étant|est|en tant que|comme|en qualité de|en sa qualité de|puisqu'elle est|puisqu'il est) ~1 (votre|ton|ta|son) "
    f"{{kin}}[^.;!?]{{0,50}} {_MUST}",
    f"(elle|il|elles|ils) ~1 (en|y|est|sont) ~1 {_MUST} ~2 (au même titre|autant|comme|avec|solidairement) ~2 (vous"
    f"|toi)",
    f"(votre|vos|ton|ta|tes) {{kin}}[^.;!?]{{0,60}} (voudra bien|pourra|se chargera|s'en chargera|enverra|fera) ~3 "
    f"{_MONEY}",
    "(dette|somme|facture|paiement|règlement|charge) ~3 (incombe|incombera|revient|reviendra|pèse|pèsera|échoit) ~3 "
    "(votre|vos|ton|ta|tes|leur) {kin}",
)
