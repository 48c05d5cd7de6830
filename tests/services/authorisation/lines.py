"""One line a method of a use case: the act it is, whose clients it touches, and how it is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

from assistant.domain.account_flag import FlagKind
from assistant.domain.call_claim import CallNotes
from assistant.domain.call_log import CallLog, CallOutcome
from assistant.domain.call_rhythm import CallRhythm
from assistant.domain.call_sheet import CallSituation
from assistant.domain.dispute import DisputeReason
from assistant.domain.draft import LetterText
from assistant.domain.gate import ReasonCode
from assistant.domain.permission import Act
from assistant.domain.policy import HousePolicy
from assistant.domain.rate_table import HalfYearRates
from assistant.domain.register import AddressForm, RegisterTrait
from assistant.domain.reply import ReplyKind
from assistant.domain.retention import Purpose
from assistant.domain.simulation import Simulation
from assistant.domain.user import Role, User
from assistant.services.all_services import Services
from assistant.services.build_situation import DraftRequest
from assistant.services.flag_account import FlagRequest
from assistant.services.offer_discount import DiscountWanted
from assistant.services.propose_plan import PlanWanted
from assistant.services.record_dispute import DisputeRaised
from assistant.services.record_promise import PromiseMade
from assistant.services.settle_plan import PlanAccepted
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


def _wanted(aim: Aim) -> PlanWanted:
    return PlanWanted(aim.debtor_id, (), 3, LATER)


def _flag(aim: Aim, kind: FlagKind) -> FlagRequest:
    return FlagRequest(aim.debtor_id, kind, "Motif écrit")


def _log(aim: Aim) -> CallLog:
    return CallLog("", aim.debtor_id, "", CallSituation.FIRST_CALL, CallOutcome.VOICEMAIL, MORNING, MORNING)


def _simulated(found: Simulation) -> set[str]:
    return {one.debtor_id for one in found.actions} | {one.debtor_id for one in found.blocked}


CLIENTS: Final[dict[str, Line]] = {
    "open_case": Line(Act.READ, lambda s, a, x: s.open_case(x.debtor_id, a)),
    "ask_gate": Line(Act.READ, lambda s, a, x: s.ask_gate(x.debtor_id, a)),
    "search_exchanges": Line(Act.READ, lambda s, a, x: s.search_exchanges(x.debtor_id, "facture", a)),
    "explain_retention": Line(Act.READ, lambda s, a, x: s.explain_retention(x.debtor_id, a)),
    "draft_letter": Line(Act.WRITE, lambda s, a, x: s.draft_letter(DraftRequest(x.debtor_id), a)),
    "draft_letter.confirm_call": Line(
        Act.CALL, lambda s, a, x: s.draft_letter.confirm_call(DraftRequest(x.debtor_id), a)
    ),
    "lock_register": Line(Act.WRITE, lambda s, a, x: s.lock_register(x.debtor_id, RegisterTrait.ADDRESS_FORM, "tu", a)),
    "check_bodacc": Line(Act.WRITE, lambda s, a, x: s.check_bodacc(x.debtor_id, a)),
    "override_gate": Line(
        Act.OVERRIDE,
        lambda s, a, x: s.override_gate(x.debtor_id, ReasonCode.TOO_RECENT, "Accord du client", LATER, a),
    ),
    "flag_account": Line(Act.WRITE, lambda s, a, x: s.flag_account(_flag(x, FlagKind.PAUSED), a)),
    "flag_account.lift": Line(Act.WRITE, lambda s, a, x: s.flag_account.lift(x.debtor_id, "flag-1", a)),
    "find_best_moment": Line(Act.READ, lambda s, a, x: s.find_best_moment(x.debtor_id, a)),
    "call.prepare": Line(Act.CALL, lambda s, a, x: s.call.prepare(x.debtor_id, a)),
    "call.prepare.worded": Line(Act.CALL, lambda s, a, x: s.call.prepare.worded(x.debtor_id, a)),
    "call.log": Line(Act.CALL, lambda s, a, x: s.call.log(_log(x), a)),
    "call.day.logs": Line(Act.READ, lambda s, a, x: s.call.day.logs(x.debtor_id, a)),
    "call.queue.take": Line(Act.CALL, lambda s, a, x: s.call.queue.take(x.debtor_id, a)),
    "call.queue.leave": Line(Act.CALL, lambda s, a, x: s.call.queue.leave(x.debtor_id, a)),
    "call.queue.keep_notes": Line(
        Act.CALL, lambda s, a, x: s.call.queue.keep_notes(CallNotes(x.debtor_id, "", "à rappeler", MORNING), a)
    ),
    "answer_reply": Line(Act.WRITE, lambda s, a, x: s.answer_reply(x.message_id, ReplyKind.PAID, a)),
    "decide_reply": Line(Act.WRITE, lambda s, a, x: s.decide_reply(x.message_id, (), a)),
    "export_subject": Line(Act.EXPORT, lambda s, a, x: s.export_subject(x.debtor_id, a)),
    "erase_subject.debtor": Line(Act.ERASE, lambda s, a, x: s.erase_subject.debtor(x.debtor_id, a)),
    "erase_subject.contact": Line(Act.ERASE, lambda s, a, x: s.erase_subject.contact(x.debtor_id, "c1", a)),
    "choose_mail_owner": _house(Act.IMPORT, lambda s, a, x: s.choose_mail_owner("inconnu@x.fr", x.debtor_id, a)),
    "agree.record_promise": Line(
        Act.CALL, lambda s, a, x: s.agree.record_promise(PromiseMade(x.debtor_id, DAY, LATER), a)
    ),
    "agree.cancel_promise": Line(Act.CALL, lambda s, a, x: s.agree.cancel_promise(x.debtor_id, "promise-1", a)),
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
    "send_draft.preview": Line(Act.READ, lambda s, a, x: s.send_draft.preview(x.draft_id, TEXT, a)),
    "send_draft.pdf": Line(Act.SEND, lambda s, a, x: s.send_draft.pdf(x.draft_id, a)),
    "send_draft.docx": Line(Act.SEND, lambda s, a, x: s.send_draft.docx(x.draft_id, a)),
    "send_draft.eml": Line(Act.SEND, lambda s, a, x: s.send_draft.eml(x.draft_id, a)),
    "send_draft.envelope": Line(Act.READ, lambda s, a, x: s.send_draft.envelope(x.draft_id, a)),
    "send_draft.mark_sent": Line(Act.SEND, lambda s, a, x: s.send_draft.mark_sent(x.draft_id, a)),
    "file_draft": Line(Act.SEND, lambda s, a, x: s.file_draft and s.file_draft(x.draft_id, a)),
    "queue_sending": Line(Act.SEND, lambda s, a, x: s.queue_sending(x.draft_id, a)),
    "queue_sending.withdraw": Line(Act.SEND, lambda s, a, x: s.queue_sending.withdraw(x.draft_id, a)),
    "settle_sending.it_left": Line(Act.SEND, lambda s, a, x: s.settle_sending.it_left(x.draft_id, a)),
    "settle_sending.it_did_not": Line(Act.SEND, lambda s, a, x: s.settle_sending.it_did_not(x.draft_id, a)),
    "undo_sending": Line(Act.SEND, lambda s, a, x: s.undo_sending(x.draft_id, a, "Trop tôt")),
    "undo_sending.note_receipt": Line(Act.SEND, lambda s, a, x: s.undo_sending.note_receipt(x.draft_id, a, "1A", None)),
    "list_outbox.of": Line(Act.READ, lambda s, a, x: s.list_outbox.of(x.draft_id, a)),
    "reviewing.open_draft": Line(Act.READ, lambda s, a, x: s.reviewing.open_draft(x.draft_id, a)),
    "reviewing.open_draft.looks": Line(Act.READ, lambda s, a, x: s.reviewing.open_draft.looks(x.draft_id, a)),
    "reviewing.approve_edited": Line(Act.APPROVE, lambda s, a, x: s.reviewing.approve_edited(x.draft_id, TEXT, a)),
    "reviewing.approve_many": Line(Act.JUDGE, lambda s, a, x: s.reviewing.approve_many({x.draft_id: 1}, a)),
    "export_evidence": Line(Act.EXPORT, lambda s, a, x: s.export_evidence(x.draft_id, a)),
}

HOUSE: Final[dict[str, Line]] = {
    "import_rows": _house(Act.IMPORT, lambda s, a, _: s.import_rows((), a)),
    "import_mail": _house(Act.IMPORT, lambda s, a, _: s.import_mail((), a)),
    "fetch_mail": _house(Act.IMPORT, lambda s, a, _: s.fetch_mail and s.fetch_mail(a)),
    "keep_invoice_files": _house(Act.IMPORT, lambda s, a, _: s.keep_invoice_files({}, a)),
    "set_house": _house(Act.SET_HOUSE, lambda s, a, _: s.set_house(CREDITOR, _policy(s), a)),
    "switch_rule.off": _house(Act.SET_HOUSE, lambda s, a, _: s.switch_rule.off("TON001", "Motif écrit", a)),
    "switch_rule.on": _house(Act.SET_HOUSE, lambda s, a, _: s.switch_rule.on("TON001", "Motif écrit", a)),
    "set_retention": _house(Act.SET_HOUSE, lambda s, a, _: s.set_retention(Purpose.DRAFTS, 1, a)),
    "record_rates": _house(Act.SET_HOUSE, lambda s, a, _: s.record_rates(RATES, a)),
    "purge_expired": _house(Act.ERASE, lambda s, a, _: s.purge_expired(a)),
    "purge_expired.preview": _house(Act.AUDIT, lambda s, a, _: s.purge_expired.preview(a)),
    "search_audit": _house(Act.AUDIT, lambda s, a, _: s.search_audit("", a)),
    "report_model": _house(Act.AUDIT, lambda s, a, _: s.report_model(a)),
    "publish_scenarios": _house(Act.SET_HOUSE, lambda s, a, _: s.publish_scenarios((), DAY, "Motif écrit", a)),
    "run_scenarios": _house(Act.WRITE, lambda s, a, _: s.run_scenarios(a)),
    "undo_mail_choice": _house(Act.IMPORT, lambda s, a, _: s.undo_mail_choice("inconnu@x.fr", a)),
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
    "call.queue.open_calls": _house(Act.CALL, lambda s, a, _: s.call.queue.open_calls(a)),
    "call.coach": _house(Act.JUDGE, lambda s, a, _: s.call.coach(a)),
    "call.rhythm": _house(Act.SET_HOUSE, lambda s, a, _: s.call.rhythm(CallRhythm(), a)),
    "call.rhythm.in_force": _house(Act.READ, lambda s, a, _: s.call.rhythm.in_force(a)),
    "call.day.appointments": _house(Act.CALL, lambda s, a, _: s.call.day.appointments(a)),
    "call.day.refusals": _house(Act.READ, lambda s, a, _: s.call.day.refusals(a)),
    "call.day.figures": _house(Act.READ, lambda s, a, _: s.call.day.figures(a)),
    "sign_root.unsigned_since": _house(Act.AUDIT, lambda s, a, _: s.sign_root.unsigned_since(a)),
    "sign_root": _house(Act.SET_HOUSE, lambda s, a, _: s.sign_root(a)),
    "manage_people.members": _house(Act.ACCOUNTS, lambda s, a, _: s.manage_people.members(a)),
    "manage_people.add": _house(
        Act.ACCOUNTS, lambda s, a, _: s.manage_people.add(User("new", "Neuf", Role.AUDITOR), a)
    ),
    "manage_people.add_invited": _house(
        Act.ACCOUNTS, lambda s, a, _: s.manage_people.add_invited(User("new", "Neuf", Role.AUDITOR), a)
    ),
    "manage_people.invite": _house(Act.ACCOUNTS, lambda s, a, _: s.manage_people.invite("omar", a)),
    "manage_people.reset_password": _house(Act.ACCOUNTS, lambda s, a, _: s.manage_people.reset_password("omar", a)),
    "manage_people.disable": _house(Act.ACCOUNTS, lambda s, a, _: s.manage_people.disable("omar", a)),
    "manage_people.set_role": _house(
        Act.ACCOUNTS, lambda s, a, _: s.manage_people.set_role("omar", Role.TEAM_LEAD, None, a)
    ),
    "manage_people.set_languages": _house(
        Act.ACCOUNTS, lambda s, a, _: s.manage_people.set_languages("omar", ["fr"], a)
    ),
    "note_absences": _house(Act.ABSENCES, lambda s, a, _: s.note_absences("lea", (), a)),
    "note_absences.team": _house(Act.ABSENCES, lambda s, a, _: s.note_absences.team(a)),
    "manage_people.set_password": _house(
        Act.ACCOUNTS, lambda s, a, _: s.manage_people.set_password("omar", "une longue phrase secrète", a)
    ),
}

LISTS: Final[dict[str, Line]] = {
    "list_worklist": Line(Act.READ, lambda s, a, _: {row.debtor_id for row in s.list_worklist(a)}),
    "list_clients": Line(Act.READ, lambda s, a, _: {one.id for one in s.list_clients(a)}),
    "simulate_scenarios": Line(Act.READ, lambda s, a, _: _simulated(s.simulate_scenarios(a))),
    "reviewing.list_drafts": Line(
        Act.READ,
        lambda s, a, _: {row.draft.debtor_id for rows in s.reviewing.list_drafts(a).values() for row in rows},
    ),
    "list_replies": Line(Act.READ, lambda s, a, _: {row.reply.debtor_id for row in s.list_replies(a)}),
}

OPEN: Final[dict[str, str]] = {
    "clock.now": "no data",
    "clock.today": "no data",
    "list_rates": "public figures",
    "list_rates.gap": "public figures",
    "explain_interest": "counts on a case that open_case gave",
    "unit_of_work": "the book itself: pages read the house's settings by it, a test of the project keeps them to that",
    "send_draft.file": "a file named by the SHA-256 of its content, which an envelope gave",
    "ledger_files.fields": "the names of columns",
    "ledger_files.recognise": "reads a file that the person has",
    "ledger_files.read": "reads a file that the person has",
    "mail_files.read_path": "reads this machine's disk: no page offers it once a house has accounts (its own test)",
    "mail_files.read_file": "reads a file that the person has",
    "index_correspondence": "tells counts alone",
    "cards.synchronise": "public law",
    "cards.search": "public law",
    "sign_in": "the door",
    "sign_in.accounts_exist": "the door",
    "sign_in.resume": "the door",
    "sign_in.still_there": "the door",
    "sign_in.leave": "one's own session",
    "sign_in.leave_everywhere": "one's own sessions",
    "sign_in.change_password": "one's own password",
    "verify_audit": "a verdict and counts",
    "set_retention.rules": "the house's rules",
    "privacy_notice": "what is given to everybody",
    "search_audit.as_csv": "writes events that search_audit gave",
    "model_endpoint.ask": "no data",
    "draft_many": "draft_letter, client by client: a foreign one is told as failed (its own test)",
    "call.coach.open": "answers a foreign call as one that is not there (its own test)",
    "delete_message": "answers a foreign message as one that is not there (its own test)",
    "suggest_reply": "answers a foreign reply as one that is not there (its own test)",
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
    "list_calendar": "its own test",
    "list_replies.decided": "its own test",
    "list_replies.count": "its own test",
    "list_outbox": "its own test",
    "queue_sending.approved": "its own test",
    "deliver_outbox": "its own test",
}


def _policy(services: Services) -> HousePolicy:
    with services.unit_of_work() as uow:
        return uow.house.policy()
