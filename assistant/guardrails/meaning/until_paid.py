"""Until paid: pieces of templates for what lasts as long as nothing is paid, and for what depends on it."""

from __future__ import annotations

from typing import Final

_PAID: Final = (
    "(pay[a-z]*|paie[a-z]*|réglée?s?|réglez|règles?|réglerez|régler|soldée?s?|soldez|versée?s?|virée?s?|virements?"
    "|argent|dettes?|sommes?|solde|factures?|dois|doit|devez|mandat(?! (du|de|des))"
    "|mandatée?s?|mandatement|chèque|règlement)"
)
_MONEY: Final = "(paiement|règlement|virement|versement|solde|mandatement|encaissement|argent|chèque)"
_OTHERWISE_SETTLED: Final = (
    "(?! (du (litige|sinistre|différend)|de (la succession|l'affaire|ce différend)|intérieur|amiable))"
)
UNTIL_PAID: Final = (
    f"(jusqu'(à|au) ~2 ({_MONEY}|dernier (centime|euro|sou)){_OTHERWISE_SETTLED}"
    f"|(jusqu'à ce|tant|aussi longtemps|avant) (que|qu')[^.;!?]{{0,40}} {_PAID})"
)
AFTER_PAYING: Final = (
    f"(qu'après|que contre|qu'une fois|que si|une fois|contre|après|dès|avant) ~4 ({_MONEY}|pay[a-z]+|réglée?s?"
    "|soldée?s?|versée?s?|encaissée?s?)"
)
UNLESS_PAID: Final = (
    f"((sans|faute|à défaut)( de| d')? ~1 {_MONEY}|à défaut|sinon|(si|tant que|tant qu'|puisque|comme)[^.;!?]{{0,40}} "
    f"{_PAID}|payez|réglez|tu paies|vous payez|si je n'ai rien|si nous n'avons rien|si rien)"
)
