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
from assistant.guardrails.meaning.signing_house import (
    AGENCY,
    PERSON,
    is_invented_house,
    is_presented,
    is_unknown_agency,
)
from assistant.guardrails.rule import Fault, Rule

_UNKNOWN: Final = "Le dossier ne connaît pas la maison qui signe, et la lettre ne la présente pas."
_SAY: Final = "Vérifiez ce nom, ou dites dans la lettre qui est chargé du recouvrement, et pour qui."
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
    presented = agency and is_presented(letter)
    for rank, line in enumerate(signature_lines(letter)):
        stranger = rank == 0 and not presented and _is_stranger(line, known, agency=agency)
        if stranger or is_invented_house(line, known, agency=agency):
            yield fault(letter, (line.start, line.end))
        elif agency and is_unknown_agency(letter, line, known):
            yield replace(fault(letter, (line.start, line.end)), severity=Severity.WARNING, message=_UNKNOWN, hint=_SAY)


def _is_stranger(line: SignatureLine, known: frozenset[str], *, agency: bool) -> bool:
    match = PERSON.match(line.text)
    if match is None or (agency and AGENCY.search(folded(line.text)) is not None):
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
