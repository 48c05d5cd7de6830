"""The letter comes from no office that does not exist, nor from a made-up official (GR-068, GR-069)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_REAL: Final = re.compile(
    r"\b(?:banque|finances publiques|urssaf|chorus|mediat\w+|commission de surendettement|mandatement"
    r"|code|article|tribunal|pourr\w+|saisir\w*|formation|chambre de (?:commerce|metiers))\b"
)
_OFFICE = Topic(("office_matter", "office_noun", "office_rank"), unless=_REAL)
_OFFICIAL = phrases(
    "(je suis|nous sommes|ici|je représente|nous représentons|en tant que|en ma qualité de|en qualité de"
    "|mandatée?s? par"
    "|missionnée?s? par|appelle d[eu]|appelle de la part d[eu]|écris au nom d[eu]|agis au nom d[eu]"
    "|agissons au nom d[eu]) ~2"
    " {official_who}",
    "cabinet (d'avocats?|d'huissiers?) ~2 (mandatée?|saisie?|chargée?|missionnée?)",
    "(huissi[a-z]+|magistrate?|notaire|avocate?|commissaire|greffi[a-z]+) (honoraire|consulaire|de permanence"
    "|de garde|d'astreinte"
    "|en chef|principa[a-z]+)",
    "(ici|suis|bonjour|signé|c'est|moi) ~2 maître [a-z]+",
    "maître [a-z]+ ~1 (à l'appareil|à votre écoute|au téléphone|en ligne)",
    "(ici|suis|sommes|signé|appelle) ~2 (inspect[a-z]+|contrôleu[a-z]+|enquêt[a-z]+|brigadi[a-z]+|commissaire"
    "|lieutenant|capitaine|agent [a-z]* ?[0-9]+|officier|délégué|procureur|greffi[a-z]+|juge|préposé|mandataire"
    "|liquidateur|expert) ~8 (dette|dossier|impayé|créance|affaire|recouvrement|charge|tribunal|judiciaire"
    "|contentieux|facture)s?",
    "(juriste|agent|enquêteur|officier|inspecteur|expert|contrôleur|chargé d'enquête)s? (assermenté|habilité|agréé"
    "|commissionné|judiciaire|officiel|ministériel|d'État)[a-z]*",
    "(mandatée?s?|missionnée?s?|déléguée?s?|commissionnée?s?) ~1 par ~2 (chambre|tribunal|état|ministère|justice"
    "|préfecture|parquet|cour|autorités?|trésor|conseil|fédération|ordre)",
    "(étude|cabinet) (chargée?|saisie?|en charge) ~3 (dossier|affaire|créance|dette|recouvrement)",
)


def _is_party(letter: Letter, hit: Hit) -> bool:
    """Whether the creditor, the debtor or their adviser is called so."""
    names = (letter.facts.creditor.name, letter.facts.debtor.name)
    return any(folded(name) in hit.passage.text for name in names if name) or any(
        words in hit.passage.text for words in ("notre avocat", "ceremonie")
    )


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_OFFICE)(letter)
    yield from forbid_phrases(_OFFICIAL, unless=_is_party)(letter)


RULE = Rule(
    id="FOR340",
    name="invented-office",
    severity=Severity.BLOCKING,
    source="fr-pen-433-17",
    covers=("GR-068", "GR-069"),
    message="La lettre se donne pour celle d’un office ou d’un officier qui n’existe pas.",
    hint="Signez de votre nom, de votre fonction réelle et de votre société.",
    check=announced(_check, _OFFICE, _OFFICIAL),
    bad=(
        letter("Bonjour, brigade nationale des impayés, ne quittez pas.", CONSUMER),
        letter("Signé : la Direction du Contentieux Interrégional, pôle des dossiers graves.", BUSINESS),
        letter("Ici Maître Delmas, de l’étude chargée de votre dossier.", CONSUMER),
        letter("Je suis l’inspecteur en charge de votre dette.", CONSUMER),
    ),
    good=(
        letter("Notre service comptabilité suit votre dossier.", BUSINESS),
        letter("Votre notaire, Maître Delmas, a reçu la facture.", CONSUMER),
        letter("Le Bureau national de la fédération tient son congrès.", BUSINESS),
        letter("La commission de surendettement a reçu votre dossier.", CONSUMER),
    ),
)
