"""A reminder says what it reminds of: an invoice, a sum, a payment (GR-001, GR-006)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import Recipient
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import BY_NUMBER
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.named import mentions
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import read

# Stems of which one stands in any sentence about money that is owed.
_MONEY: Final = frozenset(
    {
        *("fact", "paie", "paye", "regl", "vers", "vire", "sold", "somm", "mont", "du", "due", "dus", "dues", "doit"),
        *(
            "deve",
            "dois",
            "eche",
            "impa",
            "reta",
            "comp",
            "dett",
            "crea",
            "acqu",
            "prel",
            "cheq",
            "euro",
            "reli",
            "rela",
        ),
        *("rapp", "note", "hono", "loye", "coti", "situ", "doss", "tran", "pret", "plan", "accs", "avoi", "remb"),
    }
)


def _check(letter: Letter) -> Iterator[Fault]:
    if letter.amounts or mentions(letter) or not read(letter).stems.isdisjoint(_MONEY):
        return
    yield Fault()


def _reminds(letter: Letter) -> bool:
    facts = letter.facts
    return facts.stage.is_dunning and facts.recipient is Recipient.DEBTOR and facts.channel not in BY_NUMBER


RULE = Rule(
    id="FOR216",
    name="empty-letter",
    severity=Severity.BLOCKING,
    source="finished-text",
    message="Cette relance ne dit pas de quoi elle parle.",
    hint="Nommez la facture et ce qui reste à payer.",
    check=_check,
    when=_reminds,
    bad=(
        letter("", BUSINESS),
        letter("Bonjour,", BUSINESS),
        letter("Il fait beau à Annecy.\n\nCordialement,\nNora Vidal", CONSUMER),
        letter("Objet :\n\n ", BUSINESS),
    ),
    good=(
        letter("Votre facture F-118 attend encore votre virement, acompte de 500 € déduit : 700 €.", BUSINESS),
        letter("Il reste 700,00 € à régler, vos 500 € étant déduits.", CONSUMER),
        letter("Pourriez-vous nous dire quand partira votre paiement ?", BUSINESS),
        letter("Avez-vous bien reçu notre dernière relance ?", BUSINESS),
    ),
)
