"""What was paid or credited is shown: in a formal notice always, elsewhere better (GR-004)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.french.numbers.amounts import format_amount
from assistant.guardrails.conditions import at_notice
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.demanded import demanded
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.rules.facts.payment_not_deducted import is_partly_paid
from assistant.guardrails.wording.sought import sought

_SHOWN: Final = sought(
    r"\b(?:versement|virement (?:de|du|recu)|acompte|avoir|paiement partiel|premier (?:paiement|reglement)"
    r"|deduction|deduit\w*|deja (?:regle|paye|verse)|recue?s?|solde|restant due?|reste)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    if Surrounding.INVOICE_TABLE in facts.surroundings or facts.channel is Channel.SMS:
        return
    sums = {money.value for money in letter.amounts}
    for invoice in facts.selected:
        if not is_partly_paid(invoice) or not demanded(letter, invoice):
            continue
        received = invoice.paid + invoice.credited
        if sums & {invoice.paid, invoice.credited, received} - {0} or (_is_told(letter) and not at_notice(letter)):
            continue
        severity = Severity.BLOCKING if at_notice(letter) else None
        yield Fault(severity=severity, hint=f"Rappelez les {format_amount(received)} déjà déduits de {invoice.number}.")


def _is_told(letter: Letter) -> bool:
    return not letter.amounts or _SHOWN.search(letter) is not None


RULE = Rule(
    id="FAC014",
    name="payment-not-shown",
    severity=Severity.WARNING,
    source="fr-civ-1343-1",
    covers=("GR-004",),
    message="Le paiement ou l’avoir déjà déduit n’apparaît pas.",
    hint="Rappelez ce qui a été reçu.",
    check=_check,
    when=lambda letter: letter.facts.stage.is_dunning,
    bad=(
        letter("Merci de payer 700,00 € pour F-118.", BUSINESS),
        letter("Nous vous mettons en demeure de payer 700,00 € pour F-118.", CONSUMER, stage=Stage.FORMAL_NOTICE),
        letter("Merci de nous virer les 700,00 € de la facture F-118.", CONSUMER),
        letter("Où en est le règlement des 700 € de F-118 ?", BUSINESS),
    ),
    good=(
        letter("F-118 : 1 200,00 €, dont 500,00 € reçus ; merci de payer 700,00 €.", BUSINESS),
        letter("Le solde de F-118 est de 700,00 €, votre acompte étant déduit.", CONSUMER),
        letter("Merci pour vos 500,00 € ; pour solder F-118, il manque 700,00 €.", BUSINESS),
        letter("Après votre premier virement de 500 €, 700 € restent à régler sur F-118.", CONSUMER),
    ),
)
