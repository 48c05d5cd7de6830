"""Templates on a small house: a manager who writes, two leads who decide."""

from __future__ import annotations

from functools import cache

from assistant.bootstrap import read_rates
from assistant.bootstrap.shipped_prompts import shipped_calls
from assistant.bootstrap.templates import house_shelf, template_services
from assistant.domain.people.user import Role, User
from assistant.drafting.composer import Composer
from assistant.prompting.library import PromptLibrary
from assistant.services.templates.templates import Templates
from tests.services.house_of_tests import LIBRARY, House

MARC = User("marc", "Marc Aubin", Role.TEAM_LEAD)
AUDITOR = User("aude", "Aude Lenoir", Role.AUDITOR)
ASK = "letters/paragraphs/ask.vous-standard-nous"
SHIPPED_ONCE = "letters/paragraphs/signature.all"
NEXT = LIBRARY.latest(ASK).header.version + 1


@cache
def call_library() -> PromptLibrary:
    """The shipped call templates."""
    return shipped_calls()


def templates_of(house: House) -> Templates:
    """Every use case of templates on the house's book."""
    return template_services(house.unit_of_work, house.clock, read_rates(), LIBRARY, call_library())


def composer_of(house: House) -> Composer:
    """The composer as the application builds it: on the shelf of the house."""
    return Composer(house_shelf(LIBRARY, house.unit_of_work))


def shipped_text(prompt_id: str = ASK) -> str:
    """The text in force of a shipped template."""
    return LIBRARY.latest(prompt_id).path.read_text(encoding="utf-8")


def marked(word: str, prompt_id: str = ASK) -> str:
    """The shipped text with a word of our own in every variant, after the day, which it would part from its cue."""
    head, fence, body = shipped_text(prompt_id).rpartition("---\n")
    return head + fence + body.replace("{{payment_deadline}}", f"{{{{payment_deadline}}}} {word}")
