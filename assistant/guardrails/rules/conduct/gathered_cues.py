"""No threat is veiled by cues that mean nothing alone: an outsider, a silence, a wink, in one paragraph (GR-064)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.gathering import ANNOUNCING, gatherings
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.signs import announced

_RESEMBLES: Final = "Ce passage, sans lien avec la facture, peut se lire comme une menace voilée."


def _check(letter: Letter) -> Iterator[Fault]:
    for gathering in gatherings(letter):
        weight = gathering.weight
        if weight is not None:
            message = f"{_RESEMBLES} Il rapproche\u202f: {gathering.told(letter)}."
            yield replace(fault(letter, gathering.span), severity=weight, message=message)


RULE = Rule(
    id="CND374",
    name="gathered-cues",
    severity=Severity.WARNING,
    source="fr-pen-312-10",
    covers=("GR-064", "GR-065"),
    message=_RESEMBLES,
    hint="Retirez le passage, ou dites pourquoi il est là\u202f: une relance n’a pas à parler de la vie du client.",
    check=announced(_check, *ANNOUNCING),
    bad=(
        letter("Votre bailleur m’appelle souvent. Je l’ai jeudi, j’aimerais lui répondre du bien.", CONSUMER),
        letter("Les serveurs, c’est capricieux. Chez les clients à jour, ça n’arrive jamais.", BUSINESS),
        letter("J’ai toujours le double de la clé du hangar. Je vous laisse faire le calcul.", BUSINESS),
        letter("La correspondante du journal déjeune ici. Je ne lui ai pas encore donné de sujet.", BUSINESS),
        letter("L’adjudant prend son café ici tous les matins. Il a un mot pour ça.", BUSINESS),
    ),
    good=(
        letter("La date de pose dépend de vous. Votre gardien m’a dit que l’escalier serait libre jeudi.", BUSINESS),
        letter("Votre école a appelé. Je n’ai pas encore répondu, je voulais votre accord.", BUSINESS),
        letter("Votre mère a répondu au téléphone et vous transmettra, m’a-t-elle dit, que j’ai appelé.", CONSUMER),
        letter("À votre demande, j’ai envoyé à votre propriétaire le certificat de ramonage.", CONSUMER),
        letter("Nous serons au salon de Lyon, où tout le métier se retrouve\u202f: passez nous voir.", BUSINESS),
        letter(
            "La cantine suit le calendrier de l’école de vos enfants\u202f: rien n’est servi le vendredi 15.", CONSUMER
        ),
        letter("Pour l’instant je ne vous ai rien dit de la suite, nous en parlerons au téléphone.", BUSINESS),
        letter("Votre voisine m’a demandé votre adresse\u202f; je l’ai renvoyée vers vous.", CONSUMER),
    ),
    reach="Une menace faite d’une seule image, sans autre indice auprès d’elle, n’est pas vue.",
)
