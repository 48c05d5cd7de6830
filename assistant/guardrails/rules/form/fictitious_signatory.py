"""The signature is that of a person, company or service of the file (GR-069, R21)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.fact_kinds import Actor
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import by_collector
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.signature import SignatureLine, known_sender_words, signature_lines
from assistant.guardrails.rule import Fault, Rule

_OFFICE: Final = re.compile(
    r"\b(?:(?:service|departement|direction|pole|cellule|bureau|division|unite) (?:du |de la |des |de "
    r"|d')?(?:contentieux|juridique|recouvrement|pre-?contentieux|poursuites?|impayes|litiges?)"
    r"|(?:centre|office|bureau|comite|institut|observatoire|agence|federation|union|cellule) (?:national|regional"
    r"|departemental|central|francais|europeen|interregional|officiel|general)e?\b)"
)
_AGENCY: Final = re.compile(r"\b(?:(?:cabinet|etude|agence|groupe) \w+|societe de recouvrement|\w+ recouvrement\b)")
_HOUSE: Final = re.compile(
    rf"{_AGENCY.pattern}|\b(?:recouvrements?|creances?|credit management|contentieux)\b"
    r"|\b(?:sarl|sasu?|selarl|eurl|sa|scp|sci|gmbh|ltd)\b|\b(?:associes|conseils?|& fils|& cie|consultants?|partners)\b"
)
_COMMON: Final = frozenset(  # what a signature says of a house without naming it
    [
        "societe",
        "cabinet",
        "agence",
        "etude",
        "groupe",
        "recouvrement",
        "recouvrements",
        "creances",
        "amiable",
        "amiables",
        "charge",
        "chargee",
        "chargees",
        "gestionnaire",
        "service",
        "contentieux",
        "responsable",
        "dossier",
        "dossiers",
        "pour",
        "le",
        "la",
        "les",
        "du",
        "de",
        "des",
        "et",
        "en",
        "sas",
        "sasu",
        "sarl",
        "sa",
        "eurl",
        "selarl",
        "scp",
        "tel",
        "mandataire",
        "mandate",
        "par",
        "compte",
        "conseil",
        "conseils",
        "associes",
        "juriste",
        "directeur",
        "directrice",
        "gerant",
        "gerante",
        "poste",
        "ligne",
        "directe",
    ]
)
_WORD: Final = re.compile(r"[a-zœ]{2,}")
_AT: Final = re.compile(r"\S+@\S+|\S+\.\w+/?\S*")  # an address of the web
_UNKNOWN: Final = "Le dossier ne connaît pas la maison qui signe, et la lettre ne la présente pas."
_SAY: Final = "Vérifiez ce nom, ou dites dans la lettre qui est chargé du recouvrement, et pour qui."
_PERSON: Final = re.compile(
    r"^(?:(?:M\.|Mme|Mr|Monsieur|Madame)\s+)?(?:[A-ZÀ-Ý][\w’'-]+\s+){1,2}[A-ZÀ-Ý][\w’'-]+(?=\s*(?:,|$|-|–|\())"
)
_PARTICLES: Final = frozenset({"le", "la", "les", "de", "du", "des"})  # "Erwan Le Goff" is a person
_NOT_A_NAME: Final = frozenset(
    [
        "service",
        "comptabilite",
        "comptable",
        "compta",
        "equipe",
        "direction",
        "ligne",
        "directe",
        "tel",
        "telephone",
        "email",
        "mail",
        "pieces",
        "jointes",
        "piece",
        "jointe",
        "sarl",
        "sas",
        "sa",
        "eurl",
        "sasu",
        "sci",
        "atelier",
        "ateliers",
        "maison",
        "ets",
        "etablissements",
        "societe",
        "responsable",
        "gerant",
        "gerante",
        "president",
        "bien",
        "cordialement",
        "merci",
        "par",
        "virement",
        "site",
        "internet",
        "le",
        "la",
        "les",
        "credit",
        "client",
        "clients",
        "relation",
        "facturation",
        "bonne",
        "journee",
        "lettre",
        "recommandee",
        "avec",
        "avis",
    ]
)


def _check(letter: Letter) -> Iterator[Fault]:
    if not letter.facts.creditor.signatory:
        return
    known = known_sender_words(letter)
    agency = by_collector(letter)
    houses = (_OFFICE,) if agency else (_OFFICE, _AGENCY)
    presented = agency and _is_presented(letter)
    for rank, line in enumerate(signature_lines(letter)):
        stranger = rank == 0 and not presented and _is_stranger(line, known, agency=agency)
        if stranger or _is_invented_house(line, houses, known):
            yield fault(letter, (line.start, line.end))
        elif agency and _is_unknown_agency(letter, line, known):
            yield replace(fault(letter, (line.start, line.end)), severity=Severity.WARNING, message=_UNKNOWN, hint=_SAY)


def _is_unknown_agency(letter: Letter, line: SignatureLine, known: frozenset[str]) -> bool:
    """Whether a house signs that is neither the creditor's nor said in the letter to be charged with the claim.

    The file holds no name of a collector: that it is another's is no certainty.
    """
    signed = _AT.sub(" ", folded(_without_person(line.text)))
    if _HOUSE.search(signed) is None:
        return False
    said = frozenset(_WORD.findall(letter.twin.folded[: line.start]))
    return not frozenset(_WORD.findall(signed)) - _COMMON <= known | said


def _without_person(line: str) -> str:
    """The house of a line that names a person first: "Anne Roc, Sarthe Recouvrement"."""
    person = _PERSON.match(line)
    behind = "" if person is None else line[person.end() :]
    return behind if _HOUSE.search(folded(behind)) is not None else line


def _is_presented(letter: Letter) -> bool:
    """Whether the letter itself says who signs: the person by name, or the house that writes for the creditor.

    Whom a collector employs, the file does not know.
    """
    lines = signature_lines(letter)
    if not lines:
        return False
    said = frozenset(_WORD.findall(letter.twin.folded[: lines[0].start]))
    person = _PERSON.match(lines[0].text)
    if person is not None and frozenset(_WORD.findall(folded(person.group()))) - _COMMON <= said:
        return True
    behind = " ".join([lines[0].text[person.end() :] if person else "", *(line.text for line in lines[1:])])
    house = frozenset(_WORD.findall(_AT.sub(" ", folded(behind)))) - _COMMON
    return (
        _HOUSE.search(folded(behind)) is not None and bool(house & said) and house <= said | known_sender_words(letter)
    )


def _is_invented_house(line: SignatureLine, houses: tuple[re.Pattern[str], ...], known: frozenset[str]) -> bool:
    found = [match.group() for house in houses if (match := house.search(folded(line.text))) is not None]
    return any(not frozenset(re.findall(r"\w+", name)) - {"du", "de", "la", "des", "d"} <= known for name in found)


def _is_stranger(line: SignatureLine, known: frozenset[str], *, agency: bool) -> bool:
    match = _PERSON.match(line.text)
    if match is None or (agency and _AGENCY.search(folded(line.text)) is not None):
        return False
    words = frozenset(re.findall(r"[a-zœ]{2,}", folded(match.group()))) - _PARTICLES
    return words.isdisjoint(known) and words.isdisjoint(_NOT_A_NAME)


_COLLECTOR = replace(BUSINESS, actor=Actor.THIRD_PARTY_COLLECTOR, stage=Stage.THANKS)
_FOR_A_CLIENT = "La facture F-118 de Scierie Bellecombe SAS, notre mandante, nous a bien été réglée."

RULE = Rule(
    id="FOR069",
    name="fictitious-signatory",
    severity=Severity.BLOCKING,
    source="fr-pen-313-1",
    covers=("GR-069",),
    message="Le signataire n’est ni une personne, ni un service de votre fiche.",
    hint="Signez du nom enregistré, ou ajoutez ce service à votre fiche.",
    check=_check,
    bad=(
        letter("Merci de régler.\n\nCordialement,\nCabinet Contentieux Ouest", BUSINESS),
        letter("Merci de régler.\n\nCordialement,\nJean Dubreuil", BUSINESS),
        letter("Merci de régler.\n\nSalutations distinguées,\nNora Vidal\nService contentieux", BUSINESS),
        letter("Merci de régler.\n\nBien cordialement,\nDirection juridique", BUSINESS),
        letter(f"{_FOR_A_CLIENT}\n\nCordialement,\nNora Vidal\nCabinet Verdier & Associés", _COLLECTOR),
        letter(f"{_FOR_A_CLIENT}\n\nCordialement,\nNora Vidal\nOffice national de recouvrement", _COLLECTOR),
        letter(f"{_FOR_A_CLIENT}\n\nCordialement,\nJean Dubreuil", _COLLECTOR),
    ),
    good=(
        letter("Merci de régler.\n\nCordialement,\nNora Vidal", BUSINESS),
        letter(f"Sarthe Recouvrement vous écrit. {_FOR_A_CLIENT}\n\nCordialement,\nSarthe Recouvrement", _COLLECTOR),
        letter(
            f"Sarthe Recouvrement vous écrit. {_FOR_A_CLIENT}\n\nCordialement,\nAnne Roc, Sarthe Recouvrement",
            _COLLECTOR,
        ),
        letter("Merci de régler.\n\nÀ bientôt,\nNora", BUSINESS),
        letter("Merci de régler.\n\nCordialement,\nScierie Bellecombe SAS", BUSINESS),
        letter("Merci de régler.\n\nCordialement,\nNora Vidal\nService comptabilité", BUSINESS),
    ),
)
