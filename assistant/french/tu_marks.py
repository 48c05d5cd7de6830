"""Marks of tutoiement in folded text: pronouns, possessives, verb forms, formulas, and their innocent twins."""

from __future__ import annotations

import re

from assistant.domain.register import AddressForm
from assistant.french.address_mark import MarkKind, MarkPattern, any_word
from assistant.french.imperatives import TU_IMPERATIVES

# What looks like tu and is not: erased before the marks are sought.
TU_INNOCENT = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=[a-z])[-' ]t(?:['-] ?| )(?=(?:ils?|elles?|on)\b)",  # va-t-il, a-t-on, y a t'il
        (
            r"\b(?:s'|me |m'|se |t')(?:est|etait|etaient|sont|suis|etais|soit|sera|serait|etre|seraient|fut)\s+"
            r"(?:jamais |toujours |bien |vite |enfin |donc )?tue?s?\b"
        ),  # il s'est tu
        (
            r"\b(?:ils?|elles?|on|qui|j'|nous|vous)\s?(?:a|ont|avait|ai|avons|avez|avaient)\s+tu\s+(?=(?:les?|la|l'"
            r"|ce|cette|ces|son|sa|ses)\b)"
        ),
        r"\b(?:ete|rester?|reste|garder?|etre|tenu)\s+tue?s?\b",
        (
            r"\baide-toi(?:,? et)?,? le ciel t'aidera\b|\bje t'embrouille\b|\bje t'aime,? moi non plus\b"
            r"|\bva-t'en-guerre\b"
        ),
        r"\bm'as-tu-vu\b|\b(?:a )?tu et a toi\b|\bte deum\b",
        (
            r"\b(?:se|nous|on) (?:dire|dit|dise|disait|disions|disons) (?:\"|')?(?:tu|vous)\b|\b(?:le|au|du) (?:tu"
            r"|vous)\b(?! \w+(?:s|ez)\b)"
        ),
        r"\b(?:le|ce|un|du|au|mon|son|votre|notre|leur|quel|bon|meme|autre|demi)[ -]ton\b(?! \w+ de ta\b)",
        r"\bton(?=\s*(?:[.,;:!?)»]|$))|\bton sur ton\b|\bde ton (?=(?:dans|entre|et|qui|depuis|employe)\b)",
        r"\b(?:le|du|au|ce) ta\b|\bta (?=de [a-z]+ (?:le|du|en)\b)",
    )
)
# Upper-case acronyms that fold to a tu word (TA: tribunal administratif, TES, TE, AS, ES).
TU_ACRONYMS = re.compile(r"(?<![A-ZÀ-Ý] )\b(?:TA|TES?|TON|AS|ES)\b(?!['’])(?! [A-ZÀ-Ý]{2})")
# "Toi" as a name: capital letter after a capitalised word or a civility.
TU_NAMES = re.compile(
    r"(?<=\bThi )Toi\b|(?<=\bVan )(?:Toi|Te|Ton)\b|(?<=\bMme )T(?:oi|u|e|on|a)\b|(?<=\bM\. )T(?:oi|u|e|on|a)\b"
    r"|(?<=[&+] )(?:Toi|Vous)\b|\bToi(?= (?:&|\+))|\b(?:Tu|Toi) ?& ?\w+|\w ?& ?(?:Toi|Tu)\b"
)

_LONE_T = """as es avais etais auras aurais seras serais en inquiete envoie appelle ai a avait aura embrasse attends
expliquer envoyer appeler avoir embeter inquietes etait est oublies oublie"""
_SECOND_SINGULAR = """peux pourrais pourras veux voudrais sais penses confirmes comptes crois envoies passes viens
aurais auras seras serais as es regardes rappelles fais dis"""


def _tu(kind: MarkKind, pattern: str, strength: float = 1.0, needs: str = "") -> MarkPattern:
    return MarkPattern(AddressForm.TU, kind, strength, re.compile(pattern), needs)


TU_PATTERNS = (
    _tu(MarkKind.PRONOUN, r"\b(?:tu|toi|te)\b"),
    _tu(MarkKind.PRONOUN, r"\bt'(?=[a-zœ])", needs="t'"),
    _tu(
        MarkKind.PRONOUN,
        r"\bj'?te\b|\bjt'|\bt'as\b|\bj'?t(?:envoi\w*|appel\w*|embrasse|explique)\b|\bt(?:peux"
        r"|sais|vas|veux)\b",
    ),
    _tu(MarkKind.PRONOUN, rf"(?<![\w'.,/-] )(?<![\d'-])(?<!\d )\bt (?=(?:{any_word(_LONE_T)})\b)", 0.9, needs="t "),
    _tu(
        MarkKind.PRONOUN,
        rf"\b(?:je|j|on|nous|que|qd|quand|si|merci|ca|et|mais) (?P<mark>t) (?=(?:{any_word(_LONE_T)})\b)",
        0.9,
    ),
    _tu(MarkKind.PRONOUN, r"\b(?:tkt|tqt|tinquiete|t'inquiete)\b"),
    _tu(
        MarkKind.PRONOUN,
        r"(?<!\bun )(?<!\bdes )(?<!\ble )(?<!\bles )\btas (?=(?:recu|vu|pu|eu|fait|pas|bien|oublie|regle|paye"
        r"|raison)\b)",
        needs="tas ",
    ),
    _tu(
        MarkKind.PRONOUN,
        r"(?:^|[\n.!?] *)(?P<mark>t)(?= (?:ou|pas|tjs|toujours|dispo|parti|rentre|au|sur|la|qui|bien|un|le)\b)",
        0.7,
    ),
    _tu(MarkKind.POSSESSIVE, r"\b(?:ton|ta|tes)\b"),
    _tu(MarkKind.POSSESSIVE, r"\b(?:le|la|du|au|un) (?P<mark>tien(?:ne)?)\b", 0.9, needs=" tien"),
    _tu(
        MarkKind.POSSESSIVE,
        r"\b(?:les|des|aux) (?P<mark>tien(?:ne)?s)\b(?! (?:a|au|prete?s|informee?s)\b)",
        0.9,
        needs=" tien",
    ),
    _tu(MarkKind.FORMULA, r"\b(?:stp|steplait|s'?te plait|ste plai[ts]?|sil ?te ?plai[ts]?|stplait|steuplait)\b"),
    _tu(
        MarkKind.VERB,
        r"\b(?:n|m|l)'(?P<mark>as|avais|auras|aurais)\b(?= (?:pas|plus|rien|jamais|toujours|encore|dit|bien"
        r"|envoye|recu|fait|vu|deja)\b)",
        0.6,
    ),
    _tu(MarkKind.VERB, r"\b(?:n|m|l)'(?P<mark>as)\b", 0.8),
    _tu(MarkKind.VERB, r"\b(?:tout est|si) (?P<mark>es)\b(?= (?:d'accord|ok|dispo|la)\b)", 0.7),
    _tu(MarkKind.VERB, r"(?:^|[\n.!?] *)(?P<mark>as|es)(?= (?:recu|eu|pu|vu|bien|deja|dispo|d'accord|ok|la)\b)", 0.8),
    _tu(
        MarkKind.VERB,
        rf"(?:^|[\n.!?] *)(?P<mark>{any_word(_SECOND_SINGULAR)})(?![-'\w])(?! (?:je|pas|ce|que|vous"
        rf"|nous y)\b)[^.?!\n]{{1,90}}\?",
        0.7,
        needs="?",
    ),
    *TU_IMPERATIVES,
)
