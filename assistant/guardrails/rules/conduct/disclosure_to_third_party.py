"""Nobody around the debtor, and no public, is told of a debt to get it paid (GR-064, GR-070)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.exposure import Audience, find_exposures
from assistant.guardrails.letter import Letter
from assistant.guardrails.phrases import denied, phrases
from assistant.guardrails.rule import Fault, Rule

_AUDIENCES = (Audience("third_party", owned=True), Audience("media", owned=False), Audience("profession", owned=False))
_YOURS: Final = re.compile(r"\b(?:votre|vos|ton|ta|tes|cette dette|cet impaye)\b")


# Made public, by whomever.
_PUBLISHED = phrases(
    "(sera|seront|va être|vont être|être|soit) ~1 (rendue?s? publi(cs?|ques?)|publiée?s?|affichée?s?"
    "|diffusée?s?|divulguée?s?|révélée?s?"
    "|étalée?s?|connue?s? de (tous|tout)|mise?s? sur (internet|les réseaux))",
    "(faire|ferons|ferai) ~2 (mauvaise )?(publicité|réputation)",
    "(réputation|image) ~4 (en pâtira|souffrira|sera (ternie|salie|entachée)|en souffrira|en prendra)",
    "(trouver|retrouver|chercher|retrouverai|trouverai|connaissons|connais|avons|ai) ~4 (adresse|numéro|coordonnées"
    "|nom) ~1"
    " (de )?(votre|ton) (employeur|patron|directeur|chef|bureau|lieu de travail)",
    "(affiches?|affichettes?|panneaux?|banderoles?|pancartes?|tracts?|autocollants?) ~8 (hall|immeuble|vitrine"
    "|porte|quartier"
    "|rue|village|mairie|entrée|cage d'escalier)",
    "(post|publication|story|tweet|commentaire|avis|vidéo) ~5"
    " (votre|ta|vos|tes) (facture|nom|photo|dette|impayé|retard|société|entreprise)",
    "(bouche-à-oreille|réputation|rumeur|bruit|nouvelles?) ~4 (court|courra|circule|circulera|se répand|ira vite"
    "|va vite"
    "|voyage|se fait|fera son (œuvre|chemin))",
    "(votre|ton) (nom|société|enseigne|entreprise|adresse) ~2 (circule|circulera|tournera|sera citée?|sera connue?"
    "|fera le tour|sera sur toutes les lèvres)",
    on="votr ton trou retr cher conn avon ai affi pann band panc trac auto post publ stor twee comm avis vide bouc "
    "repu rume "
    "brui nouv rend publ affi diff divu reve etal conn mise mis mis repu imag",
)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _PUBLISHED.find(letter):
        if not denied(hit) and _YOURS.search(hit.passage.text) is not None:
            yield fault(letter, hit.span)
    for hit in find_exposures(letter, _AUDIENCES):
        yield fault(letter, hit.span)


RULE = Rule(
    id="CND064",
    name="disclosure-to-third-party",
    severity=Severity.BLOCKING,
    source="fr-pen-312-10",
    covers=("GR-064", "GR-070"),
    message="La lettre menace de révéler la dette à un tiers, ou l’a fait.",
    hint="Retirez la phrase : seuls le débiteur et la justice ont à la connaître.",
    check=_check,
    bad=(
        letter("Vos clients sauront que vous ne payez pas.", BUSINESS),
        letter("Nous informerons votre employeur de cette situation.", CONSUMER),
        letter("Je serai obligé d’en parler à ta famille.", CONSUMER),
        letter("Nous avons prévenu votre banque de cet impayé.", BUSINESS),
        letter("Nous publierons votre nom sur les réseaux sociaux.", BUSINESS),
        letter("Nous n’hésiterons pas à alerter la presse sur vos pratiques.", BUSINESS),
        letter("Vos fournisseurs seront informés de votre retard.", BUSINESS),
    ),
    good=(
        letter("Nous vous informons que votre banque a rejeté le prélèvement.", CONSUMER),
        letter("Pouvez-vous prévenir votre banque avant le virement ?", BUSINESS),
        letter("Nous n’informerons ni votre employeur ni votre famille.", CONSUMER),
        letter("Vos clients ont apprécié la livraison, et nous vous en remercions.", BUSINESS),
        letter("Merci d’informer votre assureur si nécessaire.", CONSUMER),
        letter("Nous saisirons, à défaut, le tribunal compétent.", BUSINESS),
    ),
    reach="Les allusions voilées échappent à cette règle.",
)
