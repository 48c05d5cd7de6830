"""The letter comes from no office that does not exist, nor from a made-up official (GR-068, GR-069)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.borrowed_robe import ROBED
from assistant.guardrails.moves.held_call import POSED
from assistant.guardrails.moves.signing_firm import SIGNING_FIRM
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic

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
    "(juriste|agent|enquêteur|officier|inspecteur|contrôleur|chargé d'enquête)s? (assermenté|habilité|agréé"
    "|commissionné|judiciaire|officiel|ministériel|d'État)[a-z]*",
    "(mandatée?s?|missionnée?s?|déléguée?s?|commissionnée?s?) ~1 par ~2 (chambre|tribunal|état|ministère|justice"
    "|préfecture|parquet|cour|autorités?|trésor|conseil|fédération|ordre)",
    "(étude|cabinet) (chargée?|saisie?|en charge) ~3 (dossier|affaire|créance|dette|recouvrement)",
)


_OTHER_TRADE: Final = re.compile(
    r"\bmaitre (?:d'(?:oe|œ)uvre|d'ouvrage|nageur|d'hotel|de ceremonie|chien|verrier|artisan|tailleur|d'armes|de stage)"
    r"|\bpolices? d(?:'ecriture|e caracteres|'assurance)|\bjuge (?:au|du|a la|dans|de (?:touche|ligne|chaise))\b"
    r"|\b(?:te|vous|nous|me) juge\b|\bcommissaires? (?:de (?:course|piste)|d'exposition|aux comptes)|\betat[ -]civil\b"
    r"|\bici,? (?:le|la|les|l') ?(?:tribunal|police|mairie|cour|justice|prefecture|gendarmerie) (?:[a-z]+ "
    r")?(?:est|a|se|ferme"
    r"|ouvre|d')\b|\bmaitre [a-z]+ qui (?:suit|s'occupe|redige) (?:votre|la) (?:vente|achat|succession)"
)
_OF_DEBT: Final = re.compile(
    r"\b(?:dettes?|impay\w*|creances?|recouvr\w*|poursui\w*|saisi\w*|pa(?:ie|y)\w*|regl(?:er|ez)|affaire|mandat\w*"
    r"|contentieux|dossier(?! de (?:vente|bornage|succession|permis)))\b"
)
_OF_THEIRS: Final = re.compile(r"^(?:huiss|magis|nota|avoc|commissaire|greff|etude|cabinet)")
_COMPACT: Final = 48  # characters: "brigade nationale des impayés" names one office


def _is_party(letter: Letter, hit: Hit) -> bool:
    """Whether the creditor, the debtor, somebody there or their adviser is called so: « Bonjour Maître Garnier »."""
    text = hit.passage.text
    if _OTHER_TRADE.search(text) is not None or (_OF_THEIRS.match(hit.text) and not _OF_DEBT.search(text)):
        return True
    lawyers = (person.last_name for person in letter.facts.debtor.contacts if person.title)
    names = (letter.facts.creditor.name, letter.facts.debtor.name, *lawyers)
    return any(folded(name) in hit.passage.text for name in names if name) or any(
        words in hit.passage.text for words in ("notre avocat", "ceremonie")
    )


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _OFFICE.find(letter):
        found = _OFFICE.fault(letter, hit)
        yield found if hit.end - hit.start <= _COMPACT else replace(found, severity=Severity.WARNING)
    yield from forbid_phrases(_OFFICIAL, unless=_is_party)(letter)


RULE = Rule(
    id="FOR340",
    name="invented-office",
    severity=Severity.BLOCKING,
    source="fr-pen-433-17",
    covers=("GR-068", "GR-069"),
    message="La lettre se donne pour celle d’un office ou d’un officier qui n’existe pas.",
    hint="Signez de votre nom, de votre fonction réelle et de votre société.",
    check=along(announced(_check, _OFFICE, _OFFICIAL), POSED, ROBED, SIGNING_FIRM),
    bad=(
        letter("Bonjour, brigade nationale des impayés, ne quittez pas.", CONSUMER),
        letter("Signé : la Direction du Contentieux Interrégional, pôle des dossiers graves.", BUSINESS),
        letter("Ici Maître Delmas, de l’étude chargée de votre dossier.", CONSUMER),
        letter("Je suis l’inspecteur en charge de votre dette.", CONSUMER),
    ),
    good=(
        letter("Notre service comptabilité suit votre dossier.", BUSINESS),
        letter("En qualité de maître d’œuvre, vous avez visé la situation.", BUSINESS),
        letter("L’avocate de permanence m’a demandé l’heure.", CONSUMER),
        letter("Votre notaire, Maître Delmas, a reçu la facture.", CONSUMER),
        letter("Le Bureau national de la fédération tient son congrès.", BUSINESS),
        letter("La commission de surendettement a reçu votre dossier.", CONSUMER),
    ),
)
