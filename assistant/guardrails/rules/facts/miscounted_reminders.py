"""Reminders that the letter counts are those of the log (GR-015, N17)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import Facts, PastContact
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import BY_NUMBER, SPOKEN, Channel, Direction
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.conditional import is_conditional
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.meaning.law_told import is_supposed_by_law
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_at
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.sought import sought

_NUMBERS: Final = {
    w: n for n, w in enumerate(["zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"])
} | {"une": 1}
_RANKS: Final = [
    "deuxieme",
    "troisieme",
    "quatrieme",
    "cinquieme",
    "sixieme",
    "septieme",
    "huitieme",
    "neuvieme",
    "dixieme",
]
_ORDINALS: Final = (
    {word: rank for rank, word in enumerate(_RANKS, start=2)}
    | {f"{rank}{ending}": rank for rank in range(2, 11) for ending in ("e", "eme", "ieme")}
    | {"seconde": 2, "second": 2}
)
_WORDS: Final = "|".join([*_NUMBERS, r"\d{1,2}"])
_WRITTEN: Final = (
    r"relances?|rappels?|courriers?|lettres?|courriels?|e-?mails?|mails?|messages?|mises? en demeure"
    r"|recommandes?|ecrits?"
)
_UNANSWERED: Final = (
    r"(?:\w+ ){0,2}(?:rest\w+ (?:\w+ )?(?:sans|lettre)|sans (?:reponse|effet|suite|retour|reaction)|n'ont|n'y ont"
    r"|plus tard|deja|successi\w+|vous ont|t'ont|envoyes|adresses|ont ete|demeur\w+)"
)
_COUNTED: Final = sought(
    rf"\b(?:(?:nos|mes|apres|malgre|ces) (?P<count>{_WORDS}) (?:\w+ )?(?P<what>{_WRITTEN}|appels?|sms"
    rf"|tentatives?)\b|(?P<now>{_WORDS}) (?:{_WRITTEN}) que (?:nous|je) (?:vous |te |t')(?:ecri|adress|envo"
    rf"|laiss)\w*|(?:vous|t'|te) (?:ai|avons|avais|avions) (?:deja )?(?:envoye|adresse|ecrit|laisse|transmis"
    rf"|fait) (?P<sent>{_WORDS}) (?:\w+ )?(?P<told>{_WRITTEN}|appels?|sms|coups? de fil)\b|(?:avez|as) (?:deja "
    rf"|bien )*recu (?P<got>{_WORDS}) (?:\w+ )?(?P<came>{_WRITTEN}|sms)\b(?: \w+)? de (?:ma|notre) part"
    rf"|(?P<some>{_WORDS}) (?:de nos|de mes) (?P<among>{_WRITTEN}|appels?|sms|tentatives?)\b|(?<!vos )(?<!tes "
    rf")(?P<bare>{_WORDS}) (?:lettres? )?(?P<left>{_WRITTEN}|appels?|sms|tentatives?) {_UNANSWERED}|(?:relance"
    rf"|ecrit|rappele|appele|contacte|sollicite)[es]* (?:(?:a|deja) )*(?P<times>{_WORDS}) (?:fois|reprises)\b)"
)
_NTH: Final = sought(
    rf"\b(?:(?:ceci|ce message|cette lettre|ce courrier|ce courriel|il s'agit|voici"
    rf"|c'est)\b[^.;\n]{{0,30}}\b(?:notre|mon|ma|la|le|d'une?|une?)"
    rf"|objet : ?|\b(?:notre|mon|ma)(?= (?:{'|'.join(_ORDINALS)}) (?:relance|rappel)))"
    rf"\s*(?P<nth>{'|'.join(_ORDINALS)}) (?:(?:et dernier )?(?:relance|rappel)\b"
    r"|fois (?:deja )?que (?:nous|je) (?:(?:vous |te |t')(?:ecri|relan|rappel|sollicit|contact|adress|envo"
    r"|reclam|demand)"
    r"|(?:reviens?|revenons) vers (?:vous|toi)|m'adresse a|nous adressons a|me permets|prends la plume|frappe))"
)
_FOR_THE_NTH: Final = sought(
    r"\b(?:je|nous) (?:vous |te |t')?(?:ecri[a-z]+|relan[a-z]+|sollicit[a-z]+|rappel[a-z]+|adress[a-z]+"
    r"|revien[a-z]+|reven[a-z]+"
    rf"|contact[a-z]+)[^.;\n]{{0,25}} pour la (?P<nth>{'|'.join(_ORDINALS)}) fois\b"
)
_HEADED: Final = sought(  # "Troisième rappel : merci de payer."
    rf"(?:^|[\n.!?]\s?|: )(?P<nth>{'|'.join(_ORDINALS)}) (?:et dernier |et derniere )?(?:relance|rappel)\b"
)
_NTH_WRITING: Final = sought(  # messages that were no reminders count too: only too high a rank is false
    rf"\b(?:notre|mon|ma) (?P<nth>{'|'.join(_ORDINALS)}) "
    rf"(?P<what>courriers?|lettres?|courriels?|e-?mails?|mails?|messages?|recommandes?|ecrits?|appels?|sms)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    if facts.history is None:
        return
    for match in _COUNTED.matches(letter.twin.folded.replace("\n", " "), read(letter).stems):
        claimed = _number(
            match["count"]
            or match["some"]
            or match["bare"]
            or match["times"]
            or match["now"]
            or match["sent"]
            or match["got"]
        )
        logged = _logged(
            facts, match["what"] or match["among"] or match["left"] or match["told"] or match["came"] or ""
        )
        logged += match["now"] is not None  # this letter is one of them
        if claimed is None or claimed <= logged or _is_supposed(letter, match):
            continue
        yield replace(fault(letter, match.span()), hint=f"Le journal en porte {logged}.")
    heads = {
        match.start("nth"): match
        for match in (*_HEADED.finditer(letter), *_FOR_THE_NTH.finditer(letter), *_NTH.finditer(letter))
    }
    for match in heads.values():
        reminders = 1 + _logged(facts, "relance")
        if _ORDINALS[match["nth"]] != reminders:
            yield replace(fault(letter, match.span()), hint=f"D’après le journal, cette relance est la n° {reminders}.")
    for match in _NTH_WRITING.finditer(letter):
        logged = _logged(facts, "appel" if match["what"].startswith("appel") else "message")
        if _ORDINALS[match["nth"]] > 1 + logged:
            yield replace(fault(letter, match.span()), hint=f"Le journal en porte {logged} avant celui-ci.")


def _is_supposed(letter: Letter, match: re.Match[str]) -> bool:
    """Whether a condition is set; "restés sans réponse" tells what has happened."""
    told = match["bare"] or match["sent"] or match["got"] or (match["count"] and not match.group().startswith("apres"))
    return not told and is_conditional(letter, passage_at(letter, match.start()))


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else _NUMBERS.get(word)


def _logged(facts: Facts, what: str) -> int:
    """How many contacts of that sort the log has; calls also stand among the events."""
    history = facts.history or ()
    calls = sum(1 for e in facts.events or () if e.kind is EventKind.CALL and e.direction is not Direction.IN)
    mails = sum(1 for e in facts.events or () if e.kind is EventKind.MAIL_OUT)
    by_phone = sum(1 for c in history if c.channel in SPOKEN)
    if what.startswith(("appel", "tentative")):
        return by_phone + calls
    if what.startswith("recommande"):
        registered = {Channel.REGISTERED_LETTER, Channel.ELECTRONIC_REGISTERED_LETTER}
        return sum(1 for c in history if c.channel in registered or c.channel is None)
    if what.startswith(("courriel", "email", "e-mail", "mail")):
        return sum(1 for c in history if c.channel in {Channel.EMAIL, None}) + mails
    if what == "" or what.startswith(("relance", "rappel", "message")):
        return len(history) + calls + mails if what != "relance" else len(history)
    return sum(1 for c in history if c.channel not in BY_NUMBER) + mails


_LOGGED = (PastContact(date(2026, 4, 9), Stage.REMINDER_1, Channel.EMAIL),)

RULE = Rule(
    id="FAC017",
    name="miscounted-reminders",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("GR-015", "N17", "N12"),
    message="Le journal ne porte pas autant de relances.",
    hint="Reprenez le nombre du journal.",
    check=silenced(_check, is_supposed_by_law),
    bad=(
        letter("Malgré nos trois appels, il reste 700,00 € sur F-118.", BUSINESS, history=_LOGGED),
        letter("Nous vous avons relancé à deux reprises.", CONSUMER, history=_LOGGED),
        letter("Ceci est notre troisième relance.", BUSINESS, history=_LOGGED),
        letter("C’est notre cinquième message au sujet de F-118.", BUSINESS, history=_LOGGED),
        letter("Deux recommandés sont restés sans réponse.", CONSUMER, history=_LOGGED),
        letter("C’est la quatrième fois que nous vous écrivons au sujet de F-118.", CONSUMER, history=_LOGGED),
    ),
    good=(
        letter("Après une relance, il reste 700,00 € sur F-118, reçu 500 €.", BUSINESS, history=_LOGGED),
        letter("Ceci est notre deuxième rappel.", CONSUMER, history=_LOGGED),
        letter("Malgré nos trois appels, il reste 700,00 € sur F-118, reçu 500 €.", BUSINESS),
        letter("Nous vous avons écrit une fois déjà.", CONSUMER, history=_LOGGED),
        letter("La déchéance du terme suppose une mise en demeure restée sans effet.", CONSUMER, history=()),
        letter("C’est notre deuxième message ; votre troisième courriel est bien arrivé.", BUSINESS, history=_LOGGED),
    ),
)
