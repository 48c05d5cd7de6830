"""A recorded call is announced with a way to refuse it (GR-103)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.held_call import TAPED
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_RECORDED = phrases(
    "(appel|conversation|échange|entretien|communication|ligne) ~5 (enregistrée?s?(?! (au|sous|à|dans))|mis sur bande)",
    "(enregistre|enregistrons|enregistrerai|enregistrerons) ~3 (appel|conversation|échange|entretien|tout|paroles)",
    "(êtes|es|serez) (enregistrée?|sur écoute)",
)
_CHOICE: Final = re.compile(
    r"\b(?:prefer|refus|oppos|accord|accept|souhait|d'accord|autoris|permett|consent|sans enregistrement)\w*"
)
_ASKED: Final = re.compile(
    r"\?\s*$|\b(?:pouvez (?:le |la |vous y |bien sur )?(?:refus|oppos|demand|arret)\w*|libre de (?:refuser"
    r"|vous)|avec votre (?:accord|permission)|si vous (?:acceptez|etes d'accord|le souhaitez|l'acceptez"
    r"|preferez)|coup(?:e|ons|erai|erons)|n'enregistr\w+ (?:pas|rien|jamais)"
    r"|(?:n'est|ne sera|n'etait|n'a ete) (?:pas|jamais) enregistr\w*|aucun enregistrement|virement"
    r"|paiement|reglement|cheque|commande|facture|versement|adresse|dossier|demande|reclamation|marque"
    r"|courrier|fichier|inscription|studio|disque|album|sono|planning|sous le numero|piece|intervention"
    r"|rendez-vous|fuite|gresill\w+|tout ce que vous (?:me|nous)"
    r"|archives? (?:conserv|gard)\w+ (?:les |nos )?(?:bons|factures|pieces|devis|contrats|plans))\b"
)
_THEIR_CHOICE: Final = re.compile(r"\b(?:preferez|souhaitez|voulez|acceptez)-vous\b|\b(?:preferes|veux|acceptes)-tu\b")
# A way to refuse may be offered anywhere in the sentence.
_RECORDING = Topic(("recorder",), elsewhere=re.compile(f"{_ASKED.pattern}|{_THEIR_CHOICE.pattern}"))
# Recorded against somebody's will or knowledge is told in any channel.
_AGAINST_WILL = Topic(("recorder", "imposed", "speech"), unless=_ASKED, elsewhere=_THEIR_CHOICE, even_denied=True)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_AGAINST_WILL)(letter)
    if letter.facts.channel is not Channel.PHONE:
        return
    yield from forbid_topics(_RECORDING)(letter)
    yield from TAPED(letter)
    if _CHOICE.search(letter.twin.folded) is not None:
        return
    for hit in _RECORDED.find(letter):
        if not denied(hit):
            yield fault(letter, hit.span)


RULE = Rule(
    id="CHA203",
    name="recording-imposed",
    severity=Severity.BLOCKING,
    source="fr-pen-226-1",
    covers=("GR-103",),
    message="L’appel est enregistré sans que la personne puisse le refuser.",
    hint=(
        "Écrivez\u202f: «\u202fCet appel peut être enregistré\u202f; préférez-vous que "
        "non\u202f?\u202f», ou n’enregistrez pas."
    ),
    check=announced(_check, _AGAINST_WILL, _RECORDING, _RECORDED, TAPED),
    bad=(
        letter("Cet appel est enregistré.", BUSINESS, channel=Channel.PHONE),
        letter("Notre conversation sera enregistrée à titre de preuve.", CONSUMER, channel=Channel.PHONE),
        letter("J’enregistre cet échange, soyez-en informé.", BUSINESS, channel=Channel.PHONE),
        letter("Vous êtes enregistrée.", CONSUMER, channel=Channel.PHONE),
    ),
    good=(
        letter("Cet appel peut être enregistré ; préférez-vous que non ?", BUSINESS, channel=Channel.PHONE),
        letter("Notre échange n’est pas enregistré.", BUSINESS, channel=Channel.PHONE),
        letter("Votre virement du 9 avril n’est pas encore enregistré.", BUSINESS, channel=Channel.PHONE),
        letter("Nos archives conservent les bons de livraison dix ans, c’est la règle pour tout.", BUSINESS),
        letter("Votre paiement a été enregistré lors de notre dernier entretien annuel.", BUSINESS),
    ),
)
