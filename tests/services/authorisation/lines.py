"""One line a method of a use case: the act it is, whose clients it touches, and how it is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

from assistant.domain.calls.call_claim import CallNotes
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_rhythm import CallRhythm
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.gate import ReasonCode
from assistant.domain.interest.rate_table import HalfYearRates
from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.mail.reply import ReplyKind
from assistant.domain.people.permission import Act
from assistant.domain.people.proof import Proof
from assistant.domain.people.user import Role, User
from assistant.domain.policy import HousePolicy
from assistant.domain.privacy.retention import Purpose
from assistant.domain.scenarios.simulation import Simulation
from assistant.domain.writing.draft import LetterText
from assistant.domain.writing.register import AddressForm, RegisterTrait
from assistant.services.accounts.flag_account import FlagRequest
from assistant.services.agreements.offer_discount import DiscountWanted
from assistant.services.agreements.propose_plan import PlanWanted
from assistant.services.agreements.record_dispute import DisputeRaised
from assistant.services.agreements.record_promise import PromiseMade
from assistant.services.agreements.settle_plan import PlanAccepted
from assistant.services.all_services import Services
from assistant.services.writing.build_situation import DraftRequest
from tests.services.authorisation.two_portfolios import FOREIGN, OWN
from tests.services.house_of_tests import CREDITOR


@dataclass(frozen=True, slots=True)
class Aim:
    """What a call aims at."""

    debtor_id: str
    draft_id: str

    @property
    def message_id(self) -> str:
        return f"r-{self.debtor_id}"


Call = Callable[[Services, User, Aim], object]


@dataclass(frozen=True, slots=True)
class Line:
    """``of_client`` False where a whole house is meant."""

    act: Act
    call: Call
    of_client: bool = True


def _house(act: Act, call: Call) -> Line:
    return Line(act, call, of_client=False)


DAY: Final = date(2026, 11, 23)
LATER: Final = date(2026, 12, 7)
TEXT: Final = LetterText("Objet", "Bonjour,")
MORNING: Final = datetime(2026, 11, 23, 9, tzinfo=UTC)
NO_FILES: Final = b"PK\x05\x06" + bytes(18)  # an archive without a file
RATES: Final = HalfYearRates(date(2027, 1, 1), Decimal(2), Decimal(3), Decimal(6), "avis", "confirmé")
PLAN: Final = "plan-1"
ELSEWHERE: Final = replace(CREDITOR, iban="FR1420041010050500013M02606")  # another account to be paid at


def _wanted(aim: Aim) -> PlanWanted:
    return PlanWanted(aim.debtor_id, (), 3, LATER)


def _flag(aim: Aim, kind: FlagKind) -> FlagRequest:
    return FlagRequest(aim.debtor_id, kind, "Motif écrit")


def _log(aim: Aim) -> CallLog:
    return CallLog("", aim.debtor_id, "", CallSituation.FIRST_CALL, CallOutcome.VOICEMAIL, MORNING, MORNING)


def proof(actor: User) -> Proof | None:
    """What whoever signed in a moment ago brings to a grave act."""
    return Proof(actor.id, MORNING)


def _simulated(found: Simulation) -> set[str]:
    return {one.debtor_id for one in found.actions} | {one.debtor_id for one in found.blocked}


CLIENTS: Final[dict[str, Line]] = {
    "open_case": Line(Act.READ, lambda s, a, x: s.open_case(x.debtor_id, a)),
    "gate.ask": Line(Act.READ, lambda s, a, x: s.gate.ask(x.debtor_id, a)),
    "exchanges.search": Line(Act.READ, lambda s, a, x: s.exchanges.search(x.debtor_id, "facture", a)),
    "privacy.explain": Line(Act.READ, lambda s, a, x: s.privacy.explain(x.debtor_id, a)),
    "draft_letter": Line(Act.WRITE, lambda s, a, x: s.draft_letter(DraftRequest(x.debtor_id), a)),
    "draft_letter.confirm_call": Line(
        Act.CALL, lambda s, a, x: s.draft_letter.confirm_call(DraftRequest(x.debtor_id), a)
    ),
    "lock_register": Line(Act.WRITE, lambda s, a, x: s.lock_register(x.debtor_id, RegisterTrait.ADDRESS_FORM, "tu", a)),
    "gate.check_bodacc": Line(Act.WRITE, lambda s, a, x: s.gate.check_bodacc(x.debtor_id, a)),
    "gate.override": Line(
        Act.OVERRIDE,
        lambda s, a, x: s.gate.override(x.debtor_id, ReasonCode.TOO_RECENT, "Accord du client", LATER, a),
    ),
    "gate.flag": Line(Act.WRITE, lambda s, a, x: s.gate.flag(_flag(x, FlagKind.PAUSED), a)),
    "gate.flag.lift": Line(Act.WRITE, lambda s, a, x: s.gate.flag.lift(x.debtor_id, "flag-1", a)),
    "scenarios.best_moment": Line(Act.READ, lambda s, a, x: s.scenarios.best_moment(x.debtor_id, a)),
    "call.prepare": Line(Act.CALL, lambda s, a, x: s.call.prepare(x.debtor_id, a)),
    "call.prepare.refusal": Line(Act.CALL, lambda s, a, x: s.call.prepare.refusal(x.debtor_id, a)),
    "call.prepare.worded": Line(Act.CALL, lambda s, a, x: s.call.prepare.worded(x.debtor_id, a)),
    "call.log": Line(Act.CALL, lambda s, a, x: s.call.log(_log(x), a)),
    "call.day.logs": Line(Act.READ, lambda s, a, x: s.call.day.logs(x.debtor_id, a)),
    "call.queue.take": Line(Act.CALL, lambda s, a, x: s.call.queue.take(x.debtor_id, a)),
    "call.queue.leave": Line(Act.CALL, lambda s, a, x: s.call.queue.leave(x.debtor_id, a)),
    "call.queue.keep_notes": Line(
        Act.CALL, lambda s, a, x: s.call.queue.keep_notes(CallNotes(x.debtor_id, "", "à rappeler", MORNING), a)
    ),
    "replies.answer": Line(Act.WRITE, lambda s, a, x: s.replies.answer(x.message_id, ReplyKind.PAID, a)),
    "replies.decide": Line(Act.WRITE, lambda s, a, x: s.replies.decide(x.message_id, (), a)),
    "privacy.export": Line(Act.EXPORT, lambda s, a, x: s.privacy.export(x.debtor_id, a)),
    "privacy.erase.debtor": Line(Act.ERASE, lambda s, a, x: s.privacy.erase.debtor(x.debtor_id, a, proof(a))),
    "privacy.erase.contact": Line(Act.ERASE, lambda s, a, x: s.privacy.erase.contact(x.debtor_id, "c1", a, proof(a))),
    "mail.choose_owner": _house(Act.IMPORT, lambda s, a, x: s.mail.choose_owner("inconnu@x.fr", x.debtor_id, a)),
    "agree.record_promise": Line(
        Act.CALL, lambda s, a, x: s.agree.record_promise(PromiseMade(x.debtor_id, DAY, LATER), a)
    ),
    "agree.cancel_promise": Line(Act.CALL, lambda s, a, x: s.agree.cancel_promise(x.debtor_id, "promise-1", a)),
    "agree.settle_promise": Line(
        Act.CALL, lambda s, a, x: s.agree.settle_promise(x.debtor_id, "promise-1", a, kept=True)
    ),
    "agree.open_dispute": Line(
        Act.CALL,
        lambda s, a, x: s.agree.open_dispute(DisputeRaised(x.debtor_id, "F-118", DisputeReason.PRICE), a),
    ),
    "agree.close_dispute": Line(
        Act.WRITE, lambda s, a, x: s.agree.close_dispute(x.debtor_id, "dispute-1", "Avoir émis", a)
    ),
    "agree.propose_plan": Line(Act.WRITE, lambda s, a, x: s.agree.propose_plan(_wanted(x), a)),
    "agree.propose_plan.preview": Line(Act.READ, lambda s, a, x: s.agree.propose_plan.preview(_wanted(x), a)),
    "agree.settle_plan.accept": Line(
        Act.WRITE, lambda s, a, x: s.agree.settle_plan.accept(x.debtor_id, PLAN, PlanAccepted(DAY, "Mme Rey"), a)
    ),
    "agree.settle_plan.cancel": Line(Act.WRITE, lambda s, a, x: s.agree.settle_plan.cancel(x.debtor_id, PLAN, a)),
    "agree.settle_plan.call_in": Line(
        Act.JUDGE, lambda s, a, x: s.agree.settle_plan.call_in(x.debtor_id, PLAN, DAY, a)
    ),
    "agree.offer_discount": Line(
        Act.WRITE, lambda s, a, x: s.agree.offer_discount(DiscountWanted(x.debtor_id, (), Decimal(2), LATER), a)
    ),
}

DRAFTS: Final[dict[str, Line]] = {
    "recheck_draft": Line(Act.READ, lambda s, a, x: s.recheck_draft(x.draft_id, TEXT, a)),
    "recheck_draft.prepare": Line(Act.READ, lambda s, a, x: s.recheck_draft.prepare(x.draft_id, a)),
    "edit_draft": Line(Act.WRITE, lambda s, a, x: s.edit_draft(x.draft_id, TEXT, a)),
    "review_draft.submit": Line(Act.WRITE, lambda s, a, x: s.review_draft.submit(x.draft_id, a)),
    "review_draft.send_back": Line(Act.JUDGE, lambda s, a, x: s.review_draft.send_back(x.draft_id, a, "Ton")),
    "review_draft.refuse": Line(Act.JUDGE, lambda s, a, x: s.review_draft.refuse(x.draft_id, a, "Ton")),
    "review_draft.waive": Line(Act.WRITE, lambda s, a, x: s.review_draft.waive(x.draft_id, "AAA001", a, "Motif")),
    "approve_draft": Line(Act.APPROVE, lambda s, a, x: s.approve_draft(x.draft_id, a)),
    "approve_draft.still_holds": Line(Act.SEND, lambda s, a, x: s.approve_draft.still_holds(x.draft_id, a)),
    "approve_draft.not_before": Line(Act.READ, lambda s, a, x: s.approve_draft.not_before(x.draft_id, a)),
    "dispatch.by_hand.preview": Line(Act.READ, lambda s, a, x: s.dispatch.by_hand.preview(x.draft_id, TEXT, a)),
    "dispatch.by_hand.pdf": Line(Act.SEND, lambda s, a, x: s.dispatch.by_hand.pdf(x.draft_id, a)),
    "dispatch.by_hand.docx": Line(Act.SEND, lambda s, a, x: s.dispatch.by_hand.docx(x.draft_id, a)),
    "dispatch.by_hand.eml": Line(Act.SEND, lambda s, a, x: s.dispatch.by_hand.eml(x.draft_id, a)),
    "dispatch.by_hand.envelope": Line(Act.READ, lambda s, a, x: s.dispatch.by_hand.envelope(x.draft_id, a)),
    "dispatch.by_hand.mark_sent": Line(Act.SEND, lambda s, a, x: s.dispatch.by_hand.mark_sent(x.draft_id, a)),
    "dispatch.file": Line(Act.SEND, lambda s, a, x: s.dispatch.file and s.dispatch.file(x.draft_id, a)),
    "dispatch.queue": Line(Act.SEND, lambda s, a, x: s.dispatch.queue(x.draft_id, a)),
    "dispatch.queue.withdraw": Line(Act.SEND, lambda s, a, x: s.dispatch.queue.withdraw(x.draft_id, a)),
    "dispatch.settle.it_left": Line(Act.SEND, lambda s, a, x: s.dispatch.settle.it_left(x.draft_id, a)),
    "dispatch.settle.it_did_not": Line(Act.SEND, lambda s, a, x: s.dispatch.settle.it_did_not(x.draft_id, a)),
    "dispatch.undo": Line(Act.SEND, lambda s, a, x: s.dispatch.undo(x.draft_id, a, "Trop tôt")),
    "dispatch.undo.note_receipt": Line(
        Act.SEND, lambda s, a, x: s.dispatch.undo.note_receipt(x.draft_id, a, "1A", None)
    ),
    "dispatch.outbox.of": Line(Act.READ, lambda s, a, x: s.dispatch.outbox.of(x.draft_id, a)),
    "reviewing.open_draft": Line(Act.READ, lambda s, a, x: s.reviewing.open_draft(x.draft_id, a)),
    "reviewing.open_draft.looks": Line(Act.READ, lambda s, a, x: s.reviewing.open_draft.looks(x.draft_id, a)),
    "reviewing.approve_edited": Line(Act.APPROVE, lambda s, a, x: s.reviewing.approve_edited(x.draft_id, TEXT, a)),
    "reviewing.approve_many": Line(Act.JUDGE, lambda s, a, x: s.reviewing.approve_many({x.draft_id: 1}, a)),
    "audit.export": Line(Act.EXPORT, lambda s, a, x: s.audit.export(x.draft_id, a)),
}

HOUSE: Final[dict[str, Line]] = {
    "import_rows": _house(Act.IMPORT, lambda s, a, _: s.import_rows((), a)),
    "mail.take_in": _house(Act.IMPORT, lambda s, a, _: s.mail.take_in((), a)),
    "mail.fetch": _house(Act.IMPORT, lambda s, a, _: s.mail.fetch and s.mail.fetch(a)),
    "dispatch.invoice_files": _house(Act.IMPORT, lambda s, a, _: s.dispatch.invoice_files({}, a)),
    "house.set": _house(Act.SET_HOUSE, lambda s, a, _: s.house.set(ELSEWHERE, _policy(s), a, proof(a))),
    "house.switch_rule.off": _house(Act.SET_HOUSE, lambda s, a, _: s.house.switch_rule.off("TON001", "Motif écrit", a)),
    "house.switch_rule.on": _house(Act.SET_HOUSE, lambda s, a, _: s.house.switch_rule.on("TON001", "Motif écrit", a)),
    "privacy.set_retention": _house(Act.SET_HOUSE, lambda s, a, _: s.privacy.set_retention(Purpose.DRAFTS, 1, a)),
    "house.rates.record": _house(Act.SET_HOUSE, lambda s, a, _: s.house.rates.record(RATES, a)),
    "privacy.purge": _house(Act.ERASE, lambda s, a, _: s.privacy.purge(a, proof(a))),
    "privacy.purge.preview": _house(Act.AUDIT, lambda s, a, _: s.privacy.purge.preview(a)),
    "audit.search": _house(Act.AUDIT, lambda s, a, _: s.audit.search("", a)),
    "audit.search.clients": _house(Act.AUDIT, lambda s, a, _: s.audit.search.clients((), a)),
    "audit.search.letters": _house(Act.AUDIT, lambda s, a, _: s.audit.search.letters(a)),
    "audit.report": _house(Act.AUDIT, lambda s, a, _: s.audit.report(a)),
    "scenarios.publish": _house(Act.SET_HOUSE, lambda s, a, _: s.scenarios.publish((), DAY, "Motif écrit", a)),
    "scenarios.run": _house(Act.WRITE, lambda s, a, _: s.scenarios.run(a)),
    "mail.undo_choice": _house(Act.IMPORT, lambda s, a, _: s.mail.undo_choice("inconnu@x.fr", a)),
    "reviewing.propose": _house(Act.READ, lambda s, a, _: s.reviewing.propose(a)),
    "reviewing.propose.accepted": _house(Act.READ, lambda s, a, _: s.reviewing.propose.accepted(a)),
    "reviewing.decide.accept": _house(Act.WRITE, lambda s, a, _: s.reviewing.decide.accept("key", a)),
    "reviewing.decide.decline": _house(Act.WRITE, lambda s, a, _: s.reviewing.decide.decline("key", "Motif écrit", a)),
    "templates.exchange.export": _house(Act.READ, lambda s, a, _: s.templates.exchange.export(a)),
    "templates.exchange.take_archive": _house(
        Act.SET_HOUSE, lambda s, a, _: s.templates.exchange.take_archive(NO_FILES, a)
    ),
    "templates.exchange.take_files": _house(Act.SET_HOUSE, lambda s, a, _: s.templates.exchange.take_files((), a)),
    "templates.objections.propose": _house(
        Act.WRITE, lambda s, a, _: s.templates.objections.propose(AddressForm.TU, None, (), a)
    ),
    "templates.objections.submit": _house(Act.WRITE, lambda s, a, _: s.templates.objections.submit(a)),
    "templates.govern.propose": _house(Act.WRITE, lambda s, a, _: s.templates.govern.propose("x", "Texte", a)),
    "templates.govern.submit": _house(Act.WRITE, lambda s, a, _: s.templates.govern.submit("x", a)),
    "templates.govern.send_back": _house(
        Act.SET_HOUSE, lambda s, a, _: s.templates.govern.send_back("x", "Motif écrit", a)
    ),
    "templates.govern.approve": _house(Act.SET_HOUSE, lambda s, a, _: s.templates.govern.approve("x", a)),
    "templates.govern.retire": _house(Act.SET_HOUSE, lambda s, a, _: s.templates.govern.retire("x", "Motif écrit", a)),
    "templates.govern.confirm": _house(
        Act.SET_HOUSE, lambda s, a, _: s.templates.govern.confirm("x", "Motif écrit", a)
    ),
    "call.queue.next": _house(Act.CALL, lambda s, a, _: s.call.queue.next(a)),
    "call.queue.passed_over": _house(Act.CALL, lambda s, a, _: s.call.queue.passed_over(a)),
    "call.queue.open_calls": _house(Act.CALL, lambda s, a, _: s.call.queue.open_calls(a)),
    "call.coach": _house(Act.JUDGE, lambda s, a, _: s.call.coach(a)),
    "call.rhythm": _house(Act.SET_HOUSE, lambda s, a, _: s.call.rhythm(CallRhythm(), a)),
    "call.rhythm.in_force": _house(Act.READ, lambda s, a, _: s.call.rhythm.in_force(a)),
    "call.day.appointments": _house(Act.CALL, lambda s, a, _: s.call.day.appointments(a)),
    "call.day.refusals": _house(Act.READ, lambda s, a, _: s.call.day.refusals(a)),
    "call.day.figures": _house(Act.READ, lambda s, a, _: s.call.day.figures(a)),
    "audit.sign_root.unsigned_since": _house(Act.AUDIT, lambda s, a, _: s.audit.sign_root.unsigned_since(a)),
    "audit.sign_root": _house(Act.SET_HOUSE, lambda s, a, _: s.audit.sign_root(a)),
    "manage_people.members": _house(Act.ACCOUNTS, lambda s, a, _: s.manage_people.members(a)),
    "manage_people.add": _house(
        Act.ACCOUNTS, lambda s, a, _: s.manage_people.add(User("new", "Neuf", Role.AUDITOR), a, proof(a))
    ),
    "manage_people.add_invited": _house(
        Act.ACCOUNTS, lambda s, a, _: s.manage_people.add_invited(User("new", "Neuf", Role.AUDITOR), a, proof(a))
    ),
    "manage_people.invite": _house(Act.ACCOUNTS, lambda s, a, _: s.manage_people.invite("omar", a, proof(a))),
    "manage_people.reset_password": _house(
        Act.ACCOUNTS, lambda s, a, _: s.manage_people.reset_password("omar", a, proof(a))
    ),
    "manage_people.disable": _house(Act.ACCOUNTS, lambda s, a, _: s.manage_people.disable("omar", a, proof(a))),
    "manage_people.set_role": _house(
        Act.ACCOUNTS, lambda s, a, _: s.manage_people.set_role("omar", Role.TEAM_LEAD, None, a, proof(a))
    ),
    "manage_people.set_languages": _house(
        Act.ACCOUNTS, lambda s, a, _: s.manage_people.set_languages("omar", ["fr"], a)
    ),
    "note_absences": _house(Act.ABSENCES, lambda s, a, _: s.note_absences("lea", (), a)),
    "note_absences.team": _house(Act.ABSENCES, lambda s, a, _: s.note_absences.team(a)),
    "manage_people.set_password": _house(
        Act.ACCOUNTS, lambda s, a, _: s.manage_people.set_password("omar", "une longue phrase secrète", a, proof(a))
    ),
}

LISTS: Final[dict[str, Line]] = {
    "list_worklist": Line(Act.READ, lambda s, a, _: {row.debtor_id for row in s.list_worklist(a)}),
    "list_clients": Line(Act.READ, lambda s, a, _: {one.id for one in s.list_clients(a)}),
    "list_clients.named": Line(
        Act.READ, lambda s, a, _: {found for said in (OWN, FOREIGN) if (found := s.list_clients.named(said, a))}
    ),
    "list_clients.code_of": Line(
        Act.READ, lambda s, a, _: {one for one in (OWN, FOREIGN) if s.list_clients.code_of(one, a) != one}
    ),
    "scenarios.simulate": Line(Act.READ, lambda s, a, _: _simulated(s.scenarios.simulate(a))),
    "reviewing.list_drafts": Line(
        Act.READ,
        lambda s, a, _: {row.draft.debtor_id for rows in s.reviewing.list_drafts(a).values() for row in rows},
    ),
    "replies.queue": Line(Act.READ, lambda s, a, _: {row.reply.debtor_id for row in s.replies.queue(a)}),
}

OPEN: Final[dict[str, str]] = {
    "clock.now": "no data",
    "clock.today": "no data",
    "house.rates.show": "public figures",
    "house.rates.show.gap": "public figures",
    "house.rates.explain_interest": "counts on a case that open_case gave",
    "unit_of_work": "the book itself: pages read the house's settings by it, a test of the project keeps them to that",
    "dispatch.by_hand.file": "a file named by the SHA-256 of its content, which an envelope gave",
    "ledger_files.fields": "the names of columns",
    "ledger_files.recognise": "reads a file that the person has",
    "ledger_files.read": "reads a file that the person has",
    "mail.files.read_path": "reads this machine's disk: no page offers it once a house has accounts (its own test)",
    "mail.files.read_file": "reads a file that the person has",
    "exchanges.index": "tells counts alone",
    "cards.synchronise": "public law",
    "cards.search": "public law",
    "sign_in": "the door",
    "sign_in.accounts_exist": "the door",
    "sign_in.resume": "the door",
    "sign_in.still_there": "the door",
    "sign_in.proof_of": "the door",
    "sign_in.has_password": "one's own way in",
    "sign_in.prove": "one's own password",
    "sign_in.leave": "one's own session",
    "sign_in.leave_everywhere": "one's own sessions",
    "sign_in.change_password": "one's own password",
    "audit.verify": "a verdict and counts",
    "privacy.set_retention.rules": "the house's rules",
    "privacy.notice": "what is given to everybody",
    "audit.search.as_csv": "writes events that search_audit gave",
    "model_endpoint.ask": "no data",
    "draft_many": "draft_letter, client by client: a foreign one is told as failed (its own test)",
    "call.coach.open": "answers a foreign call as one that is not there (its own test)",
    "exchanges.delete": "answers a foreign message as one that is not there (its own test)",
    "replies.suggest": "answers a foreign reply as one that is not there (its own test)",
    "templates.read": "the house's texts, with slots in place of facts",
    "templates.read.of": "the house's texts",
    "templates.read.used_by": "the house's texts",
    "templates.lint": "judges a text that the person has",
    "templates.try_on": "writes to made-up clients",
    "templates.try_on.as_it_stands": "writes to made-up clients",
    "templates.objections.rows": "the house's texts",
    "templates.objections.drafts": "the house's texts",
    "templates.objections.lint": "judges texts that the person has",
    "templates.cover_calls": "the house's texts on made-up clients",
    "templates.measure_calls": "tells counts alone",
    "templates.try_call": "writes to made-up clients",
    "templates.try_call.names": "made-up clients",
    "templates.try_call.writer": "writes to made-up clients",
    "templates.try_call.judge": "the house's rules",
    "templates.cover": "the house's texts on made-up clients",
    "templates.to_review": "the house's texts",
    "templates.measure": "tells counts alone",
    "scenarios.calendar": "its own test",
    "agree.list_plans": "its own test",
    "replies.queue.decided": "its own test",
    "replies.queue.count": "its own test",
    "dispatch.outbox": "its own test",
    "dispatch.queue.approved": "its own test",
    "dispatch.deliver": "its own test",
}


def _policy(services: Services) -> HousePolicy:
    with services.unit_of_work() as uow:
        return uow.house.policy()
