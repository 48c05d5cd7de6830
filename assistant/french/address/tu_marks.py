"""Marks of tutoiement in folded text: pronouns, possessives, verb forms, formulas, and their innocent twins."""

from __future__ import annotations

import re

from assistant.domain.writing.register import AddressForm
from assistant.french.address.address_mark import MarkKind, MarkPattern, any_word, word_pattern
from assistant.french.address.imperatives import TU_IMPERATIVES

_SILENT = "tu tue tues tus"  # se taire, tuer

# What looks like tu and is not: erased before the marks are sought.
TU_INNOCENT = (
    word_pattern(r"(?<=[a-z])[-' ]t(?:['-] ?| )(?=(?:ils?|elles?|on)\b)", "t"),  # va-t-il, a-t-on, y a t'il
    word_pattern(
        r"\b(?:s'|me |m'|se |t')(?:est|etait|etaient|sont|suis|etais|soit|sera|serait|etre|seraient|fut)\s+"
        r"(?:jamais |toujours |bien |vite |enfin |donc )?tue?s?\b",
        _SILENT,
    ),  # il s'est tu
    word_pattern(
        r"\b(?:ils?|elles?|on|qui|j'|nous|vous)\s?(?:a|ont|avait|ai|avons|avez|avaient)\s+tu\s+(?=(?:les?|la|l'"
        r"|ce|cette|ces|son|sa|ses)\b)",
        "tu",
    ),
    word_pattern(r"\b(?:ete|rester?|reste|garder?|etre|tenu)\s+tue?s?\b", _SILENT),
    word_pattern(
        r"\baide-toi(?:,? et)?,? le ciel t'aidera\b|\bje t'embrouille\b|\bje t'aime,? moi non plus\b"
        r"|\bva-t'en-guerre\b",
        "t",
    ),
    word_pattern(r"\bm'as-tu-vu\b|\b(?:a )?tu et a toi\b|\bte deum\b", "tu te"),
    word_pattern(
        r"\b(?:se|nous|on) (?:dire|dit|dise|disait|disions|disons) (?:\"|')?(?:tu|vous)\b|\b(?:le|au|du) (?:tu"
        r"|vous)\b(?! \w+(?:s|ez)\b)",
        "tu vous",
    ),
    word_pattern(
        r"\b(?:le|ce|un|du|au|mon|son|votre|notre|leur|quel|bon|meme|autre|demi)[ -]ton\b(?! \w+ de ta\b)", "ton"
    ),
    word_pattern(
        r"\bton(?=\s*(?:[.,;:!?)»]|$))|\bton sur ton\b|\bde ton (?=(?:dans|entre|et|qui|depuis|employe)\b)", "ton"
    ),
    word_pattern(r"\b(?:le|du|au|ce) ta\b|\bta (?=de [a-z]+ (?:le|du|en)\b)", "ta"),
)
# Upper-case acronyms that fold to a tu word (TA: tribunal administratif, TES, TE, AS, ES). Here and below the capital
# comes first and what stands before it second: a search skips to capitals far quicker than to the heads of words.
TU_ACRONYMS = re.compile(
    r"[TAE](?<!\w[TAE])(?<![A-ZÀ-Ý] [TAE])(?:(?<=T)(?:A|ES?|ON)|(?<=[AE])S)\b(?!['’])(?! [A-ZÀ-Ý]{2})"
)
# "Toi" as a name: capital letter after a capitalised word or a civility.
_TU_NAME = r"T(?:(?<=\bThi T)oi|(?<=\bVan T)(?:oi|e|on)|(?<=\bMme T)(?:oi|u|e|on|a)|(?<=\bM\. T)(?:oi|u|e|on|a))\b"
_TU_FIRM = r"(?<=[&+] )(?:Toi|Vous)\b|\bToi(?= (?:&|\+))|\b(?:Tu|Toi) ?& ?\w+|\w ?& ?(?:Toi|Tu)\b"  # "Vous & Toi SARL"
TU_NAMES = re.compile(_TU_NAME)
TU_NAMES_AND_FIRMS = re.compile(f"{_TU_NAME}|{_TU_FIRM}")

_LONE_T = """as es avais etais auras aurais seras serais en inquiete envoie appelle ai a avait aura embrasse attends
expliquer envoyer appeler avoir embeter inquietes etait est oublies oublie"""
_SECOND_SINGULAR = """peux pourrais pourras veux voudrais sais penses confirmes comptes crois envoies passes viens
aurais auras seras serais as es regardes rappelles fais dis"""


def _merged(head: str, words: str) -> str:
    return " ".join(head + word for word in words.split())


