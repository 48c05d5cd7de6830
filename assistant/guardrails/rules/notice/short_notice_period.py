"""The deadline of a formal notice leaves a reasonable time (GR-053, R18)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import at_notice, to_consumer_like
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import dates_of
from assistant.guardrails.figures.relative_deadlines import relative_deadlines
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at, trail
from assistant.guardrails.wording.phrases import denied, phrases

_LEAST, _POLICY, _POLICY_CONSUMER, _POLICY_LRE = 3, 8, 15, 23
_TO_PAY: Final = re.compile(
    r"\b(?:sous|dans|delai|d'ici|avant|dispos(?:ez|es)|accord\w+|laiss\w+|donn\w+|octroy\w+|consent\w+|imparti\w*"
    r"|avez|aurez|as|reste(?:nt)?)\b[^.;\n]{0,30}$|\bde\s*$"
)
# A day that has come, or comes before the letter is read.
_NOW: Final = (
    "(ce jour même|aujourd'hui|ce soir|demain|après-demain|dans la journée|dans l'heure|sur-le-champ|séance tenante"
    "|dès demain|dès ce soir|ce midi)"
)
_TODAY = phrases(
    f"(paiement|règlement|virement|versement|somme|solde|montant|dû|argent)[^.;!?]{{0,60}} {_NOW}",
    f"(payer|régler|verser|virer|solder|acquitter|payez|réglez|versez|virez|soldez|paie|règle|vire"
    f"|exécuter)[^.;!?]{{0,40}}"
    f" {_NOW}",
    f"(avez|as|aurez|disposez|reste|accord[a-z]+|laiss[a-z]+) ~3 (jusqu'à|jusqu'au|que) ~1 {_NOW}",
    "(avez|as|aurez|disposez|disposes|accord[a-z]+|laiss[a-z]+|octroy[a-z]+) ~3 (vingt-quatre|quarante-huit"
    "|trente-six|douze|six|24"
    "|48|36|12) (heures|h)",
    f"délai ~4 (expire|prend fin|s'achève|se termine|échoit|finit) ~1 {_NOW}",
)
_IF_NOT: Final = re.compile(r"\bsi [^.;!?]{0,40}\b(?:n'|ne )")  # "si rien n'est reçu demain"
_SAID: Final = re.compile(
    r"\b(?:a ce jour|jusqu'a ce jour|appel\w*|rappel\w*|joign\w*|ecri\w+|posterai|mettons aujourd'hui"
    r"|mets aujourd'hui|aujourd'hui (?:encore|en demeure|par)|reste (?:du|a)|restent|n'a(?:vons|i)? (?:toujours )?pas"
    r"|recevr\w+ demain|calcul\w*|arret\w+|s'eleve\w*|penalites?|interets?)\b"
)
_PAY: Final = re.compile(r"\b(?:pay|regl|vers|sold|acquitt|demeure|execut|delai)")
_GIVEN: Final = re.compile(r"^ (?:vous|te|t') ?(?:est|sont|sera|seront) (?:donne|laisse|accorde|octroye|imparti)e?s?\b")
_FROM_LETTER: Final = re.compile(
    r"^[^.;\n]{0,20}\b(?:a compter|a partir|des)\b(?![^.;\n]{0,25}\breception)[^.;\n]{0,25}\b(?:la presente"
    r"|cette lettre|ce courrier|ce jour|l'envoi)\b"
)
_FROM_RECEPTION: Final = re.compile(r"^[^.;\n]{0,30}\breception\b")


def _check(letter: Letter) -> Iterator[Fault]:
    for dated in dates_of(letter, DateRole.DEADLINE):
        if dated.mention.value and dated.mention.value >= letter.facts.as_of:
            days = (dated.mention.value - letter.facts.as_of) // timedelta(days=1)
            yield from _judged(letter, dated.span, days, received=False)
    for hit in _TODAY.find(letter):
        if (not denied(hit) or _IF_NOT.search(hit.passage.text)) and _SAID.search(hit.passage.text) is None:
            yield fault(letter, hit.span)
    for mention in relative_deadlines(letter):
        if mention.value and mention.value >= letter.facts.as_of:
            days = (mention.value - letter.facts.as_of) // timedelta(days=1)
            yield from _judged(letter, (mention.start, mention.end), days, received=False)
    for duration in letter.durations:
        given = _GIVEN.match(trail(letter, duration.end, 50)) is not None
        if not (given or _TO_PAY.search(lead(letter, duration.start, 50))) or not _PAY.search(
            passage_at(letter, duration.start).text
        ):
            continue
        after = trail(letter, duration.end, 70)
        span = (duration.start, duration.end)
        if _FROM_LETTER.match(after):
            yield replace(
                fault(letter, span),
                severity=Severity.WARNING,
                message="Un délai compté de l’envoi peut être écoulé à la réception.",
                hint="Donnez une date, ou comptez à partir de la réception.",
            )
        yield from _judged(
            letter, span, _in_days(duration.days, duration.months), received=bool(_FROM_RECEPTION.match(after))
        )


def _in_days(days: int | None, months: int | None) -> int:
    """Hours and minutes count as no day."""
    if days is not None:
        return days
    return 0 if months is None else months * 30


def _judged(letter: Letter, span: tuple[int, int], days: int, *, received: bool) -> Iterator[Fault]:
    policy = _POLICY_CONSUMER if to_consumer_like(letter) else _POLICY
    if letter.facts.channel is Channel.ELECTRONIC_REGISTERED_LETTER and not received:
        policy = _POLICY_LRE
    if days < _LEAST:
        yield fault(letter, span)
    elif days < policy:
        yield replace(
            fault(letter, span),
            severity=Severity.WARNING,
            message=f"Ce délai est plus court que l’usage de la maison ({policy} jours).",
            hint="Allongez le délai, ou écrivez pourquoi il est court.",
        )


_NOTICE = replace(BUSINESS, stage=Stage.FORMAL_NOTICE, surroundings=BUSINESS.surroundings | {Surrounding.INVOICE_TABLE})
_TO_CONSUMER = replace(_NOTICE, debtor=CONSUMER.debtor)
_LRE = replace(_TO_CONSUMER, channel=Channel.ELECTRONIC_REGISTERED_LETTER)

RULE = Rule(
    id="NOT053",
    name="short-notice-period",
    severity=Severity.BLOCKING,
    source="fr-civ-1231",
    covers=("GR-053",),
    message="Ce délai n’est pas raisonnable pour une mise en demeure.",
    hint="Laissez au moins huit jours, quinze pour un particulier.",
    check=_check,
    when=at_notice,
    bad=(
        letter("Nous vous mettons en demeure de payer 700,00 € sous 24 heures.", _NOTICE),
        letter("Nous vous mettons en demeure de payer 700,00 € au plus tard le 20 mai 2026.", _TO_CONSUMER),
        letter("Nous vous mettons en demeure de payer 700,00 € sous huit jours.", _TO_CONSUMER),
        letter("Nous vous mettons en demeure de payer 700,00 € avant le 2 juin 2026.", _LRE),
    ),
    good=(
        letter("Nous vous mettons en demeure de payer 700,00 € sous huit jours.", _NOTICE),
        letter("Nous vous mettons en demeure de payer 700,00 € avant le 5 juin 2026.", _TO_CONSUMER),
        letter("Nous vous mettons en demeure de payer 700,00 € dans les quinze jours de la réception.", _LRE),
        letter("Nous vous mettons en demeure de payer 700,00 € sous trois semaines.", _TO_CONSUMER),
    ),
)
