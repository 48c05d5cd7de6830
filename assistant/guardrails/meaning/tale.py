"""Tale: a sentence that tells of a trade ("les menottes du spectacle sont en mousse"), of no debt, reader or threat.

Many words that threaten a debtor are a trade's own. In such a sentence a word that the rules of conduct, tone, privacy
and the like watch means what it names; one that speaks to the reader, of money or of what may come is no such tale.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.lexicon import stems, whole_words
from assistant.guardrails.wording.neighbourhood import passage_given
from assistant.guardrails.wording.sentence import Sentence, spans_from

_READER: Final = re.compile(
    r"\b(?:vous|votre|vos|tu|te|toi|ton|ta|tes|[a-z]{2,}ez(?<!chez)(?<!assez)(?<!\bnez)|songe|pense|cesse|arrete)\b|\bt'"
)
_MONEY: Final = re.compile(
    r"\b(?:pa(?:ie|y)(?!s\b)\w*|impay\w*|dettes?|retards?|regle\w*|creances?|dues?|dus|doit|dois|doivent|situation"
    r"|pratiques?|argent|relances?|rappels?|euros?|clients?|mauvais\w*|comptes?|virements?|solde\w*|montants?|salaires?"
    r"|factures?|ardoises?|dev(?:ez|iez|ais|ait)|promess\w+|plaintes?|dossiers?)\b|€|%|\d{3}"
)
_TO_COME: Final = re.compile(
    r"(?!\bcameras?\b|\boperas?\b|\bparait\b)\b\w+(?:rai|ras|ra|rons|rez|ront|rais|rait|rions|riez|raient)\b|\b(?:va|vont|vais"
    r"|allons|peu[tx]|peuvent|pouvons|faute|defaut|bientot|sinon|sans|si(?! bien| bel| beau)|demain|ce soir"
    r"|pour (?:cette fois|l'instant|le moment)|rien dit|dans [a-z]+ (?:minutes|heures|jours)|ca|cela|vite"
    r"|(?:nous|je|on) (?:[a-z]+ )?(?:suspend|coup|arret|bloqu|interromp|reten|repren|repris|gard|cess)[a-z]*"
    r"|aussi [a-z]+ qu|certaine?s?|d'autres|quelqu'un|on|accident\w*|dommage|hasard|contrairement|faut|ceux"
    r"|celui|celles?|quiconque|gens|confrer\w+"
    r"|concurrent\w*|debiteur\w*|(?:dernier|premier)(?: \w+)? (?:qui|a))\b|copies? ?:|[?…!]|\.\.\."
)

_GRAVE: Final = re.compile(  # whose house it is, somebody's honour, officers and courts
    r"\b(?:huissiers? (?:est|sont|a|ont|va|vont|pass\w+|vien\w+|de justice|chez|pas)|crapules?|charlatan\w*"
    r"|voyous?|salauds?|salopards?|ordures? (?:de|qui)|bandits?"
    r"|pourris?|gerante?s?|patronn?e?s?|dirigeante?s?|menteu\w*|trich\w*|malhonn\w*|profiteu\w*|parasites? et"
    r"|incapable\w*"
    r"|delinquant\w*|penal\w*|procureur\w*|liste noire|scelles|terrain vague|recompense|quand je veux"
    r"|saisi(?:t|r|e|es|s)?|avertissement|commissaire de justice|faillite|liquidation|tribunal|connaissent|savent"
    r"|sache\w*|raconte\w* (?:tout|toute l'histoire)|avis google|escroc\w*|minable\w*|gibier|meute|fisc|urssaf"
    r"|inspection"
    r"|(?:nos|mes) (?:hommes|gars|ouvriers|camions|equipes))\b"
)
_ASIDE: Final = re.compile(
    r"\b(?:que|dont) nous [a-z]+ pour vous\b|\ba (?:votre|ta) demande\b|\b(?:pour|chez) (?:vous|toi)\b"
    r"|\bje (?:vous|t'|te )\s?(?:ecris|reponds|lis)\b|\b(?:vos|tes) messages\b"
    r"|\bcomme (?:vous|tu) (?:nous |me )?(?:l')?(?:avez|aviez|as|avais) \w+"
)

_YOURS: Final = re.compile(r"\b(?:votre|vos|ton|ta|tes) ")
_ONE_WORD: Final = re.compile("[a-z]+ ")
_FORMS: Final = frozenset({"sarl", "sasu", "eurl", "societe", "maison", "atelier", "ateliers", "etablissements"})


# A word of the trade's jargon, given as such: "un bois menteur, disent les scieurs, est un bois qui cache ses nœuds".
_JARGON: Final = re.compile(
    r"\b(?:disent les|comme disent (?:les|nos)|comme on dit (?:chez|en|dans)|dit-on (?:en|chez|dans|au|a)"
    r"|dans (?:notre|le)"
    r" jargon|dans le jargon|en langage de|(?:on|nous) appel(?:le|ons|lent)) (?:(?:la|le|les|l'|nos|notre|ce|cela"
    r"|ca) ?)?[a-z]{3,}"
)
_SOMEBODY: Final = re.compile(
    r"\b(?:gens|homme|femme|monsieur|madame|patrons?|payeurs?|acheteurs?|entreprises?|societes?|maitres? d'ouvrage"
    r"|type|personne"
    r"|celui|ceux|celle|quelqu'un|qui (?:ne )?(?:tient|tiennent|repond|regl|honor|compt)\w*)\b"
)
_DEFINED: Final = re.compile(r"\b(?:est une?|sont des|veut dire|signifie)\b")
_YOUR_GOODS: Final = re.compile(r"\bl(?:e|a|es) (?:votres?|tien(?:ne)?s?)\b")
_BLAMING: Final = re.compile(
    r"\b(?:menteu\w*|crapules?|voyous?|bandits?|ordures? (?:de|qui)|trich\w*|malhonn\w*|incapable\w*|parasites?)\b"
)


def _is_jargon(text: str) -> bool:
    """Whether folded words give a word of blame as a trade's name for a thing, and speak of nobody and of no money."""
    if _JARGON.search(text) is None or _DEFINED.search(text) is None or _SOMEBODY.search(text) is not None:
        return False
    return _tells_no_more(_BLAMING.sub(" ", _YOUR_GOODS.sub(" ", text)))


