"""A subject line tells no bystander about a private person's debt (GR-071, R14)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.lexicon import words

_STRONG: Final = re.compile(rf"(?<![^\W_]){words('debt')}(?![^\W_])")
_SUBJECT: Final = re.compile(r"\A\s*objet ?:(?P<subject>[^\n]*)")


def _check(letter: Letter) -> Iterator[Fault]:
    subject = _SUBJECT.match(letter.twin.folded)
    if subject is None:
        return
    strong = _STRONG.search(letter.twin.folded, *subject.span("subject"))
    if strong is not None:
        yield fault(letter, strong.span())


def _by_email(letter: Letter) -> bool:
    return to_consumer(letter) and letter.facts.channel is Channel.EMAIL


RULE = Rule(
    id="CHA071",
    name="revealing-subject",
    severity=Severity.BLOCKING,
    source="rgpd-5",
    covers=("GR-071",),
    message="L’objet révèle la dette à qui voit l’écran.",
    hint="Écrivez par exemple «\u202fVotre facture\u202f» et son numéro.",
    check=_check,
    when=_by_email,
    bad=(
        letter("Objet : IMPAYÉ, facture F-118\n\nMadame,", CONSUMER),
        letter("Objet : Votre dette envers nous\n\nMadame,", CONSUMER),
        letter("Objet : Dernier avis avant poursuites\n\nMadame,", CONSUMER),
        letter("Objet : Service recouvrement, dossier 12\n\nMadame,", CONSUMER),
    ),
    good=(
        letter("Objet : Facture F-118\n\nMadame,", CONSUMER),
        letter("Objet : Rappel, facture F-118 de 700,00 €\n\nMadame,", CONSUMER),
        letter("Objet : Facture F-118 impayée\n\nMonsieur,", BUSINESS),
        letter("Madame,\n\nLa facture F-118 est impayée.", CONSUMER),
    ),
)
