"""Flaunted: what the writer kept, noticed or heard of the reader is let fall, so that he wonders why."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_KNOWN: Final = "(sais|savons|sait|connais|connaissons)"
_OFF_BOOK: Final = (
    "(en espèces|en liquide|au noir|sans facture|non déclarée?s?|de la main à la main|sous la table|pas déclarée?s?)"
)
_FLAUNTED: Final = phrases(
    "(enregistr|conserv|gard|archiv|copi|photographi|film|imprim)[a-zé]*[^.;!?]{0,40} (conversations?|appels?|échanges"
    "|messages?|propos|entretiens?|mails?|courriels?|sms|photos?)[^.!?]{0,40} (à toutes fins|au cas où"
    "|pas à votre avantage"
    "|gênante?s?|compromettante?s?|embarrassante?s?|le moment venu|serviront|pourraient (servir|intéresser)|contre vous"
    "|en lieu sûr|parlante?s?)",
    "(votre|ta|ton) (camionnette|voiture|véhicule|fourgon|4x4|fils|fille|femme|épouse|moto"
    "|maison)[^.;!?]{0,50} (garée?|stationnée?|rentre|sort|dort|allumée?|vide|seule?) ~6 (avons|ai|a) ~1 (remarquée?"
    "|notée?|observée?|constatée?|repérée?)",
    f"{_KNOWN} ~2 (comment|par qui|grâce à qui|à quel prix|dans quelles conditions) (vous|tu) ~2 (obtenu|décroché|gagné"
    "|financé|payé|acheté|monté|eu|employé|déclaré)",
    f"{_KNOWN} ~2 (assez|trop|suffisamment|beaucoup|long|certaines|des|deux ou trois|bien des) ~1 (choses|affaires"
    f"|bien vos"
    "|sur vous|sur vos|sur tes)[^.!?]{0,60} (conseill|intéress|bonne humeur|taire|gên|regrett|pour que vous"
    "|inquiét)[a-z]*",
    "(entendu parler|savons|sais|paraît|appris|raconte|murmure|au courant)[^.;!?]{0,40} (chantiers?|travaux|ouvriers?"
    f"|salaires?|heures|apprentis?|main-d'œuvre|factures)[^.;!?]{{0,30}} {_OFF_BOOK}",
    "(me|m'|nous) ~1 (garder|tenir|mettre|laisser) ~1 (de bonne humeur|dans de bonnes dispositions)",
    "(fâcheux|dommage|regrettable|ennuyeux|embêtant) (que|qu'[a-z]+) ~3 (m'échappe|nous échappe|m'échappait|échappât)",
)
_OWN: Final = re.compile(
    r"\b(?:notre (?:caisse|comptoir)|nous acceptons|vous pouvez|paiement en especes|pour nos archives"
    r"|qualite de service"
    r"|avec votre accord|livr\w+)\b"
)

FLAUNTED: Final = forbid_phrases(_FLAUNTED, unless=excused_anywhere(_OWN), even_denied=True)