def is_tale(within: Sentence) -> bool:
    """Whether a sentence tells of a trade, and of nothing that a debtor may fear."""
    return _has_trade(within) and _tells_no_more(within.text)


def is_tale_of_yours(within: Sentence) -> bool:
    """The same where what the trade works on may be the reader's ("les punaises de vos chambres", "comme convenu")."""
    if _is_jargon(within.text):
        return True
    return _has_trade(within) and _tells_no_more(_ASIDE.sub(" ", _of_nobody(within.text)))


def _has_trade(within: Sentence) -> bool:
    announced = stems("trade")
    return not within.stems.isdisjoint(announced) and bool(spans_from(announced, whole_words("trade"), within))


def _tells_no_more(text: str) -> bool:
    return _READER.search(text) is None and tells_no_more(text)


def tells_no_more(text: str) -> bool:
    """Whether folded words tell of no money, of nothing to come and of nobody's honour."""
    return not any(found.search(text) for found in (_MONEY, _TO_COME, _GRAVE))


def _of_nobody(text: str) -> str:
    """The words without "votre" and the like before a trade, or before a trade and the word that leads to it."""
    return _YOURS.sub(lambda yours: "" if _is_trade(text, yours.end()) else yours.group(), text)


def _is_trade(text: str, place: int) -> bool:
    trade, led_to = whole_words("trade"), _ONE_WORD.match(text, place)
    return trade.match(text, place) is not None or (led_to is not None and trade.match(text, led_to.end()) is not None)


def sparing_tales(rule: Rule, told: Callable[[Sentence], bool]) -> Rule:
    """The rule, silent in the sentences that tell of a trade."""
    return replace(rule, check=silenced(rule.check, lambda letter, found: _is_told(letter, found.start or 0, told)))


def _is_told(letter: Letter, place: int, told: Callable[[Sentence], bool]) -> bool:
    """Whether the sentence at a place of the text as given is such a tale, and names nobody of the client's."""
    passage = passage_given(letter, place)
    if not told(passage.sentence):
        return False
    spoken = letter.twin.folded[passage.start : passage.start + len(passage.text)]
    return not any(name in spoken for name in letter.notion(client_names))


def client_names(letter: Letter) -> tuple[str, ...]:
    """What the client and those who answer for it are called, in folded words of four letters and more."""
    debtor = letter.facts.debtor
    called = " ".join([debtor.name, *(contact.last_name for contact in debtor.contacts)])
    return tuple(word for word in re.findall(r"[a-zœæ]{4,}", folded(called)) if word not in _FORMS)
