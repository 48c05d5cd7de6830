"""Plan at once: the law, or the first slip, brings the whole plan down, or paying in parts is said to cost."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_SLIP: Final = (
    "((premier|première|moindre|seule?|simple|unique) ~1 (faux pas|écart|retard|oubli|accroc|échéance|incident|défaut"
    "|manquement"
    "|jour|virement|versement|mensualité)|retard d'un (seul )?jour|un (seul )?jour de retard|(échéance|mensualité"
    "|versement) ~1 (en retard|manquée?|oubliée?|impayée?))"
)
_WHOLE: Final = "(tout|le tout|l'ensemble|solde|reste|totalité|intégralité|surplus|somme entière)"
_BY_LAW: Final = (
    "(de plein droit|automatiquement|d'office|par l'effet de la loi|de par la loi|aussitôt|ipso facto|de lui-même"
    "|sans (autre )?"
    "(formalité|avis|préavis|rappel|mise en demeure|prévenir))"
)
_FALLS: Final = phrases(
    f"{_SLIP}[^.;!?]{{0,40}} {_WHOLE}[^.;!?]{{0,20}} (dû|due|exigible|payable|réclamé|exigé)[a-z]*",
    f"{_SLIP}[^.;!?]{{0,40}} {_BY_LAW}[^.;!?]{{0,30}} (exigib|déchéance|caduc|tomb|dû|due)[a-z]*",
    f"(loi|code civil|code)[^.;!?]{{0,40}} (le tout|solde|reste|totalité|intégralité)[^.;!?]{{0,40}} ({_BY_LAW}"
    f"|exigible|tomb[a-z]*|échoi[a-z]*)",
    f"(plan|échéancier|accord|bénéfice du terme|terme|délai) ~2 (tomb|disparaî|cess|saut|s'évanoui|s'éteint"
    f"|prend fin)[a-zî]*"
    f"[^.;!?]{{0,30}} ({_SLIP}|{_BY_LAW})",
)
_AFTER_NOTICE: Final = re.compile(
    r"(?<!sans )(?<!sans autre )(?<!sans aucune )\bmise en demeure\b"
    r"|\ba (?:la|sa) date (?:convenue|prevue|fixee|indiquee|d'echeance)\b|\ba (?:l'|son )echeance\b|\b(?:commande"
    r"|livraison|chantier|pose"
    r"|ne (?:tombe|devient|rend"
    r"|rendra|serait|sera)\w* (?:pas|rien))\b"
)
AT_ONCE: Final = forbid_phrases(_FALLS, unless=excused_anywhere(_AFTER_NOTICE))

_COST: Final = phrases(
    "(fractionnée?|échelonnée?|échelonnement|étalement|plusieurs fois|trois fois|quatre fois|échéancier|facilités?"
    "|mensualités?)"
    "[^.;!?]{0,30} (n'est|ne sont|ne sera|n'ont|ne seront) (pas|jamais) (gratuit|offert|sans frais|donné)[a-z]*",
    "(fractionnée?|échelonnée?|échelonnement|étalement|plusieurs fois|trois fois|quatre fois|échéancier"
    "|facilités?)[^.;!?]{0,30}"
    " (coûte|coûtera|se paie|se paiera|(est|sont|sera|seront) ~1 (majorée?s?|payante?s?|facturée?s?))",
)
_FREE: Final = re.compile(
    r"\b(?:rien|aucun\w*|nous est|pas a vous|sans que|ne (?:vous )?coute\w* pas|sans (?:frais|supplement|interet)"
    r"|gratuit\w* pour|(?:ne|n') ?(?:(?:vous|te|lui|leur) )?(?:est|sont|sera|seront|seraient|serait) (?:pas|jamais"
    r"|point) (?:\w+ )?(?:factur|major|payant)\w*)\b"
)
COST: Final = forbid_phrases(_COST, unless=excused_anywhere(_FREE), even_denied=True)
