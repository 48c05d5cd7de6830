"""No copy line, case number or attachment stages a court or an officer (N20)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import not_handed_over
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.staged_copy import STAGED_COPY
from assistant.guardrails.moves.staged_lines import staged_lines
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import at_line_starts
from assistant.guardrails.wording.signs import along

_OFFICER: Final = (
    r"(?:ma[iî]tre(?! d['’] ?(?:œ|oe|ou))|me\b\.?|avocate?s?|huissiers?|commissaires? de justice|tribunal|greffe"
    r"|cabinet(?! (?:de (?:toilette|curiosites|travail)|dentaire|medical|veterinaire|d'archi|d'etudes|infirmier))"
    r"|contentieux|justice|parquet|procureur|etude)"
)
_STAGED: Final = re.compile(
    rf"^[ \t]*(?:copies?(?: (?:a|pour|conforme|adressee a))?|cc|c\.c\.|cci|ampliation|p\.?j\.?|pieces? "
    rf"jointes?|pour information|annexe)\s*:?[^\n]{{0,40}}?\b{_OFFICER}[^\n]{{0,60}}$"
    r"|^[^\n]{0,40}\b(?:n°?\s?(?:de )?(?:r\.?g\.?|role|parquet|minute|repertoire general)|r\.?g\.? n"
    r"|affaire n|minute n|acte n|dossier judiciaire|dossier contentieux n"
    r"|procedure n|ref(?:erence)?s? (?:du )?(?:tribunal|greffe|huissier|commissaire))[^\n]{0,60}$",
    re.MULTILINE,
)


def _check(letter: Letter) -> Iterator[Fault]:
    for match in at_line_starts(_STAGED, letter.twin.folded):
        if "conditions" not in match.group() and not _is_known_officer(letter, match.group()):
            yield fault(letter, match.span())


def _is_known_officer(letter: Letter, line: str) -> bool:
    """Whether the line names the officer of the client's proceedings, who may well receive a copy."""
    insolvency = letter.facts.debtor.insolvency
    names = folded(insolvency.officer).split() if insolvency is not None else []
    return bool(names) and names[-1] in re.findall(r"[\w-]+", line)


RULE = Rule(
    id="CND220",
    name="false-staging",
    severity=Severity.BLOCKING,
    source="fr-pen-433-13",
    covers=("N20",),
    message="La lettre met en scène un officier ou un tribunal qui n’est pas saisi.",
    hint="Retirez la ligne.",
    check=along(_check, staged_lines, STAGED_COPY),
    when=not_handed_over,
    bad=(
        letter("Réf. du rôle : 2026/00418 – audience à fixer.", BUSINESS),
        letter("Madame,\n\nMerci de payer.\n\nCopie : Maître Lenoir, avocat", BUSINESS),
        letter("Cc : étude de commissaires de justice Arpin\n\nMonsieur,", CONSUMER),
        letter("Affaire n° RG 26/00412\n\nMadame,", CONSUMER),
        letter("Nos réf. : dossier contentieux n° 118\n\nMadame,", BUSINESS),
    ),
    good=(
        letter("Pièces jointes : la facture, le bon de livraison", BUSINESS),
        letter("Copie : Luc Morel", BUSINESS),
        letter("Commande n° 26-118", BUSINESS),
        letter("Copie : Maître Lenoir, avocat", BUSINESS, events=(EventFacts(EventKind.HANDED_TO_LAWYER),)),
        letter("Copie : Atelier Lumen, maître d’œuvre", BUSINESS),
        letter("Pièces jointes : la facture, le plan du cabinet de toilette", CONSUMER),
    ),
)
