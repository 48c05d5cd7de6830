"""Marks of vouvoiement in folded text: pronouns, possessives, verb forms, formulas, and their innocent twins."""

from __future__ import annotations

import re

from assistant.domain.register import AddressForm
from assistant.french.address_mark import MarkKind, MarkPattern, any_word

VOUS_INNOCENT = tuple(
    re.compile(pattern)
    for pattern in (
        r"\ballez(?=,| on | bon | hop| je | c'est| zou| salut| a plus| bises?| courage|$)",
        r"\brendez?[- ]?vous\b|\brdv\b|\bgarde[- ]a[- ]vous\b",
        (
            r"\b(?:ai|as|a|ont|avons|avait|avais|ete|suis|est|sont|de|pour|a ete|va|vais|vont|peut|peux|doit"
            r"|dois) [a-z]{2,}ez\b"
        ),
    )
)

# Words in -ez that are not verbs; family names in -ez are told by their capital letter.
_NOT_VERBS = any_word(
    """
    chez assez nez rez lez suez sanchez gomez martinez lopez perez fernandez rodriguez hernandez ramirez vasquez
    velez chavez nunez ortez benitez dominguez gonzalez alvarez jimenez gimenez cortez duez deprez desprez
    duprez douarnenez quez guez saez diez morez vazquez mendez mendes pez raz fez tropez tremblez ibanez marquez
    juarez suarez menendez melendez giraudez bellez galvez valdez baldez estevez marez corez hez dez
    """,
)
VOUS_NAMES = re.compile(
    r"\bVous ?& ?\w+|\w ?& ?Vous\b"
    r"|(?<=[a-zà-ÿ&] )(?!(?:Veuill|Pouv|Pourri|Av|Auri|Voul|Voudri|Voy|Trouv|Not|Sach|Appel|Envoy|Confirm|Recev|Rappel"
    r"|All|Soy|Ay|Laiss|Pren|Ten|Merc|Regard|Vérifi|Pay|Régl|Renvoy|Excus|Indiqu|Précis|Donn|Adress)ez\b)[A-ZÀ-Ý][\w'’-]*[eé]z\b"
    r"|\b(?:SARL|SAS|EURL|Ets|Mme|Mlle|Mr|M|Me|Dr|Madame|Monsieur|Maître)\.? [\w-]+[eEéÉ][zZ]\b"
)

# Words that show, beside a tu, that a vous of the same sentence means several people.
PLURAL_CUE = re.compile(
    r"\b(?:toi et|et toi|nombreux|nombreuses|equipes?|tous|toutes|chez vous|de votre cote|les (?:gars|filles"
    r"|copains|amis)|ensemble"
    r"|tes? (?:collegues?|associee?s?)"
    r"|ton (?:associee?|collegue|mari|conjoint|equipe|patron)|ta (?:femme|societe|boite|compta|collegue|famille)"
    r"|enfants|famille"
    r"|vous (?:fermez|etes combien|deux|trois)|la boite|la maison)\b",
)

_PLURAL = r"(?:deux|trois|quatre|tous|toutes|autres|memes)"


def _vous(kind: MarkKind, pattern: str, strength: float = 1.0, needs: str = "") -> MarkPattern:
    return MarkPattern(AddressForm.VOUS, kind, strength, re.compile(pattern), needs)


VOUS_PATTERNS = (
    _vous(MarkKind.PRONOUN, rf"\bvous(?! {_PLURAL}\b)\b(?<!chez vous)(?<!d'entre vous)(?<!chacun de vous)"),
    _vous(MarkKind.PRONOUN, rf"\bvous {_PLURAL}\b", 0.3, needs="vous"),
    _vous(MarkKind.PRONOUN, r"\b(?:chez|d'entre|chacun de) (?P<mark>vous)\b", 0.5, needs="vous"),
    _vous(
        MarkKind.PRONOUN,
        r"\bvs (?=[a-z']+ez\b|etes\b|remerci|envoi|confirm|souhait|tien|pri|joins|transmet|rappel|fai|ai\b|av)",
        needs="vs ",
    ),
    _vous(
        MarkKind.PRONOUN,
        r"\b(?:je|j|nous|on|s'il|sil|ns|a|pr|pour|avc|avec|chez|de|par|que|si|quand|qd) (?P<mark>vs)\b",
        needs="vs",
    ),
    _vous(MarkKind.POSSESSIVE, r"\b(?:votres?|vos)\b"),
    _vous(MarkKind.FORMULA, r"\b(?:svp|s\.v\.p)\b", 0.6),
    _vous(MarkKind.VERB, r"\betes\b", needs="etes"),
    _vous(MarkKind.IMPERATIVE, rf"\b(?!(?:{_NOT_VERBS})\b)[a-zœ]{{2,}}ez(?=-)", needs="ez-"),
    _vous(MarkKind.VERB, rf"\b(?!(?:{_NOT_VERBS})\b)[a-zœ]{{2,}}ez\b(?!-)", needs="ez"),
    _vous(MarkKind.IMPERATIVE, r"\b(?:dites|faites)(?=[- ](?:moi|nous|le|la|les|lui|leur|en)\b)"),
    _vous(MarkKind.IMPERATIVE, r"(?:^|[\n.!?] *|\bne )(?P<mark>faites|dites)\b", 0.9),
    _vous(MarkKind.IMPERATIVE, r"\bveuill(?:er|e)\b(?= \w+(?:er|ir|re)\b)", 0.8, needs="veuill"),
)
