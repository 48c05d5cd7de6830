"""The situation of a stored draft, with its figures as of the day they were drawn up."""

from __future__ import annotations

from dataclasses import replace

from assistant.domain.case import Case
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.people.user import Role, User
from assistant.domain.writing.draft import Draft
from assistant.domain.writing.situation import Situation
from assistant.services.accounts.open_case import case_of
from assistant.services.dispatch.joined_files import invoices_on_file
from assistant.services.house.known_rates import known_rates
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.writing.build_situation import DraftRequest, build_situation


def situation_of_draft(uow: UnitOfWork, draft: Draft, shipped: RateTable) -> tuple[Case, Situation]:
    """The case and the situation that the draft was written for; raises NotRemindableError when nothing is left."""
    case = case_of(uow, draft.debtor_id, draft.as_of, draft.stage, draft.channel, intent=draft.intent)
    request = DraftRequest(
        draft.debtor_id,
        firmness=draft.firmness,
        address_form=draft.register_card.address_form,
        invoice_numbers=draft.invoice_numbers,
    )
    unknown = User(draft.created_by, "", Role.ACCOUNT_MANAGER)
    author = next((user for user in uow.house.users() if user.id == draft.created_by), unknown)
    house, rates, on_file = uow.house, known_rates(uow, shipped), invoices_on_file(uow, case)
    situation = build_situation(case, request, house.creditor(), house.policy(), author, rates, on_file=on_file)
    return case, replace(situation, payment_deadline=draft.payment_deadline)
