"""A consumer owes interest at the legal rate, from the reception of the notice only (GR-036, R17)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.french.numbers.rates import Rate
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, denied, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.standing import standing

_INTEREST = phrases(
    "(€|euros|eur) d'intérêts?",
    "(intérêt|intérêts) (de retard|légal|légaux|moratoires?|au taux|contractuels?|courent|courront"
    "|commencent|seront|sont|ont|s'élèvent|s'ajoutent|de \\d|à \\d|depuis|dus)",
    "(intérêts|intérêt) ~6 (\\d+|euros)",
    "(avec|des|les|vos|plus|et) intérêts(?! généraux| communs| respectifs| privés)",
)
_EARLY: Final = re.compile(
    r"\b(?:depuis|des|a compter d[eu]|a partir d[eu]|du jour d[eu])\s+(?:(?:la|l'|le|cette|notre"
    r"|votre)\s*)?(?:date d[e']\s*)?(?:(?:la|l'|cette|notre|votre)\s*)?(?:echeance|facture|facturation|livraison"
    r"|emission|exigibilite|commande|retard)"
)
_SINCE: Final = re.compile(r"\b(?:depuis|des|a compter d[eu]|a partir d[eu]|courent d[eu])\s+(?:le )?$")
_FROM_NOTICE: Final = re.compile(r"\bmise en demeure\b|\breception\b|\bpresente\b|\bcette lettre\b")
_MONEY: Final = re.compile(r"\d[\d\s.,]{0,16}\s?(?:€|euros?\b|eur\b)|\b\w+ euros\b")
# "Principal 310,00 €, intérêts 0,00 €": a collector's breakdown claims none.
_NIL: Final = re.compile(r"interets? ?:? ?(?:0(?:,00)? ?(?:€|euros?|eur\b)|neant|zero)")
_OF_PEOPLE: Final = re.compile(  # "il est dans votre intérêt", "les intérêts de nos adhérents"
    r"\b(?:dans|contre|pour|sert|de) (?:votre|notre|mon|ton|son|leur|l') ?interet\b|\binterets? (?:de (?:nos"
    r"|vos|la (?:commune|maison|famille|copropriete|troupe)|ses|mes|l'association|notre (?:decouvert|emprunt"
    r"|pret)|l'emprunt"
    r"|mon (?:pret|emprunt|decouvert))|des (?:adherents?|membres|clients|eleves|enfants|familles|parents"
    r"|riverains)|que (?:vous|tu)|porte"
    r"|pour (?:votre|ce|cette|le) (?!retard)[a-z]+|varies|commun\w*|divers|du livret|de (?:l'epargne|votre "
    r"(?:livret|pret)))\b|\bcentres? d'interet\w*|\bbanque (?:nous )?(?:prend|compte|prelev|factur)\w*"
)
_JUDGE: Final = re.compile(r"\bjuge\b|\btribunal\b")


def _check(letter: Letter) -> Iterator[Fault]:
    received = any(event.kind is EventKind.NOTICE_RECEIVED for event in letter.facts.events or ())
    for hit in _INTEREST.find(letter):
        if denied(hit) or _JUDGE.search(hit.passage.text) is not None or _NIL.match(hit.passage.text, hit.start):
            continue
        if _OF_PEOPLE.search(hit.passage.text[max(0, hit.start - 25) : hit.end + 30]) is not None:
            continue
        if _is_wrong(letter, hit, received=received):
            yield fault(letter, hit.span)
            return


def _is_wrong(letter: Letter, hit: Hit, *, received: bool) -> bool:
    text = hit.passage.text
    if _EARLY.search(text) is not None or (not received and _is_dated_back(letter, hit)):
        return True
    if _has_other_rate(letter, hit):
        return True
    if received:
        return False
    if _MONEY.search(text[hit.start :]) is not None:
        return True
    noticing = letter.facts.stage.is_notice
    return not (noticing or _FROM_NOTICE.search(text) is not None)


def _is_dated_back(letter: Letter, hit: Hit) -> bool:
    """Whether the sentence lets interest run from a day gone by, before any notice was received."""
    start, end = hit.span[1], hit.passage.start + len(hit.passage.text)
    return any(
        mention.value is not None
        and mention.value < letter.facts.as_of
        and _SINCE.search(letter.prose[hit.span[0] : mention.start]) is not None
        for mention in standing(letter.dates, start, end)
    )


def _has_other_rate(letter: Letter, hit: Hit) -> bool:
    """Whether the sentence gives a rate that is not the professional legal rate of a known half-year."""
    start, end = hit.passage.start, hit.passage.start + len(hit.passage.text)
    legal = {row.legal_professional for row in letter.rates.rows}
    return any(not _is_legal(rate, legal) for rate in standing(letter.percentages, start, end))


def _is_legal(rate: Rate, legal: set[Decimal]) -> bool:
    return rate.value == 1 if rate.kind == "legal_multiple" else rate.kind == "percent" and rate.value in legal


RULE = Rule(
    id="CON036",
    name="legal-interest",
    severity=Severity.BLOCKING,
    source="fr-civ-1231-6",
    covers=("GR-036",),
    message="Un consommateur ne doit l’intérêt légal qu’à compter de la réception de la mise en demeure.",
    hint="Retirez la phrase, ou calculez l’intérêt légal depuis la réception de la mise en demeure.",
    check=announced(_check, _INTEREST),
    when=to_consumer_like,
    bad=(
        letter("Des intérêts de retard courent depuis l’échéance.", CONSUMER),
        letter("Les intérêts au taux légal s’élèvent à 12,40 €.", CONSUMER, stage=Stage.FORMAL_NOTICE),
        letter("Intérêts légaux de 6,84 % à compter de la date de facture.", CONSUMER),
        letter("Cette somme portera intérêts au taux de 12 % : les intérêts seront dus chaque mois.", CONSUMER),
    ),
    good=(
        letter(
            "L’intérêt légal court à compter de la réception de cette mise en demeure.",
            CONSUMER,
            stage=Stage.FORMAL_NOTICE,
        ),
        letter("Nous ne demandons aucun intérêt de retard.", CONSUMER),
        letter("Il est dans votre intérêt de nous appeler.", CONSUMER),
        letter(
            "Les intérêts au taux légal courent depuis la réception de la mise en demeure.",
            CONSUMER,
            events=(EventFacts(EventKind.NOTICE_RECEIVED, on=CONSUMER.as_of),),
        ),
        letter("Il est dans votre intérêt de m’appeler avant le 12.", CONSUMER),
    ),
)
