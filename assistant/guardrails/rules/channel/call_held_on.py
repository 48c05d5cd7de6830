"""A call ends when the person asks for it (GR-105)."""

from __future__ import annotations

from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.conditions import by_phone
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.moves.held_call import HELD
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import forbid_phrases, phrases
from assistant.guardrails.wording.signs import along

_HANG_UP: Final = "(raccroche|raccrocherai|raccrocherons|raccrochons|raccrochera)"
_HELD = phrases(
    # "Je raccroche sans rancune" ends the call; its negation, or a condition, holds it on.
    f"(ne|n') ~1 {_HANG_UP} ~2 (pas|jamais|plus|point|que|qu'|sans|avant|tant)",
    f"{_HANG_UP} ~1 (pas|jamais)",
    f"{_HANG_UP}[^.;!?]{{0,40}} pas (avant|tant|sans)",
    f"{_HANG_UP} ~3 (quand|dès que|une fois que|lorsque|seulement (si|après)) ~1 (vous|tu|on|ce|c'|la|le|nous|j'|je) ~3"
    " (payé|réglé|promis|signé|engagée?|versé|viré|accepté|donné|date)",
    "(raccrochez|raccroche|quittez|quitte) (pas|surtout pas) ~6 (tant que|avant|sans|jusqu'à)",
    "(reste|restez|resterai|resterons|maintiens|garde) ~4 (ligne|fil|téléphone|appareil) ~4 (tant que|jusqu'à ce"
    "|jusqu'au (paiement|règlement))",
    "(rappell?erai|rappell?erons|appell?erai|appell?erons) ~4 (tous les jours|chaque jour|toutes les heures"
    "|chaque heure|chaque matin|sans relâche|jusqu'à ce|autant de fois)",
)

RULE = Rule(
    id="CHA105",
    name="call-held-on",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-6",
    covers=("GR-105",),
    message="L’appel est imposé\u202f: il s’arrête dès que la personne le demande.",
    hint="Écrivez plutôt\u202f: «\u202fJe note votre demande et vous écris.\u202f»",
    check=along(forbid_phrases(_HELD, even_denied=True), HELD),
    when=by_phone,
    bad=(
        letter("Je ne raccrocherai pas sans paiement.", CONSUMER, channel=Channel.PHONE),
        letter("Je ne raccroche pas sans paiement.", CONSUMER, channel=Channel.PHONE),
        letter("Ne quittez pas la ligne avant d’avoir réglé.", BUSINESS, channel=Channel.PHONE),
        letter("Je reste au téléphone tant que ce n’est pas payé.", CONSUMER, channel=Channel.PHONE),
        letter("Je raccrocherai sans rancune quand vous aurez payé, pas avant.", CONSUMER, channel=Channel.PHONE),
        letter("Nous vous rappellerons tous les jours, s’il le faut.", BUSINESS, channel=Channel.PHONE),
    ),
    good=(
        letter("Je note votre contestation et vous écris ; bonne journée.", BUSINESS, channel=Channel.PHONE),
        letter("Préférez-vous que je vous rappelle jeudi ?", BUSINESS, channel=Channel.PHONE),
        letter("Si vous préférez, dites-le, je raccroche sans rancune.", CONSUMER, channel=Channel.PHONE),
        letter("Dites-moi non et nous raccrochons sans insister.", BUSINESS, channel=Channel.PHONE),
        letter("Ne quittez pas, je vérifie la date de livraison.", BUSINESS, channel=Channel.PHONE),
        letter("Notre standard vous répond tous les jours de 9 h à 17 h.", BUSINESS),
    ),
)
