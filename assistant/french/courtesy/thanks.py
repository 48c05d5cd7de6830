"""Thanks that close a mail (« merci d'avance »), told from requests (« merci de me rappeler »)."""

from __future__ import annotations

import re

from assistant.french.text.word_list import word_set

_HEAD = (
    r"(?:^|[.!?,;:()…–—-]|\b(?:et|ok|donc|recu|note|parfait|super|top|nickel|svp|stp|un|grand|encore|en vous"
    r"|vous|avec|many"
    r"|mes|nos|dit|mille|d'accord|entendu|bien|tous|alors|oui|non)\b)[ \t]*"
)
_CUE = re.compile(r"m(?:er[ck]|r?ci|rc)|th(?:x|ank)|dank|gra[cz]i|remerci")  # no thanks without one of these
_THANKS = re.compile(
    _HEAD
    + r"(?P<thanks>(?:(?:un |many |tres |grand |mille |encore |par avance |d'avance |tous mes |avec |tous |mes |nos )*)"
    r"(?:mercis?|mrc|mci|mrci|merki|merciii*|thx|thanks|thank you|remerciements|remerciant|danke|gracias|grazie"
    r"|bedankt|vielen dank)"
    r"|(?:je|nous|on) (?:vous |te |t'|vs )(?:en )?remerci\w+)\b",
)
_REQUEST = re.compile(
    r" (?:beaucoup |par avance |d'avance )?(?:de |d'|pour |pr )"
    r"(?:bien |ne |pas |me |m'|nous |y |vous |te |t'|lui |leur |l'|le |la |les |en |donc |tout )*(?P<verb>[a-z]+)\b",
)
_INFINITIVE = re.compile(r"[a-z]+(?:er|ir|oir|dre|tre|ire|vre|ure|ttre|aire)$")
_SAYS_MORE = re.compile(r"[.!?][ ]*\w+(?:[ .]+\w+){2}")  # three words: more than a name
_AHEAD = re.compile(r"\b(?:d'avance|par avance)\b")  # such thanks close, whatever is added to them
_NOUNS = word_set(
    """
    votre notre autre lettre courrier dossier papier chantier calendrier premier dernier hier entier rappel avoir
    souvenir plaisir affaire commentaire partenaire intermediaire titre
    """
)
_GOES_ON = re.compile(
    r"[,;:] ?(?:je|j'|nous|on|il|elle|c'est|mais|le|la|les|tu|vous|ce|ca|peux|pouvez|si|quand|sinon)\b|\b(?:mais"
    r"|car|j'ai|je|il)\b"
)


def thanks_span(line: str) -> tuple[int, int] | None:
    """The span of the thanks that end a folded line, None when it ends otherwise or asks for something."""
    if _CUE.search(line) is None:
        return None
    for found in reversed(list(_THANKS.finditer(line))):
        rest = line[found.end() :]
        request = _REQUEST.match(rest)
        if request and _INFINITIVE.match(request["verb"]) and request["verb"] not in _NOUNS:
            continue
        ahead = _AHEAD.search(found.group() + rest)
        if not _SAYS_MORE.search(rest) and (ahead or not _GOES_ON.search(rest)):
            return found.start("thanks"), len(line)
    return None
