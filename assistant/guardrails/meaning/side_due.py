"""Side due: what is not the debt: a service beside it that is free, or something that another person might ask."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit

_SERVICE: Final = (
    r"(pose|livraison|transport|montage|demontage|installation|emballage|expedition|manutention|enlevement|stockage"
    r"|depannage|mise en service|depot de garantie|caution|consigne|garantie|formation|assurance|nettoyage)\b(?! d)"
)
_OF_A_SERVICE: Final = re.compile(
    rf"\b(?:pour|quant a|s'agissant de|cote) (?:la |le |l'|les |votre |cette |ce )?{_SERVICE}"
    rf"|\b{_SERVICE}[^.;!?]*\bde ce cote\b"
)
_TO_ANOTHER: Final = re.compile(
    r" (?:aux? |a (?:la |l'|votre |vos |un |une )?)(?:transporteur|livreur|chauffeur|facteur|poseur|installateur"
    r"|notaire|bailleur|fournisseur|artisan|assureur|assurance|banque|banquier|mairie|poste|mutuelle|douane)s?\b"
)
_THE_DEBT: Final = re.compile(
    r"\b(?:factur\w+|dettes?|creances?|notes?|soldes?|reste\w*|sommes?|ardoise|commandes?|total\w*|tout|toute|ni|ou|et|aussi"
    r"|nous|moi|comme)\b"
)


def is_of_a_side_due(letter: Letter, hit: Hit) -> bool:
    """Whether nothing is due for a service that the invoices do not bill, or to somebody else, and no debt is named."""
    text = hit.passage.text
    if "rien" not in hit.text or _THE_DEBT.search(text) is not None:
        return False
    if _TO_ANOTHER.match(text, hit.end) is not None:
        return True
    service = _OF_A_SERVICE.search(text)
    named = next(filter(None, service.groups()), "") if service else ""
    return bool(named) and not any(named in folded(one.label) for one in letter.facts.invoices)
