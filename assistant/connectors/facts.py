"""FACTS: a JSON object turned into the domain's Facts, or one French sentence that says what is wrong and where."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assistant.connectors import facts_schema as shape
from assistant.domain import facts
from assistant.domain.errors import UnreadableFactsError
from assistant.domain.facts import Facts
from assistant.domain.ledger import debtor, settlement
from assistant.domain.money import ZERO

_DOMAIN: dict[type[BaseModel], type] = {
    shape.CreditorShape: facts.CreditorFacts,
    shape.ContactShape: facts.ContactFacts,
    shape.InsolvencyShape: debtor.Insolvency,
    shape.DebtorShape: facts.DebtorFacts,
    shape.EInvoiceStatusShape: facts.EInvoiceStatus,
    shape.SettlementShape: settlement.Settlement,
    shape.PenaltyShape: facts.PenaltyFacts,
    shape.PastContactShape: facts.PastContact,
    shape.PromiseShape: facts.PromiseFacts,
    shape.DiscountShape: facts.DiscountFacts,
    shape.InstalmentShape: facts.InstalmentFacts,
    shape.PlanShape: facts.PlanFacts,
    shape.ConcessionsShape: facts.ConcessionFacts,
    shape.PayeeShape: facts.PayeeFacts,
    shape.ClausesShape: facts.ClauseFacts,
    shape.EventShape: facts.EventFacts,
}
_PLAIN = frozenset({str, bool, int, Decimal, date})  # most values: the domain takes them as they are
_LONG_AGO = date(2000, 1, 1)  # where no day at all is known, nothing is late and no deadline has passed


def parse_facts(obj: object) -> Facts:
    """Facts from decoded JSON; raises UnreadableFactsError with the path of the first wrong key."""
    if not isinstance(obj, Mapping):
        raise UnreadableFactsError("Les faits doivent former un objet JSON, entre accolades.")
    try:
        read = shape.FactsShape.model_validate(obj)
    except ValidationError as error:
        raise UnreadableFactsError(_sentence(error.errors()[0])) from None
    known = _fields(read)
    if read.as_of is None:
        known |= {"as_of": _latest_day(read), "as_of_known": False}
    return Facts(**known)  # type: ignore[arg-type]  # the schema has checked names and types


def json_schema() -> dict[str, object]:
    """The JSON schema of FACTS, as published in knowledge/facts-schema.json."""
    return shape.FactsShape.model_json_schema()


def _fields(read: BaseModel) -> dict[str, object]:
    """The known keys of a shape, in the domain's words."""
    return {
        name: value if type(value) in _PLAIN else _value(value, name)
        for name, value in read.__dict__.items()
        if value is not None
    }


def _value(value: object, name: str) -> object:
    if isinstance(value, list):
        items = (_value(item, "") for item in value)
        return frozenset(items) if name == "surroundings" else tuple(items)
    if isinstance(value, shape.InvoiceShape):
        return _invoice(value)
    if isinstance(value, shape.ProofShape):
        return value.proof or ""
    if isinstance(value, BaseModel):
        return _DOMAIN[type(value)](**_fields(value))
    return value


def _invoice(read: shape.InvoiceShape) -> facts.InvoiceFacts:
    """An invoice; of amount, residual, payments and credits, one that is not known follows from the others."""
    known = _fields(read)
    if isinstance(read.einvoice_status, str):
        known["einvoice_status"] = facts.EInvoiceStatus(read.einvoice_status)
    if read.amount is not None and read.residual is not None:
        missing = "paid" if read.paid is None else "credited" if read.credited is None else ""
        rest = read.amount - read.residual - (read.paid or ZERO) - (read.credited or ZERO)
        return facts.InvoiceFacts(**known | ({missing: rest} if missing and rest > 0 else {}))  # type: ignore[arg-type]  # checked by the schema
    deducted = (read.paid or ZERO) + (read.credited or ZERO)
    if read.amount is None:
        known["amount"] = Decimal(0) if read.residual is None else read.residual + deducted
    if read.residual is None:
        known["residual"] = Decimal(0) if read.amount is None else read.amount - deducted
    known["sums_known"] = not (read.amount is None and read.residual is None)
    return facts.InvoiceFacts(**known)  # type: ignore[arg-type]  # the schema has checked names and types


def _latest_day(read: shape.FactsShape) -> date:
    """The latest day on which something has happened, where the day of the letter is not known."""
    days = [contact.on for contact in read.history or ()]
    days += [event.on for event in read.events or () if event.on]
    for invoice in read.invoices or ():
        days += [day for day in (invoice.issued_on, invoice.paid_on) if day]
    return max(days, default=_LONG_AGO)


def _sentence(error: ErrorDetails) -> str:
    path = _path(error["loc"])
    if error["type"] == "extra_forbidden":
        return (
            f"Faits illisibles\u202f: la clé «\u202f{path}\u202f» est inconnue\u202f; retirez-la ou corrigez son nom."
        )
    if error["type"] == "missing":
        return f"Faits illisibles\u202f: la clé «\u202f{path}\u202f» manque\u202f; ajoutez-la."
    if error["type"] == "value_error":
        return f"Faits illisibles à «\u202f{path}\u202f»\u202f: {error['msg'].removeprefix('Value error, ')}."
    if error["type"] == "enum":
        allowed = str((error.get("ctx") or {}).get("expected", "")).replace("' or '", "', '").replace("'", "")
        said = f"la valeur {_shown(error['input'])} n’est pas prévue ({allowed})"
        return f"Faits illisibles à «\u202f{path}\u202f»\u202f: {said}."
    return (
        f"Faits illisibles à «\u202f{path}\u202f»\u202f: la valeur {_shown(error['input'])} n’est pas du type attendu."
    )


def _path(loc: tuple[int | str, ...]) -> str:
    path = ""
    for step in loc:
        if isinstance(step, int):
            path += f"[{step}]"
        elif not step.endswith("Shape") and "[" not in step:
            path += f".{step}" if path else step
    return path


def _shown(value: object) -> str:
    text = str(value)
    longest = 40
    return f"«\u202f{text if len(text) <= longest else text[:longest] + '…'}\u202f»"
