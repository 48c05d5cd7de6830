"""Internal notes stay inside (R15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, denied, phrases

_LONG_LEAK: Final = 7  # consecutive words, where short ones part those that mean something
_LEAK: Final = 4  # consecutive words
_DOUBT: Final = 3
_CONTENT: Final = 4  # letters of a word that means something
_FEWEST_CONTENT: Final = 2
_WORD: Final = re.compile(r"[a-z0-9œ]+")
_EVERYBODYS: Final = "mise en demeure | lettre recommandée avec avis de réception"  # the field's own terms
_LABELS = phrases(
    "{notes}",
)
# "(Pour Karim : ...", "Note pour Léa : ...": a colleague is told, not the client.
_TO_COLLEAGUE: Final = re.compile(
    r"\(?[ \t]*(?:(?i:note|memo|mémo|n\.?b\.?|p\.?s\.?|info|rappel"
    r"|consigne)[ \t]+)?(?i:pour)[ \t]+(?P<who>[A-ZÀ-Ý][\w'-]+)[ \t]?:"
)
# A word to a colleague between square brackets, in the middle of the letter.
_IN_BRACKETS: Final = re.compile(r"\[[ \t]*(?P<who>[A-ZÀ-Ý][\w'-]+)[ \t]?:[^\]\n]{1,300}\]")
_SHOWN: Final = frozenset({"image", "logo", "objet", "photo", "piece", "pj", "signature", "tableau", "lien", "url"})
_HEAD: Final = re.compile(r"[\n(]")  # a line or a bracket opens
_LABEL_APART: Final = re.compile(
    r"\b(?:palettes?|futs?|bouteilles?|bidons?|casiers?|emballages?|verre|vides)\b[^.]{0,80}\bconsigne\b"
    r"|\bconsignes?\b(?! interne)[^.]{0,40}\b(?:securite|tri|bouteille|gare|palettes?|futs?|bouteilles|bidons?"
    r"|casiers?|caisses|emballage|verre"
    r"|caisse|prix|montant)|\bconsignee?s? (?:de|des|sur|pour|au|aux|dans|par)\b"
)
_TO_READER: Final = re.compile(r"\b(?:vous|te) $")  # "sans vouloir vous mettre la pression" is said to the client
_YOUR_NOTE: Final = re.compile(r"\b(?:votre|vos|ton|ta|tes) $")
_EVENT_WORDS: Final = {
    EventKind.CALL: ("appel", "telephon"),
    EventKind.MEETING: ("rencontr", "rendez-vous", "reunion", "visite"),
    EventKind.MAIL_IN: ("mail", "courriel", "courrier", "ecrit", "message"),
    EventKind.COMPLAINT_REJECTED: ("reclamation", "contest"),
    EventKind.HANDED_TO_LAWYER: ("avocat",),
}


_SAID_OF_ONE: Final = re.compile(r"\b(?:une?|des?|quel|comme|tout|aucun|cher|ce|cet|le) $")


def _is_no_label(hit: Hit) -> bool:
    """Whether the words are part of a sentence ("je note la consigne", "un client difficile sur la qualité")."""
    before, after = hit.passage.text[: hit.start], hit.passage.text[hit.end :]
    if hit.text == "consigne":  # which is also "consigné"
        return before.strip(" (") != "" or re.match(r"\s*:", after) is None
    if hit.text.startswith("note perso"):
        return re.search(r"\b(?:vous|votre|vos|tu|ton|ta|tes)\b", after) is not None
    return hit.text.startswith("client ") and _SAID_OF_ONE.search(before) is not None


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _LABELS.find(letter):
        if denied(hit) and _TO_READER.search(hit.passage.text[: hit.start]) is not None:
            continue
        if _is_no_label(hit):
            continue
        if _LABEL_APART.search(hit.passage.text) is None and _YOUR_NOTE.search(hit.passage.text[: hit.start]) is None:
            yield fault(letter, hit.span)
    known = {
        word
        for contact in letter.facts.debtor.contacts
        for word in folded(f"{contact.first_name} {contact.last_name}").split()
    }
    for match in (*_to_colleagues(letter.twin.text), *_IN_BRACKETS.finditer(letter.twin.text)):
        if folded(match["who"]) not in known | _SHOWN:
            yield fault(letter, match.span())
    notes = [note for note in letter.facts.internal_notes if not _is_shared(letter, note)]
    if notes:
        yield from _overlaps(letter, notes)


def _to_colleagues(text: str) -> Iterator[re.Match[str]]:
    """Such words at the head of a line or of a bracket."""
    opened = (head.start() if head.group() == "(" else head.end() for head in _HEAD.finditer(text))
    return filter(None, (_TO_COLLEAGUE.match(text, place) for place in (0, *opened) if place or text[:1] != "("))


def _overlaps(letter: Letter, notes: list[str]) -> Iterator[Fault]:
    words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(letter.twin.folded)]
    known = _shingles(_public_words(letter), _DOUBT)
    covered = -1
    for size, severity in ((_LONG_LEAK, None), (_LEAK, None), (_DOUBT, Severity.WARNING)):
        secret = set().union(*(_shingles(_WORD.findall(folded(note)), size) for note in notes))
        if secret.isdisjoint(_shingles([word for word, _, _ in words], size)):
            continue
        for index in range(len(words) - size + 1):
            window = words[index : index + size]
            shingle = tuple(word for word, _, _ in window)
            if (
                shingle in secret
                and window[0][1] > covered
                and _means_something(shingle)
                and shingle[:_DOUBT] not in known
            ):
                covered = window[-1][2]
                weighed = Severity.WARNING if size == _LEAK and _told_words(shingle) == _FEWEST_CONTENT else severity
                yield replace(fault(letter, (window[0][1], covered)), severity=weighed)


def _shingles(words: list[str], size: int) -> set[tuple[str, ...]]:
    return set(zip(*(words[shift:] for shift in range(size)), strict=False))


def _means_something(shingle: tuple[str, ...]) -> bool:
    return _told_words(shingle) >= _FEWEST_CONTENT


def _told_words(shingle: tuple[str, ...]) -> int:
    return sum(len(word) >= _CONTENT and not word.isdigit() for word in shingle)


def _public_words(letter: Letter) -> list[str]:
    """What both sides know: names and labels of the file."""
    facts = letter.facts
    known = [
        _EVERYBODYS,
        facts.debtor.name,
        facts.creditor.name,
        facts.creditor.address,
        facts.debtor.address,
        facts.creditor.signatory,
    ]
    known += [invoice.label for invoice in facts.invoices] + [invoice.dispute_reason for invoice in facts.invoices]
    return _WORD.findall(folded(" | ".join(known)))


def _is_shared(letter: Letter, note: str) -> bool:
    """Whether a note tells a fact that is also among the events of the file."""
    text = folded(note)
    return any(word in text for event in letter.facts.events or () for word in _EVENT_WORDS.get(event.kind, ()))


_NOTED = replace(BUSINESS, internal_notes=("client pénible, ne jamais lui accorder d’échéancier",))

RULE = Rule(
    id="PRI111",
    name="internal-note-leaked",
    severity=Severity.BLOCKING,
    source="rgpd-5",
    covers=("GR-110",),
    message="Une note interne apparaît dans la lettre.",
    hint="Retirez ce passage.",
    check=_check,
    even_quoted=True,
    bad=(
        letter("Nous avons décidé de ne jamais lui accorder d’échéancier.", _NOTED),
        letter("Note interne : relancer le gérant avant midi.", BUSINESS),
        letter("Consigne : rester ferme.", BUSINESS),
        letter("[Julie : celui-là, serre-lui la vis et valide avec Marc]", BUSINESS),
        letter(
            "Nous préférons le téléphone le matin avec vous.",
            CONSUMER,
            internal_notes=("préférons le téléphone le matin",),
        ),
    ),
    good=(
        letter("Nous pouvons convenir d’un échéancier.", _NOTED),
        letter("La note de frais et la note de crédit sont jointes.", BUSINESS),
        letter("Très bien, je consigne que le virement partira après la visite de votre comptable.", BUSINESS),
        letter("On se cale toujours un point le 16 ?", BUSINESS),
        letter("[Image : le logo de la scierie]", BUSINESS),
        letter("[Luc : voici le relevé que vous m’aviez demandé.]", BUSINESS),
        letter("La consigne des bouteilles est remboursée.", BUSINESS),
        letter("Pouvez-vous régler la facture ?", BUSINESS, internal_notes=("la facture part le 30",)),
        letter("Je ne veux surtout pas vous mettre la pression.", CONSUMER),
    ),
)
