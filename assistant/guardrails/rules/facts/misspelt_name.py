"""The name of the person written to, or of the firm, is spelt as in the file (GR-001, GR-007)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_TITLED: Final = re.compile(
    r"(?:M(?<!\wM)(?:onsieur|adame|\.|me|r|lle|e|aître)|D(?<!\wD)(?:octeur|r))\s+(?P<name>[A-ZÀ-Ý][\w’'-]{3,})(?![\w’'])"
)
_SHORTEST: Final = 4  # letters: shorter names are one letter from many others


def _check(letter: Letter) -> Iterator[Fault]:
    titled = list(_TITLED.finditer(letter.twin.text))
    known = _known(letter) if titled else {}
    for match in titled:
        said = folded(match["name"])
        if said in known:
            continue
        meant = next((name for name in known if len(name) >= _SHORTEST and _one_slip(said, name)), None)
        if meant is not None and not _is_somebody_else(match):
            yield replace(fault(letter, match.span("name")), hint=f"Le dossier écrit « {known[meant]} ».")


def _is_somebody_else(match: re.Match[str]) -> bool:
    """Whether the title is a lawyer's or a notary's, whom the file does not name."""
    return match.group().startswith(("Maître", "Me "))


def _known(letter: Letter) -> dict[str, str]:
    """The words of all names of the file, folded, with their spelling."""
    facts = letter.facts
    names = [facts.debtor.name, facts.creditor.name, facts.creditor.signatory]
    names += [f"{contact.first_name} {contact.last_name}" for contact in facts.debtor.contacts]
    if facts.debtor.insolvency is not None:
        names.append(facts.debtor.insolvency.officer)
    return {folded(word): word for name in names for word in re.findall(r"[\w’'-]+", name or "")}


def _one_slip(said: str, name: str) -> bool:
    """Whether two words differ by one letter: changed, missing, too many, or swapped with its neighbour."""
    if abs(len(said) - len(name)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(said, name, strict=False)) if a != b), min(len(said), len(name)))
    one, other = said[start:], name[start:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[1::-1] == other[:2] and one[2:] == other[2:])
    )


RULE = Rule(
    id="FAC124",
    name="misspelt-name",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001", "GR-007"),
    message="Ce nom n’est pas écrit comme dans le dossier.",
    hint="Reprenez le nom du dossier.",
    check=_check,
    bad=(
        letter("Je compte sur vous, Monsieur Morell.", BUSINESS),
        letter("Monsieur Moral, il reste 700,00 € à régler.", BUSINESS),
        letter("Nous avons écrit à M. Mroel.", BUSINESS),
        letter("Madame Rouxe, il reste 700,00 € à régler.", CONSUMER),
    ),
    good=(
        letter("Bonjour Monsieur Morel,\n\nIl reste 700,00 € à régler, reçu 500 €.", BUSINESS),
        letter("Notre comptable, Madame Bernard, vous répondra.", BUSINESS),
        letter("Monsieur le directeur, il reste 700,00 € à régler, reçu 500 €.", BUSINESS),
        letter("Madame, il reste 700,00 € à régler, reçu 500 €.", CONSUMER),
    ),
)
