"""Reminders told without a number ("nos nombreuses relances") are as many as the word says (GR-015, N17)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import Facts, PastContact
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import SPOKEN, Channel, Direction
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.conditional import is_conditional
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, Phrases, denied, phrases
from assistant.guardrails.wording.signs import announced

_OURS: Final = "(nos|mes|les|malgré|après|ces|de|des)"
_CALLS: Final = "(appels|coups de fil|messages vocaux|messages téléphoniques|tentatives|appels téléphoniques)"
_WRITTEN: Final = (
    "(relances|rappels|courriers|lettres|courriels|e-?mails|mails|messages|recommandés|écrits|sollicitations|demandes)"
)
_FREQUENT: Final = (
    "(nombreuses|nombreux|multiples|innombrables|incessantes|incessants|répétées|répétés|successives|successifs"
    "|quotidiennes|quotidiens|hebdomadaires|régulières|réguliers|maintes)"
)
_MANY, _SOME = 3, 2
_AFFIRMED: Final = ("nos", "mes", "malgre", "apres")
_TOLD: Final = (
    "(relancée?s?|écrit|rappelée?s?|appelée?s?|contactée?s?|sollicitée?s?|demandé|signalé|alertée?s?|réclamé)"
)
# Phrases, the least number of contacts that they tell, and whether they are calls.
_SAYINGS: Final[tuple[tuple[Phrases, int, bool], ...]] = (
    (
        phrases(
            "(notre|mon|ma) (premier|première|précédent|précédente) ~1 (rappel|relance|courrier|lettre|courriel"
            "|e-?mail|mail|message|sms|envoi|demande de règlement)",
        ),
        1,
        False,
    ),
    (phrases(f"{_OURS} {_FREQUENT} ~1 {_WRITTEN}", f"{_OURS} {_WRITTEN} {_FREQUENT}"), _MANY, False),
    (phrases(f"{_OURS} {_FREQUENT} ~1 {_CALLS}", f"{_OURS} {_CALLS} ~1 {_FREQUENT}"), _MANY, True),
    (
        phrases(
            f"(vous|t'|te) (ai|avons|avais|avions) ~1 {_TOLD} ~3 (maintes|de nombreuses|de multiples|d'innombrables"
            "|une (demi-)?douzaine de|une dizaine de|des dizaines de|tant de|je ne sais combien de|cent) (fois"
            "|reprises)",
            "(énième|ennième|nième|x-?ième|centième) (fois|relances?|rappels?|courriers?|lettres?|messages?"
            "|mails?|courriels?)",
            "(vous|t'|te) (relançons|relance|écrivons|écris|appelons|appelle|rappelons|sollicitons) ~2 (chaque "
            "semaine|chaque jour|tous les jours|toutes les semaines|sans cesse|sans relâche)",
            f"(ne|n') ~1 (compte|comptons|comptais|comptions) plus ~2 {_WRITTEN}",
            f"(perdu|perds|perdons) le (compte|fil) ~2 {_WRITTEN}",
            f"à force de {_WRITTEN}",
            f"(vous|t'|te) (ai|avons) ~1 {_TOLD} (quinze|vingt|trente|cinquante|cent|mille) fois",
            "(vous|t'|te) (ai|avons) ~1 (écrit|relancée?s?|appelée?s?) et (ré|re|r)?-?(écrit|relancée?s?|appelée?s?)",
            "(voilà|voici|cela fait|ça fait) des (semaines|mois) que (je|nous) (vous |te |t')(écri|relan|appel"
            "|sollicit)[a-z]*",
            f"(pile|avalanche|kyrielle|série|flopée|pluie|ribambelle|montagne|foule|multitude) de ~1 {_WRITTEN}",
            f"(quantité|combien) de {_WRITTEN} ~4 (vous|t'|te) (ai|avons)",
            "(ne|n') ~1 (cesse|cessons|arrête|arrêtons) ~1 de (vous |te |t')(relancer|écrire|appeler|rappeler"
            "|solliciter)",
            "(passe|passons|passé) ~3 (temps|vie|journées?|semaines?|soirées?|matinées?) à (vous |te "
            "|t')(relancer|écrire|appeler|rappeler|courir)",
            "(message|courriel|mail|courrier|lettre|relance|rappel) (après|sur) (message|courriel|mail|courrier|lettre"
            "|relance|rappel)",
            "(depuis|pendant) des (semaines|mois) ~4 (vous|te|t') (relançons|relance|écrivons|écris|appelons|appelle)",
        ),
        _MANY,
        False,
    ),
    (
        phrases(
            f"(nos|mes|malgré|après|déjà) plusieurs {_WRITTEN}",
            f"toutes (mes|nos) {_WRITTEN}",
            f"tous (mes|nos) {_WRITTEN}",
            f"(vous|t'|te) (ai|avons|avais|avions) ~1 (envoyé|adressé|écrit|transmis) ~1 plusieurs {_WRITTEN}",
            f"(vous|t'|te) (ai|avons|avais|avions) ~1 {_TOLD} ~2 (plusieurs|quelques) (fois|reprises)",
        ),
        _SOME,
        False,
    ),
    (
        phrases(
            f"(nos|mes|malgré|après) plusieurs {_CALLS}",
            f"(ne|n') ~1 (compte|comptons|comptais|comptions) plus ~2 ({_CALLS}|messages ~1 (laissés|déposés))",
            f"(perdu|perds|perdons) le (compte|fil) ~2 {_CALLS}",
            "(essaie|essaye|essayons|tente|tentons) ~3 (vous|te) (joindre|appeler) ~3 (tous les jours|chaque jour"
            "|sans cesse|depuis des (semaines|mois|jours))",
            f"(vous|t'|te) (ai|avons|avais|avions) ~1 laissé ~1 (plusieurs|des|de nombreux|quelques) {_CALLS}",
            "(essayé|tenté) ~3 joindre ~3 (plusieurs fois|à plusieurs reprises|maintes fois|de nombreuses fois"
            "|sans cesse)",
        ),
        _SOME,
        True,
    ),
)
_RECEIVED: Final = re.compile(r"\b(?:de votre part|vos|tes|votre|recues?|recus?)\b")
_ELSEWHERE: Final = re.compile(
    r"\b(?:lis|lisons|lit|ecoute|ecoutons|repond\w*|reponds|releve|ouvre|trie|consulte)\b[^.;]{0,20}$|\b(?:ceci est"
    r"|c'est|voici|voila|il s'agit de|il s'agit la de|sera|serait|est)\b[^.;]{0,12}$|\b(?:clients?"
    r"|partenaires?|fournisseurs?|echanges?)\b[^.;]{0,12}$"
)

# "Le numéro d'engagement, absent de notre premier envoi": what went first is the invoice, or the goods.
_WAS_IN_IT: Final = re.compile(
    r"\b(?:absente?s?|manqu\w+|oubli\w+|omise?s?|figur\w+|port\w+|joint\w*|erron\w+|incomple\w+|contenu\w*"
    r"|egar\w+|perdu\w*|abim\w+|casse\w*|livre\w*|recue?s?)\b[^.;!?]{0,30}\b(?:de|dans|sur|a|avec|depuis|lors de) $"
)
_OF_THE_INVOICE: Final = re.compile(
    r"^ (?:de |d')(?:(?:la|cette|votre|vos|notre|nos) )?(?:factures?|marchandises?|colis|materiel|bois|echantillons?"
    r"|documents?|commandes?|pieces?|plants?)\b|^ (?:sur|par) (?:le |la )?(?:portail|chorus|plateforme|pdp)\b"
)
_OF_A_REMINDER: Final = re.compile(
    r"\b(?:relanc\w+|rappel\w*|sans (?:reponse|effet|suite|retour)|vaine?s?|ignor\w+|repondu|impay\w+|reclam\w+"
    r"|demandant|demandions|demandais|mise en demeure)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    if letter.facts.history is None:
        return
    for sayings, least, by_phone in _SAYINGS:
        for hit in sayings.find(letter):
            logged = _logged(letter.facts, by_phone=by_phone)
            if logged < least and not _is_denied(hit) and not _is_another(letter, hit):
                yield replace(fault(letter, hit.span), hint=f"Le journal en porte {logged}.")


def _is_another(letter: Letter, hit: Hit) -> bool:
    """Whether what was sent is none of ours, only supposed, or no reminder."""
    return _is_of_others(hit) or _is_supposed(letter, hit) or _is_of_the_invoice(hit)


def _is_of_the_invoice(hit: Hit) -> bool:
    """Whether what was sent first is the invoice or the goods: "absent de notre premier envoi"."""
    if not hit.text.endswith("envoi") or _OF_A_REMINDER.search(hit.passage.text) is not None:
        return False
    before, after = hit.passage.text[: hit.start], hit.passage.text[hit.end :]
    return _WAS_IN_IT.search(before) is not None or _OF_THE_INVOICE.match(after) is not None


def _is_denied(hit: Hit) -> bool:
    """Whether they are said not to be: "nos multiples appels n'ont rien donné" says that they are."""
    return not hit.text.startswith((*_AFFIRMED, "ne ", "n'")) and denied(hit)


def _is_of_others(hit: Hit) -> bool:
    """Whether the reminders are the client's, or those that one sends in general."""
    return _RECEIVED.search(hit.text) is not None or _ELSEWHERE.search(hit.passage.text[: hit.start]) is not None


