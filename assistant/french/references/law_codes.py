"""The French codes as texts name them, and the short name that sources use ("com", "civ", "conso", "ccp")."""

from __future__ import annotations

import re
from typing import Final

# Folded; the first pattern that matches names the code, so the longer names come first.
_NAMES: Final = {
    "cpce": r"code des procedures civiles d'execution|c(?:ode )?\.? ?pr\.? civ\.? exec\.?|cpce\b",
    "cpc": r"(?:nouveau )?code de procedure civile|n?\.?c\.? ?p\.? ?c\b\.?|c\. pr\. civ\.?",
    "cpp": r"code de procedure penale|cpp\b|c\. pr\. pen\.?",
    "com": r"code (?:de |du )?commerce|c\. ?com\b\.?|ccom\b",
    "conso": r"code de la consommation|c\. ?conso(?:m)?\b\.?|code conso\b",
    "civ": r"code civil|c\. ?civ\b\.?",
    "ccp": r"code de la commande publique|ccp\b|c\. ?com\. ?publ?\b\.?",
    "cmf": r"code monetaire et financier|cmf\b|c\. ?mon\. ?fin\b\.?",
    "pen": r"code penal|c\. ?pen\b\.?",
    "cgct": r"code general des collectivites territoriales|cgct\b",
    "cgi": r"code general des impots|cgi\b",
    "cibs": r"code des impositions sur les biens et services|cibs\b",
    "lpf": r"livre des procedures fiscales|lpf\b",
    "cja": r"code de justice administrative|cja\b",
    "coj": r"code de l'organisation judiciaire|coj\b",
    "cass": r"code des assurances|c\. ?assur\b\.?",
    "trav": r"code du travail|c\. ?trav\b\.?",
    "transp": r"code des transports",
    "css": r"code de la securite sociale|css\b",
    "cpi": r"code de la propriete intellectuelle|cpi\b",
    "cch": r"code de la construction et de l'habitation|cch\b",
    "csi": r"code de la securite interieure",
    "cp": r"code des postes et des communications electroniques",
    "loi": r"loi (?:n°|du \d|relative)",
    "rgpd": r"rgpd\b|reglement general sur la protection des donnees|reglement \(ue\) ?(?:n° ?)?2016/679",
}
_CODE: Final = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _NAMES.items()))
_OF: Final = (
    r"(?:[ \n]et (?:suivants?|s\.))?[ \n]{0,2}[,(]?[ \n]{0,2}"
    r"(?:(?:du|de la|de l'|des|au|issus? du|dudit|precites? du)[ \n]{1,2})?"
)
_AFTER: Final = re.compile(_OF)
_OPENS_ARTICLE: Final = re.compile(r"[ \n]{0,2},?[ \n]{0,2}(?:art\w{0,6}\.?[ \n]?(?:[lrda]\.?[ ]?)?|[lrda]\.?[ ]?)\d")
_BEFORE: Final = re.compile(
    r"[ \n]{0,2}[,:(]?[ \n]{0,2}"
    r"(?:(?:en (?:son|ses)|dans (?:son|ses)|a (?:son|l')|et (?:son|ses))[ \n]{0,2})?$"
)
_CONTRACT_NOUN: Final = (
    r"(?:conditions[ \n](?:generales|particulieres)|conditions\b|cg[vua]\b|cgps\b|c\.g\.v|contrat|convention|bail\b"
    r"|marche\b|ccag\b|ccap\b|devis|bon de commande|commande\b|statuts|reglement interieur|accord|mandat|offre"
    r"|proposition|presentes?\b|lettre de mission|abonnement|avenant|cahier des (?:clauses|charges))"
)
_CONTRACT: Final = re.compile(
    r"[ \n]{0,2}[,(]?[ \n]{0,2}(?:(?:de|du|des|d'|a|au|aux|sur|dans)[ \n]{0,2})?"
    r"(?:(?:nos|vos|notre|votre|les|la|le|l'|leurs?|ses|mes|ce|cette|ces|"
    rf"ladite|dudit|desdites|presente?s?)[ \n]{{0,2}}){{0,2}}{_CONTRACT_NOUN}"
)
_CONTRACT_BEFORE: Final = re.compile(rf"{_CONTRACT_NOUN}[^.;\n]{{0,30}}$")
_LOOK: Final = 90


def code_after(plain: str, offset: int) -> str | None:
    """The code named right after an article: "du code de commerce"."""
    link = _AFTER.match(plain, offset)
    match = _CODE.match(plain, link.end() if link else offset)
    if match is None or _OPENS_ARTICLE.match(plain, match.end()):
        return None  # "L441-10, CCP R2192-31": the code belongs to the next article
    return _name(match)


def code_before(plain: str, offset: int) -> str | None:
    """The code named right before an article: "C. com., art.", "le code civil, en son article"."""
    start = max(0, offset - _LOOK)
    window = plain[start:offset]
    found = [match for match in _CODE.finditer(window) if not (match.start() and window[match.start() - 1].isalpha())]
    return _name(found[-1]) if found and _BEFORE.match(window, found[-1].end()) else None


def contract_after(plain: str, offset: int) -> bool:
    """Whether the article belongs to a contract or to general terms: "de nos CGV"."""
    return _CONTRACT.match(plain, offset) is not None


def contract_before(plain: str, offset: int) -> bool:
    """Whether general terms or a contract are named shortly before: "nos CGV (article 7)"."""
    return _CONTRACT_BEFORE.search(plain[max(0, offset - _LOOK) : offset]) is not None


def _name(match: re.Match[str]) -> str:
    """The short name of the code that matched."""
    return match.lastgroup or ""
