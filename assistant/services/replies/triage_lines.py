"""Triage lines: proposals of messages from outside, as values that JSON can carry."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from assistant.domain.errors import UnreadableDateError
from assistant.domain.gate.reply_hold import KIND_WORDS
from assistant.domain.mail.correspondence import Nature
from assistant.domain.mail.reply import Proposal
from assistant.french.days.dates import format_date_short, parse_date
from assistant.services.gate.business_days import add_business_days
from assistant.triage.read_reply import read_reply


@dataclass(frozen=True, slots=True)
class OutsideReply:
    """A message that no book holds; days are reckoned from ``said_on``; ``invoices`` where the caller knows them."""

    id: str
    body: str
    said_on: date
    subject: str = ""
    nature: Nature = Nature.WRITTEN
    invoices: tuple[str, ...] = ()


def reply_of_line(line: str, number: int, today: date) -> OutsideReply | dict[str, object]:
    """The message of a line of JSON: ``text`` or ``body``, and if told ``id``, ``subject``, ``date``, ``invoices``.

    What is no message is an ``error`` in one sentence with the line's number.
    """
    try:
        row = json.loads(line)
    except json.JSONDecodeError:
        return {"error": f"La ligne {number} n’est pas du JSON\u202f: corrigez-la."}
    body = row.get("text", row.get("body")) if isinstance(row, dict) else None
    if not isinstance(body, str):
        return {"error": f"La ligne {number} n’a pas de champ «\u202ftext\u202f»\u202f: ajoutez-le."}
    said = row.get("date") or row.get("sent_on") or row.get("sent_at")
    try:
        said_on = parse_date(str(said)) if said else today
    except UnreadableDateError as error:
        return {"error": f"Ligne {number}\u202f: {error}"}
    invoices = row.get("invoices")
    known = tuple(str(one) for one in invoices) if isinstance(invoices, list) else ()
    return OutsideReply(str(row.get("id", number)), body, said_on, str(row.get("subject") or ""), invoices=known)


def proposal_lines(reply: OutsideReply) -> list[dict[str, object]]:
    """One line a proposal, in the order of the message's words; dates are ISO, euros are text with two decimals."""
    proposals = read_reply(
        reply.body,
        reply.said_on,
        add_business_days,
        subject=reply.subject,
        nature=reply.nature,
        invoices=reply.invoices,
    )
    return [_line(reply, proposal) for proposal in proposals]


def spoken_line(line: dict[str, object]) -> str:
    """A proposal for the eye."""
    day = line["date"]
    candidates = line["candidates"]
    assert isinstance(candidates, list)
    days = [str(day)] if day else [str(one) for one in candidates]
    told = " ou ".join(format_date_short(date.fromisoformat(one)) for one in days)
    parts = [
        str(line["label"]),
        told,
        f"{line['amount']}\u202f€" if line["amount"] else "",
        f"«\u202f{line['quote']}\u202f»",
    ]
    return f"{line['id']}\t" + ", ".join(part for part in parts if part)


def _line(reply: OutsideReply, one: Proposal) -> dict[str, object]:
    return {
        "id": reply.id,
        "kind": one.kind.value,
        "label": KIND_WORDS[one.kind],
        "quote": " ".join(one.quote(reply.body).split()),
        "start": one.start,
        "end": one.end,
        "date": None if one.day is None else one.day.isoformat(),
        "candidates": [] if one.day is not None else [day.isoformat() for day in one.days],
        "amount": None if one.amount is None else f"{one.amount:.2f}",
        "invoices": list(one.invoice_numbers),
        "reason": None if one.reason is None else one.reason.value,
        "address": one.address or None,
        "doubts": [doubt.value for doubt in one.doubts],
        "certainty": one.certainty.value,
        "by": one.by.value,
    }
