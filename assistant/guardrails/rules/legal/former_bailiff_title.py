"""The officer who serves acts is called commissaire de justice (GR-063)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_at
from assistant.guardrails.wording.passage import read

_BLOCKS_FROM: Final = date(2022, 7, 1)  # the title ended that day; an older letter may still bear it
_TITLE: Final = re.compile(r"(?<![^\W_])huissi(?:er|ere)(?P<plural>s)?(?:\s+de\s+justice)?(?![^\W_])")
_NAME_BEFORE: Final = re.compile(
    r"(?:\b(?:sarl|sas|sasu|eurl|sa|sci|ets|etablissements|societe|maison|enseigne|restaurant|cafe|rue"
    r"|place|impasse|allee)\s+(?:\S+\s+){0,2}(?:[ld]')?|[^\W\d_]-)$"
)
_CAPITAL_BEFORE: Final = re.compile(
    r"(?<!\w)(?!(?:Notre|Nos|Un|Une|Des|Les?|Votre|Mon|Cet|Par|Maître|Me)\b)[A-ZÀ-Ý][\w.-]*\s(?:d'"
    r"|de\s(?:l')?|du\s|l')?$"
)
_TITLE_OF_A_WORK: Final = re.compile(
    r"\b(?:revue|magazine|journal|livre|ouvrage|roman|film|piece|collection|enseigne|titre|spectacle|comedie"
    r"|intitule\w*|nomme\w*|appelle|ce sera)\b[^.;!?«\"]{0,40}[«\"][^»\"]{0,40}$"
)
_OF_OLD: Final = re.compile(  # the find of a junk dealer
    r"\b(?:vieux|vieille|vieilles|ancien|ancienne|antique) (?:registres?|plaques?|sceaux?|panonceaux?|bureau"
    r"|coffre) d'$"
)
# "Mon grand-père était huissier", "je n'ai pas l'âme d'un huissier": a trade, and nobody who is sent.
_AS_TRADE: Final = re.compile(
    r"\b(?:suis|es|est|etes|etait|fut|devenir|devenu|metier|ame|carriere|ancien|retraite|ni banquier ni|role"
    r"|jouer l'|talents?|vocation|temperament"
    r"|grand-pere|pere|oncle|cousin|cousine|beau-frere|voisin|voisine|mari|femme|frere|soeur) (?:pas |plus |, "
    r")?(?:(?!notre|votre|mon|ton|son|nos|leur|cet|pour|avec|avant|par)[a-z]+ )?(?:d'|un |une |d'un |d'une |les |l'"
    r"|, )?(?:ancien(?:ne)? )?huissi|\bhuissiers? (?:d'autrefois|n'est pas (?:notre|mon|ma))|\ble mot "
    r"\W{0,3}huissi|\bni \w+,? ni huissi|\b(?:comme|style|ton|habits?|costume|tete|mine"
    r"|genre) (?:d'|un |d'un )?huissi"
)
# The office as it was, told with the one that came after it: "les commissaires de justice ont remplacé les huissiers".
_REPLACED: Final = re.compile(
    r"\bcommissaires? de justice\b[^.;!?]{0,40}\b(?:remplac|succed|reuni|fusionn|issus?|nee?s? d)\w*\b"
    r"|\bremplac\w+ (?:les |par (?:les |des |un ))?[^.;!?]{0,40}commissaires? de justice\b"
    r"|\bdevenus? (?:des )?commissaires? de justice\b"
    r"|\bhuissi\w+[^.;!?]{0,60}\b(?:(?:sont|est) devenus? (?:des |les |un |le )?commissaire|ont ete remplaces?"
    r"|ont fusionne|s'appelle(?:nt)? (?:desormais|depuis))"
    r"|\b(?:autrefois|jadis|naguere|anciennement|avant 2022)\W{1,3}(?:(?:appele|nomme|dit)s? )?(?:un |l'|les )?huissi"
)
_STREET_BEFORE: Final = 40  # characters
_USHER: Final = re.compile(
    r"^\s+(?:audiencier|d'accueil|d'etage|d'armes|de ceremonie|amoureu|d'opera|d'entree|du ministere|de salle"
    r"|de la mairie|de l'assemblee|du senat)"
)


def _check(letter: Letter) -> Iterator[Fault]:
    if "huis" not in read(letter).stems:
        return
    for match in _TITLE.finditer(letter.prose):
        if _is_name(letter, match) or is_quoted_statute(letter, match.span()):
            continue
        around = passage_at(letter, match.start()).text
        if _REPLACED.search(around) is not None:
            continue
        told = _AS_TRADE.search(around) is not None
        severity = None if letter.facts.as_of >= _BLOCKS_FROM and not told else Severity.WARNING
        new = "commissaires de justice" if match["plural"] else "commissaire de justice"
        yield replace(fault(letter, match.span()), severity=severity, replacement=new)


def _is_name(letter: Letter, match: re.Match[str]) -> bool:
    """Whether the word belongs to the name of a firm, a person, a street, or to an usher."""
    text = letter.twin.text
    if _TITLE_OF_A_WORK.search(letter.twin.folded[max(0, match.start() - 60) : match.start()]) is not None:
        return True
    if _NAME_BEFORE.search(letter.twin.folded[max(0, match.start() - 40) : match.start()]) is not None:
        return True
    if match.group()[0] != text[match.start()] and _CAPITAL_BEFORE.search(
        text[max(0, match.start() - 40) : match.start()]
    ):
        return not text[match.start() : match.end()].isupper()
    if _OF_OLD.search(letter.twin.folded[max(0, match.start() - 40) : match.start()]) is not None:
        return True
    if _USHER.search(letter.twin.folded[match.end() : match.end() + 20]) is not None:
        return True
    facts = letter.facts
    people = " ".join(f"{contact.first_name} {contact.last_name}" for contact in facts.debtor.contacts)
    labels = " ".join(invoice.label for invoice in facts.invoices)
    known = folded(f"{facts.debtor.name} {facts.creditor.name} {facts.creditor.signatory} {people} {labels}")
    street = folded(text[max(0, match.start() - _STREET_BEFORE) : match.end()])
    in_address = any(street.endswith(words) for words in _streets(folded(facts.debtor.address), match.group()))
    return in_address or (match.group() in known and text[match.start()].isupper())


def _streets(address: str, word: str) -> Iterator[str]:
    """What an address says up to that word, with the kind of street: "passage des huissiers"."""
    return (
        found.group() for found in re.finditer(rf"[a-z]+ (?:de l'|de la |des |du |d')?{re.escape(word)}\b", address)
    )


RULE = Rule(
    id="LEG063",
    name="former-bailiff-title",
    severity=Severity.BLOCKING,
    source="commissaire-de-justice",
    covers=("GR-033", "GR-063"),
    message="Le titre d’huissier n’existe plus\u202f: l’officier s’appelle commissaire de justice.",
    hint="Écrivez «\u202fcommissaire de justice\u202f».",
    check=_check,
    bad=(
        letter("Nous confierons le dossier à notre huissier de justice.", BUSINESS, as_of=date(2026, 11, 21)),
        letter("À défaut, un HUISSIER vous remettra l’ordonnance.", CONSUMER, as_of=date(2026, 11, 21)),
        letter("Nos huissiers pourraient intervenir.", BUSINESS, as_of=date(2026, 7, 1)),
        letter("Sans réponse, je verrai avec un huissier.", BUSINESS, as_of=date(2026, 9, 1)),
    ),
    good=(
        letter("Un commissaire de justice signifiera l’ordonnance.", BUSINESS, as_of=date(2026, 11, 21)),
        letter("Votre commande pour la SARL L’Avis d’Huissier est prête.", BUSINESS, as_of=date(2026, 11, 21)),
        letter(
            "L’article R124-1 dispose : « les huissiers de justice et leurs sociétés ne sont pas soumis à "
            "ces règles ».",
            BUSINESS,
            as_of=date(2026, 11, 21),
        ),
        letter(
            "Depuis le 1er juillet 2022, les commissaires de justice ont remplacé les huissiers de justice.",
            BUSINESS,
            as_of=date(2026, 11, 21),
        ),
        letter("Le comptoir se trouve rue de l’Huissier, à Tours.", BUSINESS, as_of=date(2026, 11, 21)),
        letter("Un huissier de la mairie nous a ouvert la salle.", BUSINESS, as_of=date(2026, 11, 21)),
    ),
)
