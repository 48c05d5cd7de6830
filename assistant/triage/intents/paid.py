"""The debtor says that the money has left, with the day when they tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.mail.reply import Certainty, Proposal, ReplyKind
from assistant.triage.doubts import is_hedged
from assistant.triage.passage import Intent, Passage
from assistant.triage.reported import is_reported

_MONEY: Final = (
    r"(?:virements?|paiements?|reglements?|cheques?|mandats?(?: de paiement)?|prelevements?|versements?|acomptes?)"
)
_FILL: Final = (
    r"(?:(?:deja|bien|donc|tout|tous|toute|egalement|pourtant|aussi|ete|enfin|vous|te|le|la|les|l'|tout juste"
    r"|normalement) ?){0,4}"
)
_PLAINLY: Final = re.compile(
    rf"\b(?:ai|avons|a|avez ete|as ete|ont|est|sont|ete|suis|c'est|c) (?:{_FILL})(?:paye|regle|solde|vire|acquitte"
    rf"|honore)(?:e|s|es)?\b(?! (?:a|par) (?:tort|erreur))"
    rf"|{_MONEY} (?:de [\d .,]+ ?(?:€|euros?) |\S+ ){{0,4}}?(?:(?:a|ont|est|sont|etait) {_FILL})?(?:faite?|effectue"
    rf"|emis|envoye|parti|passe|execute|lance|poste|adresse|transmis)(?:e|s|es)?\b"
    rf"|\b(?:ai|avons|a|ont) {_FILL}(?:effectue|emis|envoye|adresse|fait|transmis|passe|procede|poste|lance|depose"
    rf"|execute)(?:e|s|es)? (?:a |au |\S+ ){{0,3}}?(?:{_MONEY})"
    r"|\b(?:viens|venons|vient) (?:juste )?de (?:\w+ ){0,3}(?:virement|paiement|reglement|payer|regler|virer|solder)"
    r"|\bdeja (?:ete )?(?:paye|regle|solde|acquitte)\w{0,2}\b"
    rf"|(?:preuve|avis|justificatif|confirmation) (?:de|du) virement|(?:livres|comptes|releves?) (?:indiquent"
    rf"|indique|montrent?|portent) un (?:reglement|paiement|virement)|{_MONEY} (?:d'hier|effectue)"
    r"|\bc ?'?(?:est )?(?:paye|regle|vire|parti|fait)\b.{0,12}(?:depuis|hier|ce matin|$)|tout est (?:paye|regle|solde)"
)
_WITHOUT_VERB: Final = re.compile(  # said of what is done as of what is to come: "virement le 25"
    rf"^\W*(?:paye|regle|vire|solde|acquitte)\w{{0,2}}\b(?! (?:moi|nous|vous|dans|sous|d'ici))"
    rf"|{_MONEY} (?:de ce jour|du \d|le \d)"
)
_HINTING: Final = re.compile(
    r"(?:virement|paiement|reglement) (?:\S+ ){0,2}en cours\b(?! de (?:validation|signature))"
    r"|en cours de (?:paiement|reglement)"
    r"|\bc'est fait\b|recu (?:notre|mon) (?:virement|paiement|reglement|cheque)"
)
_NOT_YET: Final = re.compile(
    r"pas encore|toujours pas|\b(?:n'ai|n'avons|n'a|n'est|n'ont|n'etait|n'avait|ai|avons|est) (?:\w+ ){0,2}(?:pas"
    r"|jamais|rien|point)\b|non paye|impaye"
    r"|(?:sera|seront|seras?|serez|serai|soit|etre|aura|aurez|aurons|auront|allez etre|va etre) (?:\w+ ){0,2}(?:paye"
    r"|regle|vire|solde|effectue|emis|envoye|transmis|fait)"
    r"|(?:des|une fois) que|quand .{0,30}aura|\bsi (?:vous|nous|je)\b|\?\s*$"
    r"|(?:clients?|banque|assurance|subvention|caf|etat) (?:\w+ ){0,2}(?:m'a|nous a|m'ont|nous ont|n'a"
    r"|a) (?:\w+ )?(?:paye|regle|vers)"
)
_WORDS_OF_US: Final = re.compile(
    r"\b(?:merci|remerci\w+) (?:\w+ ){0,2}pour (?:votre|ton|le|ce) (?:\w+ )?(?:paiement|reglement|virement)"
)


def _find(passage: Passage) -> Sequence[Proposal]:
    plain = passage.folded
    if _WORDS_OF_US.search(plain) or is_reported(plain):
        return ()
    match = _PLAINLY.search(plain) or (None if _is_ahead(passage) else _WITHOUT_VERB.search(plain))
    if match is not None and match.group().startswith("c") and is_hedged(passage.sentence.clause_of(match.start())):
        return ()  # "normalement c'est payé jeudi" announces
    if match is not None and not _NOT_YET.search(passage.sentence.clause_of(match.start())):
        return (replace(passage.proposal(ReplyKind.PAID), days=_past_days(passage)),)
    if _HINTING.search(plain):
        return (replace(passage.proposal(ReplyKind.PAID, Certainty.LOW), days=_past_days(passage)),)
    return ()


def _is_ahead(passage: Passage) -> bool:
    """Whether every day named is still to come, however it is read."""
    named = [one.days for one in passage.days(past=True) if one.days]
    return bool(named) and all(min(days) > passage.sent_on for days in named)


def _past_days(passage: Passage) -> tuple[date, ...]:
    """The first day named that has come."""
    came = (one.days for one in passage.days(past=True) if one.days and max(one.days) <= passage.sent_on)
    return next(came, ())


INTENT = Intent(ReplyKind.PAID, _find)
