"""A collector's first letter holds five mentions, and the law's own words on costs (GR-093)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.fact_kinds import Actor, Surrounding
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.french.mail.plain_text import folded
from assistant.guardrails.conditions import by_collector
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

# Code des procédures civiles d'exécution, L111-8, second and third paragraphs: a letter gives them word for word.
_STATUTE: Final = (
    (
        "les frais de recouvrement entrepris sans titre executoire restent a la charge du creancier, sauf s'ils "
        "concernent un acte dont l'accomplissement est prescrit par la loi au creancier. toute stipulation contraire "
        "est reputee non ecrite, sauf disposition legislative contraire."
    ),
    (
        "le creancier qui justifie du caractere necessaire des demarches entreprises pour recouvrer sa creance peut "
        "demander au juge de l'execution de laisser tout ou partie des frais ainsi exposes a la charge du debiteur de "
        "mauvaise foi."
    ),
)
_SPACES: Final = re.compile(r"\s+")
_ACTIVITY: Final = re.compile(
    r"\brecouvr\w+\b[^.\n]{0,60}\bamiable|\bamiable\w*\b[^.\n]{0,80}\brecouvr|\bactivite de recouvrement\b"
    r"|\bcharge\w* du recouvrement\b"
)
_DEMAND: Final = re.compile(
    r"\b(?:payer|regler|verser|virer|solder|paiement|reglement|versement|payez|reglez|versez|virez|soldez|acquitt\w+"
    r"|(?:adress|envoy)\w+ (?:votre |un |le )?(?:cheque|virement))\b"
)
# The elements of the sum apart, or that it is one alone.
_APART: Final = re.compile(
    r"\b(?:principal|capital|interets?|accessoires?|uniquement|seulement|montant (?:de|des) (?:la |votre )?factures?"
    r"|prix)\b"
)
_POSTCODE: Final = re.compile(r"(?<!\d)\d{2} ?\d{3}(?!\d)")
_MEANS: Final = re.compile(r"\b(?:virement|cheque|carte|prelevement|iban|en ligne|especes|compte)\b")


def _check(letter: Letter) -> Iterator[Fault]:
    text = letter.twin.folded
    if not _ACTIVITY.search(text):
        yield Fault(message="La lettre ne dit pas qu’elle vient d’une activité de recouvrement amiable.")
    creditor = folded(letter.facts.creditor.name)
    if creditor and creditor not in text and not _has_words_of(creditor, text):
        yield Fault(
            message="Le créancier n’est pas nommé.", hint=f"Nommez {letter.facts.creditor.name} et son adresse."
        )
    yield from _addresses(letter)
    if not letter.amounts or (Surrounding.INVOICE_TABLE not in letter.facts.surroundings and not _APART.search(text)):
        yield Fault(
            message="La somme due et ses éléments ne sont pas donnés.",
            hint="Distinguez principal, intérêts, accessoires.",
        )
    if not _DEMAND.search(text) or not (_MEANS.search(text) or Surrounding.PAYMENT_MEANS in letter.facts.surroundings):
        yield Fault(message="La demande de payer ou les moyens de paiement manquent.")
    in_a_row = _SPACES.sub(" ", text)
    if not all(paragraph in in_a_row for paragraph in _STATUTE):
        yield Fault(
            message="Les alinéas 2 et 3 de l’article L111-8 ne sont pas reproduits.", hint="Insérez le texte légal."
        )


def _addresses(letter: Letter) -> Iterator[Fault]:
    """Where the creditor's address, or the collector's own on bare paper, is missing."""
    facts, found = letter.facts, _POSTCODE.findall(letter.twin.folded)
    known = _POSTCODE.search(facts.creditor.address)
    if known is None:
        return
    if known.group() not in found:
        yield Fault(message="L’adresse du créancier manque.", hint=f"Ajoutez\u202f: {facts.creditor.address}.")
    theirs = _POSTCODE.findall(facts.debtor.address)
    own = len(found) - found.count(known.group()) - sum(found.count(code) for code in set(theirs) - {known.group()})
    twice = found.count(known.group()) > 1  # both houses in one town
    if Surrounding.IDENTITY not in facts.surroundings and own <= 0 and not twice:
        yield Fault(message="Le nom et l’adresse de qui recouvre manquent.", hint="Ajoutez votre nom et votre adresse.")


def _has_words_of(name: str, text: str) -> bool:
    words = [word for word in name.split() if len(word) > 3]  # noqa: PLR2004  (legal forms are short)
    return bool(words) and all(word in text for word in words)


def _is_first_letter(letter: Letter) -> bool:
    facts = letter.facts
    written = {Channel.EMAIL, Channel.LETTER, Channel.REGISTERED_LETTER, Channel.ELECTRONIC_REGISTERED_LETTER}
    return by_collector(letter) and not facts.history and facts.channel in written


def collector(facts: Facts) -> Facts:
    """The same facts, written by a collector."""
    return replace(facts, actor=Actor.THIRD_PARTY_COLLECTOR)


_LAW = (
    "Article L111-8 du code des procédures civiles d’exécution : « Les frais de recouvrement entrepris sans "
    "titre exécutoire restent à la charge du créancier, sauf s’ils concernent un acte dont l’accomplissement est "
    "prescrit par la loi au créancier. Toute stipulation contraire est réputée non écrite, sauf disposition "
    "législative contraire. Cependant, le créancier qui justifie du caractère nécessaire des démarches "
    "entreprises pour recouvrer sa créance peut demander au juge de l’exécution de laisser tout ou partie des "
    "frais ainsi exposés à la charge du débiteur de mauvaise foi. »"
)
_FIRST = (
    "Société Y, recouvrement amiable, pour Scierie Bellecombe SAS, 12 route du Lac, 74000 Annecy. Nous vous "
    "demandons de payer "
    "par virement 700,00 € en principal pour F-118, acompte de 500 € déduit, sans intérêts ni accessoires. "
)

RULE = Rule(
    id="COL093",
    name="missing-collector-mentions",
    severity=Severity.BLOCKING,
    source="fr-cpce-r124-4",
    covers=("GR-093",),
    message="Une mention obligatoire de la première lettre d’un recouvreur manque.",
    hint="Complétez les cinq mentions de l’article R124-4.",
    check=_check,
    when=_is_first_letter,
    bad=(
        letter("Nous vous réclamons 700,00 €.", collector(CONSUMER)),
        letter(_FIRST, collector(CONSUMER), history=()),
        letter(_FIRST.replace("recouvrement amiable, ", "") + _LAW, collector(CONSUMER)),
        letter(_FIRST + _LAW.replace("de mauvaise foi", "défaillant"), collector(CONSUMER)),
    ),
    good=(
        letter(_FIRST + _LAW, collector(CONSUMER)),
        letter("Nous vous demandons 700,00 €, acompte déduit.", CONSUMER),
        letter(_FIRST + _LAW, collector(BUSINESS)),
        letter("Nous vous demandons 700,00 €, acompte déduit.", BUSINESS),
    ),
)
