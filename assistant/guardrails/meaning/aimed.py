"""Aimed: a word of blame or mockery hits the reader only where the sentence speaks of what he owes or how he behaves.

"Un miracle" is sarcasm of a payment, and a plain word of tomatoes that outlived the mildew; "la plus belle image de
l'année" mocks nobody. A sentence of few words leaves no room to tell of anything else, and is taken as aimed.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import doubting
from assistant.guardrails.meaning.tale import client_names
from assistant.guardrails.rule import Check, Fault
from assistant.guardrails.wording.neighbourhood import passage_given
from assistant.guardrails.wording.sentence import words_in

_BRIEF: Final = 7  # words: "franchement, c'est du foutage de gueule"
_OWED: Final = re.compile(
    r"\b(?:pa(?:ie|y)(?!s\b|san|sag)\w*|impay\w*|dettes?|factur\w*|retards?|regl(?:e|es|er|ez|ons|ent|era\w*|ee|ees)"
    r"|reglements?(?! (?:de copropriete|interieur))|creances?|dus|dues?|(?:est|reste|montant|solde) du|doit|dois"
    r"|doivent|devez|vire[rsz]?|virements?|cheques?|chequiers?|relanc\w+|rappels?|echeances?|sold(?:e|es|er|ez|erai"
    r"|erons)|argent|euros?|silences?|promess\w+|promis|excuses|pretextes?|mensonges?|parole|comptab\w+|tresor(?:ier"
    r"|erie)\w*|banqu(?:e|ier)s?|salair\w*|salari\w+|emplois?|dossiers?|portefeuilles?|porte-monnaie|creanciers?"
    r"|debiteurs?|fournisseurs?)\b|€"
)
_CONDUCT: Final = re.compile(
    r"\b(?:attitude|comportements?|conduite|mutisme|desinvolture|negligence|methodes|procedes|(?:votre|ta|cette) "
    r"(?:[a-z]+ )?(?:facon|maniere|gestion)|(?:vos|tes|ces) (?:[a-z]+ )?(?:facons|manieres|pratiques|priorites)"
    r"|(?:votre|ton|ta) (?:[a-z]+ )?(?:conscience|serieux|metier|culot|honneur|direction|boite|reponses?|entetement))\b"
)
_TO_HIM: Final = re.compile(
    r"\b(?:vous (?:n'|ne )?(?:vous|nous|me|m'|osez|devriez|devez|aviez l'air|avez (?:ete eleve|(?:donc |bien )?(?:pas"
    r"|aucune?|honte|trahi|abuse|profite)))|(?:que )?vous (?:n')?(?:etes|etiez) (?!en|a|au|aux|chez|sur|dans|la|parti"
    r"|venu|passe|absent|ravi|content)|etes[- ]vous|tu (?:n'|ne )?(?:es|te|nous|me|oses|profites|abuses|devrais|dois"
    r"|as (?:pas|aucune?|honte|trahi|abuse|profite))|t'es|es[- ]tu|(?:clients?|clientes?|gens|patrons?|societes?"
    r"|entreprises?|mairies?|professionnel\w*) (?:comme|aussi|si|serieu\w+|honnetes?|sait|savent)|(?:a cause de"
    r"|grace a) (?:vous|toi)|de (?:votre|ta) part|par (?:votre|ta) faute|(?:votre|ton) fort|tout ce que (?:j'ai"
    r"|nous avons|on a) fait|comment pouvez|(?:arretez|cessez|arrete|cesse) (?:de|d'|avec)|affaire a|(?:j'"
    r"|nous )esper(?:ais|ions)|vous avez (?:ete (?:d|bien)|joue|fait preuve)|tu as (?:ete d|joue)|(?:vos|tes) "
    r"(?:jeremiades?|bravades?|derobades?|reculades?)|prendre pour|et (?:vous"
    r"|toi)|a qui (?:on|nous)|aussi peu|bande d|mieux de (?:vous|toi)|(?:vous|te|nous) (?:pensions|pensais|croyais"
    r"|croyions|souhaite pas)|travail des autres|(?:vous|te) (?:faisions|faisais|avons fait) confiance|il vous reste"
    r"|vous gardez|vos (?:courriels|mails|lettres|reponses))\b"
)


def is_aimed(text: str) -> bool:
    """Whether folded words speak of what the reader owes or how he behaves, or are too few to tell of anything else."""
    return _OWED.search(text) is not None or _is_at_you(text)


def _is_at_you(text: str) -> bool:
    """Whether folded words speak of how the reader behaves, or are too few: an invoice is spoken of in peace too."""
    if _CONDUCT.search(text) is not None or _TO_HIM.search(text) is not None:
        return True
    return len(words_in(text)) <= _BRIEF


def doubting_unaimed(
    check: Check,
    plain: re.Pattern[str] | None = None,
    only: re.Pattern[str] | None = None,
    *,
    at_you: bool = False,
) -> Check:
    """The same check, which only warns in a sentence that is not aimed; ``at_you``: at the reader, not at his debt.

    ``plain`` words blame wherever they stand; where ``only`` is given, no other words than those are doubted.
    """
    aimed = _is_at_you if at_you else is_aimed

    def wanders(letter: Letter, found: Fault) -> bool:
        words = folded(letter.text[found.start : found.end])
        if (plain is not None and plain.search(words)) or (only is not None and not only.search(words)):
            return False
        passage = passage_given(letter, found.start or 0)
        return not aimed(passage.text) and not any(name in passage.text for name in letter.notion(client_names))

    return doubting(check, wanders)
