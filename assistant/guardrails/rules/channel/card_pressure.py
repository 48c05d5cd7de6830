"""Nobody is pressed to give a card number on the phone (GR-104)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.conditions import by_phone_or_sms, to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.held_call import DICTATED
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along

_CARD = (
    "(votre carte|ta carte|carte|carte bancaire|carte bleue|CB|cryptogramme|numéro de carte|numéros de carte"
    "|coordonnées bancaires|code de carte|trois chiffres au dos)"
    "(?! (grise|verte|vitale|postale|routière|mère|de (visite|fidélité|séjour|membre)|d'(adhérent|adhésion"
    "|abonné|identité)"
    "|des|du))"
)
_KEPT: Final = re.compile(r"\bne (?:me |nous )?(?:le |la |les )?$")
_NOT: Final = re.compile(r"[a-z]+ (?:pas|jamais|surtout pas) (?!seulement|uniquement|que)")
_UNASKED: Final = re.compile(r"\bsi (?:elle|il|on|le client|la cliente) (?:[a-z]+ ){0,2}propos\w+[^.;!?]*$")
_PRESSED = phrases(
    f"(donnez|donner|donne|communiquez|communique|dictez|dicte|indiquez|indique|transmettez|transmets"
    f"|fournissez|sortez|sors|prenez|prends|envoyez|envoie)(-moi|-nous)? ~5 {_CARD}",
    f"(payez|paie|réglez|règle|payer|régler) ~4 {_CARD} ~3 (tout de suite|maintenant(?! ou)|immédiatement"
    f"|aujourd'hui|pendant cet appel|au téléphone|sur-le-champ)",
    f"(tout de suite|maintenant|immédiatement) ~6 {_CARD}",
    f"{_CARD} ~3 (tout de suite|maintenant|immédiatement|sous la main|à portée|près de vous|avant de raccrocher)",
    f"(il (me|nous) faut|il faut|cherchez|cherche|chercher|préparez|prépare) ~3 {_CARD}",
    "(règle|réglons|régler|paie|payer|payons|réglez|payez) ~4 avant de raccrocher",
    f"(seize|16|trois|3) ~1 chiffres ~6 {_CARD}",
)


def _is_warned(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether one keeps the number to oneself ("ne me donnez pas votre numéro"), or offers the card unasked."""
    if _UNASKED.search(hit.passage.text[: hit.start]) is not None:
        return True
    return _KEPT.search(hit.passage.text[: hit.start]) is not None and _NOT.match(hit.text) is not None


def _applies(letter: Letter) -> bool:
    return by_phone_or_sms(letter) and to_consumer(letter)


RULE = Rule(
    id="CHA104",
    name="card-pressure",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-6",
    covers=("GR-104",),
    message="Le client est pressé de payer par carte pendant l’appel.",
    hint="Proposez un lien, un virement, ou une date.",
    check=along(forbid_phrases(_PRESSED, unless=_is_warned, even_denied=True), DICTATED),
    when=_applies,
    bad=(
        letter("Nora Vidal, Scierie Bellecombe. Donnez votre carte tout de suite.", CONSUMER, channel=Channel.PHONE),
        letter("Sortez votre carte bleue, je note le numéro.", CONSUMER, channel=Channel.PHONE),
        letter("Payez par carte maintenant, pendant cet appel.", CONSUMER, channel=Channel.PHONE),
        letter("Dictez-moi les numéros de carte.", CONSUMER, channel=Channel.PHONE),
    ),
    good=(
        letter(
            "Nora Vidal, Scierie Bellecombe. Êtes-vous Mme Roux ? Vous pourrez payer par carte au magasin.",
            CONSUMER,
            channel=Channel.PHONE,
        ),
        letter("Donnez-moi votre carte de visite.", BUSINESS, channel=Channel.PHONE),
        letter("Nora Vidal, Scierie Bellecombe. Préparez votre carte d’adhérent.", CONSUMER, channel=Channel.PHONE),
        letter("Vous pouvez régler par virement ou par carte.", CONSUMER),
        letter(
            "Nora Vidal, Scierie Bellecombe. Prenez le temps de vérifier, rien ne presse.",
            CONSUMER,
            channel=Channel.PHONE,
        ),
    ),
)
