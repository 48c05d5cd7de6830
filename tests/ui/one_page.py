"""Opening one page in Streamlit's own test runner, with use cases on a small real book."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Node

from assistant.bootstrap import new_id, read_rates
from assistant.bootstrap.audit import audit_services
from assistant.bootstrap.personal_data import personal_data_services
from assistant.bootstrap.shipped_prompts import shipped_calls
from assistant.bootstrap.templates import template_services
from assistant.channels.printer import Printer
from assistant.connectors.files.dropped import DroppedFiles
from assistant.connectors.mail.read import MailReader
from assistant.domain.card import FoundCard
from assistant.drafting.calls.composer import CallComposer
from assistant.identity.passwords import Argon2Passwords
from assistant.services.accounts.list_clients import ListClients
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.accounts.open_case import OpenCase
from assistant.services.accounts.search_exchanges import SearchExchanges
from assistant.services.agreements.agree import Agree
from assistant.services.all_services import Services
from assistant.services.calls.call import Call
from assistant.services.calls.prepare_call import PrepareCall
from assistant.services.dispatch.deliver_outbox import DeliverOutbox
from assistant.services.dispatch.dispatch import Dispatch
from assistant.services.gate.ask_gate import AskGate
from assistant.services.gate.check_bodacc import CheckBodacc
from assistant.services.gate.gate import Gate
from assistant.services.house.house_settings import HouseSettings
from assistant.services.house.rates_of_law import RatesOfLaw
from assistant.services.house.set_house import SetHouse
from assistant.services.house.switch_rule import SwitchRule
from assistant.services.ledger.import_rows import ImportRows
from assistant.services.mail.delete_message import DeleteMessage
from assistant.services.mail.exchanges import Exchanges
from assistant.services.mail.incoming_mail import IncomingMail
from assistant.services.mail.index_correspondence import IndexCorrespondence
from assistant.services.people.manage_people import ManagePeople
from assistant.services.people.note_absences import NoteAbsences
from assistant.services.people.sign_in import SignIn
from assistant.services.ports.passage_index import IndexReport, Progress
from assistant.services.register.lock_register import LockRegister
from assistant.services.replies.replies import Replies
from assistant.services.scenarios.scenarios import Scenarios
from assistant.services.writing.recheck_draft import RecheckDraft
from assistant.settings import Settings
from tests.services.house_of_tests import LIBRARY, House

CALL_LIBRARY = shipped_calls()
CALLS = CallComposer(CALL_LIBRARY)
QUICK = Argon2Passwords(memory_kib=8, passes=1)


class NoCards:
    """An index of cards that holds none."""

    def synchronise(self, progress: Progress | None = None) -> IndexReport:
        assert progress is None
        return IndexReport(0, 0, 0)

    def search(self, query: str, limit: int = 5) -> tuple[FoundCard, ...]:
        assert query
        return ()[:limit]


PLAIN = frozenset(
    {"text", "code", "text_area", "text_input", "selectbox", "file_uploader", "bidi_component"}
)  # never read as markup


def services_of(house: House, *, is_demo: bool = False) -> Services:
    """Every use case of a page, on the house's database, clock and counting index."""
    recheck: RecheckDraft = house.edit.recheck
    settings = Settings(home=house.home, audit_key=house.home.parent / "keys" / "audit-key.pem")
    return Services(
        is_demo=is_demo,
        clock=house.clock,
        unit_of_work=house.unit_of_work,
        open_case=OpenCase(house.unit_of_work, house.clock),
        list_worklist=ListWorklist(house.unit_of_work, house.clock),
        list_clients=ListClients(house.unit_of_work, house.clock),
        draft_letter=house.draft,
        draft_many=house.draft_many,
        recheck_draft=recheck,
        edit_draft=house.edit,
        review_draft=house.review,
        approve_draft=house.approve,
        reviewing=house.reviewing,
        exchanges=Exchanges(
            search=SearchExchanges(house.unit_of_work, house.clock, house.index),
            index=IndexCorrespondence(house.unit_of_work, house.index),
            delete=DeleteMessage(house.unit_of_work, house.index, house.clock),
        ),
        ledger_files=DroppedFiles(),
        import_rows=ImportRows(house.unit_of_work, house.clock),
        cards=NoCards(),
        lock_register=LockRegister(house.unit_of_work, house.clock),
        house=HouseSettings(
            set=SetHouse(house.unit_of_work, house.clock, Printer()),
            switch_rule=SwitchRule(house.unit_of_work, house.clock),
            rates=RatesOfLaw.on(house.unit_of_work, house.clock, read_rates()),
        ),
        call=call_of(house),
        sign_in=SignIn(house.unit_of_work, house.clock, QUICK, new_id),
        manage_people=ManagePeople(house.unit_of_work, house.clock, QUICK, new_id),
        note_absences=NoteAbsences(house.unit_of_work, house.clock),
        agree=Agree.on(house.unit_of_work, house.clock, new_id),
        gate=Gate(
            ask=AskGate(house.unit_of_work, house.clock),
            check_bodacc=CheckBodacc(house.unit_of_work, house.clock),
            override=house.override,
            flag=house.flag,
        ),
        templates=template_services(house.unit_of_work, house.clock, read_rates(), LIBRARY, CALL_LIBRARY),
        audit=audit_services(settings, house.unit_of_work, house.clock, read_rates()),
        privacy=personal_data_services(house.unit_of_work, house.clock, house.index, ""),
        scenarios=Scenarios.on(house.unit_of_work, house.clock),
        replies=Replies.on(house.unit_of_work, house.clock, new_id, house.draft),
        dispatch=Dispatch.on(house.send),
        mail=IncomingMail.on(house.unit_of_work, house.clock, MailReader(), house.index),
        model_name="",
    )


