"""A draft as JSON, for scripts."""

from __future__ import annotations

from assistant.domain.writing.draft import Draft
from assistant.domain.writing.register import RegisterCard
from assistant.services.writing.check_letter import finding_as_json


def draft_report(draft: Draft) -> dict[str, object]:
    """Subject ("" for an SMS), body, channel, level, register card, evidence, findings, who wrote it and why."""
    latest = draft.latest
    return {
        "id": draft.id,
        "client_id": draft.debtor_id,
        "subject": latest.text.subject,
        "body": latest.text.body,
        "channel": draft.channel.value,
        "level": draft.stage.value,
        "as_of": draft.as_of.isoformat(),
        "payment_deadline": draft.payment_deadline.isoformat() if draft.payment_deadline else None,
        "invoices": list(draft.invoice_numbers),
        "register_card": register_report(draft.register_card),
        "evidence": [
            {
                "message_id": passage.message_id,
                "date": passage.sent_at.date().isoformat(),
                "direction": passage.direction.value,
                "quote": passage.quote,
            }
            for passage in draft.evidence
        ],
        "findings": [finding_as_json(finding) for finding in latest.findings],
        "written_by": draft.versions[0].written_by.value,
        "why": draft.provenance.why,
    }


def register_report(card: RegisterCard) -> dict[str, object]:
    """The card with each line's source, confidence and quotes."""
    return {
        "address_form": card.address_form.value,
        "greeting": card.greeting.value,
        "closing": card.closing.value,
        "formality": card.formality,
        "warmth": card.warmth,
        "length": card.length.value,
        "language": card.language,
        "firmness": card.firmness,
        "messages_read": card.messages_read,
        "lines": [
            {
                "name": trait.name.value,
                "value": trait.value,
                "source": trait.source.value,
                "confidence": round(trait.confidence, 2),
                "quotes": [
                    {"message_id": q.message_id, "date": q.on.isoformat(), "text": q.text} for q in trait.quotes
                ],
            }
            for trait in card.traits
        ],
    }
