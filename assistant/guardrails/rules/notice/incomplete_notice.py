"""A formal notice says so, demands a sum, lists the invoices and gives a deadline (GR-049)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.conditions import at_notice
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import dates_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.formal_words import named, performed
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.sought import sought
from assistant.guardrails.wording.standing import standing

_DEMAND: Final = sought(
    r"\b(?:payer|regler|verser|acquitter|solder|paiement|reglement|proceder au|virer|versement|payez|reglez"
    r"|versez|mandat\w+|(?:attendons|exigeons|reclamons|demandons|attends|exige|reclame|demande) (?:\w+ ){0,3}?\d"
    r"|acquittez|soldez|virez|liberer)\b"
)
_PERIOD: Final = re.compile(
    r"\b(?:sous|dans|delai|d'ici|avant|au plus tard|jusqu'au?|huitaine|quinzaine|pour le (?:\w+di |dimanche )?(?:1er"
    r"|\d+))\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    if not performed(letter) and not named(letter):
        yield Fault(hint="Écrivez «\u202fnous vous mettons en demeure de payer …\u202f».", insertion=_WORDS)
    elif not performed(letter):
        yield Fault(message="La lettre nomme une mise en demeure sans mettre en demeure.", insertion=_WORDS)
    if not _DEMAND.search(letter):
        yield Fault(
            message="La mise en demeure ne demande pas de payer.", hint="Demandez le paiement en toutes lettres."
        )
    if not letter.amounts:
        yield Fault(message="La mise en demeure n’indique pas la somme demandée.", hint="Indiquez la somme.")
    if not _has_deadline(letter):
        yield Fault(message="La mise en demeure ne donne pas de délai.", hint="Donnez une date limite de paiement.")


def _has_deadline(letter: Letter) -> bool:
    if any(d.mention.value and d.mention.value >= letter.facts.as_of for d in dates_of(letter, DateRole.DEADLINE)):
        return True
    texts = [p.text for p in read(letter).passages if standing(letter.durations, p.start, p.start + len(p.text))]
    if any(_PERIOD.search(text) for text in texts):
        return True
    ahead = [m for m in letter.dates if m.value and m.value >= letter.facts.as_of]
    return any(_PERIOD.search(letter.twin.folded[max(0, m.start - 60) : m.end + 20]) for m in ahead)


_WORDS: Final = "Nous vous mettons en demeure de payer cette somme."
_NOTICE = replace(BUSINESS, stage=Stage.FORMAL_NOTICE, surroundings=BUSINESS.surroundings | {Surrounding.INVOICE_TABLE})
_TO_CONSUMER = replace(_NOTICE, debtor=CONSUMER.debtor)

RULE = Rule(
    id="NOT049",
    name="incomplete-notice",
    severity=Severity.BLOCKING,
    source="fr-civ-1344",
    covers=("GR-049",),
    message="Une mise en demeure doit contenir les mots « mise en demeure\u202f» ou « mettre en demeure\u202f».",
    hint="Complétez la mise en demeure.",
    check=_check,
    when=at_notice,
    bad=(
        letter("Dernier petit rappel pour F-118 : 700,00 € d’ici le 15 juin 2026, merci de payer.", _NOTICE),
        letter("Nous vous mettons en demeure de payer 700,00 €.", _TO_CONSUMER),
        letter("Nous vous mettons en demeure de payer la facture F-118 au plus tard le 15 juin 2026.", _NOTICE),
        letter(
            "Objet : Mise en demeure\n\nF-118 est échue depuis le 31 mars 2026 : 700,00 €, acompte déduit.",
            _TO_CONSUMER,
        ),
    ),
    good=(
        letter("Nous vous mettons en demeure de payer 700,00 € au plus tard le 15 juin 2026.", _NOTICE),
        letter(
            "Objet : Mise en demeure\n\nNous vous demandons de payer 700,00 € dans un délai de quinze jours à "
            "compter de la réception de cette lettre.",
            _TO_CONSUMER,
            channel=Channel.REGISTERED_LETTER,
        ),
        letter("La présente vaut mise en demeure de nous régler 700,00 € avant le 15 juin 2026.", _NOTICE),
        letter("Il reste 700,00 € à régler sur F-118, acompte de 500 € déduit.", BUSINESS),
    ),
)