def _is_supposed(letter: Letter, hit: Hit) -> bool:
    return not hit.text.startswith(_AFFIRMED) and is_conditional(letter, hit.passage)


def _logged(facts: Facts, *, by_phone: bool) -> int:
    """Our contacts in the log and among the events; this letter counts as one more reminder."""
    calls = sum(1 for e in facts.events or () if e.kind is EventKind.CALL and e.direction is not Direction.IN)
    history = facts.history or ()
    if by_phone:
        return calls + sum(1 for contact in history if contact.channel in SPOKEN)
    mails = sum(1 for e in facts.events or () if e.kind is EventKind.MAIL_OUT)
    return len(history) + calls + mails


_LOGGED = (PastContact(date(2026, 4, 9), Stage.REMINDER_1, Channel.EMAIL),)
_OFTEN = tuple(PastContact(date(2026, 4, day), Stage.REMINDER_1, Channel.EMAIL) for day in (9, 16, 23))

RULE = Rule(
    id="FAC019",
    name="overstated-reminders",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("GR-015", "N17"),
    message="Le journal ne porte pas autant d’envois ou d’appels.",
    hint="Reprenez ce que porte le journal.",
    check=announced(_check, *(sayings for sayings, _, _ in _SAYINGS)),
    bad=(
        letter("Nos nombreuses relances sont restées vaines.", BUSINESS, history=_LOGGED),
        letter("Malgré nos appels répétés, rien n’a bougé.", CONSUMER, history=_LOGGED),
        letter("Je vous ai laissé plusieurs messages vocaux.", BUSINESS, history=_LOGGED),
        letter("Nous vous relançons pour la énième fois.", CONSUMER, history=_LOGGED),
        letter("Nous vous avons écrit à plusieurs reprises.", BUSINESS, history=_LOGGED),
        letter("Je ne compte plus les messages laissés à votre standard.", BUSINESS, history=_LOGGED),
        letter("Je passe mes journées à vous relancer.", CONSUMER, history=_LOGGED),
        letter("Notre premier envoi du 3 avril vous demandait déjà de payer.", BUSINESS, history=()),
        letter("Vous avez ignoré notre premier envoi.", CONSUMER, history=()),
    ),
    good=(
        letter("Nos nombreuses relances sont restées sans effet ; reste 700 €, reçu 500 €.", BUSINESS, history=_OFTEN),
        letter("Nos relances sont peut-être arrivées au mauvais service.", BUSINESS, history=_LOGGED),
        letter("Vos nombreux messages nous ont aidés à préparer la pose.", CONSUMER, history=_LOGGED),
        letter("Nous ne comptons plus de retard sur vos chantiers.", BUSINESS, history=_LOGGED),
        letter("Nous n’avons pas envie de vous adresser de multiples relances.", BUSINESS, history=_LOGGED),
        letter(
            "Il reste 700,00 € sur F-118, reçu 500 €. Votre numéro de commande était absent de notre premier envoi.",
            BUSINESS,
            history=(),
        ),
        letter(
            "Il reste 700,00 € sur F-118, reçu 500 €. Deux planches étaient abîmées dans notre premier envoi.",
            BUSINESS,
            history=(),
        ),
    ),
)
