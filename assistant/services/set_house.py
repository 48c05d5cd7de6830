"""Set the house: creditor, signatory, bank details, logo and policy."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.creditor import Creditor
from assistant.domain.errors import NotAllowedError
from assistant.domain.money import ZERO
from assistant.domain.policy import HousePolicy
from assistant.domain.user import Role, User
from assistant.french.bank_numbers import is_valid_iban
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

LOGO_LIMIT = 500_000  # bytes
_PNG, _JPEG = b"\x89PNG", b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class SetHouse:
    """Refuses what a letter could not print."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, creditor: Creditor, policy: HousePolicy, actor: User) -> None:
        """Keep both; raises NotAllowedError with the first thing to mend."""
        if actor.role is not Role.TEAM_LEAD:
            raise NotAllowedError("Seul un responsable change les réglages de la maison : demandez-lui.")
        _refuse(creditor, policy)
        now = self.clock.now()
        with self.unit_of_work() as uow:
            uow.house.set_creditor(creditor)
            uow.house.set_policy(policy)
            uow.audit.append(at=now, user_id=actor.id, action="set_house", subject_id="house")
            uow.commit()


def _refuse(creditor: Creditor, policy: HousePolicy) -> None:
    if not creditor.name.strip():
        raise NotAllowedError("Indiquez la dénomination de votre entreprise : aucune lettre ne part sans elle.")
    if creditor.collects_for_another and not all((creditor.mandator, creditor.mandator_address, creditor.mandate)):
        raise NotAllowedError(
            "Pour recouvrer pour autrui, indiquez le créancier, son adresse et la convention écrite "
            "(articles R124-3 et R124-4 du Code des procédures civiles d’exécution)."
        )
    if creditor.iban and not is_valid_iban(creditor.iban):
        raise NotAllowedError("L’IBAN saisi n’est pas valide : vérifiez sa clé, un chiffre a pu être mal recopié.")
    if len(creditor.logo) > LOGO_LIMIT or (creditor.logo and not creditor.logo.startswith((_PNG, _JPEG))):
        raise NotAllowedError("Le logo doit être une image PNG ou JPEG de moins de 500 ko.")
    if policy.contract_rate is not None and not policy.contract_rate_proof.strip():
        raise NotAllowedError("Un taux de pénalités convenu demande sa preuve : citez vos conditions ou le contrat.")
    if not policy.payment_means:
        raise NotAllowedError("Indiquez au moins un moyen de paiement.")
    if min(policy.deadline_days, policy.formal_notice_days, policy.approval_lifetime_days) < 1:
        raise NotAllowedError("Un délai de la maison compte au moins un jour : corrigez-le.")
    _refuse_rhythm(policy)
    if policy.tolerance < ZERO or policy.min_contact_interval_days < 0:
        raise NotAllowedError("Un seuil de la maison ne peut pas être négatif : corrigez-le.")


def _refuse_rhythm(policy: HousePolicy) -> None:
    for window in policy.sending_windows:
        if not window.weekdays or window.opens >= window.closes:
            raise NotAllowedError(
                "Une plage d’envoi a au moins un jour et finit après avoir commencé\u202f: corrigez-la."
            )
    if policy.contacts_a_week > policy.contacts_a_month:
        raise NotAllowedError("La maison permet plus de contacts en 7 jours qu’en 30\u202f: corrigez l’un des deux.")
