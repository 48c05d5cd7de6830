"""In liquidation, the liquidator is written to, not the debtor (N19)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from assistant.domain.fact_kinds import Recipient
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import Insolvency, InsolvencyKind
from assistant.domain.reminders.dunning import Stage
from assistant.french.mail.plain_text import folded
from assistant.guardrails.conditions import in_insolvency
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.figures.demanded import leaves_it_to_the_officer
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_HEAD = 400  # characters in which the addressee stands


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    insolvency = facts.debtor.insolvency
    if (
        insolvency is None
        or insolvency.kind is not InsolvencyKind.LIQUIDATION
        or facts.recipient is not Recipient.DEBTOR
    ):
        return
    if not _is_written_to_the_officer(letter, facts) and not leaves_it_to_the_officer(letter):
        yield Fault(hint=f"Adressez la lettre au liquidateur{', ' + insolvency.officer if insolvency.officer else ''}.")


def _is_written_to_the_officer(letter: Letter, facts: Facts) -> bool:
    officer = facts.debtor.insolvency.officer if facts.debtor.insolvency else ""
    head = letter.twin.folded[:_HEAD]
    names = [word for word in folded(officer).replace(",", " ").split() if len(word) > 2]  # noqa: PLR2004  ("me" is no name)
    return bool(names) and names[0] in head and "maitre" in head


_LIQUIDATION = replace(
    BUSINESS,
    stage=Stage.OTHER,
    debtor=replace(BUSINESS.debtor, insolvency=Insolvency(InsolvencyKind.LIQUIDATION, date(2026, 4, 20), "Me Vial")),
)

RULE = Rule(
    id="INS019",
    name="liquidator-bypassed",
    severity=Severity.BLOCKING,
    source="fr-com-l641-9",
    covers=("N19",),
    message="Le débiteur en liquidation est dessaisi\u202f: la lettre va au liquidateur.",
    hint="Adressez la lettre au liquidateur.",
    check=_check,
    when=in_insolvency,
    bad=(
        letter("Bonjour Monsieur Morel, où en est votre société ?", _LIQUIDATION),
        letter("Madame, Monsieur, F-118 reste ouverte : reste 700 €.", _LIQUIDATION, stage=Stage.REMINDER_2),
        letter("Monsieur Morel, pouvez-vous nous régler F-118 ?", _LIQUIDATION, stage=Stage.REMINDER_1),
        letter("Nous ne réclamons rien ; la créance sera déclarée à Me Vial, mais payez-nous F-118.", _LIQUIDATION),
        letter("À l’attention du gérant : F-118 reste ouverte, 700 €.", _LIQUIDATION, stage=Stage.REMINDER_3),
    ),
    good=(
        letter(
            "Maître, nous déclarons au passif 700,00 € pour F-118.",
            _LIQUIDATION,
            recipient=Recipient.INSOLVENCY_OFFICER,
        ),
        letter("Maître Vial,\n\nNous déclarons au passif 700,00 € pour F-118.", _LIQUIDATION),
        letter(
            "Maître, où en est la vérification des créances ?", _LIQUIDATION, recipient=Recipient.INSOLVENCY_OFFICER
        ),
        letter("Bonjour Monsieur Morel, où en est votre société ?", BUSINESS),
        letter("Nous ne vous réclamons rien : la créance sera déclarée à Me Vial, liquidateur.", _LIQUIDATION),
    ),
)
