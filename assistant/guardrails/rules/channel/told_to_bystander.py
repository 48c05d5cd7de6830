"""Whoever answers the phone in the client's place learns nothing of the debt (GR-100)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import by_phone_to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.call_branch import is_call_branch
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import forbid_phrases, phrases

_DEBT: Final = (
    "(factures?|doit|impayée?s?|dettes?|réglée?|payée?|payer|paie|régler|règlement|paiement|virement|chèque|euros?|€"
    "|argent|retard|solde|somme|relance|échéance|ardoise)"
)
_KIN: Final = (
    "(mari|femme|épouse|époux|père|mère|fils|fille|frère|sœur|conjointe?|compagnon|compagne|parents?|collègue|salariée?"
    "|employée?|colocataire|voisine?|patron|patronne|papa|maman)"
)
_TELL: Final = "(dire|transmettre|rappeler|signaler|expliquer|faire savoir|répéter|apprendre|annoncer)"
_TOLD = phrases(
    f"(dites|dis|transmettez|prévenez|rappelez|signalez|expliquez|avertissez|répétez|annoncez)-(lui|le|la|leur) ~10"
    f" {_DEBT}",
    f"(lui|le lui|leur) {_TELL} ~10 {_DEBT}",
    f"{_DEBT} ~8 (le lui|lui|leur) {_TELL}",
    f"(votre|sa|son|leur) {_KIN} ~7 {_DEBT}",
    f"(il|elle) (nous|ne|a|n'a|est) ~6 {_DEBT}",
    "(payer|régler|avancer|réglez|payez) ~4 (à sa place|pour lui|pour elle)",
    f"(dites|dis|transmettez|répétez|rappelez|signalez|expliquez) ~1 (au|à la|à l'|à son|à sa|à) ~1 {_KIN} ~10 {_DEBT}",
    "(lui|leur) en (toucher|parler|dire|souffler)",
    "c'est ~1 (pour|au sujet de|à propos de|concernant) ~1 (sa|ses|son|leur) (dettes?|impayés?|retards?|recouvrement)",
    "(affaire|dossier|procédure) de recouvrement",
    "(il|elle) (avait|a|aurait|garde|laisse) (un|une|des) (impayés?|dettes?|retards?|ardoise)",
)
_ABSENT: Final = re.compile(
    r"\b(?:(?:il|elle) (?:n')?est (?:pas la|absente?|sortie?|au travail|en (?:deplacement|voyage|vacances))"
    r"|vous etes (?:son|sa|le|la) \w+|(?:c'est )?(?:son|sa) \w+ ?\?)[^\n]*"
)
_HEARD: Final = re.compile(
    r"\b(?:factures?|impaye\w*|dettes?|paie\w*|paye\w*|regl(?:er|ee?|ement)|virement|cheque|euros?|argent|solde|somme"
    r"|note (?:de|du)|ardoise)\b|€"
)


def _check(letter: Letter) -> Iterator[Fault]:
    found = list(forbid_phrases(_TOLD, even_denied=True)(letter))
    for absent in () if found else _ABSENT.finditer(letter.prose):
        heard = _HEARD.search(absent.group())
        if heard is not None:
            yield fault(letter, (absent.start() + heard.start(), absent.start() + heard.end()))
    yield from found


RULE = Rule(
    id="CHA100",
    name="told-to-bystander",
    severity=Severity.BLOCKING,
    source="rgpd-5",
    covers=("GR-100",),
    message="La dette est dite à une autre personne que le client.",
    hint="Laissez seulement votre nom et un numéro où rappeler.",
    check=silenced(_check, is_call_branch),
    when=by_phone_to_consumer,
    bad=(
        letter("Vous êtes son épouse ? Dites-lui qu’il nous doit 700 €.", CONSUMER, channel=Channel.PHONE),
        letter("Elle n’est pas là ? Prévenez-la que sa facture attend.", CONSUMER, channel=Channel.PHONE),
        letter("Votre mère a un impayé chez nous.", CONSUMER, channel=Channel.PHONE),
        letter("Pouvez-vous régler à sa place ?", CONSUMER, channel=Channel.PHONE),
        letter(
            "[C’est elle] Merci, Madame.\n[Sa fille décroche] C’est pour la facture : elle est de 700 €.",
            CONSUMER,
            channel=Channel.PHONE,
        ),
        letter(
            "« Êtes-vous Mme Roux ? »\n– si c’est sa fille : lui dire qu’elle n’a pas payé",
            CONSUMER,
            channel=Channel.PHONE,
        ),
    ),
    good=(
        letter(
            "Nora Vidal, Scierie Bellecombe. Elle est absente ? Pouvez-vous lui demander de me rappeler ?",
            CONSUMER,
            channel=Channel.PHONE,
        ),
        letter(
            "Nora Vidal, Scierie Bellecombe. Dites-lui que j’ai appelé, c’est personnel.",
            CONSUMER,
            channel=Channel.PHONE,
        ),
        letter(
            "« Êtes-vous Mme Roux ? Nora Vidal, Scierie Bellecombe. »\n– elle l’a payée : demander la date du chèque",
            CONSUMER,
            channel=Channel.PHONE,
        ),
        letter(
            "Êtes-vous Mme Roux ? Nora Vidal, Scierie Bellecombe.\n[Autre personne]"
            " Peut-elle me rappeler ?\n[C’est elle] "
            "C’est pour la facture F-118 : elle est de 700 €.\n[Elle ne peut pas tout payer] En deux fois ?",
            CONSUMER,
            channel=Channel.PHONE,
        ),
        letter("Dites-lui que la facture F-118 attend son visa.", BUSINESS, channel=Channel.PHONE),
        letter(
            "Êtes-vous Mme Roux ? Nora Vidal, Scierie Bellecombe, pour votre facture F-118.",
            CONSUMER,
            channel=Channel.PHONE,
        ),
    ),
)
