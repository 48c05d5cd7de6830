"""Law sums: what a statute, a ceiling or a firm's capital comes to, which no file holds."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from assistant.french.numbers.amounts import Amount
from assistant.guardrails.figures.computable import by_clause, clause_rate, computable
from assistant.guardrails.figures.share_capital import is_own_capital
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.wording.neighbourhood import lead, passage_at

_LAW_SUM: Final = re.compile(
    r"\b(?:inferieure?s?|superieure?s?|n'exced\w+|excedant|plafond|seuil|limite|amende|capital|clause penale"
    r"|complementaire)\b[^.;\n]{0,40}$|\b(?:depass\w+|au-dela|moins de|plus de)\b[^.;,\n\d]{0,30}$"
)
# "Votre encours dépasse les 4 000 €": of what is owed here, the words bind.
_OWED: Final = re.compile(
    r"\b(?:devez|dois|doit|encours|soldes?|retards?|impayes?|arrieres?|compte|immobilise\w*|dehors|en attente"
    r"|restent?|total|cumul"
    r"|represente\w*|ardoise|note|(?:la|cette|votre|ta|une) (?:dette|creance|somme)|nous (?:manqu|echapp|est du)\w*)\b"
)
_OF_LAW: Final = re.compile(
    r"\b(?:loi|article|procedure|plafond|seuil|amende|capital|clause|tribunal|juge|petites creances|commandes?"
    r"|franco|port|devis|garantie|assur\w+|caution|complementaire|inferieure?s?|superieure?s?)\b"
)
_ABOVE: Final = re.compile(r"\b(?:plus de|depass\w+|au-dela|excedant|exced\w+)[^.;\n\d]{0,12}$")
# "De mémoire, un peu plus de 5 000 €": no statute speaks so; it is said of what is owed here.
_ROUGHLY: Final = re.compile(
    r"\b(?:un peu|a peine|legerement|nettement|largement|guere|pas (?:beaucoup|loin)|de memoire|sauf erreur|grosso modo"
    r"|sans doute|je crois|je dirais|disons|il me semble|me semble-t-il)\b[^.;\n\d]{0,25}$"
)
_MARGIN: Final = Decimal("1.15")  # "plus de 3 000 €" is said of 3 392,40 €, not of 9 000 €
_CAPITAL_KNOWN: Final = re.compile(r"\d")


def is_of_the_law(letter: Letter, money: Amount) -> bool:
    """Whether a sum stands in a statute, or is a floor, a ceiling or a capital that binds nobody here."""
    before = lead(letter, money.start, 70)
    if _CAPITAL_KNOWN.search(letter.facts.creditor.legal_form) and is_own_capital(letter, money.start):
        return False
    if "clause penale" in before and clause_rate(letter.facts) is not None:  # what it adds is reckoned
        return money.value in by_clause(letter.facts, computable(letter).principals).values()
    if _LAW_SUM.search(before) is not None:
        binding = _ROUGHLY.search(before) is not None or _is_of_the_account(letter, money)
        return not binding or _is_rounded(letter, money, before)
    return is_quoted_statute(letter, (money.start, money.end))


def _is_of_the_account(letter: Letter, money: Amount) -> bool:
    sentence = passage_at(letter, money.start).text
    return _OWED.search(sentence) is not None and _OF_LAW.search(sentence) is None


def _is_rounded(letter: Letter, money: Amount, before: str) -> bool:
    """Whether a known total lies just above "plus de", or just under "moins de", this sum."""
    low, high = (money.value, money.value * _MARGIN)
    if _ABOVE.search(before) is None:
        low, high = money.value / _MARGIN, money.value
    return any(low <= value <= high for value in computable(letter).all)
