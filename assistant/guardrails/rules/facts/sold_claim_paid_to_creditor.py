"""Once the claim is sold, only its buyer can be paid (GR-012)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import Actor
from assistant.domain.facts import PayeeFacts
from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import by_collector
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.meaning.turned_down import turned_down
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_at
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_TO_US = phrases(
    (
        "(réglez|payez|versez|virez|régler|payer|verser|virer|adressez|règlement|paiement|virement) ~4 "
        "(directement|à notre société|sur notre compte|à notre ordre|entre nos mains)"
    ),
    "(réglez|payez|versez)-nous",
    "(envoyez|adressez|faites|postez)-nous ~4 (chèque|virement|règlement|paiement|versement)",
    "(chèque|virement|règlement) ~2 à notre ordre",
    "nous (régler|payer|verser)",
    "(directement à|à l'ordre de) (nous|notre société)",
    "(réglez|payez|versez|virez|réglez|règle|paie|vire|verse|régler|payer|verser|virer|faites|adressez|passez"
    "|envoyez)(-la|-le"
    "|-les)? ~3 (chez nous|par nous|à nous|à notre (banque|caisse|adresse|agence|ordre))",
    "(règlement|paiement|virement|chèque|somme) ~4 (attendue?|souhaitée?|bienvenue?) ~2 (chez|à|sur)",
    "(nous|me) (envoyer|adresser|faire parvenir|remettre|transmettre|verser|payer|régler) ~3 (chèque|virement|règlement"
    "|paiement|somme)",
    "(recevoir|encaisser|percevoir) ~4 (nous-mêmes?|directement|ici)",
    "(notre|nos|l'|votre|le) ?(ancienn?e?s?|habituel[a-z]*|même) ~1 (rib|iban|comptes?|coordonnées)",
    "(rib|iban|compte|coordonnées) ~2 (habituel[a-z]*|d'avant|d'origine|ancienn?e?s?)",
    "(versée?|payée?|réglée?|virée?|verser|payer|virer) ~2 (comme d'habitude|comme avant|comme toujours)",
    "(entre|dans) (mes|nos) mains",
    "(changez|changer|change) rien ~4 (virements?|paiements?|règlements?|habitudes)",
    "(court-circuiter|contourner|sans passer par|éviter) ~2 (factor|cessionnaire|affactureur|acquéreur)",
    "(continue[a-z]*|comme avant|comme d'habitude) ~3 (payer|régler|virer|verser)",
    "(payer|régler|virer|verser|payez|réglez) ~2 (comme avant|comme d'habitude|comme toujours)",
    "(reverserons|reverserai|transmettrons nous-mêmes) ~4 (factor|cessionnaire|affactureur|acquéreur)",
    "(nôtre|notre compte) ~3 (convient|suffit|ira|fera l'affaire)",
)

# "Ne tenez pas compte du courrier du factor": asked by a negation.
_PASSED_OVER = phrases(
    "(oubliez|ignorez|négligez|tenez pas compte) ~5 (factor|cessionnaire|affactureur|cession|affacturage|acquéreur)",
)
# What the factor himself does not say of his own account.
_OF_OLD: Final = re.compile(
    r"\b(?:ancienn?e?s?|habitu\w*|habitude|meme|avant|toujours|origine|changez?|continue\w*|court-circuiter|contourner"
    r"|sans passer par|eviter|reverserons|reverserai|transmettrons)\b"
)
_TO_PAY: Final = (
    r"\b(?:regl(?:ez|er|e)|pay(?:ez|er)|paie|paiement|reglement|virement|cheque|vir(?:ez|er)|vers(?:ez|er)"
    r"|adress(?:ez|er))"
    r"(?: (?:directement|plutot|donc|le|la|ce|cette|somme|montant|tout|votre))* ?(?:a |chez |aupres de |a l'ordre de )?"
)
_ASTRAY: Final = re.compile(  # "peut-être le virement est-il parti à l'ancien compte par habitude"
    r"^(?=.*\b(?:peut-etre|sans doute|par erreur|j'imagine|je suppose)\b)(?!.*\b(?:reglez|payez|versez|virez|faites"
    r"|adressez|envoyez"
    r"|merci de|veuillez|payer|regler|verser)\b).*\b(?:virement|reglement|paiement|argent|somme|il|elle)\b.*\b(?:est"
    r"|a ete|sont)\b"
)
_FORM: Final = re.compile(r"\b(?:sarl|sasu?|eurl|sa|scev|selarl|snc)\b")
_VAIN: Final = re.compile(
    r"^[^.;]{0,12}\bne (?:vous |te )?(?:liber|vaud|eteind|serai|compt)|\b(?:rendr|renvoy|retourn|par erreur|transmett)"
    r"|^[^.;]{0,20}\b(?:sans effet|ne vous libere)"
)
_USELESS: Final = re.compile(
    r"\b(?:inutile|evitez|gardez-vous|abstenez-vous|plus besoin|(?:au lieu|plutot que)) (?:donc )?(?:de |d')?$"
)


_FACTORS: Final = re.compile(r"^ (?:d'affacturage|de (?:factoring|financement))\b")


def _is_warned_against(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    if _USELESS.search(hit.passage.text[: hit.start]) is not None:
        return True
    return _VAIN.search(hit.passage.text[hit.end :]) is not None


def _is_excused(letter: Letter, hit: Hit) -> bool:
    own = letter.facts.actor is Actor.FACTOR and _OF_OLD.search(hit.text) is None  # "notre compte" is the factor's
    to_the_factor = hit.text.endswith("notre societe") and _FACTORS.match(hit.passage.text[hit.end :]) is not None
    if own or to_the_factor:  # "notre société d'affacturage"
        return True
    if _ASTRAY.search(hit.passage.text) is not None:
        return True
    return _is_warned_against(letter, hit) or _is_turned_down(letter, hit)


def _is_turned_down(letter: Letter, hit: Hit) -> bool:
    """Whether the reader offered it, and the letter refuses: "c'est gentil, mais je ne peux pas l'accepter"."""
    return any(start <= hit.span[0] and hit.span[1] <= end for start, end in turned_down(letter))


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_TO_US, unless=_is_excused)(letter)
    yield from forbid_phrases(_PASSED_OVER, even_denied=True)(letter)
    if letter.facts.actor is Actor.FACTOR:
        yield from _sent_to_the_seller(letter)


def _sent_to_the_seller(letter: Letter) -> Iterator[Fault]:
    """Where the factor himself has the seller paid: "réglez directement Textiles Bonnard"."""
    seller = _FORM.sub("", folded(letter.facts.creditor.name)).strip()
    for match in re.finditer(rf"{_TO_PAY}{re.escape(seller)}\b", letter.twin.folded):
        passage = passage_at(letter, match.start())
        start, end = match.start() - passage.start, match.end() - passage.start
        if _VAIN.search(passage.text[end:]) is None and not is_denied(passage.text, start, end):
            yield fault(letter, match.span())


_FACTOR = PayeeFacts("Affacturage Alpin", "FR1420041010050500013M02606")

RULE = Rule(
    id="FAC012",
    name="sold-claim-paid-to-creditor",
    severity=Severity.BLOCKING,
    source="fr-civ-1342-2",
    covers=("GR-012",),
    message="La créance a été cédée\u202f: seul un paiement au cessionnaire libère le débiteur.",
    hint="Demandez le paiement au profit du cessionnaire.",
    check=_check,
    when=lambda letter: (
        letter.facts.payee is not None
        and not by_collector(letter)  # who collects for the creditor is paid for it: nothing was sold
        and letter.facts.payee.name != letter.facts.creditor.name
        and letter.facts.payee.iban != letter.facts.creditor.iban
    ),
    even_quoted=True,
    bad=(
        letter("Réglez-nous directement sur notre compte.", BUSINESS, payee=_FACTOR),
        letter("Merci de faire votre virement sur notre compte.", BUSINESS, payee=_FACTOR),
        letter("Vous pouvez virer la somme sur notre compte habituel.", CONSUMER, payee=_FACTOR),
        letter("Envoyez-nous un chèque à notre ordre.", BUSINESS, payee=_FACTOR),
        letter("Passez plutôt par nous pour le règlement.", BUSINESS, payee=_FACTOR),
        letter("Continuez à régler comme d’habitude.", BUSINESS, payee=_FACTOR, actor=Actor.FACTOR),
        letter("Réglez directement Scierie Bellecombe SAS.", BUSINESS, payee=_FACTOR, actor=Actor.FACTOR),
        letter("Oubliez le compte du factor, le nôtre convient.", CONSUMER, payee=_FACTOR),
    ),
    good=(
        letter("Seul un paiement sur le compte d’Affacturage Alpin vous libère.", BUSINESS, payee=_FACTOR),
        letter("Merci de ne pas payer sur notre compte, mais sur celui d’Affacturage Alpin.", BUSINESS, payee=_FACTOR),
        letter("Notre créance est cédée : réglez Affacturage Alpin, sur son compte.", CONSUMER, payee=_FACTOR),
        letter("Merci de faire votre virement sur notre compte.", BUSINESS),
        letter("Seul un paiement sur notre compte est libératoire.", BUSINESS, payee=_FACTOR, actor=Actor.FACTOR),
    ),
)
