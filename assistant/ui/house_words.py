"""The house's settings in words, for those who read them and may not change them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from assistant.domain.dispatch.sending_window import SendingWindow
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.policy import HousePolicy
from assistant.services.house.creditor_fields import BANK, IDENTITY, MANDATE, SIGNATORY, shown_field
from assistant.ui.call_rhythm_words import days_in_words, hour_in_words
from assistant.ui.components.house.approval_policy_form import LEVELS as APPROVED_ALONE
from assistant.ui.components.house.contact_policy_form import LIMITS
from assistant.ui.components.house.policy_form import DAYS, VOICES
from assistant.ui.components.scenarios.escalation_form import LEVELS as ESCALATED
from assistant.ui.wording import STAGES, day, euros

Facts = Iterator[tuple[str, str]]  # label and value


def creditor_facts(creditor: Creditor) -> dict[str, Facts]:
    """What letters say of the creditor, by heading; empty fields are left out."""
    fields = {"Votre entreprise": IDENTITY, "Compte bancaire": BANK, "Signature": SIGNATORY}
    if creditor.collects_for_another:
        fields["Pour qui vous écrivez"] = MANDATE
    return {
        heading: ((label, shown_field(creditor, name)) for name, label in labels.items() if shown_field(creditor, name))
        for heading, labels in fields.items()
    }


def policy_facts(policy: HousePolicy) -> dict[str, Facts]:
    """The usages of the house, by heading."""
    return {
        "Usages de la maison": _usages(policy),
        "Signataire, copies, approbations": _second_readers(policy),
        "Feu vert": _gate(policy),
    }


def _usages(policy: HousePolicy) -> Facts:
    yield "La maison écrit", VOICES[policy.voice]
    yield "Moyens de paiement", ", ".join(policy.payment_means)
    yield "Taux de pénalités convenu", _percent(policy.contract_rate, "aucun\u202f: le taux légal")
    if policy.contract_rate is not None:
        yield "Preuve de ce taux", policy.contract_rate_proof or "aucune"
    yield "Seuil de relance", euros(policy.tolerance)
    yield from ((label, str(getattr(policy, name))) for name, (label, _, _) in DAYS.items())
    yield "Escompte le plus élevé", _percent(policy.discount_rate_max, "aucun")
    yield "Factures jointes aux relances", _yes(given=policy.attach_invoices)
    yield "Appels enregistrés", _yes(given=policy.calls_recorded)


def _second_readers(policy: HousePolicy) -> Facts:
    escalation, approvals = policy.escalation, policy.approvals
    yield "Un autre signataire", ESCALATED[escalation.sender_level]
    if escalation.signatory:
        yield "Son nom", ", ".join(filter(None, [escalation.signatory, escalation.role, escalation.email]))
    yield "Copie à qui suit le client", ESCALATED[escalation.copy_manager_level]
    yield "Copie à l’acheteur du client", ESCALATED[escalation.copy_buyer_level]
    yield "L’auteur approuve lui-même", APPROVED_ALONE[approvals.own_level_max]
    limit = approvals.own_amount_max
    yield "Seuil de la seconde personne", "aucun" if limit is None else f"{euros(limit)} TTC"
    yield "Lire un brouillon soumis en (jours ouvrés)", str(approvals.review_days)
    yield "Seconde personne pour une phrase hors modèle", _yes(given=approvals.second_reader_of_own_words)


def _gate(policy: HousePolicy) -> Facts:
    yield from ((label, str(getattr(policy, name))) for name, (label, _, _) in LIMITS.items())
    yield "Jours sans envoi de la maison", ", ".join(map(day, policy.closed_days)) or "aucun"
    yield "Ce qui tombe un jour fermé", "avancé" if policy.rather_before else "reporté"
    for window in policy.sending_windows:
        kinds = ", ".join(STAGES[stage].lower() for stage in window.stages)
        yield f"Heures d’envoi{', ' if kinds else ''}{kinds}", _window(window)


def _window(window: SendingWindow) -> str:
    return f"{days_in_words(window.weekdays)}, {hour_in_words(window.opens)} à {hour_in_words(window.closes)}"


def _percent(rate: Decimal | None, none: str) -> str:
    return none if rate is None else f"{rate:f}\u202f%".replace(".", ",")


def _yes(*, given: bool) -> str:
    return "oui" if given else "non"
