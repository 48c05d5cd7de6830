"""The person greeted is a contact of the file (N2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.fact_kinds import Recipient
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import SPOKEN
from assistant.domain.writing.register import GreetingForm
from assistant.french.courtesy.greetings import Greeting, find_greeting
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.lexicon import entries
from assistant.guardrails.wording.sought import sought

_WORD: Final = re.compile(r"[a-z]+")
_CIVILITIES: Final = {"M.": {"monsieur", "mr"}, "Mme": {"madame", "mme"}}
_SHORTEST: Final = 3
_COMMON: Final = frozenset(entries("salutation"))


# "Veuillez agréer, Madame, ...": what the closing calls the reader.
_CLOSING: Final = sought(
    r"\b(?:agreer|recevoir|croire|accepter|recevez|croyez|agreez)(?: en)?, "
    r"(?P<who>madame(?!, monsieur)|monsieur)(?=,| l'| nos| mes| \w+,)"
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from _miscalled_at_the_end(letter)
    if letter.facts.channel in SPOKEN:
        return
    greeting = find_greeting(letter.twin.text)
    if greeting.form is GreetingForm.NONE:
        return
    called = _called(greeting)
    known = _known(letter)
    if any(not _is_short_for(word, known) for word in called - known):
        certain = bool(letter.facts.debtor.contacts)
        yield replace(fault(letter, (greeting.start, greeting.end)), severity=None if certain else Severity.WARNING)
    elif _is_wrong_civility(letter, greeting):
        yield replace(fault(letter, (greeting.start, greeting.end)), hint="Reprenez la civilité du contact.")


def _miscalled_at_the_end(letter: Letter) -> Iterator[Fault]:
    """Closings that call a man Madame, or a woman Monsieur, where all contacts are of one civility."""
    civilities = {contact.civility for contact in letter.facts.debtor.contacts}
    if len(civilities) != 1 or not civilities <= set(_CIVILITIES):
        return
    right = _CIVILITIES[civilities.pop()]
    for match in _CLOSING.finditer(letter):
        if match["who"] not in right:
            yield replace(fault(letter, match.span("who")), hint="Reprenez la civilité du contact.")


def _called(greeting: Greeting) -> set[str]:
    """The words of the name that the greeting calls."""
    if not greeting.name:
        return set()
    return set(_WORD.findall(folded(greeting.name))) - _COMMON


def _is_short_for(word: str, known: set[str]) -> bool:
    """Whether a word is how a known name is cut among people who know each other: "Nico", "Fred"."""
    return len(word) >= _SHORTEST and any(name.startswith(word) for name in known)


def _known(letter: Letter) -> set[str]:
    """The words of the names of the contacts, of the client and of the insolvency officer."""
    debtor = letter.facts.debtor
    names = [
        letter.facts.creditor.name,
        debtor.name,
        *(f"{contact.first_name} {contact.last_name} {contact.role}" for contact in debtor.contacts),
    ]
    if debtor.insolvency is not None:
        names.append(debtor.insolvency.officer)
    return set(_WORD.findall(folded(" ".join(names))))


def _is_wrong_civility(letter: Letter, greeting: Greeting) -> bool:
    """Whether the greeting says Madame to a man or Monsieur to a woman, of the contact it names or of the only one."""
    line = letter.twin.folded[greeting.start :].partition("\n")[0]
    words = set(_WORD.findall(line))
    said = {civility for civility, spellings in _CIVILITIES.items() if words & spellings}
    meant = [contact for contact in letter.facts.debtor.contacts if folded(contact.last_name) in folded(greeting.name)]
    people = meant if greeting.name else list(letter.facts.debtor.contacts)
    if len(said) != 1 or not people or not all(contact.civility in {"M.", "Mme"} for contact in people):
        return False
    return said.isdisjoint({contact.civility for contact in people})


RULE = Rule(
    id="REG202",
    name="wrong-salutation",
    severity=Severity.BLOCKING,
    source="rgpd-5",
    covers=("N2",),
    message="La personne saluée n’est pas un contact de ce client.",
    hint="Saluez un contact du dossier, ou écrivez «\u202fBonjour,\u202f».",
    check=_check,
    when=lambda letter: letter.facts.recipient is not Recipient.OTHER,  # of whom the file knows nothing
    bad=(
        letter("Bonjour Monsieur Delmas,\n\nIl reste 700,00 € à régler.", BUSINESS),
        letter("Bonjour Claire,\n\nIl reste 700,00 € à régler.", BUSINESS),
        letter("Bonjour Madame Morel,\n\nIl reste 700,00 € à régler.", BUSINESS),
        letter("Monsieur,\n\nIl reste 700,00 € à régler.", CONSUMER),
    ),
    good=(
        letter("Bonjour Monsieur Morel,\n\nIl reste 700,00 € à régler.", BUSINESS),
        letter("Bonjour Luc,\n\nIl reste 700,00 € à régler.", BUSINESS),
        letter("Bonjour,\n\nIl reste 700,00 € à régler.", BUSINESS),
        letter("Madame, Monsieur,\n\nIl reste 700,00 € à régler.", BUSINESS),
        letter("Madame,\n\nIl reste 700,00 € à régler.", CONSUMER),
        letter("Bonjour Madame,\n\nNous ne parlons pas des comptes d’un client.", BUSINESS, recipient=Recipient.OTHER),
    ),
)
