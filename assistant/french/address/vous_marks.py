"""Marks of vouvoiement in folded text: pronouns, possessives, verb forms, formulas, and their innocent twins."""

from __future__ import annotations

import re

from assistant.domain.writing.register import AddressForm
from assistant.french.address.address_mark import MarkKind, MarkPattern, any_word, word_pattern

VOUS_INNOCENT = (
    word_pattern(r"\ballez(?=,| on | bon | hop| je | c'est| zou| salut| a plus| bises?| courage|$)", "allez"),
    word_pattern(r"\brendez?[- ]?vous\b|\brdv\b|\bgarde[- ]a[- ]vous\b", "rende rendez rendevous rendezvous rdv garde"),
)

# Family names in -ez: after a civility, or capitalised inside a sentence. The capital comes first and what stands
# before it second: a search skips to capitals far quicker than to the heads of words.
_NAME = (
    r"[A-ZÀ-Ý](?:"
    r"(?<=[a-zà-ÿ&] [A-ZÀ-Ý])(?!(?:(?<=V)(?:euill|oul|oudri|oy|érifi)|(?<=P)(?:ouv|ourri|ren|ay|récis)"
    r"|(?<=A)(?:v|uri|ppel|ll|y|dress)|(?<=T)(?:rouv|en)|(?<=N)ot|(?<=S)(?:ach|oy)|(?<=E)(?:nvoy|xcus)"
    r"|(?<=C)onfirm|(?<=R)(?:ecev|appel|egard|égl|envoy)|(?<=L)aiss|(?<=M)erc|(?<=I)ndiqu|(?<=D)onn)ez\b)"
    r"[\w'’-]*[eé]z\b"
    r"|(?<!\w[SEMD])(?:(?<=S)(?:ARL|AS)|(?<=E)(?:URL|ts)|(?<=M)(?:me|lle|r||e|adame|onsieur|aître)|(?<=D)r)"
    r"\.? [\w-]+[eEéÉ][zZ]\b)"
)
_FIRM = r"\bVous ?& ?\w+|\w ?& ?Vous\b"
VOUS_NAMES = re.compile(_NAME)
VOUS_NAMES_AND_FIRMS = re.compile(f"{_FIRM}|{_NAME}")

# Words that show, beside a tu, that a vous of the same sentence means several people.
PLURAL_CUE = re.compile(
    r"\b(?:toi et|et toi|nombreux|nombreuses|equipes?|tous|toutes|chez vous|de votre cote|les (?:gars|filles"
    r"|copains|amis)|ensemble"
    r"|tes? (?:collegues?|associee?s?)"
    r"|ton (?:associee?|collegue|mari|conjoint|equipe|patron)|ta (?:femme|societe|boite|compta|collegue|famille)"
    r"|enfants|famille"
    r"|vous (?:fermez|etes combien|deux|trois)|la boite|la maison)\b",
)

_PLURAL = "deux trois quatre tous toutes autres memes"


def _vous(kind: MarkKind, needs: str, pattern: str, strength: float = 1.0, *shapes: str) -> MarkPattern:
    return MarkPattern(AddressForm.VOUS, kind, strength, word_pattern(pattern, needs, *shapes))


# The commonest words stand first in their pattern, before what bounds them: a search then skips to them.
VOUS_PATTERNS = (
    _vous(
        MarkKind.PRONOUN,
        "vous",
        rf"vous(?<!\wvous)\b(?! (?:{any_word(_PLURAL)})\b)(?<!chez vous)(?<!d'entre vous)(?<!chacun de vous)",
    ),
    _vous(MarkKind.PRONOUN, _PLURAL, rf"\bvous (?:{any_word(_PLURAL)})\b", 0.3, "vous {}"),
    _vous(
        MarkKind.PRONOUN,
        "chez entre chacun",
        r"\b(?:chez|d'entre|chacun de) (?P<mark>vous)\b",
        0.5,
        "{} vous",
        "{} de vous",
    ),
    _vous(
        MarkKind.PRONOUN,
        "vs",
        r"\bvs (?=[a-z']+ez\b|etes\b|remerci|envoi|confirm|souhait|tien|pri|joins|transmet|rappel|fai|ai\b|av)",
    ),
    _vous(
        MarkKind.PRONOUN,
        "vs",
        r"\b(?:je|j|nous|on|s'il|sil|ns|a|pr|pour|avc|avec|chez|de|par|que|si|quand|qd) (?P<mark>vs)\b",
    ),
    _vous(MarkKind.POSSESSIVE, "votre votres vos", r"vo(?<!\wvo)(?:tres?|s)\b"),
    _vous(MarkKind.FORMULA, "svp s", r"\b(?:svp|s\.v\.p)\b", 0.6, "svp", "s.v.p"),
    _vous(MarkKind.VERB, "etes", r"\betes\b"),
    _vous(
        MarkKind.IMPERATIVE,
        "dites faites",
        r"(?:d|fa)ites(?<!\wdites)(?<!\wfaites)(?=[- ](?:moi|nous|le|la|les|lui|leur|en)\b)",
        1.0,
        "{} ",
        "{}-",
    ),
    _vous(MarkKind.IMPERATIVE, "dites faites", r"(?:^|[\n.!?] *|\bne )(?P<mark>faites|dites)\b", 0.9),
    _vous(MarkKind.IMPERATIVE, "veuiller veuille", r"\bveuill(?:er|e)\b(?= \w+(?:er|ir|re)\b)", 0.8),
)
