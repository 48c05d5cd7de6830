"""Set the house: creditor, signatory, bank details, logo and policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.domain.approvals.approval_policy import ApprovalPolicy
from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.fingerprint import fingerprint_of
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.money import ZERO
from assistant.domain.people.permission import Act
from assistant.domain.people.proof import Proof
from assistant.domain.people.user import User
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.escalation import Escalation
from assistant.french.references.bank_numbers import is_valid_bic, is_valid_iban
from assistant.french.references.company_numbers import is_valid_siren
from assistant.french.references.phone_numbers import is_valid_phone
from assistant.services.authorise import authorise, require_proof
from assistant.services.calls.set_call_rhythm import refuse_odd_rhythm
from assistant.services.ports.clock import Clock
from assistant.services.ports.document_printer import DocumentPrinter
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_MOST_DISCOUNT = Decimal(10)  # per cent
LOGO_LIMIT = 500_000  # bytes
_MAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+")
_PNG, _JPEG = b"\x89PNG", b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class SetHouse:
    """Refuses what a letter could not print."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    printer: DocumentPrinter

    def __call__(self, creditor: Creditor, policy: HousePolicy, actor: User, proof: Proof | None = None) -> None:
        """Keep both; raises NotAllowedError with the first thing to mend.

        UnprovenError for another account to pay to without a fresh proof: who diverts the money writes it there.
        RefusedError tells of a character or a logo that no letter can show: better now than on the day of printing.
        """
        authorise(actor, Act.SET_HOUSE, "Seul un responsable change les réglages de la maison\u202f: demandez-lui.")
        _refuse(creditor, policy)
        _refuse_escalation(policy.escalation)
        _refuse_rhythm(policy)
        refuse_odd_rhythm(policy.calls)
        _refuse_approvals(policy.approvals)
        self.printer.try_out(creditor)
        now = self.clock.now()
        with self.unit_of_work() as uow:
            if creditor.paid_at != _known(uow).paid_at:
                require_proof(uow, actor, proof, now)
            uow.house.set_creditor(creditor)
            uow.house.set_policy(policy)
            uow.audit.append(
                at=now,
                user_id=actor.id,
                action="set_house",
                subject_id="house",
                details={"creditor": fingerprint_of(repr(creditor)), "policy": fingerprint_of(repr(policy))},
            )
            uow.commit()


def _known(uow: UnitOfWork) -> Creditor:
    try:
        return uow.house.creditor()
    except NotFoundError:
        return Creditor(name="")


def _refuse(creditor: Creditor, policy: HousePolicy) -> None:
    for is_wrong, sentence in (*_of_creditor(creditor), *_of_policy(policy)):
        if is_wrong:
            raise NotAllowedError(sentence)


def _of_creditor(creditor: Creditor) -> Iterator[tuple[bool, str]]:
    """What may be wrong with the creditor, and what to say then."""
    mandated = all((creditor.mandator, creditor.mandator_address, creditor.mandate))
    is_picture = creditor.logo.startswith((_PNG, _JPEG)) and len(creditor.logo) <= LOGO_LIMIT
    yield (
        not creditor.name.strip(),
        "Indiquez la dénomination de votre entreprise\u202f: aucune lettre ne part sans elle.",
    )
    yield (
        creditor.collects_for_another and not mandated,
        (
            "Pour recouvrer pour autrui, indiquez le créancier, son adresse et la convention écrite "
            "(articles R124-3 et R124-4 du Code des procédures civiles d’exécution)."
        ),
    )
    yield (
        bool(creditor.siren) and not is_valid_siren(creditor.siren),
        "Le SIREN saisi n’est pas valide\u202f: vérifiez ses 9 chiffres, le dernier est une clé.",
    )
    yield (
        bool(creditor.phone) and not is_valid_phone(creditor.phone),
        "Le téléphone saisi n’existe pas\u202f: vérifiez ses 10 chiffres, ou son préfixe (+32…) s’il est étranger.",
    )
    yield (
        bool(creditor.email) and not _MAIL.fullmatch(creditor.email),
        "L’adresse électronique saisie n’en est pas une\u202f: corrigez-la, les clients y répondent.",
    )
    yield (
        bool(creditor.iban) and not is_valid_iban(creditor.iban),
        "L’IBAN saisi n’est pas valide\u202f: vérifiez sa clé, un chiffre a pu être mal recopié.",
    )
    yield (
        bool(creditor.bic) and not is_valid_bic(creditor.bic),
        "Le BIC saisi n’est pas valide\u202f: recopiez-le de votre RIB (8 ou 11 caractères), ou laissez le champ vide.",
    )
    yield bool(creditor.logo) and not is_picture, "Le logo doit être une image PNG ou JPEG de moins de 500 ko."


def _of_policy(policy: HousePolicy) -> Iterator[tuple[bool, str]]:
    """What may be wrong with the usages of the house, and what to say then."""
    shortest = min(policy.deadline_days, policy.formal_notice_days, policy.approval_lifetime_days)
    yield (
        policy.contract_rate is not None and not policy.contract_rate_proof.strip(),
        "Un taux de pénalités convenu demande sa preuve\u202f: citez vos conditions ou le contrat.",
    )
    yield (
        policy.discount_rate_max is not None and not ZERO < policy.discount_rate_max <= _MOST_DISCOUNT,
        "L’escompte se tient entre 0 et 10\u202f%\u202f: corrigez-le, ou laissez-le vide.",
    )
    yield not policy.payment_means, "Indiquez au moins un moyen de paiement."
    yield shortest < 1, "Un délai de la maison compte au moins un jour\u202f: corrigez-le."
    yield (
        policy.tolerance < ZERO or policy.min_contact_interval_days < 0,
        "Un seuil de la maison ne peut pas être négatif\u202f: corrigez-le.",
    )


def _refuse_approvals(approvals: ApprovalPolicy) -> None:
    if not 0 <= approvals.own_level_max < Stage.FORMAL_NOTICE.level:
        raise NotAllowedError("Une mise en demeure n’est jamais approuvée par son auteur\u202f: baissez ce niveau.")
    if approvals.own_amount_max is not None and approvals.own_amount_max < ZERO:
        raise NotAllowedError("Un seuil de la maison ne peut pas être négatif\u202f: corrigez-le.")
    if approvals.review_days < 1:
        raise NotAllowedError("Un délai de la maison compte au moins un jour\u202f: corrigez-le.")


def _refuse_escalation(escalation: Escalation) -> None:
    """Whoever signs is a real person of the house (legal.md GR-069), and answers must arrive."""
    if escalation.sender_level and not escalation.signatory.strip():
        raise NotAllowedError(
            "Indiquez le nom de qui signe à partir de ce niveau\u202f: une vraie personne de la maison."
        )
    if escalation.email and "@" not in escalation.email:
        raise NotAllowedError("L’adresse pour les réponses n’est pas une adresse électronique\u202f: corrigez-la.")


def _refuse_rhythm(policy: HousePolicy) -> None:
    for window in policy.sending_windows:
        if not window.weekdays or window.opens >= window.closes:
            raise NotAllowedError(
                "Une plage d’envoi a au moins un jour et finit après avoir commencé\u202f: corrigez-la."
            )
    if policy.contacts_a_week > policy.contacts_a_month:
        raise NotAllowedError("La maison permet plus de contacts en 7 jours qu’en 30\u202f: corrigez l’un des deux.")