def _tu(kind: MarkKind, needs: str, pattern: str, strength: float = 1.0) -> MarkPattern:
    return MarkPattern(AddressForm.TU, kind, strength, word_pattern(pattern, needs))


_SENT = """envoi envoie envois envoies envoierai envoierais embrasse explique appel appele appels appelle appelles
appelais appellerai appellerais"""
_PLEASE = "stp steplait ste te sil silte silteplai silteplait silteplais stplait steuplait"

TU_PATTERNS = (
    _tu(MarkKind.PRONOUN, "tu toi te", r"\b(?:tu|toi|te)\b"),
    _tu(MarkKind.PRONOUN, "t", r"\bt'(?=[a-zœ])"),
    _tu(
        MarkKind.PRONOUN,
        f"te jte jt t tpeux tsais tvas tveux {_merged('jt', _SENT)} {_merged('t', _SENT)}",
        rf"\bj'?te\b|\bjt'|\bt'as\b|\bj'?t(?:{any_word(_SENT)})\b|\bt(?:peux|sais|vas|veux)\b",
    ),
    _tu(MarkKind.PRONOUN, "t", rf"(?<![\w'.,/-] )(?<![\d'-])(?<!\d )\bt (?=(?:{any_word(_LONE_T)})\b)", 0.9),
    _tu(
        MarkKind.PRONOUN,
        "t",
        rf"\b(?:je|j|on|nous|que|qd|quand|si|merci|ca|et|mais) (?P<mark>t) (?=(?:{any_word(_LONE_T)})\b)",
        0.9,
    ),
    _tu(MarkKind.PRONOUN, "tkt tqt tinquiete t", r"\b(?:tkt|tqt|tinquiete|t'inquiete)\b"),
    _tu(
        MarkKind.PRONOUN,
        "tas",
        r"(?<!\bun )(?<!\bdes )(?<!\ble )(?<!\bles )\btas (?=(?:recu|vu|pu|eu|fait|pas|bien|oublie|regle|paye"
        r"|raison)\b)",
    ),
    _tu(
        MarkKind.PRONOUN,
        "t",
        r"(?:^|[\n.!?] *)(?P<mark>t)(?= (?:ou|pas|tjs|toujours|dispo|parti|rentre|au|sur|la|qui|bien|un|le)\b)",
        0.7,
    ),
    _tu(MarkKind.POSSESSIVE, "ton ta tes", r"\b(?:ton|ta|tes)\b"),
    _tu(MarkKind.POSSESSIVE, "tien tienne", r"\b(?:le|la|du|au|un) (?P<mark>tien(?:ne)?)\b", 0.9),
    _tu(
        MarkKind.POSSESSIVE,
        "tiens tiennes",
        r"\b(?:les|des|aux) (?P<mark>tien(?:ne)?s)\b(?! (?:a|au|prete?s|informee?s)\b)",
        0.9,
    ),
    _tu(
        MarkKind.FORMULA,
        _PLEASE,
        r"\b(?:stp|steplait|s'?te plait|ste plai[ts]?|sil ?te ?plai[ts]?|stplait|steuplait)\b",
    ),
    _tu(
        MarkKind.VERB,
        "as avais auras aurais",
        r"\b(?<!\bje )(?<!\bje ne )(?<!\bje vous )(?<!\bje ne vous )(?<!\bje te )(?<!\bmoi qui )"
        r"(?:n|m|l)'(?P<mark>as|avais|auras|aurais)\b(?= (?:pas|plus|rien|jamais|toujours|encore|dit|bien"
        r"|envoye|recu|fait|vu|deja)\b)",
        0.6,
    ),
    _tu(MarkKind.VERB, "as", r"\b(?:n|m|l)'(?P<mark>as)\b", 0.8),
    _tu(MarkKind.VERB, "es", r"\b(?:tout est|si) (?P<mark>es)\b(?= (?:d'accord|ok|dispo|la)\b)", 0.7),
    _tu(
        MarkKind.VERB,
        "as es",
        r"(?:^|[\n.!?] *)(?P<mark>as|es)(?= (?:recu|eu|pu|vu|bien|deja|dispo|d'accord|ok|la)\b)",
        0.8,
    ),
    _tu(
        MarkKind.VERB,
        _SECOND_SINGULAR,
        rf"(?:^|[\n.!?] *)(?P<mark>{any_word(_SECOND_SINGULAR)})(?![-'\w])(?! (?:je|pas|ce|que|vous"
        rf"|nous y)\b)[^.?!\n]{{1,90}}\?",
        0.7,
    ),
    *TU_IMPERATIVES,
)
