"""Draft a letter: the model where there is one, the composer always, guardrails last, everything kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from assistant.domain.approvals.review import DraftState
from assistant.domain.approvals.rule_switch import RulesOff
from assistant.domain.case import Case
from assistant.domain.errors import NotRemindableError
from assistant.domain.finding import Finding
from assistant.domain.fingerprint import fingerprint_of
from assistant.domain.gate import GateMoment, ReasonCode
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.mail.correspondence import SPOKEN, Channel
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Draft, DraftVersion, Provenance, WrittenLetter
from assistant.domain.writing.situation import Situation
from assistant.guardrails.in_force import fingerprint_in_force
from assistant.services.accounts.cite_exchanges import cite_exchanges
from assistant.services.accounts.open_case import case_of
from assistant.services.authorise import authorise_for
from assistant.services.dispatch.joined_files import invoices_on_file
from assistant.services.gate.gate_ground import GateWish
from assistant.services.house.known_rates import known_rates, rate_remark
from assistant.services.house.rules_off_now import rules_off_now
from assistant.services.ports.clock import Clock
from assistant.services.ports.letter_writer import LetterWriter, Listener
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.writing.build_situation import DraftRequest, build_situation
from assistant.services.writing.check_draft import CheckDraft
from assistant.services.writing.letter_subject import refuse_unbroken
from assistant.services.writing.write_with_model import WriteWithModel


@dataclass(frozen=True, slots=True)
class DraftLetter:
    """Gate, evidence, text, checks, storage."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    composer: LetterWriter
    model: WriteWithModel | None
    index: PassageIndex
    check: CheckDraft
    rates: RateTable  # as shipped; the book may know later half-years
    new_id: Callable[[], str]  # ids that sort in the order of their making, even while a clock stands still

    def __call__(self, request: DraftRequest, actor: User, listener: Listener | None = None) -> Draft:
        """A stored draft; raises NotRemindableError with the gate's first reason, NotFoundError, PromptError."""
        return self._made(request, actor, Act.WRITE, listener)

    def confirm_call(self, request: DraftRequest, actor: User) -> Draft:
        """The same for the letter that confirms a call, by who may call, who signs it: somebody else approves it."""
        return self._made(request, actor, Act.CALL, None)

    def _made(self, request: DraftRequest, actor: User, act: Act, listener: Listener | None) -> Draft:
        _refuse_road(request)
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, act, request.debtor_id, self.clock.today())
            case = self._case(uow, request)
            if _awaits_an_answer(request, case):
                request = replace(request, intent=Intent.PLAN_PROPOSAL)
                case = self._case(uow, request)
            _refuse_needless(request, (draft.id for draft in case.drafts))
            if not case.verdict.green:
                raise NotRemindableError(case.verdict.blocking[0].sentence)
            refuse_unbroken(case)
            evidence, apology = cite_exchanges(self.index, case)
            house, rates, on_file = uow.house, known_rates(uow, self.rates), invoices_on_file(uow, case)
            creditor = house.creditor() if act is not Act.CALL else _signed_by(house.creditor(), actor)
            situation = build_situation(case, request, creditor, house.policy(), actor, rates, evidence, on_file)
            _refuse_short(situation)
            written, findings = self._write(situation, case, uow, request, listener)
            written = _explained(written, apology, rate_remark(situation.unconfirmed_rates))
            draft = self._draft(situation, written, findings, actor, rules_off_now(uow))
            if request.unless_since:  # meanwhile the model answered
                _refuse_needless(request, uow.drafts.ids_held(draft.debtor_id))
            self._keep(uow, draft, actor)
            return draft

    def _case(self, uow: UnitOfWork, request: DraftRequest) -> Case:
        wish = GateWish(GateMoment.DRAFTING, self.clock.now())
        return case_of(uow, request.debtor_id, self.clock.today(), request.stage, request.channel, wish, request.intent)

    def _keep(self, uow: UnitOfWork, draft: Draft, actor: User) -> None:
        """Save, trace and commit."""
        uow.drafts.save(draft)
        latest, provenance = draft.latest, draft.provenance
        details = {
            "debtor": draft.debtor_id,
            "written_by": latest.written_by.value,
            "text": fingerprint_of(latest.text.whole),
            "rules": provenance.rule_set,
            "prompts": fingerprint_of("\n".join(provenance.prompt_fingerprints)),
            "findings": str(len(latest.findings)),
        }
        uow.audit.append(at=self.clock.now(), user_id=actor.id, action="draft", subject_id=draft.id, details=details)
        uow.commit()

    def _write(
        self, situation: Situation, case: Case, uow: UnitOfWork, request: DraftRequest, listener: Listener | None
    ) -> tuple[WrittenLetter, tuple[Finding, ...]]:
        verdict = cache(self.check.prepare(situation, case, uow))  # a text is weighed by the model's road, then kept
        composed = self.composer.write(situation)
        if self.model is None or not request.with_model or not situation.intent.is_of_ladder:
            return composed, verdict(composed.text)
        written = self.model(situation, composed, verdict, uow, listener)
        return written, verdict(written.text)

    def _draft(
        self,
        situation: Situation,
        written: WrittenLetter,
        findings: tuple[Finding, ...],
        actor: User,
        off: RulesOff,
    ) -> Draft:
        now = self.clock.now()
        provenance: Provenance = replace(written.provenance, rule_set=fingerprint_in_force(off))
        version = DraftVersion(1, written.text, written.written_by, actor.id, now, findings)
        return Draft(
            id=self.new_id(),
            debtor_id=situation.debtor.id,
            stage=situation.stage,
            channel=situation.channel,
            as_of=situation.as_of,
            firmness=situation.firmness,
            invoice_numbers=tuple(item.invoice.number for item in situation.items),
            state=DraftState.DRAFTED,
            created_by=actor.id,
            created_at=now,
            register_card=replace(situation.register_card, address_form=situation.address_form),  # as used
            provenance=provenance,
            payment_deadline=situation.payment_deadline,
            evidence=situation.evidence,
            intent=situation.intent,
            versions=(version,),
        )