def delivering(services: Services, deliver: DeliverOutbox) -> Services:
    """The same, with a mail server."""
    return replace(services, dispatch=replace(services.dispatch, deliver=deliver))


def call_of(house: House) -> Call:
    """Calls on the house's database, clock and writer."""
    prepare = PrepareCall(house.unit_of_work, house.clock, CALLS, read_rates())
    return Call.on(house.unit_of_work, house.clock, new_id, prepare, house.draft, house.worklist)


def open_page(render: Callable[..., None], *args: object, client: str = "") -> AppTest:
    """The page as it is drawn; nothing may have been raised."""
    page = AppTest.from_function(_draw, args=(render, args), default_timeout=120)
    if client:
        page.query_params["client"] = client
    return settled(page.run())


def settled(page: AppTest) -> AppTest:
    """The same page, refused when it shows an exception."""
    assert not page.exception, [error.value for error in page.exception]
    return page


def button(page: AppTest, label: str) -> Any:  # noqa: ANN401 - a widget of the test runner
    """The first button of that label."""
    return next(found for found in page.button if found.label == label)


def editor(page: AppTest) -> dict[str, Any]:
    """What the live editor was given to draw."""
    given: dict[str, Any] = json.loads(component(page, "courtois_live_editor").json)
    return given


def component(page: AppTest, name: str) -> Any:  # noqa: ANN401 - a message of the wire
    """What the first component of that name was drawn with."""
    protos = (found.proto for found in page.get("bidi_component"))
    return next(proto for proto in protos if proto.component_name.rpartition(".")[2] == name)


def type_into(page: AppTest, body: str, subject: str | None = None) -> AppTest:
    """Send a text as the live editor does after a pause, and let the page run."""
    drawn = editor(page)
    subject = drawn["text"]["subject"] if subject is None else subject
    return _send(page, edit={"subject": subject, "body": body, "serial": drawn["serial"] + 1, "base": drawn["base"]})


def waive(page: AppTest, rule: str, reason: str) -> AppTest:
    """Waive a warning as its card does."""
    return _send(page, trigger={"event": "waive", "value": {"rule": rule, "reason": reason}})


def _send(page: AppTest, *, trigger: object = None, **state: object) -> AppTest:
    """Run the page with what its component sends, which the test runner cannot set by itself."""
    id_ = component(page, "courtois_live_editor").id
    states = page._tree.get_widget_states()
    if trigger is None:
        states.widgets.add(id=id_, json_value=json.dumps(state))
    else:
        states.widgets.add(id=_make_trigger_id(id_, "events"), json_trigger_value=json.dumps([trigger]))
    runner = page._tree._runner
    assert runner is not None
    runner._run(states)
    return settled(page)


def labels(page: AppTest) -> list[str]:
    """The labels of all buttons."""
    return [found.label for found in page.button]


def plain_texts(page: AppTest) -> list[str]:
    """What stands on the page as plain text."""
    return [str(element.value) for element in page.text]


def markup(page: AppTest) -> str:
    """All that the browser would read as markup: everything but plain elements."""
    return "\n".join(str(node.proto) for node in _leaves(page._tree) if node.type not in PLAIN)


def _leaves(node: Node) -> Iterator[Any]:
    children = getattr(node, "children", {})
    if isinstance(node, Block):
        proto = getattr(node, "proto", None)
        if proto is not None:
            yield node
    for child in children.values():
        if getattr(child, "children", None):
            yield from _leaves(child)
        elif hasattr(child, "proto"):
            yield child


def _draw(render: "Callable[..., None]", args: "tuple[object, ...]") -> None:  # noqa: UP037 - its source runs alone
    render(*args)
