"""The information notice that a house gives its clients (RGPD 13 and 14), filled with what the house is and keeps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain.ledger.creditor import Creditor
from assistant.domain.privacy.retention import Purpose, RetentionRule
from assistant.domain.writing.slots import fill
from assistant.french.text.typography import set_typography
from assistant.places import KNOWLEDGE
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.privacy.retention_rules import house_rules

_UNTOLD = frozenset({Purpose.AUDIT})
# It speaks to creditors, not to those who collect for another.
_GUIDE = "Le référentiel de la CNIL sur les impayés (délibération 2021-130 du 23 septembre 2021) nous sert de guide."
_MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class PrivacyNotice:
    """The notice of this house; ``model`` is the one that drafts, "" for none."""

    unit_of_work: UnitOfWorkFactory
    shipped: tuple[RetentionRule, ...]
    model: str

    def __call__(self) -> str:
        """Plain text; raises NotFoundError until the creditor is set."""
        with self.unit_of_work() as uow:
            return privacy_notice(uow.house.creditor(), house_rules(uow, self.shipped), self.model)


def privacy_notice(creditor: Creditor, rules: Sequence[RetentionRule], model: str) -> str:
    """The notice as plain text."""
    text = (KNOWLEDGE / "privacy-notice.txt").read_text(encoding="utf-8")
    values = {
        "creditor": creditor.identity_line,
        "contact": _contact(creditor),
        "mandator": _mandator(creditor),
        "guide": "" if creditor.collects_for_another else _GUIDE,
        "model": _model(model),
        "durations": "\n".join(_duration(rule) for rule in rules if rule.purpose not in _UNTOLD),
    }
    filled = fill(text, values)
    return set_typography("\n".join(_without_holes(filled))) + "\n"


def _without_holes(text: str) -> list[str]:
    """The lines, never two empty ones running."""
    kept = list[str]()
    for line in text.splitlines():
        if line.strip() or (kept and kept[-1].strip()):
            kept.append(line)
    return kept


def _contact(creditor: Creditor) -> str:
    ways = [way for way in (creditor.email, creditor.phone) if way]
    return (
        f"Pour toute question\u202f: {', '.join(ways)}" if ways else "Pour toute question\u202f: à l’adresse ci-dessus"
    )


def _mandator(creditor: Creditor) -> str:
    if not creditor.collects_for_another:
        return ""
    return f"Nous agissons pour le compte de {creditor.mandator}, {creditor.mandator_address}, à qui la somme est due."


def _model(name: str) -> str:
    if not name:
        return "Aucun modèle de langue n’est employé."
    return (
        f"Un modèle de langue ({name}) nous aide à rédiger\u202f: il ne reçoit ni nom, ni montant, ni référence, "
        "seulement la situation en mots et des extraits où chaque donnée est remplacée par un pseudonyme "
        "(article 28 du RGPD)."
    )


def _duration(rule: RetentionRule) -> str:
    one, other = span_words(rule.business), span_words(rule.consumer)
    spans = one if one == other else f"{one}, {other} pour un particulier,"
    return f"{rule.label}\u202f: {spans} à compter {rule.counted_from}."


def span_words(months: int) -> str:
    """A duration: whole years as years."""
    years, rest = divmod(months, _MONTHS_OF_A_YEAR)
    if rest or not years:
        return f"{months} mois"
    return f"{years} an" if years == 1 else f"{years} ans"
