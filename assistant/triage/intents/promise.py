"""The debtor announces a payment: each day named with it is one promise, unless the days are alternatives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.mail.reply import Certainty, Doubt, Proposal, ReplyKind
from assistant.french.days.named_days import NamedDay
from assistant.triage.doubts import doubts_of, is_negated
from assistant.triage.intents.paid import INTENT as PAID
from assistant.triage.intents.refusal import INTENT as REFUSAL
from assistant.triage.passage import Intent, Passage
from assistant.triage.reported import is_reported

_PAY: Final = re.compile(
    r"\b(?:(?:ca|tout) (?:part(?:ira)?|(?:va|devrait|doit) partir)\b|envoi\w* (?:ca|le tout)\b|envoie ca\b)"
    r"|\b(?:(?:re)?pai(?:e|es|ent|era|erai"
    r"|eras|erez|erons|eront|ement|ements)|pay(?:er|e|es|ons|ez|era|erai|erons"
    r"|eront|ees?)"
    r"|regl(?:e|es|er|ons|ez|era|erai|erez|erons|eront|ees?|ement|ements)|vir(?:e|er|ons|era|erai|erons|ements?)"
    r"|vers(?:e|er|ons|era|erai|erons|ees?|ements?)"
    r"|sold(?:e|er|ons|era|erai|erons|ees?)|mandat\w*|cheques?|acompte|les sous|(?:votre |ton |l')argent"
    r"|\w*vir (?:le|la|la)|campagne de (?:reglement|paiement))\b"
)
_PROMISE: Final = re.compile(
    r"\bpromis\b|\bpromets\b|\bsans faute\b|\bau plus tard\b|^\W*(?:ok|oui|d'accord|c'est (?:prevu|programme|bon"
    r"|note)|comptez)\b|m'en occupe|\bfai\w+ le necessaire\b"
)
_SOON: Final = re.compile(
    r"\b(?:a|des) (?:la )?reception\b|\bquand\b|prochainement|rapidement|bientot|au plus vite"
    r"|(?:le )?plus vite possible|des que (?:possible|je peux"
    r"|nous pou\w+)|dans les (?:meilleurs|plus brefs) delais"
    r"|sous peu|prochains? jours|incessamment|des que .{0,40}(?:paie|paye|regle|verse|encaiss)\w*"
    r"|apres (?:les fetes|noel|les vacances|la rentree)|l'an prochain|l'annee prochaine"
)
_WILL: Final = re.compile(
    r"\b(?:paier|payer|regler|virer|verser|solder)(?:ai|a|as|ons|ez|ont)\b|\bserez (?:paye|regle)\w*|(?:sera"
    r"|seront) (?:paye|regle|effectue|vers|vire|solde)\w*"
    r"|proced(?:erai|erons|era) (?:bientot )?(?:au|a votre|a ce)"
    r"|(?:vais|allons|va) (?:vous |te |le |la )?(?:payer|regler|virer|verser|solder)|pour (?:vous|te) (?:payer"
    r"|regler)|on (?:vous|te) (?:regle|paie|paye)"
    r"|je (?:vous|te) (?:regle|paie|paye|vire)|aurez votre (?:argent|paiement|reglement)"
)
_NOT: Final = re.compile(
    r"\brien promis|recu (?:notre|mon) |(?:peux|pouvez|pourriez|pourrais)[- ](?:tu|vous) attendre|\bpas promis"
    r"|(?:vous|tu) (?:nous |m')?(?:aviez|avez|avais|as) (?:\w+ )?promis"
    r"|conditions? de (?:paiement|reglement)|^\W*(?:et |mais )?si (?:vous|nous|je|tu|on)\b"
    r"|regl\w+ toujours|(?:pay|regl|pai)\w+ (?:a|toujours a) \d+ jours|jours fin de mois|ne (?:\w+ )?(?:pay|pai|regl"
    r"|vir|vers)\w+ (?:pas|rien|plus)\b|^\W*merci de (?:livrer|me rappeler)"
    r"|merci (?:\w+ )?pour (?:votre|ton) (?:paiement|reglement)|pour reglement\b|jugement|facture (?:du|de) \d"
)
_PLANNED: Final = re.compile(
    r"\b(?:prevue?s?|programmee?s?|sera|seront|partira|fixee?s?|planifiee?s?|ordonnancee?s?)\b"
)
_REST: Final = re.compile(r"\b(?:reste|solde|restant)\b")
_PARTS: Final = re.compile(r"\bpuis\b|\b(?:le|un) (?:solde|reste|restant)\b|\bmoitie\b|\ble reste\b")
_OURS: Final = re.compile(r"\b(?:livr|pose|chantier|rendez-vous|rdv|bat|devis|rappel(?:le|er))\w*")


def _find(passage: Passage) -> Sequence[Proposal]:
    plain = passage.folded
    paid = bool(PAID.find(passage))
    if _NOT.search(plain) or is_reported(plain) or (paid and not (_WILL.search(plain) or _REST.search(plain))):
        return ()
    named = [day for day in passage.days() if day.days and not _denied(passage, day)]
    days = [day for day in named if max(day.days) >= passage.sent_on]
    if paid:
        days = [day for day in days if min(day.days) > passage.sent_on]
    cue, sums = _PAY.search(plain), passage.amounts()
    if days and (cue or _PROMISE.search(plain) or sums) and not (_OURS.search(plain) and not cue):
        return _dated(passage, days, certain=bool(cue))
    if days or REFUSAL.find(passage):
        return ()
    if named and cue and not paid and _PLANNED.search(plain):
        return (replace(passage.proposal(ReplyKind.PROMISE, Certainty.LOW), doubts=(Doubt.PAST,)),)
    if _WILL.search(plain) and _SOON.search(plain):
        return (passage.proposal(ReplyKind.PROMISE, Certainty.LOW),)
    return ()


def _denied(passage: Passage, day: NamedDay) -> bool:
    """Whether a day is said not to be the one: "pas tout de suite", "je ne pourrai pas vendredi"."""
    before = passage.folded[max(0, day.start - 30) : day.start]
    said_not = re.search(r"\bpas (?:\w+ ){0,3}$", before) is not None or is_negated(passage, day.start)
    return said_not and not day.open_ended


def _dated(passage: Passage, days: Sequence[NamedDay], *, certain: bool) -> tuple[Proposal, ...]:
    """One promise a day, each with the sum that stands nearest before it, or after it where none does."""
    sentence, starts = passage.sentence, [0, *(day.end for day in days[:-1])]
    invoices, several = passage.invoices(), len(days) > 1
    if several and not _PARTS.search(passage.folded) and not passage.amounts():
        days, starts = [_day_of_payment(passage, days)], [0]
    found = []
    for floor, day in zip(starts, days, strict=True):
        meant = tuple(one for one in day.days if one >= passage.sent_on)
        doubts = doubts_of(passage, meant)
        found.append(
            Proposal(
                ReplyKind.PROMISE,
                sentence.start,
                sentence.end,
                days=_worked(passage, meant) if Doubt.CLOSED_DAY in doubts else meant,
                is_open=day.open_ended,
                amount=_sum_near(passage, floor, day, alone=len(days) == 1),
                invoice_numbers=invoices,
                certainty=Certainty.HIGH if certain and day.is_sure and not doubts else Certainty.LOW,
                doubts=(*doubts, Doubt.SEVERAL) if several else doubts,
            )
        )
    return tuple(found)


def _worked(passage: Passage, days: tuple[date, ...]) -> tuple[date, ...]:
    """A day on which no bank works, and the next one on which they do."""
    return *days, passage.add_business_days(days[-1], 1)


def _day_of_payment(passage: Passage, days: Sequence[NamedDay]) -> NamedDay:
    """Of several days without sums, the first behind the word that pays, else the last."""
    cue = _PAY.search(passage.folded)
    return next((day for day in days if cue is not None and day.start > cue.start()), days[-1])


def _sum_near(passage: Passage, floor: int, day: NamedDay, *, alone: bool) -> Decimal | None:
    sums = passage.amounts()
    before = [one.value for one in sums if floor <= one.start < day.start]
    if before:
        return before[-1]
    return sums[0].value if alone and len(sums) == 1 else None


INTENT = Intent(ReplyKind.PROMISE, _find)
