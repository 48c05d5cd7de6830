"""A house with accounts and two portfolios: Nora's client d1, Omar's client d2, and somebody of every role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from assistant.domain.mail.correspondence import Channel, Direction, Message
from assistant.domain.mail.reply import Reply, ReplyKind
from assistant.domain.people.credential import Credential
from assistant.domain.people.user import Role, User
from assistant.services.all_services import Services
from assistant.services.dispatch.file_draft import FileDraft
from assistant.services.mail.fetch_mail import FetchMail
from assistant.services.ports.mail_account import Fetched
from assistant.services.replies.suggest_reply import SuggestReply
from assistant.services.writing.build_situation import DraftRequest
from tests.services.dispatch.test_deliver_outbox import Wire
from tests.services.house_of_tests import MONDAY, MORIN, ROUX, House
from tests.ui.one_page import services_of

OWN, FOREIGN = "d1", "d2"
PEOPLE = {
    Role.ACCOUNT_MANAGER: User("nora", "Nora Vidal", Role.ACCOUNT_MANAGER, team="nord"),
    Role.TEAM_LEAD: User("lea", "Léa Roche", Role.TEAM_LEAD, team="nord"),
    Role.PHONE_AGENT: User("zoe", "Zoé Blanc", Role.PHONE_AGENT, team="nord"),
    Role.ADMINISTRATOR: User("ada", "Ada Brun", Role.ADMINISTRATOR),
    Role.AUDITOR: User("ann", "Ann Petit", Role.AUDITOR),
}
OMAR = User("omar", "Omar Diaz", Role.ACCOUNT_MANAGER, team="sud")
LETTER = DraftRequest(OWN, channel=Channel.EMAIL)


class EmptyBox:
    """A mail account that holds nothing and takes drafts."""

    name = "moi@exemple.fr"
    folders: tuple[str, ...] = ()

    def fetch(self, folder: str, cursor: str) -> Iterator[Fetched]:
        assert folder or cursor
        return iter(())

    def file(self, message: bytes) -> bool:
        return bool(message)


class SilentReader:
    """A model that finds nothing."""

    def read(self, sentences: Sequence[str]) -> tuple[tuple[ReplyKind, int], ...]:
        return tuple((ReplyKind.PROMISE, 0) for _ in sentences[:0])


def two_portfolios(folder: Path) -> tuple[House, Services, dict[str, str]]:
    """The house, its services, and for each client the id of a draft that waits for a lead."""
    house = House(folder)
    drafts = {}
    with house.unit_of_work() as uow:
        uow.debtors.add(
            [replace(MORIN, account_manager="nora", code="C001"), replace(ROUX, account_manager="omar", code="C002")]
        )
        uow.house.add_users([*PEOPLE.values(), OMAR])
        uow.correspondence.add([Message(f"r-{key}", key, Direction.IN, MONDAY, "Oui.") for key in (OWN, FOREIGN)])
        uow.commit()
    for key, author in ((OWN, PEOPLE[Role.ACCOUNT_MANAGER]), (FOREIGN, OMAR)):
        drafts[key] = house.draft(replace(LETTER, debtor_id=key), author).id
        house.review.submit(drafts[key], author)
    with house.unit_of_work() as uow:
        uow.replies.add([Reply(f"r-{key}", key, MONDAY) for key in (OWN, FOREIGN)])
        uow.access.set_credential(Credential("ada", "no password", MONDAY))
        uow.commit()
    return house, _all(house), drafts


def _all(house: House) -> Services:
    """Those too that a house without model or mail server lacks."""
    services = services_of(house)
    box = EmptyBox()
    return replace(
        services,
        mail=replace(services.mail, fetch=FetchMail(house.unit_of_work, box, services.mail.take_in)),
        dispatch=replace(
            services.dispatch,
            deliver=house.deliver(Wire()),
            file=FileDraft(house.unit_of_work, house.clock, services.dispatch.by_hand, box),
        ),
        replies=replace(services.replies, suggest=SuggestReply(house.unit_of_work, house.clock, SilentReader(), str)),
    )