def _explained(written: WrittenLetter, *remarks: str) -> WrittenLetter:
    """The letter whose provenance tells these remarks too, those that there are."""
    if not any(remarks):
        return written
    why = " ".join(filter(None, [written.provenance.why, *remarks]))
    return replace(written, provenance=replace(written.provenance, why=why))


def _awaits_an_answer(request: DraftRequest, case: Case) -> bool:
    """Whether all that is late waits for the answer to a plan, and nobody chose a letter: the plan's own says it."""
    chosen = request.intent is not None or request.stage is not None
    return not chosen and any(reason.code is ReasonCode.PLAN_PROPOSED for reason in case.verdict.waiting)


def _refuse_needless(request: DraftRequest, draft_ids: Iterable[str]) -> None:
    """Two runs at once over the same clients write to each of them once; ids sort in the order of their making."""
    if request.unless_since and any(draft_id > request.unless_since for draft_id in draft_ids):
        raise NotRemindableError("Un brouillon de ce client vient d’être rédigé par ailleurs\u202f: relisez celui-là.")


def _refuse_short(situation: Situation) -> None:
    """A collector's mentions need a letter (CPCE R124-4): an SMS has no room for them."""
    if situation.creditor.collects_for_another and situation.channel is Channel.SMS:
        raise NotRemindableError(
            "Un recouvreur ne relance pas par SMS\u202f: ses mentions obligatoires n’y tiennent pas\u202f; "
            "choisissez la lettre ou l’e-mail."
        )


def _signed_by(creditor: Creditor, caller: User) -> Creditor:
    """The client spoke with this person, and reads their name with the house's; the shell has no name of its own."""
    return (
        creditor if caller.is_shell or not caller.name else replace(creditor, signatory=caller.name, signatory_role="")
    )


def _refuse_road(request: DraftRequest) -> None:
    """Calls, plans and thanks are not reminders that this service writes."""
    if request.intent is Intent.ANSWER and (request.answers is None or request.channel is not Channel.EMAIL):
        raise NotRemindableError("Une réponse part d’un message\u202f: ouvrez-le dans «\u202fRéponses\u202f».")
    if request.intent is None and request.stage in {Stage.PLAN, Stage.THANKS, Stage.OTHER}:
        raise NotRemindableError("Cette étape n’est pas une relance\u202f: choisissez-en une autre.")
    if request.channel in SPOKEN:
        raise NotRemindableError("Un appel se prépare dans «\u202fAppels\u202f»\u202f: choisissez un canal écrit.")
