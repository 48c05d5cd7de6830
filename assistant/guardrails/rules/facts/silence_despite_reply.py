"""A client who answered is not told that no answer came (R5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts, PastContact
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel, Direction
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_SILENCE = phrases(
    (
        "(resté|restée|restés|restées|demeuré|demeurée|demeurées|demeurés) (à ce jour )?(sans|lettre) (réponse"
        "|morte|retour|suite)"
    ),
    "sans (la moindre|aucune) (réponse|réaction|nouvelle)",
    "sans (réponse|retour|nouvelles?) de (votre part|ta part|vous|toi)",
    "(vous|tu) (n'avez|n'as) (jamais|pas) (daigné )?(répondu|donné suite|réagi)",
    "votre silence",
    "(aucune|pas de) (réponse|nouvelle) de (votre|ta) part",
)
_REPLIES = {EventKind.MAIL_IN}


_AHEAD: Final = re.compile(r"^,? (?:d'ici|avant|sous|dans|a (?:cette|la) date|passe|pour le|au plus tard|jusqu)")
# A reply told as one that came: by its day, its words, or thanks for it; one that is awaited is none.
_TOLD: Final = re.compile(
    r"\b(?:votre|ton|vos|tes|ta) (?:derniere? |bref |breve |petite? )?(?:reponses?|appels?|messages?|courriels?|mails?"
    r"|lettres?|courriers?|sms|mot|coup de fil) (?:du|de (?:ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
    r"|d'(?:hier"
    r"|avant)|recue?|(?:ne )?(?:portai|disai|parlai|indiquai|evoquai|m'a|nous a))"
    r"|\b(?:merci (?:de|pour) (?:votre|ton) (?:appel|message|courriel|mail|reponse|lettre)"
    r"|(?:vous|tu) (?:me |nous |m'|m'y )?(?:demandez|demandes|ecriviez|ecrivez|disiez|expliquiez|avez (?:repondu"
    r"|ecrit|appele"
    r"|telephone)|as (?:repondu|ecrit|appele|telephone)))\b"
)
_AWAITED: Final = re.compile(
    r"\b(?:attend\w+|esper\w+|souhait\w+|esper\w+|rapide|prompt\w*|par retour|merci d'avance)\b"
)


def _is_of_another_time(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether the silence is one to come ("sans réponse d'ici au 4 décembre"), or the reply is told beside it."""
    text = hit.passage.text
    if hit.text.startswith("sans") and _AHEAD.match(text[hit.end :]) is not None:
        return True
    return _tells_of_a_reply(text[: hit.start]) or _tells_of_a_reply(text[hit.end :])


def _tells_of_a_reply(text: str) -> bool:
    return _TOLD.search(text) is not None and _AWAITED.search(text) is None


def _check(letter: Letter) -> Iterator[Fault]:
    """A warning where the letter tells of the reply elsewhere: the silence is then one of before."""
    told = any(_tells_of_a_reply(passage.text) for passage in read(letter).passages)
    for found in forbid_phrases(_SILENCE, unless=_is_of_another_time, even_denied=True)(letter):
        yield replace(found, severity=Severity.WARNING) if told else found


def _replied(letter: Letter) -> bool:
    """Whether the client wrote or called after our last reminder."""
    facts = letter.facts
    last = max((contact.on for contact in facts.history or ()), default=None)
    replies = [
        event.on
        for event in facts.events or ()
        if event.kind in _REPLIES or (event.kind is EventKind.CALL and event.direction is Direction.IN)
    ]
    return any(day is not None and (last is None or day >= last) for day in replies)


_LOGGED = (PastContact(date(2026, 4, 9), Stage.REMINDER_1, Channel.EMAIL),)
_ANSWERED = (EventFacts(EventKind.MAIL_IN, date(2026, 4, 12), Direction.IN, Channel.EMAIL),)

RULE = Rule(
    id="FAC018",
    name="silence-despite-reply",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("GR-015",),
    message="Le client a répondu\u202f: la lettre ne peut pas dire le contraire.",
    hint="Tenez compte de sa réponse.",
    check=announced(_check, _SILENCE),
    when=_replied,
    bad=(
        letter("Notre message est resté sans réponse.", BUSINESS, history=_LOGGED, events=_ANSWERED),
        letter("Vous n’avez pas répondu.", CONSUMER, history=_LOGGED, events=_ANSWERED),
        letter("Notre courriel est demeuré sans réponse de votre part.", CONSUMER, history=_LOGGED, events=_ANSWERED),
        letter("Nous restons sans nouvelles de vous.", BUSINESS, history=_LOGGED, events=_ANSWERED),
    ),
    good=(
        letter("Notre message est resté sans réponse.", BUSINESS, history=_LOGGED),
        letter("Merci de votre réponse du 12 avril.", CONSUMER, history=_LOGGED, events=_ANSWERED),
        letter(
            "Votre réponse du 12 avril ne dit rien de la date du virement.", BUSINESS, history=_LOGGED, events=_ANSWERED
        ),
        letter("Vous n’avez pas répondu.", CONSUMER, history=_LOGGED, events=()),
    ),
)
