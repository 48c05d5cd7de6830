"""A public buyer finds the invoice by its order or engagement number (GR-092)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.conditions import asks_for_money, by_phone, to_public
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_NAMED: Final = re.compile(
    r"\b(?:engagement|marche|bon de commande|commande|siret|code service|service executant|chorus)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    orders = [invoice.purchase_order for invoice in letter.facts.selected if invoice.purchase_order]
    text = letter.twin.folded
    if not orders or Surrounding.INVOICE_TABLE in letter.facts.surroundings:
        return
    if not any(folded(order) in text for order in orders) and not _NAMED.search(text):
        yield Fault(hint=f"Ajoutez le numéro d’engagement ou de commande\u202f: {', '.join(orders)}.")


_ORDERED = (replace(PUBLIC.invoices[0], purchase_order="2100045"),)
_START = "Reste 700,00 € sur F-118, acompte déduit. "

RULE = Rule(
    id="PUB092",
    name="missing-public-reference",
    severity=Severity.WARNING,
    source="fr-ccp-r2192-27",
    covers=("GR-092",),
    message="La référence d’engagement ou de commande manque.",
    hint="Ajoutez le numéro d’engagement ou de commande.",
    check=_check,
    when=lambda letter: to_public(letter) and asks_for_money(letter) and not by_phone(letter),
    bad=(
        letter(_START, PUBLIC, invoices=_ORDERED),
        letter("Madame, " + _START + "Où en est le mandatement ?", PUBLIC, invoices=_ORDERED),
        letter(_START + "Merci de nous dire quand elle sera mandatée.", PUBLIC, invoices=_ORDERED),
        letter("Facture F-118 : solde de 700,00 €, acompte déduit.", PUBLIC, invoices=_ORDERED),
    ),
    good=(
        letter(_START + "Engagement 2100045.", PUBLIC, invoices=_ORDERED),
        letter(_START, PUBLIC),
        letter(_START + "Bon de commande n° 2100045.", PUBLIC, invoices=_ORDERED),
        letter(_START, BUSINESS, invoices=_ORDERED),
    ),
)
