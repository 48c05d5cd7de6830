"""The formulas that close a mail, as patterns of folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.domain.writing.register import ClosingForm
from assistant.french.mail.plain_text import words_of

# The head of a clause: a closing formula stands there, never in the middle of a sentence.
_HEAD = (
    r"(?:^|[\n.!?,;:()…–—>*_-]|\b(?:et|merci|avance|retour|bonne journee|bien|tout|toute|ok|lundi|demain)\b)[ \t*_]*"
)
# What may follow it: the end of the line, punctuation, « et à bientôt », one or two words of signature.
_TAIL = (
    r"(?!\w)(?=[ \t]*(?:$|[\n,.;:!?()…*_–—-]|et\b|a (?:vous|toi|tous|lundi|bientot|toute)\b"
    r"|[a-z]\w*[ .]*(?:\n|$)|[a-z]+[ -][a-z]+ *(?:\n|,|$)|pour\b|de\b|  ))"
)
_INSIDE = r"(?:[^.!?]|(?<=\bm)\.|(?<=\bmr)\.|(?<=\bdr)\.)"  # « d'agréer, M. le Maire, »
_BEGINNING = 3  # letters
_REACH = 150  # characters: the longest beginning of a formula before its cue
_OBJECT = r"(?:salutations?|sentiments?|consideration|hommages?|respects?|assurance|expression|devoues?|souvenir)"


@dataclass(frozen=True)
class Formula:
    """A formula that only closes letters; every match of its ``pattern`` holds one of its ``cues`` near its start."""

    form: ClosingForm
    cues: tuple[str, ...]
    pattern: re.Pattern[str]

    @cached_property
    def _cues(self) -> dict[str, list[str]]:
        """The cues by how their first word begins, "" where that word is short: a cue begins with a word."""
        filed: dict[str, list[str]] = {"": []}
        for cue in self.cues:
            begin = cue[:_BEGINNING]
            filed.setdefault(begin if begin.isalpha() and len(begin) == _BEGINNING else "", []).append(cue)
        return filed

    @cached_property
    def _begins(self) -> frozenset[str]:
        return frozenset(self._cues) - {""}

    def find(self, folded: str) -> Iterator[re.Match[str]]:
        """Its matches in a folded text, searched from a little before the first cue."""
        filed = self._cues
        places = [place for cue in filed[""] if (place := _word_begun(cue, folded)) >= 0]
        for begin in _beginnings(folded) & self._begins:
            places += [place for cue in filed[begin] if (place := _word_begun(cue, folded)) >= 0]
        return self.pattern.finditer(folded, max(0, min(places) - _REACH)) if places else iter(())


def _word_begun(cue: str, folded: str) -> int:
    """Where a word first begins with a cue, -1 where none does: "accord" holds no closing."""
    place = folded.find(cue)
    while place > 0 and folded[place - 1].isalpha():
        place = folded.find(cue, place + 1)
    return place


@lru_cache(maxsize=16)
def _beginnings(folded: str) -> frozenset[str]:
    """The first letters of each word of a folded text."""
    return frozenset(word[:_BEGINNING] for word in words_of(folded))


def _formula(form: ClosingForm, cues: str, body: str, *, free: bool = False) -> Formula:
    return Formula(form, tuple(cues.split("|")), re.compile(body if free else f"{_HEAD}(?:{body}){_TAIL}"))


STRONG = (
    _formula(
        ClosingForm.AGREER,
        "agree|recevoir|recevez|croire|croyez|accept|daignez",
        rf"\b(?:agree[rz]?|(?:veuillez|prie de|prions de|prie de bien vouloir|prions de bien vouloir"
        rf"|priant de)\s+(?:recevoir|croire)|prie d'accepter|prions d'accepter|daignez)\b"
        rf"{_INSIDE}{{0,200}}\b{_OBJECT}\b"
        rf"|\b(?:recevez|croyez|acceptez|daignez)\b{_INSIDE}{{0,100}}\b{_OBJECT}\b"
        rf"|\bagreer[,;][^.!?]{{0,80}}\bvoeux\b",
        free=True,
    ),
    _formula(
        ClosingForm.SALUTATIONS,
        "salu|sentiments|respect|hommages|consideration|devoue|yours|hochacht|atentamente",
        r"(?:(?:avec |recois |toutes |bien )?(?:mes |nos )?(?:plus |tres )?(?:meilleures?|sinceres?|cordiales?"
        r"|respectueuses?|bonnes|amicales|distinguees?)? ?salutations?"
        r"(?: (?:distinguees?|les meilleures|respectueuses|cordiales|sinceres|les plus \w+|amicales|associatives"
        r"|sportives|mutualistes|\w+))?)"
        r"|(?:avec )?(?:l'expression de |l'assurance de )?(?:toute )?(?:mes |nos |ma |notre )?(?:meilleurs "
        r"|plus \w+ )?(?:sentiments|respects|hommages|consideration)(?: \w+){0,3}"
        r"|(?:bien |tres )?respectueusement|je vous salue(?: bien)?|votre (?:bien |tres )?devouee?(?: confrere"
        r"| collegue)?|yours (?:sincerely|faithfully|truly)|distinti saluti"
        r"|hochachtungsvoll|atentamente",
    ),
    _formula(
        ClosingForm.SALUTATIONS,
        "salutations",
        r"\bje vous (?:adresse|presente|transmets) (?:mes|toutes mes|nos)\b[^.!?]{0,40}\bsalutations",
        free=True,
    ),
    _formula(
        ClosingForm.CORDIALEMENT,
        "cord|crd|cdl|cdm|cdt|clt|cldt|cheers|courtois|confrat|sincere|sportiv|solidair|salu|syndical|musical|associativ"
        "|artist|republicain|pensees|regards|wishes|rgds|best|gru|mfg|mvg|groet",
        r"(?:bien |tres |toujours |le tout )?(?:cordialement|cdlt|cdt|cdlmt|crdlt|crdt|cordlt|cdmt|cldt|cordt"
        r"|clt|cordialmt|courtoisement|sincerement|sportivement|solidairement|musicalement|associativement"
        r"|cordialemment|cord|salutairement|artistiquement|syndicalement|republicainement|meilleures pensees"
        r"|cordiales pensees|sincerely|cheers|confraternellement)(?: votre| vous)?"
        r"|bien a vous cordialement|(?:with )?(?:best|kind|warm|kindest|warmest) (?:regards|wishes)|regards|rgds"
        r"|(?:all the )?best"
        r"|mit freundlichen gru(?:ss|ß)en|mfg|(?:viele|beste|liebe) gru(?:ss|ß)e"
        r"|(?:un )?(?:cordial )?saludos?|cordiali saluti"
        r"|met vriendelijke groet(?:en)?|mvg|je vous salue cordialement|un bien cordial salut",
    ),
    _formula(ClosingForm.CORDIALEMENT, "br", rf"br(?<![a-z0-9]br){_TAIL}", free=True),  # "best regards", in short
    _formula(
        ClosingForm.BIEN_A_TOI,
        "a toi|bien tien|le tien",
        r"(?:bien|tout|tres) a toi|bien (?:le )?tien(?:ne)?|bien t'a toi",
    ),
    _formula(
        ClosingForm.BIEN_A_VOUS,
        "a vous|a vs|bien votre|le votre|sincerement votre|bav|ba.v|b.av|b.a.v",
        r"(?:bien|tout|tres) a (?:vous|vs)(?: toutes(?: et tous)?| tous)?|bien (?:le )?votre"
        r"|(?:bien )?sincerement votre|b\.?a\.?v\.?",
    ),
    _formula(
        ClosingForm.AMITIES,
        "amitie|amical|chaleur|fraternel",
        r"(?:mes |nos |toutes mes |avec toute mon |avec mes |bonnes |sinceres )?amities?|(?:bien |tres "
        r"|fort )?amicalement|(?:bien |tres )?(?:chaleureusement|fraternellement|amicalment)"
        r"|avec (?:toute )?mon amitie|(?:je te|je vous|bien) (?:salue )?amicalement",
    ),
    _formula(
        ClosingForm.BISES,
        "bis|biz|bii|poutous|bec|kiss|xoxo|xx|embrasse|affectueu|tendrement",
        r"(?:grosses? |gros |des |la |mille |plein de |de )?(?:bi+ses?|bi+z+e?s?|bisous?x?|bisou+[xs]*|poutous"
        r"|becots?|becs?|kiss(?:es)?"
        r"|xoxo|xx)(?: (?:a|et|de|les|la|bises?)\b.{0,30})?"
        r"|(?:je |on |jte |j'te )?(?:t'|te |vous )embrasse(?: (?:fort|tres fort|bien fort|tous|tous les deux))?"
        r"|affectueusement|tendrement",
    ),
)

# Long words worth recognising when misspelt.
NEAR = {
    "cordialement": ClosingForm.CORDIALEMENT,
    "amicalement": ClosingForm.AMITIES,
    "salutations": ClosingForm.SALUTATIONS,
    "chaleureusement": ClosingForm.AMITIES,
    "respectueusement": ClosingForm.SALUTATIONS,
}
