"""A plan names the invoices, the sum owed, the days and the sums (GR-115, R24)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.computable import computable
from assistant.guardrails.figures.instalments import counted_instalments, listed_instalments
from assistant.guardrails.figures.named import named
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    if _is_a_recall(letter):
        return
    if Surrounding.INVOICE_TABLE not in facts.surroundings and not named(letter):
        yield Fault(message="Le plan ne nomme aucune facture.", hint="Nommez les factures.")
    if not _tells_what_is_due(letter):
        yield Fault(message="Le plan ne dit pas la somme due en tout.", hint="Indiquez la somme due.")
    if not listed_instalments(letter) and not counted_instalments(letter):
        yield Fault(
            message="Le plan ne donne pas ses versements.", hint="Donnez la somme et la date de chaque versement."
        )
    elif not any(mention.value and mention.value >= facts.as_of for mention in letter.dates):
        yield Fault(message="Le plan ne donne pas de date.", hint="Datez chaque versement.")


def _tells_what_is_due(letter: Letter) -> bool:
    """Whether a total is told, or what was invoiced beside what was paid of it."""
    told = {money.value for money in letter.amounts}
    if told & set(computable(letter).totals):
        return True
    plan = letter.facts.plan
    return plan is not None and all({one.amount, one.paid} <= told for one in letter.facts.selected)


def _is_a_recall(letter: Letter) -> bool:
    """Whether the letter only recalls the next instalment of a plan that was agreed before."""
    plan = letter.facts.plan
    return plan is not None and plan.accepted_on is not None and len(listed_instalments(letter)) < len(plan.instalments)


RULE = Rule(
    id="PLA115",
    name="incomplete-plan",
    severity=Severity.BLOCKING,
    source="plan-content",
    covers=("GR-115", "GR-116"),
    message="Le plan de paiement est incomplet.",
    hint="Complétez le plan.",
    check=_check,
    when=lambda letter: letter.facts.stage is Stage.PLAN,
    bad=(
        letter("Payez 100 € par mois.", BUSINESS, stage=Stage.PLAN),
        letter(
            "F-118 : vous paierez en deux versements de 350,00 €, reçu 500 €, reste 700 €.", CONSUMER, stage=Stage.PLAN
        ),
        letter("F-118 : solde de 700,00 €, acompte déduit, payable par mois.", BUSINESS, stage=Stage.PLAN),
        letter("Vous réglerez le solde petit à petit, à votre convenance.", CONSUMER, stage=Stage.PLAN),
    ),
    good=(
        letter(
            "Facture F-118, solde de 700,00 € (acompte de 500 € déduit) : 350,00 € le 15 juin 2026 et 350,00 € "
            "le 15 juillet 2026.",
            BUSINESS,
            stage=Stage.PLAN,
        ),
        letter(
            (
                "Il reste 700,00 € sur F-118, acompte déduit : deux versements de 350,00 €, le 15 juin 2026 et "
                "le 15 juillet 2026."
            ),
            CONSUMER,
            stage=Stage.PLAN,
        ),
        letter("Payez à votre rythme, après un mot de votre part.", BUSINESS),
        letter(
            "Solde de F-118, acompte déduit : 700,00 €. Échéances : 15/06/2026, 350,00 € ; 15/07/2026, 350,00 €.",
            CONSUMER,
            stage=Stage.PLAN,
        ),
    ),
)
