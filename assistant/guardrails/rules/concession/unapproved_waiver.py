"""Giving up interest or indemnity is for a person to decide (GR-119, R16)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.facts import ConcessionFacts
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_public
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, denied, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic

WAIVED: Final = phrases(
    (
        "(renonçons|renonce|renoncerons|renoncerai|renoncerions|renoncer|abandonnerions|effacerions|oublierions"
        "|laisserions tomber|abandonner|abandonnons|abandonne|abandonnerons|abandonnerai|faisons grâce|ferons "
        "grâce|dispensons|dispenserons|exonérons|exonérerons|annulons|annulerons|effaçons|effacerons|oublions"
        "|oublierons|oublierai|oublie|laissons tomber|laisserons tomber|laisse tomber|passons sur|passerons sur"
        "|passerai sur|tirons un trait sur|tirerons un trait sur) ~4 (pénalités|intérêts|indemnité|indemnités"
        "|frais|accessoires|40)"
    ),
    (
        "(pénalités|intérêts|indemnité|indemnités) ~4 (abandonnées|abandonnés|abandonnée|annulées|annulés"
        "|annulée|effacés|effacées|effacée|offertes?|offerts?|remises|levées)"
    ),
    "(faire|fais|faisons|ferai|ferons|ferions|ferais) (cadeau|grâce|remise|abstraction) (de|des|d') ~2 (pénalités"
    "|intérêts|indemnités?|frais)",
    "(faire|fais|faisons|ferai|ferons|ferions|ferais) l'impasse sur ~3 (pénalités|intérêts|indemnités?|frais)",
    "(abandon|remise|renonciation) ~3 (pénalités|intérêts|indemnité|indemnités)",
    "(intérêts|pénalités|indemnités?) ~4 lettre morte",
    "(dispensée?s?|exonérée?s?|exemptée?s?|déliée?s?) ~2 (intérêts|pénalités|indemnités?)",
    "(laiss|mett)[a-z]+ ~1 de côté ~3 (intérêts|pénalités|indemnités?)",
    "(trait|croix|éponge) ~1 sur ~2 (intérêts|pénalités|indemnités?)",
)
# Not to claim is no waiver; to promise it for a payment is one.
_FORGONE: Final = phrases(
    "(ne parlerons|ne parlera|ne parlerai|ne parle|n'est|ne sera) plus ~1 (question )?(de|des|d') ~2 (pénalités?"
    "|intérêts?|indemnités?|40)",
    "(n'appliquerons|n'appliquerai|n'appliquons|ne (vous )?(liquiderons|liquiderai|calculerons|exigerons|exigerai"
    "|compterons|facturerons|réclamerons|demanderons|compterai"
    "|facturerai|réclamerai|demanderai|compterons pas)) ~1 (pas|ni|plus|aucune?) ~4 (pénalités?|intérêts?|indemnités?)",
    "(pénalités?|intérêts?|indemnités?) ~2 (ne|n') ~1 (seront|sera|vous seront|vous sera) ~1 (pas|plus|jamais)? ?"
    "(réclamée?s?|demandée?s?|comptée?s?|appliquée?s?|facturée?s?|liquidée?s?|due?s?)",
)
# Named by what is left when the price alone is asked; every late sum goes by these names.
_PRICE_ALONE: Final = phrases(
    "(seule?|uniquement|seulement|juste|que) ~2 (solde|principal|prix|capital|montant de la facture|facture"
    "|somme principale)[^.;!?]{0,50}"
    " (le reste|le surplus|les suppléments|l'accessoire|les accessoires|les à-côtés) ~5 (abandonnée?s?"
    "|offerte?s?|laissée?s?|épargnée?s?|remise?s?"
    "|oubliée?s?|oublions|passée?s? sous silence|perdue?s?|cadeau|grâce|tombe|tombent|passe|peu importe)",
    "(seule?|uniquement|seulement|juste) ~2 (solde|principal|prix|capital|somme principale) ~3 (importe"
    "|intéresse|suffit|suffira"
    "|contente|contentera)",
    "(contentons|contenterons|contente|contenterai|suffira|suffit) ~3 (seule? )?(solde|principal|prix"
    "|capital)( seul| nu| tout nu| sans rien de plus)?"
    "[^.;!?]{0,30} (sans (intérêts?|pénalités?|supplément|accessoires?|rien)|seul|nu|rien de plus)",
)
# Said by what is not done: "nous consentirions à ne pas exiger les intérêts dus".
_NOT_CLAIMED: Final = phrases(
    "(consent[a-z]+|accept[a-z]+|disposée?s?|prête?s?|d'accord|volontiers|engage[a-z]*) ~3 ne pas ~2 (exiger|réclamer"
    "|demander|compter|appliquer|facturer|percevoir|liquider) ~4 (intérêts|indemnités?|pénalités|moratoires)",
)
_KEPT: Final = re.compile(
    r"\b(?:courrier|ne (?:pouvons|peux|peut|saurions|saurais) (?:pas |donc pas )?y renoncer|ne (?:renon|passer|laiss"
    r"|ferm|fais|vous demand)\w* (?:pas|rien|nullement)|n'abandonn\w+ (?:pas"
    r"|rien)|n'y renon\w+ pas|aucune? (?:renonciation|remise|annulation|abandon)|dues? de plein droit"
    r"|(?:ne (?:vau\w+|valent|saurai\w+ valoir|constitue\w*|signifie\w*)|n'(?:emporte\w*|est|implique\w*))"
    r" (?:pas|nullement|en rien) (?:une |la |une quelconque )?(?:renonciation|remise|abandon)"
    r"|dus de plein droit|sans prejudice|tout en|sous reserve|si (?:vous|tu) (?:estim|pens)\w*|nuire"
    r"|particulier)\b|\?\s*$"
)
_FOR_A_PAYMENT: Final = re.compile(
    r"\b(?:si|en cas de?|a condition|moyennant|contre|contrepartie|echange|pourvu|des lors"
    r"|pour un (?:paiement|reglement|mandatement)|(?:payez|reglez|mandatez))\b"
)
_LET_GO = Topic(("accessory", "letting_go"), unless=_KEPT, even_denied=True)


def waivers(letter: Letter) -> Iterator[Hit]:
    """Where the letter gives up interest or indemnity, at once or for a payment."""
    yield from _LET_GO.find(letter)
    yield from (hit for hit in WAIVED.find(letter) if not denied(hit))
    yield from (hit for hit in _PRICE_ALONE.find(letter) if not denied(hit))
    yield from _NOT_CLAIMED.find(letter)
    yield from (hit for hit in _FORGONE.find(letter) if _FOR_A_PAYMENT.search(hit.passage.text) is not None)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in waivers(letter):
        if not _is_allowed(letter, hit):
            yield fault(letter, hit.span)


def _is_allowed(letter: Letter, hit: Hit) -> bool:
    limits = letter.facts.concessions
    if limits is None:
        return False
    indemnity = "indemnit" in hit.text or "40" in hit.text
    return limits.waive_indemnity if indemnity else limits.waive_interest


RULE = Rule(
    id="CNC119",
    name="unapproved-waiver",
    severity=Severity.WARNING,
    source="fr-civ-1350",
    covers=("GR-119",),
    message="Renoncer aux pénalités ou à l’indemnité demande une décision.",
    hint="Faites confirmer cet abandon par la personne qui approuve.",
    check=announced(_check, _LET_GO, WAIVED, _FORGONE, _NOT_CLAIMED),
    when=lambda letter: not to_public(letter),
    bad=(
        letter("Si vous payez d’ici le 29 mai, nous renonçons aux pénalités de retard.", BUSINESS),
        letter("Nous vous ferons grâce de l’indemnité.", CONSUMER),
        letter("En cas de paiement sous huit jours, nous n’appliquerons pas les pénalités.", BUSINESS),
        letter("L’indemnité forfaitaire sera annulée dès votre virement.", BUSINESS),
    ),
    good=(
        letter(
            "Reste 700 €, acompte déduit. Si vous payez d’ici le 29 mai, nous renonçons aux pénalités.",
            BUSINESS,
            concessions=ConcessionFacts(waive_interest=True),
        ),
        letter("Reste 700 €, acompte déduit. Nous ne renonçons pas aux pénalités.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Les pénalités sont dues sans rappel.", BUSINESS),
        letter(
            "Reste 700 €, acompte déduit. Nous renonçons à l’indemnité.",
            BUSINESS,
            concessions=ConcessionFacts(waive_indemnity=True),
        ),
    ),
)
