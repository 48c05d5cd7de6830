"""Demanded: whether a letter asks for the money of an invoice (rules-readings R2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import Recipient
from assistant.domain.facts import InvoiceFacts
from assistant.domain.money import total
from assistant.domain.reminders.dunning import Stage
from assistant.french.numbers.amounts import Amount
from assistant.guardrails.figures.computable import claimable
from assistant.guardrails.figures.named import Mention, mentioned_in, mentions
from assistant.guardrails.figures.set_aside import sets_aside
from assistant.guardrails.figures.urged import BOUND, URGED, is_urged, presses, urges
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.wording.neighbourhood import passage_at
from assistant.guardrails.wording.passage import Passage
from assistant.guardrails.wording.sought import sought

_DECLARED: Final = sought(
    r"\b(?:declar\w+|produi\w+|admi\w+|passif)\b[^.]{0,160}\b(?:creances?|passif|somme)\b", re.DOTALL
)
_CLAIMS_NOTHING: Final = re.compile(
    r"\b(?:ne|n') ?(?:vous |te |en )?(?:reclam|demand|attend)\w+ (?:donc |plus |bien sur )?(?:rien|plus)\b"
    r"(?! (?:d'autre|de plus|que|pour l'instant|aujourd))|\brien ne vous (?:est|sera) (?:demande|reclame)\b"
)
_TO_OFFICER: Final = re.compile(
    r"\bdeclar(?:ee?s?|ons|erons|erai|e)\b[^.;!?]{0,40}\b(?:passif|mandataire|liquidat(?:eur|rice)|me|maitre)\b"
)
_REQUEST: Final = re.compile(
    r"\b(?:pay(?:er|ez|e|iez)|regl(?:er|ez|iez)|vers(?:er|ez|iez)|sold(?:er|ez)|vir(?:er|ez)|reglement|paiement"
    r"|virement|reste[ns]?t? (?:due?s?|a (?:regler|payer)|impayee?s?|ouvertes?)|impayee?s?|en retard|echue?s?"
    r"|exigibles?|nous (?:est|sont) (?:bien |donc |toujours )?dues?|l'attend(?:ons|s)|vous nous devez|tu nous "
    r"dois|reclam\w+|mett\w+ en demeure|somme due)\b"
)

_TOLD: Final = re.compile(  # "votre virement du 9 octobre réglait bien F-118"
    r"\b(?:votre|vos|ton|tes) (?:virement|paiement|reglement|versement"
    r"|cheque)s?\b[^.;!?]{0,30}\bdu (?:\w+di )?(?:1er|\d)"
)

_RECEIVED: Final = re.compile(
    r"\b(?:avons|ai) (?:bien |donc )?recu\b|\bbien (?:recu|arrive|parvenu)e?s?\b"
    r"|\b(?:est|sont) (?:arrive|parvenu)e?s?\b|\b(?:merci|remerci\w+) (?:de|pour) (?:votre|vos|ce)\b"
)
_AGAIN: Final = re.compile(  # one payment told, another wished for
    r"\b(?:autres?|second|nouveau|prochaine?s?|suivante?s?|reste|restant|solde|mais|encore|aussi|egalement|de meme"
    r"|continu\w*|poursui\w*|pareil|ancien\w*|anterieur\w*|arrieres?)\b"
)

# In a letter of thanks a payment is told, not asked: "votre virement de 1 510 €", "310 € pour F-121".
_STILL_ASKED: Final = re.compile(
    r"\b(?:pay(?:er|ez|iez)|regl(?:er|ez|iez)|vers(?:er|ez|iez)|sold(?:er|ez)|vir(?:er|ez)|reste[ns]?t? (?:due?s?"
    r"|a (?:regler|payer)|impayee?s?|ouvertes?)|impayee?s?|en retard|echue?s?|exigibles?|nous (?:est|sont) (?:bien "
    r"|donc |toujours )?dues?|(?:l')?attend(?:ons|s)|manqu(?:e|ent)|vous nous devez|tu nous dois|reclam\w+"
    r"|mett\w+ en demeure|somme due|souhaitee?s?|demandee?s?|esperee?s?|bienvenue?s?|ferai(?:t|ent) plaisir"
    r"|exig(?:e|eons)|merci d'(?:adresser|envoyer)|d'ici|sous (?:huit|quinze|dix|trente|\d+) jours)\b"
)


def demanded(letter: Letter, invoice: InvoiceFacts) -> bool:
    """Whether the letter asks for money on that invoice."""
    facts = letter.facts
    everywhere = [mention for mention in mentions(letter) if mention.invoice == invoice]
    naming = [mention for mention in everywhere if not _in_subject(letter, mention)] or everywhere
    aside = bool(naming) and all(sets_aside(letter, mention) for mention in naming)
    if aside and not _in_total(letter, invoice) and not _asked_by_its_sum(letter, invoice):
        return False
    if facts.recipient is Recipient.INSOLVENCY_OFFICER and _DECLARED.search(letter):
        return any(is_urged(letter, mention) for mention in naming)
    if facts.recipient is Recipient.INSOLVENCY_OFFICER:
        return urges(letter)
    asks = (facts.stage.is_dunning or facts.stage is Stage.PLAN) and facts.recipient is Recipient.DEBTOR
    if asks and invoice.selected and not aside:
        return True
    asked = aside and _asked_by_its_sum(letter, invoice)
    return asked or any(_requested(letter, mention) for mention in naming) or _in_total(letter, invoice)


def leaves_it_to_the_officer(letter: Letter) -> bool:
    """Whether the letter says that it claims nothing, that the claim is declared, and urges no payment after all."""
    text = letter.twin.folded
    return _CLAIMS_NOTHING.search(text) is not None and _TO_OFFICER.search(text) is not None and not urges(letter)


def tells_of_a_payment(passage: Passage) -> bool:
    """Whether a sentence tells of a payment that came, and asks for no other."""
    told = _TOLD.search(passage.text) is not None or _RECEIVED.search(passage.text) is not None
    return told and not _asked_still(passage) and _AGAIN.search(passage.text) is None


def place_of(letter: Letter, invoice: InvoiceFacts) -> tuple[int, int] | None:
    """Where the letter names an invoice first, without setting it aside where it can be chosen."""
    naming = [mention for mention in mentions(letter) if mention.invoice == invoice]
    asked = [mention for mention in naming if not sets_aside(letter, mention)]
    first = next(iter(asked or naming), None)
    return None if first is None else (first.start, first.end)


def sums_requested(letter: Letter, invoice: InvoiceFacts) -> Iterator[Amount]:
    """Its whole sum, wherever a sentence that names no invoice asks for something."""
    for money in letter.amounts:
        if money.value not in {invoice.residual, claimable(invoice)}:
            continue
        passage = passage_at(letter, money.start)
        asked = URGED.search(passage.text) or _REQUEST.search(passage.text)
        named = mentioned_in(letter, passage.start, passage.start + len(passage.text))
        if asked is not None and not named and not is_denied(passage.text, asked.start(), asked.end()):
            yield money


def _in_subject(letter: Letter, mention: Mention) -> bool:
    """Whether it stands in the subject line, which says what the letter is about and asks for nothing."""
    return bool(letter.subject) and "\n" not in letter.twin.text[: mention.start].lstrip()


def _asked_by_its_sum(letter: Letter, invoice: InvoiceFacts) -> bool:
    """Whether a sentence that does not name it asks for its whole sum all the same."""
    for money in letter.amounts:
        if money.value != invoice.residual or (invoice.disputed and money.value == claimable(invoice)):
            continue
        passage = passage_at(letter, money.start)
        if presses(passage):
            return True
    return False


def _requested(letter: Letter, mention: Mention) -> bool:
    passage = passage_at(letter, mention.start)
    if sets_aside(letter, mention):
        return False
    if BOUND.search(passage.text) is not None:
        return True
    if mention.invoice.residual <= 0 and _TOLD.search(passage.text) is not None:
        return _asked_still(passage)
    return _asks(letter, passage)


def _asks(letter: Letter, passage: Passage) -> bool:
    """Whether a sentence speaks of a payment to come."""
    if letter.facts.stage is Stage.THANKS:
        return _asked_still(passage)
    asked = _REQUEST.search(passage.text)
    return asked is not None and not is_denied(passage.text, asked.start(), asked.end())


def _asked_still(passage: Passage) -> bool:
    """Whether a sentence that tells of a payment made asks for one all the same."""
    asked = _STILL_ASKED.search(passage.text)
    return asked is not None and not is_denied(passage.text, asked.start(), asked.end())


def _in_total(letter: Letter, invoice: InvoiceFacts) -> bool:
    """Whether a sum of the letter is a total that only adds up with this invoice."""
    own = claimable(invoice) or invoice.residual or invoice.amount
    others = [i for i in letter.facts.invoices if i.number != invoice.number and i.selected and i.residual]
    if own <= 0 or not others:
        return False
    without = {total(i.residual for i in others), total(claimable(i) for i in others)}
    told = letter.facts.stage is Stage.THANKS and invoice.residual <= 0
    sums = {m.value for m in letter.amounts if not told or _asks(letter, passage_at(letter, m.start))}
    if sums & without:
        return False
    joint = {
        total([*(i.residual for i in others), value]) for value in (own, invoice.residual, invoice.amount) if value > 0
    }
    return bool(sums & joint)
