"""What the editor shows of a text: findings with their cards, slots as chips, values of the account."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from assistant.domain.finding import Finding, Severity
from assistant.domain.gathered import Gathered, gathered, span_of
from assistant.domain.ledger.account_mark import AccountMark, MarkKind
from assistant.domain.writing.draft import Draft, LetterText
from assistant.domain.writing.slot_catalogue import SLOT
from assistant.domain.writing.slots import SLOT_PATTERN
from assistant.guardrails.source_card import source_card
from assistant.ui.faulty_sentence import Cut, cuts_of, faulty_sentence
from assistant.ui.finding_words import quoted
from assistant.ui.live_editor.fields import Fields
from assistant.ui.mention_place import mention_place
from assistant.ui.wording import SEVERITIES

_MARKS = {
    MarkKind.TOTAL: "total demandé",
    MarkKind.RESIDUAL: "reste dû de {}",
    MarkKind.AMOUNT: "montant de {}",
    MarkKind.PAID: "déjà reçu pour {}",
    MarkKind.CREDITED: "avoir déduit de {}",
    MarkKind.INVOICE: "facture {}",
    MarkKind.ISSUED_ON: "date de {}",
    MarkKind.DUE_ON: "échéance de {}",
    MarkKind.PAID_ON: "dernier versement pour {}",
    MarkKind.DEADLINE: "date demandée",
    MarkKind.AS_OF: "jour où le compte est arrêté",
    MarkKind.PROMISE: "promesse du client",
    MarkKind.IBAN: "IBAN de la société",
    MarkKind.BIC: "BIC de la société",
}
_LONGEST_PASSAGE = 600  # characters: all that a card covers is quoted
Shown = dict[str, Any]


def finding_cards(text: LetterText, findings: Iterable[Finding], draft: Draft) -> list[Shown]:
    """One card a passage, the heaviest first, with what else is found there beneath."""
    waived = {line.partition(":")[0]: line.partition(":")[2] for line in draft.waived}
    return [_passage_card(text, group, waived) for group in gathered(findings, text.whole)]


def _passage_card(text: LetterText, group: Gathered, waived: Mapping[str, str]) -> Shown:
    """The heaviest finding of a passage with the others beneath: all its words are quoted, its remedies each once."""
    lead, *others = _cut_once([_card(one, text, waived.get(one.rule, "")) for one in group])
    if others and (span := span_of(group)) is not None:
        lead["quote"] = quoted(text.whole, *span, longest=_LONGEST_PASSAGE)
    if not any(card["cut"] for card in (lead, *others)):
        lead["cut"] = next((_cut_shown(text, cut) for cut in cuts_of(text, group)), None)
    return lead | {"others": others}


def _cut_once(cards: list[Shown]) -> list[Shown]:
    """The sentence of a passage is offered to be taken out by the first that says so."""
    cuts = [card["cut"] for card in cards]
    return [card | {"cut": None if card["cut"] in cuts[:rank] else card["cut"]} for rank, card in enumerate(cards)]


def _cut_shown(text: LetterText, cut: Cut) -> Shown:
    return Fields(text).in_body(cut.start, cut.end) | {"sentence": cut.sentence}


def _card(finding: Finding, text: LetterText, waived: str) -> Shown:
    source = source_card(finding.source)
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "label": SEVERITIES[finding.severity],
        "message": finding.message,
        "hint": finding.hint,
        "article": f"{source.article} ({finding.rule})",
        "title": source.title,
        "confidence": source.words,
        "waivable": finding.severity is Severity.WARNING and not waived,
        "waived": waived,
        **_place_and_remedy(finding, text),
    }


def _place_and_remedy(finding: Finding, text: LetterText) -> Shown:
    """Where it is, or where what is missing would go; and the text that would put it right."""
    fields, shown = (
        Fields(text),
        Shown(quote="", place=None, replacement=finding.replacement, insertion="", inserted="", cut=None),
    )
    if cut := faulty_sentence(text, finding):
        shown["cut"] = _cut_shown(text, cut)
    if finding.insertion:
        at, inserted = mention_place(text.body, finding.insertion)
        shown |= {"place": fields.in_body(at, at), "insertion": finding.insertion, "inserted": inserted}
    if finding.start is not None:
        end = finding.start if finding.end is None else finding.end
        shown |= {"quote": quoted(text.whole, finding.start, end)}
        if not finding.insertion:
            shown["place"] = fields.place(finding.start, end)
        if not fields.holds(finding.start, end):
            shown["replacement"] = ""
    return shown


def chips(text: LetterText) -> list[Shown]:
    """The slots that stand in the text, each with what it holds."""
    fields = Fields(text)
    return [
        {"place": fields.place(*found.span()), "words": f"Champ à remplir\u202f: {_meaning(found.group(1))}"}
        for found in SLOT_PATTERN.finditer(text.whole)
    ]


def _meaning(name: str) -> str:
    return SLOT[name].meaning if name in SLOT else f"inconnu, {name}"


def account_words(text: LetterText, marks: Iterable[AccountMark]) -> list[Shown]:
    """The values of the text that stand on the account, each with what it is there."""
    fields = Fields(text)
    return [
        {
            "place": fields.place(mark.start, mark.end),
            "words": f"Du compte\u202f: {_MARKS[mark.kind].format(mark.invoice)}",
        }
        for mark in marks
    ]
