"""French words of the triage."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.domain import choice_names
from assistant.domain.gate.reply_hold import KIND_WORDS
from assistant.domain.mail.reply import Doubt, Proposal, ReplyKind
from assistant.domain.mail.reply_outcome import ReplyOutcome
from assistant.french.days.dates import format_date
from assistant.services.agreements.stand_agreements import grace_until

ICONS = {
    ReplyKind.PROMISE: "handshake",
    ReplyKind.DISPUTE: "gavel",
    ReplyKind.PAID: "payments",
    ReplyKind.COPY_REQUESTED: "content_copy",
    ReplyKind.CASH_DIFFICULTY: "savings",
    ReplyKind.WRONG_CONTACT: "person_off",
    ReplyKind.OUT_OF_OFFICE: "beach_access",
    ReplyKind.BOUNCE: "unsubscribe",
    ReplyKind.REFUSAL: "block",
    ReplyKind.INSOLVENCY: "balance",
}
DEEDS = {
    ReplyKind.PROMISE: "Créer la promesse",
    ReplyKind.DISPUTE: "Ouvrir le litige",
    ReplyKind.PAID: "Noter le règlement annoncé",
    ReplyKind.COPY_REQUESTED: "Noter la pièce demandée",
    ReplyKind.CASH_DIFFICULTY: "Noter la difficulté",
    ReplyKind.WRONG_CONTACT: "Changer d’interlocuteur",
    ReplyKind.OUT_OF_OFFICE: "Attendre le retour",
    ReplyKind.BOUNCE: "Noter l’adresse refusée",
    ReplyKind.REFUSAL: "Noter le refus",
    ReplyKind.INSOLVENCY: "Noter la procédure",
}
EFFECTS = {
    ReplyKind.PROMISE: "Pas de relance avant la date promise et ses deux jours ouvrés de grâce.",
    ReplyKind.DISPUTE: "La part contestée n’est plus réclamée\u202f; le reste peut l’être.",
    ReplyKind.PAID: "Les relances attendent le temps que la maison laisse à un règlement annoncé.",
    ReplyKind.COPY_REQUESTED: "Cinq jours ouvrés sont laissés au client pour régler\u202f: envoyez-lui la pièce.",
    ReplyKind.CASH_DIFFICULTY: "Cinq jours ouvrés sont laissés pour proposer un échéancier.",
    ReplyKind.WRONG_CONTACT: "Les relances iront à l’adresse indiquée\u202f; sans adresse, cinq jours pour la trouver.",
    ReplyKind.OUT_OF_OFFICE: "Les relances attendent le retour, ou cinq jours ouvrés s’il n’est pas dit.",
    ReplyKind.BOUNCE: "L’adresse est marquée comme refusant nos messages\u202f; rien d’autre n’attend.",
    ReplyKind.REFUSAL: "Le refus est noté\u202f; les relances peuvent continuer, plus fermement.",
    ReplyKind.INSOLVENCY: (
        "Avec la date du jugement, plus aucune relance\u202f; sans elle, dix jours ouvrés pour vérifier."
    ),
}
DOUBTS = {
    Doubt.EITHER: "le message laisse le choix entre plusieurs dates",
    Doubt.LIMIT: "c’est une limite, non une date",
    Doubt.PERIOD: "c’est une période, non une date",
    Doubt.HEDGED: "le client n’en est pas sûr",
    Doubt.CONDITION: "le règlement dépend d’une condition",
    Doubt.NEGATED: "la phrase dit aussi ce qui ne se fera pas",
    Doubt.PAST: "la date nommée est passée",
    Doubt.CLOSED_DAY: "les banques sont fermées ce jour-là",
    Doubt.SEVERAL: "le message annonce plusieurs règlements",
    Doubt.OTHER_SUM: "la somme n’est pas celle qui est due",
    Doubt.UNREAD: "la phrase dit plus que la date, relisez-la",
}

REASONS = choice_names.DISPUTES


def kind_words(kind: ReplyKind) -> str:
    """The kind as a heading."""
    words = KIND_WORDS[kind]
    return words[0].upper() + words[1:]


def effect_of(kind: ReplyKind, days: Sequence[date], today: date) -> str:
    """What follows of a kind; of a promise whose every day is passed with its days of grace, nothing is waited for.

    ``days`` are those it may mean, () for none.
    """
    if kind is not ReplyKind.PROMISE or not days or any(grace_until(one) >= today for one in days):
        return EFFECTS[kind]
    passed = "Cette date est passée" if len(days) == 1 else "Ces dates sont passées"
    return f"{passed}\u202f: la promesse sera aussitôt à vérifier."


def decided_words(client: str, outcomes: Sequence[ReplyOutcome] = (), today: date = date.min) -> str:
    """What was decided of a reply, and what follows."""
    told = ", ".join(KIND_WORDS[one.kind] for one in outcomes) or "rien à retenir"
    effects = (effect_of(one.kind, [one.day] if one.day else [], today) for one in outcomes)
    follows = " ".join(effects) or "Les relances reprennent leur cours."
    return f"Décidé pour {client}\u202f: {told}. {follows}"


def long_day(on: date) -> str:
    """A day with its weekday: "vendredi 27 novembre"."""
    return format_date(on, weekday=True, year=False)


def doubt_words(proposal: Proposal) -> str:
    """Why a person must choose the day, "" where nothing is in doubt; a period has no day on which banks close."""
    is_day = bool(proposal.days) and Doubt.PERIOD not in proposal.doubts
    told = (doubt for doubt in proposal.doubts if is_day or doubt is not Doubt.CLOSED_DAY)
    return "\u202f; ".join(DOUBTS[doubt] for doubt in told)
