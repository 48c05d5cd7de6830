"""The court that a letter names is the one of this debtor and town (GR-121)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import DebtorKind
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_at
from assistant.guardrails.wording.passage import read

# Since 01/01/2025 and until 31/12/2028 (law 2023-1059, article 26).
_TAE_TOWNS: Final = (
    "avignon|auxerre|(?:le )?havre|(?:le )?mans|limoges|lyon|marseille|nancy|nanterre|paris|saint[- ]brieuc|versailles"
)
_COMMERCIAL: Final = re.compile(
    rf"\btribuna(?:l|ux)\s+(?:de\s+commerce|des\s+activites\s+economiques)(?:\s+d(?:e\s+|'"
    rf"|u\s+)(?P<town>{_TAE_TOWNS})\b)?|\b(?:tae|tcom)\b|\btribunal\s+consulaire\b|\bjuridiction\s+consulaire\b"
)
_ADMINISTRATIVE: Final = re.compile(r"\b(?:tribunal|juge|juridiction)\s+administrati(?:f|ve)\b")
_JUDICIAL: Final = re.compile(
    r"\btribunal\s+(?:judiciaire|de\s+proximite|de\s+commerce|des\s+activites\s+economiques)\b"
    r"|\bjuge\s+(?:civil|judiciaire|commercial|des\s+contentieux)\b|\binjonctions?\s+de\s+payer\b"
)
_AS_CLIENT: Final = re.compile(  # for whom one works or beside whom one lives, no judge of this debt
    r"\b(?:chantier|travaux|toiture|batiment|parking|archives|facade|renovation|parvis|voisin|voisine|en face"
    r"|traduction\w*"
    r"|chercher|retirer|demander|menage|nettoyage|annonces legales|extrait|kbis|immatriculation|greffe"
    r"|siege\w*|membre|juge consulaire) "
    r"(?:de |du |des |au |aux |pour le )+(?:tribuna|juge)|\btribuna(?:l"
    r"|ux) [a-z ]{0,20},? "
    r"(?:dont|que|ou|pour lequel|chez qui) (?:nous|je) (?!saisi|port|demand|plaid|assign|pourr|all)"
)
_PAPERS: Final = re.compile(r"\b(?:kbis|extrait|immatricul\w+|formalites?|annonces? legales?)\b")
_CIVIL: Final = re.compile(
    r"\btribunal\s+(?:judiciaire|de\s+proximite)\b|\bjuge\s+des\s+contentieux\s+de\s+la\s+protection\b"
)
_TOWNLESS: Final = re.compile(r"\btribunal\s+de\s+commerce\b")


def _check(letter: Letter) -> Iterator[Fault]:
    if read(letter).stems.isdisjoint({"trib", "juge", "juri", "injo", "tae", "tcom"}):
        return
    kind, text = letter.facts.debtor.kind, letter.twin.folded
    if kind is DebtorKind.PUBLIC:
        yield from _faults(
            letter, _JUDICIAL, "Le litige relève du juge administratif : écrivez « le juge administratif »."
        )
        return
    yield from _faults(letter, _ADMINISTRATIVE, "Ce débiteur ne relève pas du juge administratif.")
    if kind in {DebtorKind.CONSUMER, DebtorKind.NONPROFESSIONAL, DebtorKind.UNKNOWN}:
        yield from _faults(letter, _COMMERCIAL, "Écrivez « le tribunal judiciaire ».")
        return
    if kind is DebtorKind.MERCHANT:
        yield from _faults(
            letter, _CIVIL, "Entre commerçants, écrivez « le tribunal de commerce » ou « le tribunal compétent »."
        )
    for match in _COMMERCIAL.finditer(text):
        if match["town"] and _TOWNLESS.match(match.group()) is not None:
            town = letter.twin.text[match.start("town") : match.end("town")]
            yield replace(
                fault(letter, match.span()),
                hint=(
                    "Écrivez «\u202ftribunal des activités économiques\u202f»\u202f: il en tient "
                    "lieu dans douze villes depuis 2025."
                ),
                replacement=_economic(town),
            )


def _economic(town: str) -> str:
    link = "d’" if town[0] in "Aa" else "de "
    if town.lower().startswith("le "):
        link, town = "du ", town[3:]
    elif town.lower() in {"havre", "mans"}:
        link = "du "
    return f"tribunal des activités économiques {link}{town}"


def _faults(letter: Letter, pattern: re.Pattern[str], hint: str) -> Iterator[Fault]:
    for match in pattern.finditer(letter.twin.folded):
        sentence = passage_at(letter, match.start()).text
        if _AS_CLIENT.search(sentence) is not None or _PAPERS.search(sentence) is not None:
            continue
        yield replace(fault(letter, match.span()), hint=hint)


RULE = Rule(
    id="LEG121",
    name="wrong-court",
    severity=Severity.BLOCKING,
    source="fr-com-l721-3",
    covers=("GR-121",),
    message="Cette juridiction n’est pas celle de ce débiteur.",
    hint="Écrivez «\u202fle tribunal compétent\u202f».",
    check=_check,
    bad=(
        letter("Nous pourrions saisir le tribunal de commerce de Lyon.", BUSINESS),
        letter("À défaut, le tribunal de commerce pourrait être saisi.", CONSUMER),
        letter("Nous pourrions demander une injonction de payer.", PUBLIC),
        letter("Le tribunal administratif pourrait être saisi.", BUSINESS),
        letter("Le tribunal de commerce du Mans pourrait être saisi.", BUSINESS),
    ),
    good=(
        letter("Nous pourrions saisir le tribunal des activités économiques de Lyon.", BUSINESS),
        letter("Nous pourrions saisir le tribunal de commerce d’Annecy.", BUSINESS),
        letter("Nous pourrions saisir le tribunal judiciaire.", CONSUMER),
        letter("À défaut, nous pourrions saisir le juge administratif.", PUBLIC),
        letter("À défaut, nous pourrions saisir le tribunal compétent.", BUSINESS),
        letter("Je passe au tribunal de commerce chercher un extrait Kbis.", BUSINESS),
    ),
)
