"""Unreal virtue: the reader is told what he would do had he any honesty, or that his word is worth nothing."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_VIRTUE: Final = (  # whole words: "sérieusement gêné" is no virtue
    "(honnêtes?|sérieu(x|ses?)|corrects?|correctes?|droits?|loya(l|le|ux)|digne|fiables?|respectueu(x|se)|parole"
    "|honneur"
    "|cœur|décence|vergogne|conscience|scrupules?|fierté|dignité|honnêteté|courage|éducation|respect|humanité)(?![a-z])"
)
_UNREAL: Final = phrases(
    "(devriez|devrais|pouvez|peux) ~2 (rougir|avoir honte|baisser les yeux|être honteu(x|se))",
    "(il n'y a que|seuls?|faut être|faut-il être|faut vraiment être) ~2 (incapables?|malhonnêtes?|voleurs?|escrocs?"
    "|imbéciles?|idiots?"
    "|menteurs?|lâches?|profiteurs?|minables?|inconscients?)[^.;!?]{0,40} (pour|peut|peuvent|ignor|pai|agi"
    "|laiss)[a-z]*",
    f"si (vous|tu) ~1 (étiez|étais|aviez|avais) ~4 {_VIRTUE}[^.;!?]{{0,40}} (auriez|aurais|seriez|serais|penseriez"
    f"|penserais"
    "|paieriez|paierais|régleriez|réglerais|sauriez|saurais|rougiriez|feriez|ferais)",
    f"(auriez|aurais|paieriez|paierais|régleriez)[^.;!?]{{0,40}} si (vous|tu) ~1 (étiez|étais|aviez"
    f"|avais) ~4 {_VIRTUE}",
    f"(quelqu'un|une personne|un (client|commerçant|patron|homme)|une femme) ~1 (d'|de |plus )?{_VIRTUE} (aurait"
    f"|paierait"
    "|réglerait|se serait|n'aurait)[^.;!?]{0,40} (payé|réglé|longtemps|déjà|honte)?",
    "(votre|ta|vos|tes) ~1 (parole|signature|promesses?|engagements?)[^.;!?]{0,30} (sans (valeur|poids)|(ne "
    "|n')?(vaut|valent)"
    " ~1 (rien|plus rien|pas grand-chose|moins que))",
    "(il est|c'est|quelle) ~1 (honteux|indigne|ignoble|inhumain|lamentable|honte) (de|d'|que) ~2 (laiss|fai|trait|pay"
    "|abandonn"
    "|abus|profit|agi|se compor)[a-z]*",
)
_KIND: Final = re.compile(
    r"\b(?:merci|sans rougir|ravi\w*|bravo|je (?:n'ose|serais|sais que)|nous (?:serions|savons que)|jamais|personne ne"
    r"|votre courage|notre"
    r" parole|mon fils|client (?:du|de la)|le temps|(?:avez|avais|aviez) (?:le )?(?:temps|courage de (?:passer|venir"
    r"|lire))|(?:c(?:oe|œ)ur|courage) (?:a|de|d') ?(?:nous |m'|me )(?:appel|ecri|parl)\w*)\b"
)
UNREAL_VIRTUE: Final = forbid_phrases(_UNREAL, unless=excused_anywhere(_KIND), even_denied=True)
